using Lacuna.Documents.Model;

namespace Lacuna.Documents.Formats.Ocr;

/// <summary>Names that the writer and the reader of ALTO share.</summary>
internal static class AltoNames
{
    public const string Namespace = "http://www.loc.gov/standards/alto/ns-v4#";

    /// <summary>Units of 1/1200 inch in a point.</summary>
    public const double UnitsOfPoint = 1200.0 / 72;

    /// <summary>Tag of a line that begins a paragraph, and of one that goes on with one; a line without either says nothing.</summary>
    public const string ParagraphStart = "paragraph-start";

    /// <summary>See <see cref="ParagraphStart"/>.</summary>
    public const string ParagraphGoesOn = "paragraph-continued";

    /// <summary>Tag of a word that is raised as the number of a note is.</summary>
    public const string Raised = "raised";

    /// <summary>Tag of a word struck through, which no font style of ALTO says.</summary>
    public const string Struck = "strikethrough";

    /// <summary>Begins the TYPE of a region that words were taken out of.</summary>
    public const string Redaction = "redaction-";

    /// <summary>The font styles of ALTO (<c>fontStylesType</c>) for ours; struck through is a tag.</summary>
    public static readonly (Rendition Rend, string Style)[] Styles =
    [
        (Rendition.Italic, "italics"), (Rendition.Bold, "bold"), (Rendition.Underline, "underline"), (Rendition.SmallCaps, "smallcaps"),
        (Rendition.Superscript, "superscript"), (Rendition.Subscript, "subscript"),
    ];

    /// <summary>The looks of redactions as they end a TYPE.</summary>
    public static readonly (GapLook Look, string Name)[] Looks =
    [
        (GapLook.Black, "black"), (GapLook.White, "white"), (GapLook.Gray, "gray"), (GapLook.Coloured, "coloured"), (GapLook.Outline, "outline"),
        (GapLook.Notice, "notice"), (GapLook.WithdrawalSheet, "withdrawal-sheet"),
    ];
}
