namespace Lacuna.Documents.Pages.Layers;

/// <summary>Divides the rows of a page into regions in reading order: above the columns, the left column, the right one, below them.</summary>
/// <remarks>A gutter is a strip without words that runs down through several rows. The columns of a table have such strips too, but hold a word or
/// two in each row; columns of text are filled.</remarks>
internal static class ColumnOrder
{
    // A gutter is at least so wide in parts of the font size, and in parts of the usual distance of words.
    private const double GutterSize = 1.3;
    private const double GutterGaps = 2.2;

    // Rows that each column must have, words that they hold on the average, the share of the page's text that a column is wide, and how full it is.
    private const int FewestRows = 4;
    private const double FewestWords = 2.6;
    private const double Narrowest = 0.18;
    private const double Fullness = 0.62;

    // Strips followed at one time: a page of a table has fewer, hostile ones are bounded.
    private const int MostStrips = 24;

    private const int MostDepth = 4;

    private readonly record struct Strip(double From, double To, int Start)
    {
        public double Width => To - From;
    }

    private readonly record struct Zone(Strip Strip, int End)
    {
        public int Rows => End - Strip.Start;
    }

    /// <summary>The regions, each a list of rows from the top.</summary>
    public static List<List<LayerRow>> Divide(List<LayerRow> rows)
    {
        var regions = new List<List<LayerRow>>();
        Divide(rows, regions, 0);
        return regions;
    }

    private static void Divide(List<LayerRow> rows, List<List<LayerRow>> regions, int depth)
    {
        if (rows.Count == 0)
        {
            return;
        }

        if (depth >= MostDepth || Columns(rows) is not { } zone)
        {
            regions.Add(rows);
            return;
        }

        Divide(rows[..zone.Strip.Start], regions, depth);
        var middle = (zone.Strip.From + zone.Strip.To) / 2;
        Divide(Side(rows, zone, word => word.Box.Left < middle), regions, depth + 1);
        Divide(Side(rows, zone, word => word.Box.Left >= middle), regions, depth + 1);
        Divide(rows[zone.End..], regions, depth);
    }

    private static List<LayerRow> Side(List<LayerRow> rows, Zone zone, Func<LayerWord, bool> wanted)
    {
        var side = new List<LayerRow>();
        for (var i = zone.Strip.Start; i < zone.End; i++)
        {
            if (rows[i].Words.FindAll(word => wanted(word)) is { Count: > 0 } words)
            {
                side.Add(LayerRow.Of(words));
            }
        }

        return side;
    }

    private static Zone? Columns(List<LayerRow> rows)
    {
        var (left, right) = (rows.Min(r => r.Box.Left), rows.Max(r => r.Box.Right));
        Zone? best = null;
        var strips = new List<Strip>();
        for (var i = 0; i <= rows.Count; i++)
        {
            var gaps = i < rows.Count ? Gaps(rows[i], left, right) : [];
            var going = new List<Strip>();
            foreach (var strip in strips)
            {
                var widest = default(Strip);
                foreach (var (from, to) in gaps)
                {
                    var common = new Strip(Math.Max(from, strip.From), Math.Min(to, strip.To), strip.Start);
                    widest = common.Width > widest.Width ? common : widest;
                }

                if (widest.Width >= GutterSize * (i < rows.Count ? rows[i].Size : 1) && widest.Width > 0)
                {
                    going.Add(widest);
                }
                else if (new Zone(strip, i) is var zone && (best is null || zone.Rows > best.Value.Rows) && Trimmed(rows, zone) is { } trimmed && (best is null || trimmed.Rows > best.Value.Rows))
                {
                    best = trimmed;
                }
            }

            foreach (var (from, to) in gaps)
            {
                if (going.Count < MostStrips && !going.Exists(s => s.From >= from - 0.01 && s.To <= to + 0.01))
                {
                    going.Add(new Strip(from, to, i));
                }
            }

            strips = going;
        }

        return best;
    }

    // White between the words of a row, and between them and the sides of the text.
    private static List<(double From, double To)> Gaps(LayerRow row, double left, double right)
    {
        var distances = new List<double>();
        for (var i = 1; i < row.Words.Count; i++)
        {
            distances.Add(row.Words[i].Box.Left - row.Words[i - 1].Box.Right);
        }

        distances.Sort();
        var usual = distances.Count > 2 ? distances[distances.Count / 2] : 0;
        var least = Math.Max(GutterSize * row.Size, Math.Min(GutterGaps * usual, 4 * row.Size));
        var gaps = new List<(double, double)>();
        var at = left;
        foreach (var word in row.Words)
        {
            if (word.Box.Left - at >= least)
            {
                gaps.Add((at, word.Box.Left));
            }

            at = Math.Max(at, word.Box.Right);
        }

        if (right - at >= least)
        {
            gaps.Add((at, right));
        }

        return gaps;
    }

    // The zone without rows before and behind the columns proper; null where its sides are no columns of text.
    private static Zone? Trimmed(List<LayerRow> rows, Zone zone)
    {
        var (first, last) = (zone.Strip.Start, zone.End - 1);
        var middle = (zone.Strip.From + zone.Strip.To) / 2;
        bool OnLeft(int i) => rows[i].Box.Left < middle;
        bool OnRight(int i) => rows[i].Box.Right > middle;

        // A short line above the columns stands alone; the first row of columns has its neighbour at the same height or just below.
        while (first < last && !((OnLeft(first) || OnLeft(first + 1)) && (OnRight(first) || OnRight(first + 1))))
        {
            first++;
        }

        if (first >= last)
        {
            return null;
        }

        var trimmed = new Zone(zone.Strip with { Start = first }, zone.End);
        var (least, most) = (double.PositiveInfinity, double.NegativeInfinity);
        for (var i = first; i <= last; i++)
        {
            (least, most) = (Math.Min(least, rows[i].Box.Left), Math.Max(most, rows[i].Box.Right));
        }

        return IsColumn(Side(rows, trimmed, w => w.Box.Left < middle), most - least) && IsColumn(Side(rows, trimmed, w => w.Box.Left >= middle), most - least) ? trimmed : null;
    }

    private static bool IsColumn(List<LayerRow> rows, double whole)
    {
        if (rows.Count < FewestRows)
        {
            return false;
        }

        var (left, right) = (rows.Min(r => r.Box.Left), rows.Max(r => r.Box.Right));
        var width = right - left;
        return width >= Narrowest * whole && rows.Average(r => r.Words.Count) >= FewestWords && rows.Average(r => r.Box.Width) >= Fullness * width;
    }
}
