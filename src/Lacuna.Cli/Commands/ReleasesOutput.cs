using System.Text.Json;
using Lacuna.Archive;
using Lacuna.Archive.Holdings;
using Lacuna.Archive.Releases;
using Lacuna.Documents.Comparison.Grouping;

namespace Lacuna.Cli.Commands;

/// <summary>Families of the archive, printed and as JSON.</summary>
internal static class ReleasesOutput
{
    private const int Page = 500;

    /// <summary>All families, read page by page.</summary>
    public static IEnumerable<ReleaseFamily> All(ReadingRoom room)
    {
        for (var offset = 0; room.Releases.List(offset, Page) is { IsEmpty: false } families; offset += Page)
        {
            foreach (var family in families)
            {
                yield return family;
            }
        }
    }

    public static void WriteArchive(TextWriter output, ReadingRoom room) => Shared.WriteJson(output, w =>
    {
        w.WriteStartObject();
        w.WriteNumber("documents", room.Catalogue.Figures().Records);
        w.WriteNumber("waiting", room.Releases.CountWaiting());
        w.WriteStartArray("groups");
        foreach (var family in All(room))
        {
            Write(w, family);
        }

        w.WriteEndArray();
        w.WriteStartArray("related");
        foreach (var pair in room.Releases.Pairs().Where(p => !p.IsWithinFamily && p.Kinship is not Kinship.Unrelated))
        {
            w.WriteStartObject();
            w.WriteString("a", pair.A.Value);
            w.WriteString("b", pair.B.Value);
            w.WriteString("kind", ReleasesCommand.Kind(pair.Kinship));
            w.WriteNumber("score", Math.Round(pair.Score, 4));
            w.WriteEndObject();
        }

        w.WriteEndArray();
        w.WriteEndObject();
    });

    public static void WritePairs(TextWriter output, ReadingRoom room)
    {
        foreach (var pair in room.Releases.Pairs())
        {
            ReleasesCommand.WritePair(output, pair.A.Value, pair.B.Value, new ReleasePair(0, 1, pair.Score, pair.AInB, pair.BInA, pair.Kinship));
        }
    }

    public static void PrintArchive(TextWriter output, ReadingRoom room)
    {
        var (families, releases) = (0L, 0L);
        foreach (var family in All(room))
        {
            Print(output, family);
            output.WriteLine();
            families++;
            releases += family.Members.Length;
        }

        output.WriteLine($"{room.Catalogue.Figures().Records:N0} documents, {families:N0} with several releases, {releases:N0} releases in all");
    }

    /// <summary>One record: its family, and what else is like it.</summary>
    public static void WriteRecord(TextWriter output, ReadingRoom room, RecordId id) => Shared.WriteJson(output, w =>
    {
        w.WriteStartObject();
        w.WriteString("id", id.Value);
        if (room.Releases.Of(id) is { } family)
        {
            w.WritePropertyName("family");
            Write(w, family);
        }
        else
        {
            w.WriteNull("family");
        }

        w.WriteStartArray("related");
        foreach (var related in room.Releases.RelatedTo(id))
        {
            w.WriteStartObject();
            w.WriteString("id", related.Record.Id.Value);
            w.WriteString("title", related.Record.Title);
            w.WriteString("kind", ReleasesCommand.Kind(related.Kinship));
            w.WriteNumber("score", Math.Round(related.Score, 4));
            w.WriteEndObject();
        }

        w.WriteEndArray();
        w.WriteEndObject();
    });

    public static void PrintRecord(TextWriter output, ReadingRoom room, RecordId id)
    {
        if (room.Releases.Of(id) is { } family)
        {
            Print(output, family);
        }
        else
        {
            output.WriteLine($"No other release of {id} is known.");
        }

        var related = room.Releases.RelatedTo(id);
        if (!related.IsEmpty)
        {
            output.WriteLine();
            output.WriteLine("Alike, but hardly releases of the same document");
            foreach (var one in related)
            {
                output.WriteLine($"  {ReleasesCommand.Phrase(one.Kinship),-36} {one.Record.Id}  {one.Record.Title}");
            }
        }
    }

    public static void Print(TextWriter output, ReleaseFamily family)
    {
        var by = string.Join(", ", family.Decisions.Select(d => d.Who).Distinct(StringComparer.Ordinal));
        output.WriteLine(family.Confirmed ? $"Releases of one document (decided by {by})"
            : $"Releases of one document ({family.Confidence:P0} sure{(by.Length > 0 ? $"; in part decided by {by}" : "")})");
        foreach (var member in family.Members)
        {
            output.WriteLine($"  {member.Record.Id}  {member.Label,-18}  {member.Record.Title}");
        }
    }

    public static void WriteChange(TextWriter output, ReleaseChange change) => Shared.WriteJson(output, w =>
    {
        w.WriteStartObject();
        w.WriteNumber("number", change.Number);
        w.WriteStartArray("overruled");
        foreach (var number in change.Overruled)
        {
            w.WriteNumberValue(number);
        }

        w.WriteEndArray();
        w.WriteStartArray("groups");
        foreach (var family in change.Families)
        {
            Write(w, family);
        }

        w.WriteEndArray();
        w.WriteEndObject();
    });

    /// <summary>A family as the contract has it: the identifiers, and beside them what is known of each.</summary>
    private static void Write(Utf8JsonWriter w, ReleaseFamily family)
    {
        w.WriteStartObject();
        w.WriteStartArray("members");
        foreach (var member in family.Members)
        {
            w.WriteStringValue(member.Record.Id.Value);
        }

        w.WriteEndArray();
        w.WriteNumber("confidence", Math.Round(family.Confidence, 4));
        w.WriteBoolean("confirmed", family.Confirmed);
        w.WriteStartArray("decisions");
        foreach (var decision in family.Decisions)
        {
            w.WriteStartObject();
            w.WriteNumber("number", decision.Number);
            w.WriteString("kind", decision.Kind);
            w.WriteString("at", decision.At);
            w.WriteString("by", decision.Who);
            w.WriteString("reason", decision.Reason);
            w.WriteEndObject();
        }

        w.WriteEndArray();
        w.WriteStartArray("releases");
        foreach (var member in family.Members)
        {
            w.WriteStartObject();
            w.WriteString("id", member.Record.Id.Value);
            w.WriteString("title", member.Record.Title);
            w.Text("released", member.Released?.Edtf);
            w.WriteString("label", member.Label);
            w.WriteEndObject();
        }

        w.WriteEndArray();
        w.WriteEndObject();
    }
}
