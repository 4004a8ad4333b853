using System.CommandLine;
using Lacuna.Archive;
using Lacuna.Archive.Journal;

namespace Lacuna.Cli.Commands;

/// <summary>The subcommand <c>undo N</c> of every verb whose decisions can be taken back.</summary>
internal static class UndoVerb
{
    /// <summary>Makes it.</summary>
    /// <param name="output">Says what was taken back.</param>
    /// <param name="description">What taking back a decision of this kind means.</param>
    /// <param name="undo">Takes the decision with this number back.</param>
    public static Command Create(TextWriter output, string description, Func<ReadingRoom, long, Deciding, CancellationToken, JournalEntry> undo)
    {
        var number = new Argument<long>("N") { Description = "The decision's number" };
        var (by, reason, archive) = (Shared.By(), Shared.Reason(), Shared.Archive());
        reason.Required = true;
        var command = new Command("undo", description) { number, by, reason, archive };
        command.SetAction((parsed, cancellation) => Task.Run(() =>
        {
            var room = ReadingRoom.Open(parsed.GetValue(archive) ?? "archive");
            var entry = undo(room, parsed.GetValue(number), Shared.Deciding(parsed, by, reason), cancellation);
            output.WriteLine($"Decision {entry.Reverses} is taken back (decision {entry.Number}).");
            return CommandLine.Done;
        }, CancellationToken.None));
        return command;
    }
}
