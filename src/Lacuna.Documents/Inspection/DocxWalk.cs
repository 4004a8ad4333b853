using System.Text;
using System.Xml;
using Lacuna.Documents.Formats.Docx;

namespace Lacuna.Documents.Inspection;

/// <summary>Goes through the text of a part of a Word file and puts aside what is deleted, inserted or hidden.</summary>
internal sealed class DocxWalk(DocxStyles styles)
{
    private readonly List<(FindingTechnique Technique, StringBuilder Text)> found = [];
    private readonly StringBuilder shown = new();
    private readonly DocxSight sight = new(styles);
    private FindingTechnique? last;

    /// <summary>The text that is shown.</summary>
    public string Shown => shown.ToString();

    /// <summary>The findings, all on page 1: a Word file has no pages until it is laid out.</summary>
    public IEnumerable<Finding> Findings() =>
        found.Select(f => new Finding(1, f.Technique, null, f.Text.ToString().Trim())).Where(f => FoldedText.Letters(f.Text) > 0);

    public void Open(XmlReader reader)
    {
        sight.Open(reader);
        switch (reader.LocalName)
        {
            case "p":
                shown.Append('\n');
                last = null;
                break;
            case "tab" or "br" or "cr" when sight.InRun: Add(" "); break;
        }
    }

    public void Close(string name) => sight.Close(name);

    public void Text(string text)
    {
        if (sight.InText)
        {
            Add(text);
        }
    }

    private void Add(string text)
    {
        FindingTechnique? technique = sight.Hiding switch
        {
            DocxHiding.Deleted or DocxHiding.Inserted => FindingTechnique.EarlierRevision,
            DocxHiding.Hidden => FindingTechnique.Invisible,
            DocxHiding.White => FindingTechnique.SameColour,
            _ => null,
        };
        if (sight.Hiding is DocxHiding.None or DocxHiding.Inserted)
        {
            shown.Append(text);
        }

        if (technique is { } kind)
        {
            if (last != kind)
            {
                found.Add((kind, new StringBuilder()));
            }

            found[^1].Text.Append(text);
        }

        last = technique ?? (string.IsNullOrWhiteSpace(text) ? last : null);
    }
}
