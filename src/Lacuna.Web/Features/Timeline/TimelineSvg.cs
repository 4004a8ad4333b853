using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using Lacuna.Documents.Rendering;
using Microsoft.AspNetCore.Html;

namespace Lacuna.Web.Features.Timeline;

/// <summary>A stretch drawn below the bars: a date that reaches over several parts, or a single record.</summary>
/// <param name="First">Its first day, or null where that side is open.</param>
/// <param name="Last">Its last day, or null.</param>
/// <param name="Label">What stands beside it.</param>
/// <param name="Address">Where it leads, or null.</param>
internal sealed record DrawnSpan(DateOnly? First, DateOnly? Last, string Label, string? Address);

/// <summary>A window of time: bars for its parts, solid as far as the dates are sure, and dates that are not as the spans they are.</summary>
/// <remarks>Hidden from screen readers: the tables beside it say the same.</remarks>
internal sealed class TimelineSvg(TimelineWindow window, ImmutableArray<TimelineBin> bins, ImmutableArray<DrawnSpan> spans, Func<string, string> address) : IHtmlContent
{
    private const int Width = 720;
    private const int Height = 120;
    private const int Top = 18;
    private const int Axis = 24;
    // At 400 px a unit is .84 px: a lane is then 26 px, above the 24 that a finger needs (WCAG 2.5.8).
    private const int Lane = 32;
    private const int LongestLabel = 70;
    private const int ShortestLabel = 14;

    // The width of a letter at the size of the labels, on the safe side.
    private const double Letter = 6.6;

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        var floor = Top + Height;
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg class=\"timeline\" viewBox=\"0 0 {Width} {floor + Axis + spans.Length * Lane + 4}\" aria-hidden=\"true\" focusable=\"false\">");
        var most = Math.Max(1, bins.Max(b => b.Possibly));
        var step = (double)Width / bins.Length;
        for (var i = 0; i < bins.Length; i++)
        {
            Bar(svg, encoder, bins[i], i * step, step, most, floor);
        }

        svg.Append(CultureInfo.InvariantCulture, $"<path class=\"floor\" d=\"M0 {floor}.5H{Width}\"/>");
        for (var i = 0; i < spans.Length; i++)
        {
            Span(svg, spans[i], floor + Axis + i * Lane);
        }

        writer.Write(svg.Append("</svg>"));
    }

    private void Bar(StringBuilder svg, HtmlEncoder encoder, TimelineBin bin, double x, double step, long most, int floor)
    {
        if (bin.Possibly > 0)
        {
            var (tall, sure) = (Tall(bin.Possibly, most), bin.Surely == 0 ? 0 : Tall(bin.Surely, most));
            if (bin.At.Length > 0)
            {
                svg.Append("<a href=\"").Append(encoder.Encode(address(bin.At))).Append("\" tabindex=\"-1\">");
            }

            svg.Append(CultureInfo.InvariantCulture, $"<rect class=\"room\" x=\"{x:0.#}\" y=\"{Top}\" width=\"{step:0.#}\" height=\"{Height}\"/>");
            if (bin.Possibly > bin.Surely)
            {
                svg.Append(CultureInfo.InvariantCulture, $"<rect class=\"maybe\" x=\"{x + step * .08:0.##}\" y=\"{floor - tall:0.#}\" width=\"{step * .84:0.##}\" height=\"{tall:0.#}\"/>");
            }

            svg.Append(CultureInfo.InvariantCulture, $"<rect class=\"bar\" x=\"{x + step * .08:0.##}\" y=\"{floor - sure:0.#}\" width=\"{step * .84:0.##}\" height=\"{sure:0.#}\"/>");
            if (step >= 40)
            {
                svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{x + step / 2:0.#}\" y=\"{floor - tall - 5:0.#}\">{bin.Possibly:N0}</text>");
            }

            svg.Append(bin.At.Length > 0 ? "</a>" : "");
        }

        if (step >= 21)
        {
            var label = step < 64 && bin.Label.Length > 5 ? bin.Label[..3] : bin.Label;
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{x + step / 2:0.#}\" y=\"{floor + 16}\">").Append(encoder.Encode(label)).Append("</text>");
        }
    }

    private static double Tall(long records, long most) => Math.Max(3, (double)records / most * (Height - 4));

    // The label stands where there is room: after the span, before it, or in the middle of one that fills the window.
    private void Span(StringBuilder svg, DrawnSpan span, int y)
    {
        var from = span.First is { } first && first >= window.First ? X(first.DayNumber) : 0;
        var to = span.Last is { } last && last <= window.Last ? X(last.DayNumber + 1) : Width;
        to = Math.Min(Width, Math.Max(to, from + 6));
        if (span.Address is { } leads)
        {
            svg.Append("<a href=\"");
            HtmlText.Append(svg, leads);
            svg.Append(CultureInfo.InvariantCulture, $"\" tabindex=\"-1\"><rect class=\"room\" x=\"0\" y=\"{y - 9}\" width=\"{Width}\" height=\"{Lane}\"/>");
        }

        var (opensBefore, opensAfter) = (span.First is null || span.First < window.First, span.Last is null || span.Last > window.Last);
        svg.Append(CultureInfo.InvariantCulture, $"<path class=\"span\" d=\"M{from:0.#} {y + 5}H{to:0.#}\"/>");
        // A day is a block; a longer span has ends where it does not go on.
        if (!opensBefore && to - from > 8)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<path class=\"end\" d=\"M{from + .7:0.#} {y + 1}v8\"/>");
        }

        if (!opensAfter && to - from > 8)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<path class=\"end\" d=\"M{to - .7:0.#} {y + 1}v8\"/>");
        }

        // Cut to the room beside the span, on the side that has more; over one that fills the window.
        var isAfter = Width - to >= from;
        var room = (int)((isAfter ? Width - to : from) / Letter) - 2;
        var isOver = room < ShortestLabel;
        var most = Math.Min(LongestLabel, isOver ? LongestLabel : room);
        var label = span.Label.Length <= most ? span.Label : span.Label[..most].TrimEnd() + "…";
        var (at, anchor) = isOver ? (Width / 2.0, "over") : isAfter ? (to + 6, "start") : (from - 6, "end");
        svg.Append(CultureInfo.InvariantCulture, $"<text class=\"{anchor}\" x=\"{at:0.#}\" y=\"{y + (isOver ? 17 : 9)}\">");
        HtmlText.Append(svg, label);
        svg.Append("</text>").Append(span.Address is null ? "" : "</a>");
    }

    private double X(int day) => (double)Width * (day - window.First.DayNumber) / (window.Last.DayNumber + 1 - window.First.DayNumber);
}
