using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Lacuna.Archive;
using Lacuna.Archive.ExternalTools;
using Lacuna.Archive.Pages;
using Lacuna.Archive.Recognition;
using Lacuna.Documents.Diagnostics;

namespace Lacuna.Cli.Commands;

/// <summary><c>lacuna ocr</c>: reads the pages of records once more, or lists the pages that read worst.</summary>
internal static class OcrCommand
{
    private const int MostListed = 10_000;

    public static Command Create(TextWriter output, TextWriter error)
    {
        var ids = new Argument<string[]>("ID") { Description = "Records whose pages are to be read again", Arity = ArgumentArity.ZeroOrMore };
        var worst = new Option<int?>("--worst") { Description = "List the N pages that read worst", HelpName = "N" };
        worst.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var text }] && (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count is < 1 or > MostListed))
            {
                result.AddError($"--worst takes a number from 1 to {MostListed}.");
            }
        });
        var language = Language();
        var (archive, json) = (Shared.Archive(), Shared.Json());
        var command = new Command("ocr", """
            Reads the pages of a record by OCR once more, in another language or with a newer program. What was read before is kept as an
            earlier version; identifiers, citations and corrections stay. With --worst, lists the pages that read worst.

            Examples:
              lacuna ocr --worst 20
              lacuna ocr 4k2p9w0c7hxm --language ru
            """) { ids, worst, language, archive, json };
        command.Validators.Add(result =>
        {
            var count = result.GetValue(ids)?.Length ?? 0;
            if (count == 0 == result.GetResult(worst) is null)
            {
                result.AddError("Give records to read again, or --worst N.");
            }
        });
        command.SetAction((parsed, cancellation) => Task.Run(() =>
        {
            var room = ReadingRoom.Open(parsed.GetValue(archive) ?? "archive");
            if (parsed.GetValue(worst) is { } limit)
            {
                List(output, room.Pages.Worst(limit), parsed.GetValue(json));
                return CommandLine.Done;
            }

            return ReadAgain(output, error, room, parsed.GetValue(ids) ?? [], parsed.GetValue(language), parsed.GetValue(json), cancellation);
        }, CancellationToken.None));
        return command;
    }

    /// <summary>The language that pages are read in.</summary>
    public static Option<string?> Language()
    {
        var language = new Option<string?>("--language") { Description = "Read pages in this language: en, es or ru (default: found out page by page)", HelpName = "LANG" };
        language.AcceptOnlyFromAmong("en", "es", "ru");
        return language;
    }

    private static int ReadAgain(TextWriter output, TextWriter error, ReadingRoom room, string[] ids, string? language, bool json, CancellationToken cancellation)
    {
        var desk = new RecognitionDesk(room, TimeProvider.System);
        var done = new List<(string Id, ImmutableArray<PageEntry> Pages)>();
        var failed = false;
        foreach (var id in ids)
        {
            var progress = new Progress(error, "Reading", "pages");
            try
            {
                var pages = desk.ReadAgain(ReleaseDecisionVerbs.IdOf(id), new ScanOptions
                {
                    Language = language,
                    AlwaysRecognise = true,
                    Progress = p => progress.Report(p.Done, p.Total > 0 ? (double)p.Done / p.Total : 0, p.File),
                }, cancellation);
                done.Add((id, pages));
            }
            catch (Exception e) when (e is ToolException or DocumentFormatException or Archive.Storage.ArchiveException)
            {
                failed = true;
                error.WriteLine($"lacuna: {id}: {e.Message}");
            }

            progress.Clear();
        }

        if (json)
        {
            Shared.WriteJson(output, w =>
            {
                w.WriteStartArray();
                foreach (var (id, pages) in done)
                {
                    w.WriteStartObject();
                    w.WriteString("id", id);
                    w.WriteStartArray("pages");
                    foreach (var page in pages)
                    {
                        Write(w, page);
                    }

                    w.WriteEndArray();
                    w.WriteEndObject();
                }

                w.WriteEndArray();
            });
        }
        else
        {
            foreach (var (id, pages) in done)
            {
                output.WriteLine($"{id}: {Count(pages.Length)} read{(pages.Any(p => p.ReadsBadly) ? $", {pages.Count(p => p.ReadsBadly)} of them badly" : "")}.");
            }
        }

        return failed ? CommandLine.Refused : CommandLine.Done;
    }

    private static void List(TextWriter output, ImmutableArray<BadPage> pages, bool json)
    {
        if (json)
        {
            Shared.WriteJson(output, w =>
            {
                w.WriteStartArray();
                foreach (var bad in pages)
                {
                    w.WriteStartObject();
                    w.WriteString("id", bad.Record.Id.Value);
                    w.WriteString("title", bad.Record.Title);
                    w.WritePropertyName("page");
                    Write(w, bad.Page);
                    w.WriteEndObject();
                }

                w.WriteEndArray();
            });
            return;
        }

        if (pages.IsEmpty)
        {
            output.WriteLine("No page was read by OCR.");
        }

        foreach (var bad in pages)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{bad.Page.Confidence:P0}  {bad.Record.Id} page {bad.Page.Number}  {bad.Record.Title}"));
        }
    }

    private static void Write(System.Text.Json.Utf8JsonWriter json, PageEntry page)
    {
        json.WriteStartObject();
        json.WriteNumber("number", page.Number);
        json.Text("printed", page.Printed);
        json.WriteString("origin", page.Origin switch { Documents.Pages.PageOrigin.Ocr => "ocr", Documents.Pages.PageOrigin.TextLayer => "text-layer", _ => "none" });
        if (page.Confidence is { } confidence)
        {
            json.WriteNumber("confidence", Math.Round(confidence, 3));
        }
        else
        {
            json.WriteNull("confidence");
        }

        json.Text("language", page.Language);
        json.WriteEndObject();
    }

    private static string Count(int pages) => pages == 1 ? "1 page" : string.Create(CultureInfo.InvariantCulture, $"{pages:N0} pages");
}
