using System.IO.Compression;
using System.Xml;
using Lacuna.Documents.Diagnostics;

namespace Lacuna.Documents.Formats.Docx;

/// <summary>The parts of a Word file (ECMA-376 part 2), opened within limits. Names of entries are looked up, never used as paths.</summary>
internal sealed class DocxPackage : IDisposable
{
    private const string OfficeRelations = "/officeDocument";

    private readonly ZipArchive archive;
    private readonly ReaderLimits limits;
    private long unpacked;

    private DocxPackage(ZipArchive archive, ReaderLimits limits)
    {
        this.archive = archive;
        this.limits = limits;
    }

    /// <summary>Opens a file.</summary>
    /// <exception cref="DocumentFormatException">Codes <c>docx-encrypted</c>, <c>docx-truncated</c>, <c>docx-not-zip</c>.</exception>
    public static DocxPackage Open(byte[] bytes, ReaderLimits limits)
    {
        switch (bytes)
        {
            case [0xD0, 0xCF, 0x11, 0xE0, ..]:
                throw new DocumentFormatException(
                    "docx-encrypted", "The file is protected by a password or is an old Word file (.doc); save it as .docx without a password.");
            case [(byte)'P', (byte)'K', ..]: break;
            default: throw new DocumentFormatException("docx-not-zip", "The file is not a Word file (.docx).");
        }

        if (bytes.LongLength > limits.MaxBytes)
        {
            throw TooLarge(limits);
        }

        try
        {
            return new DocxPackage(new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read), limits);
        }
        catch (Exception fault) when (IsDamage(fault) || fault is ArgumentException or OverflowException)
        {
            throw Truncated(fault);
        }
    }

    /// <summary>The targets of a part's relations, by the last word of their type (<c>styles</c>, <c>footnotes</c>…).</summary>
    /// <param name="part">The part's name, or empty for the package.</param>
    public ILookup<string, string> Relations(string part)
    {
        var slash = part.LastIndexOf('/') + 1;
        var found = new List<(string Type, string Target)>();
        Read($"{part[..slash]}_rels/{part[slash..]}.rels", reader =>
        {
            while (reader.Read())
            {
                if (reader.LocalName == "Relationship" && reader.NodeType == XmlNodeType.Element && reader.GetAttribute("TargetMode") != "External"
                    && reader.GetAttribute("Type") is { } type && reader.GetAttribute("Target") is { } target)
                {
                    var name = target.StartsWith('/') ? target[1..] : part[..slash] + target;
                    found.Add((type[(type.LastIndexOf('/') + 1)..], name));
                }
            }
        });
        return found.ToLookup(relation => relation.Type, relation => relation.Target, StringComparer.Ordinal);
    }

    /// <summary>The name of the main part.</summary>
    public string MainPart() => Relations("")[OfficeRelations[1..]].FirstOrDefault() ?? "word/document.xml";

    /// <summary>Reads a part.</summary>
    /// <returns>Whether there is one.</returns>
    /// <exception cref="DocumentFormatException">Codes <c>xml-dtd</c>, <c>xml-malformed</c>, <c>xml-depth</c>, <c>docx-truncated</c>, <c>docx-too-large</c>.</exception>
    public bool Read(string name, Action<XmlReader> use)
    {
        try
        {
            // The directory is read at the first question, so that damage in it shows only here.
            if (archive.GetEntry(name) is not { } entry)
            {
                return false;
            }

            var bound = Math.Max(limits.ExpansionGrace, entry.CompressedLength * limits.MaxExpansionRatio);
            using var stream = new BoundedStream(entry.Open(), Math.Min(bound, limits.MaxBytes - unpacked), () => TooLarge(limits));
            using var reader = CreateReader(stream);
            use(reader);
            unpacked += stream.Consumed;
            return true;
        }
        catch (XmlException fault)
        {
            throw Malformed(name, fault);
        }
        catch (Exception fault) when (IsDamage(fault))
        {
            throw Truncated(fault);
        }
    }

    /// <summary>A reader of XML that fetches nothing and refuses document types.</summary>
    public static XmlReader CreateReader(Stream stream) => XmlReader.Create(stream, Settings());

    /// <summary>A reader of XML that was taken out of a part.</summary>
    public static XmlReader CreateReader(TextReader text) => XmlReader.Create(text, Settings());

    /// <inheritdoc/>
    public void Dispose() => archive.Dispose();

    private static XmlReaderSettings Settings() => new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CloseInput = false,
    };

    private static bool IsDamage(Exception fault) => fault is InvalidDataException or EndOfStreamException or NotSupportedException or IOException;

    private static DocumentFormatException Malformed(string part, XmlException fault) =>
        fault.Message.Contains("DTD", StringComparison.Ordinal)
            ? new DocumentFormatException("xml-dtd", $"The part {part} declares a document type, which is never read.", -1, fault.LineNumber, fault.LinePosition, fault)
            : new DocumentFormatException("xml-malformed", $"The part {part} is not well-formed XML; save the file anew.", -1, fault.LineNumber, fault.LinePosition, fault);

    private static DocumentFormatException Truncated(Exception fault) =>
        new("docx-truncated", "The file is cut off or damaged; fetch it anew.", inner: fault);

    private static DocumentFormatException TooLarge(ReaderLimits limits) =>
        new("docx-too-large", $"The file unpacks to more than {limits.MaxBytes} bytes or {limits.MaxExpansionRatio} times its size; divide it.");
}
