using System.Runtime.ExceptionServices;
using Lacuna.Archive.ExternalTools;
using Lacuna.Documents.Diagnostics;
using Lacuna.Documents.Pages;

namespace Lacuna.Archive.Recognition;

/// <summary>Reads the pages of a PDF, of an image or of a folder of images: the text layer where it can be trusted, OCR elsewhere.</summary>
/// <remarks>Thread-safe; OCR runs as many pages at a time, over all callers, as there are cores. The first page with words is read before the others,
/// for they are most likely in its language and turned as it is.</remarks>
public sealed class ScanReader(ScanOptions options)
{
    /// <summary>Pixels of the largest image that is read by OCR, a sheet of 20 by 20 inches at 300 dpi; larger pages are read at a lower resolution (memory).</summary>
    internal const double MostPixels = 36_000_000;

    private const long MostMemory = 3L << 30;
    private const int MostMembers = 5000;

    private static readonly SemaphoreSlim Cores = new(Environment.ProcessorCount);

    /// <summary>Reads every page.</summary>
    /// <param name="bytes">The file: PDF, PNG, JPEG, TIFF, JPEG 2000, or a zip of page images.</param>
    /// <param name="fileName">Its name.</param>
    /// <param name="digest">SHA-512 of the bytes, hexadecimal: pages read before a kill are found again by it.</param>
    /// <param name="cancellation">Stops between pages; what was read is kept for the next time.</param>
    /// <exception cref="DocumentFormatException">The file cannot be read: <c>pdf-…</c>, <c>image-…</c>, <c>zip-…</c>.</exception>
    /// <exception cref="ToolException">A program is missing (<c>tool-missing</c>) without which no page can be read.</exception>
    /// <exception cref="ArgumentException">The language of the options is none that pages are read in, or the digest is none.</exception>
    public ScannedDocument Read(ReadOnlyMemory<byte> bytes, string fileName, string digest, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(fileName);
        if (options.Language is { } language && !Languages.Reads(language))
        {
            throw new ArgumentException($"Pages are read in en, es and ru, not in {language}.", nameof(bytes));
        }

        cancellation.ThrowIfCancellationRequested();
        using var folder = new WorkFolder();
        var limits = new ProgramLimits(options.PageTime, MostMemory, (long)MostPixels * 4) { SearchPath = options.SearchPath };
        var source = Open(bytes, folder, limits);
        var run = new Run(options, source, ReadingCache.Open(options, digest), new PageRecogniser(limits, folder.Root), fileName);
        return run.Finish(cancellation);
    }

    /// <summary>Removes the pages kept of a file, once its document is durable.</summary>
    /// <param name="digest">SHA-512 of the file, hexadecimal.</param>
    public void Forget(string digest)
    {
        if (options.CacheFolder is { } root)
        {
            ReadingCache.Forget(root, digest);
        }
    }

    /// <summary>Whether a file is one that is read here: a PDF, a page image, or a zip with nothing but page images in it.</summary>
    /// <param name="bytes">The file.</param>
    public static bool Reads(ReadOnlyMemory<byte> bytes) =>
        bytes.Span.StartsWith("%PDF"u8) || ImageFrames.ExtensionOf(bytes.Span) is not null || (IsZip(bytes) && ImageFolder.IsOne(bytes));

    private static bool IsZip(ReadOnlyMemory<byte> bytes) => bytes.Span.StartsWith("PK\x03\x04"u8);

    private static IPageSource Open(ReadOnlyMemory<byte> bytes, WorkFolder folder, ProgramLimits limits) =>
        IsZip(bytes) ? new ImageSource(ImageFolder.Read(bytes, MostMembers), folder, limits)
        : ImageFrames.ExtensionOf(bytes.Span) is not null ? new ImageSource([("", bytes)], folder, limits)
        : new PdfSource(bytes, folder, limits);

    /// <summary>One reading of one file.</summary>
    private sealed class Run(ScanOptions options, IPageSource source, ReadingCache cache, PageRecogniser recogniser, string fileName)
    {
        private readonly PageText?[] pages = new PageText?[source.Count];
        private readonly PageText?[] asides = new PageText?[source.Count];
        private ToolException? missing;
        private string guess = options.Language ?? Languages.First;
        private int turned;
        private int done;
        private int read;

        public ScannedDocument Finish(CancellationToken cancellation)
        {
            var next = 0;
            while (next < pages.Length)
            {
                Page(++next, cancellation);
                if (pages[next - 1] is { Origin: PageOrigin.Ocr } first)
                {
                    (guess, turned) = (first.Language ?? guess, first.Turned);
                    break;
                }
            }

            try
            {
                Parallel.For(next + 1, pages.Length + 1, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancellation },
                    number => Page(number, cancellation));
            }
            catch (AggregateException e)
            {
                ExceptionDispatchInfo.Throw(e.InnerExceptions.FirstOrDefault(inner => inner is not OperationCanceledException) ?? e.InnerExceptions[0]);
            }

            return missing is not null && read == 0
                ? throw missing
                : new ScannedDocument(source.Format, [.. pages.OfType<PageText>()], [.. asides.OfType<PageText>()]);
        }

        private void Page(int number, CancellationToken cancellation)
        {
            if (options.Pages?.Contains(number) == false)
            {
                return;
            }

            var (page, aside) = Layer(number) ?? Recognised(number, cancellation);
            (pages[number - 1], asides[number - 1]) = (page, aside);
            options.Progress?.Invoke(new PageProgress(fileName, Interlocked.Increment(ref done), pages.Length));
        }

        // The text layer, where it is good enough; null where the page is to be recognised.
        private (PageText Page, PageText? Aside)? Layer(int number)
        {
            if (options.AlwaysRecognise || source.Layer(number) is not { } layer)
            {
                return null;
            }

            var hasText = layer.Text.Lines.Length > 0;
            if (hasText ? layer.Trust < PdfPage.LeastTrust : layer.HasImages)
            {
                return null;
            }

            Interlocked.Increment(ref read);
            return (layer.Text, null);
        }

        private (PageText Page, PageText? Aside) Recognised(int number, CancellationToken cancellation)
        {
            if (cache.Find(number) is { } kept)
            {
                Interlocked.Increment(ref read);
                return kept;
            }

            var layer = source.Layer(number)?.Text;
            var aside = layer is { Lines.Length: > 0 } ? layer : null;
            Cores.Wait(cancellation);
            try
            {
                var (raster, warning) = source.Render(number, cancellation);
                var reading = recogniser.Read(Rasters.Gray(raster), guess, options.Language is not null, turned, cancellation);
                var page = recogniser.WithLabels(PageMaker.Make(raster, reading, number), raster, cancellation);
                page = warning is null ? page : page with { Warnings = page.Warnings.Add(warning) };
                cache.Keep(page, aside);
                Interlocked.Increment(ref read);
                return (page, aside);
            }
            catch (ToolException e)
            {
                return Failed(number, e, layer);
            }
            finally
            {
                Cores.Release();
            }
        }

        // A page on which a program failed keeps the words that the file itself brings, doubtful as they are.
        private (PageText Page, PageText? Aside) Failed(int number, ToolException e, PageText? layer)
        {
            var page = layer ?? PageText.Blank(number, 612, 792);
            page = page with { Warnings = page.Warnings.Add($"The page could not be read by OCR: {e.Message}") };
            if (e.Code == "tool-missing")
            {
                missing ??= e; // The next reading may find it installed: nothing is kept.
            }
            else
            {
                cache.Keep(page, null);
            }

            if (e.Code != "tool-missing" || layer is { Lines.Length: > 0 })
            {
                Interlocked.Increment(ref read);
            }

            return (page, null);
        }
    }
}
