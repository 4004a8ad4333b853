using System.Collections.Immutable;

namespace Lacuna.Archive.Pages.Images;

/// <summary>The size of a page's image, worked out from the page alone: addresses of images can be written before any is made.</summary>
/// <param name="Width">Pixels; a multiple of 16.</param>
/// <param name="Height">Pixels; a multiple of 16.</param>
public readonly record struct PageImageSize(int Width, int Height)
{
    /// <summary>Pixels of a tile's side.</summary>
    public const int Tile = 512;

    // Typescript is read with ease at 200; more costs disk and shows the grain of the paper.
    private const double Dpi = 200;

    // A poster, or a scan that claims 72 dpi, must not cost more than some seconds and megabytes.
    private const double LongestSide = 5000;
    private const double MostPixels = 16e6;

    // Tiles of every scale then have whole sizes, and every program comes to the same ones. It stretches a letter by less than 0.5 %.
    private const int Grid = 16;

    // One to look over all pages, one to read on a narrow screen.
    private static readonly ImmutableArray<int> Widths = [240, 960];

    /// <summary>The size for a page.</summary>
    /// <param name="page">The page, upright.</param>
    public static PageImageSize Of(PageEntry page)
    {
        ArgumentNullException.ThrowIfNull(page);
        var (width, height) = (Math.Clamp(page.Width, 1, 1e6), Math.Clamp(page.Height, 1, 1e6));
        var scale = Math.Min(Dpi / 72, Math.Min(LongestSide / Math.Max(width, height), Math.Sqrt(MostPixels / (width * height))));
        return new PageImageSize(OnGrid(width * scale), OnGrid(height * scale));
    }

    /// <summary>By how much the image is reduced at each scale at which there are tiles: 1, 2, 4… until all fits into one tile.</summary>
    public ImmutableArray<int> ScaleFactors
    {
        get
        {
            var factors = ImmutableArray.CreateBuilder<int>();
            factors.Add(1);
            while (Math.Max(Width, Height) > Tile * factors[^1])
            {
                factors.Add(factors[^1] * 2);
            }

            return factors.ToImmutable();
        }
    }

    /// <summary>Smaller images of the whole page that are kept beside its tiles, the smallest first.</summary>
    public ImmutableArray<PageImageSize> Reduced
    {
        get
        {
            var (width, height) = (Width, Height);
            return [.. Widths.Where(w => w < width).Select(w => new PageImageSize(w, Math.Max(1, (int)Math.Round((double)height * w / width))))];
        }
    }

    private static int OnGrid(double pixels) => Math.Max(1, (int)Math.Round(pixels / Grid)) * Grid;
}
