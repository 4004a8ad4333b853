using System.CommandLine;
using System.Text.Json;
using Lacuna.Archive.Accessions;
using Lacuna.Documents.Comparison;
using Lacuna.Documents.Description;
using Lacuna.Documents.Diagnostics;
using Lacuna.Documents.Formats;
using Lacuna.Documents.Model;

namespace Lacuna.Cli.Commands;

/// <summary><c>lacuna compare</c>: what a later release opened and what it closed.</summary>
internal static class CompareCommand
{
    public static Command Create(TextWriter output, TextWriter error)
    {
        var files = new Argument<string[]>("FILE") { Description = "The releases, oldest first", Arity = ArgumentArity.OneOrMore };
        var json = Shared.Json();
        var command = new Command("compare", """
            Compares two releases of one document.
            """) { files, json };
        command.SetAction(parsed => Run(parsed.GetValue(files) ?? [], output, error));
        return command;
    }

    private static int Run(string[] files, TextWriter output, TextWriter error)
    {
        var releases = files.Select(Read).ToArray();
        var comparison = ReleaseComparison.Compare(releases[0], releases[1]);
        Shared.WriteJson(output, w => ComparisonJson.Write(w, comparison, files[0], files[1]));
        return CommandLine.Done;
    }

    private static ComparedText Read(string file)
    {
        var bytes = File.ReadAllBytes(file);
        return FormatDetector.Of(bytes, file) == DocumentFormat.Text
            ? ComparedText.OfPlainText(TextDecoding.Decode(bytes).Text, ReaderLimits.Default)
            : ComparedText.Of(Intake.Read(bytes, new DescriptionHints(Path.GetFileName(file)), ReaderLimits.Default)[0]);
    }
}
