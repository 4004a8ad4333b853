using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Lacuna.Archive.Accessions;
using Lacuna.Archive.Holdings;

namespace Lacuna.Archive.Splitting;

/// <summary>Which identifiers the documents of a file have once it is divided so.</summary>
internal sealed record SplitPlan(ImmutableArray<FileDocument> Documents)
{
    /// <summary>Gives each stretch of pages the identifier of the document that it shares most pages with, and a new one where none is left.</summary>
    public static SplitPlan Of(DividedFile file, ImmutableArray<(int First, int Last)> stretches)
    {
        var digest = Convert.FromHexString(file.Digest);
        if (stretches.Length == 1)
        {
            return new SplitPlan([new FileDocument(RecordId.Of(digest, 0), 0, stretches[0].First, stretches[0].Last)]);
        }

        var known = file.Documents.Where(d => d.Ordinal > 0).ToList();
        var given = new FileDocument?[stretches.Length];
        foreach (var (document, index) in known.SelectMany(d => stretches.Select((s, i) => (Document: d, Index: i)))
            .OrderByDescending(pair => Shared(pair.Document, stretches[pair.Index])).ThenBy(pair => pair.Index))
        {
            if (given[index] is null && Shared(document, stretches[index]) > 0 && !given.Any(g => g?.Id == document.Id))
            {
                given[index] = document;
            }
        }

        var last = known.Count == 0 ? 0 : known.Max(d => d.Ordinal);
        return new SplitPlan([.. stretches.Select((s, i) =>
        {
            var ordinal = given[i]?.Ordinal ?? ++last;
            return new FileDocument(RecordId.Of(digest, ordinal), ordinal, s.First, s.Last);
        })]);
    }

    /// <summary>The data of the decision.</summary>
    public string Write(string opens)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString(AwaitedPart.Property, opens);
            json.WriteStartArray("documents");
            foreach (var document in Documents)
            {
                json.WriteStartObject();
                json.WriteString("id", document.Id.Value);
                json.WriteNumber("first", document.FirstPage);
                json.WriteNumber("last", document.LastPage);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static int Shared(FileDocument document, (int First, int Last) stretch) =>
        Math.Max(0, Math.Min(document.LastPage, stretch.Last) - Math.Max(document.FirstPage, stretch.First) + 1);
}
