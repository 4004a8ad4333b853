using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Xml;
using Lacuna.Documents.Model;
using Lacuna.Documents.Pages;

namespace Lacuna.Documents.Formats.Ocr;

/// <summary>Puts pages together from the elements of an ALTO file, in one pass.</summary>
internal sealed class AltoAssembly(double dpi)
{
    private readonly Dictionary<string, (double Size, Rendition? Rend)> styles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string Label, string Facts)> tags = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (List<string> Warnings, string Settings)> processings = new(StringComparer.Ordinal);
    private readonly ImmutableArray<PageText>.Builder pages = ImmutableArray.CreateBuilder<PageText>();
    private readonly ImmutableArray<PageLine>.Builder lines = ImmutableArray.CreateBuilder<PageLine>();
    private readonly ImmutableArray<PageWord>.Builder words = ImmutableArray.CreateBuilder<PageWord>();
    private readonly ImmutableArray<PageRedaction>.Builder redactions = ImmutableArray.CreateBuilder<PageRedaction>();
    private readonly StringBuilder text = new();
    private double pointsOfUnit = 72 / dpi;
    private bool own;
    private string processing = "";
    private PageText page = PageText.Blank(1, 0, 0);
    private int region = -1;
    private bool composed;
    private bool first;
    private bool? starts;
    private PageBox lineBox;

    /// <summary>An element begins.</summary>
    public void Start(XmlReader xml)
    {
        text.Clear();
        switch (xml.LocalName)
        {
            case "Processing" or "OCRProcessing":
                processing = xml.GetAttribute("ID") ?? "";
                processings[processing] = ([], "");
                break;
            case "TextStyle": Style(xml); break;
            case "LayoutTag" or "StructureTag" or "RoleTag" or "NamedEntityTag" or "OtherTag":
                tags[xml.GetAttribute("ID") ?? ""] = (xml.GetAttribute("LABEL") ?? "", xml.GetAttribute("DESCRIPTION") ?? "");
                break;
            case "Page": Page(xml); break;
            case "ComposedBlock":
                composed = true;
                region++;
                break;
            case "TextBlock": Block(xml.GetAttribute("ID") ?? ""); break;
            case "TextLine":
                lineBox = Box(xml) ?? PageBox.Empty;
                starts = Tagged(xml, AltoNames.ParagraphStart) ? true : Tagged(xml, AltoNames.ParagraphGoesOn) ? false : first && !own ? true : null;
                first = false;
                break;
            case "String": Word(xml); break;
            case "HYP" when words.Count > 0:
                var hyphen = xml.GetAttribute("CONTENT") is { Length: > 0 } content ? content : "-";
                words[^1] = words[^1] with { Text = words[^1].Text + hyphen };
                break;
            case "Illustration": Redaction(xml); break;
        }
    }

    /// <summary>Text between elements.</summary>
    public void Text(string value) => text.Append(value);

    /// <summary>An element ends.</summary>
    public void End(string name)
    {
        switch (name)
        {
            case "MeasurementUnit":
                pointsOfUnit = text.ToString().Trim() switch { "inch1200" => 72.0 / 1200, "mm10" => 72 / 254.0, _ => 72 / dpi };
                break;
            case "processingStepDescription" when processings.TryGetValue(processing, out var at): at.Warnings.Add(text.ToString()); break;
            case "processingStepSettings" when processings.TryGetValue(processing, out var at):
                processings[processing] = (at.Warnings, text.ToString());
                break;
            case "ComposedBlock": composed = false; break;
            case "TextLine" when words.Count > 0:
                var box = lineBox.IsEmpty ? words.Aggregate(PageBox.Empty, (all, word) => all.Union(word.Box)) : lineBox;
                lines.Add(new PageLine(words.ToImmutable(), box, Math.Max(0, region)) { StartsParagraph = starts });
                words.Clear();
                break;
            case "Page":
                pages.Add(Finished());
                lines.Clear();
                redactions.Clear();
                break;
        }

        text.Clear();
    }

    /// <summary>The pages.</summary>
    public ImmutableArray<PageText> Pages() => pages.ToImmutable();

    private PageText Finished()
    {
        var sure = lines.SelectMany(line => line.Words).Where(word => word.Confidence is not null).ToList();
        return page with
        {
            Lines = lines.ToImmutable(),
            Redactions = redactions.ToImmutable(),
            Origin = own ? page.Origin : lines.Count > 0 ? PageOrigin.Ocr : PageOrigin.None,
            Confidence = page.Confidence ?? (own || sure.Count == 0 ? null : sure.Sum(word => word.Confidence * word.Text.Length) / sure.Sum(word => word.Text.Length)),
        };
    }

    private void Style(XmlReader xml)
    {
        var named = (xml.GetAttribute("FONTSTYLE") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Rendition? rend = null;
        foreach (var (known, style) in AltoNames.Styles)
        {
            rend ??= named.Contains(style, StringComparer.Ordinal) ? known : null;
        }

        styles[xml.GetAttribute("ID") ?? ""] = (AltoReader.Number(xml.GetAttribute("FONTSIZE")) ?? 0, rend);
    }

    private void Page(XmlReader xml)
    {
        region = -1;
        var number = int.TryParse(xml.GetAttribute("PHYSICAL_IMG_NR"), NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n > 0 ? n : pages.Count + 1;
        page = PageText.Blank(number, Points(xml.GetAttribute("WIDTH")) ?? 0, Points(xml.GetAttribute("HEIGHT")) ?? 0) with { Confidence = AltoReader.Number(xml.GetAttribute("PC")) };
        own = processings.TryGetValue(xml.GetAttribute("PROCESSING") ?? "", out var reading) && reading.Settings.StartsWith("origin=", StringComparison.Ordinal);
        if (!own)
        {
            return;
        }

        page = page with { Warnings = [.. reading.Warnings] };
        foreach (var (key, value) in Facts(reading.Settings))
        {
            page = key switch
            {
                "origin" => page with { Origin = value switch { "ocr" => PageOrigin.Ocr, "text-layer" => PageOrigin.TextLayer, _ => PageOrigin.None } },
                "turned" when value is "90" or "180" or "270" => page with { Turned = int.Parse(value, CultureInfo.InvariantCulture) },
                "language" => page with { Language = value },
                _ => page,
            };
        }
    }

    private void Block(string id)
    {
        first = true;
        if (own && int.TryParse(id.AsSpan(id.LastIndexOf('_') + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            region = number;
        }
        else if (!composed)
        {
            region++;
        }
    }

    private void Word(XmlReader xml)
    {
        // A word with blanks in it is more than one; a place for each is not known.
        var content = string.Concat((xml.GetAttribute("CONTENT") ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (content.Length == 0)
        {
            return;
        }

        var box = Box(xml) ?? lineBox;
        (double Size, Rendition? Rend) style = (0, null);
        foreach (var reference in (xml.GetAttribute("STYLEREFS") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            style = styles.GetValueOrDefault(reference, style);
        }

        words.Add(new PageWord(content, box, style.Size > 0 || own ? style.Size : lineBox.Height)
        {
            Confidence = AltoReader.Number(xml.GetAttribute("WC")),
            Rend = Tagged(xml, AltoNames.Struck) ? Rendition.Strikethrough : style.Rend,
            Raised = Tagged(xml, AltoNames.Raised),
        });
    }

    private void Redaction(XmlReader xml)
    {
        var type = xml.GetAttribute("TYPE") ?? "";
        if (!type.StartsWith(AltoNames.Redaction, StringComparison.Ordinal) || Box(xml) is not { } box)
        {
            return;
        }

        foreach (var (look, name) in AltoNames.Looks)
        {
            if (type.AsSpan(AltoNames.Redaction.Length).SequenceEqual(name))
            {
                redactions.Add(WithFacts(new PageRedaction(box, look, 0), tags.GetValueOrDefault(xml.GetAttribute("TAGREFS") ?? "", ("", ""))));
            }
        }
    }

    private static PageRedaction WithFacts(PageRedaction redaction, (string Label, string Facts) tag)
    {
        redaction = redaction with { Label = tag.Label };
        foreach (var (key, value) in Facts(tag.Facts))
        {
            int? number = int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : null;
            redaction = key switch
            {
                "confidence" => redaction with { Confidence = AltoReader.Number(value) ?? 0 },
                "lines" => redaction with { Lines = number },
                "words" => redaction with { Words = number },
                "pages" => redaction with { Pages = number },
                "code" => redaction with { Codes = redaction.Codes.Add(value) },
                _ => redaction,
            };
        }

        return redaction;
    }

    private static IEnumerable<(string Key, string Value)> Facts(string text) =>
        text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(fact => fact.Split('=', 2)).Where(pair => pair.Length == 2).Select(pair => (pair[0], pair[1]));

    private static bool Tagged(XmlReader xml, string tag) =>
        xml.GetAttribute("TAGREFS") is { } tags && tags.Split(' ').Contains(tag, StringComparer.Ordinal);

    private PageBox? Box(XmlReader xml) =>
        Points(xml.GetAttribute("HPOS")) is { } left && Points(xml.GetAttribute("VPOS")) is { } top
        && AltoReader.Number(xml.GetAttribute("WIDTH")) is { } width && AltoReader.Number(xml.GetAttribute("HEIGHT")) is { } height
            ? new PageBox(left, top, Math.Round(left + (width * pointsOfUnit), 2), Math.Round(top + (height * pointsOfUnit), 2))
            : null;

    private double? Points(string? units) => AltoReader.Number(units) is { } number ? Math.Round(number * pointsOfUnit, 2) : null;
}
