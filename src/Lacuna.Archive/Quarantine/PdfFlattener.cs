using System.Collections.Immutable;
using System.Globalization;
using Lacuna.Archive.ExternalTools;
using Lacuna.Archive.Storage;
using Lacuna.Documents.Formats.Pdf;
using Lacuna.Documents.Formats.Pdf.Writing;
using Lacuna.Documents.Model;
using Lacuna.Documents.Pages;

namespace Lacuna.Archive.Quarantine;

/// <summary>Makes a PDF of pictures of the pages of another: what is not seen is not in it. Poppler draws the pages.</summary>
internal static class PdfFlattener
{
    private const string Tool = "pdftoppm";

    // Enough for OCR and for print; more makes files that nobody wants to fetch.
    private const double UsualDpi = 200;

    // Pixels of one page: A2 at the usual resolution. A page that claims more is drawn coarser (a page may claim to be 200 inches wide).
    private const double MostPixels = 16e6;

    // Pages drawn in one run: the file is handed to the program once for each.
    private const int PagesAtOnce = 20;

    // Difference of red, green and blue from which a page counts as coloured; paper is never quite white.
    private const int ColourDifference = 24;

    private static readonly ProgramLimits Limits = new(TimeSpan.FromMinutes(5), 4L << 30, 1L << 30);

    /// <summary>Flattens a file.</summary>
    /// <param name="pdf">The file; it is passed to the program through a pipe and never lies outside the store.</param>
    /// <param name="covered">Places to be painted over; what Redact annotations mark is painted over in any case (ISO 32000-1, 12.5.6.23).</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>The new file.</returns>
    /// <exception cref="ToolException">The program is missing, failed or went beyond a limit.</exception>
    /// <exception cref="ArchiveException"><c>safe-copy-failed</c>: a page was not drawn, or the copy is too large.</exception>
    public static byte[] Flatten(ReadOnlyMemory<byte> pdf, ImmutableArray<PagePlace> covered, CancellationToken cancellation)
    {
        var document = PdfDocument.Open(pdf);
        var folder = Directory.CreateTempSubdirectory("lacuna-");
        try
        {
            var drawing = new Drawing(pdf, folder.FullName, cancellation);
            using var copy = new MemoryStream();
            ImagePdfWriter.Write(drawing.Pages(document, covered), copy);
            return copy.Length <= PdfLimits.Default.MaxBytes ? copy.ToArray() : throw Failed("it would be larger than a file may be; divide the file");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static ArchiveException Failed(string why) => new("safe-copy-failed", $"No safe copy was made: {why}. The file stays sealed.");

    // One page, and how it is to be drawn.
    private sealed record Plan(int Number, double Width, double Height, double Dpi, bool Gray, ImmutableArray<PageBox> Covered)
    {
        public bool DrawnLike(Plan other) => Dpi == other.Dpi && Gray == other.Gray && Covered.IsEmpty == other.Covered.IsEmpty;
    }

    private sealed class Drawing(ReadOnlyMemory<byte> pdf, string folder, CancellationToken cancellation)
    {
        public IEnumerable<PageImage> Pages(PdfDocument document, ImmutableArray<PagePlace> covered)
        {
            for (var first = 1; first <= document.PageCount; first += PagesAtOnce)
            {
                var last = Math.Min(first + PagesAtOnce - 1, document.PageCount);
                var plans = Plans(document, first, last, covered);
                for (var i = 0; i < plans.Count;)
                {
                    var run = plans.Skip(i).TakeWhile(p => p.DrawnLike(plans[i])).ToList();
                    foreach (var page in Draw(run))
                    {
                        yield return page;
                    }

                    i += run.Count;
                }
            }
        }

        private List<Plan> Plans(PdfDocument document, int first, int last, ImmutableArray<PagePlace> covered)
        {
            // Small pictures tell whether there is colour.
            Run(first, last, ["-scale-to", "500"]);
            var plans = new List<Plan>();
            foreach (var path in Drawn(first, last))
            {
                var number = first + plans.Count;
                var small = Netpbm.Read(File.ReadAllBytes(path)) ?? throw Failed($"page {number} was not drawn");
                File.Delete(path);
                var page = document.ReadPage(number);
                ImmutableArray<PageBox> boxes =
                [
                    .. page.Annotations.Where(a => a.Subtype == "Redact").SelectMany(a => a.Areas),
                    .. covered.Where(c => c.Page == number).Select(c => c.Box),
                ];
                var inches = Math.Max(0.01, page.Width / 72 * (page.Height / 72));
                var dpi = Math.Clamp(Math.Floor(Math.Sqrt(MostPixels / inches)), 10, UsualDpi);
                plans.Add(new Plan(number, page.Width, page.Height, dpi, IsGray(small), boxes));
            }

            return plans;
        }

        private IEnumerable<PageImage> Draw(List<Plan> run)
        {
            var (first, last) = (run[0].Number, run[^1].Number);
            var dpi = run[0].Dpi;
            var painted = !run[0].Covered.IsEmpty;
            Run(first, last, ["-r", dpi.ToString(CultureInfo.InvariantCulture), .. run[0].Gray ? (string[])["-gray"] : [], .. painted ? (string[])[] : ["-jpeg", "-jpegopt", "quality=88"]]);
            var paths = Drawn(first, last);
            for (var i = 0; i < run.Count; i++)
            {
                var bytes = File.ReadAllBytes(paths[i]);
                File.Delete(paths[i]);
                yield return (painted ? Painted(bytes, run[i], dpi) : PageImage.Of(bytes, dpi)) ?? throw Failed($"page {run[i].Number} was not drawn");
            }
        }

        // Black boxes, burnt into the picture.
        private static PageImage? Painted(byte[] bytes, Plan plan, double dpi)
        {
            if (Netpbm.Read(bytes) is not { } raster)
            {
                return null;
            }

            var samples = raster.Samples.ToArray();
            var (across, down) = (raster.Width / plan.Width, raster.Height / plan.Height);
            foreach (var box in plan.Covered)
            {
                var (left, right) = (Pixel(box.Left * across, raster.Width, -1), Pixel(box.Right * across, raster.Width, 1));
                for (var y = Pixel(box.Top * down, raster.Height, -1); right > left && y < Pixel(box.Bottom * down, raster.Height, 1); y++)
                {
                    samples.AsSpan(((y * raster.Width) + left) * raster.Channels, (right - left) * raster.Channels).Clear();
                }
            }

            return PageImage.Of(raster.Width * 72 / dpi, raster.Height * 72 / dpi, raster with { Dpi = dpi, Samples = samples });
        }

        private static int Pixel(double at, int most, int outwards) => (int)Math.Clamp((outwards < 0 ? Math.Floor(at) : Math.Ceiling(at)) + outwards, 0, most);

        private static bool IsGray(PageRaster small)
        {
            var samples = small.Samples.Span;
            for (var i = 0; small.Channels == 3 && i + 2 < samples.Length; i += 3)
            {
                var (r, g, b) = (samples[i], samples[i + 1], samples[i + 2]);
                if (Math.Max(r, Math.Max(g, b)) - Math.Min(r, Math.Min(g, b)) > ColourDifference)
                {
                    return false;
                }
            }

            return true;
        }

        // The visible part alone: text outside the crop box would come back otherwise.
        private void Run(int first, int last, string[] how)
        {
            var result = ExternalProgram.Run(Tool,
                ["-q", "-cropbox", "-f", first.ToString(CultureInfo.InvariantCulture), "-l", last.ToString(CultureInfo.InvariantCulture), "-forcenum", .. how, "-", "page"],
                pdf, Limits, folder, cancellation);
            if (result.ExitCode != 0)
            {
                throw Failed("the program that draws pages cannot read the file");
            }
        }

        private List<string> Drawn(int first, int last)
        {
            var paths = Directory.EnumerateFiles(folder, "page-*").Order(StringComparer.Ordinal).ToList();
            return paths.Count == last - first + 1 ? paths : throw Failed($"of pages {first} to {last} some were not drawn");
        }
    }
}
