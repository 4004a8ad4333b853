using Lacuna.Documents.Model;
using Lacuna.Documents.Pages;

namespace Lacuna.Archive.Recognition;

/// <summary>The insides of a page's boxes that have letters on them, dark on light: a code, a reason.</summary>
internal static class BoxInsides
{
    // A box with less room has no letters on it.
    private const double LeastWidth = 14;
    private const double LeastHeight = 7;

    // The frame of a box and the blur of its edge are no letters.
    private const double Inset = 2;

    // Pixels that differ so much from the fill are ink; of a box with letters on it they are so large a part, neither dust nor a photograph.
    private const int Differing = 70;
    private const double LeastInk = 0.004;
    private const double MostInk = 0.35;

    // Each takes a tenth of a second; a page with more boxes than this is a table or a chart, and the rest stays without labels.
    private const int MostBoxes = 24;

    // White around the letters, in pixels: Tesseract reads nothing that touches an edge.
    private const int Border = 20;

    // Letters below this many pixels to the inch are drawn twice as large.
    private const double SmallDpi = 250;

    // A reading below it is noise; a code is a few characters, so that one of them wrong makes it another.
    private const double Legible = 0.5;
    private const int LongestLabel = 60;

    /// <summary>The boxes whose letters are not known yet.</summary>
    /// <param name="page">The page.</param>
    /// <param name="gray">The page image, upright, in one channel.</param>
    /// <returns>The place of each in the page's list, and its inside.</returns>
    public static IEnumerable<(int Redaction, PageRaster Image)> Of(PageText page, PageRaster gray)
    {
        var count = 0;
        for (var i = 0; i < page.Redactions.Length && count < MostBoxes; i++)
        {
            var redaction = page.Redactions[i];
            if (redaction is { Label.Length: 0, Look: GapLook.Black or GapLook.Gray or GapLook.Coloured or GapLook.Outline }
                && redaction.Box.Width >= LeastWidth && redaction.Box.Height >= LeastHeight && Crop(gray, redaction.Box) is { } crop)
            {
                count++;
                yield return (i, crop);
            }
        }
    }

    /// <summary>The words that were read on a box; empty where they are noise.</summary>
    public static string Label(IEnumerable<ReadLine> lines)
    {
        var words = lines.SelectMany(line => line.Words).ToList();
        var label = string.Join(' ', words.Where(w => w.Text.Any(char.IsLetterOrDigit)).Select(w => w.Text));
        return label.Length is > 0 and <= LongestLabel && words.Average(w => w.Confidence) >= Legible ? label : "";
    }

    // The inside of a box, dark letters on white; null where nothing is written in it.
    private static PageRaster? Crop(PageRaster gray, PageBox box)
    {
        var scale = gray.Dpi / 72;
        var (left, right) = (Math.Max(0, (int)((box.Left + Inset) * scale)), Math.Min(gray.Width, (int)((box.Right - Inset) * scale)));
        var (top, bottom) = (Math.Max(0, (int)((box.Top + Inset) * scale)), Math.Min(gray.Height, (int)((box.Bottom - Inset) * scale)));
        if (right - left < 8 || bottom - top < 8)
        {
            return null;
        }

        var counts = new int[256];
        for (var y = top; y < bottom; y++)
        {
            foreach (var value in gray.Samples.Span.Slice((y * gray.Width) + left, right - left))
            {
                counts[value]++;
            }
        }

        var total = (right - left) * (bottom - top);
        var (fill, seen) = (0, counts[0]);
        while (seen * 2 < total)
        {
            seen += counts[++fill];
        }

        var ink = new Ink(gray, left, top, right, bottom, fill, Differing);
        if (ink.Share is < LeastInk or > MostInk || ink.IsEmpty)
        {
            return null;
        }

        (left, top, right, bottom) = (ink.Left, ink.Top, ink.Right, ink.Bottom);
        var times = gray.Dpi < SmallDpi ? 2 : 1;
        var (width, height) = (((right - left) * times) + (2 * Border), ((bottom - top) * times) + (2 * Border));
        var samples = new byte[width * height];
        samples.AsSpan().Fill(255);
        for (var y = Border; y < height - Border; y++)
        {
            var row = gray.Samples.Span.Slice(((top + ((y - Border) / times)) * gray.Width) + left, right - left);
            for (var x = Border; x < width - Border; x++)
            {
                // How far it is from the fill, whichever way.
                samples[(y * width) + x] = (byte)(255 - Math.Abs(row[(x - Border) / times] - fill));
            }
        }

        return new PageRaster(width, height, 1, gray.Dpi * times, samples);
    }

    /// <summary>Where in a box letters stand: what differs from its fill, but for rows and columns that differ from end to end, the light along an edge.</summary>
    private sealed class Ink
    {
        // More of a row or column than this is a line, not letters.
        private const double Line = 0.7;
        private const int Margin = 6;

        public Ink(PageRaster gray, int left, int top, int right, int bottom, int fill, int differing)
        {
            var (rows, columns) = (new int[bottom - top], new int[right - left]);
            for (var y = top; y < bottom; y++)
            {
                var row = gray.Samples.Span.Slice((y * gray.Width) + left, right - left);
                for (var x = 0; x < row.Length; x++)
                {
                    if (Math.Abs(row[x] - fill) > differing)
                    {
                        rows[y - top]++;
                        columns[x]++;
                    }
                }
            }

            // Edges are passed over from outside inwards.
            var (firstRow, lastRow) = Inner(rows, columns.Length);
            var (firstColumn, lastColumn) = Inner(columns, rows.Length);
            Share = (double)rows[firstRow..lastRow].Sum() / Math.Max(1, (lastRow - firstRow) * columns.Length);
            var (a, b) = Extent(rows, firstRow, lastRow);
            var (c, d) = Extent(columns, firstColumn, lastColumn);
            (Top, Bottom) = (top + Math.Max(firstRow, a - Margin), top + Math.Min(lastRow, b + Margin));
            (Left, Right) = (left + Math.Max(firstColumn, c - Margin), left + Math.Min(lastColumn, d + Margin));
        }

        public double Share { get; }

        public int Left { get; }

        public int Top { get; }

        public int Right { get; }

        public int Bottom { get; }

        public bool IsEmpty => Right - Left < 8 || Bottom - Top < 8;

        private static (int First, int Last) Inner(int[] counts, int across)
        {
            var (first, last) = (0, counts.Length);
            while (first < last && counts[first] > Line * across)
            {
                first++;
            }

            while (last > first && counts[last - 1] > Line * across)
            {
                last--;
            }

            return (first, last);
        }

        private static (int First, int Last) Extent(int[] counts, int first, int last)
        {
            while (first < last && counts[first] < 2)
            {
                first++;
            }

            while (last > first && counts[last - 1] < 2)
            {
                last--;
            }

            return (first, last);
        }
    }
}
