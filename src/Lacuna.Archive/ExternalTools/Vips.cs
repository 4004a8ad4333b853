using System.Globalization;
using Lacuna.Documents.Pages;

namespace Lacuna.Archive.ExternalTools;

/// <summary>libvips: page images of all kinds.</summary>
internal static class Vips
{
    /// <summary>Decodes one page of an image, scaled, turned as its own mark of orientation says, in sRGB.</summary>
    /// <param name="path">The file; its name ends as its format asks.</param>
    /// <param name="number">Names what is made, so that several may be decoded in one folder at a time.</param>
    /// <param name="page">For a file of several pages which one, from 0; null for formats that have one.</param>
    /// <param name="width">Pixels that it is to be wide at most, once turned.</param>
    /// <param name="height">Pixels that it is to be high at most, once turned.</param>
    /// <param name="dpi">Pixels for an inch that these come to.</param>
    /// <param name="limits">Bounds.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>The image, and whether libvips had something to say against the file.</returns>
    /// <exception cref="ToolException">It is missing, failed, or went beyond a limit.</exception>
    public static (PageRaster Raster, bool Damaged) Decode(
        string path, int number, int? page, int width, int height, double dpi, ProgramLimits limits, CancellationToken cancellation)
    {
        var folder = Path.GetDirectoryName(path) ?? ".";
        var made = Path.Combine(folder, $"page-{number}.ppm");
        var source = page is { } n ? string.Create(CultureInfo.InvariantCulture, $"{path}[page={n}]") : path;
        try
        {
            var result = ExternalProgram.Run("vips",
                ["thumbnail", source, made, Number(width), "--height", Number(height), "--size", "both"], default, limits, folder, cancellation);
            return File.Exists(made) && PortableAnymap.Read(File.ReadAllBytes(made), dpi) is { } raster
                ? (raster, result.Error.Length > 0)
                : throw new ToolException("vips", "tool-failed", "The image cannot be decoded: it is damaged or of a kind that is not read. Fetch it anew, or save it as PNG or TIFF.");
        }
        finally
        {
            File.Delete(made);
        }
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
