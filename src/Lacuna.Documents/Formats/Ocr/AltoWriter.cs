using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Xml;
using Lacuna.Documents.Model;
using Lacuna.Documents.Pages;

namespace Lacuna.Documents.Formats.Ocr;

/// <summary>Writes pages as ALTO 4 (Library of Congress, version 4.4), one file for a document; <see cref="AltoReader"/> reads it back to the same pages.</summary>
/// <remarks>Places are in 1/1200 inch with two decimals. What a page knows beyond words and places stands where the schema has room for it: the origin,
/// language and turn of a page in the settings of its <c>Processing</c>, its warnings in the descriptions there; redactions are <c>Illustration</c>s with
/// a <c>TYPE</c> and a tag. A hyphen at the end of a line that the next line goes on from is an <c>HYP</c>. Characters that no XML document can hold
/// become U+FFFD.</remarks>
public static class AltoWriter
{
    // A line of the file for each line of a page: indenting every word would make the file half as large again.
    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(false), NewLineChars = "\n" };

    /// <summary>Writes pages.</summary>
    /// <param name="pages">The pages in order.</param>
    /// <param name="fileName">The file they were read from.</param>
    /// <returns>UTF-8, with an XML declaration.</returns>
    public static byte[] Write(ImmutableArray<PageText> pages, string fileName)
    {
        ArgumentNullException.ThrowIfNull(fileName);
        using var output = new MemoryStream();
        using (var xml = XmlWriter.Create(output, Settings))
        {
            xml.WriteStartElement("alto", AltoNames.Namespace);
            xml.WriteAttributeString("SCHEMAVERSION", "4.4");
            Description(xml, pages, fileName);
            var styles = Styles(xml, pages);
            Tags(xml, pages);
            Start(xml, "Layout");
            for (var i = 0; i < pages.Length; i++)
            {
                Page(xml, pages[i], i, styles);
            }

            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        return output.ToArray();
    }

    private static void Description(XmlWriter xml, ImmutableArray<PageText> pages, string fileName)
    {
        Start(xml, "Description");
        Element(xml, "MeasurementUnit", "inch1200");
        Start(xml, "sourceImageInformation");
        Element(xml, "fileName", fileName);
        xml.WriteEndElement();
        for (var i = 0; i < pages.Length; i++)
        {
            Start(xml, "Processing");
            xml.WriteAttributeString("ID", Id("read", i));
            Element(xml, "processingCategory", "contentGeneration");
            foreach (var warning in pages[i].Warnings)
            {
                Element(xml, "processingStepDescription", warning);
            }

            var language = pages[i].Language is { } tag ? $" language={tag}" : "";
            Element(xml, "processingStepSettings", string.Create(CultureInfo.InvariantCulture, $"origin={OriginName(pages[i].Origin)} turned={pages[i].Turned}{language}"));
            Start(xml, "processingSoftware");
            Element(xml, "softwareName", "Lacuna");
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static string OriginName(PageOrigin origin) => origin switch
    {
        PageOrigin.TextLayer => "text-layer",
        PageOrigin.Ocr => "ocr",
        _ => "none",
    };

    private static Dictionary<(double Size, string? Style), string> Styles(XmlWriter xml, ImmutableArray<PageText> pages)
    {
        var styles = new Dictionary<(double, string?), string>();
        foreach (var word in pages.SelectMany(page => page.Words))
        {
            styles.TryAdd(StyleOf(word), Id("style", styles.Count));
        }

        if (styles.Count == 0)
        {
            return styles;
        }

        Start(xml, "Styles");
        foreach (var ((size, style), id) in styles.OrderBy(pair => pair.Value.Length).ThenBy(pair => pair.Value, StringComparer.Ordinal))
        {
            Start(xml, "TextStyle");
            xml.WriteAttributeString("ID", id);
            xml.WriteAttributeString("FONTSIZE", Number(size));
            if (style is not null)
            {
                xml.WriteAttributeString("FONTSTYLE", style);
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        return styles;
    }

    private static (double Size, string? Style) StyleOf(PageWord word) =>
        (Math.Round(word.Size, 2), AltoNames.Styles.Where(pair => pair.Rend == word.Rend).Select(pair => pair.Style).FirstOrDefault());

    private static void Tags(XmlWriter xml, ImmutableArray<PageText> pages)
    {
        Start(xml, "Tags");
        foreach (var label in (string[])[AltoNames.ParagraphStart, AltoNames.ParagraphGoesOn, AltoNames.Raised, AltoNames.Struck])
        {
            Start(xml, label is AltoNames.Raised or AltoNames.Struck ? "OtherTag" : "LayoutTag");
            xml.WriteAttributeString("ID", label);
            xml.WriteAttributeString("LABEL", label);
            xml.WriteEndElement();
        }

        for (var i = 0; i < pages.Length; i++)
        {
            for (var k = 0; k < pages[i].Redactions.Length; k++)
            {
                RedactionTag(xml, pages[i].Redactions[k], Id("gap", i, k));
            }
        }

        xml.WriteEndElement();
    }

    private static void RedactionTag(XmlWriter xml, PageRedaction redaction, string id)
    {
        var facts = new StringBuilder("confidence=").Append(Exact(redaction.Confidence));
        foreach (var (name, value) in ((string, int?)[])[("lines", redaction.Lines), ("words", redaction.Words), ("pages", redaction.Pages)])
        {
            if (value is { } number)
            {
                facts.Append(CultureInfo.InvariantCulture, $" {name}={number}");
            }
        }

        foreach (var code in redaction.Codes)
        {
            facts.Append(" code=").Append(code);
        }

        Start(xml, "OtherTag");
        xml.WriteAttributeString("ID", id);
        xml.WriteAttributeString("TYPE", "redaction");
        xml.WriteAttributeString("LABEL", Clean(redaction.Label));
        xml.WriteAttributeString("DESCRIPTION", Clean(facts.ToString()));
        xml.WriteEndElement();
    }

    private static void Page(XmlWriter xml, PageText page, int index, Dictionary<(double Size, string? Style), string> styles)
    {
        Start(xml, "Page");
        xml.WriteAttributeString("ID", Id("page", index));
        xml.WriteAttributeString("PHYSICAL_IMG_NR", page.Number.ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("WIDTH", Units(page.Width));
        xml.WriteAttributeString("HEIGHT", Units(page.Height));
        xml.WriteAttributeString("PROCESSING", Id("read", index));
        if (page.Confidence is { } confidence)
        {
            xml.WriteAttributeString("PC", Exact(confidence));
        }

        Start(xml, "PrintSpace");
        Place(xml, new PageBox(0, 0, page.Width, page.Height));
        for (var from = 0; from < page.Lines.Length;)
        {
            var to = from + 1;
            while (to < page.Lines.Length && page.Lines[to].Region == page.Lines[from].Region)
            {
                to++;
            }

            Block(xml, page, index, from, to, styles);
            from = to;
        }

        for (var k = 0; k < page.Redactions.Length; k++)
        {
            Start(xml, "Illustration");
            xml.WriteAttributeString("ID", Id("illustration", index, k));
            Place(xml, page.Redactions[k].Box);
            xml.WriteAttributeString("TAGREFS", Id("gap", index, k));
            xml.WriteAttributeString("TYPE", AltoNames.Redaction + AltoNames.Looks.First(pair => pair.Look == page.Redactions[k].Look).Name);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Block(XmlWriter xml, PageText page, int index, int from, int to, Dictionary<(double Size, string? Style), string> styles)
    {
        Start(xml, "TextBlock");
        // The number of the region is the end of the identifier.
        xml.WriteAttributeString("ID", Id("block", index, from) + "_" + page.Lines[from].Region.ToString(CultureInfo.InvariantCulture));
        Place(xml, page.Lines.AsSpan()[from..to].ToArray().Aggregate(PageBox.Empty, (box, line) => box.Union(line.Box)));
        if (page.Language is { } language)
        {
            xml.WriteAttributeString("LANG", language);
        }

        for (var i = from; i < to; i++)
        {
            var line = page.Lines[i];
            Start(xml, "TextLine");
            xml.WriteAttributeString("ID", Id("line", index, i));
            Place(xml, line.Box);
            if (line.StartsParagraph is { } starts)
            {
                xml.WriteAttributeString("TAGREFS", starts ? AltoNames.ParagraphStart : AltoNames.ParagraphGoesOn);
            }

            Words(xml, line, i + 1 < page.Lines.Length ? page.Lines[i + 1] : null, styles);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Words(XmlWriter xml, PageLine line, PageLine? next, Dictionary<(double Size, string? Style), string> styles)
    {
        for (var k = 0; k < line.Words.Length; k++)
        {
            var word = line.Words[k];
            if (k > 0)
            {
                Start(xml, "SP");
                var gap = new PageBox(line.Words[k - 1].Box.Right, word.Box.Top, word.Box.Left, word.Box.Bottom);
                xml.WriteAttributeString("HPOS", Units(gap.Left));
                xml.WriteAttributeString("VPOS", Units(gap.Top));
                xml.WriteAttributeString("WIDTH", Units(gap.Width));
                xml.WriteEndElement();
            }

            var hyphen = k == line.Words.Length - 1 && word.Text is [.., not '-', '-'] && next is { Words: [var follower, ..] } && char.IsLower(follower.Text[0]);
            Start(xml, "String");
            Place(xml, word.Box);
            xml.WriteAttributeString("STYLEREFS", styles[StyleOf(word)]);
            if (word.Raised || word.Rend == Rendition.Strikethrough)
            {
                xml.WriteAttributeString("TAGREFS", string.Join(' ', ((string?[])[word.Raised ? AltoNames.Raised : null, word.Rend == Rendition.Strikethrough ? AltoNames.Struck : null]).OfType<string>()));
            }

            xml.WriteAttributeString("CONTENT", Clean(hyphen ? word.Text[..^1] : word.Text));
            if (word.Confidence is { } confidence)
            {
                xml.WriteAttributeString("WC", Exact(confidence));
            }

            xml.WriteEndElement();
            if (hyphen)
            {
                Start(xml, "HYP");
                xml.WriteAttributeString("HPOS", Units(word.Box.Right));
                xml.WriteAttributeString("VPOS", Units(word.Box.Top));
                xml.WriteAttributeString("WIDTH", "0");
                xml.WriteAttributeString("CONTENT", "-");
                xml.WriteEndElement();
            }
        }
    }

    private static void Place(XmlWriter xml, PageBox box)
    {
        xml.WriteAttributeString("HPOS", Units(box.Left));
        xml.WriteAttributeString("VPOS", Units(box.Top));
        xml.WriteAttributeString("WIDTH", Units(box.Width));
        xml.WriteAttributeString("HEIGHT", Units(box.Height));
    }

    private static string Units(double points) => Number((double.IsFinite(points) ? points : 0) * AltoNames.UnitsOfPoint);

    private static string Number(double value) => (Math.Round(value, 2) + 0.0).ToString("0.##", CultureInfo.InvariantCulture);

    private static string Exact(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    private static string Id(string kind, int number) => string.Create(CultureInfo.InvariantCulture, $"{kind}_{number + 1}");

    private static string Id(string kind, int page, int number) => string.Create(CultureInfo.InvariantCulture, $"{kind}_{page + 1}_{number + 1}");

    private static void Start(XmlWriter xml, string name)
    {
        if (name is not ("String" or "SP" or "HYP"))
        {
            xml.WriteWhitespace("\n");
        }

        xml.WriteStartElement(name, AltoNames.Namespace);
    }

    private static void Element(XmlWriter xml, string name, string content) => xml.WriteElementString(name, AltoNames.Namespace, Clean(content));

    private static string Clean(string text)
    {
        var builder = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
            {
                builder.Append(text, i++, 2);
                continue;
            }

            builder.Append(XmlConvert.IsXmlChar(text[i]) ? text[i] : '\uFFFD');
        }

        return builder.ToString();
    }
}
