using System.Collections.Immutable;
using System.CommandLine;
using Lacuna.Archive;
using Lacuna.Archive.Holdings;
using Lacuna.Archive.Journal;
using Lacuna.Archive.Releases;
using Lacuna.Archive.Storage;

namespace Lacuna.Cli.Commands;

/// <summary><c>lacuna releases confirm</c>, <c>split</c>, <c>join</c> and <c>undo</c>: what a person decides about families.</summary>
internal static class ReleaseDecisionVerbs
{
    public static IEnumerable<Command> Create(TextWriter output, TextWriter error) =>
    [
        Deciding(output, error, "confirm", "Decides that records which the program put into one family are releases of one document.", several: true,
            (desk, records, deciding, cancellation) => desk.Confirm(records, deciding, cancellation)),
        Deciding(output, error, "split", "Decides that a record is no release of the document of which the others in its family are; parted for good.", several: false,
            (desk, records, deciding, cancellation) => desk.Split(records[0], deciding, cancellation)),
        Deciding(output, error, "join", "Puts records together, with the families that they are in, though the program did not.", several: true,
            (desk, records, deciding, cancellation) => desk.Join(records, deciding, cancellation)),
        UndoVerb.Create(output, "Takes a decision about releases back.",
            (room, number, deciding, cancellation) => new ReleaseDesk(room, TimeProvider.System).Undo(number, deciding, cancellation)),
    ];

    /// <summary>An identifier of a record, checked.</summary>
    public static RecordId IdOf(string? text) => RecordId.TryParse(text, out var id) ? id
        : throw new ArchiveException("record-missing", $"There is no record {Archive.Accessions.Refusal.Printable(text ?? "")}. lacuna list shows what there is.");

    private static Command Deciding(TextWriter output, TextWriter error, string verb, string description, bool several,
        Func<ReleaseDesk, ImmutableArray<RecordId>, Deciding, CancellationToken, ReleaseChange> decide)
    {
        var ids = new Argument<string[]>("ID") { Description = several ? "Identifiers of two or more records" : "The record's identifier", Arity = ArgumentArity.OneOrMore };
        if (!several)
        {
            ids.Validators.Add(result =>
            {
                if (result.Tokens.Count > 1)
                {
                    result.AddError($"{verb} takes one record.");
                }
            });
        }

        var (by, reason, archive, json) = (Shared.By(), Reason(), Shared.Archive(), Shared.Json());
        var command = new Command(verb, description) { ids, by, reason, archive, json };
        command.SetAction((parsed, cancellation) => Task.Run(() =>
        {
            var room = ReadingRoom.Open(parsed.GetValue(archive) ?? "archive");
            ReleasesCommand.CatchUp(room, error, cancellation);
            var records = (parsed.GetValue(ids) ?? []).Select(IdOf).ToImmutableArray();
            var change = decide(new ReleaseDesk(room, TimeProvider.System), records, Shared.Deciding(parsed, by, reason), cancellation);
            if (parsed.GetValue(json))
            {
                ReleasesOutput.WriteChange(output, change);
                return CommandLine.Done;
            }

            output.WriteLine($"Decision {change.Number}. To take it back: lacuna releases undo {change.Number}");
            foreach (var overruled in change.Overruled)
            {
                output.WriteLine($"It overrules decision {overruled}, which said the contrary.");
            }

            foreach (var family in change.Families)
            {
                output.WriteLine();
                ReleasesOutput.Print(output, family);
            }

            return CommandLine.Done;
        }, CancellationToken.None));
        return command;
    }

    private static Option<string?> Reason()
    {
        var reason = Shared.Reason();
        reason.Required = true;
        return reason;
    }
}
