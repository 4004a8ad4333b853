using System.Collections.Immutable;
using System.Xml;
using Lacuna.Documents.Model;

namespace Lacuna.Documents.Formats.Tei;

/// <summary>Reads a TEI gap with what Lacuna writes inside it.</summary>
internal static class TeiGapReader
{
    public static Gap Read(XmlReader reader, SourcePositions positions)
    {
        var start = positions.NodeStart(XmlNodeType.Element);
        var reason = TeiNames.Reason(reader.GetAttribute("reason"));
        var extent = ExtentOf(reader);
        var facs = reader.GetAttribute("facs");
        var look = TeiNames.Look(reader.GetAttribute("rend"));
        var certainty = TeiNames.Number(reader.GetAttribute("cert"));
        Extent? within = null;
        var statement = "";
        string? what = null;
        var codes = ImmutableArray.CreateBuilder<string>();
        if (!reader.IsEmptyElement)
        {
            var depth = reader.Depth;
            while (reader.Read() && !(reader.NodeType == XmlNodeType.EndElement && reader.Depth == depth))
            {
                if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "desc")
                {
                    var type = reader.GetAttribute("type");
                    within = type == "within" ? TeiNames.Unpacked(reader.GetAttribute("n")) : within;
                    var empty = reader.IsEmptyElement;
                    var words = empty ? "" : Words(reader);
                    statement = type switch
                    {
                        "statement" => words,
                        null => words.StartsWith('[') ? words : $"[{words.Trim()}]",
                        _ => statement,
                    };
                    what = type == "what" ? words : what;
                    if (type == "code")
                    {
                        codes.Add(words);
                    }
                }
            }
        }

        reader.Read();
        return new Gap(reason, extent, within, what, codes.ToImmutable(), statement,
            SourceSpan.Between(start, Math.Max(start, positions.NodeStart(reader.NodeType))))
        {
            Place = TeiNames.FacsPlace(facs),
            Look = look,
            Certainty = certainty is >= 0 and <= 1 ? (double)certainty : null,
        };
    }

    private static string Words(XmlReader reader)
    {
        var text = new System.Text.StringBuilder();
        var depth = reader.Depth;
        while (reader.Read() && !(reader.NodeType == XmlNodeType.EndElement && reader.Depth == depth))
        {
            if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace)
            {
                text.Append(reader.Value);
            }
        }

        return text.ToString();
    }

    private static Extent? ExtentOf(XmlReader reader)
    {
        if (reader.GetAttribute("unit") is not { } unit)
        {
            return null;
        }

        var exact = TeiNames.Number(reader.GetAttribute("quantity"));
        var approximate = reader.GetAttribute("precision") is "low" or "medium" or "unknown";
        return new Extent(TeiNames.Unit(unit), exact ?? TeiNames.Number(reader.GetAttribute("atLeast")),
            exact ?? TeiNames.Number(reader.GetAttribute("atMost")), approximate);
    }
}
