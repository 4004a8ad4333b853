using System.Globalization;
using System.Text;
using Lacuna.Archive.ExternalTools;
using Lacuna.Documents.Pages;

namespace Lacuna.Lab.Pages;

/// <summary>Pages of a PDF as images, through <c>pdftoppm</c>.</summary>
internal static class Rasterizer
{
    /// <summary>Draws pages.</summary>
    /// <param name="pdf">The file.</param>
    /// <param name="dpi">Pixels for an inch.</param>
    /// <param name="colour">Whether in three channels.</param>
    /// <param name="first">First page, from 1.</param>
    /// <param name="last">Last page.</param>
    public static List<PageImage> Draw(byte[] pdf, int dpi, bool colour, int first = 1, int last = 9999)
    {
        string[] arguments = ["-r", Text(dpi), "-f", Text(first), "-l", Text(last), .. colour ? (string[])[] : ["-gray"], "-"];
        var result = ExternalProgram.Run("pdftoppm", arguments, pdf, new ProgramLimits(TimeSpan.FromMinutes(3), 4L << 30, 2L << 30), Path.GetTempPath(), CancellationToken.None);
        return [.. Images(result.Output, dpi)];
    }

    /// <summary>An image file, through <c>vips</c>.</summary>
    public static PageRaster Decode(byte[] image, double dpi)
    {
        var folder = Directory.CreateTempSubdirectory("lacuna-lab");
        try
        {
            File.WriteAllBytes(Path.Combine(folder.FullName, "image"), image);
            ExternalProgram.Run("vips", ["copy", "image", "image.ppm"], default, new ProgramLimits(TimeSpan.FromMinutes(1), 4L << 30, 2L << 30), folder.FullName, CancellationToken.None);
            return PortableAnymap.Read(File.ReadAllBytes(Path.Combine(folder.FullName, "image.ppm")), dpi) ?? throw new InvalidDataException("vips made no image that can be read");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static IEnumerable<PageImage> Images(byte[] data, double dpi)
    {
        var at = 0;
        while (at + 2 < data.Length)
        {
            var kind = Token(data, ref at);
            var width = int.Parse(Token(data, ref at), CultureInfo.InvariantCulture);
            var height = int.Parse(Token(data, ref at), CultureInfo.InvariantCulture);
            Token(data, ref at);
            var channels = kind == "P6" ? 3 : 1;
            yield return new PageImage(width, height, channels, dpi, data[at..(at + (width * height * channels))]);
            at += width * height * channels;
        }
    }

    private static string Token(byte[] data, ref int at)
    {
        var token = new StringBuilder();
        while (at < data.Length && !char.IsWhiteSpace((char)data[at]))
        {
            token.Append((char)data[at++]);
        }

        at++;
        return token.ToString();
    }
}
