using System.Collections.Immutable;
using System.CommandLine;
using Lacuna.Archive.Accessions;
using Lacuna.Documents.Comparison;
using Lacuna.Documents.Diagnostics;
using Lacuna.Documents.Formats;
using Lacuna.Documents.Formats.Tei;
using Lacuna.Documents.Model;

namespace Lacuna.Cli.Commands;

/// <summary><c>lacuna compare</c>: what a later release opened and what it closed.</summary>
internal static class CompareCommand
{
    public static Command Create(TextWriter output, TextWriter error)
    {
        var files = new Argument<string[]>("RELEASE") { Description = "The releases of one document, oldest first", Arity = ArgumentArity.OneOrMore };
        var json = Shared.Json();
        var composite = new Option<bool>("--composite") { Description = "Add the most complete text that the releases give together; more than two may be given" };
        var page = new Option<FileInfo?>("--html") { Description = "Write the comparison to this file as a page of HTML", HelpName = "FILE" };
        var tei = new Option<FileInfo?>("--tei") { Description = "Write the composite to this file as TEI P5 with its witnesses (needs --composite)", HelpName = "FILE" };
        var labels = new Option<string[]>("--label")
        {
            Description = "What a release is called, such as its year; once for each, oldest first. Unless given: the year in its file name",
            HelpName = "TEXT",
            DefaultValueFactory = _ => [],
        };
        var command = new Command("compare", """
            Compares releases of one document: what was opened, what was closed, what is still withheld.

            Examples:
              lacuna compare memo-1994.txt memo-2011.txt
              lacuna compare memo-1994.txt memo-2011.txt --html comparison.html
              lacuna compare memo-1994.txt memo-2003.pdf.txt memo-2011.txt --composite --json
              lacuna compare memo-1994.txt memo-2011.txt --composite --tei composite.xml
            """) { files, json, composite, page, tei, labels };
        command.Validators.Add(result =>
        {
            var count = result.GetValue(files)?.Length ?? 0;
            if (count < 2)
            {
                result.AddError("Give two releases, the older one first.");
            }
            else if (count > 2 && !result.GetValue(composite))
            {
                result.AddError("More than two releases are put together with --composite; without it, give two.");
            }

            if (result.GetValue(tei) is not null && !result.GetValue(composite))
            {
                result.AddError("--tei writes the composite: give --composite too.");
            }

            if (result.GetValue(labels) is { Length: > 0 } given && given.Length != count)
            {
                result.AddError($"Give --label once for each of the {count} releases, or not at all.");
            }
        });
        command.SetAction(parsed => Run(
            parsed.GetValue(files) ?? [], parsed.GetValue(labels) ?? [],
            new Wanted(parsed.GetValue(composite), parsed.GetValue(json), parsed.GetValue(page), parsed.GetValue(tei)), output, error));
        return command;
    }

    private sealed record Wanted(bool Composite, bool Json, FileInfo? Page, FileInfo? Tei);

    private static int Run(string[] files, string[] labels, Wanted wanted, TextWriter output, TextWriter error)
    {
        var releases = new List<ComparedRelease>(files.Length);
        var refused = false;
        foreach (var file in files)
        {
            try
            {
                releases.Add(Read(file));
            }
            catch (Exception e) when (e is DocumentFormatException or IOException or UnauthorizedAccessException)
            {
                refused = true;
                var code = e is DocumentFormatException format ? format.Code : e is FileNotFoundException or DirectoryNotFoundException ? "missing" : "unreadable";
                error.WriteLine(new Refusal(file, code, e.Message).ToString());
            }
        }

        if (refused)
        {
            return CommandLine.Refused;
        }

        var named = labels.Length > 0 ? labels : ReleaseLabels.Of(files);
        for (var i = 0; i < releases.Count; i++)
        {
            releases[i] = releases[i] with { Label = named?[i] };
        }

        var (older, newer) = (releases[0], releases[^1]);
        var comparison = ReleaseComparison.Compare(older.Text, newer.Text);
        var together = wanted.Composite ? CompositeText.Of([.. releases.Select(r => r.Text)]) : null;
        var title = newer.Title ?? Path.GetFileNameWithoutExtension(newer.File);
        if (wanted.Tei is not null && together is not null)
        {
            var witnesses = releases.Select((r, i) => new CompositeWitness(r.Label ?? $"release {i + 1}", r.Text) { Title = r.Title, Address = Path.GetFileName(r.File) });
            File.WriteAllText(wanted.Tei.FullName, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + CompositeTeiWriter.Write(together, [.. witnesses], title, newer.Language));
        }

        if (wanted.Page is not null)
        {
            File.WriteAllText(wanted.Page.FullName, ComparisonHtmlWriter.Write(comparison, title, older.Label, newer.Label, newer.Language));
        }

        if (wanted.Json)
        {
            Shared.WriteJson(output, w => ComparisonJson.Write(w, comparison, [.. releases], together));
        }
        else
        {
            ComparisonPrint.Write(output, comparison, [.. releases], together);
        }

        return CommandLine.Done;
    }

    // Of a plain text only its words and its excisions are needed, and its own offsets; describing it would take longer than comparing it.
    private static ComparedRelease Read(string file)
    {
        var bytes = FileReading.Bytes(file);
        var name = Path.GetFileName(file);
        if (bytes.Length == 0 || FormatDetector.Of(bytes, name) == DocumentFormat.Text)
        {
            return new ComparedRelease(file, null, ComparedText.OfPlainText(TextDecoding.Decode(bytes).Text, ReaderLimits.Default), null, null, 1);
        }

        var documents = FileReading.Documents(bytes, name);
        return new ComparedRelease(file, null, ComparedText.Of(documents[0]), documents[0].Description.Title, documents[0].Description.Language, documents.Length);
    }
}

/// <summary>A release as it was given on the command line.</summary>
/// <param name="File">The file, as given.</param>
/// <param name="Label">What it is called, or null.</param>
/// <param name="Text">Its text.</param>
/// <param name="Title">Its title, or null where it was not described.</param>
/// <param name="Language">Its language, or null.</param>
/// <param name="Documents">How many documents the file holds; the first is compared.</param>
internal sealed record ComparedRelease(string File, string? Label, ComparedText Text, string? Title, string? Language, int Documents)
{
    /// <summary>What the answer warns of, with its code.</summary>
    public static ImmutableArray<(string Code, string Message)> Warnings(ReleaseComparison comparison, ImmutableArray<ComparedRelease> releases)
    {
        var warnings = ImmutableArray.CreateBuilder<(string, string)>();
        foreach (var release in releases)
        {
            if (release.Documents > 1)
            {
                warnings.Add(("several-documents", $"{release.File} holds {release.Documents} documents; the first was compared."));
            }

            if (release.Text.Words == 0)
            {
                warnings.Add(("no-text", $"{release.File} has no readable words."));
            }
        }

        if (comparison.Unrelated)
        {
            warnings.Add(("unrelated", "The texts have hardly a passage in common: they do not look like two releases of one document, and nothing was aligned."));
        }

        return warnings.ToImmutable();
    }
}
