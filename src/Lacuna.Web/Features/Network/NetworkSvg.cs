using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using Lacuna.Archive.Meetings;
using Lacuna.Documents.Rendering;
using Microsoft.AspNetCore.Html;

namespace Lacuna.Web.Features.Network;

/// <summary>Who met whom, drawn: persons on two arcs, so that each name has a line of its own, and the ties between them.</summary>
/// <remarks>Deterministic: the same network gives the same drawing. Each person is a link with a name that can be reached by the keyboard.</remarks>
internal sealed class NetworkSvg(MeetingNetwork network, bool isAround, Func<NetworkPerson, string> address) : IHtmlContent
{
    private const double Width = 760;
    private const double Line = 27;
    private const double Margin = 210;
    private const int Rounds = 24;
    private const int LongestName = 26;

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        var persons = network.Persons;
        var outer = Enumerable.Range(isAround ? 1 : 0, Math.Max(0, persons.Length - (isAround ? 1 : 0))).ToList();
        var places = Places(Order(outer));
        var rows = (outer.Count + 1) / 2;
        var height = Math.Max(3, rows) * Line + 30;
        if (isAround && persons.Length > 0)
        {
            places[0] = (Width / 2, height / 2, 0);
        }

        var most = Math.Max(1, network.Ties.IsEmpty ? 1 : network.Ties.Max(t => t.Meetings));
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg class=\"network\" viewBox=\"0 0 {Width:0} {height:0}\" role=\"group\" aria-label=\"Who met whom: {persons.Length} persons\" focusable=\"false\"><g aria-hidden=\"true\">");
        foreach (var tie in network.Ties.Reverse())
        {
            Tie(svg, places[tie.A], places[tie.B], 0.8 + 5.2 * Math.Sqrt((double)tie.Meetings / most), isAround && tie.A == 0, height);
        }

        svg.Append("</g>");
        for (var i = 0; i < persons.Length; i++)
        {
            Person(svg, persons[i], places[i], Math.Max(1, persons.Max(p => p.Meetings)));
        }

        writer.Write(svg.Append("</svg>"));
    }

    // Curves bend towards the middle, so that ties along one arc do not run through the names.
    private static void Tie(StringBuilder svg, (double X, double Y, int Side) a, (double X, double Y, int Side) b, double width, bool isOwn, double height) =>
        svg.Append(CultureInfo.InvariantCulture,
            $"<path class=\"{(isOwn ? "tie own" : "tie")}\" d=\"M{a.X:0.#} {a.Y:0.#}Q{(a.Side == b.Side && a.Side != 0 ? Width / 2 : (a.X + b.X) / 2):0.#} {((a.Y + b.Y) / 2 * .7 + height / 2 * .3):0.#} {b.X:0.#} {b.Y:0.#}\" stroke-width=\"{width:0.#}\"/>");

    private void Person(StringBuilder svg, NetworkPerson person, (double X, double Y, int Side) at, int most)
    {
        var name = person.Bearer.Name.Length <= LongestName ? person.Bearer.Name : person.Bearer.Name[..LongestName].TrimEnd() + "…";
        var radius = 4 + 6 * Math.Sqrt((double)person.Meetings / most);
        svg.Append("<a href=\"");
        HtmlText.Append(svg, address(person));
        svg.Append("\" aria-label=\"");
        HtmlText.Append(svg, string.Create(CultureInfo.InvariantCulture, $"{person.Bearer.Name}, {person.Meetings:N0} {(person.Meetings == 1 ? "meeting" : "meetings")}"));
        svg.Append(CultureInfo.InvariantCulture, $"\"><circle cx=\"{at.X:0.#}\" cy=\"{at.Y:0.#}\" r=\"{radius:0.#}\"/>");
        svg.Append(CultureInfo.InvariantCulture, $"<text class=\"{(at.Side < 0 ? "end" : at.Side > 0 ? "start" : "mid")}\" x=\"{at.X + at.Side * (radius + 6):0.#}\" y=\"{at.Y + (at.Side == 0 ? radius + 16 : 4.5):0.#}\">");
        HtmlText.Append(svg, name);
        svg.Append("</text></a>");
    }

    // Left and right in turn, each on a line of its own; the arcs bulge outwards in the middle.
    private Dictionary<int, (double X, double Y, int Side)> Places(List<int> order)
    {
        var places = new Dictionary<int, (double, double, int)>();
        var rows = (order.Count + 1) / 2;
        var height = Math.Max(3, rows) * Line + 30;
        for (var i = 0; i < order.Count; i++)
        {
            var side = i < rows ? -1 : 1;
            var row = side < 0 ? i : i - rows;
            var count = side < 0 ? rows : order.Count - rows;
            var y = height / 2 + (row - (count - 1) / 2.0) * Line;
            var bulge = Math.Sqrt(Math.Max(0, 1 - Math.Pow((y - height / 2) / (height / 2), 2)));
            places[order[i]] = (Width / 2 + side * ((Width / 2 - Margin) * (0.45 + 0.55 * bulge)), y, side);
        }

        return places;
    }

    // Persons move towards those they met, a fixed number of times: ties get shorter and cross less.
    private List<int> Order(List<int> persons)
    {
        var order = persons.ToList();
        var ties = network.Ties.SelectMany(t => new[] { (From: t.A, To: t.B, t.Meetings), (From: t.B, To: t.A, t.Meetings) }).ToLookup(t => t.From);
        for (var round = 0; round < Rounds && order.Count > 2; round++)
        {
            var rows = (order.Count + 1) / 2;
            var height = order.Select((p, i) => (p, Row: i < rows ? i : i - rows)).ToDictionary(p => p.p, p => (double)p.Row);
            var wish = order.ToDictionary(p => p, p =>
            {
                var (sum, weight) = (0.0, 0.0);
                foreach (var tie in ties[p].Where(t => height.ContainsKey(t.To)))
                {
                    (sum, weight) = (sum + height[tie.To] * tie.Meetings, weight + tie.Meetings);
                }

                return weight > 0 ? sum / weight : height[p];
            });
            order = [.. order.Take(rows).OrderBy(p => wish[p]).ThenBy(p => p), .. order.Skip(rows).OrderBy(p => wish[p]).ThenBy(p => p)];
        }

        return order;
    }
}
