using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Lacuna.Archive.Accessions;

/// <summary>The description of an accession as it lies in the store: the facts in the first line, then a line for each document.</summary>
/// <remarks>One such file for each part; a container of very many documents has several parts, each a version of the object.</remarks>
internal static class AccessionFile
{
    public static string Name(int part) => $"accession-{part:D4}.jsonl";

    public static string EditionsName(int part) => $"editions-{part:D4}.xml";

    /// <summary>The words of a document's pages with their places.</summary>
    public static string AltoName(string recordId) => $"alto-{recordId}.xml";

    /// <summary>Text layers that OCR was made instead of.</summary>
    public static string LayerName(string recordId) => $"layer-{recordId}.xml";

    /// <summary>What stands in a file of editions before the first.</summary>
    /// <param name="source">The name of the file received.</param>
    public static byte[] EditionsHead(string source)
    {
        var title = new StringBuilder();
        Lacuna.Documents.Rendering.HtmlText.Append(title, Refusal.Printable(source));
        return Encoding.UTF8.GetBytes($"""
            <?xml version="1.0" encoding="UTF-8"?>
            <teiCorpus xmlns="http://www.tei-c.org/ns/1.0">
            <teiHeader><fileDesc><titleStmt><title>{title}</title></titleStmt><publicationStmt><publisher>Lacuna</publisher></publicationStmt><sourceDesc><p>{title}</p></sourceDesc></fileDesc></teiHeader>

            """);
    }

    /// <summary>What stands after the last.</summary>
    public static ReadOnlySpan<byte> EditionsFoot => "</teiCorpus>\n"u8;

    public static byte[] Write(AccessionFacts facts, IEnumerable<AccessionLine> lines)
    {
        using var memory = new MemoryStream();
        JsonSerializer.Serialize(memory, facts, AccessionJson.Default.AccessionFacts);
        memory.WriteByte((byte)'\n');
        foreach (var line in lines)
        {
            JsonSerializer.Serialize(memory, line, AccessionJson.Default.AccessionLine);
            memory.WriteByte((byte)'\n');
        }

        return memory.ToArray();
    }

    public static (AccessionFacts Facts, IEnumerable<AccessionLine> Lines) Read(string path)
    {
        var first = File.ReadLines(path, Encoding.UTF8).First();
        var facts = JsonSerializer.Deserialize(first, AccessionJson.Default.AccessionFacts)
            ?? throw new JsonException($"{Path.GetFileName(path)} has no facts.");
        return (facts, Lines(path));
    }

    private static IEnumerable<AccessionLine> Lines(string path)
    {
        foreach (var line in File.ReadLines(path, Encoding.UTF8).Skip(1))
        {
            yield return JsonSerializer.Deserialize(line, AccessionJson.Default.AccessionLine) ?? throw new JsonException("An empty line.");
        }
    }
}

/// <summary>The facts of an accession.</summary>
/// <param name="Name">The file received, relative to what was imported.</param>
/// <param name="Digest">SHA-512 of its bytes.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Received">When, UTC.</param>
/// <param name="CollectionId">The collection.</param>
/// <param name="CollectionTitle">Its title.</param>
/// <param name="CollectionDescription">What it holds, or null.</param>
/// <param name="Part">The number of this part, from 1.</param>
/// <param name="MembersDone">Members of the file dealt with in this part and those before.</param>
/// <param name="Complete">Whether this is the last part.</param>
/// <param name="SameAs">The accession that holds the same bytes under another name, or null.</param>
internal sealed record AccessionFacts(
    string Name, string Digest, long Bytes, string Received, string CollectionId, string CollectionTitle, string? CollectionDescription,
    int Part, long MembersDone, bool Complete, string? SameAs)
{
    /// <summary>Whether the lines of this part count only once a decision opens it (<see cref="AwaitedPart"/>).</summary>
    public bool Awaits { get; init; }
}

/// <summary>A document of an accession, a duplicate in it, or a member that was refused.</summary>
internal sealed record AccessionLine
{
    public string? Id { get; init; }

    public required string Member { get; init; }

    public int Ordinal { get; init; }

    public string? Digest { get; init; }

    public string? Format { get; init; }

    public long Offset { get; init; }

    public int Length { get; init; }

    public ImmutableArray<string>? Warnings { get; init; }

    /// <summary>The title of the collection it belongs to, where that is not the collection of the whole file.</summary>
    public string? Collection { get; init; }

    /// <summary>Whether the archive had these bytes already.</summary>
    public bool Duplicate { get; init; }

    /// <summary>Whether the document waits in quarantine: its bytes are kept, and nothing was made of them.</summary>
    public bool Held { get; init; }

    /// <summary>For a document in quarantine: how many findings of which technique; never what was found.</summary>
    public ImmutableSortedDictionary<string, int>? Found { get; init; }

    /// <summary>Whether this takes the place of what an earlier part says of the record: it was read anew.</summary>
    public bool Revises { get; init; }

    /// <summary>Whether the record is no longer one: its file was divided into others.</summary>
    public bool Gone { get; init; }

    /// <summary>For a record that is gone: those that its file was divided into, in order; or null.</summary>
    public ImmutableArray<string>? Successors { get; init; }

    /// <summary>The file of this part with the words of the pages and their places (ALTO), or null where the document has no pages.</summary>
    public string? Alto { get; init; }

    /// <summary>The file of this part with text layers that OCR was made instead of, or null.</summary>
    public string? Layer { get; init; }

    /// <summary>The file of this part that the pages lie in, where that is not the file received: a safe copy; or null.</summary>
    public string? ShownFile { get; init; }

    /// <summary>Why the member was refused, or null.</summary>
    public string? Refused { get; init; }

    public string? Message { get; init; }
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(AccessionFacts))]
[JsonSerializable(typeof(AccessionLine))]
internal sealed partial class AccessionJson : JsonSerializerContext;
