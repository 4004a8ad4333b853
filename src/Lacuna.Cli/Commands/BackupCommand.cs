using System.CommandLine;
using Lacuna.Archive.Preservation;

namespace Lacuna.Cli.Commands;

/// <summary><c>lacuna backup</c>: the whole archive in one file.</summary>
internal static class BackupCommand
{
    public static Command Create(TextWriter output, TextWriter error)
    {
        var file = new Argument<string>("FILE") { Description = "The backup to write, a tar file" };
        var archive = Shared.Archive();
        var json = Shared.Json();
        var command = new Command("backup", """
            Copies the whole archive into one file, while it is being read. Every byte in it is vouched for by a digest.

            Examples:
              lacuna backup /media/disk/archive-2026-11.tar
            """) { file, archive, json };
        command.SetAction((parsed, cancellation) => Task.Run(() =>
        {
            var progress = new Progress(error, "Backing up", "MB");
            var (files, bytes) = Backup.Write(parsed.GetValue(archive) ?? "archive", parsed.GetValue(file) ?? "",
                (done, current) => progress.Report(done >> 20, 0, current), cancellation);
            progress.Clear();
            Print(output, parsed.GetValue(json), files, bytes);
            return CommandLine.Done;
        }, CancellationToken.None));
        return command;
    }

    public static void Print(TextWriter output, bool json, long files, long bytes)
    {
        if (json)
        {
            Shared.WriteJson(output, w =>
            {
                w.WriteStartObject();
                w.WriteNumber("files", files);
                w.WriteNumber("bytes", bytes);
                w.WriteEndObject();
            });
        }
        else
        {
            output.WriteLine($"{files:N0} files, {bytes:N0} bytes.");
        }
    }
}
