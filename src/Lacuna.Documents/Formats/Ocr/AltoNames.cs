using System.Globalization;
using Lacuna.Documents.Model;

namespace Lacuna.Documents.Formats.Ocr;

/// <summary>The words of ALTO and of our values in it, for reader and writer alike.</summary>
internal static class AltoNames
{
    public const string Namespace = "http://www.loc.gov/standards/alto/ns-v4#";

    /// <summary>Units of <c>inch1200</c> in a point.</summary>
    public const double UnitsInPoint = 1200.0 / 72;

    /// <summary>A length in points as ALTO writes it: a decimal number of 1/1200 inch (ALTO 4.2 allows fractions).</summary>
    public static string Length(double points) => Math.Round(points * UnitsInPoint, 2).ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>A share from 0 to 1.</summary>
    public static string Share(double share) => share.ToString("0.####", CultureInfo.InvariantCulture);

    /// <summary>The type of the graphical element that a redaction is.</summary>
    public static string Type(GapLook look) => "redaction-" + Tei.TeiNames.Look(look);

    /// <summary>What a redaction of this type looks like, or null where the type is none of ours.</summary>
    public static GapLook? Look(string? type) => type is not null && type.StartsWith("redaction-", StringComparison.Ordinal) ? Tei.TeiNames.Look(type["redaction-".Length..]) : null;

    /// <summary>How a word is set apart, as ALTO's style types name it, or null where it has no word for it.</summary>
    public static string? Style(Rendition rend) => rend switch
    {
        Rendition.Bold => "bold",
        Rendition.Italic => "italics",
        Rendition.Underline => "underline",
        Rendition.SmallCaps => "smallcaps",
        Rendition.Superscript => "superscript",
        Rendition.Subscript => "subscript",
        _ => null,
    };

    /// <summary>The first of the style types that says how a word is set apart.</summary>
    public static Rendition? Rend(string? style)
    {
        foreach (var word in (style ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            switch (word)
            {
                case "bold": return Rendition.Bold;
                case "italics": return Rendition.Italic;
                case "underline": return Rendition.Underline;
                case "smallcaps": return Rendition.SmallCaps;
                case "superscript": return Rendition.Superscript;
                case "subscript": return Rendition.Subscript;
            }
        }

        return null;
    }
}
