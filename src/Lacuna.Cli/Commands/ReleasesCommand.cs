using System.CommandLine;
using Lacuna.Archive;
using Lacuna.Documents.Comparison.Grouping;

namespace Lacuna.Cli.Commands;

/// <summary><c>lacuna releases</c>: which documents are releases of one document.</summary>
internal static class ReleasesCommand
{
    public static Command Create(TextWriter output, TextWriter error)
    {
        var path = new Argument<string?>("PATH") { Description = "A folder, with all folders in it; unless given, the archive", Arity = ArgumentArity.ZeroOrOne };
        var json = Shared.Json();
        var pairs = new Option<bool>("--pairs") { Description = "Answer one JSON line for each pair that was looked at, the likeliest first" };
        var archive = Shared.Archive();
        var command = new Command("releases", """
            Groups documents that are releases of one document, and shows which others are alike and why they are not.

            Examples:
              lacuna releases ~/downloads
              lacuna releases ~/downloads --json
              lacuna releases --pairs
            """) { path, json, pairs, archive };
        command.SetAction((parsed, cancellation) => Task.Run(
            () => Run(parsed.GetValue(path), parsed.GetValue(archive) ?? "archive", parsed.GetValue(json), parsed.GetValue(pairs), output, error, cancellation), CancellationToken.None));
        return command;
    }

    private static int Run(string? path, string archive, bool json, bool pairs, TextWriter output, TextWriter error, CancellationToken cancellation)
    {
        var reading = new Progress(error, "Reading", "documents");
        var documents = path is null
            ? ProfiledDocument.OfArchive(ReadingRoom.Open(archive), reading, cancellation)
            : ProfiledDocument.Below(path, reading, error, cancellation);
        reading.Clear();
        if (documents is not { Length: > 0 })
        {
            error.WriteLine($"lacuna: There is no document that can be read {(path is null ? "in the archive" : $"below {Archive.Accessions.Refusal.Printable(path)}")}. (no-documents)");
            return CommandLine.Refused;
        }

        var comparing = new Progress(error, "Comparing", "documents");
        var grouping = ReleaseGrouping.Of(Array.ConvertAll(documents, d => d.Profile), Environment.ProcessorCount,
            share => comparing.Report((long)(share * documents.Length), share, ""), cancellation);
        comparing.Clear();
        var names = Array.ConvertAll(documents, d => d.Name);
        if (pairs)
        {
            WritePairs(output, grouping, names);
        }
        else if (json)
        {
            WriteJson(output, grouping, names);
        }
        else
        {
            Print(output, grouping, names);
        }

        return CommandLine.Done;
    }

    private static void WritePairs(TextWriter output, ReleaseGrouping grouping, string[] names)
    {
        foreach (var pair in grouping.Pairs)
        {
            Shared.WriteJson(output, w =>
            {
                w.WriteStartObject();
                w.WriteString("a", names[pair.A]);
                w.WriteString("b", names[pair.B]);
                w.WriteNumber("score", Math.Round(pair.Score, 6));
                w.WriteNumber("aInB", Math.Round(pair.AInB, 4));
                w.WriteNumber("bInA", Math.Round(pair.BInA, 4));
                w.WriteString("kind", Kind(pair.Kinship));
                w.WriteEndObject();
            });
        }
    }

    private static void WriteJson(TextWriter output, ReleaseGrouping grouping, string[] names) => Shared.WriteJson(output, w =>
    {
        w.WriteStartObject();
        w.WriteNumber("documents", names.Length);
        w.WriteStartArray("groups");
        foreach (var group in grouping.Groups)
        {
            w.WriteStartObject();
            w.WriteStartArray("members");
            foreach (var member in group.Members)
            {
                w.WriteStringValue(names[member]);
            }

            w.WriteEndArray();
            w.WriteNumber("confidence", Math.Round(group.Confidence, 4));
            w.WriteEndObject();
        }

        w.WriteEndArray();
        w.WriteStartArray("related");
        foreach (var pair in Related(grouping))
        {
            w.WriteStartObject();
            w.WriteString("a", names[pair.A]);
            w.WriteString("b", names[pair.B]);
            w.WriteString("kind", Kind(pair.Kinship));
            w.WriteNumber("score", Math.Round(pair.Score, 4));
            w.WriteEndObject();
        }

        w.WriteEndArray();
        w.WriteEndObject();
    });

    private static void Print(TextWriter output, ReleaseGrouping grouping, string[] names)
    {
        foreach (var group in grouping.Groups)
        {
            output.WriteLine($"Releases of one document ({group.Confidence:P0} sure)");
            foreach (var member in group.Members)
            {
                output.WriteLine($"  {names[member]}");
            }

            output.WriteLine();
        }

        var related = Related(grouping).ToList();
        if (related.Count > 0)
        {
            output.WriteLine("Alike, but hardly releases of one document");
            foreach (var pair in related)
            {
                output.WriteLine($"  {Phrase(pair.Kinship),-36} {names[pair.A]}  {names[pair.B]}");
            }

            output.WriteLine();
        }

        output.WriteLine($"{names.Length:N0} documents, {grouping.Groups.Length:N0} with several releases, {grouping.Groups.Sum(g => g.Members.Length):N0} releases in all");
    }

    // A pair that is likely by itself may lie across two groups that as wholes do not agree: it is shown, not lost.
    private static IEnumerable<ReleasePair> Related(ReleaseGrouping grouping)
    {
        var groupOf = new Dictionary<int, int>();
        for (var g = 0; g < grouping.Groups.Length; g++)
        {
            foreach (var member in grouping.Groups[g].Members)
            {
                groupOf[member] = g;
            }
        }

        return grouping.Pairs.Where(p => p.Kinship is not Kinship.Unrelated
            && !(groupOf.TryGetValue(p.A, out var a) && groupOf.TryGetValue(p.B, out var b) && a == b));
    }

    private static string Kind(Kinship kinship) => kinship switch
    {
        Kinship.Release => "release",
        Kinship.Copy => "copy",
        Kinship.Excerpt => "excerpt",
        Kinship.Form => "form",
        _ => "unrelated",
    };

    private static string Phrase(Kinship kinship) => kinship switch
    {
        Kinship.Release => "perhaps a release, not sure",
        Kinship.Copy => "the same text, other numbers",
        Kinship.Excerpt => "one holds part of the other",
        _ => "the same form",
    };
}
