using System.Diagnostics.CodeAnalysis;
using System.Xml;

namespace Lacuna.Documents.Formats.Docx;

/// <summary>Footnotes and endnotes (ECMA-376 part 1 §17.11), numbered in the order of their calls: figures for footnotes, small Roman for endnotes.</summary>
internal sealed class DocxNotes
{
    private readonly Dictionary<(bool IsEnd, string Id), string> bodies = [];
    private readonly Dictionary<(bool IsEnd, string Id), string> numbers = [];
    private readonly Queue<(string Number, string Xml)> waiting = new();
    private int footnotes;
    private int endnotes;

    /// <summary>Reads footnotes.xml or endnotes.xml; the lines that divide notes from text are no notes.</summary>
    public void Read(XmlReader reader, bool isEnd, int maxDepth)
    {
        var name = isEnd ? "endnote" : "footnote";
        reader.MoveToContent();
        reader.Read();
        while (!reader.EOF)
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == name && reader.Depth < maxDepth
                && DocxXml.Attribute(reader, "type") is null or "normal" && DocxXml.Attribute(reader, "id") is { } id)
            {
                bodies[(isEnd, id)] = reader.ReadOuterXml();
            }
            else
            {
                reader.Read();
            }
        }
    }

    /// <summary>The number of the note called here, or null when there is no such note.</summary>
    /// <param name="isEnd">Whether an endnote.</param>
    /// <param name="id">Its identifier in the file.</param>
    /// <param name="mark">The sign that stands in the text instead of a number, or null.</param>
    public string? Call(bool isEnd, string id, string? mark)
    {
        if (numbers.TryGetValue((isEnd, id), out var known))
        {
            return known;
        }

        if (!bodies.Remove((isEnd, id), out var xml))
        {
            return null;
        }

        var number = mark ?? (isEnd ? DocxNumbering.Number(++endnotes, "lowerRoman") : DocxNumbering.Number(++footnotes, "decimal"));
        numbers[(isEnd, id)] = number;
        waiting.Enqueue((number, xml));
        return number;
    }

    /// <summary>Takes the next note whose call has been read.</summary>
    public bool TryTake([NotNullWhen(true)] out string? number, [NotNullWhen(true)] out string? xml)
    {
        var any = waiting.TryDequeue(out var next);
        (number, xml) = any ? (next.Number, next.Xml) : (null, null);
        return any;
    }

    /// <summary>Notes that nothing calls.</summary>
    public IEnumerable<string> Uncalled() => bodies.OrderBy(pair => pair.Key.Id, StringComparer.Ordinal).Select(pair => pair.Value);
}
