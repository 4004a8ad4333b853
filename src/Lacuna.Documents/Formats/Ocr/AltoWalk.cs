using System.Collections.Immutable;
using System.Globalization;
using System.Xml;
using Lacuna.Documents.Diagnostics;
using Lacuna.Documents.Model;
using Lacuna.Documents.Pages;

namespace Lacuna.Documents.Formats.Ocr;

/// <summary>One pass over an ALTO file.</summary>
internal sealed class AltoWalk(XmlReader xml, ReaderLimits limits, double resolution)
{
    private readonly Dictionary<string, (string Type, string Value)> _tags = new(StringComparer.Ordinal);
    private readonly Dictionary<string, double> _sizes = new(StringComparer.Ordinal);
    private readonly ImmutableArray<PageText>.Builder _pages = ImmutableArray.CreateBuilder<PageText>();
    private readonly ImmutableArray<PageLine>.Builder _lines = ImmutableArray.CreateBuilder<PageLine>();
    private readonly ImmutableArray<PageRedaction>.Builder _redactions = ImmutableArray.CreateBuilder<PageRedaction>();
    private readonly ImmutableArray<PageWord>.Builder _words = ImmutableArray.CreateBuilder<PageWord>();
    private double _unit = 1 / AltoNames.UnitsInPoint;
    private int _nodes;
    private int _block = -1;
    private bool _begins;

    public ImmutableArray<PageText> Pages()
    {
        while (xml.Read())
        {
            if (++_nodes > limits.MaxNodes)
            {
                throw new DocumentFormatException("alto-too-large", $"The file has more than {limits.MaxNodes:N0} elements. Divide it.");
            }

            if (xml.NodeType == XmlNodeType.Element)
            {
                Open();
            }
        }

        return _pages.ToImmutable();
    }

    private void Open()
    {
        switch (xml.LocalName)
        {
            case "MeasurementUnit":
                _unit = xml.ReadString().Trim() switch { "pixel" => 72 / Math.Max(1, resolution), "mm10" => 72 / 254.0, _ => 1 / AltoNames.UnitsInPoint };
                break;
            case "TextStyle" when xml.GetAttribute("ID") is { } id && Number("FONTSIZE") is { } size: _sizes[id] = size; break;
            case "OtherTag" when xml.GetAttribute("ID") is { } id: _tags[id] = (xml.GetAttribute("TYPE") ?? "", xml.GetAttribute("LABEL") ?? ""); break;
            case "Page": ReadPage(); break;
        }
    }

    private void ReadPage()
    {
        var tags = Tags();
        var page = new PageText((int)(Number("PHYSICAL_IMG_NR") ?? _pages.Count + 1), Length("WIDTH"), Length("HEIGHT"), [])
        {
            Language = xml.GetAttribute("LANG"),
            Confidence = Number("PC"),
            Turned = (int)(Number("ROTATION") ?? 0),
            Warnings = [.. tags[AltoTags.Warning]],
        };
        _lines.Clear();
        _redactions.Clear();
        _block = -1;
        Within("Page", () =>
        {
            switch (xml.LocalName)
            {
                case "TextBlock": (_block, _begins) = (_block + 1, true); break;
                case "TextLine": ReadLine(); break;
                case "Illustration" or "GraphicalElement" when AltoNames.Look(xml.GetAttribute("TYPE")) is { } look: ReadRedaction(look); break;
            }
        });
        var origin = tags[AltoTags.Origin].FirstOrDefault() switch { "textlayer" => PageOrigin.TextLayer, "none" => PageOrigin.None, null when _lines.Count == 0 => PageOrigin.None, _ => PageOrigin.Ocr };
        _pages.Add(page with { Origin = origin, Lines = _lines.ToImmutable(), Redactions = _redactions.ToImmutable() });
    }

    private void ReadLine()
    {
        var (tags, box) = (Tags(), Box());
        var foreign = !tags.Contains(AltoTags.Region);
        var begins = foreign ? _begins : tags[AltoTags.Paragraph].FirstOrDefault() switch { "begins" => true, "goes-on" => false, _ => (bool?)null };
        var region = tags[AltoTags.Region].FirstOrDefault() is { } own && int.TryParse(own, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : Math.Max(0, _block);
        _words.Clear();
        Within("TextLine", () =>
        {
            if (xml.LocalName == "String" && xml.GetAttribute("CONTENT") is { Length: > 0 } content)
            {
                ReadWord(content, box);
            }
        });
        if (_words.Count > 0)
        {
            _begins = false;
            _lines.Add(new PageLine(_words.ToImmutable(), box.IsEmpty ? _words.Aggregate(PageBox.Empty, (all, w) => all.Union(w.Box)) : box, region) { StartsParagraph = begins });
        }
    }

    private void ReadWord(string content, PageBox line)
    {
        var box = Box();
        var style = xml.GetAttribute("STYLE");
        var size = (xml.GetAttribute("STYLEREFS") ?? "").Split(' ').Select(id => _sizes.GetValueOrDefault(id)).FirstOrDefault(s => s > 0);
        var raised = style?.Contains("superscript", StringComparison.Ordinal) == true;
        var rend = AltoNames.Rend(style);
        foreach (var part in content.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            _words.Add(new PageWord(part, box, size > 0 ? size : line.Height)
            {
                Confidence = Number("WC"),
                Rend = rend == Rendition.Superscript ? null : rend,
                Raised = raised,
            });
        }
    }

    private void ReadRedaction(GapLook look)
    {
        var tags = Tags();
        _redactions.Add(new PageRedaction(Box(), look, tags[AltoTags.Certainty].Select(Decimal).FirstOrDefault() ?? 1)
        {
            Lines = (int?)tags[AltoTags.Lines].Select(Decimal).FirstOrDefault(),
            Words = (int?)tags[AltoTags.Words].Select(Decimal).FirstOrDefault(),
            Pages = (int?)tags[AltoTags.Pages].Select(Decimal).FirstOrDefault(),
            Label = tags[AltoTags.Label].FirstOrDefault() ?? "",
            Codes = [.. tags[AltoTags.Code]],
        });
    }

    // Every element within one that is open, to its end.
    private void Within(string name, Action open)
    {
        if (xml.IsEmptyElement)
        {
            return;
        }

        var depth = xml.Depth;
        while (xml.Read() && !(xml.NodeType == XmlNodeType.EndElement && xml.Depth == depth && xml.LocalName == name))
        {
            if (++_nodes > limits.MaxNodes)
            {
                throw new DocumentFormatException("alto-too-large", $"The file has more than {limits.MaxNodes:N0} elements. Divide it.");
            }

            if (xml.NodeType == XmlNodeType.Element)
            {
                open();
            }
        }
    }

    private ILookup<string, string> Tags() => (xml.GetAttribute("TAGREFS") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Select(id => _tags.GetValueOrDefault(id)).Where(tag => tag.Type is not null).ToLookup(tag => tag.Type, tag => tag.Value, StringComparer.Ordinal);

    private PageBox Box()
    {
        var (left, top) = (Length("HPOS"), Length("VPOS"));
        return new PageBox(left, top, left + Length("WIDTH"), top + Length("HEIGHT"));
    }

    private double Length(string name) => Math.Round((Number(name) ?? 0) * _unit, 3);

    private double? Number(string name) => Decimal(xml.GetAttribute(name));

    private static double? Decimal(string? text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;
}
