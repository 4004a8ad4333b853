using System.Globalization;
using Lacuna.Documents.Pages;

namespace Lacuna.Archive.ExternalTools;

/// <summary>Poppler: pages of a PDF as images.</summary>
internal static class Poppler
{
    /// <summary>Renders a page as it is shown: turned, its crop box alone.</summary>
    /// <param name="path">The file.</param>
    /// <param name="page">The page, from 1.</param>
    /// <param name="dpi">Pixels for an inch.</param>
    /// <param name="limits">Bounds.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>Three channels.</returns>
    /// <exception cref="ToolException">It is missing, failed, or went beyond a limit.</exception>
    public static PageRaster Render(string path, int page, double dpi, ProgramLimits limits, CancellationToken cancellation)
    {
        var number = page.ToString(CultureInfo.InvariantCulture);
        var folder = Path.GetDirectoryName(path) ?? ".";
        var result = ExternalProgram.Run("pdftoppm",
            ["-r", dpi.ToString("0.###", CultureInfo.InvariantCulture), "-cropbox", "-f", number, "-l", number, path], default, limits, folder, cancellation);
        return PortableAnymap.Read(result.Output, dpi)
            ?? throw new ToolException("pdftoppm", "tool-failed", "pdftoppm made no image of the page: it is damaged or of a kind that is not read.");
    }
}
