using System.CommandLine;
using Lacuna.Archive;
using Lacuna.Archive.Accessions;
using Lacuna.Archive.Preservation;

namespace Lacuna.Cli.Commands;

/// <summary><c>lacuna verify</c>: every byte against what is recorded of it.</summary>
internal static class VerifyCommand
{
    public static Command Create(TextWriter output, TextWriter error)
    {
        var archive = Shared.Archive();
        var json = Shared.Json();
        var command = new Command("verify", """
            Checks every file of the archive against its recorded digest, and the catalogue against the store.
            Exit status 1 when anything is damaged, missing or not accounted for.

            Examples:
              lacuna verify
              lacuna verify --json
            """) { archive, json };
        command.SetAction((parsed, cancellation) => Task.Run(() =>
        {
            var progress = new Progress(error, "Verifying", "objects");
            var room = ReadingRoom.Open(parsed.GetValue(archive) ?? "archive");
            var report = new Fixity(room, (objects, _, current) => progress.Report(objects, 0, current)).Run(TimeProvider.System, cancellation);
            progress.Clear();
            if (parsed.GetValue(json))
            {
                WriteJson(output, report);
            }
            else
            {
                foreach (var damage in report.Damaged)
                {
                    output.WriteLine($"damaged {Refusal.Printable(damage.File)}: expected {damage.Expected}, found {damage.Found}");
                }

                output.WriteLine($"{report.Objects:N0} objects, {report.Files:N0} files, {report.Bytes:N0} bytes checked, {report.Damaged.Length:N0} damaged.");
            }

            return report.Damaged.IsEmpty ? CommandLine.Done : CommandLine.Refused;
        }, CancellationToken.None));
        return command;
    }

    private static void WriteJson(TextWriter output, FixityReport report) => Shared.WriteJson(output, w =>
    {
        w.WriteStartObject();
        w.WriteNumber("objects", report.Objects);
        w.WriteNumber("files", report.Files);
        w.WriteNumber("bytes", report.Bytes);
        w.WriteStartArray("damaged");
        foreach (var damage in report.Damaged)
        {
            w.WriteStartObject();
            w.WriteString("object", damage.Entity);
            w.WriteString("file", damage.File);
            w.WriteString("expected", damage.Expected);
            w.WriteString("found", damage.Found);
            w.WriteEndObject();
        }

        w.WriteEndArray();
        w.WriteEndObject();
    });
}
