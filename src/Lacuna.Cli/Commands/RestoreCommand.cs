using System.CommandLine;
using Lacuna.Archive.Preservation;

namespace Lacuna.Cli.Commands;

/// <summary><c>lacuna restore</c>: an archive from a backup.</summary>
internal static class RestoreCommand
{
    public static Command Create(TextWriter output, TextWriter error)
    {
        var file = new Argument<string>("FILE") { Description = "A backup made by lacuna backup" };
        var archive = Shared.Archive();
        var json = Shared.Json();
        var command = new Command("restore", """
            Restores a backup into an empty folder. Nothing appears there unless every byte is right.

            Examples:
              lacuna restore archive-2026-11.tar --archive restored
            """) { file, archive, json };
        command.SetAction((parsed, cancellation) => Task.Run(() =>
        {
            var progress = new Progress(error, "Restoring", "MB");
            var (files, bytes) = Backup.Restore(parsed.GetValue(file) ?? "", parsed.GetValue(archive) ?? "archive",
                (done, current) => progress.Report(done >> 20, 0, current), cancellation);
            progress.Clear();
            BackupCommand.Print(output, parsed.GetValue(json), files, bytes);
            return CommandLine.Done;
        }, CancellationToken.None));
        return command;
    }
}
