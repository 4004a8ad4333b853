using System.Globalization;
using System.Xml;
using Lacuna.Documents.Pages;

namespace Lacuna.Documents.Formats.Ocr;

/// <summary>What pages say that ALTO has no word for: tags, each with a type of ours and a value.</summary>
internal sealed class AltoTags
{
    public const string Origin = "origin";
    public const string Warning = "warning";
    public const string Region = "region";
    public const string Paragraph = "paragraph";
    public const string Certainty = "certainty";
    public const string Lines = "lines";
    public const string Words = "words";
    public const string Label = "label";
    public const string Code = "code";
    public const string Pages = "pages";

    private readonly Dictionary<(string Type, string Value), string> _ids = [];

    /// <summary>Notes the tags of a page and of all that is on it.</summary>
    public void Add(PageText page)
    {
        var tags = Of(page).Concat(page.Lines.SelectMany(Of)).Concat(page.Redactions.SelectMany(Of));
        foreach (var tag in tags)
        {
            _ids.TryAdd(tag, string.Create(CultureInfo.InvariantCulture, $"tag_{_ids.Count + 1}"));
        }
    }

    public static IEnumerable<(string Type, string Value)> Of(PageText page) =>
        page.Warnings.Select(w => (Warning, w)).Prepend((Origin, page.Origin.ToString().ToLowerInvariant()));

    public static IEnumerable<(string Type, string Value)> Of(PageLine line)
    {
        yield return (Region, Number(line.Region));
        if (line.StartsParagraph is { } starts)
        {
            yield return (Paragraph, starts ? "begins" : "goes-on");
        }
    }

    public static IEnumerable<(string Type, string Value)> Of(PageRedaction redaction)
    {
        yield return (Certainty, AltoNames.Share(redaction.Confidence));
        if (redaction.Lines is { } lines)
        {
            yield return (Lines, Number(lines));
        }

        if (redaction.Words is { } words)
        {
            yield return (Words, Number(words));
        }

        if (redaction.Pages is { } pages)
        {
            yield return (Pages, Number(pages));
        }

        if (redaction.Label.Length > 0)
        {
            yield return (Label, redaction.Label);
        }

        foreach (var code in redaction.Codes)
        {
            yield return (Code, code);
        }
    }

    /// <summary>Writes the tags that were noted.</summary>
    public void Write(XmlWriter xml)
    {
        if (_ids.Count == 0)
        {
            return;
        }

        AltoWriter.Start(xml, "Tags");
        foreach (var ((type, value), id) in _ids)
        {
            AltoWriter.Start(xml, "OtherTag");
            xml.WriteAttributeString("ID", id);
            xml.WriteAttributeString("TYPE", type);
            xml.WriteAttributeString("LABEL", AltoWriter.Legal(value));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    /// <summary>Refers to tags from the element that is being written.</summary>
    public void Refer(XmlWriter xml, IEnumerable<(string Type, string Value)> tags)
    {
        var ids = string.Join(' ', tags.Select(t => _ids[t]));
        if (ids.Length > 0)
        {
            xml.WriteAttributeString("TAGREFS", ids);
        }
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
