namespace Lacuna.Documents.Pages.Redactions;

/// <summary>How bright the paper is all over a page: a smooth surface through its bright places, so that uneven light and aged paper do not count as ink.</summary>
internal sealed class PaperLight
{
    private const int Tile = 16;

    private readonly double[] surface;
    private readonly int width;
    private readonly int height;

    private PaperLight(double[] surface, int width, int height) => (this.surface, this.width, this.height) = (surface, width, height);

    /// <summary>Fits the surface to one channel.</summary>
    public static PaperLight Of(byte[] plane, int width, int height)
    {
        var tiles = Tiles(plane, width, height);
        var sorted = tiles.Select(t => t.Value).Order().ToArray();
        var bright = sorted.Length == 0 ? 255.0 : sorted[(int)(sorted.Length * 0.95)];
        var lit = sorted.Where(v => v > 0.5 * bright).ToArray();
        var paper = Math.Max(40, lit.Length == 0 ? bright : lit[lit.Length / 2]);
        double[] fit = [paper, 0, 0, 0, 0, 0];
        foreach (var most in new[] { 0.3, 0.18, 0.1, 0.07 })
        {
            var light = new PaperLight(fit, width, height);
            var near = tiles.Where(t => Math.Abs(t.Value - light.At(t.X, t.Y)) < most * paper).ToList();
            if (near.Count < 40 || near.Count < tiles.Count / 8)
            {
                break;
            }

            fit = Fit(near, width, height) ?? fit;
        }

        return new PaperLight(fit, width, height);
    }

    /// <summary>The paper at a place, never darker than a dark gray.</summary>
    public double At(double x, double y)
    {
        var (u, v) = ((x / width) - 0.5, (y / height) - 0.5);
        return Math.Clamp(surface[0] + (surface[1] * u) + (surface[2] * v) + (surface[3] * u * u) + (surface[4] * u * v) + (surface[5] * v * v), 30, 255);
    }

    private static List<(double X, double Y, double Value)> Tiles(byte[] plane, int width, int height)
    {
        var tiles = new List<(double X, double Y, double Value)>();
        Span<int> counts = stackalloc int[256];
        for (var ty = 0; ty + Tile <= height; ty += Tile)
        {
            for (var tx = 0; tx + Tile <= width; tx += Tile)
            {
                counts.Clear();
                for (var y = ty; y < ty + Tile; y++)
                {
                    foreach (var v in plane.AsSpan((y * width) + tx, Tile))
                    {
                        counts[v]++;
                    }
                }

                // Four fifths of the way up: text leaves more paper than that free, noise is not taken for it.
                var (left, value) = (Tile * Tile / 5, 255);
                while (value > 0 && (left -= counts[value]) > 0)
                {
                    value--;
                }

                tiles.Add((tx + (Tile / 2), ty + (Tile / 2), value));
            }
        }

        return tiles;
    }

    // Least squares over 1, u, v, u², uv, v²; null where the places lie so that nothing follows.
    private static double[]? Fit(List<(double X, double Y, double Value)> tiles, int width, int height)
    {
        const int N = 6;
        var a = new double[N, N + 1];
        Span<double> term = stackalloc double[N];
        foreach (var (x, y, value) in tiles)
        {
            var (u, v) = ((x / width) - 0.5, (y / height) - 0.5);
            (term[0], term[1], term[2], term[3], term[4], term[5]) = (1, u, v, u * u, u * v, v * v);
            for (var i = 0; i < N; i++)
            {
                for (var j = 0; j < N; j++)
                {
                    a[i, j] += term[i] * term[j];
                }

                a[i, N] += term[i] * value;
            }
        }

        for (var i = 0; i < N; i++)
        {
            a[i, i] += 1e-6;
            var pivot = a[i, i];
            if (Math.Abs(pivot) < 1e-9)
            {
                return null;
            }

            for (var k = 0; k < N; k++)
            {
                var factor = k == i ? 0 : a[k, i] / pivot;
                for (var j = i; j <= N && factor != 0; j++)
                {
                    a[k, j] -= factor * a[i, j];
                }
            }
        }

        return [.. Enumerable.Range(0, N).Select(i => a[i, N] / a[i, i])];
    }
}
