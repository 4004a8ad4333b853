using System.CommandLine;
using Lacuna.Archive.Preservation;

namespace Lacuna.Cli.Commands;

/// <summary><c>lacuna rebuild</c>: catalogue and index from the store alone.</summary>
internal static class RebuildCommand
{
    public static Command Create(TextWriter output, TextWriter error)
    {
        var archive = Shared.Archive();
        var json = Shared.Json();
        var index = new Option<bool>("--index") { Description = "Only the index, from the catalogue" };
        var command = new Command("rebuild", """
            Makes catalogue.db and search.db anew from the preservation store: the same identifiers, the same pages.
            The old files stay in use until the new ones are whole.

            Examples:
              lacuna rebuild
              lacuna rebuild --index
            """) { archive, json, index };
        command.SetAction((parsed, cancellation) => Task.Run(() =>
        {
            var progress = new Progress(error, "Rebuilding", "records");
            var (records, seconds) = Rebuild.Run(parsed.GetValue(archive) ?? "archive", parsed.GetValue(index), (n, current) => progress.Report(n, 0, current), cancellation);
            progress.Clear();
            if (parsed.GetValue(json))
            {
                Shared.WriteJson(output, w =>
                {
                    w.WriteStartObject();
                    w.WriteNumber("documents", records);
                    w.WriteNumber("seconds", Math.Round(seconds, 3));
                    w.WriteEndObject();
                });
            }
            else
            {
                output.WriteLine($"{records:N0} records, in {seconds:N1} s.");
            }

            return CommandLine.Done;
        }, CancellationToken.None));
        return command;
    }
}
