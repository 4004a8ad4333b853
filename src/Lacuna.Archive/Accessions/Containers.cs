using System.Buffers;
using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Nodes;
using Lacuna.Documents.Description;
using Lacuna.Documents.Diagnostics;

namespace Lacuna.Archive.Accessions;

/// <summary>A member of a container: its bytes, or why it is refused.</summary>
/// <param name="Name">Its name; a label, never a path.</param>
/// <param name="Bytes">Its bytes, empty when refused.</param>
/// <param name="Text">Its text where the container holds text with facts beside it, or null.</param>
/// <param name="Hints">What the container says of it.</param>
/// <param name="Refusal">Why it is refused, or null.</param>
internal sealed record Member(string Name, byte[] Bytes, string? Text, DescriptionHints Hints, Refusal? Refusal)
{
    /// <summary>The title of the collection that it says it belongs to, or null.</summary>
    public string? Collection { get; init; }
}

/// <summary>Reads the members of zip archives and JSON Lines files, one at a time.</summary>
internal static class Containers
{
    private const int LongestCollection = 200;
    private const int SymbolicLink = 0xA000;
    private const int FileTypeMask = 0xF000;

    /// <exception cref="DocumentFormatException">The zip is damaged (<c>zip-damaged</c>) or has too many members.</exception>
    public static IEnumerable<Member> Zip(Stream stream, ReaderLimits limits)
    {
        using var zip = OpenZip(stream);
        if (zip.Entries.Count > limits.MaxDocuments)
        {
            throw new DocumentFormatException("zip-too-many", $"The zip has {zip.Entries.Count} members; {limits.MaxDocuments} are read at most. Split it.");
        }

        // Many members that each pass for honest can still unpack to more than any disk: the whole is judged too.
        if (IsBomb(zip.Entries.Where(e => e.Length <= limits.MaxBytes && !IsBomb(e.Length, e.CompressedLength, limits)).Sum(e => e.Length), stream.Length, limits))
        {
            throw new DocumentFormatException("zip-bomb", "The members of the zip unpack to far more than documents would. It was not unpacked; if they are documents, give them as a folder.");
        }

        foreach (var entry in zip.Entries.OrderBy(e => Reading.SortKey(e.FullName), StringComparer.Ordinal))
        {
            var leaf = entry.FullName[(entry.FullName.LastIndexOfAny(['/', '\\']) + 1)..];
            if (leaf.Length == 0 || leaf.StartsWith('.') || entry.FullName.Contains("__MACOSX/", StringComparison.Ordinal)
                || leaf is Sources.CollectionFile or "Thumbs.db")
            {
                continue;
            }

            yield return ReadEntry(entry, limits);
        }
    }

    private static ZipArchive OpenZip(Stream stream)
    {
        try
        {
            var zip = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
            _ = zip.Entries.Count;
            return zip;
        }
        catch (InvalidDataException e)
        {
            throw new DocumentFormatException("zip-damaged", "The zip archive is damaged or cut off. Fetch it again, or repack what can be saved.", inner: e);
        }
    }

    private static Member ReadEntry(ZipArchiveEntry entry, ReaderLimits limits)
    {
        var name = entry.FullName;
        var hints = new DescriptionHints(name, null, null, null);
        Member Refused(string code, string message) => new(name, [], null, hints, new Refusal(name, code, message));
        if (entry.IsEncrypted)
        {
            return Refused("zip-encrypted", "The member is encrypted. Unpack it with its password and import the folder.");
        }

        if (((entry.ExternalAttributes >> 16) & FileTypeMask) == SymbolicLink)
        {
            return Refused("symbolic-link", "The member is a link and is not followed. Pack the file it leads to.");
        }

        if (entry.Length > limits.MaxBytes)
        {
            return Refused("too-large", $"The member unpacks to {entry.Length:N0} bytes; a document may have {limits.MaxBytes:N0}.");
        }

        if (IsBomb(entry.Length, entry.CompressedLength, limits))
        {
            return Refused("zip-bomb", "The member unpacks to far more than any document would. It was not unpacked.");
        }

        try
        {
            using var content = entry.Open();
            // One byte more than declared, so that a lie about the length is seen without unpacking it all.
            var bytes = new byte[entry.Length + 1];
            var read = content.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            return read != entry.Length ? Refused("zip-damaged", "The member is not as long as the zip says. Repack it.")
                : read == 0 ? Refused("empty", "The member is empty. Check the copy.")
                : Crc32.Of(bytes.AsSpan(0, read)) != entry.Crc32 ? Refused("zip-damaged", "The member is not what was packed: its checksum differs. Fetch the zip again.")
                : new Member(name, bytes[..read], null, hints, null);
        }
        catch (Exception e) when (e is InvalidDataException or NotSupportedException or EndOfStreamException or IOException)
        {
            return Refused("zip-damaged", "The member cannot be unpacked: it is damaged, or packed by a method that is not read. Repack it.");
        }
    }

    private static bool IsBomb(long unpacked, long packed, ReaderLimits limits) =>
        unpacked > limits.ExpansionGrace && unpacked / Math.Max(1, packed) > limits.MaxExpansionRatio;

    /// <summary>Lines of JSON objects with <c>text</c>, and <c>id</c>, <c>title</c>, <c>date</c>, <c>language</c>, <c>collection</c> where known.</summary>
    public static IEnumerable<Member> JsonLines(Stream stream, ReaderLimits limits)
    {
        var number = 0;
        foreach (var (line, tooLong) in Lines(stream, limits.MaxBytes))
        {
            number++;
            var name = $"line {number}";
            if (tooLong)
            {
                yield return Refused(name, "too-large", $"The line is longer than {limits.MaxBytes:N0} bytes. Split the document.");
            }
            else if (!line.AsSpan().Trim(" \t\r\ufeff"u8).IsEmpty)
            {
                yield return ReadLine(name, line);
            }
        }
    }

    private static Member ReadLine(string name, byte[] line)
    {
        try
        {
            var start = line.AsSpan().StartsWith("\ufeff"u8) ? 3 : 0;
            var node = JsonNode.Parse(line.AsSpan(start), documentOptions: new JsonDocumentOptions { MaxDepth = 16 });
            if (node is not JsonObject json || Field(json, "text") is not { } text)
            {
                return Refused(name, "jsonl-no-text", "The line is no JSON object with a \"text\". See: lacuna import --help");
            }

            var id = Field(json, "id");
            return new Member(id ?? name, line, text, new DescriptionHints(id ?? name, Field(json, "title"), Field(json, "date"), Field(json, "language")), null)
            {
                Collection = Field(json, "collection")?.Trim() is { Length: > 0 and <= LongestCollection } collection ? collection : null,
            };
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or ArgumentException)
        {
            // ArgumentException is how JsonObject says that a name stands twice.
            return Refused(name, "jsonl-malformed", "The line is not valid JSON, or a name stands in it twice. Write one object a line, in UTF-8.");
        }
    }

    private static string? Field(JsonObject json, string name) => json[name] switch
    {
        null => null,
        JsonValue value when value.TryGetValue<string>(out var text) => text,
        JsonValue value => value.ToJsonString(),
        _ => null,
    };

    private static Member Refused(string name, string code, string message) =>
        new(name, [], null, new DescriptionHints(name, null, null, null), new Refusal(name, code, message));

    // Lines of at most a number of bytes; of a longer one only the fact is given, and memory stays bounded.
    private static IEnumerable<(byte[] Line, bool TooLong)> Lines(Stream stream, long most)
    {
        var buffer = new byte[1 << 16];
        var line = new ArrayBufferWriter<byte>();
        var tooLong = false;
        for (var read = stream.Read(buffer); read > 0; read = stream.Read(buffer))
        {
            for (var at = 0; at < read;)
            {
                var end = buffer.AsSpan(at, read - at).IndexOf((byte)'\n');
                var length = end < 0 ? read - at : end;
                if (!tooLong && line.WrittenCount + length <= most)
                {
                    line.Write(buffer.AsSpan(at, length));
                }
                else
                {
                    tooLong = true;
                    line.Clear();
                }

                at += length;
                if (end >= 0)
                {
                    at++;
                    yield return (line.WrittenSpan.ToArray(), tooLong);
                    line.ResetWrittenCount();
                    tooLong = false;
                }
            }
        }

        if (tooLong || line.WrittenCount > 0)
        {
            yield return (line.WrittenSpan.ToArray(), tooLong);
        }
    }
}
