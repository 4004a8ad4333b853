using System.Collections.Immutable;
using System.CommandLine;
using System.Text.Json;
using Lacuna.Archive;
using Lacuna.Archive.Corrections;
using Lacuna.Archive.Holdings;
using Lacuna.Archive.Storage;

namespace Lacuna.Cli.Commands;

/// <summary><c>lacuna correct</c>: an editor puts a record right.</summary>
internal static class CorrectCommand
{
    private static readonly Option<string?> Text = new("--text") { Description = "Words of the text that are wrong, as they stand there", HelpName = "WORDS" };
    private static readonly Option<string?> To = new("--to") { Description = "What they should be", HelpName = "WORDS" };
    private static readonly Option<int?> Occurrence = new("--occurrence") { Description = "Which of the places where the words stand, from 1", HelpName = "N" };
    private static readonly Option<string?> Passage = new("--passage") { Description = "Only in this passage (its address on the page)", HelpName = "P" };
    private static readonly Option<string?> Title = new("--title") { Description = "The right title" };
    private static readonly Option<string?> Summary = new("--summary") { Description = "The right summary" };
    private static readonly Option<string?> Date = new("--date") { Description = "The right date, in words or EDTF" };
    private static readonly Option<string?> Place = new("--place") { Description = "The right place" };
    private static readonly Option<string?> Type = new("--type") { Description = "The right documentary form, such as memorandum-of-conversation" };
    private static readonly Option<string?> Classification = new("--classification") { Description = "The right classification, such as top-secret" };
    private static readonly Option<string[]> Add = new("--add-participant") { Description = "A person to add", HelpName = "NAME" };
    private static readonly Option<string[]> Remove = new("--remove-participant") { Description = "A person to take out", HelpName = "NAME" };
    private static readonly Option<string[]> Clear = new("--clear") { Description = "Take a value away: summary, date, place, type or classification", HelpName = "FIELD" };
    private static readonly Option<bool> List = new("--list") { Description = "List all corrections of the record, also those taken back" };
    private static readonly Option<long?> Undo = new("--undo") { Description = "Take correction N back", HelpName = "N" };

    public static Command Create(TextWriter output)
    {
        var id = new Argument<string>("ID") { Description = "The record's identifier" };
        var (by, reason) = (Shared.By(), Shared.Reason());
        var archive = Shared.Archive();
        var json = Shared.Json();
        var command = new Command("correct", """
            Corrects a word of a record's text or a value of its description. The file received and the stored edition stay as they are:
            a correction is laid over them, with name and reason, and can be taken back. Readers see all of it.

            Examples:
              lacuna correct 4k2p9w0c7hxm --text Koslov --to Kozlov --reason "Misspelt in the typescript" --by "A. Editor"
              lacuna correct 4k2p9w0c7hxm --date "12 March 1962" --reason "After the diary of the secretary"
              lacuna correct 4k2p9w0c7hxm --list
              lacuna correct 4k2p9w0c7hxm --undo 7 --reason "The spelling is his own"
            """)
        {
            id, Text, To, Occurrence, Passage, Title, Summary, Date, Place, Type, Classification, Add, Remove, Clear, List, Undo, reason, by, archive, json,
        };
        command.Validators.Add(result =>
        {
            var changes = Changes(result);
            var modes = (result.GetValue(List) ? 1 : 0) + (result.GetValue(Undo) is null ? 0 : 1) + (changes ? 1 : 0);
            if (modes != 1)
            {
                result.AddError("Give what to correct, or --list, or --undo N.");
            }
            else if (!result.GetValue(List) && string.IsNullOrWhiteSpace(result.GetValue(reason)))
            {
                result.AddError("Give --reason: readers are shown why something was changed.");
            }
            else if (result.GetValue(Text) is null != result.GetValue(To) is null)
            {
                result.AddError("--text and --to belong together.");
            }
            else if (result.GetValue(Text) is null && (result.GetValue(Occurrence) is not null || result.GetValue(Passage) is not null))
            {
                result.AddError("--occurrence and --passage belong to --text.");
            }
        });
        command.SetAction((parsed, cancellation) => Task.Run(() =>
        {
            var room = ReadingRoom.Open(parsed.GetValue(archive) ?? "archive");
            if (!RecordId.TryParse(parsed.GetValue(id), out var record) || room.Catalogue.EditionOf(record) is null)
            {
                throw new ArchiveException("record-missing", $"There is no record {parsed.GetValue(id)}. lacuna list shows what there is.");
            }

            var corrections = parsed.GetValue(List) ? room.Corrections.Of(record) : Change(parsed, room, record, Shared.Deciding(parsed, by, reason), cancellation);
            Print(output, parsed.GetValue(json), corrections);
            return CommandLine.Done;
        }, CancellationToken.None));
        return command;
    }

    private static bool Changes(System.CommandLine.Parsing.CommandResult result) =>
        ((Option<string?>[])[Text, To, Title, Summary, Date, Place, Type, Classification, Passage]).Any(o => result.GetValue(o) is not null)
        || ((Option<string[]>[])[Add, Remove, Clear]).Any(o => result.GetValue(o) is { Length: > 0 }) || result.GetValue(Occurrence) is not null;

    private static ImmutableArray<Correction> Change(
        ParseResult parsed, ReadingRoom room, RecordId record, Archive.Journal.Deciding deciding, CancellationToken cancellation) =>
        parsed.GetValue(Undo) is { } number ? [room.Corrections.Undo(record, number, deciding, TimeProvider.System, cancellation)]
        : room.Corrections.Correct(record, new CorrectionRequest
        {
            Text = parsed.GetValue(Text),
            To = parsed.GetValue(To),
            Occurrence = parsed.GetValue(Occurrence),
            Passage = parsed.GetValue(Passage),
            Title = parsed.GetValue(Title),
            Summary = parsed.GetValue(Summary),
            Date = parsed.GetValue(Date),
            Place = parsed.GetValue(Place),
            DocumentType = parsed.GetValue(Type),
            Classification = parsed.GetValue(Classification),
            AddParticipants = [.. parsed.GetValue(Add) ?? []],
            RemoveParticipants = [.. parsed.GetValue(Remove) ?? []],
            Clear = [.. parsed.GetValue(Clear) ?? []],
        }, deciding, TimeProvider.System, cancellation);

    private static void Print(TextWriter output, bool json, ImmutableArray<Correction> corrections)
    {
        if (json)
        {
            Shared.WriteJson(output, w =>
            {
                w.WriteStartArray();
                foreach (var correction in corrections)
                {
                    WriteJson(w, correction);
                }

                w.WriteEndArray();
            });
            return;
        }

        foreach (var correction in corrections)
        {
            output.WriteLine($"{correction.Number,5}  {correction.State.ToString().ToLowerInvariant(),-10} {CorrectionDesk.Sentence(correction)}");
            output.WriteLine($"       {correction.Who}, {correction.At[..10]}{(correction.Passage is { } passage ? $", passage {passage}" : "")}");
            if (correction.Reversal is { } reversal)
            {
                output.WriteLine($"       taken back by {reversal.Who}, {reversal.At[..10]}: {reversal.Reason}");
            }
        }

        if (corrections.IsEmpty)
        {
            output.WriteLine("No corrections.");
        }
    }

    private static void WriteJson(Utf8JsonWriter w, Correction correction)
    {
        w.WriteStartObject();
        w.WriteNumber("number", correction.Number);
        w.WriteString("record", correction.Record.Value);
        w.WriteString("field", correction.Field);
        w.Text("from", correction.From);
        w.Text("to", correction.To);
        w.Text("passage", correction.Passage);
        w.WriteString("at", correction.At);
        w.WriteString("by", correction.Who);
        w.WriteString("reason", correction.Reason);
        w.WriteString("state", correction.State.ToString().ToLowerInvariant());
        if (correction.Reversal is { } reversal)
        {
            w.WriteStartObject("reversal");
            w.WriteNumber("number", reversal.Number);
            w.WriteString("at", reversal.At);
            w.WriteString("by", reversal.Who);
            w.WriteString("reason", reversal.Reason);
            w.WriteEndObject();
        }
        else
        {
            w.WriteNull("reversal");
        }

        w.WriteEndObject();
    }
}
