using System.Xml;

namespace Lacuna.Documents.Formats.Tei;

/// <summary>Turns line and column of an XML reader into offsets of the decoded source.</summary>
internal sealed class SourcePositions
{
    private readonly IXmlLineInfo _info;
    private readonly List<int> _lineStarts = [0];

    public SourcePositions(string source, IXmlLineInfo info)
    {
        _info = info;
        for (var i = source.IndexOf('\n', StringComparison.Ordinal); i >= 0; i = source.IndexOf('\n', i + 1))
        {
            _lineStarts.Add(i + 1);
        }
    }

    public int Here() => OffsetOf(_info.LineNumber, _info.LinePosition);

    public int OffsetOf(int line, int column) =>
        line < 1 || line > _lineStarts.Count ? 0 : Math.Max(0, _lineStarts[line - 1] + column - 1);

    /// <summary>The offset at which the current node's markup begins.</summary>
    public int NodeStart(XmlNodeType type) => Here() - type switch
    {
        XmlNodeType.Element => 1,
        XmlNodeType.EndElement => 2,
        XmlNodeType.EntityReference => 1,
        _ => 0,
    };
}
