using System.Globalization;
using System.Xml;

namespace Lacuna.Documents.Formats.Docx;

/// <summary>Why a text of a Word file is not seen on paper as it stands.</summary>
internal enum DocxHiding
{
    /// <summary>It is seen.</summary>
    None,

    /// <summary>A tracked deletion, or the place that something was moved away from (ECMA-376 part 1, 17.13.5).</summary>
    Deleted,

    /// <summary>A tracked insertion: it is seen, and not everybody has agreed to it.</summary>
    Inserted,

    /// <summary>Hidden text, or type too small to be seen (17.3.2.38, 17.3.2.41).</summary>
    Hidden,

    /// <summary>White on white.</summary>
    White,
}

/// <summary>Follows the markup of a part of a Word file and says of each text whether it is seen. One serves one part.</summary>
/// <param name="styles">What styles hide.</param>
internal sealed class DocxSight(DocxStyles styles)
{
    // Half points below which type is a dot (17.3.2.38).
    private const int SmallestSize = 3;

    private int deleted;
    private int inserted;
    private int runs;
    private int formerly;
    private bool inRunProperties;
    private bool paragraphHidden;
    private bool paragraphWhite;
    private bool hidden;
    private bool white;
    private bool grounded;
    private bool cellGrounded;
    private bool paragraphGrounded;

    /// <summary>Whether the text at which the reader stands is a text of the document.</summary>
    public bool InText { get; private set; }

    /// <summary>Whether a run is open.</summary>
    public bool InRun => runs > 0;

    /// <summary>Why the text at which the reader stands is not seen.</summary>
    public DocxHiding Hiding => deleted > 0 ? DocxHiding.Deleted : inserted > 0 && !IsHidden ? DocxHiding.Inserted
        : hidden ? DocxHiding.Hidden : IsHidden ? DocxHiding.White : DocxHiding.None;

    private bool IsHidden => hidden || (white && !grounded && !cellGrounded && !paragraphGrounded);

    /// <summary>Notes an element that begins.</summary>
    public void Open(XmlReader reader)
    {
        var empty = reader.IsEmptyElement;
        if (formerly > 0)
        {
            formerly += IsFormer(reader.LocalName) && !empty ? 1 : 0;
            return;
        }

        switch (reader.LocalName)
        {
            case var name when IsFormer(name): formerly += empty ? 0 : 1; break;
            case "del" or "moveFrom" when !empty: deleted++; break;
            case "ins" or "moveTo" when !empty: inserted++; break;
            case "r" when !empty:
                runs++;
                (hidden, white, grounded) = (paragraphHidden, paragraphWhite, false);
                break;
            case "rPr": inRunProperties = !empty; break;
            case "pStyle" when runs == 0:
                paragraphHidden = styles.Hides(DocxXml.Value(reader));
                paragraphWhite = styles.Whitens(DocxXml.Value(reader));
                break;
            case "rStyle" when inRunProperties && runs > 0:
                hidden |= styles.Hides(DocxXml.Value(reader));
                white |= styles.Whitens(DocxXml.Value(reader));
                break;
            case "vanish" when inRunProperties && runs > 0: hidden = DocxXml.IsOn(reader); break;
            case "color" when inRunProperties && runs > 0: white = IsWhite(DocxXml.Value(reader)); break;
            case "sz" when inRunProperties && runs > 0: hidden |= DocxXml.Number(DocxXml.Value(reader)) < SmallestSize; break;
            case "highlight" when inRunProperties: grounded |= DocxXml.Value(reader) is not ("none" or "white"); break;
            case "shd": Ground(DocxXml.Attribute(reader, "fill")); break;
            case "tc": cellGrounded = false; break;
            case "p": (paragraphGrounded, paragraphHidden, paragraphWhite) = (false, false, false); break;
            case "t" or "delText": InText = !empty; break;
        }
    }

    /// <summary>Notes an element that ends.</summary>
    public void Close(string name)
    {
        if (formerly > 0)
        {
            formerly -= IsFormer(name) ? 1 : 0;
            return;
        }

        switch (name)
        {
            case "del" or "moveFrom": deleted = Math.Max(0, deleted - 1); break;
            case "ins" or "moveTo": inserted = Math.Max(0, inserted - 1); break;
            case "r": runs = Math.Max(0, runs - 1); break;
            case "rPr": inRunProperties = false; break;
            case "t" or "delText": InText = false; break;
            case "tc": cellGrounded = false; break;
        }
    }

    /// <summary>Whether a colour of six hexadecimal digits is white or nearly so.</summary>
    public static bool IsWhite(string? colour) => colour is ['F' or 'f', _, 'F' or 'f', _, 'F' or 'f', _];

    /// <summary>Whether a shading is a ground on which white is read.</summary>
    public static bool IsDark(string? fill) =>
        fill is not (null or "auto") && !IsWhite(fill) && int.TryParse(fill, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out _);

    // How something looked before a tracked change of its look (17.13.5.31).
    private static bool IsFormer(string name) => name.EndsWith("PrChange", StringComparison.Ordinal);

    private void Ground(string? fill)
    {
        var dark = IsDark(fill);
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
