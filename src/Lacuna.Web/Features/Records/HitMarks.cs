using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using Lacuna.Archive.Search;
using Lacuna.Documents.Rendering;
using Lacuna.Web.Features.Shared;
using Microsoft.AspNetCore.Html;

namespace Lacuna.Web.Features.Records;

/// <summary>The text of a record with the words of a search marked, each hit with an address (<c>#hit-3</c>) and the ways to the hits before and after it.</summary>
/// <remarks>A hit that has tags within it is marked in pieces, so that no tag is ever broken; the first piece has the address.</remarks>
internal sealed class HitMarks : IHtmlContent
{
    /// <summary>Hits that are marked at most; beyond, a page is nothing but marks.</summary>
    public const int Most = 2000;

    // HTML that is looked through, in characters: some four million words, a second's work. The rest is shown without marks.
    private const int Horizon = 32 << 20;

    // Characters told before and after a hit in the list of hits.
    private const int Around = 48;

    private readonly string _html;
    private readonly List<Insertion> _insertions = [];

    private HitMarks(string html) => _html = html;

    /// <summary>The hits that are marked, in order.</summary>
    public ImmutableArray<MarkedHit> Hits { get; private set; } = [];

    /// <summary>Whether there may be more hits than are marked.</summary>
    public bool IsCut { get; private set; }

    /// <summary>What is marked, in short: other marks, another digest.</summary>
    public string Digest => Revalidation.TagOf([$"{IsCut}", .. _insertions.Select(i => $"{i.At} {i.Kind}")]);

    /// <summary>Marks hits in the text of a record's page.</summary>
    /// <param name="html">The HTML of the text, as the catalogue keeps it.</param>
    /// <param name="marker">What to mark.</param>
    public static HitMarks Of(string html, TextMarker marker)
    {
        var marks = new HitMarks(html) { IsCut = html.Length > Horizon };
        if (marker.IsEmpty)
        {
            return marks;
        }

        var hits = ImmutableArray.CreateBuilder<MarkedHit>();
        long passed = 0;
        var isFull = false;
        foreach (var block in new HtmlWords(html.Length > Horizon ? html[..Horizon] : html).Blocks())
        {
            // Beyond the last hit that is marked one more is looked for, to say that there are more; then only the length counts.
            foreach (var hit in isFull ? [] : marker.Find(block.Text))
            {
                isFull = hits.Count == Most;
                if (isFull)
                {
                    marks.IsCut = true;
                    break;
                }

                if (marks.Insert(block, hit, hits.Count + 1))
                {
                    hits.Add(HitOf(block, hit, hits.Count + 1, passed + hit.Start));
                }
            }

            passed += block.Text.Length;
        }

        var whole = Math.Max(1.0, passed * Math.Max(1.0, (double)html.Length / Horizon));
        marks.Hits = [.. hits.Select(hit => hit with { Share = hit.Share / whole })];
        return marks;
    }

    /// <summary>Words with hits marked, without addresses: a title.</summary>
    /// <param name="text">The words.</param>
    /// <param name="marker">What to mark.</param>
    public static HtmlString Plain(string text, TextMarker marker)
    {
        var html = new StringBuilder();
        var at = 0;
        foreach (var hit in marker.Find(text))
        {
            HtmlText.Append(html, text.AsSpan(at, hit.Start - at));
            html.Append("<mark>");
            HtmlText.Append(html, text.AsSpan(hit.Start, hit.Length));
            html.Append("</mark>");
            at = hit.Start + hit.Length;
        }

        HtmlText.Append(html, text.AsSpan(at));
        return new HtmlString(html.ToString());
    }

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        var at = 0;
        foreach (var insertion in _insertions.OrderBy(i => i.At).ThenBy(i => i.Kind))
        {
            writer.Write(_html.AsSpan(at, insertion.At - at));
            at = insertion.At;
            var number = insertion.Hit.ToString(CultureInfo.InvariantCulture);
            switch (insertion.Kind)
            {
                case Kind.Close: writer.Write("</mark>"); break;
                case Kind.Ways: WriteWays(writer, insertion.Hit); break;
                case Kind.Open: writer.Write($"<mark id=\"hit-{number}\">"); break;
                default: writer.Write("<mark>"); break;
            }
        }

        writer.Write(_html.AsSpan(at));
    }

    // Shown beside the hit that was come to; hidden from the others, from the keyboard and from print.
    private void WriteWays(TextWriter writer, int hit)
    {
        writer.Write("<span class=\"hop\" lang=\"en\">");
        if (hit > 1)
        {
            writer.Write(string.Create(CultureInfo.InvariantCulture, $" <a href=\"#hit-{hit - 1}\" aria-label=\"Hit before\">↑</a>"));
        }

        writer.Write(string.Create(CultureInfo.InvariantCulture, $" <span>{hit} of {Hits.Length}{(IsCut ? "+" : "")}</span>"));
        if (hit < Hits.Length)
        {
            writer.Write(string.Create(CultureInfo.InvariantCulture, $" <a href=\"#hit-{hit + 1}\" aria-label=\"Next hit\">↓</a>"));
        }

        writer.Write("</span>");
    }

    private bool Insert(HtmlBlock block, TextHit hit, int number)
    {
        var (first, end, link) = (-1, -1, 0);
        foreach (var letter in block.Letters.AsSpan(hit.Start, hit.Length))
        {
            if (letter.Start < 0 || letter.End == end)
            {
                continue;
            }

            if (letter.Start != end)
            {
                Close(end, number);
                _insertions.Add(new Insertion(letter.Start, first < 0 ? Kind.Open : Kind.OpenAgain, number));
                first = first < 0 ? letter.Start : first;
            }

            (end, link) = (letter.End, letter.Link);
        }

        Close(end, number);
        if (first >= 0)
        {
            // A link must not lie within a link.
            _insertions.Add(new Insertion(link > 0 && block.LinkEnds[link - 1] is > 0 and var after ? after : end, Kind.Ways, number));
        }

        return first >= 0;
    }

    private void Close(int end, int number)
    {
        if (end >= 0)
        {
            _insertions.Add(new Insertion(end, Kind.Close, number));
        }
    }

    private static MarkedHit HitOf(HtmlBlock block, TextHit hit, int number, double at)
    {
        var (text, end) = (block.Text, hit.Start + hit.Length);
        var from = Math.Max(0, hit.Start - Around);
        from = from == 0 ? 0 : text.IndexOfAny([' ', '\n'], from, hit.Start - from) is >= 0 and var gap ? gap + 1 : hit.Start;
        var to = Math.Min(text.Length, end + Around);
        to = to == text.Length ? to : text.LastIndexOfAny([' ', '\n'], to - 1, to - end) is >= 0 and var last ? last : end;
        return new MarkedHit(number, block.Passage, block.Letters[hit.Start].Place,
            (from > 0 ? "… " : "") + text[from..hit.Start], text.Substring(hit.Start, hit.Length), text[end..to] + (to < text.Length ? " …" : ""), at);
    }

    // In the order in which they stand where several fall on one place.
    private enum Kind
    {
        Close,
        Ways,
        Open,
        OpenAgain,
    }

    private readonly record struct Insertion(int At, Kind Kind, int Hit);
}

/// <summary>A hit in the text of a record.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Passage">The address of the passage it stands in, or null.</param>
/// <param name="Place">Whether it stands in a note, in the editor's hand, or in the statement of a gap; else in the text.</param>
/// <param name="Before">A few words before it.</param>
/// <param name="Words">Its words.</param>
/// <param name="After">A few words after it.</param>
/// <param name="Share">How far down the text it stands, 0 to 1, by characters.</param>
internal sealed record MarkedHit(int Number, string? Passage, SnippetPlace Place, string Before, string Words, string After, double Share);
