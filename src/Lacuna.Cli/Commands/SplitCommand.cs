using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Lacuna.Archive;
using Lacuna.Archive.Journal;
using Lacuna.Archive.Splitting;
using Lacuna.Documents.Pages.Splitting;

namespace Lacuna.Cli.Commands;

/// <summary><c>lacuna split</c>: proposes where one document of a file ends and the next begins, and divides the file as a person decides.</summary>
internal static class SplitCommand
{
    public static Command Create(TextWriter output)
    {
        var id = new Argument<string>("ID") { Description = "A record of the file" };
        var at = new Option<string?>("--at") { Description = "Divide: the first page of each document, such as 1,4,9; 1 alone makes it one document again", HelpName = "PAGES" };
        var accept = new Option<bool>("--accept") { Description = "Divide as proposed" };
        var (by, reason, archive, json) = (Shared.By(), Shared.Reason(), Shared.Archive(), Shared.Json());
        at.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var text }] && PagesOf(text) is null)
            {
                result.AddError("--at takes page numbers with commas between them, such as 1,4,9.");
            }
        });
        var command = new Command("split", """
            One file may hold many documents, such as a folder that was scanned in one go. Without an option this shows how it is divided now
            and where it might be divided, with reasons. Nothing changes until a person decides, by --accept or --at; an identifier stays with
            its document when a boundary is moved.

            Examples:
              lacuna split 4k2p9w0c7hxm
              lacuna split 4k2p9w0c7hxm --accept --reason "Three memoranda and a withdrawal sheet"
              lacuna split 4k2p9w0c7hxm --at 1,3,8 --reason "The annex on page 6 belongs to the second"
              lacuna split undo 14 --reason "Was one document after all"
            """) { id, at, accept, by, reason, archive, json, UndoVerb.Create(output, "Takes a division back: the file is divided as it was before.",
            (room, number, deciding, cancellation) => new SplitDesk(room, TimeProvider.System).Undo(number, deciding, cancellation)) };
        command.Validators.Add(result =>
        {
            var divides = result.GetValue(accept) || result.GetResult(at) is not null;
            if (result.GetValue(accept) && result.GetResult(at) is not null)
            {
                result.AddError("Give --accept or --at, not both.");
            }
            else if (divides && string.IsNullOrWhiteSpace(result.GetValue(reason)))
            {
                result.AddError("Give --reason: readers are shown why a file was divided.");
            }
        });
        command.SetAction((parsed, cancellation) => Task.Run(() =>
        {
            var room = ReadingRoom.Open(parsed.GetValue(archive) ?? "archive");
            var desk = new SplitDesk(room, TimeProvider.System);
            var record = ReleaseDecisionVerbs.IdOf(parsed.GetValue(id));
            var proposed = DocumentBoundaries.Propose(desk.Pages(record));
            ImmutableArray<int>? firsts = parsed.GetValue(accept) ? [.. proposed.Select(p => p.FirstPage)] : PagesOf(parsed.GetValue(at));
            var file = firsts is { } chosen ? desk.Divide(record, chosen, Shared.Deciding(parsed, by, reason), cancellation) : desk.Of(record);
            if (parsed.GetValue(json))
            {
                WriteJson(output, file, proposed);
                return CommandLine.Done;
            }

            output.WriteLine($"{file.Member}: {(file.Documents.Length == 1 ? "one document" : $"{file.Documents.Length} documents")}");
            foreach (var document in file.Documents)
            {
                output.WriteLine($"  {document.Id}  {Stretch(document.FirstPage, document.LastPage),-14}{document.Title}");
            }

            if (firsts is null)
            {
                Print(output, proposed);
            }
            else
            {
                var decision = room.Journal.About(JournalSubject.Of(file.Documents[0].Id)).Last(e => e.Kind == SplitDesk.Kind);
                output.WriteLine($"Decision {decision.Number}. To take it back: lacuna split undo {decision.Number}");
            }

            return CommandLine.Done;
        }, CancellationToken.None));
        return command;
    }

    private static void Print(TextWriter output, ImmutableArray<ProposedPart> proposed)
    {
        output.WriteLine(proposed.Length < 2 ? "Nothing says that it is more than one document." : "Proposed:");
        foreach (var part in proposed.Length < 2 ? [] : proposed)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {Stretch(part.FirstPage, part.LastPage),-14}{KindOf(part),-18}{part.Confidence:P0}  {string.Join("; ", part.Reasons)}"));
        }
    }

    private static void WriteJson(TextWriter output, DividedFile file, ImmutableArray<ProposedPart> proposed) => Shared.WriteJson(output, w =>
    {
        w.WriteStartObject();
        w.WriteString("file", file.Member);
        w.WriteStartArray("documents");
        foreach (var document in file.Documents)
        {
            w.WriteStartObject();
            w.WriteString("id", document.Id.Value);
            w.WriteString("title", document.Title);
            w.WriteNumber("first", document.FirstPage);
            w.WriteNumber("last", document.LastPage);
            w.WriteEndObject();
        }

        w.WriteEndArray();
        w.WriteStartArray("proposed");
        foreach (var part in proposed)
        {
            w.WriteStartObject();
            w.WriteNumber("first", part.FirstPage);
            w.WriteNumber("last", part.LastPage);
            w.WriteString("kind", KindOf(part));
            w.WriteNumber("confidence", Math.Round(part.Confidence, 3));
            w.WriteStartArray("reasons");
            foreach (var why in part.Reasons)
            {
                w.WriteStringValue(why);
            }

            w.WriteEndArray();
            w.WriteEndObject();
        }

        w.WriteEndArray();
        w.WriteEndObject();
    });

    private static string KindOf(ProposedPart part) => DocumentJson.Kebab(part.Kind.ToString());

    private static string Stretch(int first, int last) => first == last ? $"page {first}" : $"pages {first}–{last}";

    private static ImmutableArray<int>? PagesOf(string? text)
    {
        if (text is null)
        {
            return null;
        }

        var pages = ImmutableArray.CreateBuilder<int>();
        foreach (var part in text.Split(',', StringSplitOptions.TrimEntries))
        {
            if (!int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var page) || page < 1)
            {
                return null;
            }

            pages.Add(page);
        }

        return pages.ToImmutable();
    }
}
