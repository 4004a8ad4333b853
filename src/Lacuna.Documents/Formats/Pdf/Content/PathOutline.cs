using Lacuna.Documents.Formats.Pdf.Painting;
using Lacuna.Documents.Model;

namespace Lacuna.Documents.Formats.Pdf.Content;

/// <summary>The current path (ISO 32000-1, 8.5.2), in user space, curves cut into straight pieces.</summary>
internal sealed class PathOutline
{
    // Pieces of a curve: a letter-sized circle of four curves is then off by less than a hundredth of its radius.
    private const int CurvePieces = 8;

    private readonly List<(List<PagePoint> Points, bool Closed)> parts = [];
    private PagePoint current;
    private PagePoint start;

    public int Corners { get; private set; }

    public bool IsEmpty => parts.Count == 0;

    public void MoveTo(double x, double y)
    {
        current = start = new PagePoint(x, y);
        parts.Add(([current], false));
        Corners++;
    }

    public void LineTo(double x, double y) => Add(new PagePoint(x, y));

    public void CurveTo(double x1, double y1, double x2, double y2, double x3, double y3)
    {
        var from = current;
        for (var i = 1; i <= CurvePieces; i++)
        {
            var t = (double)i / CurvePieces;
            var u = 1 - t;
            double a = u * u * u, b = 3 * u * u * t, c = 3 * u * t * t, d = t * t * t;
            Add(new PagePoint((a * from.X) + (b * x1) + (c * x2) + (d * x3), (a * from.Y) + (b * y1) + (c * y2) + (d * y3)));
        }
    }

    public PagePoint Current => current;

    public void Rectangle(double x, double y, double width, double height)
    {
        MoveTo(x, y);
        LineTo(x + width, y);
        LineTo(x + width, y + height);
        LineTo(x, y + height);
        Close();
    }

    public void Close()
    {
        if (parts.Count > 0)
        {
            parts[^1] = (parts[^1].Points, true);
            current = start;
        }
    }

    public void Clear()
    {
        parts.Clear();
        Corners = 0;
    }

    /// <summary>The polygons on the page; those of less than three corners enclose nothing and are left out.</summary>
    public PagePoint[][] Polygons(Matrix toPage)
    {
        var polygons = new List<PagePoint[]>(parts.Count);
        foreach (var (points, _) in parts)
        {
            if (points.Count >= 3)
            {
                polygons.Add([.. points.Select(p => toPage.Apply(p.X, p.Y))]);
            }
        }

        return [.. polygons];
    }

    /// <summary>The outline of the stroke on the page: a box for each piece, all turning the same way, so that the nonzero rule joins them.</summary>
    /// <remarks>Dashes count as unbroken: a dashed line wide enough to hide text hides most of it.</remarks>
    public PagePoint[][] Stroke(Matrix toPage, double width, int cap)
    {
        // The thinnest line a device draws is a pixel wide (8.4.3.2).
        const double Hairline = 0.25;
        var scale = Math.Sqrt(Math.Abs(toPage.Determinant));
        var half = Math.Max(width, Hairline / Math.Max(scale, 1e-6)) / 2;
        var boxes = new List<PagePoint[]>();
        foreach (var (points, closed) in parts)
        {
            var count = points.Count;
            var last = closed ? count : count - 1;
            for (var i = 0; i < last; i++)
            {
                var (a, b) = (points[i], points[(i + 1) % count]);
                // At joints each piece goes on by half its width, which fills the corner as a mitre does.
                var extendStart = cap != 0 || closed || i > 0;
                var extendEnd = cap != 0 || closed || i < last - 1;
                if (Box(a, b, half, extendStart, extendEnd, toPage) is { } box)
                {
                    boxes.Add(box);
                }
            }
        }

        return [.. boxes];
    }

    private static PagePoint[]? Box(PagePoint a, PagePoint b, double half, bool extendStart, bool extendEnd, Matrix toPage)
    {
        double dx = b.X - a.X, dy = b.Y - a.Y, length = Math.Sqrt((dx * dx) + (dy * dy));
        if (length < 1e-9)
        {
            if (!extendStart)
            {
                return null;
            }

            (dx, dy, length) = (1, 0, 1);
        }

        double ux = dx / length * half, uy = dy / length * half;
        var (ax, ay) = extendStart ? (a.X - ux, a.Y - uy) : (a.X, a.Y);
        var (bx, by) = extendEnd ? (b.X + ux, b.Y + uy) : (b.X, b.Y);
        PagePoint[] box = [toPage.Apply(ax - uy, ay + ux), toPage.Apply(bx - uy, by + ux), toPage.Apply(bx + uy, by - ux), toPage.Apply(ax + uy, ay - ux)];
        var turn = ((box[1].X - box[0].X) * (box[2].Y - box[0].Y)) - ((box[1].Y - box[0].Y) * (box[2].X - box[0].X));
        if (turn < 0)
        {
            Array.Reverse(box);
        }

        return box;
    }

    private void Add(PagePoint point)
    {
        if (parts.Count == 0 || parts[^1].Closed)
        {
            parts.Add(([current], false));
            start = current;
            Corners++;
        }

        parts[^1].Points.Add(point);
        current = point;
        Corners++;
    }
}
