using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Lacuna.Documents.Rendering;

namespace Lacuna.Documents.Comparison.Pages;

/// <summary>Writes a composite as running text: each passage that opened later with the release that opened it, each marker as a bar.</summary>
public static class CompositePage
{
    // As for comparisons: about 25 printed pages.
    private const int PartCharacters = 100_000;

    /// <summary>Where the parts of a long text begin: offsets in UTF-16 code units, the first of them 0; one part for most.</summary>
    /// <param name="composite">The composite.</param>
    public static ImmutableArray<int> Parts(CompositeText composite)
    {
        ArgumentNullException.ThrowIfNull(composite);
        var parts = ImmutableArray.CreateBuilder<int>();
        parts.Add(0);
        for (var at = PartCharacters; at < composite.Text.Length;)
        {
            // A part begins with a passage, so that no mark is torn.
            var passage = composite.Passages.FirstOrDefault(p => p.Start >= at);
            var line = composite.Text.IndexOf("\n\n", at, StringComparison.Ordinal);
            var start = passage.Start > 0 && (line < 0 || passage.Start < line) ? passage.Start : line < 0 ? composite.Text.Length : line + 2;
            if (start >= composite.Text.Length)
            {
                break;
            }

            parts.Add(start);
            at = start + PartCharacters;
        }

        return parts.ToImmutable();
    }

    /// <summary>Writes a stretch of the text as paragraphs.</summary>
    /// <param name="html">Takes them.</param>
    /// <param name="composite">The composite.</param>
    /// <param name="labels">What the releases are called, oldest first.</param>
    /// <param name="from">Offset in UTF-16 code units where the stretch begins.</param>
    /// <param name="end">Offset after it.</param>
    public static void Append(StringBuilder html, CompositeText composite, ImmutableArray<string> labels, int from, int end)
    {
        ArgumentNullException.ThrowIfNull(html);
        ArgumentNullException.ThrowIfNull(composite);
        var paragraphs = new ParagraphWriter(html);
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var passage in composite.Passages)
        {
            // Addresses are counted up over the whole text, so a part counts what it does not write.
            var mark = MarkOf(composite, passage, labels, seen);
            var at = Math.Max(from, passage.Start);
            var stop = Math.Min(end, passage.End);
            for (var i = GapBars.FirstAt(composite.Excisions, at); at < stop && i < composite.Excisions.Length && composite.Excisions[i].Start < stop; i++)
            {
                var gap = composite.Excisions[i];
                paragraphs.Words(composite.Text.AsSpan(at, Math.Max(0, gap.Start - at)), mark);
                paragraphs.Inline(Bar(composite.Text, gap, i + 1));
                at = gap.End;
            }

            if (at < stop)
            {
                // What follows a marker up to the next word: a full stop, white space.
                paragraphs.Words(composite.Text.AsSpan(at, stop - at), passage.State == CompositeState.Withheld ? new TextMark("", "") : mark);
            }
        }

        paragraphs.Close();
    }

    /// <summary>Writes the list of what is withheld in all releases within a stretch of the text; nothing where nothing is.</summary>
    /// <param name="html">Takes it.</param>
    /// <param name="composite">The composite.</param>
    /// <param name="language">BCP 47 language of the document, or null.</param>
    /// <param name="from">Offset in UTF-16 code units where the stretch begins.</param>
    /// <param name="end">Offset after it.</param>
    public static void AppendMissing(StringBuilder html, CompositeText composite, string? language, int from, int end)
    {
        ArgumentNullException.ThrowIfNull(html);
        ArgumentNullException.ThrowIfNull(composite);
        var first = GapBars.FirstAt(composite.Excisions, from);
        if (first >= composite.Excisions.Length || composite.Excisions[first].Start >= end)
        {
            return;
        }

        html.Append(CultureInfo.InvariantCulture, $"<section class=\"missing\" lang=\"en\" aria-labelledby=\"missing\">\n<h2 id=\"missing\">Still withheld in all releases</h2>\n<ol start=\"{first + 1}\">\n");
        for (var i = first; i < composite.Excisions.Length && composite.Excisions[i].Start < end; i++)
        {
            GapEntry.Append(html, GapBars.GapOf(composite.Text, composite.Excisions[i]), i + 1, composite.Excisions[i].Words, language);
        }

        html.Append("</ol>\n</section>\n");
    }

    private static TextMark MarkOf(CompositeText composite, CompositePassage passage, ImmutableArray<string> labels, Dictionary<string, int> seen)
    {
        var (css, tag, title) = passage switch
        {
            { State: CompositeState.ClosedAgain } => ("closed-again", $"{labels[passage.First]}, closed since", $"Readable in {labels[passage.First]}, withheld in {labels[^1]}"),
            { State: CompositeState.OnlyOlder } => ("only-older", $"only in {labels[passage.First]}", $"Readable in {labels[passage.First]}; {labels[^1]} has neither words nor a marker here"),
            { State: CompositeState.Open, First: > 0 } when !composite.HasOpened(passage) => ("added", $"new in {labels[passage.First]}", $"First in {labels[passage.First]}; no marker stood in the place of these words"),
            { State: CompositeState.Open, First: > 0 } => ("opened", labels[passage.First], $"First readable in {labels[passage.First]}"),
            _ => ("", "", ""),
        };
        if (css.Length == 0 || passage.Words == 0)
        {
            return new TextMark("", "");
        }

        var html = new StringBuilder("<abbr class=\"tag\" lang=\"en\" title=\"");
        HtmlText.Append(html, title);
        html.Append("\">");
        HtmlText.Append(html, tag);
        var anchor = ToldPassage.Anchored(css switch { "closed-again" => "closed", "only-older" => "removed", _ => css }, composite.Text.AsSpan(passage.Start, passage.End - passage.Start), seen);
        return new TextMark("span", css, anchor, html.Append("</abbr>").ToString());
    }

    private static string Bar(string text, Excision excision, int number)
    {
        var html = new StringBuilder("<span class=\"gap ").Append(excision.Gap is { } gap ? HtmlGaps.BarClass(gap) : "run");
        html.Append(CultureInfo.InvariantCulture, $"\" lang=\"en\"><a id=\"g{number}\" href=\"#w{number}\" title=\"");
        HtmlText.Append(html, GapBars.Line(text.AsSpan(excision.Start, excision.End - excision.Start)));
        html.Append("\"><span class=\"br\">[</span>");
        HtmlText.Append(html, GapBars.LabelOf(text, excision));
        return html.Append("<span class=\"br\">]</span></a></span>").ToString();
    }
}
