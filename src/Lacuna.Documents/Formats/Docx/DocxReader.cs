using System.Collections.Immutable;
using System.Xml;
using Lacuna.Documents.Diagnostics;
using Lacuna.Documents.Model;

namespace Lacuna.Documents.Formats.Docx;

/// <summary>Reads Office Open XML word-processing files (ECMA-376, transitional and strict).</summary>
/// <remarks>Streams each part once; macros, embedded objects and external relations are never opened. Safe for concurrent use.</remarks>
public static class DocxReader
{
    private static readonly string[] NoTitle = ["document", "untitled", "title", "unknown"];

    /// <summary>Reads one file.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="limits">Bounds: size packed and unpacked, expansion ratio, depth and nodes.</param>
    /// <returns>The text; headers, footers and notes that nothing calls as <see cref="TextDocument.Furniture"/>. Offsets of spans count the
    /// characters of the text in the order it was read, one for each break and paragraph end: the markup's own offsets are not kept.</returns>
    /// <exception cref="DocumentFormatException">Codes <c>docx-not-zip</c>, <c>docx-truncated</c>, <c>docx-encrypted</c>,
    /// <c>docx-missing-part</c>, <c>docx-too-large</c>, <c>xml-dtd</c>, <c>xml-malformed</c> (with line and column), <c>xml-depth</c>.</exception>
    public static TextDocument Read(byte[] bytes, ReaderLimits limits) => Read(bytes, limits, _ => null);

    /// <summary>Reads of one file what anybody sees who prints it: no deletions, no hidden or white text; insertions as ordinary text.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="limits">Bounds as of <see cref="Read(byte[], ReaderLimits)"/>.</param>
    /// <returns>The text, as of <see cref="Read(byte[], ReaderLimits)"/>; how much was left out is a diagnostic.</returns>
    /// <exception cref="DocumentFormatException">As of <see cref="Read(byte[], ReaderLimits)"/>.</exception>
    public static TextDocument ReadVisible(byte[] bytes, ReaderLimits limits) => Read(bytes, limits, styles => new DocxVisible(styles));

    private static TextDocument Read(byte[] bytes, ReaderLimits limits, Func<DocxStyles, DocxVisible?> sieve)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        ArgumentNullException.ThrowIfNull(limits);
        using var package = DocxPackage.Open(bytes, limits);
        var main = package.MainPart();
        var relations = package.Relations(main);
        var styles = new DocxStyles();
        foreach (var part in relations["styles"])
        {
            package.Read(part, styles.Read);
        }

        var visible = sieve(styles);
        bool ReadPart(string part, Action<XmlReader> use) => package.Read(part, visible is null ? use : reader =>
        {
            using var seen = DocxPackage.CreateReader(new StringReader(visible.Write(reader)));
            use(seen);
        });
        void ReadParts(string type, Action<XmlReader> use)
        {
            foreach (var part in relations[type])
            {
                ReadPart(part, use);
            }
        }

        var (numbering, notes) = (new DocxNumbering(), new DocxNotes());
        ReadParts("numbering", numbering.Read);
        ReadParts("footnotes", reader => notes.Read(reader, isEnd: false, limits.MaxDepth));
        ReadParts("endnotes", reader => notes.Read(reader, isEnd: true, limits.MaxDepth));

        var body = new DocxBody(limits, styles, numbering, notes);
        var blocks = new List<Block>();
        var isDocument = false;
        ReadPart(main, reader => isDocument = ReadMain(reader, body, blocks));
        if (!isDocument)
        {
            throw new DocumentFormatException("docx-missing-part", "The file holds no Word document; it may be a table or a presentation.");
        }

        var furniture = new List<Block>();
        ReadParts("header", reader => ReadAround(reader, body, furniture));
        ReadParts("footer", reader => ReadAround(reader, body, furniture));
        foreach (var xml in notes.Uncalled())
        {
            using var reader = DocxPackage.CreateReader(new StringReader(xml));
            ReadAround(reader, body, furniture);
        }

        var comments = 0;
        ReadParts("comments", reader => comments += Count(reader, "comment"));
        return new TextDocument(
            DocumentFormat.Docx, Describe(package, blocks), [.. blocks], [.. furniture], Notice(body, comments, visible?.LeftOut ?? 0, blocks, furniture));
    }

    private static bool ReadMain(XmlReader reader, DocxBody body, List<Block> blocks)
    {
        if (reader.MoveToContent() != XmlNodeType.Element || reader.LocalName != "document")
        {
            return false;
        }

        body.Children(reader, child =>
        {
            if (child.LocalName == "body")
            {
                body.Blocks(child, blocks);
            }
            else
            {
                DocxBody.Skip(child);
            }
        });
        return true;
    }

    private static void ReadAround(XmlReader reader, DocxBody body, List<Block> furniture)
    {
        if (reader.MoveToContent() == XmlNodeType.Element)
        {
            body.Blocks(reader, furniture);
        }
    }

    private static int Count(XmlReader reader, string name)
    {
        var count = 0;
        while (reader.Read())
        {
            count += reader.NodeType == XmlNodeType.Element && reader.LocalName == name ? 1 : 0;
        }

        return count;
    }

    private static DocumentDescription Describe(DocxPackage package, List<Block> blocks)
    {
        var core = new Dictionary<string, string>(StringComparer.Ordinal);
        package.Read("docProps/core.xml", reader =>
        {
            var name = "";
            while (reader.Read())
            {
                if (reader.NodeType == XmlNodeType.Element)
                {
                    name = reader.LocalName;
                }
                else if (reader.NodeType == XmlNodeType.Text && !string.IsNullOrWhiteSpace(reader.Value))
                {
                    core.TryAdd(name, reader.Value.Trim());
                }
            }
        });

        var heading = blocks.OfType<Heading>().FirstOrDefault(block => block.Level == 1);
        var title = core.GetValueOrDefault("title") is { } given && IsSensible(given)
            ? given
            : heading is null ? "" : Rendering.PlainTextWriter.Write(heading.Content).Trim();
        return DocumentDescription.Empty with
        {
            Title = title,
            Credits = core.GetValueOrDefault("creator") is { } creator ? [new Credit("creator", creator)] : [],
        };
    }

    // Word fills in "Document1" or the name of the file it was made from.
    private static bool IsSensible(string title) =>
        !title.StartsWith("Microsoft Word", StringComparison.OrdinalIgnoreCase)
        && !title.Contains(".doc", StringComparison.OrdinalIgnoreCase)
        && !NoTitle.Contains(title.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9').TrimEnd(), StringComparer.OrdinalIgnoreCase);

    private static ImmutableArray<Diagnostic> Notice(DocxBody body, int comments, int leftOut, List<Block> blocks, List<Block> furniture)
    {
        var whole = new SourceSpan(0, body.Offset);
        var noticed = ImmutableArray.CreateBuilder<Diagnostic>();
        void Note(int count, DiagnosticCode code, string message)
        {
            if (count > 0)
            {
                noticed.Add(new Diagnostic(code, $"{count} {message}", whole));
            }
        }

        Note(body.TrackedChanges, DiagnosticCode.TrackedChange, "tracked change(s) were kept as additions and deletions.");
        Note(comments, DiagnosticCode.TrackedChange, "comment(s) stand beside the text and were not read into it.");
        Note(leftOut, DiagnosticCode.TrackedChange, "passage(s) that are deleted or hidden were not read: lacuna inspect tells where.");
        Note(body.Objects, DiagnosticCode.ObjectLeftOut, "drawing(s), object(s) or symbol(s) were left out; words in them were kept.");
        Note(furniture.Count, DiagnosticCode.FurnitureSetAside, "paragraph(s) of headers, footers or uncalled notes were set aside.");
        Note(blocks.Exists(block => block is not PageBreak) ? 0 : 1, DiagnosticCode.NoText, "file without text.");
        return noticed.ToImmutable();
    }
}
