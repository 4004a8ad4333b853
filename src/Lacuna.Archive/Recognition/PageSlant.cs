using System.Collections.Immutable;
using Lacuna.Documents.Pages;

namespace Lacuna.Archive.Recognition;

/// <summary>How the lines of a page lie, from the profile of its dark pixels: whether there are any, along or across, and at which angle.</summary>
internal sealed class PageSlant
{
    // Letters are told at this resolution; more costs time and adds nothing.
    private const double Dpi = 75;

    // Scans are laid on the glass by hand: more than this is a picture, or a page that lies across.
    private const double MostDegrees = 12;
    private const double CoarseStep = 0.5;
    private const double FineStep = 0.05;

    // A single typed word at 75 dpi has some sixty dark cells; specks of dust have a few.
    private const int FewestCells = 40;

    // So many are enough to see lines; a page of text has 30,000.
    private const int MostCells = 60_000;

    private readonly ImmutableArray<(short X, short Y)> cells;
    private readonly int width;
    private readonly int height;

    private PageSlant(ImmutableArray<(short X, short Y)> cells, int width, int height) => (this.cells, this.width, this.height) = (cells, width, height);

    /// <summary>Whether so little stands on the page that it is blank.</summary>
    public bool IsBlank => cells.Length < FewestCells;

    /// <summary>Looks at a page.</summary>
    /// <param name="gray">The page in one channel.</param>
    public static PageSlant Of(PageRaster gray)
    {
        var small = Rasters.Reduce(gray, Dpi);
        var samples = small.Samples.Span;
        var dark = Darkness(samples);
        var found = ImmutableArray.CreateBuilder<(short, short)>();
        for (var y = 1; y < small.Height - 1; y++)
        {
            for (var x = 1; x < small.Width - 1; x++)
            {
                var at = (y * small.Width) + x;
                // The inside of a black box or margin says nothing of lines, and a speck alone is dust.
                if (samples[at] < dark && Neighbours(samples, at, small.Width, dark) is >= 1 and < 8)
                {
                    found.Add(((short)x, (short)y));
                }
            }
        }

        var every = Math.Max(1, found.Count / MostCells);
        return new PageSlant([.. found.Where((_, i) => i % every == 0)], small.Width, small.Height);
    }

    /// <summary>Whether its lines run from top to bottom: the page lies across.</summary>
    public bool LiesAcross()
    {
        var along = Enumerable.Range(-4, 9).Max(step => Contrast(step * CoarseStep, across: false));
        var across = Enumerable.Range(-4, 9).Max(step => Contrast(step * CoarseStep, across: true));
        return across > along * 1.3;
    }

    /// <summary>By which angle its lines fall to the right, in radians; 0 where it cannot be told.</summary>
    public double Angle()
    {
        var best = Peak(0, MostDegrees, CoarseStep);
        best = Peak(best, CoarseStep, FineStep);
        // A page without lines has no peak: the best must stand out from level.
        return Contrast(best, across: false) > Contrast(0, across: false) * 1.05 ? best * Math.PI / 180 : 0;
    }

    private double Peak(double middle, double reach, double step)
    {
        var (best, most) = (middle, double.MinValue);
        for (var angle = middle - reach; angle <= middle + reach + 1e-9; angle += step)
        {
            var contrast = Contrast(angle, across: false);
            if (contrast > most)
            {
                (best, most) = (angle, contrast);
            }
        }

        return best;
    }

    // The sum of squared steps of the profile: lines of text and the blanks between them make them large where the angle is right.
    private double Contrast(double degrees, bool across)
    {
        var slope = Math.Tan(degrees * Math.PI / 180);
        var extent = across ? width : height;
        var offset = (int)(Math.Abs(slope) * (across ? height : width)) + 1;
        var profile = new int[extent + (2 * offset) + 1];
        foreach (var (x, y) in cells)
        {
            var at = across ? x - (slope * y) : y - (slope * x);
            profile[(int)(at + offset)]++;
        }

        var sum = 0.0;
        for (var i = 1; i < profile.Length; i++)
        {
            double step = profile[i] - profile[i - 1];
            sum += step * step;
        }

        return sum;
    }

    private static int Neighbours(ReadOnlySpan<byte> samples, int at, int width, int dark)
    {
        var count = 0;
        for (var dy = -1; dy <= 1; dy++)
        {
            for (var dx = -1; dx <= 1; dx++)
            {
                count += (dy, dx) != (0, 0) && samples[at + (dy * width) + dx] < dark ? 1 : 0;
            }
        }

        return count;
    }

    // Half-way between the paper, which most of the page is, and black; gray letters of a carbon copy lie below it.
    private static int Darkness(ReadOnlySpan<byte> samples)
    {
        var counts = new int[256];
        foreach (var sample in samples)
        {
            counts[sample]++;
        }

        var (paper, seen) = (255, 0);
        while (paper > 0 && (seen += counts[paper]) < samples.Length / 2)
        {
            paper--;
        }

        return paper * 3 / 4;
    }
}
