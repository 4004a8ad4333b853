using Lacuna.Documents.Model;

namespace Lacuna.Documents.Inspection;

/// <summary>Cuts polygons into runs of pixels, row by row; a pixel belongs to a polygon where its centre does.</summary>
internal static class PolygonRaster
{
    // What a row and an edge in it cost, measured in pixels filled.
    private const int RowCost = 30;
    private const int EdgeCost = 40;

    /// <summary>Reports each run of pixels within the polygons.</summary>
    /// <param name="polygons">In points.</param>
    /// <param name="evenOdd">The rule, else nonzero winding.</param>
    /// <param name="scale">Pixels for a point.</param>
    /// <param name="bounds">Pixels that count: left, top, right, bottom, the last two not included.</param>
    /// <param name="run">Row, first pixel, pixel after the last.</param>
    /// <param name="spend">Told what a row costs, in pixels filled; answers whether to go on.</param>
    public static void Runs(IReadOnlyList<ReadOnlyMemory<PagePoint>> polygons, bool evenOdd, double scale, (int Left, int Top, int Right, int Bottom) bounds, Action<int, int, int> run, Func<int, bool> spend)
    {
        var edges = Edges(polygons, scale, bounds);
        var active = new List<Edge>();
        var crossings = new List<(double X, int Turn)>();
        var next = 0;
        for (var y = bounds.Top; y < bounds.Bottom && (next < edges.Count || active.Count > 0); y++)
        {
            var centre = y + 0.5;
            while (next < edges.Count && edges[next].Top <= centre)
            {
                active.Add(edges[next++]);
            }

            active.RemoveAll(e => e.Bottom <= centre);
            if (active.Count == 0)
            {
                if (next < edges.Count)
                {
                    y = Math.Max(y, (int)Math.Ceiling(edges[next].Top - 0.5) - 1);
                }

                continue;
            }

            if (!spend(RowCost + (EdgeCost * active.Count)))
            {
                return;
            }

            crossings.Clear();
            foreach (var edge in active)
            {
                crossings.Add((edge.X + ((centre - edge.Start) * edge.Slope), edge.Turn));
            }

            crossings.Sort((a, b) => a.X.CompareTo(b.X));
            Spans(crossings, evenOdd, y, bounds, run);
        }
    }

    private static void Spans(List<(double X, int Turn)> crossings, bool evenOdd, int y, (int Left, int Top, int Right, int Bottom) bounds, Action<int, int, int> run)
    {
        var winding = 0;
        for (var i = 0; i + 1 < crossings.Count; i++)
        {
            winding += evenOdd ? 1 : crossings[i].Turn;
            if (evenOdd ? (winding & 1) == 0 : winding == 0)
            {
                continue;
            }

            var from = (int)Math.Clamp(Math.Ceiling(crossings[i].X - 0.5), bounds.Left, bounds.Right);
            var to = (int)Math.Clamp(Math.Ceiling(crossings[i + 1].X - 0.5), bounds.Left, bounds.Right);
            if (to > from)
            {
                run(y, from, to);
            }
        }
    }

    private static List<Edge> Edges(IReadOnlyList<ReadOnlyMemory<PagePoint>> polygons, double scale, (int Left, int Top, int Right, int Bottom) bounds)
    {
        var edges = new List<Edge>();
        foreach (var polygon in polygons)
        {
            var points = polygon.Span;
            for (var i = 0; i < points.Length; i++)
            {
                var (a, b) = (points[i], points[i + 1 == points.Length ? 0 : i + 1]);
                double ay = a.Y * scale, by = b.Y * scale;
                if (ay == by || Math.Max(ay, by) <= bounds.Top || Math.Min(ay, by) >= bounds.Bottom)
                {
                    continue;
                }

                double ax = a.X * scale, slope = ((b.X * scale) - ax) / (by - ay);
                edges.Add(new Edge(Math.Min(ay, by), Math.Max(ay, by), ax, ay, slope, by > ay ? 1 : -1));
            }
        }

        edges.Sort((a, b) => a.Top.CompareTo(b.Top));
        return edges;
    }

    private readonly record struct Edge(double Top, double Bottom, double X, double Start, double Slope, int Turn);
}
