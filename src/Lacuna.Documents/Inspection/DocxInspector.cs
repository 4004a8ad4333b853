using System.Text;
using System.Xml;
using Lacuna.Documents.Diagnostics;
using Lacuna.Documents.Formats.Docx;

namespace Lacuna.Documents.Inspection;

/// <summary>Looks through a Word file for text that it holds and does not show (ECMA-376, part 1, 17).</summary>
internal sealed class DocxInspector
{
    private readonly DocxPackage package;
    private readonly List<Finding> findings = [];
    private readonly StringBuilder shown = new();
    private readonly DocxStyles hiding = new();
    private readonly List<string> described = [];

    private DocxInspector(DocxPackage package) => this.package = package;

    /// <summary>Inspects a file.</summary>
    /// <exception cref="DocumentFormatException">The file cannot be read.</exception>
    public static InspectionReport Inspect(ReadOnlyMemory<byte> bytes) => Look(bytes).Report;

    /// <summary>Inspects a file and tells what it shows besides.</summary>
    public static (InspectionReport Report, string Shown) Look(ReadOnlyMemory<byte> bytes)
    {
        using var opened = DocxPackage.Open(bytes.ToArray(), ReaderLimits.Default);
        var inspector = new DocxInspector(opened);
        inspector.Run();
        return (new InspectionReport(1, [.. inspector.findings], [], []), inspector.shown.ToString());
    }

    private void Run()
    {
        var main = package.MainPart();
        var relations = package.Relations(main);
        foreach (var styles in relations["styles"])
        {
            package.Read(styles, hiding.Read);
        }

        if (!package.Read(main, ReadBody))
        {
            throw new DocumentFormatException("docx-no-text", "The file is not a Word file: it has no document part.");
        }

        foreach (var kind in (string[])["header", "footer", "footnotes", "endnotes"])
        {
            foreach (var part in relations[kind])
            {
                package.Read(part, ReadBody);
            }
        }

        foreach (var comments in relations["comments"])
        {
            package.Read(comments, ReadComments);
        }

        foreach (var kind in (string[])["oleObject", "package", "aFChunk"])
        {
            foreach (var embedded in relations[kind])
            {
                findings.Add(new Finding(1, FindingTechnique.Attachment, null, embedded[(embedded.LastIndexOf('/') + 1)..]));
            }
        }

        ReadProperties();
    }

    private void ReadBody(XmlReader reader)
    {
        var walk = new DocxWalk(hiding);
        while (reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    // Descriptions of pictures, for those who do not see them (20.4.2.5).
                    if (reader.LocalName is "docPr" && DocxXml.Attribute(reader, "descr") is { Length: > 0 } description)
                    {
                        described.Add(description);
                    }

                    walk.Open(reader);
                    break;
                case XmlNodeType.EndElement: walk.Close(reader.LocalName); break;
                case XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace or XmlNodeType.CDATA: walk.Text(reader.Value); break;
            }
        }

        findings.AddRange(walk.Findings());
        shown.Append(walk.Shown);
    }

    private void ReadComments(XmlReader reader)
    {
        var text = new StringBuilder();
        var inText = false;
        while (reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element when reader.LocalName == "comment": text.Clear(); break;
                case XmlNodeType.Element when reader.LocalName is "t" or "delText": inText = !reader.IsEmptyElement; break;
                case XmlNodeType.Element when reader.LocalName == "p" && text.Length > 0: text.Append('\n'); break;
                case XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace when inText: text.Append(reader.Value); break;
                case XmlNodeType.EndElement when reader.LocalName is "t" or "delText": inText = false; break;
                case XmlNodeType.EndElement when reader.LocalName == "comment" && FoldedText.Letters(text.ToString()) > 0:
                    findings.Add(new Finding(1, FindingTechnique.Annotation, null, text.ToString().Trim()));
                    break;
            }
        }
    }

    // Titles and keywords are judged as those of a PDF are; only where the document has hidden or withheld text at all.
    private void ReadProperties()
    {
        var text = shown.ToString();
        if (findings.Count == 0 && Apparatus.Gaps.GapRecogniser.Find(text).Count == 0 && !text.Contains('█', StringComparison.Ordinal))
        {
            return;
        }

        var seen = FoldedText.Of(text);
        findings.AddRange(described.Distinct(StringComparer.Ordinal).Where(d => TellingWords.In(d, seen)).Select(d => new Finding(1, FindingTechnique.AlternateText, null, d.Trim())));
        var properties = package.Relations("");
        foreach (var part in properties["core-properties"].Concat(properties["custom-properties"]))
        {
            package.Read(part, reader =>
            {
                var element = "";
                while (reader.Read())
                {
                    if (reader.NodeType == XmlNodeType.Element)
                    {
                        element = reader.LocalName;
                    }
                    else if (reader.NodeType == XmlNodeType.Text && element is "title" or "subject" or "keywords" or "description" or "category" or "lpwstr" && Says(element, reader.Value, seen))
                    {
                        findings.Add(new Finding(null, FindingTechnique.Metadata, null, reader.Value.Trim()));
                    }
                }
            });
        }
    }

    private static bool Says(string element, string value, string seen) => element == "keywords" ? TellingWords.InKeywords(value, seen) : TellingWords.In(value, seen);
}
