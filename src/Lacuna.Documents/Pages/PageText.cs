using System.Collections.Immutable;
using Lacuna.Documents.Apparatus.Gaps;
using Lacuna.Documents.Model;

namespace Lacuna.Documents.Pages;

/// <summary>A page as words in places, whatever they were read from: a PDF's text layer or OCR.</summary>
/// <param name="Number">The page, counted from 1 in the order of the file.</param>
/// <param name="Width">Width in points (1/72 inch), turned so that its text stands upright.</param>
/// <param name="Height">Height in points.</param>
/// <param name="Lines">Its lines in reading order; of several columns the left one first.</param>
public sealed record PageText(int Number, double Width, double Height, ImmutableArray<PageLine> Lines)
{
    /// <summary>Where the words come from.</summary>
    public PageOrigin Origin { get; init; }

    /// <summary>BCP 47 language that the page was read in ("en", "es", "ru"), or null where nobody asked.</summary>
    public string? Language { get; init; }

    /// <summary>How sure the reading is, 0 to 1, over the letters of its words; null for a text layer that nobody doubts.</summary>
    public double? Confidence { get; init; }

    /// <summary>By how many degrees the page of the file must be turned clockwise to stand as here: 0, 90, 180 or 270.</summary>
    public int Turned { get; init; }

    /// <summary>Places on it that words were taken out of, from top to bottom.</summary>
    public ImmutableArray<PageRedaction> Redactions { get; init; } = [];

    /// <summary>What was noticed while it was read, in sentences.</summary>
    public ImmutableArray<string> Warnings { get; init; } = [];

    /// <summary>A page that nothing stands on.</summary>
    public static PageText Blank(int number, double width, double height) => new(number, width, height, []);

    /// <summary>All words, in reading order.</summary>
    public IEnumerable<PageWord> Words => Lines.SelectMany(line => line.Words);
}

/// <summary>Where the words of a page come from.</summary>
public enum PageOrigin
{
    /// <summary>Nothing was read: the page is blank, or could not be read.</summary>
    None,

    /// <summary>The text that the PDF brought.</summary>
    TextLayer,

    /// <summary>OCR.</summary>
    Ocr,
}

/// <summary>A line of words.</summary>
/// <param name="Words">Its words from the left; never empty.</param>
/// <param name="Box">The box around them.</param>
/// <param name="Region">A number for the region of the page (column, block) that it stands in, from 0 in reading order; lines of one region follow each other.</param>
public sealed record PageLine(ImmutableArray<PageWord> Words, PageBox Box, int Region)
{
    /// <summary>Whether the source says that a paragraph begins with it (OCR does, a PDF's text layer seldom); null where it says nothing.</summary>
    public bool? StartsParagraph { get; init; }

    /// <summary>The words with single blanks between them.</summary>
    public string Text => string.Join(' ', Words.Select(word => word.Text));
}

/// <summary>A word of a page: letters without blanks.</summary>
/// <param name="Text">Its characters; never empty. A word that is hyphenated at the end of a line is two words here.</param>
/// <param name="Box">Where it stands.</param>
/// <param name="Size">Size of its letters in points: of the font, or for OCR about the height of the line.</param>
public sealed record PageWord(string Text, PageBox Box, double Size)
{
    /// <summary>How sure the reading is, 0 to 1; null for a text layer.</summary>
    public double? Confidence { get; init; }

    /// <summary>How it is set apart, where the file says so; otherwise null.</summary>
    public Rendition? Rend { get; init; }

    /// <summary>Whether it stands above the line and smaller, as the number of a note does.</summary>
    public bool Raised { get; init; }
}

/// <summary>A place on a page that words were taken out of.</summary>
/// <param name="Box">Where.</param>
/// <param name="Look">What it looks like; a notice or a withdrawal sheet is a whole page.</param>
/// <param name="Confidence">How sure it is that this is no picture, table or rule, 0 to 1.</param>
public sealed record PageRedaction(PageBox Box, GapLook Look, double Confidence)
{
    /// <summary>How many lines of text it covers, at least 1; null for a notice.</summary>
    public int? Lines { get; init; }

    /// <summary>About how many words it covers, from the width of the words around it; null where nothing can be said.</summary>
    public int? Words { get; init; }

    /// <summary>Words printed on it or in it, such as a code; empty where there are none.</summary>
    public string Label { get; init; } = "";

    /// <summary>Exemption codes printed on it, as written and folded to lower case without blanks.</summary>
    public ImmutableArray<string> Codes { get; init; } = [];

    /// <summary>The same with words that are printed on it, and the codes among them.</summary>
    /// <param name="label">The words.</param>
    public PageRedaction WithLabel(string label) => this with { Label = label, Codes = ExemptionCodes.Find(label) };

    /// <summary>For a notice or a withdrawal sheet: how many pages it stands for, or null where it does not say.</summary>
    public int? Pages { get; init; }
}
