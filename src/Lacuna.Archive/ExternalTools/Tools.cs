using System.Collections.Immutable;

namespace Lacuna.Archive.ExternalTools;

/// <summary>The programs of the system that Lacuna uses, and what does not work without them.</summary>
public static class Tools
{
    private static readonly (string Program, string Package, string Without)[] Known =
    [
        ("tesseract", "tesseract-ocr tesseract-ocr-eng tesseract-ocr-spa tesseract-ocr-rus", "scanned pages are not read"),
        ("pdftoppm", "poppler-utils", "scanned pages of PDFs are not read, and pages are not shown as images"),
        ("vips", "libvips-tools", "page images (PNG, JPEG, TIFF, JPEG 2000) are not read or shown"),
        ("qpdf", "qpdf", "no flattened copies of PDFs are made"),
        ("prlimit", "util-linux", "the memory of programs that read foreign files is not limited, only their time and output"),
    ];

    /// <summary>One line for each program that is missing: what will not work, and what to install. Empty where nothing is missing.</summary>
    /// <param name="searchPath">Folders to look in, separated as in <c>PATH</c>; null for <c>PATH</c> itself.</param>
    public static ImmutableArray<string> Missing(string? searchPath = null) =>
        [.. Known.Where(tool => !ExternalProgram.IsInstalled(tool.Program, searchPath))
            .Select(tool => $"{tool.Program} is not installed: {tool.Without}. {HowToInstall(tool.Program)}")];

    /// <summary>How a program is installed, in a sentence; empty for one that is not in the list.</summary>
    internal static string HowToInstall(string program)
    {
        foreach (var tool in Known)
        {
            if (tool.Program == program)
            {
                return $"On Debian or Ubuntu: apt install {tool.Package}.";
            }
        }

        return "";
    }
}
