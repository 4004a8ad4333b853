using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Lacuna.Archive.Preservation;

namespace Lacuna.Archive.Journal;

/// <summary>Decisions as they lie in the store: the facts of the batch in the first line, then a line for each decision.</summary>
internal static class JournalFile
{
    public const string Name = "decisions.jsonl";
    private const string Form = "lacuna-journal-1";
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The name under which the store and the workspace know the batch that begins with this entry.</summary>
    public static string BatchName(long first) => StorageRoot.JournalPrefix + first.ToString("D10", CultureInfo.InvariantCulture);

    public static byte[] Write(string previous, ImmutableArray<JournalEntry> entries)
    {
        using var memory = new MemoryStream();
        Line(memory, json =>
        {
            json.WriteString("journal", Form);
            json.WriteNumber("first", entries[0].Number);
            json.WriteNumber("entries", entries.Length);
            json.WriteString("previous", previous);
        });
        foreach (var entry in entries)
        {
            Line(memory, json =>
            {
                json.WriteNumber("number", entry.Number);
                json.WriteString("kind", entry.Kind);
                json.WriteString("at", entry.At);
                json.WriteString("who", entry.Who);
                json.WriteString("reason", entry.Reason);
                json.WriteStartArray("subjects");
                foreach (var subject in entry.Subjects)
                {
                    json.WriteStringValue(subject.ToString());
                }

                json.WriteEndArray();
                if (entry.Reverses is { } reversed)
                {
                    json.WriteNumber("reverses", reversed);
                }

                json.WritePropertyName("data");
                json.WriteRawValue(entry.Data.GetRawText());
            });
        }

        return memory.ToArray();
    }

    /// <summary>Reads a batch.</summary>
    /// <exception cref="JsonException">It is none.</exception>
    public static JournalBatch Read(byte[] bytes)
    {
        try
        {
            var lines = Encoding.UTF8.GetString(bytes).Split('\n', StringSplitOptions.RemoveEmptyEntries);
            using var facts = JsonDocument.Parse(lines[0]);
            if (facts.RootElement.GetProperty("journal").GetString() != Form)
            {
                throw new JsonException("The decisions are in a form that this version does not know.");
            }

            var batch = new JournalBatch(facts.RootElement.GetProperty("first").GetInt64(), facts.RootElement.GetProperty("previous").GetString() ?? "",
                DigestOf(bytes), [.. lines.Skip(1).Select(Entry)]);
            return batch.Entries.Length == facts.RootElement.GetProperty("entries").GetInt32() ? batch
                : throw new JsonException("Decisions are missing from the batch.");
        }
        catch (Exception e) when (e is KeyNotFoundException or InvalidOperationException or FormatException or IndexOutOfRangeException)
        {
            throw new JsonException("The decisions are damaged.", e);
        }
    }

    public static string DigestOf(byte[] bytes) => Convert.ToHexStringLower(SHA512.HashData(bytes));

    private static JournalEntry Entry(string line)
    {
        using var json = JsonDocument.Parse(line);
        var root = json.RootElement;
        return new JournalEntry(root.GetProperty("number").GetInt64(), Word(root, "kind"), Word(root, "at"), Word(root, "who"), Word(root, "reason"),
            [.. root.GetProperty("subjects").EnumerateArray().Select(s => JournalSubject.Parse(s.GetString() ?? ""))],
            root.GetProperty("data").Clone(), root.TryGetProperty("reverses", out var reversed) ? reversed.GetInt64() : null);
    }

    private static string Word(JsonElement root, string name) => root.GetProperty(name).GetString() ?? "";

    private static void Line(MemoryStream memory, Action<Utf8JsonWriter> write)
    {
        using (var json = new Utf8JsonWriter(memory, Plain))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        memory.WriteByte((byte)'\n');
    }
}

/// <summary>Decisions taken together: all of them count, or none.</summary>
/// <param name="First">The number of the first entry.</param>
/// <param name="Previous">SHA-512 of the batch before, hexadecimal; empty for the first. So no batch can be taken out or changed unnoticed.</param>
/// <param name="Digest">SHA-512 of this batch.</param>
/// <param name="Entries">The entries in the order of their numbers.</param>
internal sealed record JournalBatch(long First, string Previous, string Digest, ImmutableArray<JournalEntry> Entries);
