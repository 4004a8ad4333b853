using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using Lacuna.Archive.Search;
using Lacuna.Documents.Rendering;
using Microsoft.AspNetCore.Html;

namespace Lacuna.Web.Features.Search;

/// <summary>Records found by date as bars that lead to the records: the dark part is surely of that time, the light part possibly.</summary>
/// <remarks>Months within one year, else years, else stretches of years as long as they must be to be told apart. Hidden from screen readers
/// and the keyboard: the table beside it says the same and can be read and followed.</remarks>
internal sealed class DateBars : IHtmlContent
{
    private const int Height = 84;
    private const int Foot = 18;
    private const int Width = 272;

    // More bars than these cannot be told apart, or hit with a finger, where the facets stand.
    private const int MostBars = 56;

    private static readonly int[] Spans = [1, 2, 5, 10, 20, 50, 100, 500, 1000];

    // A table longer than this is nobody's help; it then has the stretches that the bars have.
    private const int MostRows = 120;

    private readonly ImmutableArray<DateBar> _bars;

    /// <param name="counts">The counts.</param>
    /// <param name="address">The address of a search from a day to a day.</param>
    public DateBars(DateCounts counts, Func<DateOnly?, DateOnly?, string> address)
    {
        _bars = Of(counts, address, MostBars);
        var years = Of(counts, address, int.MaxValue).Where(b => b.Records > 0).ToList();
        Rows = years.Count <= MostRows ? [.. years] : [.. _bars.Where(b => b.Records > 0)];
    }

    /// <summary>The same for a table: the months or years with records, one by one where they are not too many.</summary>
    public ImmutableArray<DateBar> Rows { get; }

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        var most = _bars.Select(b => b.Records).DefaultIfEmpty(0).Max();
        if (most == 0)
        {
            return;
        }

        var step = (double)Width / _bars.Length;
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg class=\"dates\" viewBox=\"0 0 {Width} {Height + Foot}\" aria-hidden=\"true\" focusable=\"false\">");
        for (var i = 0; i < _bars.Length; i++)
        {
            var bar = _bars[i];
            if (bar.Records > 0)
            {
                svg.Append("<a href=\"");
                HtmlText.Append(svg, bar.Address);
                svg.Append(CultureInfo.InvariantCulture, $"\" rel=\"nofollow\" tabindex=\"-1\"><title>{bar.Words}: {(bar.IsAbout ? "up to " : "")}{bar.Records:N0}{(bar.Surely < bar.Records ? $", {(bar.IsAbout ? "at least " : "")}{bar.Surely:N0} of them surely" : "")}</title>");
                Rect(svg, "room", i * step, step, Height);
                Rect(svg, "bar possibly", i * step + step * .1, step * .8, Tall(bar.Records, most));
                Rect(svg, "bar", i * step + step * .1, step * .8, Tall(bar.Surely, most));
                svg.Append("</a>");
            }
        }

        svg.Append(CultureInfo.InvariantCulture, $"<path class=\"floor\" d=\"M0 {Height}.5H{Width}\"/>");
        Label(svg, "start", 0, _bars[0].Short);
        if (_bars.Length > 1)
        {
            Label(svg, "end", Width, _bars[^1].Short);
        }

        if (_bars.Length > 6)
        {
            Label(svg, "middle", (_bars.Length / 2 + .5) * step, _bars[_bars.Length / 2].Short);
        }

        writer.Write(svg.Append("</svg>"));
    }

    // What is there can be seen, however little it is beside the most.
    private static double Tall(long records, long most) => records == 0 ? 0 : Math.Max(2.5, (double)records / most * (Height - 4));

    private static void Rect(StringBuilder svg, string kind, double x, double width, double tall)
    {
        if (tall > 0)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<rect class=\"{kind}\" x=\"{x:0.##}\" y=\"{Height - tall:0.##}\" width=\"{width:0.##}\" height=\"{tall:0.##}\"/>");
        }
    }

    private static void Label(StringBuilder svg, string anchor, double x, string words) =>
        svg.Append(CultureInfo.InvariantCulture, $"<text class=\"{anchor}\" x=\"{x:0.##}\" y=\"{Height + 14}\">{words}</text>");

    private static ImmutableArray<DateBar> Of(DateCounts counts, Func<DateOnly?, DateOnly?, string> address, int most)
    {
        if (!counts.Months.IsEmpty)
        {
            return [.. counts.Months.Select(m => OfMonth(m, address))];
        }

        var years = counts.Years.Where(y => y.Year is >= 1 and <= 9999).Select(y => (Year: y.Year.GetValueOrDefault(), y.Records, y.Surely)).ToList();
        if (years.Count == 0)
        {
            return [];
        }

        var (first, last) = (years.Min(y => y.Year), years.Max(y => y.Year));
        var span = Array.Find(Spans, s => (last / s) - (first / s) < most);
        span = span == 0 ? Spans[^1] : span;
        var sums = years.GroupBy(y => y.Year / span).ToDictionary(g => g.Key, g => (Records: g.Sum(y => y.Records), Surely: g.Sum(y => y.Surely)));
        var bars = ImmutableArray.CreateBuilder<DateBar>();
        for (var at = first / span; at <= last / span; at++)
        {
            // A record that may be of several years of a stretch is counted once for each of them: the bars of stretches show where there is much, no sums.
            var (records, surely) = sums.GetValueOrDefault(at);
            var (from, to) = (Math.Max(1, at * span), Math.Min(9999, (at * span) + span - 1));
            var words = span == 1 ? Text(from) : $"{Text(from)}–{Text(to)}";
            bars.Add(new DateBar(words, Text(from), records, surely, address(new DateOnly(from, 1, 1), new DateOnly(to, 12, 31))) { IsSum = span > 1 });
        }

        return bars.ToImmutable();
    }

    private static DateBar OfMonth(MonthCount month, Func<DateOnly?, DateOnly?, string> address)
    {
        var first = new DateOnly(month.Year, month.Month, 1);
        return new DateBar(first.ToString("MMMM yyyy", CultureInfo.InvariantCulture), first.ToString("MMM", CultureInfo.InvariantCulture), month.Records, month.Surely,
            address(first, first.AddMonths(1).AddDays(-1)));
    }

    private static string Text(int year) => year.ToString(CultureInfo.InvariantCulture);
}

/// <summary>A bar: records of a month, a year or a stretch of years.</summary>
/// <param name="Words">The time in words.</param>
/// <param name="Short">Its shortest name.</param>
/// <param name="Records">Records that may be of it.</param>
/// <param name="Surely">Those that surely are.</param>
/// <param name="Address">The search in that time.</param>
internal sealed record DateBar(string Words, string Short, long Records, long Surely, string Address)
{
    /// <summary>Whether it sums up several years, so that a record of an uncertain date may count for more than one of them.</summary>
    public bool IsSum { get; init; }

    /// <summary>Whether the counts are bounds: there are at most so many records, and at least so many that surely are of the time.</summary>
    public bool IsAbout => IsSum && Surely < Records;
}
