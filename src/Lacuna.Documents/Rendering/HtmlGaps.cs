using System.Globalization;
using System.Text;
using Lacuna.Documents.Apparatus;
using Lacuna.Documents.Model;

namespace Lacuna.Documents.Rendering;

/// <summary>The gaps of a document on its page: bars in the text, and below it the list that says what each of them means.</summary>
internal sealed class HtmlGaps
{
    private const int LongestBar = 12;
    private const int WordsInSentence = 22;

    private readonly StringBuilder _html;
    private readonly string _english;
    private readonly string? _language;

    // A gap's number is its order in the plain text, wherever the page shows it.
    private readonly Dictionary<Gap, int> _numbers = new(ReferenceEqualityComparer.Instance);
    private readonly List<Gap> _gaps = [];

    public HtmlGaps(StringBuilder html, TextDocument document, PlainText text)
    {
        _html = html;
        _language = document.Description.Language;
        _english = _language is null or "en" ? "" : " lang=\"en\"";
        foreach (var range in text.Marks)
        {
            if (range.Mark is Gap gap && _numbers.TryAdd(gap, _numbers.Count + 1))
            {
                _gaps.Add(gap);
            }
        }
    }

    /// <summary>Bars without numbers and without a list, where two texts stand on one page.</summary>
    public HtmlGaps(StringBuilder html, string? language) => (_html, _language, _english) = (html, language, language is null or "en" ? "" : " lang=\"en\"");

    /// <summary>Whether a gap that fills a paragraph takes lines of its own.</summary>
    public static bool IsBlockBar(Gap gap) =>
        gap.IsWithheld && gap.Extent is { Unit: ExtentUnit.Line or ExtentUnit.Paragraph or ExtentUnit.Page or ExtentUnit.Document };

    /// <summary>Writes a bar with its words; it leads to its entry in the list, and to the gaps before and after.</summary>
    public void WriteBar(Gap gap, string element, string? id)
    {
        _html.Append('<').Append(element);
        if (id is not null)
        {
            _html.Append(" id=\"").Append(id).Append('"');
        }

        _html.Append(" class=\"gap ").Append(BarClass(gap)).Append('"').Append(_english).Append('>');
        if (_numbers.TryGetValue(gap, out var number))
        {
            _html.Append(CultureInfo.InvariantCulture, $"<a id=\"g{number}\" href=\"#w{number}\" title=\"");
            HtmlText.Append(_html, PlainTextWriter.GapStatement(gap));
            _html.Append("\">");
            WriteLabel(gap);
            _html.Append("</a>");
            WriteSteps(number);
        }
        else
        {
            _html.Append("<span title=\"");
            HtmlText.Append(_html, PlainTextWriter.GapStatement(gap));
            _html.Append("\">");
            WriteLabel(gap);
            _html.Append("</span>");
        }

        _html.Append("</").Append(element).Append('>');
        if (element == "p")
        {
            _html.Append('\n');
        }
    }

    /// <summary>Writes the list of what is missing; nothing where nothing is.</summary>
    /// <param name="withheld">What is withheld, for the sizes.</param>
    /// <param name="pages">Address below which the pages of the file lie, or null.</param>
    public void WriteList(WithheldShare withheld, string? pages)
    {
        if (_gaps.Count == 0)
        {
            return;
        }

        var sizes = new Dictionary<Inline, WithheldEstimate>(ReferenceEqualityComparer.Instance);
        foreach (var passage in withheld.Passages)
        {
            sizes.TryAdd(passage.Mark.Mark, passage.Words);
        }

        _html.Append("<section class=\"missing\" lang=\"en\" aria-labelledby=\"missing\">\n<h2 id=\"missing\">What is missing</h2>\n<ol>\n");
        for (var i = 0; i < _gaps.Count; i++)
        {
            GapEntry.Append(_html, _gaps[i], i + 1, sizes.TryGetValue(_gaps[i], out var size) ? size : null, _language, pages);
        }

        _html.Append("</ol>\n</section>\n");
    }

    private void WriteLabel(Gap gap)
    {
        // Brackets that are there without being seen: whoever copies the passage must not take these words for the document's.
        _html.Append("<span class=\"br\">[</span>");
        HtmlText.Append(_html, GapLabel.Of(gap));
        _html.Append("<span class=\"br\">]</span>");
    }

    private void WriteSteps(int number)
    {
        if (_gaps.Count < 2)
        {
            return;
        }

        _html.Append("<span class=\"step\">");
        if (number > 1)
        {
            _html.Append(CultureInfo.InvariantCulture, $" <a href=\"#g{number - 1}\" aria-label=\"Gap before\">↑</a>");
        }

        if (number < _gaps.Count)
        {
            _html.Append(CultureInfo.InvariantCulture, $" <a href=\"#g{number + 1}\" aria-label=\"Next gap\">↓</a>");
        }

        _html.Append("</span>");
    }

    /// <summary>The classes that make a bar about as long as what is missing.</summary>
    public static string BarClass(Gap gap)
    {
        if (!gap.IsWithheld)
        {
            return "open";
        }

        var size = gap.Extent?.Max ?? gap.Extent?.Min ?? 1;
        return gap.Extent?.Unit switch
        {
            ExtentUnit.Page or ExtentUnit.Document => "pages",
            ExtentUnit.Paragraph => Lines(size * 5),
            ExtentUnit.Line when size >= 1 => Lines(size),
            ExtentUnit.Word => Run(size),
            ExtentUnit.Name when size > 1 => Run(size * 2),
            ExtentUnit.Sentence => Run(size * WordsInSentence),
            _ => "run",
        };
    }

    private static string Run(decimal words) =>
        string.Create(CultureInfo.InvariantCulture, $"run words-{(int)Math.Clamp(words, 1, LongestBar)}");

    private static string Lines(decimal lines) =>
        string.Create(CultureInfo.InvariantCulture, $"lines lines-{(int)Math.Clamp(Math.Round(lines, MidpointRounding.AwayFromZero), 1, LongestBar)}");
}
