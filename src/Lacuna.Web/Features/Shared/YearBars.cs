using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using Lacuna.Archive.Holdings;
using Microsoft.AspNetCore.Html;

namespace Lacuna.Web.Features.Shared;

/// <summary>Records by year as bars. Hidden from screen readers: the table beside it says the same and can be read and clicked.</summary>
/// <param name="years">The years.</param>
/// <param name="address">What stands before the year in the address that a bar leads to.</param>
internal sealed class YearBars(ImmutableArray<YearCount> years, string address = "/years/") : IHtmlContent
{
    private const int Height = 120;
    private const int Foot = 24;

    // A document dated by mistake to the year 5 must not flatten the rest into nothing.
    private const int WidestSpan = 220;

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        var dated = years.Where(y => y.Year is not null).ToDictionary(y => y.Year.GetValueOrDefault(), y => y.Records);
        if (dated.Count == 0)
        {
            return;
        }

        var last = dated.Keys.Max();
        var first = Math.Max(dated.Keys.Min(), last - WidestSpan);
        var most = dated.Values.Max();
        var step = Math.Clamp(720.0 / (last - first + 1), 3, 72);
        var width = step * (last - first + 1);
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg class=\"years\" viewBox=\"0 0 {width:0.#} {Height + Foot}\" aria-hidden=\"true\" focusable=\"false\">");
        for (var year = first; year <= last; year++)
        {
            var x = (year - first) * step;
            if (dated.TryGetValue(year, out var records))
            {
                var tall = Math.Max(3, (double)records / most * (Height - 18));
                svg.Append(CultureInfo.InvariantCulture, $"<a href=\"{encoder.Encode(address)}{year}\" tabindex=\"-1\"><title>{year}: {records:N0}</title>");
                svg.Append(CultureInfo.InvariantCulture, $"<rect class=\"room\" x=\"{x:0.#}\" y=\"0\" width=\"{step:0.#}\" height=\"{Height}\"/>");
                svg.Append(CultureInfo.InvariantCulture, $"<rect class=\"bar\" x=\"{x + step * .08:0.##}\" y=\"{Height - tall:0.#}\" width=\"{step * .84:0.##}\" height=\"{tall:0.#}\"/>");
                if (step >= 36)
                {
                    svg.Append(CultureInfo.InvariantCulture, $"<text class=\"count\" x=\"{x + step / 2:0.#}\" y=\"{Height - tall - 5:0.#}\">{records:N0}</text>");
                }

                svg.Append("</a>");
            }

            if (step >= 36 || year == first || year == last || (year % 10 == 0 && year - first > 4 && last - year > 4))
            {
                var anchor = step >= 36 ? "" : year == first ? " start" : year == last ? " end" : "";
                var at = anchor switch { " start" => x, " end" => x + step, _ => x + step / 2 };
                svg.Append(CultureInfo.InvariantCulture, $"<text class=\"year{anchor}\" x=\"{at:0.#}\" y=\"{Height + 17}\">{year}</text>");
            }
        }

        svg.Append(CultureInfo.InvariantCulture, $"<path class=\"floor\" d=\"M0 {Height}.5H{width:0.#}\"/></svg>");
        writer.Write(svg);
    }
}
