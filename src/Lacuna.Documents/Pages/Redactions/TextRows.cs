namespace Lacuna.Documents.Pages.Redactions;

/// <summary>A row of text as the image shows it.</summary>
/// <param name="Box">The box around it.</param>
/// <param name="Words">Its words from the left; words that nearly touch count as one.</param>
internal sealed record TextRow(PixelBox Box, List<PixelBox> Words)
{
    /// <summary>Columns that stand under words between two columns of pixels, as a part of them; blanks up to <paramref name="gap"/> count as words.</summary>
    public double Covers(int left, int right, int gap)
    {
        var covered = 0;
        foreach (var word in Words)
        {
            covered += Math.Max(0, Math.Min(right, word.Right + gap) - Math.Max(left, word.Left));
        }

        return Math.Min(1, (double)covered / Math.Max(1, right - left));
    }
}

/// <summary>The rows of text of a page image, without reading a letter of it.</summary>
internal sealed class TextRows
{
    private const int MostWords = 6000;

    private TextRows(List<TextRow> rows, double pitch, double letter) => (Rows, Pitch, Letter) = (rows, pitch, letter);

    /// <summary>From top to bottom, over all columns of the page.</summary>
    public List<TextRow> Rows { get; }

    /// <summary>Pixels from row to row where text runs on; about 17 (12 points) where there are too few rows to tell.</summary>
    public double Pitch { get; }

    /// <summary>The height of a row of letters.</summary>
    public double Letter { get; }

    /// <summary>Finds them.</summary>
    public static TextRows Find(PageInk page, List<FoundBox> solids)
    {
        var mask = new bool[page.Ink.Length];
        for (var y = 0; y < page.Height; y++)
        {
            // Letters of a word stand closer than three points, and blanks are wider: what lies so close is joined.
            var reach = (int)(2.6 * page.Dot);
            var last = -100;
            for (var x = 0; x < page.Width; x++)
            {
                if (page.Ink[(y * page.Width) + x] > 62)
                {
                    if (x - last <= reach)
                    {
                        mask.AsSpan((y * page.Width) + last, x - last).Fill(true);
                    }

                    mask[(y * page.Width) + x] = true;
                    last = x;
                }
            }
        }

        foreach (var solid in solids)
        {
            var box = solid.Box.Grow(2, 2).Intersect(new PixelBox(0, 0, page.Width, page.Height));
            for (var y = box.Top; y < box.Bottom; y++)
            {
                mask.AsSpan((y * page.Width) + box.Left, box.Width).Clear();
            }
        }

        var words = Regions.Find(mask, page.Width, page.Height, 8)
            .Where(r => r.Box.Height >= 3 && r.Box.Height < 42 * page.Dot && r.Box.Width < 0.9 * page.Width && (r.Box.Height >= 5 || r.Box.Width < 12))
            .Where(r => r.Pixels > 0.12 * r.Box.Area && r.Box.Height < 7 * r.Box.Width)
            .OrderByDescending(r => r.Pixels).Take(MostWords).Select(r => r.Box).ToList();
        var rows = Assemble(words, page.Dot);
        var heights = rows.Where(r => r.Words.Count > 3).Select(r => (double)r.Words.Select(w => w.Height).Order().ElementAt(r.Words.Count / 2)).Order().ToList();
        var steps = rows.Zip(rows.Skip(1), (a, b) => (double)(b.Box.MiddleY - a.Box.MiddleY)).Where(s => s > 6 * page.Dot && s < 40 * page.Dot).Order().ToList();
        var letter = heights.Count > 0 ? heights[heights.Count / 2] : 9 * page.Dot;
        var pitch = steps.Count > 3 ? steps[steps.Count / 3] : 12 * page.Dot;
        return new TextRows(rows, Math.Max(pitch, 0.8 * letter), letter);
    }

    private static List<TextRow> Assemble(List<PixelBox> words, double dot)
    {
        var open = new List<(PixelBox Box, List<PixelBox> Words)>();
        foreach (var word in words.Where(w => w.Height > 3.2 * dot).OrderBy(w => w.MiddleY))
        {
            var at = -1;
            for (var i = open.Count - 1; i >= Math.Max(0, open.Count - 8); i--)
            {
                if (open[i].Box.SharedRows(word) > 0.55 && open[i].Box.Union(word).Height < 1.7 * Math.Max(word.Height, open[i].Box.Height)
                    && (at < 0 || open[i].Box.SharedRows(word) > open[at].Box.SharedRows(word)))
                {
                    at = i;
                }
            }

            if (at < 0)
            {
                open.Add((word, [word]));
            }
            else
            {
                open[at].Words.Add(word);
                open[at] = (open[at].Box.Union(word), open[at].Words);
            }
        }

        return [.. open.Select(o => new TextRow(o.Box, [.. o.Words.OrderBy(w => w.Left)])).OrderBy(r => r.Box.MiddleY)];
    }
}
