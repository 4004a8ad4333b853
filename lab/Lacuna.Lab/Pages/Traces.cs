using Lacuna.Documents.Model;

namespace Lacuna.Lab.Pages;

/// <summary>Whether anything of a box is left to be seen after ageing: paint the colour of its paper and pale gray are gone on a hard copy.</summary>
internal static class Traces
{
    // Parts of 255, and parts of the spread of the noise, that a side or the middle must differ by.
    private const double LeastSide = 6;
    private const double LeastMiddle = 4;
    private const double OfNoise = 0.5;

    // A blank in a line, with words on both sides, is seen from so many points.
    private const double LeastBlank = 30;

    /// <summary>Compares the page with the same page that was aged with a blank in the place of the box.</summary>
    public static bool AreLeft(PageImage page, PageImage blank, MadeRedaction made, Sheet sheet, double angle)
    {
        if (made.Size is "word" or "part" && made.Box.Width >= LeastBlank && IsWithin(sheet, made.Box))
        {
            return true;
        }

        var box = made.Box;
        var least = OfNoise * Noise(blank, box, sheet, angle);
        var middle = Math.Abs(Along(page, blank, box.Grow(-1.5), sheet, angle));
        var sides = 0;
        foreach (var side in new Func<double, PageBox>[]
        {
            off => box with { Top = box.Top + off, Bottom = box.Top + off }, off => box with { Top = box.Bottom + off, Bottom = box.Bottom + off },
            off => box with { Left = box.Left + off, Right = box.Left + off }, off => box with { Left = box.Right + off, Right = box.Right + off },
        })
        {
            var most = Enumerable.Range(-4, 9).Max(off => Math.Abs(Along(page, blank, side(off * 0.4), sheet, angle)));
            sides += most >= Math.Max(LeastSide, least) ? 1 : 0;
        }

        return middle >= Math.Max(LeastMiddle, least) || sides >= 3;
    }

    private static bool IsWithin(Sheet sheet, PageBox box)
    {
        var row = sheet.Words.Where(w => Math.Min(w.Box.Bottom, box.Bottom) - Math.Max(w.Box.Top, box.Top) > 0.6 * w.Box.Height).ToList();
        return row.Exists(w => w.Box.Right < box.Left + 2) && row.Exists(w => w.Box.Left > box.Right - 2);
    }

    // By how much both differ over a line or a place, in the mean.
    private static double Along(PageImage page, PageImage blank, PageBox box, Sheet sheet, double angle)
    {
        var (sum, count) = (0.0, 0);
        foreach (var at in Pixels(page, box, sheet, angle))
        {
            (sum, count) = (sum + page.Samples[at] - blank.Samples[at], count + 1);
        }

        return sum / Math.Max(1, count);
    }

    // The spread of the paper that the box covers.
    private static double Noise(PageImage blank, PageBox box, Sheet sheet, double angle)
    {
        var (sum, squares, count) = (0.0, 0.0, 0);
        foreach (var at in Pixels(blank, box.Grow(-1), sheet, angle))
        {
            (sum, squares, count) = (sum + blank.Samples[at], squares + ((double)blank.Samples[at] * blank.Samples[at]), count + 1);
        }

        return count == 0 ? 0 : Math.Sqrt(Math.Max(0, (squares / count) - (sum / count * (sum / count))));
    }

    private static IEnumerable<int> Pixels(PageImage image, PageBox box, Sheet sheet, double angle)
    {
        var dot = image.Dpi / 72;
        for (var y = box.Top; y <= box.Bottom; y += 1 / dot)
        {
            for (var x = box.Left; x <= box.Right; x += 1 / dot)
            {
                var at = MadePage.Turned(new PageBox(x, y, x, y), sheet, angle);
                var (px, py) = ((int)(at.Left * dot), (int)(at.Top * dot));
                if (px >= 0 && py >= 0 && px < image.Width && py < image.Height)
                {
                    yield return ((py * image.Width) + px) * image.Channels;
                }
            }
        }
    }
}
