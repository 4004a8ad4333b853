namespace Lacuna.Documents.Pages.Redactions;

/// <summary>By how much the lines of a page are out of the level.</summary>
internal static class PageSkew
{
    // Points of lower edges looked at, and the steepest slope tried: scanners and copiers take sheets askew by a few degrees at most.
    private const int MostPoints = 40_000;
    private const double Steepest = 6;

    /// <summary>The angle in degrees, positive where lines fall to the right; 0 where no angle is clearly better.</summary>
    public static double Of(byte[] ink, int width, int height)
    {
        var points = LowerEdges(ink, width, height);
        if (points.Count < 400)
        {
            return 0;
        }

        var bins = new int[(2 * height) + (2 * width)];
        var level = Score(points, 0, bins, width);
        var (best, score) = (0.0, level);
        for (var angle = -Steepest; angle <= Steepest; angle += 0.5)
        {
            var s = Score(points, angle, bins, width);
            (best, score) = s > score ? (angle, s) : (best, score);
        }

        var middle = best;
        for (var step = -4; step <= 4; step++)
        {
            var s = Score(points, middle + (step * 0.1), bins, width);
            (best, score) = s > score ? (middle + (step * 0.1), s) : (best, score);
        }

        return score > 1.03 * level ? best : 0;
    }

    private static List<(int X, int Y)> LowerEdges(byte[] ink, int width, int height)
    {
        var points = new List<(int X, int Y)>();
        for (var y = height / 30; y < (height * 29 / 30) - 1; y++)
        {
            for (var x = width / 30; x < width * 29 / 30; x++)
            {
                if (ink[(y * width) + x] > 80 && ink[((y + 1) * width) + x] <= 80)
                {
                    points.Add((x, y));
                }
            }
        }

        var each = (points.Count / MostPoints) + 1;
        return each == 1 ? points : [.. points.Where((_, i) => i % each == 0)];
    }

    private static double Score(List<(int X, int Y)> points, double degrees, int[] bins, int width)
    {
        Array.Clear(bins);
        var slope = Math.Tan(degrees * Math.PI / 180);
        foreach (var (x, y) in points)
        {
            var bin = (int)(y - (x * slope)) + width;
            if ((uint)bin < (uint)bins.Length)
            {
                bins[bin]++;
            }
        }

        var sum = 0.0;
        foreach (var n in bins)
        {
            sum += (double)n * n;
        }

        return sum;
    }
}
