using System.Text;
using Lacuna.Documents.Apparatus.Stamps;

namespace Lacuna.Documents.Pages.Layout;

/// <summary>Tells running heads, running feet and page numbers from the text: by their place at the edge of the page, by coming back, by counting.</summary>
internal sealed class RunningHeads
{
    // So many lines from the edge of a page are looked at.
    private const int FromEdge = 3;

    // A head comes back on so many pages; of a document of two pages it must stand on both.
    private const int Recurring = 3;

    // Left and right pages may have different heads, and a page may have none.
    private const int Apart = 3;

    // Numbers within heads that count with so many pages are theirs.
    private const int LongCount = 8;

    // A head is no paragraph.
    private const int LongestHead = 120;

    // Heads of one place differ in height by less than this, in points; those of scans by more.
    private const double SamePlace = 2.5;
    private const double SamePlaceOfScan = 10;

    // Letters that a line needs to be known again.
    private const int FewestLetters = 3;

    private readonly record struct Edge(LaidLine Line, int Page, bool Top, string Key);

    private readonly HashSet<LaidLine> heads = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<LaidLine> bare = new(ReferenceEqualityComparer.Instance);
    private readonly string?[] numbers;

    private RunningHeads(int pages) => numbers = new string?[pages];

    /// <summary>Looks through all pages.</summary>
    /// <param name="pages">The lines of each page.</param>
    public static RunningHeads Find(IReadOnlyList<List<LaidLine>> pages)
    {
        var found = new RunningHeads(pages.Count);
        var edges = new List<Edge>();
        for (var page = 0; page < pages.Count; page++)
        {
            // The number of a note beside a redacted line is no page number.
            var lines = pages[page].Where(l => l.Text.Length > 0 && l.Items.All(i => i.Word is { Raised: false })).OrderBy(l => l.Box.Top).ToList();
            edges.AddRange(lines.Take(FromEdge).Select(l => new Edge(l, page, true, Key(l.Text))));
            edges.AddRange(lines.TakeLast(FromEdge).Reverse().Select(l => new Edge(l, page, false, Key(l.Text))));
        }

        found.FindRecurring(edges, pages.Count);
        found.DropLinesOfText(pages);
        found.FindNumbers(edges, pages.Count);
        found.KeepFirstMarking(edges);
        return found;
    }

    /// <summary>Whether a line is no part of the text.</summary>
    public bool Holds(LaidLine line) => heads.Contains(line) || bare.Contains(line);

    /// <summary>Whether it says nothing but the number of its page.</summary>
    public bool IsNumberAlone(LaidLine line) => bare.Contains(line);

    /// <summary>The number printed on a page, or null.</summary>
    /// <param name="page">From 0.</param>
    public string? NumberOf(int page) => numbers[page];

    private void FindRecurring(List<Edge> edges, int pages)
    {
        var needed = Math.Min(Recurring, pages);
        foreach (var group in edges.Where(e => e.Key.Count(char.IsLetter) >= FewestLetters && e.Line.Text.Length <= LongestHead).GroupBy(e => (e.Top, e.Key)))
        {
            var inPlace = Clusters([.. group]).Where(c => c.Select(e => e.Page).Distinct().Count() >= needed);
            heads.UnionWith(pages < 2 ? [] : inPlace.SelectMany(c => InSeries(c, needed)).Select(e => e.Line));
        }

        // The head of a chapter of one page stands where those of the others do.
        foreach (var side in edges.GroupBy(e => e.Top))
        {
            foreach (var place in Clusters([.. side]))
            {
                var known = place.Where(e => heads.Contains(e.Line)).ToList();
                if (known.Count >= Recurring && 2 * known.Count >= place.Count)
                {
                    var size = known[known.Count / 2].Line.Size;
                    heads.UnionWith(place.Where(e => Math.Abs(e.Line.Size - size) <= 0.08 * size && e.Line.Text.Length <= LongestHead).Select(e => e.Line));
                }
            }
        }
    }

    // Those that come back within a page or two, page after page; a title that many documents of a file have is none.
    private static IEnumerable<Edge> InSeries(List<Edge> edges, int needed)
    {
        var run = new List<Edge>();
        foreach (var edge in edges.OrderBy(e => e.Page))
        {
            if (run.Count > 0 && edge.Page - run[^1].Page > Apart)
            {
                foreach (var member in run.Count >= needed ? run : [])
                {
                    yield return member;
                }

                run.Clear();
            }

            run.Add(edge);
        }

        foreach (var member in run.Count >= needed ? run : [])
        {
            yield return member;
        }
    }

    // A head is set apart from the text below it, by white or by its letters; a first line that merely comes back is not.
    private void DropLinesOfText(IReadOnlyList<List<LaidLine>> pages)
    {
        foreach (var page in pages)
        {
            var lines = page.Where(l => l.Size > 0).OrderBy(l => l.Box.Top).ToList();
            var pitch = Pitch(lines);
            for (var i = Math.Min(FromEdge, lines.Count - 1) - 1; i >= 0; i--)
            {
                if (heads.Contains(lines[i]) && !heads.Contains(lines[i + 1]) && !IsApart(lines[i], lines[i + 1], pitch))
                {
                    heads.Remove(lines[i]);
                }
            }

            for (var i = Math.Max(1, lines.Count - FromEdge); i < lines.Count; i++)
            {
                if (heads.Contains(lines[i]) && !heads.Contains(lines[i - 1]) && !IsApart(lines[i - 1], lines[i], pitch))
                {
                    heads.Remove(lines[i]);
                }
            }
        }
    }

    private static bool IsApart(LaidLine upper, LaidLine lower, double pitch) =>
        lower.Box.Bottom - upper.Box.Bottom > 1.25 * pitch || Math.Abs(lower.Size - upper.Size) > 0.06 * Math.Max(lower.Size, upper.Size) || upper.IsBold != lower.IsBold;

    private static double Pitch(List<LaidLine> lines)
    {
        var steps = lines.Zip(lines.Skip(1), (a, b) => b.Box.Bottom - a.Box.Bottom).Where(s => s > 3).Order().ToList();
        return steps.Count > 0 ? steps[(steps.Count - 1) * 2 / 5] : double.PositiveInfinity;
    }

    // Lines at about the same height.
    private static List<List<Edge>> Clusters(List<Edge> edges)
    {
        var clusters = new List<List<Edge>>();
        foreach (var edge in edges.OrderBy(e => e.Line.Box.Bottom))
        {
            var reach = edge.Line.IsOcr ? SamePlaceOfScan : SamePlace;
            if (clusters.Count == 0 || edge.Line.Box.Bottom - clusters[^1][^1].Line.Box.Bottom > reach)
            {
                clusters.Add([]);
            }

            clusters[^1].Add(edge);
        }

        return clusters;
    }

    // Numbers that count with the pages. "- 3 -" says by itself what it is.
    private void FindNumbers(List<Edge> edges, int pages)
    {
        var seen = new HashSet<LaidLine>(ReferenceEqualityComparer.Instance);
        var candidates = new List<(Edge Edge, PrintedNumber Number, bool Alone)>();
        foreach (var edge in edges.Where(e => seen.Add(e.Line)))
        {
            if (PageNumbers.Read(edge.Line.Text) is { } alone)
            {
                candidates.Add((edge, alone, true));
            }
            else if (heads.Contains(edge.Line) && PageNumbers.AtEnd(edge.Line.Text) is { } inHead)
            {
                candidates.Add((edge, inHead, false));
            }
        }

        // Within a head it may be the number of a chapter, which agrees with a page or two by chance.
        var counted = candidates.GroupBy(c => (c.Number.Roman, c.Alone, c.Number.Value - c.Edge.Page))
            .Where(g => g.Select(c => c.Edge.Page).Distinct().Count() is var count && (g.Key.Alone ? count > 1 : 2 * count > pages || count >= LongCount))
            .SelectMany(g => g.Select(c => c.Edge.Line)).ToHashSet(ReferenceEqualityComparer.Instance);
        foreach (var (edge, number, alone) in candidates.OrderByDescending(c => (c.Alone, counted.Contains(c.Edge.Line))))
        {
            var certain = counted.Contains(edge.Line) || (alone && number.Sure);
            if (!certain)
            {
                continue;
            }

            numbers[edge.Page] ??= number.Printed;
            if (alone)
            {
                (edge.Line.Text.Any(char.IsLetter) && !number.Roman ? heads : bare).Add(edge.Line);
            }
        }
    }

    // "SECRET" above every page is a running head; above the first it says what the document is.
    private void KeepFirstMarking(List<Edge> edges)
    {
        foreach (var first in edges.Where(e => e.Page == 0 && e.Top && heads.Contains(e.Line) && StampLines.Classification(e.Line.Text) is not null).Take(1))
        {
            heads.Remove(first.Line);
        }
    }

    private static string Key(string text)
    {
        var key = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsDigit(c))
            {
                if (key.Length == 0 || key[^1] != '#')
                {
                    key.Append('#');
                }
            }
            else if (char.IsLetter(c))
            {
                key.Append(char.ToLowerInvariant(c));
            }
        }

        return key.ToString();
    }
}
