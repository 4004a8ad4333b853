using Lacuna.Documents.Formats.PlainText;
using Lacuna.Documents.Pages.Layers;

namespace Lacuna.Documents.Pages.Layout;

/// <summary>Finds tables: lines one below the other with strips of white through all of them, and lists with leaders ("Introduction . . . . 12").</summary>
internal static class TableFinder
{
    private const int FewestRows = 3;

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
        foreach (var line in lines)
        {
            var (from, to) = Cut(line);
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

    // Where the entry ends, and where its number begins.
    private static (int From, int To) Cut(LaidLine line)
    {
        for (var i = 1; i < line.Items.Length; i++)
        {
            if (line.Items[i].Word is { } word && Leaders.IsLeader(word.Text))
            {
                return (i, i + 1);
            }
        }

        var last = line.Items.Length - 1;
        return last > 0 && line.Items[last].Word is { } number && PageNumbers.Read(number.Text) is not null && line.Items[last].Box.Left - line.Items[last - 1].Box.Right > CellGap * line.Size
            ? (last, last) : (line.Items.Length, line.Items.Length);
    }

    private static bool HasLeader(LaidLine line) => line.Items.Length > 1 && line.Items.Skip(1).Any(i => i.Word is { } word && Leaders.IsLeader(word.Text));

    // The end of a run of lines with leaders, which lines between may lack: those whose entry goes on, and those with a number right away.
    private static int Leadered(List<LaidLine> lines, int start)
    {
        var (end, led, lacking) = (start, 0, 0);
        for (var i = start; i < lines.Count && lines[i].Page == lines[start].Page && lines[i].Region == lines[start].Region; i++)
        {
            if (HasLeader(lines[i]) || (led > 0 && Cut(lines[i]).From < lines[i].Items.Length))
            {
                led += HasLeader(lines[i]) ? 1 : 0;
                lacking = 0;
                end = i + 1;
            }
            else if (led == 0 || ++lacking > 2)
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
