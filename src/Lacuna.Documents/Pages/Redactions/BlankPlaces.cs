using Lacuna.Documents.Model;

namespace Lacuna.Documents.Pages.Redactions;

/// <summary>Blanks in running text where words must have stood: painted over in white on white paper.</summary>
/// <remarks>A blank is believed only where the rows above and below run on over it, so that columns, tables, forms, lists and the ends of
/// paragraphs stay what they are.</remarks>
internal static class BlankPlaces
{
    // In points. A justified line spreads its blanks to some 10 points, a typewriter leaves two letters after a stop.
    private const double LeastGap = 26;
    private const double LeastIndent = 84;

    /// <summary>Finds them.</summary>
    public static List<FoundBox> Find(PageInk page, TextRows text, IReadOnlyList<FoundBox> others, Func<PixelBox, bool> goesOn)
    {
        var found = new List<FoundBox>();
        foreach (var column in TextColumns.Of(text.Rows, page))
        {
            var rows = column.Where(r => r.Words.Sum(w => w.Width) > 30 * page.Dot).ToList();
            if (rows.Count >= 5)
            {
                In(page, text, rows, goesOn, found);
            }
        }

        return [.. found.Where(f => !others.Any(o => o.Box.Grow(6, 6).Intersect(f.Box).Area > 0.05 * f.Box.Area) && IsBlank(page, f.Box) && !IsRuled(page, text, f.Box))];
    }

    private static void In(PageInk page, TextRows text, List<TextRow> rows, Func<PixelBox, bool> goesOn, List<FoundBox> found)
    {
        var (left, right) = Column(rows);
        for (var i = 0; i < rows.Count; i++)
        {
            Within(page, text, rows, i, left, right, found);
            if (i + 1 < rows.Count)
            {
                Between(page, text, rows, i, left, right, goesOn, found);
            }
        }
    }

    /// <summary>Whether text stands beside a box, or above and below it; or only on one of these sides, where <paramref name="either"/> is enough.</summary>
    public static bool IsAmongText(TextRows text, PixelBox box, bool either = false)
    {
        var (near, above, below) = (false, false, false);
        foreach (var row in text.Rows)
        {
            if (row.Box.SharedRows(box) > 0.5)
            {
                near |= row.Words.Exists(w => Math.Min(Math.Abs(w.Right - box.Left), Math.Abs(box.Right - w.Left)) < 3 * text.Pitch);
            }
            else if (row.Box.MiddleY < box.Top)
            {
                above |= box.Top - row.Box.Bottom < 2.2 * text.Pitch && row.Covers(box.Left, box.Right, 12) > 0.3;
            }
            else if (row.Box.MiddleY > box.Bottom)
            {
                below |= row.Box.Top - box.Bottom < 2.2 * text.Pitch && row.Covers(box.Left, box.Right, 12) > 0.3;
            }
        }

        return near || (above && below) || (either && (above || below));
    }

    private static (int Left, int Right) Column(List<TextRow> rows)
    {
        var lefts = rows.Select(r => r.Box.Left).Order().ToList();
        var rights = rows.Select(r => r.Box.Right).Order().ToList();
        return (lefts[lefts.Count / 4], rights[rights.Count * 3 / 4]);
    }

    // A blank between two words of a row, or before its first.
    private static void Within(PageInk page, TextRows text, List<TextRow> rows, int i, int left, int right, List<FoundBox> found)
    {
        var row = rows[i];
        var gaps = row.Words.Zip(row.Words.Skip(1), (a, b) => (Left: a.Right, Right: b.Left)).ToList();
        var wide = gaps.Where(g => g.Right - g.Left >= LeastGap * page.Dot).ToList();
        if (wide.Count is > 0 and <= 2)
        {
            var others = gaps.Where(g => !wide.Contains(g)).Select(g => g.Right - g.Left).DefaultIfEmpty(0).Max();
            foreach (var gap in wide)
            {
                var before = row.Words.Where(w => w.Right <= gap.Left).Sum(w => w.Width);
                var after = row.Words.Where(w => w.Left >= gap.Right).Sum(w => w.Width);
                if (gap.Right - gap.Left > 2.4 * others && before > 24 * page.Dot && after > 14 * page.Dot
                    && row.Box.Left < left + (0.15 * (right - left)) && RunsOver(text, rows, i, gap.Left, gap.Right))
                {
                    found.Add(Place(text, row, gap.Left, gap.Right, 0.72));
                }
            }
        }

        // A row that begins far in, between rows that fill the column.
        if (row.Box.Left - left > LeastIndent * page.Dot && row.Box.Right > right - (0.25 * (right - left)) && wide.Count == 0
            && i > 0 && i + 1 < rows.Count && rows[i - 1].Box.Right > right - (0.12 * (right - left)) && rows[i + 1].Box.Left < left + (0.04 * (right - left))
            && RunsOver(text, rows, i, left, row.Box.Left) && !(Begins(rows[i - 1]) && Begins(rows[i + 1])))
        {
            found.Add(Place(text, row, left, row.Box.Left, 0.66));
        }

        // Words of both rows that begin at the same place: a column.
        bool Begins(TextRow other) => other.Words.Exists(w => Math.Abs(w.Left - row.Box.Left) < 4 * page.Dot);
    }

    // The rows next above and below stand at the pitch of the text and have words over the whole blank.
    private static bool RunsOver(TextRows text, List<TextRow> rows, int i, int left, int right)
    {
        var gap = (int)(0.6 * text.Letter);
        var above = i > 0 && rows[i].Box.MiddleY - rows[i - 1].Box.MiddleY < 1.7 * text.Pitch && rows[i - 1].Covers(left, right, gap) > 0.8;
        var below = i + 1 < rows.Count && rows[i + 1].Box.MiddleY - rows[i].Box.MiddleY < 1.7 * text.Pitch && rows[i + 1].Covers(left, right, gap) > 0.8;
        return above && below;
    }

    private static FoundBox Place(TextRows text, TextRow row, int left, int right, double confidence)
    {
        var (middle, half) = (row.Box.MiddleY, (int)(0.6 * Math.Min(text.Pitch, 1.4 * text.Letter)));
        return new FoundBox(new PixelBox(left + 2, middle - half, right - 2, middle + half), GapLook.White, confidence);
    }

    // Rows missing between one that fills the column and one that goes on from the margin in the middle of a sentence.
    private static void Between(PageInk page, TextRows text, List<TextRow> rows, int i, int left, int right, Func<PixelBox, bool> goesOn, List<FoundBox> found)
    {
        var (above, below) = (rows[i], rows[i + 1]);
        var missing = ((below.Box.MiddleY - above.Box.MiddleY) / text.Pitch) - 1;
        var full = above.Box.Left < left + (0.04 * (right - left)) && above.Box.Right > right - (0.12 * (right - left));
        var flush = Math.Abs(below.Box.Left - left) < 0.02 * (right - left);
        if (missing < 0.8 || missing > 40 || !flush || Math.Abs(missing - Math.Round(missing)) > 0.3 || i == 0 || above.Box.MiddleY - rows[i - 1].Box.MiddleY > 1.5 * text.Pitch
            || !full || below.Box.Right < right - (0.7 * (right - left)) || !goesOn(below.Words[0]))
        {
            return;
        }

        var reach = text.Pitch - (0.62 * Math.Min(text.Pitch, 1.4 * text.Letter));
        var box = new PixelBox(left, (int)Math.Max(above.Box.Bottom + 2, above.Box.MiddleY + reach), right, (int)Math.Min(below.Box.Top - 2, below.Box.MiddleY - reach));
        if (box.Height > 0.7 * text.Pitch && box.Width > 60 * page.Dot)
        {
            found.Add(new FoundBox(box, GapLook.White, 0.7));
        }
    }

    // A line along the blank, or across it from row to row: the cell of a table, the place of a form to be filled in.
    private static bool IsRuled(PageInk page, TextRows text, PixelBox box)
    {
        box = box.Grow(2, (int)(0.5 * text.Pitch)).Intersect(new PixelBox(0, 0, page.Width, page.Height));
        var columns = new int[box.Width];
        for (var y = box.Top; y < box.Bottom; y++)
        {
            var on = 0;
            for (var x = box.Left; x < box.Right; x++)
            {
                var dark = page.Ink[(y * page.Width) + x] > page.Faint;
                on += dark ? 1 : 0;
                columns[x - box.Left] += dark ? 1 : 0;
            }

            if (on > 0.85 * box.Width)
            {
                return true;
            }
        }

        return columns.Any(c => c > 0.8 * box.Height);
    }

    private static bool IsBlank(PageInk page, PixelBox box)
    {
        box = box.Grow(-2, -1).Intersect(new PixelBox(0, 0, page.Width, page.Height));
        var dark = 0;
        for (var y = box.Top; y < box.Bottom; y++)
        {
            foreach (var v in page.Ink.AsSpan((y * page.Width) + box.Left, box.Width))
            {
                dark += v > 70 ? 1 : 0;
            }
        }

        return box.Area > 0 && dark < 0.012 * box.Area;
    }
}
