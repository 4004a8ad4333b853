using Lacuna.Documents.Model;
using Lacuna.Documents.Rendering;

namespace Lacuna.Documents.Apparatus;

/// <summary>How many words a line, a paragraph and a page of one document hold, by its own layout where it shows any.</summary>
/// <remarks>Each measure is worked out when it is first asked for: most documents have no gap. Not thread-safe.</remarks>
internal sealed class OwnMeasure(TextDocument document, PlainText text)
{
    // A typed line has some 11 words; proportional print and narrow margins give 8 to 14.
    private static readonly WordsPer UsualLine = new(11, 8, 14);

    // A double-spaced typed page has 300 words, a single-spaced one 400 and more.
    private static readonly WordsPer UsualPage = new(350, 300, 400);

    // Fewer full lines or pages than these show no habit.
    private const int FewestLines = 8;
    private const int FewestPages = 2;

    // Outside these the ends of lines are those of a list or a table, or of a text that was not wrapped at all.
    private const int ShortestLine = 5;
    private const int LongestLine = 20;
    private const int EmptiestPage = 80;
    private const int FullestPage = 900;

    // Outside these a document's own paragraphs are those of a table or of a text without paragraphs.
    private const int ShortestParagraph = 30;
    private const int LongestParagraph = 150;
    private const int UsualParagraph = 70;

    private WordsPer? _line;
    private WordsPer? _page;
    private WordsPer? _paragraph;

    /// <summary>Words of a line: the middle of the document's own full lines where its text is wrapped, else those of typescript.</summary>
    public WordsPer Line => _line ??= OfLines();

    /// <summary>Words of a page: the middle of the document's own pages where two or more page breaks show them.</summary>
    public WordsPer Page => _page ??= OfPages();

    /// <summary>Words of a paragraph: the middle of the document's own.</summary>
    public WordsPer Paragraph => _paragraph ??= OfParagraphs();

    /// <summary>Counts words: runs of letters and digits, with what joins them.</summary>
    public static int CountWords(ReadOnlySpan<char> text)
    {
        var words = 0;
        var inWord = false;
        foreach (var c in text)
        {
            var letter = char.IsAscii(c) ? char.IsAsciiLetterOrDigit(c) : char.IsLetterOrDigit(c);
            words += letter && !inWord ? 1 : 0;
            inWord = letter || inWord && c is '\'' or '’' or '-' or '.' or ',';
        }

        return words;
    }

    private WordsPer OfLines()
    {
        var full = new List<int>();
        foreach (var range in text.Blocks)
        {
            if (range.Block is not (Model.Paragraph or Quotation))
            {
                continue;
            }

            // The last line of a paragraph is not a full one.
            var rest = text.Text.AsSpan()[range.Start..range.End];
            for (var end = rest.IndexOf('\n'); end >= 0; end = rest.IndexOf('\n'))
            {
                if (CountWords(rest[..end]) is > 0 and var words && !rest[..end].Contains('['))
                {
                    full.Add(words);
                }

                rest = rest[(end + 1)..];
            }
        }

        full.Sort();
        return full.Count >= FewestLines && Middle(full) is >= ShortestLine and <= LongestLine and var middle
            ? new WordsPer(middle, Math.Max(1, full[full.Count / 10]), full[full.Count - 1 - full.Count / 10]) : UsualLine;
    }

    private WordsPer OfPages()
    {
        var pages = new List<int>();
        var words = 0;
        var begun = false;
        void Turn()
        {
            if (begun && words is >= EmptiestPage and <= FullestPage)
            {
                pages.Add(words);
            }

            (begun, words) = (true, 0);
        }

        foreach (var range in text.Blocks)
        {
            if (range.Block is PageBreak)
            {
                Turn();
            }
            else if (range.Block is Model.Paragraph { Content: var content } && content.Any(i => i is InlinePageBreak))
            {
                foreach (var inline in content)
                {
                    if (inline is InlinePageBreak)
                    {
                        Turn();
                    }
                    else
                    {
                        words += CountWords(PlainTextWriter.Write([inline]));
                    }
                }
            }
            else
            {
                words += CountWords(text.Text.AsSpan()[range.Start..range.End]);
            }
        }

        pages.Sort();
        return pages.Count >= FewestPages && Middle(pages) is var middle
            ? new WordsPer(middle, Math.Min(pages[pages.Count / 10], middle * 0.8), Math.Max(pages[pages.Count - 1 - pages.Count / 10], middle * 1.2)) : UsualPage;
    }

    private WordsPer OfParagraphs()
    {
        var lengths = new List<int>();
        foreach (var range in text.Blocks)
        {
            if (range.Block is Model.Paragraph && CountWords(text.Text.AsSpan()[range.Start..range.End]) is > 8 and var words)
            {
                lengths.Add(words);
            }
        }

        lengths.Sort();
        double middle = lengths.Count == 0 ? UsualParagraph : Math.Clamp(Middle(lengths), ShortestParagraph, LongestParagraph);
        var (low, high) = document.Blocks.Length > 0 && lengths.Count >= 5
            ? (Math.Min(middle / 2, lengths[lengths.Count / 10]), Math.Max(middle * 2, lengths[lengths.Count - 1 - lengths.Count / 10]))
            : (middle / 2, middle * 2);
        return new WordsPer(middle, low, high);
    }

    private static double Middle(List<int> sorted) => sorted[sorted.Count / 2];
}

/// <summary>Words that a unit holds.</summary>
/// <param name="Words">Most likely.</param>
/// <param name="Low">Of a short one.</param>
/// <param name="High">Of a long one.</param>
internal readonly record struct WordsPer(double Words, double Low, double High);
