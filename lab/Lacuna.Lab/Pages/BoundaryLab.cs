using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Lacuna.Documents.Model;
using Lacuna.Documents.Pages;
using Lacuna.Documents.Pages.Splitting;

namespace Lacuna.Lab.Pages;

/// <summary>Files of several documents, typed page after page, and how well their beginnings are found.</summary>
internal static class BoundaryLab
{
    public static int Run(string[] zips)
    {
        var chance = new Random(11);
        var documents = zips.SelectMany(Stages.Members).Select(Encoding.UTF8.GetString).Where(t => t.Length is > 600 and < 40_000).ToArray();
        var (made, found, right) = (0, 0, 0);
        for (var file = 0; file < 150; file++)
        {
            var (pages, begins) = Concatenate(documents, chance);
            var proposed = DocumentBoundaries.Propose(pages).Where(p => p.FirstPage > 1).Select(p => p.FirstPage).ToHashSet();
            made += begins.Count;
            found += proposed.Count;
            right += begins.Count(proposed.Contains);
        }

        var (precision, recall) = ((double)right / Math.Max(1, found), (double)right / Math.Max(1, made));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"150 files, {made} boundaries: precision {precision:F3}, recall {recall:F3}, F1 {2 * precision * recall / Math.Max(1e-9, precision + recall):F3}"));
        return 0;
    }

    private static (ImmutableArray<PageText> Pages, HashSet<int> Begins) Concatenate(string[] documents, Random chance)
    {
        var pages = ImmutableArray.CreateBuilder<PageText>();
        var begins = new HashSet<int>();
        for (var d = 2 + chance.Next(9); d > 0; d--)
        {
            if (pages.Count > 0)
            {
                begins.Add(pages.Count + 1);
            }

            var style = chance.Next(4);
            var across = 60 + chance.Next(25);
            var rows = Wrap(documents[chance.Next(documents.Length)], across);
            var perPage = 40 + chance.Next(16);
            var count = (rows.Count + perPage - 1) / perPage;
            for (var p = 0; p < count; p++)
            {
                var lines = rows.Skip(p * perPage).Take(perPage).ToList();
                var number = style switch { 0 => $"- {p + 1} -", 1 when p > 0 => $"{p + 1}", 2 => $"Page {p + 1} of {count}", _ => "" };
                pages.Add(Page(pages.Count + 1, lines, number));
            }
        }

        return (pages.ToImmutable(), begins);
    }

    private static List<string> Wrap(string text, int across)
    {
        var rows = new List<string>();
        foreach (var paragraph in text.Split('\n'))
        {
            var row = "";
            foreach (var word in paragraph.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                if (row.Length + word.Length + 1 > across)
                {
                    rows.Add(row);
                    row = "";
                }

                row += (row.Length > 0 ? " " : "") + word;
            }

            rows.Add(row);
        }

        return rows;
    }

    private static PageText Page(int n, List<string> lines, string number)
    {
        var placed = lines.Select((l, i) => (Text: l, Top: 72 + (i * 12.0))).Where(l => l.Text.Length > 0).Append((Text: number, Top: 750)).Where(l => l.Text.Length > 0);
        return new PageText(n, 612, 792, [.. placed.Select(l => Line(l.Text, l.Top))]);
    }

    private static PageLine Line(string text, double top)
    {
        var x = 72.0;
        var words = ImmutableArray.CreateBuilder<PageWord>();
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            words.Add(new PageWord(word, new PageBox(x, top, x + (6 * word.Length), top + 10), 10));
            x += 6 * (word.Length + 1);
        }

        return new PageLine(words.ToImmutable(), new PageBox(72, top, x, top + 10), 0);
    }
}
