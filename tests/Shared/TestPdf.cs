using System.Globalization;
using System.Text;

namespace Lacuna.Tests;

/// <summary>Small PDF files for tests: pages of US Letter with lines in Courier from the top left, and boxes over them.</summary>
internal static class TestPdf
{
    /// <summary>A page.</summary>
    /// <param name="Lines">Its lines, from 72 points below the top, 14 points apart, in 10 points; a line may be empty.</param>
    internal sealed record Page(params string[] Lines)
    {
        /// <summary>Black boxes: left, top, right, bottom in points from the top left.</summary>
        public (double Left, double Top, double Right, double Bottom)[] Boxes { get; init; } = [];

        /// <summary>How the file turns the page (<c>/Rotate</c>); its contents are laid out as if it did not.</summary>
        public int Rotate { get; init; }
    }

    /// <summary>The bytes of a file.</summary>
    /// <param name="pages">Its pages.</param>
    /// <param name="catalog">More entries of the document catalogue, such as an action.</param>
    public static byte[] Of(IReadOnlyList<Page> pages, string catalog = "")
    {
        var objects = new List<string>
        {
            $"<< /Type /Catalog /Pages 2 0 R {catalog} >>",
            $"<< /Type /Pages /Count {pages.Count} /Kids [{string.Join(' ', pages.Select((_, i) => $"{4 + 2 * i} 0 R"))}] >>",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>",
        };
        for (var i = 0; i < pages.Count; i++)
        {
            var content = Content(pages[i]);
            objects.Add($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Rotate {pages[i].Rotate} /Resources << /Font << /F1 3 0 R >> >> /Contents {5 + 2 * i} 0 R >>");
            objects.Add($"<< /Length {content.Length} >>\nstream\n{content}\nendstream");
        }

        var file = new StringBuilder("%PDF-1.7\n");
        var places = new List<int>();
        for (var i = 0; i < objects.Count; i++)
        {
            places.Add(file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }

        var table = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n");
        foreach (var place in places)
        {
            file.Append(CultureInfo.InvariantCulture, $"{place:D10} 00000 n \n");
        }

        file.Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size {objects.Count + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(file.ToString());
    }

    private static string Content(Page page)
    {
        var content = new StringBuilder("BT /F1 10 Tf 14 TL 72 720 Td\n");
        foreach (var line in page.Lines)
        {
            var escaped = line.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("(", "\\(", StringComparison.Ordinal).Replace(")", "\\)", StringComparison.Ordinal);
            content.Append('(').Append(escaped).Append(") Tj T*\n");
        }

        content.Append("ET\n0 g\n");
        foreach (var (left, top, right, bottom) in page.Boxes)
        {
            content.Append(CultureInfo.InvariantCulture, $"{left} {792 - bottom} {right - left} {bottom - top} re f\n");
        }

        return content.ToString();
    }
}
