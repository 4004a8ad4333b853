using System.Collections.Immutable;
using Lacuna.Archive.ExternalTools;
using Lacuna.Documents.Diagnostics;
using Lacuna.Documents.Model;
using Lacuna.Documents.Pages;

namespace Lacuna.Archive.Recognition;

/// <summary>Pages that are images: one file of one or several, or several files in order.</summary>
internal sealed class ImageSource : IPageSource
{
    // Larger claims are refused before a decoder sees them: 40,000 × 40,000 pixels of one bit pack into a few kilobytes.
    private const long MostClaimed = 400_000_000;
    private const double UsualDpi = 300;
    private const double LeastDpi = 190;
    private const double MostDpi = 400;

    private readonly ImmutableArray<(ReadOnlyMemory<byte> Bytes, int Member, int? Index, ImageFrame Frame)> frames;
    private readonly Dictionary<int, string> paths = [];
    private readonly Lock writing = new();
    private readonly WorkFolder folder;
    private readonly ProgramLimits limits;

    /// <summary>Looks at the headers of all files.</summary>
    /// <param name="files">The files in the order of their pages, each with its name.</param>
    /// <param name="folder">Where programs work.</param>
    /// <param name="limits">Bounds for each page.</param>
    /// <exception cref="DocumentFormatException"><c>image-…</c>; the name stands before the message where there are several files.</exception>
    public ImageSource(IReadOnlyList<(string Name, ReadOnlyMemory<byte> Bytes)> files, WorkFolder folder, ProgramLimits limits)
    {
        (this.folder, this.limits) = (folder, limits);
        var all = ImmutableArray.CreateBuilder<(ReadOnlyMemory<byte>, int, int?, ImageFrame)>();
        for (var i = 0; i < files.Count; i++)
        {
            try
            {
                var read = ImageFrames.Read(files[i].Bytes.Span);
                for (var k = 0; k < read.Length; k++)
                {
                    Check(read[k]);
                    all.Add((files[i].Bytes, i, read.Length > 1 ? k : null, read[k]));
                }
            }
            catch (DocumentFormatException e) when (files.Count > 1)
            {
                throw new DocumentFormatException(e.Code, $"{files[i].Name}: {e.Message}", inner: e);
            }
        }

        frames = all.ToImmutable();
    }

    public DocumentFormat Format => DocumentFormat.Image;

    public int Count => frames.Length;

    public PdfPage? Layer(int number) => null;

    public (PageRaster Raster, string? Warning) Render(int number, CancellationToken cancellation)
    {
        var (bytes, member, index, frame) = frames[number - 1];
        string path;
        lock (writing)
        {
            path = paths.TryGetValue(member, out var written) ? written
                : paths[member] = folder.Write($"image-{member}{ImageFrames.ExtensionOf(bytes.Span)}", bytes.Span);
        }

        var own = ImageFrames.DpiOf(frame);
        var dpi = own is >= LeastDpi and <= MostDpi ? own : UsualDpi;
        dpi = Math.Min(dpi, own * Math.Sqrt(ScanReader.MostPixels / (frame.Width * (double)frame.Height)));
        var (width, height) = ((int)Math.Max(1, Math.Round(frame.Width * dpi / own)), (int)Math.Max(1, Math.Round(frame.Height * dpi / own)));
        var (raster, damaged) = Vips.Decode(path, number, index, width, height, dpi, limits, cancellation);
        return (raster, damaged ? "The image is damaged: what could be decoded was read." : null);
    }

    private static void Check(ImageFrame frame)
    {
        if (frame.Width * (double)frame.Height > MostClaimed)
        {
            throw new DocumentFormatException("image-too-large", $"The image claims to have {ImageFrames.Describe(frame)}; {MostClaimed:N0} are decoded at most. Scale it down, or cut it into pages.");
        }
    }
}
