using System.CommandLine;
using Lacuna.Archive;
using Lacuna.Archive.Holdings;
using Lacuna.Archive.Storage;
using Lacuna.Documents.Comparison.Grouping;

namespace Lacuna.Cli.Commands;

/// <summary><c>lacuna releases</c>: which documents are releases of one document.</summary>
internal static class ReleasesCommand
{
    public static Command Create(TextWriter output, TextWriter error)
    {
        var path = new Argument<string?>("PATH|ID") { Description = "A folder, with all folders in it, or a record's identifier; unless given, the archive", Arity = ArgumentArity.ZeroOrOne };
        var json = Shared.Json();
        var pairs = new Option<bool>("--pairs") { Description = "Answer one JSON line for each pair that was looked at, the likeliest first" };
        var archive = Shared.Archive();
        var command = new Command("releases", """
            Groups documents that are releases of one document, and shows which others are alike and why they are not.
            The archive is grouped when documents are imported; here its families are listed. The documents of a folder are compared at once
            and not kept. What is both a path and an identifier is taken for a path. A person confirms, splits or joins; that wins over what
            the program found, and can be taken back.

            Examples:
              lacuna releases
              lacuna releases 4k2p9w0c7hxm
              lacuna releases join 4k2p9w0c7hxm 7hxm4k2p9w0c --reason "The same talk, retyped" --by "A. Editor"
              lacuna releases ~/downloads --json
              lacuna releases --pairs
            """) { path, json, pairs, archive };
        foreach (var verb in ReleaseDecisionVerbs.Create(output, error))
        {
            command.Subcommands.Add(verb);
        }

        command.SetAction((parsed, cancellation) => Task.Run(() =>
        {
            var asked = parsed.GetValue(path);
            var (asJson, asPairs) = (parsed.GetValue(json), parsed.GetValue(pairs));
            return asked is not null && (!RecordId.TryParse(asked, out _) || Path.Exists(asked))
                ? OfFolder(asked, asJson, asPairs, output, error, cancellation)
                : OfArchive(asked, parsed.GetValue(archive) ?? "archive", asJson, asPairs, output, error, cancellation);
        }, CancellationToken.None));
        return command;
    }

    /// <summary>Goes on where a grouping was cut off. An archive that cannot be written is shown as far as it is grouped.</summary>
    public static void CatchUp(ReadingRoom room, TextWriter error, CancellationToken cancellation)
    {
        if (room.Releases.CountWaiting() == 0)
        {
            return;
        }

        var progress = new Progress(error, "Grouping", "documents");
        try
        {
            room.Releases.CatchUp(p => progress.Report(p.Records, p.Total > 0 ? (double)p.Records / p.Total : 0, ""),
                () => error.WriteLine("An import is writing; waiting for its turn."), cancellation);
        }
        catch (ArchiveException e)
        {
            error.WriteLine($"lacuna: Some records are not grouped yet: {e.Message} ({e.Code})");
        }
        finally
        {
            progress.Clear();
        }
    }

    private static int OfArchive(string? id, string folder, bool json, bool pairs, TextWriter output, TextWriter error, CancellationToken cancellation)
    {
        var room = ReadingRoom.Open(folder);
        CatchUp(room, error, cancellation);
        if (id is not null)
        {
            var record = ReleaseDecisionVerbs.IdOf(id);
            if (room.Catalogue.EditionOf(record) is null)
            {
                throw new ArchiveException("record-missing", $"There is no record {id}, and no file or folder of that name. lacuna list shows what there is.");
            }

            if (json)
            {
                ReleasesOutput.WriteRecord(output, room, record);
            }
            else
            {
                ReleasesOutput.PrintRecord(output, room, record);
            }
        }
        else if (pairs)
        {
            ReleasesOutput.WritePairs(output, room);
        }
        else if (json)
        {
            ReleasesOutput.WriteArchive(output, room);
        }
        else
        {
            ReleasesOutput.PrintArchive(output, room);
        }

        return CommandLine.Done;
    }

    private static int OfFolder(string path, bool json, bool pairs, TextWriter output, TextWriter error, CancellationToken cancellation)
    {
        var reading = new Progress(error, "Reading", "documents");
        var documents = ProfiledDocument.Below(path, reading, error, cancellation);
        reading.Clear();
        if (documents.Length == 0)
        {
            error.WriteLine($"lacuna: There is no document that can be read below {Archive.Accessions.Refusal.Printable(path)}. (no-documents)");
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

    /// <summary>A pair on a line of its own.</summary>
    public static void WritePair(TextWriter output, string a, string b, ReleasePair pair) => Shared.WriteJson(output, w =>
    {
        w.WriteStartObject();
        w.WriteString("a", a);
        w.WriteString("b", b);
        w.WriteNumber("score", Math.Round(pair.Score, 6));
        w.WriteNumber("aInB", Math.Round(pair.AInB, 4));
        w.WriteNumber("bInA", Math.Round(pair.BInA, 4));
        w.WriteString("kind", Kind(pair.Kinship));
        w.WriteEndObject();
    });

    private static void WritePairs(TextWriter output, ReleaseGrouping grouping, string[] names)
    {
        foreach (var pair in grouping.Pairs)
        {
            WritePair(output, names[pair.A], names[pair.B], pair);
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

    public static string Kind(Kinship kinship) => kinship switch
    {
        Kinship.Release => "release",
        Kinship.Copy => "copy",
        Kinship.Excerpt => "excerpt",
        Kinship.Form => "form",
        _ => "unrelated",
    };

    public static string Phrase(Kinship kinship) => kinship switch
    {
        Kinship.Release => "perhaps a release, not sure",
        Kinship.Copy => "the same text, other numbers",
        Kinship.Excerpt => "one holds part of the other",
        _ => "the same form",
    };
}
