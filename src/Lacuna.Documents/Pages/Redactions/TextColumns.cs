namespace Lacuna.Documents.Pages.Redactions;

/// <summary>Divides rows of text at a gutter that hardly any word crosses.</summary>
internal static class TextColumns
{
    // A gutter lies in the middle part of a page, is as wide as this in points, and few rows cross it: a heading, a table.
    private const double LeastGutter = 9;
    private const double MostCrossing = 0.25;

    /// <summary>The rows of each column; all rows as one where there is no gutter.</summary>
    public static List<List<TextRow>> Of(List<TextRow> rows, PageInk page)
    {
        var crossed = new int[page.Width];
        var (lefts, rights) = (new int[page.Width], new int[page.Width]);
        foreach (var row in rows)
        {
            foreach (var word in row.Words)
            {
                for (var x = Math.Max(0, word.Left); x < Math.Min(page.Width, word.Right); x++)
                {
                    crossed[x]++;
                }
            }

            lefts[Math.Clamp(row.Box.Left, 0, page.Width - 1)]++;
            rights[Math.Clamp(row.Box.Right, 0, page.Width - 1)]++;
        }

        var (at, width, from) = (0, 0, -1);
        for (var x = page.Width / 4; x <= page.Width * 3 / 4; x++)
        {
            if (crossed[x] <= MostCrossing * rows.Count && x < page.Width * 3 / 4)
            {
                from = from < 0 ? x : from;
            }
            else if (from >= 0)
            {
                (at, width, from) = x - from > width ? (from, x - from, -1) : (at, width, -1);
            }
        }

        var middle = at + (width / 2);
        var beyond = rows.Count(r => r.Box.Left < middle && r.Box.Right > middle && !r.Words.Exists(w => w.Left < middle && w.Right > middle));
        if (width < LeastGutter * page.Dot || width > page.Width / 5 || beyond < 0.3 * rows.Count)
        {
            return [rows];
        }

        return [Part(rows, w => w.Right <= middle), Part(rows, w => w.Left >= middle)];
    }

    private static List<TextRow> Part(List<TextRow> rows, Func<PixelBox, bool> isIn) =>
        [.. rows.Select(r => r.Words.Where(isIn).ToList()).Where(w => w.Count > 0).Select(w => new TextRow(w.Aggregate((a, b) => a.Union(b)), w))];
}
