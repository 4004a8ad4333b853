using System.Globalization;
using System.Xml;

namespace Lacuna.Documents.Formats.Docx;

/// <summary>What paragraph styles mean (ECMA-376 part 1 §17.7), each with what it takes over from those it is based on.</summary>
internal sealed class DocxStyles
{
    // A style based on itself, through others, would never end.
    private const int MaxChain = 32;

    private readonly Dictionary<string, Style> styles = new(StringComparer.Ordinal);

    /// <summary>Reads styles.xml.</summary>
    public void Read(XmlReader reader)
    {
        Style? style = null;
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            var value = DocxXml.Value(reader);
            switch (reader.LocalName)
            {
                case "style" when DocxXml.Attribute(reader, "styleId") is { } id: styles[id] = style = new Style(); break;
                case "name" when style is not null: style.Name = value?.ToLowerInvariant() ?? ""; break;
                case "basedOn" when style is not null: style.BasedOn = value; break;
                case "outlineLvl" when style is not null: style.Outline = DocxXml.Number(value); break;
                case "numId" when style is not null: style.NumberingId = value; break;
                case "ilvl" when style is not null: style.NumberingLevel = DocxXml.Number(value) ?? 0; break;
                case "vanish" when style is not null: style.Hidden = DocxXml.IsOn(reader); break;
                case "color" when style is not null: style.White = DocxSight.IsWhite(value); break;
                case "shd" when style is not null: style.Grounded |= DocxSight.IsDark(DocxXml.Attribute(reader, "fill")); break;
            }
        }
    }

    /// <summary>The level of the heading that a style makes, 1 to 6, or 0. A style that is not defined is judged by its own name.</summary>
    public int HeadingLevel(string? id)
    {
        foreach (var style in Chain(id))
        {
            if (style.Name is "title")
            {
                return 1;
            }

            if (style.Name.StartsWith("heading ", StringComparison.Ordinal) && DocxXml.Number(style.Name["heading ".Length..]) is { } level and > 0)
            {
                return Math.Min(level, 6);
            }

            if (style.Outline is { } outline and >= 0 and < 9)
            {
                return Math.Min(outline + 1, 6);
            }
        }

        return 0;
    }

    /// <summary>Whether a style sets off a quotation.</summary>
    public bool IsQuotation(string? id) => Chain(id).Any(style => style.Name is "quote" or "intense quote" or "block text");

    /// <summary>Whether a style makes text hidden (17.3.2.41).</summary>
    public bool Hides(string? id) => Chain(id).Select(s => s.Hidden).FirstOrDefault(h => h is not null) ?? false;

    /// <summary>Whether a style makes text white, and no ground with it.</summary>
    public bool Whitens(string? id) => (Chain(id).Select(s => s.White).FirstOrDefault(w => w is not null) ?? false) && !Chain(id).Any(s => s.Grounded);

    /// <summary>The numbering that a style brings along, or null.</summary>
    public (string Id, int Level)? Numbering(string? id)
    {
        foreach (var style in Chain(id))
        {
            if (style.NumberingId is { } numbering)
            {
                return (numbering, style.NumberingLevel);
            }
        }

        return null;
    }

    private IEnumerable<Style> Chain(string? id)
    {
        for (var steps = 0; id is not null && steps < MaxChain; steps++)
        {
            if (!styles.TryGetValue(id, out var style))
            {
                yield return new Style { Name = NameOf(id) };
                yield break;
            }

            yield return style;
            id = style.BasedOn;
        }
    }

    // "Heading1" is the identifier of "heading 1" in files that carry no styles.
    private static string NameOf(string id) =>
        id.StartsWith("Heading", StringComparison.Ordinal) && id.Length == 8
            ? string.Create(CultureInfo.InvariantCulture, $"heading {id[7]}")
            : id.ToLowerInvariant();

    private sealed class Style
    {
        public string Name { get; set; } = "";

        public string? BasedOn { get; set; }

        public bool? Hidden { get; set; }

        public bool? White { get; set; }

        public bool Grounded { get; set; }

        public int? Outline { get; set; }

        public string? NumberingId { get; set; }

        public int NumberingLevel { get; set; }
    }
}
