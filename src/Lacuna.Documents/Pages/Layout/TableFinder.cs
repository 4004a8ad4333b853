using Lacuna.Documents.Formats.PlainText;
using Lacuna.Documents.Pages.Layers;

namespace Lacuna.Documents.Pages.Layout;

/// <summary>Finds tables: lines one below the other with strips of white through all of them, and lists with leaders ("Introduction . . . . 12").</summary>
internal static class TableFinder
{
    private const int FewestRows = 3;

    // An entry of a list with leaders runs over so many lines at most.
    private const int MostLacking = 3;

    // Cells are so far apart, in parts of the font size; a strip that runs through all rows may be narrower.
    private const double CellGap = 1.5;
    private const double StripWidth = 0.7;

    /// <summary>For each line the number of the table that it belongs to, from 1, or 0.</summary>
    public static int[] Find(List<LaidLine> lines)
    {
        var tables = new int[lines.Count];
        var count = 0;
        for (var i = 0; i < lines.Count;)
        {
            var end = Leadered(lines, i) is > 0 and var led ? led : Ruled(lines, i);
            if (end <= i)
            {
                i++;
                continue;
            }

            count++;
            for (; i < end; i++)
            {
                tables[i] = count;
            }
        }

        return tables;
    }

    /// <summary>The cells of lines that are one table: for each row the items of each cell.</summary>
    public static List<List<List<LaidItem>>> Cells(List<LaidLine> lines)
    {
        if (lines.Exists(HasLeader))
        {
            return Entries(lines);
        }

        var strips = Strips(lines);
        var rows = new List<List<List<LaidItem>>>();
        foreach (var line in lines)
        {
            var row = Enumerable.Range(0, strips.Count + 1).Select(_ => new List<LaidItem>()).ToList();
            foreach (var item in line.Items)
            {
                row[strips.FindIndex(s => item.Box.Left < s) is >= 0 and var at ? at : strips.Count].Add(item);
            }

            rows.Add(row);
        }

        return rows;
    }

    // Entries over two lines are one row.
    private static List<List<List<LaidItem>>> Entries(List<LaidLine> lines)
    {
        var rows = new List<List<List<LaidItem>>>();
        List<LaidItem> entry = [];
        var side = lines.Max(l => l.Box.Right);
        foreach (var line in lines)
        {
            var (from, to) = Cut(line, side);
            entry.AddRange(line.Items[..from]);
            if (from < line.Items.Length)
            {
                rows.Add([entry, [.. line.Items[to..]]]);
                entry = [];
            }
        }

        if (entry.Count > 0)
        {
            rows.Add([entry, []]);
        }

        return rows;
    }

    // Where the entry ends, and where its number begins; a long entry leaves no room for a leader, or for two dots.
    private static (int From, int To) Cut(LaidLine line, double side)
    {
        for (var i = 1; i < line.Items.Length; i++)
        {
            if (line.Items[i].Word is { } word && Leaders.IsLeader(word.Text))
            {
                return (i, i + 1);
            }
        }

        var last = line.Items.Length - 1;
        if (last < 1 || line.Items[last].Word is not { Raised: false } number || PageNumbers.Read(number.Text) is null || side - line.Box.Right > 0.5 * line.Size)
        {
            return (line.Items.Length, line.Items.Length);
        }

        var from = last;
        while (from > 1 && line.Items[from - 1].Word is { } dots && dots.Text.All(c => c == '.'))
        {
            from--;
        }

        return (from, last);
    }

    private static bool HasLeader(LaidLine line) => line.Items.Length > 1 && line.Items.Skip(1).Any(i => i.Word is { } word && Leaders.IsLeader(word.Text));

    // The end of a run of lines with leaders, which lines between may lack: those whose entry goes on, and those with a number right away.
    private static int Leadered(List<LaidLine> lines, int start)
    {
        var stop = start;
        while (stop < lines.Count && lines[stop].Page == lines[start].Page && lines[stop].Region == lines[start].Region)
        {
            stop++;
        }

        var first = lines.FindIndex(start, stop - start, HasLeader);
        if (first < 0 || first - start > MostLacking)
        {
            return 0;
        }

        var side = lines.GetRange(start, stop - start).Max(l => l.Box.Right);
        var (end, led, lacking) = (start, 0, 0);
        for (var i = start; i < stop; i++)
        {
            if (Cut(lines[i], side).From < lines[i].Items.Length)
            {
                led += HasLeader(lines[i]) ? 1 : 0;
                lacking = 0;
                end = i + 1;
            }
            else if (++lacking > MostLacking || lines[i].Size > 1.15 * lines[first].Size)
            {
                break;
            }
        }

        return led > 1 ? end : 0;
    }

    private static int Ruled(List<LaidLine> lines, int start)
    {
        var end = start;
        while (end < lines.Count && lines[end].Page == lines[start].Page && lines[end].Region == lines[start].Region && CellCount(lines[end]) > 1)
        {
            end++;
        }

        for (; end - start >= FewestRows; end--)
        {
            var rows = lines.GetRange(start, end - start);
            if (Strips(rows) is { Count: > 0 } strips)
            {
                return IsTable(rows, strips[0]) ? end : 0;
            }

            // Long runs without a common strip are running text with wide blanks; looking at all their beginnings would be slow.
            if (end - start > 60)
            {
                return 0;
            }
        }

        return 0;
    }

    // "TO: …", "1. …" and "• …" are labels, not columns.
    private static bool IsTable(List<LaidLine> rows, double strip)
    {
        var labels = 0;
        foreach (var row in rows)
        {
            var first = string.Join(' ', row.Items.Where(i => i.Box.Left < strip && i.Word is not null).Select(i => i.Word?.Text));
            labels += first.EndsWith(':') || first.Length <= 1 || PlainLists.LabelLength(first + " ", 0, first.Length + 1) == first.Length ? 1 : 0;
        }

        return 2 * labels < rows.Count;
    }

    private static int CellCount(LaidLine line)
    {
        var cells = 1;
        for (var i = 1; i < line.Items.Length; i++)
        {
            cells += line.Items[i].Box.Left - line.Items[i - 1].Box.Right >= CellGap * Math.Max(line.Size, 4) ? 1 : 0;
        }

        return cells;
    }

    // The right sides of the strips of white that run through all rows.
    private static List<double> Strips(List<LaidLine> rows)
    {
        var covered = rows.SelectMany(r => r.Items).Select(i => i.Box).OrderBy(b => b.Left);
        var strips = new List<double>();
        var right = double.PositiveInfinity;
        foreach (var box in covered)
        {
            if (box.Left - right >= StripWidth * Math.Max(rows[0].Size, 4))
            {
                strips.Add(box.Left - 0.01);
            }

            right = double.IsInfinity(right) ? box.Right : Math.Max(right, box.Right);
        }

        return strips;
    }
}
