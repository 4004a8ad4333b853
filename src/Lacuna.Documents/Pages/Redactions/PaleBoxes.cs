using Lacuna.Documents.Model;

namespace Lacuna.Documents.Pages.Redactions;

/// <summary>Patches whiter than their aged paper: tape, paint, a cut-out with the white of the copier behind it.</summary>
internal static class PaleBoxes
{
    private const double LeastWidth = 12;
    private const double LeastHeight = 6.2;

    // Parts of 200 that a patch must be whiter by.
    private const int Least = 9;

    /// <summary>Finds them where text runs beside or above and below.</summary>
    public static List<FoundBox> Find(PageInk page, TextRows text)
    {
        var smooth = Rasters.Mean(page.Light, page.Width, page.Height, 2);
        var dark = Rasters.Least(smooth, page.Width, page.Height, 2);
        var core = new byte[dark.Length];
        for (var i = 0; i < core.Length; i++)
        {
            core[i] = dark[i] > PageInk.Paper + Least ? (byte)1 : (byte)0;
        }

        core = Rasters.Greatest(core, page.Width, page.Height, 2);
        var mask = new bool[core.Length];
        for (var i = 0; i < core.Length; i++)
        {
            mask[i] = core[i] > 0 && smooth[i] > PageInk.Paper + (Least / 2);
        }

        var found = new List<FoundBox>();
        foreach (var (box, pixels) in Regions.Find(mask, page.Width, page.Height, (int)(LeastWidth * LeastHeight * page.Dot * page.Dot)))
        {
            var fill = (double)pixels / box.Area;
            if (box.Width < LeastWidth * page.Dot || box.Height < LeastHeight * page.Dot || fill < 0.6 || box.Left <= 3 || box.Top <= 3
                || box.Right >= page.Width - 3 || box.Bottom >= page.Height - 3 || box.Area > 0.6 * page.Ink.Length)
            {
                continue;
            }

            var contrast = Mean(smooth, page.Width, box) - Ring(smooth, page, box);
            var written = Inscription.Of(page.Ink, page.Width, box, 0);
            if (contrast < Least || (written.Strokes > 0.015 && !written.IsShort) || !BlankPlaces.IsAmongText(text, box, either: contrast > 2 * Least && box.Width > page.Width / 3))
            {
                continue;
            }

            found.Add(new FoundBox(box, GapLook.White, Math.Clamp(0.45 + (0.4 * fill) + (contrast / 200.0), 0, 0.95)) { Inscription = written });
        }

        return found;
    }

    private static double Mean(byte[] plane, int width, PixelBox box)
    {
        var sum = 0L;
        for (var y = box.Top; y < box.Bottom; y++)
        {
            foreach (var v in plane.AsSpan((y * width) + box.Left, box.Width))
            {
                sum += v;
            }
        }

        return (double)sum / box.Area;
    }

    // The paper around: the lighter half of a ring, so that letters do not count.
    private static double Ring(byte[] plane, PageInk page, PixelBox box)
    {
        var values = new List<byte>();
        var ring = box.Grow(7, 7).Intersect(new PixelBox(0, 0, page.Width, page.Height));
        for (var y = ring.Top; y < ring.Bottom; y++)
        {
            if (y < box.Top - 3 || y >= box.Bottom + 3)
            {
                values.AddRange(plane.AsSpan((y * page.Width) + ring.Left, ring.Width));
            }
            else
            {
                values.AddRange(plane.AsSpan((y * page.Width) + ring.Left, Math.Max(0, box.Left - 3 - ring.Left)));
                values.AddRange(plane.AsSpan((y * page.Width) + Math.Min(ring.Right, box.Right + 3), Math.Max(0, ring.Right - box.Right - 3)));
            }
        }

        values.Sort();
        return values.Count == 0 ? 255 : values[values.Count * 4 / 5];
    }
}
