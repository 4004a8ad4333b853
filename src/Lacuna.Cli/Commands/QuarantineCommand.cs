using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Lacuna.Archive;
using Lacuna.Archive.Accessions;
using Lacuna.Archive.Holdings;
using Lacuna.Archive.Journal;
using Lacuna.Archive.Quarantine;
using Lacuna.Archive.Storage;
using Lacuna.Documents.Inspection;

namespace Lacuna.Cli.Commands;

/// <summary><c>lacuna quarantine</c>: files that hold what they do not show, and what is to become of them.</summary>
internal static class QuarantineCommand
{
    public static Command Create(TextWriter output) => new("quarantine", """
        Files that hold text which they do not show wait in quarantine: nothing of them is public until an editor decides.
        Where something is hidden is told, not what, unless it is asked for.

        Examples:
          lacuna quarantine list
          lacuna quarantine show 4k2p9w0c7hxm
          lacuna quarantine flatten 4k2p9w0c7hxm --by "A. Editor"
          lacuna quarantine release 4k2p9w0c7hxm --reason "The title is that of the form, not of the agent" --by "A. Editor"
        """)
    {
        List(output),
        Show(output),
        Decision(output, "flatten", "Makes a safe copy of what the pages show, and lets that go public. The file stays sealed.",
            "A safe copy shows what the file shows and holds nothing else", (desk, id, deciding, cancellation) => desk.Flatten(id, deciding, cancellation)),
        Decision(output, "release", "Lets a file go public as it is, with a reason that readers are shown.", null,
            (desk, id, deciding, cancellation) => desk.Release(id, deciding, cancellation)),
        UndoVerb.Create(output, "Takes a decision back: the file waits again, and what was public of it no longer is.",
            (room, number, deciding, cancellation) => new QuarantineDesk(room, TimeProvider.System).Undo(number, deciding, cancellation)),
    };

    private static Command List(TextWriter output)
    {
        var (archive, json) = (Shared.Archive(), Shared.Json());
        var all = new Option<bool>("--all") { Description = "Also files about which somebody has decided" };
        var command = new Command("list", "Lists the files that wait.") { all, archive, json };
        command.SetAction((parsed, _) => Task.Run(() =>
        {
            var files = Room(parsed, archive).Quarantine.All();
            var waiting = files.Count(f => f.State == QuarantineState.Waiting);
            var listed = parsed.GetValue(all) ? files : [.. files.Where(f => f.State == QuarantineState.Waiting)];
            if (parsed.GetValue(json))
            {
                Shared.WriteJson(output, w =>
                {
                    w.WriteStartObject();
                    w.WriteNumber("waiting", waiting);
                    w.WriteStartArray("files");
                    foreach (var file in listed)
                    {
                        w.WriteStartObject();
                        WriteFile(w, file);
                        w.WriteEndObject();
                    }

                    w.WriteEndArray();
                    w.WriteEndObject();
                });
                return CommandLine.Done;
            }

            foreach (var file in listed)
            {
                Print(output, file);
            }

            output.WriteLine(waiting == 0 ? "No file waits." : $"{waiting:N0} {(waiting == 1 ? "file waits" : "files wait")}. To see where something is hidden: lacuna quarantine show ID");
            return CommandLine.Done;
        }, CancellationToken.None));
        return command;
    }

    private static Command Show(TextWriter output)
    {
        var (id, archive, json) = (Id(), Shared.Archive(), Shared.Json());
        var text = new Option<bool>("--text") { Description = "Also what is hidden, read from the sealed file" };
        var command = new Command("show", "Tells where a file hides something, and how.") { id, text, archive, json };
        command.SetAction((parsed, _) => Task.Run(() =>
        {
            var desk = new QuarantineDesk(Room(parsed, archive), TimeProvider.System);
            var file = desk.Find(IdOf(parsed.GetValue(id)));
            var report = desk.Inspect(file.Id);
            var withText = parsed.GetValue(text);
            if (parsed.GetValue(json))
            {
                Shared.WriteJson(output, w =>
                {
                    w.WriteStartObject();
                    WriteFile(w, file);
                    w.WriteNumber("pages", report?.Pages ?? 0);
                    w.WriteBoolean("complete", report?.IsComplete ?? false);
                    w.WriteStartArray("places");
                    foreach (var finding in report?.Findings ?? [])
                    {
                        InspectCommand.WriteFinding(w, finding, withText);
                    }

                    w.WriteEndArray();
                    w.WriteEndObject();
                });
                return CommandLine.Done;
            }

            Print(output, file);
            foreach (var finding in report?.Findings ?? [])
            {
                output.WriteLine($"  {Place(finding),-9}{InspectCommand.NameOf(finding.Technique),-18}{Box(finding)}{(withText ? "  " + Refusal.Printable(finding.Text.ReplaceLineEndings(" / ")) : "")}");
            }

            output.WriteLine(report switch
            {
                null => "The file could not be looked through: the inspection fails.",
                { IsComplete: false } => "The file could not be looked through whole: it goes beyond a limit.",
                _ => withText ? "" : "What is hidden there is told with --text.",
            });
            return CommandLine.Done;
        }, CancellationToken.None));
        return command;
    }

    private static Command Decision(TextWriter output, string verb, string description, string? usualReason,
        Func<QuarantineDesk, RecordId, Deciding, CancellationToken, JournalEntry> decide)
    {
        var (id, by, reason, archive, json) = (Id(), Shared.By(), Shared.Reason(), Shared.Archive(), Shared.Json());
        reason.Required = usualReason is null;
        var command = new Command(verb, description) { id, by, reason, archive, json };
        command.SetAction((parsed, cancellation) => Task.Run(() =>
        {
            var record = IdOf(parsed.GetValue(id));
            var deciding = Lacuna.Archive.Journal.Deciding.Of(parsed.GetValue(by), parsed.GetValue(reason) ?? usualReason);
            var entry = decide(new QuarantineDesk(Room(parsed, archive), TimeProvider.System), record, deciding, cancellation);
            if (parsed.GetValue(json))
            {
                Shared.WriteJson(output, w =>
                {
                    w.WriteStartObject();
                    w.WriteString("id", record.Value);
                    WriteDecision(w, entry);
                    w.WriteEndObject();
                });
            }
            else
            {
                output.WriteLine($"{record} is public (decision {entry.Number}). To take it back: lacuna quarantine undo {entry.Number} --reason TEXT");
            }

            return CommandLine.Done;
        }, CancellationToken.None));
        return command;
    }

    private static Argument<string> Id() => new("ID") { Description = "The file's identifier, as the list has it" };

    private static ReadingRoom Room(ParseResult parsed, Option<string> archive) => ReadingRoom.Open(parsed.GetValue(archive) ?? "archive");

    private static RecordId IdOf(string? text) => RecordId.TryParse(text, out var id) ? id
        : throw new ArchiveException("quarantine-missing", $"There is no file {Refusal.Printable(text ?? "")} in quarantine. lacuna quarantine list shows what there is.");

    private static void WriteFile(Utf8JsonWriter w, QuarantinedFile file)
    {
        w.WriteString("id", file.Id.Value);
        w.WriteString("state", file.State.ToString().ToLowerInvariant());
        w.WriteString("file", file.File);
        w.WriteString("member", file.Member);
        w.WriteString("format", file.Format);
        w.WriteString("received", file.Received);
        w.WriteStartObject("findings");
        foreach (var (technique, count) in file.Found)
        {
            w.WriteNumber(technique, count);
        }

        w.WriteEndObject();
        if (file.Decision is { } decision)
        {
            WriteDecision(w, decision);
        }
        else
        {
            w.WriteNull("decision");
        }
    }

    private static void WriteDecision(Utf8JsonWriter w, JournalEntry entry)
    {
        w.WriteStartObject("decision");
        w.WriteNumber("number", entry.Number);
        w.WriteString("kind", entry.Kind);
        w.WriteString("at", entry.At);
        w.WriteString("by", entry.Who);
        w.WriteString("reason", entry.Reason);
        w.WriteEndObject();
    }

    private static void Print(TextWriter output, QuarantinedFile file)
    {
        var found = string.Join(", ", file.Found.Select(f => f.Value == 1 ? f.Key : string.Create(CultureInfo.InvariantCulture, $"{f.Key} × {f.Value}")));
        var name = file.File == file.Member ? file.File : $"{file.File}!{file.Member}";
        output.WriteLine($"{file.Id}  {file.State.ToString().ToLowerInvariant(),-10}{file.Received[..10]}  {Refusal.Printable(name)}");
        output.WriteLine($"  {found}");
        if (file.Decision is { } decision)
        {
            output.WriteLine($"  decision {decision.Number}, {decision.Who}, {decision.At[..10]}: {decision.Reason}");
        }
    }

    private static string Place(Finding finding) => finding.Page is { } page ? string.Create(CultureInfo.InvariantCulture, $"page {page}") : "file";

    private static string Box(Finding finding) => finding.Box is not { } box ? "" :
        string.Create(CultureInfo.InvariantCulture, $"[{box.Left:0.#}, {box.Top:0.#}, {box.Right:0.#}, {box.Bottom:0.#}]");
}
