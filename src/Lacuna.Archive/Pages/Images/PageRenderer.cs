using System.Globalization;
using Lacuna.Archive.Accessions;
using Lacuna.Archive.ExternalTools;
using Lacuna.Documents.Diagnostics;
using Lacuna.Documents.Model;

namespace Lacuna.Archive.Pages.Images;

/// <summary>Makes the image files of a page: Poppler paints pages of PDF files, libvips reads images and cuts tiles.</summary>
internal static class PageRenderer
{
    private const string Painter = "pdftoppm";
    private const string Cutter = "vips";

    // A page that takes a minute to paint is an attack or a mistake; libvips maps much more than it uses.
    private static readonly ProgramLimits Limits = new(TimeSpan.FromSeconds(60), 4L << 30, 256L << 20);

    /// <summary>What cannot be shown because a program is missing, in a sentence; null where nothing is missing.</summary>
    public static string? Missing(DocumentFormat format)
    {
        var painter = format == DocumentFormat.Pdf && !ExternalProgram.IsInstalled(Painter);
        var cutter = !ExternalProgram.IsInstalled(Cutter);
        return !painter && !cutter ? null
            : $"Pages cannot be shown as images here: {(painter && cutter ? "pdftoppm and vips are" : painter ? "pdftoppm is" : "vips is")} not installed (Debian: {(painter && cutter ? "poppler-utils and libvips-tools" : painter ? "poppler-utils" : "libvips-tools")}).";
    }

    /// <summary>Makes the files of a page in a folder of their own.</summary>
    /// <param name="file">The file that the page lies in.</param>
    /// <param name="page">The page.</param>
    /// <param name="work">An empty folder to work in.</param>
    /// <param name="cancellation">Ends the programs.</param>
    /// <returns>The folder within it that holds the files and nothing else.</returns>
    /// <exception cref="ToolException">A program is missing, failed or went beyond a limit.</exception>
    public static string Render(PageFile file, PageEntry page, string work, CancellationToken cancellation)
    {
        var size = PageImageSize.Of(page);
        var image = Upright(Paint(file, page, size, work, cancellation), page.Turned, work, cancellation);
        Run(Cutter, ["dzsave", image, "tiles", "--layout", "iiif3", "--tile-size", Text(PageImageSize.Tile), "--suffix", ".jpg[Q=80,strip]", "--vips-concurrency=1"], work, cancellation);
        var tiles = Path.Combine(work, "tiles");
        File.Delete(Path.Combine(tiles, "info.json"));
        File.Delete(Path.Combine(tiles, "vips-properties.xml"));
        // The one tile of the smallest scale is the whole image, whose canonical name is another (IIIF Image API 3, 4.7).
        var whole = Path.Combine(tiles, $"0,0,{size.Width},{size.Height}");
        if (!Directory.Exists(whole))
        {
            throw new ToolException(Cutter, "tool-failed", "The page could not be cut into tiles.");
        }

        Directory.Move(whole, Path.Combine(tiles, "full"));
        foreach (var reduced in size.Reduced)
        {
            var name = $"{reduced.Width}.jpg";
            Run(Cutter, ["thumbnail", image, name + "[Q=80,strip]", Text(reduced.Width), "--height", Text(reduced.Height), "--size", "force", "--no-rotate", "--vips-concurrency=1"], work, cancellation);
            Place(work, name, tiles, $"{reduced.Width},{reduced.Height}");
        }

        Run(Cutter, ["copy", image, "max.jpg[Q=80,strip]", "--vips-concurrency=1"], work, cancellation);
        Place(work, "max.jpg", tiles, "max");
        return tiles;
    }

    private static void Place(string work, string name, string tiles, string size)
    {
        var folder = Directory.CreateDirectory(Path.Combine(tiles, "full", size, "0")).FullName;
        File.Move(Path.Combine(work, name), Path.Combine(folder, "default.jpg"), overwrite: true);
    }

    // In the size that it will have, but as it lies in the file.
    private static string Paint(PageFile file, PageEntry page, PageImageSize size, string work, CancellationToken cancellation)
    {
        var (width, height) = page.Turned % 180 == 0 ? (size.Width, size.Height) : (size.Height, size.Width);
        var source = Source(file, page.Number, work, out var within);
        if (file.Format == DocumentFormat.Pdf)
        {
            Paint(source, within, width, height, work, cancellation);
            if (SizeOf(Path.Combine(work, "page.ppm")) != (width, height))
            {
                // Of a page that its file turns on its side, Poppler takes the two for those before it is turned.
                Paint(source, within, height, width, work, cancellation);
            }

            return "page.ppm";
        }

        var chosen = within > 1 ? $"{source}[page={Text(within - 1)}]" : source;
        Run(Cutter, ["thumbnail", chosen, "page.v", Text(width), "--height", Text(height), "--size", "force", "--no-rotate", "--export-profile", "srgb", "--vips-concurrency=1"], work, cancellation);
        return "page.v";
    }

    private static void Paint(string source, int page, int width, int height, string work, CancellationToken cancellation) => Run(Painter,
        ["-cropbox", "-f", Text(page), "-l", Text(page), "-singlefile", "-scale-to-x", Text(width), "-scale-to-y", Text(height), source, "page"], work, cancellation);

    // The head of a portable pixmap: "P6", width and height, each followed by white space.
    private static (int Width, int Height) SizeOf(string pixmap)
    {
        Span<byte> head = stackalloc byte[32];
        using var stream = File.OpenRead(pixmap);
        head = head[..stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
        var words = System.Text.Encoding.ASCII.GetString(head).Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries);
        return words.Length > 2 && int.TryParse(words[1], NumberStyles.None, CultureInfo.InvariantCulture, out var width)
            && int.TryParse(words[2], NumberStyles.None, CultureInfo.InvariantCulture, out var height) ? (width, height) : (0, 0);
    }

    private static string Upright(string image, int turned, string work, CancellationToken cancellation)
    {
        if (turned % 360 == 0)
        {
            return image;
        }

        Run(Cutter, ["rot", image, "upright.v", $"d{Text(turned)}", "--vips-concurrency=1"], work, cancellation);
        return "upright.v";
    }

    // A name of its own in the folder: libvips takes brackets in a name for options. A zip holds one image for each page.
    private static string Source(PageFile file, int page, string work, out int within)
    {
        within = page;
        if (file.Member.Length == 0 && file.Format == DocumentFormat.Pdf)
        {
            return file.Path;
        }

        var source = Path.Combine(work, "source");
        if (file.Member.Length > 0)
        {
            using var container = File.OpenRead(file.Path);
            File.WriteAllBytes(source, MemberOf(container, file.Member));
        }
        else
        {
            File.CreateSymbolicLink(source, file.Path);
        }

        if (file.Format == DocumentFormat.Image && IsZip(source))
        {
            using var zip = File.OpenRead(source);
            var images = Containers.Zip(zip, ReaderLimits.Default).Where(member => member.Refusal is null);
            var bytes = images.ElementAtOrDefault(page - 1)?.Bytes ?? throw Unreadable();
            File.WriteAllBytes(Path.Combine(work, "image"), bytes);
            within = 1;
            return "image";
        }

        return "source";
    }

    private static byte[] MemberOf(Stream container, string name) =>
        Containers.Zip(container, ReaderLimits.Default).FirstOrDefault(member => member.Name == name && member.Refusal is null)?.Bytes ?? throw Unreadable();

    private static bool IsZip(string path)
    {
        using var stream = File.OpenRead(path);
        Span<byte> start = stackalloc byte[4];
        return stream.ReadAtLeast(start, 4, throwOnEndOfStream: false) == 4 && start.SequenceEqual("PK\u0003\u0004"u8);
    }

    private static ToolException Unreadable() => new(Cutter, "tool-failed", "The file of the page is not in its container.");

    private static void Run(string program, IReadOnlyList<string> arguments, string work, CancellationToken cancellation)
    {
        if (ExternalProgram.Run(program, arguments, ReadOnlyMemory<byte>.Empty, Limits, work, cancellation).ExitCode != 0)
        {
            throw new ToolException(program, "tool-failed", $"{program} could not read the page.");
        }
    }

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);
}
