using System.Diagnostics;
using Lacuna.Documents.Diagnostics;
using Lacuna.Documents.Formats.Ocr;
using Lacuna.Documents.Formats.Pdf;
using Lacuna.Documents.Formats.Pdf.Painting;
using Lacuna.Documents.Model;
using Lacuna.Documents.Pages;
using Lacuna.Documents.Rendering;

namespace Lacuna.Lab;

/// <summary>The redactions of a PDF: how many gaps of which printed reason, and where; or the text of some of its pages.</summary>
internal static class PdfGaps
{
    public static int Run(string pdf)
    {
        var watch = Stopwatch.StartNew();
        var (pages, document) = Read(pdf);
        var gaps = PlainTextWriter.Write(document).Marks.Select(m => m.Mark).OfType<Gap>().Where(g => g.Place is not null).ToList();
        Console.WriteLine($"{pages.Count} pages in {watch.Elapsed.TotalSeconds:0.0} s; {pages.Sum(p => p.Redactions.Length)} boxes in {gaps.Count} gaps");
        Console.WriteLine($"notes {document.Blocks.Count(b => b is NoteBlock)}, pages with a number {document.Blocks.Count(b => b is PageBreak { Number: not null }) + Breaks(document).Count(b => b.Number is not null)}, running heads {document.Furniture.Length}");
        Console.WriteLine($"black shapes of the height of a line {Shapes(pdf, pages, true)}, of these in no gap {Shapes(pdf, pages, false)}");
        foreach (var reason in gaps.GroupBy(g => g.Statement).OrderByDescending(g => g.Count()))
        {
            Console.WriteLine($"{reason.Count(),6}  {(reason.Key.Length > 0 ? reason.Key : "(nothing printed)")}");
        }

        foreach (var page in gaps.GroupBy(g => g.Place?.Page))
        {
            Console.WriteLine($"  page {page.Key}: {string.Join(", ", page.GroupBy(g => g.Statement).Select(g => $"{g.Count()} {g.Key}"))}");
        }

        return 0;
    }

    public static int Text(string pdf, int first, int last)
    {
        var (_, document) = Read(pdf);
        var page = 0;
        foreach (var range in PlainTextWriter.Write(document).Blocks)
        {
            page = range.Block is PageBreak { Page: { } begins } ? begins : page;
            if (page >= first && page <= last)
            {
                Console.WriteLine(range.Block is PageBreak { Number: var number } ? $"—— page {page} ({number})" : $"{range.Block.GetType().Name}: {PlainTextWriter.Write(document with { Blocks = [range.Block] }).Text}");
            }

            page = Inner(range.Block).LastOrDefault()?.Page ?? page;
        }

        return 0;
    }

    // Black shapes as high as letters, strokes too; within redactions or all of them.
    private static int Shapes(string pdf, List<PageText> pages, bool all)
    {
        var document = PdfDocument.Open(File.ReadAllBytes(pdf));
        return document.ReadPages().Sum(page => page.Things.OfType<PaintedPath>().Count(path => path.Box.Height is > 7 and < 16 && path.Box.Width > 1 && path.Colour is { Luminance: < 0.03 }
            && (all || !pages[page.Number - 1].Redactions.Any(r => r.Box.Grow(0.5).Contains(new PagePoint((path.Box.Left + path.Box.Right) / 2, (path.Box.Top + path.Box.Bottom) / 2))))));
    }

    private static (List<PageText> Pages, TextDocument Document) Read(string pdf)
    {
        if (Path.GetExtension(pdf) == ".xml")
        {
            var read = AltoReader.Read(File.ReadAllBytes(pdf), ReaderLimits.Default);
            return ([.. read], PagedReader.Read(read, DocumentFormat.Image, ReaderLimits.Default));
        }

        var document = PdfDocument.Open(File.ReadAllBytes(pdf));
        var pages = Enumerable.Range(1, document.PageCount).Select(n => PdfPages.Read(document, n).Text).ToList();
        return (pages, PagedReader.Read([.. pages], DocumentFormat.Pdf, ReaderLimits.Default));
    }

    private static IEnumerable<InlinePageBreak> Breaks(TextDocument document) => document.Blocks.SelectMany(Inner);

    private static IEnumerable<InlinePageBreak> Inner(Block block) => (block switch
    {
        Paragraph p => p.Content,
        ListItem i => i.Content,
        Heading h => h.Content,
        _ => [],
    }).OfType<InlinePageBreak>();
}
