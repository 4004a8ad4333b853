using System.Diagnostics;
using Lacuna.Documents.Diagnostics;
using Lacuna.Documents.Formats.Pdf;
using Lacuna.Documents.Model;
using Lacuna.Documents.Pages;
using Lacuna.Documents.Rendering;

namespace Lacuna.Lab;

/// <summary>Words of a PDF's text layer against a text: how many are right and in order, how many are too many, and the time for a page.</summary>
internal static class PdfWords
{
    public static int Run(string pdf, string truth)
    {
        var watch = Stopwatch.StartNew();
        var document = PdfDocument.Open(File.ReadAllBytes(pdf));
        var pages = Enumerable.Range(1, document.PageCount).Select(n => PdfPages.Read(document, n)).ToList();
        var read = watch.Elapsed;
        var text = PlainTextWriter.Write(PagedReader.Read([.. pages.Select(p => p.Text)], DocumentFormat.Pdf, ReaderLimits.Default)).Text;
        var all = watch.Elapsed;
        var (wanted, got) = (Words(File.ReadAllText(truth)), Words(text));
        var common = Common(wanted, got);
        Console.WriteLine($"{Path.GetFileName(pdf)}: {wanted.Length} words, right and in order {(double)common / Math.Max(1, wanted.Length):0.0000}, "
            + $"too many {got.Length - common}, {read.TotalMilliseconds / pages.Count:0.0} + {(all - read).TotalMilliseconds / pages.Count:0.0} ms a page, "
            + $"trust {pages.Min(p => p.Trust):0.00} to {pages.Max(p => p.Trust):0.00}");
        return 0;
    }

    private static string[] Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    // The longest common subsequence within a band: words that are right are not far from their place.
    private static int Common(string[] a, string[] b)
    {
        const int Band = 600;
        var previous = new int[b.Length + 1];
        var current = new int[b.Length + 1];
        for (var i = 1; i <= a.Length; i++)
        {
            var middle = (int)((long)i * b.Length / a.Length);
            var (from, to) = (Math.Max(1, middle - Band), Math.Min(b.Length, middle + Band));
            current[from - 1] = previous[from - 1];
            for (var j = from; j <= to; j++)
            {
                current[j] = a[i - 1] == b[j - 1] ? previous[j - 1] + 1 : Math.Max(previous[j], current[j - 1]);
            }

            for (var j = to + 1; j <= Math.Min(b.Length, to + (b.Length / a.Length) + 2); j++)
            {
                current[j] = current[to];
            }

            (previous, current) = (current, previous);
        }

        return previous[Math.Min(b.Length, b.Length)];
    }
}
