using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using Lacuna.Archive.Pages;
using Lacuna.Archive.Search;
using Lacuna.Documents.Model;
using Lacuna.Documents.Pages;
using Lacuna.Documents.Rendering;
using Microsoft.AspNetCore.Html;

namespace Lacuna.Web.Features.Pages;

/// <summary>The words of a page, line by line as they stand on it, with the hits of a search marked and its gaps where they stand.</summary>
/// <remarks>A hit is <c>#hit-1</c>, a gap <c>#gap-2</c> by its number in the text; a gap leads to the text of the record.</remarks>
internal sealed class PageWords(PagedRecord record, PageText page, ImmutableArray<PageHit> hits) : IHtmlContent
{
    // Below this a word is shown as read with doubt. Tesseract gives clean typescript more than 0.9.
    private const double Doubtful = 0.6;

    private readonly StringBuilder _html = new();
    private readonly ImmutableArray<PlacedGap> _gaps = [.. record.Gaps.Where(g => g.Place.Page == page.Number)];

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        _html.Clear();
        var anchors = Anchors();
        var open = false;
        for (var line = 0; line < page.Lines.Length; line++)
        {
            if (!open || StartsParagraph(line))
            {
                _html.Append(open ? "</p>\n<p>" : "<p>");
                open = true;
            }
            else
            {
                _html.Append("<br>\n");
            }

            WriteLine(line, anchors);
        }

        _html.Append(open ? "</p>\n" : "");
        foreach (var gap in anchors.Where(a => a.Line == page.Lines.Length))
        {
            _html.Append("<p>");
            WriteBar(gap.Gap);
            _html.Append("</p>\n");
        }

        writer.Write(_html);
    }

    private void WriteLine(int line, List<(int Line, int Word, PlacedGap Gap)> anchors)
    {
        var words = page.Lines[line].Words;
        var inHit = 0;
        PlacedGap? inGap = null;
        for (var word = 0; word < words.Length; word++)
        {
            var covered = _gaps.FirstOrDefault(g => IsIn(words[word].Box, g.Place.Box));
            var hit = hits.FirstOrDefault(h => h.Parts.Any(p => p.Line == line && word >= p.First && word < p.First + p.Words))?.Number ?? 0;
            Close(ref inHit, ref inGap, hit, covered);
            foreach (var anchor in anchors.Where(a => a.Line == line && a.Word == word))
            {
                _html.Append(word > 0 ? " " : "");
                WriteBar(anchor.Gap);
                _html.Append(word > 0 ? "" : " ");
            }

            _html.Append(word > 0 ? " " : "");
            Open(ref inHit, ref inGap, hit, covered, line, word);
            WriteWord(words[word]);
        }

        Close(ref inHit, ref inGap, 0, null);
        foreach (var anchor in anchors.Where(a => a.Line == line && a.Word == words.Length))
        {
            _html.Append(' ');
            WriteBar(anchor.Gap);
        }
    }

    private void Open(ref int inHit, ref PlacedGap? inGap, int hit, PlacedGap? gap, int line, int word)
    {
        if (gap is not null && inGap is null)
        {
            var isFirst = FirstWordIn(gap) == (line, word);
            _html.Append("<a class=\"printed-gap\"").Append(CultureInfo.InvariantCulture, $"{(isFirst ? $" id=\"gap-{gap.Number}\"" : "")} href=\"/records/{record.Id}#g{gap.Number}\" title=\"");
            HtmlText.Append(_html, gap.Label);
            _html.Append("\">");
            inGap = gap;
        }

        if (hit > 0 && inHit == 0)
        {
            var isFirst = hits[hit - 1].Parts[0] is { } first && first.Line == line && first.First == word;
            _html.Append(isFirst ? string.Create(CultureInfo.InvariantCulture, $"<mark id=\"hit-{hit}\">") : "<mark>");
            inHit = hit;
        }
    }

    private void Close(ref int inHit, ref PlacedGap? inGap, int hit, PlacedGap? gap)
    {
        if (inHit > 0 && (inHit != hit || inGap != gap))
        {
            _html.Append("</mark>");
            inHit = 0;
        }

        if (inGap is not null && inGap != gap)
        {
            _html.Append("</a>");
            inGap = null;
        }
    }

    private void WriteWord(PageWord word)
    {
        var isDoubtful = word.Confidence is < Doubtful;
        _html.Append(isDoubtful ? "<span class=\"unclear\" title=\"Read with doubt\">" : "").Append(word.Raised ? "<sup>" : "");
        HtmlText.Append(_html, word.Text);
        _html.Append(word.Raised ? "</sup>" : "").Append(isDoubtful ? "</span>" : "");
    }

    private void WriteBar(PlacedGap gap)
    {
        _html.Append(CultureInfo.InvariantCulture, $"<span class=\"gap run words-2\"><a id=\"gap-{gap.Number}\" href=\"/records/{record.Id}#g{gap.Number}\"><span class=\"br\">[</span>");
        HtmlText.Append(_html, gap.Label);
        _html.Append("<span class=\"br\">]</span></a></span>");
    }

    // Where a gap stands among the words: in its line, or before the first line below it. One whose mark is printed stands in its own words.
    private List<(int Line, int Word, PlacedGap Gap)> Anchors()
    {
        var anchors = new List<(int Line, int Word, PlacedGap Gap)>();
        foreach (var gap in _gaps.Where(g => FirstWordIn(g) is null))
        {
            var box = gap.Place.Box;
            var middle = (box.Top + box.Bottom) / 2;
            var beside = Nearest(box, middle);
            anchors.Add(beside >= 0
                ? (beside, page.Lines[beside].Words.Count(w => (w.Box.Left + w.Box.Right) / 2 < (box.Left + box.Right) / 2), gap)
                : (FirstBelow(box, middle), 0, gap));
        }

        return anchors;
    }

    private int Nearest(PageBox box, double middle)
    {
        var (best, distance) = (-1, double.MaxValue);
        for (var i = 0; i < page.Lines.Length; i++)
        {
            var line = page.Lines[i].Box;
            var away = Math.Max(0, Math.Max(line.Left - box.Right, box.Left - line.Right));
            // A line of the same height in another column is none of its own.
            if (middle >= line.Top && middle <= line.Bottom && away < distance && away < page.Width / 4)
            {
                (best, distance) = (i, away);
            }
        }

        return best;
    }

    private int FirstBelow(PageBox box, double middle)
    {
        for (var i = 0; i < page.Lines.Length; i++)
        {
            var line = page.Lines[i].Box;
            if (line.Top >= middle && line.Left < box.Right && line.Right > box.Left)
            {
                return i;
            }
        }

        return page.Lines.Length;
    }

    private (int Line, int Word)? FirstWordIn(PlacedGap gap)
    {
        for (var line = 0; line < page.Lines.Length; line++)
        {
            for (var word = 0; word < page.Lines[line].Words.Length; word++)
            {
                if (_gaps.FirstOrDefault(g => IsIn(page.Lines[line].Words[word].Box, g.Place.Box)) == gap)
                {
                    return (line, word);
                }
            }
        }

        return null;
    }

    private bool StartsParagraph(int line)
    {
        var (before, own) = (page.Lines[line - 1], page.Lines[line]);
        return own.StartsParagraph ?? (own.Region != before.Region || own.Box.Top - before.Box.Bottom > 0.9 * Math.Max(1, before.Box.Height));
    }

    private static bool IsIn(PageBox word, PageBox gap) => gap.Contains(new PagePoint((word.Left + word.Right) / 2, (word.Top + word.Bottom) / 2));
}
