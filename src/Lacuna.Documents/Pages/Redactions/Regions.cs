namespace Lacuna.Documents.Pages.Redactions;

/// <summary>The connected regions of a mask: pixels of a row that touch those of the next.</summary>
internal sealed class Regions
{
    // A page of noise has more specks than this; what comes after is left alone.
    private const int MostRuns = 400_000;

    private readonly List<(int Y, int Left, int Right)> runs = [];
    private readonly List<int> parents = [];

    private Regions()
    {
    }

    /// <summary>The box of each region and the number of its pixels, those of at least so many pixels.</summary>
    public static List<(PixelBox Box, int Pixels)> Find(bool[] mask, int width, int height, int least)
    {
        var regions = new Regions();
        var previous = 0;
        for (var y = 0; y < height && regions.runs.Count < MostRuns; y++)
        {
            var before = regions.runs.Count;
            regions.ReadRow(mask.AsSpan(y * width, width), y);
            regions.Join(previous, before, before);
            previous = before;
        }

        var found = new Dictionary<int, (PixelBox Box, int Pixels)>();
        for (var i = 0; i < regions.runs.Count; i++)
        {
            var (y, left, right) = regions.runs[i];
            var box = new PixelBox(left, y, right, y + 1);
            var root = regions.Root(i);
            found[root] = found.TryGetValue(root, out var known) ? (known.Box.Union(box), known.Pixels + right - left) : (box, right - left);
        }

        return [.. found.Values.Where(r => r.Pixels >= least)];
    }

    private void ReadRow(ReadOnlySpan<bool> row, int y)
    {
        var x = 0;
        while (x < row.Length)
        {
            var skip = row[x..].IndexOf(true);
            if (skip < 0)
            {
                return;
            }

            var left = x + skip;
            var length = row[left..].IndexOf(false);
            x = length < 0 ? row.Length : left + length;
            runs.Add((y, left, x));
            parents.Add(parents.Count);
        }
    }

    private void Join(int previous, int end, int current)
    {
        while (previous < end && current < runs.Count)
        {
            var (a, b) = (runs[previous], runs[current]);
            if (a.Y + 1 == b.Y && a.Left < b.Right && b.Left < a.Right)
            {
                parents[Root(current)] = Root(previous);
            }

            if (a.Right < b.Right)
            {
                previous++;
            }
            else
            {
                current++;
            }
        }
    }

    private int Root(int i)
    {
        while (parents[i] != i)
        {
            parents[i] = parents[parents[i]];
            i = parents[i];
        }

        return i;
    }
}
