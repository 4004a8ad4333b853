using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Xml;
using Lacuna.Documents.Model;
using Lacuna.Documents.Pages;

namespace Lacuna.Documents.Formats.Ocr;

/// <summary>Writes pages as ALTO 4, one file for a document; <see cref="AltoReader"/> reads it back to the same pages, places to a hundredth of a point.</summary>
/// <remarks>Lengths are in <c>inch1200</c>. What ALTO has no word for (where the words come from, how a page is turned, what was noticed, whether a
/// line begins a paragraph, the size of a redaction) stands in tags (ALTO 4, <c>Tags/OtherTag</c>), whose identifiers the elements refer to.</remarks>
public static class AltoWriter
{
    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = false, NewLineHandling = NewLineHandling.Entitize };

    /// <summary>Writes pages.</summary>
    /// <param name="pages">The pages in order.</param>
    /// <param name="fileName">The file they were read from.</param>
    /// <returns>UTF-8, with an XML declaration.</returns>
    public static byte[] Write(ImmutableArray<PageText> pages, string fileName)
    {
        using var memory = new MemoryStream();
        using (var xml = XmlWriter.Create(memory, Settings))
        {
            var styles = Styles(pages);
            var tags = new AltoTags();
            foreach (var page in pages)
            {
                tags.Add(page);
            }

            xml.WriteStartElement("alto", AltoNames.Namespace);
            Start(xml, "Description");
            Element(xml, "MeasurementUnit", "inch1200");
            Start(xml, "sourceImageInformation");
            Element(xml, "fileName", Legal(fileName));
            xml.WriteEndElement();
            xml.WriteEndElement();
            WriteStyles(xml, styles);
            tags.Write(xml);
            Start(xml, "Layout");
            foreach (var page in pages)
            {
                WritePage(xml, page, styles, tags);
            }

            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        return memory.ToArray();
    }

    internal static void Start(XmlWriter xml, string name) => xml.WriteStartElement(name, AltoNames.Namespace);

    internal static string Legal(string text) => string.Concat(text.Select(c => XmlConvert.IsXmlChar(c) || char.IsSurrogate(c) ? c : '\ufffd'));

    private static void Element(XmlWriter xml, string name, string content)
    {
        Start(xml, name);
        xml.WriteString(content);
        xml.WriteEndElement();
    }

    private static Dictionary<double, string> Styles(ImmutableArray<PageText> pages)
    {
        var styles = new Dictionary<double, string>();
        foreach (var size in pages.SelectMany(p => p.Words).Select(w => Size(w)))
        {
            styles.TryAdd(size, string.Create(CultureInfo.InvariantCulture, $"size_{styles.Count + 1}"));
        }

        return styles;
    }

    private static double Size(PageWord word) => Math.Round(word.Size, 2);

    private static void WriteStyles(XmlWriter xml, Dictionary<double, string> styles)
    {
        if (styles.Count == 0)
        {
            return;
        }

        Start(xml, "Styles");
        foreach (var (size, id) in styles)
        {
            Start(xml, "TextStyle");
            xml.WriteAttributeString("ID", id);
            xml.WriteAttributeString("FONTSIZE", size.ToString("0.##", CultureInfo.InvariantCulture));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WritePage(XmlWriter xml, PageText page, Dictionary<double, string> styles, AltoTags tags)
    {
        Start(xml, "Page");
        xml.WriteAttributeString("ID", Id("page", page.Number));
        xml.WriteAttributeString("PHYSICAL_IMG_NR", page.Number.ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("HEIGHT", AltoNames.Length(page.Height));
        xml.WriteAttributeString("WIDTH", AltoNames.Length(page.Width));
        if (page.Turned != 0)
        {
            xml.WriteAttributeString("ROTATION", page.Turned.ToString(CultureInfo.InvariantCulture));
        }

        if (page.Confidence is { } confidence)
        {
            xml.WriteAttributeString("PC", AltoNames.Share(confidence));
        }

        if (page.Language is { } language)
        {
            xml.WriteAttributeString("LANG", language);
        }

        tags.Refer(xml, AltoTags.Of(page));
        Start(xml, "PrintSpace");
        Box(xml, new PageBox(0, 0, page.Width, page.Height));
        var line = 0;
        foreach (var region in Regions(page.Lines))
        {
            Start(xml, "TextBlock");
            xml.WriteAttributeString("ID", Id("page", page.Number) + "_" + Id("block", region[0].Region + 1) + (line == 0 ? "" : Id("_from", line)));
            Box(xml, region.Aggregate(PageBox.Empty, (box, l) => box.Union(l.Box)));
            foreach (var own in region)
            {
                WriteLine(xml, own, Id("page", page.Number) + "_" + Id("line", ++line), styles, tags);
            }

            xml.WriteEndElement();
        }

        for (var i = 0; i < page.Redactions.Length; i++)
        {
            var redaction = page.Redactions[i];
            Start(xml, "Illustration");
            xml.WriteAttributeString("ID", Id("page", page.Number) + "_" + Id("redaction", i + 1));
            Box(xml, redaction.Box);
            xml.WriteAttributeString("TYPE", AltoNames.Type(redaction.Look));
            tags.Refer(xml, AltoTags.Of(redaction));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteLine(XmlWriter xml, PageLine line, string id, Dictionary<double, string> styles, AltoTags tags)
    {
        Start(xml, "TextLine");
        xml.WriteAttributeString("ID", id);
        Box(xml, line.Box);
        tags.Refer(xml, AltoTags.Of(line));
        for (var i = 0; i < line.Words.Length; i++)
        {
            var word = line.Words[i];
            if (i > 0)
            {
                Start(xml, "SP");
                xml.WriteEndElement();
            }

            Start(xml, "String");
            Box(xml, word.Box);
            xml.WriteAttributeString("CONTENT", Legal(word.Text));
            if (word.Confidence is { } confidence)
            {
                xml.WriteAttributeString("WC", AltoNames.Share(confidence));
            }

            xml.WriteAttributeString("STYLEREFS", styles[Size(word)]);
            if (Style(word) is { Length: > 0 } style)
            {
                xml.WriteAttributeString("STYLE", style);
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    // A raised word is a superscript; one that is raised and set apart besides has both words.
    private static string Style(PageWord word) => string.Join(' ', new[]
    {
        word.Rend is { } rend && rend != Rendition.Superscript ? AltoNames.Style(rend) : null,
        word.Raised || word.Rend == Rendition.Superscript ? "superscript" : null,
    }.Where(part => part is not null));

    private static IEnumerable<List<PageLine>> Regions(ImmutableArray<PageLine> lines)
    {
        var region = new List<PageLine>();
        foreach (var line in lines)
        {
            if (region.Count > 0 && region[^1].Region != line.Region)
            {
                yield return region;
                region = [];
            }

            region.Add(line);
        }

        if (region.Count > 0)
        {
            yield return region;
        }
    }

    private static void Box(XmlWriter xml, PageBox box)
    {
        xml.WriteAttributeString("HPOS", AltoNames.Length(box.Left));
        xml.WriteAttributeString("VPOS", AltoNames.Length(box.Top));
        xml.WriteAttributeString("WIDTH", AltoNames.Length(box.Right - box.Left));
        xml.WriteAttributeString("HEIGHT", AltoNames.Length(box.Bottom - box.Top));
    }

    private static string Id(string kind, int number) => string.Create(CultureInfo.InvariantCulture, $"{kind}_{number}");
}
