using System.Globalization;
using System.Text;
using System.Xml;
using Lacuna.Documents.Formats.Docx;

namespace Lacuna.Documents.Inspection;

/// <summary>Goes through the text of a part of a Word file and puts aside what is deleted, inserted or hidden.</summary>
internal sealed class DocxWalk(HashSet<string> hiddenStyles, HashSet<string> whiteStyles, int smallestSize)
{
    private readonly List<(FindingTechnique Technique, StringBuilder Text)> found = [];
    private readonly StringBuilder shown = new();
    private int deleted;
    private int inserted;
    private int runs;
    private bool inText;
    private bool inRunProperties;
    private bool hidden;
    private bool white;
    private bool grounded;
    private bool cellGrounded;
    private bool paragraphGrounded;
    private FindingTechnique? last;

    /// <summary>The text that is shown.</summary>
    public string Shown => shown.ToString();

    /// <summary>The findings, all on page 1: a Word file has no pages until it is laid out.</summary>
    public IEnumerable<Finding> Findings() =>
        found.Select(f => new Finding(1, f.Technique, null, f.Text.ToString().Trim())).Where(f => FoldedText.Letters(f.Text) > 0);

    public void Open(XmlReader reader)
    {
        var empty = reader.IsEmptyElement;
        switch (reader.LocalName)
        {
            case "del" or "moveFrom" when !empty: deleted++; break;
            case "ins" or "moveTo" when !empty: inserted++; break;
            case "r":
                runs++;
                (hidden, white, grounded) = (false, false, false);
                break;
            case "rPr": inRunProperties = !empty; break;
            case "rStyle" when inRunProperties:
                hidden |= hiddenStyles.Contains(DocxXml.Value(reader) ?? "");
                white |= whiteStyles.Contains(DocxXml.Value(reader) ?? "");
                break;
            case "vanish" when inRunProperties: hidden = DocxXml.IsOn(reader); break;
            case "color" when inRunProperties: white = DocxInspector.IsWhite(DocxXml.Value(reader)); break;
            case "sz" when inRunProperties: hidden |= DocxXml.Number(DocxXml.Value(reader)) < smallestSize; break;
            case "highlight" when inRunProperties: grounded |= DocxXml.Value(reader) is not ("none" or "white"); break;
            case "shd": Ground(DocxXml.Attribute(reader, "fill")); break;
            case "tc": cellGrounded = false; break;
            case "p":
                paragraphGrounded = false;
                Break();
                break;
            case "t" or "delText": inText = !empty; break;
            case "tab" or "br" or "cr" when runs > 0: Text(" ", force: true); break;
        }
    }

    public void Close(string name)
    {
        switch (name)
        {
            case "del" or "moveFrom": deleted = Math.Max(0, deleted - 1); break;
            case "ins" or "moveTo": inserted = Math.Max(0, inserted - 1); break;
            case "r": runs = Math.Max(0, runs - 1); break;
            case "rPr": inRunProperties = false; break;
            case "t" or "delText": inText = false; break;
            case "tc": cellGrounded = false; break;
        }
    }

    public void Text(string text) => Text(text, force: false);

    private void Text(string text, bool force)
    {
        if (!inText && !force)
        {
            return;
        }

        FindingTechnique? technique = deleted > 0 || inserted > 0 ? FindingTechnique.EarlierRevision
            : hidden ? FindingTechnique.Invisible
            : white && !grounded && !cellGrounded && !paragraphGrounded ? FindingTechnique.SameColour
            : null;
        if (technique is null || inserted > 0)
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

    private void Break()
    {
        shown.Append('\n');
        last = null;
    }

    private void Ground(string? fill)
    {
        var dark = fill is not (null or "auto") && !DocxInspector.IsWhite(fill) && int.TryParse(fill, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out _);
        if (inRunProperties)
        {
            grounded |= dark;
        }
        else if (runs == 0)
        {
            cellGrounded |= dark;
            paragraphGrounded |= dark;
        }
    }
}
