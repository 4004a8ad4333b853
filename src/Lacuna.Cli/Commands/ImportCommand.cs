using System.CommandLine;
using System.ComponentModel;
using System.Diagnostics;
using Lacuna.Archive;
using Lacuna.Archive.Accessions;

namespace Lacuna.Cli.Commands;

/// <summary><c>lacuna import</c>: takes files into the archive.</summary>
internal static class ImportCommand
{
    public static Command Create(TextWriter output, TextWriter error)
    {
        var paths = new Argument<string[]>("PATH") { Description = "Files, folders, zip archives, JSON Lines files", Arity = ArgumentArity.OneOrMore };
        var archive = Shared.Archive();
        var json = Shared.Json();
        var list = new Option<bool>("--list") { Description = "Print 'committed ID' for each document as soon as it is durable" };
        var language = OcrCommand.Language();
        var collection = new Option<string?>("--collection") { Description = "Put everything into the collection with this title", HelpName = "TITLE" };
        var command = new Command("import", """
            Takes documents into the archive: text, HTML, TEI, DOCX and PDF files, page images (PNG, JPEG, TIFF, JPEG 2000),
            folders and zip archives of them, and JSON Lines with "text" (and "id", "title", "date", "language", "collection" where known) in each line.
            A folder that holds nothing but page images is one document. Pages without text are read by OCR.
            A PDF or DOCX that holds what it does not show waits in quarantine (lacuna quarantine list).
            The archive is made if there is none. The same bytes are never stored twice.
            Exit status 1 when a file was refused; everything else went in.

            Examples:
              lacuna import ~/releases
              lacuna import volume.zip --collection "Volume XII"
              lacuna import documents.jsonl --json
            """) { paths, archive, json, list, collection, language };
        command.SetAction((parsed, cancellation) =>
        {
            StepBehind(output);
            return Task.Run(() => Run(parsed, cancellation), CancellationToken.None);
        });
        return command;

        int Run(ParseResult parsed, CancellationToken cancellation)
        {
            var progress = new Progress(error, "Importing", "documents");
            var reading = new Progress(error, "Reading", "pages");
            var pages = new PagesRead();
            var names = new Progress(error, "Names", "forms of names");
            var translations = new Progress(error, "Translations", "documents");
            var grouping = new Progress(error, "Grouping", "documents");
            var room = ReadingRoom.OpenOrCreate(parsed.GetValue(archive) ?? "archive", cancellation);
            var options = new ImportOptions
            {
                Collection = parsed.GetValue(collection),
                Committed = parsed.GetValue(list) ? id => Acknowledge(output, id) : null,
                Progress = p => progress.Report(p.Documents, p.TotalBytes > 0 ? (double)p.Bytes / p.TotalBytes : 0, p.Current),
                Grouping = p => grouping.Report(p.Records, p.Total > 0 ? (double)p.Records / p.Total : 0, ""),
                Following = p => (p.Work == FollowingWork.Names ? names : translations).Report(p.Done, p.Total > 0 ? (double)p.Done / p.Total : 0, ""),
                Language = parsed.GetValue(language),
                Pages = p => reading.Report(pages.Count(p), pages.Share, p.File),
                Waiting = () => error.WriteLine("Another import is writing; waiting for its turn."),
                Refused = r =>
                {
                    progress.Clear();
                    reading.Clear();
                    error.WriteLine($"refused {r}");
                },
            };
            var report = new Import(room, options, TimeProvider.System).Run(parsed.GetValue(paths) ?? [], cancellation);
            progress.Clear();
            reading.Clear();
            names.Clear();
            translations.Clear();
            grouping.Clear();
            if (parsed.GetValue(json))
            {
                WriteJson(output, report);
            }
            else
            {
                (parsed.GetValue(list) ? error : output).WriteLine(
                    $"{report.Documents:N0} documents taken in, {report.Duplicates:N0} already held, {report.Refused.Length:N0} refused, in {report.Seconds:N1} s.");
            }

            if (room.Quarantine.CountWaiting() is > 0 and var waiting)
            {
                error.WriteLine($"{waiting:N0} {(waiting == 1 ? "file waits" : "files wait")} in quarantine, {report.Quarantined:N0} of them from this import: text that is not shown. See: lacuna quarantine list");
            }

            return report.Refused.IsEmpty ? CommandLine.Done : CommandLine.Refused;
        }
    }

    // An import takes all cores for a while; readers of a server on the same machine come first. Threads made from here on inherit it.
    private static void StepBehind(TextWriter output)
    {
        if (!ReferenceEquals(output, Console.Out))
        {
            return;
        }

        try
        {
            using var own = Process.GetCurrentProcess();
            own.PriorityClass = ProcessPriorityClass.BelowNormal;
        }
        catch (Exception e) when (e is Win32Exception or InvalidOperationException or NotSupportedException)
        {
            // Where it is not allowed, the import runs as it is.
        }
    }

    // A line that cannot be written must not pass for an acknowledgement: the exception ends the import with status 1.
    private static void Acknowledge(TextWriter output, string id)
    {
        output.Write($"committed {id}\n");
        output.Flush();
    }

    private static void WriteJson(TextWriter output, ImportReport report) => Shared.WriteJson(output, w =>
    {
        w.WriteStartObject();
        w.WriteNumber("documents", report.Documents);
        w.WriteNumber("releases", report.Releases);
        w.WriteNumber("duplicates", report.Duplicates);
        w.WriteNumber("quarantined", report.Quarantined);
        w.WriteStartArray("refused");
        foreach (var refusal in report.Refused)
        {
            w.WriteStartObject();
            w.WriteString("file", refusal.File);
            w.WriteString("code", refusal.Code);
            w.WriteString("message", refusal.Message);
            w.WriteEndObject();
        }

        w.WriteEndArray();
        w.WriteNumber("seconds", report.Seconds);
        w.WriteEndObject();
    });
}
