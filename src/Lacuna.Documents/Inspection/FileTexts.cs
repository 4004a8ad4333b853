using System.Text;
using System.Xml;
using Lacuna.Documents.Diagnostics;
using Lacuna.Documents.Formats.Docx;
using Lacuna.Documents.Formats.Pdf;
using Lacuna.Documents.Formats.Pdf.Objects;
using Lacuna.Documents.Formats.Pdf.Painting;

namespace Lacuna.Documents.Inspection;

/// <summary>What a PDF says apart from its pages: metadata, bookmarks, attached files, scripts.</summary>
/// <param name="file">The file.</param>
/// <param name="seen">Folded letters of all that its pages show.</param>
/// <param name="redacted">Whether the pages have redactions or hidden text; without any, a title that the pages do not repeat is nothing strange.</param>
internal sealed class FileTexts(PdfFile file, string seen, bool redacted)
{
    private const int MaxNodes = 50_000;

    // Characters of an attached text that are given back.
    private const int LongestAttachment = 4000;

    // Who made the file, with what and when: every program writes these, and they are about the file, not the document.
    private static readonly HashSet<string> Everyday = new(StringComparer.Ordinal) { "Author", "Creator", "Producer", "CreationDate", "ModDate", "Trapped", "Company", "SourceModified" };

    private static readonly HashSet<string> Telling = new(StringComparer.Ordinal) { "title", "description", "subject", "Keywords", "keywords", "Headline", "Title", "Subject", "Description", "Caption", "CaptionWriter", "Instructions" };

    private readonly PdfDictionary? root = file.Dictionary(file.Trailer, "Root");

    /// <summary>The findings, without a page but for files attached to one.</summary>
    public IEnumerable<Finding> Findings() => [.. Metadata().Distinct(), .. FormData().Distinct(), .. Outlines().Distinct(), .. Attachments().DistinctBy(f => f.Text)];

    /// <summary>Scripts and programs that the file would run (12.6.4), and small pictures of its pages (12.3.4).</summary>
    public IEnumerable<InspectionWarning> Warnings()
    {
        var (script, launch, thumb) = (file.Dictionary(file.Dictionary(root, "Names"), "JavaScript") is not null, false, false);
        var read = 0;
        foreach (var number in file.Places.Keys)
        {
            if (read++ > MaxNodes)
            {
                break;
            }

            var dictionary = file.DictionaryOf(new PdfReference(number, 0));
            foreach (var action in new[] { dictionary, file.Dictionary(dictionary, "A"), file.Dictionary(dictionary, "OpenAction") })
            {
                var kind = file.Name(action, "S");
                script |= kind == "JavaScript" && action?.Raw("JS") is not null;
                launch |= kind == "Launch";
            }

            thumb |= dictionary?.Raw("Thumb") is not null;
        }

        if (script)
        {
            yield return new InspectionWarning("javascript", "The file holds scripts; save it without them.");
        }

        if (launch)
        {
            yield return new InspectionWarning("launch", "The file would start a program; save it without that.");
        }

        if (thumb)
        {
            yield return new InspectionWarning("thumbnail", "The file holds small pictures of its pages, which may be older than the pages; save it without them.");
        }
    }

    private IEnumerable<Finding> Metadata()
    {
        // With no text on the pages nothing can be compared.
        if (!redacted || seen.Length < 20)
        {
            yield break;
        }

        foreach (var (key, value) in file.Dictionary(file.Trailer, "Info")?.Values.Take(200) ?? [])
        {
            if (file.Resolve(value) is PdfString text && !Everyday.Contains(key) && !key.Contains('.', StringComparison.Ordinal))
            {
                var said = PdfText.Decode(text.Bytes);
                if (key == "Keywords" ? TellingWords.InKeywords(said, seen) : TellingWords.In(said, seen))
                {
                    yield return new Finding(null, FindingTechnique.Metadata, null, said.Trim());
                }
            }
        }

        foreach (var stream in MetadataStreams())
        {
            foreach (var (name, said) in Packet(file.Decode(stream)))
            {
                if (name is "Keywords" or "keywords" or "subject" ? TellingWords.InKeywords(said, seen) : TellingWords.In(said, seen))
                {
                    yield return new Finding(null, FindingTechnique.Metadata, null, said.Trim());
                }
            }
        }
    }

    // The file's own, and those of pages and pictures (14.3.2).
    private IEnumerable<PdfStream> MetadataStreams()
    {
        if (file.Get(root, "Metadata") is PdfStream own)
        {
            yield return own;
        }

        foreach (var number in file.Places.Keys.Take(MaxNodes))
        {
            if (file.Resolve(new PdfReference(number, 0)) is PdfStream stream && (file.Name(stream.Dictionary, "Type") == "Metadata" || file.Name(stream.Dictionary, "Subtype") == "XML"))
            {
                yield return stream;
            }
        }
    }

    // XMP (ISO 16684-1): elements and attributes of the names that describe a document.
    private static List<(string Name, string Text)> Packet(byte[] bytes)
    {
        var found = new List<(string, string)>();
        var open = new Stack<string>();
        try
        {
            using var reader = DocxPackage.CreateReader(new MemoryStream(bytes, writable: false));
            while (found.Count < 1000 && reader.Read())
            {
                switch (reader.NodeType)
                {
                    case XmlNodeType.Element:
                        var (name, empty) = (reader.LocalName, reader.IsEmptyElement);
                        while (reader.MoveToNextAttribute())
                        {
                            if (Telling.Contains(reader.LocalName))
                            {
                                found.Add((reader.LocalName, reader.Value));
                            }
                        }

                        if (!empty)
                        {
                            open.Push(name);
                        }

                        break;
                    case XmlNodeType.EndElement when open.Count > 0:
                        open.Pop();
                        break;
                    case XmlNodeType.Text or XmlNodeType.CDATA when open.FirstOrDefault(Telling.Contains) is { } about:
                        found.Add((about, reader.Value));
                        break;
                }
            }
        }
        catch (XmlException)
        {
            // A damaged packet says what stands before the damage.
        }

        return found;
    }

    private IEnumerable<Finding> Outlines()
    {
        if (!redacted || seen.Length < 20)
        {
            yield break;
        }

        var visited = new HashSet<PdfDictionary>(ReferenceEqualityComparer.Instance);
        var open = new Stack<PdfDictionary>();
        if (file.Dictionary(file.Dictionary(root, "Outlines"), "First") is { } first)
        {
            open.Push(first);
        }

        while (open.Count > 0 && visited.Count < MaxNodes)
        {
            var item = open.Pop();
            if (!visited.Add(item))
            {
                continue;
            }

            if (file.Text(item, "Title") is { } title && TellingWords.In(title, seen))
            {
                yield return new Finding(null, FindingTechnique.Outline, null, title.Trim());
            }

            foreach (var key in (string[])["Next", "First"])
            {
                if (file.Dictionary(item, key) is { } next)
                {
                    open.Push(next);
                }
            }
        }
    }

    // Values of an XML form (12.7.8): programs that do not know such forms show none of them, and none of them is on the pages.
    private IEnumerable<Finding> FormData()
    {
        var packets = file.Get(file.Dictionary(root, "AcroForm"), "XFA") switch
        {
            PdfStream whole => [whole],
            PdfArray parts => parts.Values.Zip(parts.Values.Skip(1)).Where(p => file.Resolve(p.First) is PdfString name && PdfText.Decode(name.Bytes) == "datasets")
                .Select(p => file.Resolve(p.Second)).OfType<PdfStream>(),
            _ => (IEnumerable<PdfStream>)[],
        };
        foreach (var value in packets.SelectMany(p => FormValues(file.Decode(p))))
        {
            if (AnnotationTexts.IsUnseen(value, seen))
            {
                yield return new Finding(null, FindingTechnique.Annotation, null, value.Trim());
            }
        }
    }

    private static List<string> FormValues(byte[] bytes)
    {
        var values = new List<string>();
        var depth = 0;
        try
        {
            using var reader = DocxPackage.CreateReader(new MemoryStream(bytes, writable: false));
            while (values.Count < 1000 && reader.Read())
            {
                switch (reader.NodeType)
                {
                    case XmlNodeType.Element when depth > 0 || reader.LocalName == "data": depth += reader.IsEmptyElement ? 0 : 1; break;
                    case XmlNodeType.EndElement when depth > 0: depth--; break;
                    case XmlNodeType.Text or XmlNodeType.CDATA when depth > 0: values.Add(reader.Value); break;
                }
            }
        }
        catch (XmlException)
        {
            // A damaged form says what stands before the damage.
        }

        return values;
    }

    private IEnumerable<Finding> Attachments()
    {
        // What is put behind the end of a file is opened by whoever gives it another name.
        var data = file.Data.Span;
        if (data.LastIndexOf("%%EOF"u8) is >= 0 and var end && data[end..].IndexOf("PK\u0003\u0004"u8) >= 0)
        {
            return [new Finding(null, FindingTechnique.Attachment, null, "archive behind the end of the file"), .. EmbeddedFiles()];
        }

        return EmbeddedFiles();
    }

    private IEnumerable<Finding> EmbeddedFiles()
    {
        var read = 0;
        foreach (var number in file.Places.Keys.Order())
        {
            if (read++ > MaxNodes * 4)
            {
                yield break;
            }

            // A file specification with a file in it (7.11.4), wherever it hangs: name tree, annotation, associated file.
            if (file.Resolve(new PdfReference(number, 0)) is PdfDictionary dictionary)
            {
                foreach (var specification in new[] { dictionary, file.Dictionary(dictionary, "FS") })
                {
                    if (file.Dictionary(specification, "EF") is { } embedded)
                    {
                        yield return new Finding(null, FindingTechnique.Attachment, null, Describe(specification, embedded));
                    }
                }
            }
        }

        foreach (var specification in Named(file.Dictionary(file.Dictionary(root, "Names"), "EmbeddedFiles")))
        {
            if (file.Dictionary(specification, "EF") is { } embedded)
            {
                yield return new Finding(null, FindingTechnique.Attachment, null, Describe(specification, embedded));
            }
        }
    }

    private IEnumerable<PdfDictionary> Named(PdfDictionary? tree)
    {
        var open = new Stack<PdfDictionary>();
        var visited = new HashSet<PdfDictionary>(ReferenceEqualityComparer.Instance);
        if (tree is not null)
        {
            open.Push(tree);
        }

        while (open.Count > 0 && visited.Count < MaxNodes)
        {
            var node = open.Pop();
            if (!visited.Add(node))
            {
                continue;
            }

            foreach (var value in file.Array(node, "Names")?.Values ?? [])
            {
                if (file.Resolve(value) is PdfDictionary named)
                {
                    yield return named;
                }
            }

            foreach (var kid in file.Array(node, "Kids")?.Values ?? [])
            {
                if (file.DictionaryOf(kid) is { } next)
                {
                    open.Push(next);
                }
            }
        }
    }

    private string Describe(PdfDictionary? specification, PdfDictionary embedded)
    {
        var text = new StringBuilder(file.Text(specification, "UF") ?? file.Text(specification, "F") ?? "attachment");
        if (file.Text(specification, "Desc") is { Length: > 0 } description)
        {
            text.Append('\n').Append(description);
        }

        if ((file.Get(embedded, "UF") ?? file.Get(embedded, "F")) is PdfStream stream && TextOf(file.Decode(stream)) is { Length: > 0 } words)
        {
            text.Append('\n').Append(words);
        }

        return text.ToString();
    }

    private string? TextOf(byte[] bytes)
    {
        if (bytes.AsSpan().StartsWith("%PDF-"u8))
        {
            try
            {
                var pages = PdfDocument.Open(bytes, file.Limits with { MaxPages = 20 }).ReadPages()
                    .Select(p => string.Join(' ', SightWord.Of(p.Things.OfType<PaintedGlyph>().Select((g, i) => new GlyphSight(g, i))).Select(w => w.Text)));
                var words = string.Join('\n', pages);
                return words[..Math.Min(words.Length, LongestAttachment)];
            }
            catch (DocumentFormatException)
            {
                return null;
            }
        }

        var start = bytes.AsSpan(0, Math.Min(bytes.Length, LongestAttachment));
        if (start.IndexOf((byte)0) >= 0 && start is not [0xFE, 0xFF, ..] and not [0xFF, 0xFE, ..])
        {
            return null;
        }

        return Formats.TextDecoding.Decode(start.ToArray()).Text;
    }
}
