using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Lacuna.Documents.Rendering;

namespace Lacuna.Documents.Comparison.Pages;

/// <summary>Writes what opened, what closed and what stands in one release only as lists of passages with what stands around them.</summary>
public static class PassageList
{
    // Characters of the text around a passage.
    private const int Context = 160;

    // A longer passage is told by its beginning and its end; the text has it whole.
    private const int LongestWhole = 1400;
    private const int Beginning = 900;
    private const int Ending = 300;

    // Comparisons of badly read scans can have thousands; those after these are marked in the text only. What stands in one release without a marker
    // in the other is then mostly the scan's doing.
    private const int MostMarked = 400;
    private const int MostUnmarked = 100;

    /// <summary>Writes the lists that are not empty, each as a section with a heading.</summary>
    /// <param name="html">Takes them.</param>
    /// <param name="page">The comparison made ready for pages.</param>
    /// <param name="names">What the releases are called and where they are.</param>
    public static void Append(StringBuilder html, ComparisonPage page, ComparisonNames names)
    {
        ArgumentNullException.ThrowIfNull(html);
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(names);
        foreach (var fate in ToldPassage.Fates)
        {
            var passages = page.Passages.Where(p => p.Passage.Op == fate).ToImmutableArray();
            if (!passages.IsEmpty)
            {
                Section(html, page, fate, passages, names);
            }
        }
    }

    /// <summary>The heading of the list of one fate.</summary>
    public static string Heading(ComparisonOp fate, ComparisonNames names)
    {
        ArgumentNullException.ThrowIfNull(names);
        return fate switch
        {
            ComparisonOp.Opened => "What opened",
            ComparisonOp.Closed => "What closed",
            ComparisonOp.Added => "Only in " + names.New,
            _ => "Only in " + names.Old,
        };
    }

    private static void Section(StringBuilder html, ComparisonPage page, ComparisonOp fate, ImmutableArray<ToldPassage> passages, ComparisonNames names)
    {
        var name = ToldPassage.Name(fate);
        html.Append("<section aria-labelledby=\"").Append(name).Append("\">\n<h2 id=\"").Append(name).Append("\">");
        HtmlText.Append(html, Heading(fate, names));
        html.Append(" <span class=\"count\">").Append(Number(passages.Length)).Append(passages.Length == 1 ? " passage" : " passages")
            .Append("</span></h2>\n<p class=\"hint\">");
        HtmlText.Append(html, fate switch
        {
            ComparisonOp.Opened => $"Withheld in {names.Old}, readable in {names.New}.",
            ComparisonOp.Closed => $"Readable in {names.Old}, withheld in {names.New}.",
            ComparisonOp.Added => $"Where these words stand, {names.Old} has neither words nor a marker. Fewer than {ToldPassage.LeastUnmarked} words in a row are not listed.",
            _ => $"Where these words stood, {names.New} has neither words nor a marker. Fewer than {ToldPassage.LeastUnmarked} words in a row are not listed.",
        });
        html.Append("</p>\n<ol class=\"passages\">\n");
        var most = fate is ComparisonOp.Opened or ComparisonOp.Closed ? MostMarked : MostUnmarked;
        foreach (var told in passages.Take(most))
        {
            Item(html, page, told, names);
        }

        html.Append("</ol>\n");
        if (passages.Length > most)
        {
            html.Append("<p class=\"hint\">").Append(Number(passages.Length - most)).Append(" more are marked in the text.</p>\n");
        }

        html.Append("</section>\n");
    }

    private static void Item(StringBuilder html, ComparisonPage page, ToldPassage told, ComparisonNames names)
    {
        var passage = told.Passage;
        var isOld = ToldPassage.IsOld(passage.Op);
        var (shown, other) = isOld ? (page.Comparison.Old, page.Comparison.New) : (page.Comparison.New, page.Comparison.Old);
        var text = shown.Text;
        var element = isOld ? "del" : "ins";
        html.Append("<li id=\"").Append(told.Anchor).Append("\">\n<p class=\"quoted\"").Append(Language(names)).Append('>');
        Around(html, text, Math.Max(0, passage.Start - Context), passage.Start, cutStart: true);
        html.Append(" <").Append(element).Append(" class=\"").Append(ToldPassage.Name(passage.Op)).Append("\">");
        Whole(html, text.AsSpan(passage.Start, passage.End - passage.Start));
        html.Append("</").Append(element).Append("> ");
        Around(html, text, passage.End, Math.Min(text.Length, passage.End + Context), cutStart: false);
        html.Append("</p>\n<p class=\"meta\"><span>").Append(Number(passage.Words)).Append(passage.Words == 1 ? " word" : " words");
        if (passage.OtherEnd > passage.OtherStart)
        {
            html.Append(passage.Op == ComparisonOp.Closed ? ", now under " : " under ");
            Marker(html, other, passage.OtherStart, passage.OtherEnd);
        }

        html.Append("</span>");
        Links(html, page, told, shown, names, isOld);
        html.Append("</p></li>\n");
    }

    private static void Links(StringBuilder html, ComparisonPage page, ToldPassage told, ComparedText shown, ComparisonNames names, bool isOld)
    {
        var part = page.PartOf(told);
        var query = part == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"?part={part + 1}");
        html.Append("<span><a href=\"");
        HtmlText.Append(html, part == 0 ? "" : names.Address + query);
        html.Append("#t-").Append(told.Anchor).Append("\">In the text</a></span>");
        if (names.Address is null)
        {
            return;
        }

        html.Append("<span><a href=\"");
        HtmlText.Append(html, names.Address);
        html.Append("/side").Append(query).Append("#s-").Append(told.Anchor).Append("\">Side by side</a></span>");
        if ((isOld ? names.OldRecord : names.NewRecord) is { } record)
        {
            html.Append("<span><a href=\"");
            HtmlText.Append(html, record);
            html.Append(shown.AddressAt(told.Passage.Start) is { } place ? "#" + place : "").Append("\">In the record of ");
            HtmlText.Append(html, isOld ? names.Old : names.New);
            html.Append("</a></span>");
        }

        html.Append("<span><a href=\"#").Append(told.Anchor).Append("\">Link to this passage</a></span>");
    }

    private static void Marker(StringBuilder html, ComparedText other, int start, int end)
    {
        var first = GapBars.FirstAt(other.Excisions, start);
        if (first < other.Excisions.Length && other.Excisions[first].Start < end)
        {
            html.Append("<q class=\"marker\">");
            HtmlText.Append(html, GapBars.Line(other.Text.AsSpan(other.Excisions[first].Start, other.Excisions[first].End - other.Excisions[first].Start)));
        }
        else
        {
            html.Append("<q class=\"marker\">");
            HtmlText.Append(html, GapBars.Line(other.Text.AsSpan(start, end - start)));
        }

        html.Append("</q>");
    }

    private static void Whole(StringBuilder html, ReadOnlySpan<char> words)
    {
        if (words.Length <= LongestWhole)
        {
            HtmlText.Append(html, GapBars.Line(words));
            return;
        }

        Around(html, words.ToString(), 0, Beginning, cutStart: false);
        html.Append(" <span class=\"cut\" lang=\"en\">[").Append(Number(words.Length - Beginning - Ending)).Append(" characters more, in the text]</span> ");
        Around(html, words.ToString(), words.Length - Ending, words.Length, cutStart: true);
    }

    // From word to word: half a word tells nothing.
    private static void Around(StringBuilder html, string text, int start, int end, bool cutStart)
    {
        var isCut = cutStart ? start > 0 : end < text.Length;
        while (isCut && cutStart && start < end && !char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (isCut && !cutStart && end > start && !char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        html.Append(isCut && cutStart ? "… " : "");
        HtmlText.Append(html, GapBars.Line(text.AsSpan(start, end - start)));
        html.Append(isCut && !cutStart ? " …" : "");
    }

    private static string Language(ComparisonNames names)
    {
        if (names.Language is null)
        {
            return "";
        }

        var html = new StringBuilder(" lang=\"");
        HtmlText.Append(html, names.Language);
        return html.Append('"').ToString();
    }

    private static string Number(int value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
