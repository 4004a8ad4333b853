using System.Collections.Concurrent;
using System.IO.Compression;
using System.Security.Cryptography;
using Lacuna.Archive.ExternalTools;
using Lacuna.Archive.Recognition;
using Lacuna.Archive.Tests.ExternalTools;
using Lacuna.Documents.Diagnostics;
using Lacuna.Documents.Formats.Ocr;
using Lacuna.Documents.Model;
using Lacuna.Documents.Pages;
using Lacuna.Tests;
using Xunit;

namespace Lacuna.Archive.Tests.Recognition;

public sealed class ScanReaderTests : IDisposable
{
    // What a reader of pages answers, with a word in a known place; the rest of the line makes it sure of itself.
    private const string Answer = """
        cat >/dev/null; cat <<'END'
        <html xmlns="http://www.w3.org/1999/xhtml"><body><div class="ocr_page"><div class="ocr_carea"><p class="ocr_par"><span class="ocr_line" title="bbox 0 0 500 50; baseline 0 0; x_size 40">
        <span class="ocrx_word" title="bbox 100 100 200 150; x_wconf 96">known</span> <span class="ocrx_word" title="bbox 250 100 400 150; x_wconf 96">words</span></span></p></div></div></body></html>
        END
        """;

    private static readonly string[] Letter =
    [
        "MEMORANDUM FOR THE RECORD", "The ambassador called at noon and said that", "he had been told of the decision by the", "minister, who asked that it be kept secret.",
        "It was agreed that the text of the note would", "not be published before the end of the month.",
    ];

    private readonly TempFolder temp = new();

    public void Dispose() => temp.Dispose();

    [Fact]
    public void AScannedPdf_IsRead_TurnedAndSkewedPagesToo_AndNoPageTwice()
    {
        ScanPages.Need("tesseract", "pdftoppm");
        var page = ScanPages.Typeset(Letter, 200);
        var bytes = ScanPages.Scan(page, Rasters.Turn(page, 180), Rasters.Level(page, 0.03), ScanPages.White(1700, 2200, 200));
        ConcurrentBag<PageProgress> progress = [];
        var options = new ScanOptions { CacheFolder = temp["cache"], Progress = progress.Add };

        var document = Read(bytes, options);

        Assert.Equal((DocumentFormat.Pdf, 4), (document.Format, document.Pages.Length));
        Assert.Equal([1, 2, 3, 4], document.Pages.Select(p => p.Number));
        Assert.Equal([0, 180, 0, 0], document.Pages.Select(p => p.Turned));
        foreach (var read in document.Pages.Take(3))
        {
            Assert.Equal(string.Join(' ', Letter), string.Join(' ', read.Words.Select(word => word.Text)));
            Assert.Equal(("en", PageOrigin.Ocr), (read.Language, read.Origin));
            Assert.True(read.Confidence > 0.8);
        }

        // "MEMORANDUM" begins an inch from the left and is ten letters of 8.4 points; the skewed page keeps the places of its own image.
        var box = document.Pages[0].Words.First().Box;
        Assert.InRange(box.Left, 70, 76);
        Assert.InRange(box.Right, 152, 158);
        Assert.InRange(box.Bottom, 90, 94);
        Assert.NotEqual(box.Top, document.Pages[2].Words.First().Box.Top, 1.0);
        Assert.Equal((PageOrigin.None, 0), (document.Pages[3].Origin, document.Pages[3].Lines.Length));
        Assert.Equal([1, 2, 3, 4], progress.Select(p => p.Done).Order());

        // Read again by programs that can read nothing: every page is there, word for word.
        Scripts.Write(temp["bin"], "tesseract", "exit 1");
        Scripts.Write(temp["bin"], "pdftoppm", "exit 1");
        var again = Read(bytes, options with { SearchPath = temp["bin"] });
        Assert.Equal(AltoWriter.Write(document.Pages, ""), AltoWriter.Write(again.Pages, ""));

        new ScanReader(options).Forget(Digest(bytes));
        Assert.Empty(Directory.EnumerateFileSystemEntries(temp["cache"]));
    }

    [Fact]
    public void RussianAndSpanishPages_AreReadInTheirLanguage_WithoutBeingAskedTo()
    {
        ScanPages.Need("tesseract", "pdftoppm");
        ScanPages.Need("vips");
        foreach (var (image, language) in new[] { ("corpus/ocr/ru-udhr-rus-6.l2", "ru"), ("corpus/ocr/es-udhr-spa-1.l2", "es") })
        {
            var page = Assert.Single(Read(File.ReadAllBytes(SharedCorpus.PathTo(image + ".png")), new ScanOptions()).Pages);

            Assert.Equal(language, page.Language);
            Assert.Equal((612, 792), (page.Width, page.Height));
            var truth = File.ReadAllText(SharedCorpus.PathTo(image[..^3] + ".gt.txt")).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToHashSet();
            Assert.True(page.Words.Count(word => truth.Contains(word.Text)) > page.Words.Count() * 0.8);
        }
    }

    [Fact]
    public void APageOnWhichOcrHangs_IsAPageWithAWarning_AndTheOthersGoOn()
    {
        ScanPages.Need("pdftoppm");
        Scripts.Write(temp["bin"], "tesseract", $"if mkdir {temp["first"]} 2>/dev/null; then :; elif mkdir {temp["second"]} 2>/dev/null; then sleep 600; fi\n{Answer}");
        var page = ScanPages.Typeset(Letter, 100);

        var document = Read(ScanPages.Scan(page, page, page, page), new ScanOptions { PageTime = TimeSpan.FromSeconds(8), SearchPath = Fakes });

        Assert.Equal(4, document.Pages.Length);
        var hung = Assert.Single(document.Pages, p => p.Lines.IsEmpty);
        Assert.Contains("longer than 8 seconds", Assert.Single(hung.Warnings), StringComparison.Ordinal);
        Assert.Equal(new PageBox(24, 24, 48, 36), document.Pages[0].Words.First().Box);
    }

    [Theory]
    [InlineData("exit 1")]
    [InlineData("yes")]
    [InlineData("echo no hocr")]
    public void OcrThatFails_IsAWarningOnThePage(string script)
    {
        ScanPages.Need("pdftoppm");
        Scripts.Write(temp["bin"], "tesseract", script);

        var page = Assert.Single(Read(ScanPages.Scan(ScanPages.Typeset(Letter, 72)), new ScanOptions { SearchPath = Fakes, CacheFolder = temp["cache"] }).Pages);

        Assert.Equal(PageOrigin.None, page.Origin);
        Assert.Contains("could not be read by OCR", Assert.Single(page.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void WithoutTesseract_NothingIsRead_AndThatIsSaid()
    {
        ScanPages.Need("pdftoppm");
        var bytes = ScanPages.Scan(ScanPages.Typeset(Letter, 72));
        Directory.CreateDirectory(temp["bin"]);
        File.CreateSymbolicLink(temp["bin/pdftoppm"], "/usr/bin/pdftoppm");

        var e = Assert.Throws<ToolException>(() => Read(bytes, new ScanOptions { SearchPath = temp["bin"], CacheFolder = temp["cache"] }));

        Assert.Equal(("tesseract", "tool-missing"), (e.Tool, e.Code));
        Assert.Empty(Directory.EnumerateFiles(temp["cache"], "*", SearchOption.AllDirectories));
    }

    [Fact]
    public void AFolderOfImages_AndATiffOfSeveralPages_AreOneDocument_InNaturalOrder()
    {
        ScanPages.Need("vips", "pdftoppm");
        Scripts.Write(temp["bin"], "tesseract", Answer);
        var options = new ScanOptions { SearchPath = Fakes };
        var ppm = PortableAnymap.Write(ScanPages.Typeset(Letter, 100));
        File.WriteAllBytes(temp["p.pgm"], ppm);
        var limits = new ProgramLimits(TimeSpan.FromMinutes(1), 2L << 30, 100 << 20);
        void Vips(params string[] arguments) => Assert.Equal(0, ExternalProgram.Run("vips", arguments, default, limits, temp.Root, CancellationToken.None).ExitCode);
        Vips("copy", "p.pgm", "p10.png");
        Vips("copy", "p.pgm", "p2.jpg");
        Vips("copy", "p.pgm", "p1.jp2");
        using var zip = new MemoryStream();
        using (var writer = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var name in new[] { "p10.png", "p2.jpg", "p1.jp2" })
            {
                using var entry = writer.CreateEntry(name).Open();
                entry.Write(File.ReadAllBytes(temp[name]));
            }
        }

        Assert.True(ScanReader.Reads(zip.ToArray()));
        var document = Read(zip.ToArray(), options);

        Assert.Equal((DocumentFormat.Image, 3), (document.Format, document.Pages.Length));
        Assert.All(document.Pages, page => Assert.Equal("known words", page.Lines.Single().Text));
        Assert.All(document.Pages, page => Assert.InRange(page.Width, 611, 613));
        var tiff = Read(Tiff(850, 1100, 850, 1100), options);
        Assert.Equal([1, 2], tiff.Pages.Select(page => page.Number));
        Assert.All(tiff.Pages, page => Assert.Equal("known words", page.Lines.Single().Text));
    }

    [Fact]
    public void ADamagedJpeg_IsAPageWithAWarning()
    {
        ScanPages.Need("vips");
        Scripts.Write(temp["bin"], "tesseract", Answer);
        byte[] bytes = [0xFF, 0xD8, 0xFF, 0xC0, 0, 11, 8, 0, 100, 0, 100, 1, 1, 0x11, 0, 0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 63, 0, 1, 2, 3];

        var page = Assert.Single(Read(bytes, new ScanOptions { SearchPath = Fakes }).Pages);

        Assert.Single(page.Warnings);
    }

    [Theory]
    [MemberData(nameof(Hostile))]
    public void HostileFiles_AreRefusedBeforeAnythingIsDecoded(string what, byte[] bytes, string code)
    {
        Directory.CreateDirectory(temp["empty"]);
        Assert.NotEmpty(what);

        Assert.Equal(code, Assert.Throws<DocumentFormatException>(() => Read(bytes, new ScanOptions { SearchPath = temp["empty"] })).Code);
    }

    public static TheoryData<string, byte[], string> Hostile() => new()
    {
        { "20,000 × 20,000 pixels", Png(20_000, 20_000), "image-too-large" },
        { "no width", Png(0, 100), "image-damaged" },
        { "cut off", Png(100, 100)[..20], "image-damaged" },
        { "a TIFF whose pages lead back", [.. "II*\0"u8, 8, 0, 0, 0, 2, 0, 0, 1, 3, 0, 1, 0, 0, 0, 9, 0, 0, 0, 1, 1, 3, 0, 1, 0, 0, 0, 9, 0, 0, 0, 8, 0, 0, 0], "image-loop" },
        { "a TIFF that ends at once", [.. "MM\0*"u8, 0, 0, 0, 8], "image-damaged" },
        { "a JPEG without a frame", [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 1, 0xFF, 0xD9], "image-damaged" },
        { "JPEG 2000 without a codestream", [0, 0, 0, 0x0C, .. "jP  "u8, 13, 10, 0x87, 10, 1, 2, 3], "image-damaged" },
        { "a zip cut off", [.. "PK\x03\x04"u8, 1, 2, 3], "zip-damaged" },
        { "no PDF", [.. "%PDF-1.4\nnothing"u8], "pdf-damaged" },
    };

    private string Fakes => temp["bin"] + Path.PathSeparator + Environment.GetEnvironmentVariable("PATH");

    private static ScannedDocument Read(byte[] bytes, ScanOptions options) => new ScanReader(options).Read(bytes, "scan", Digest(bytes), CancellationToken.None);

    private static string Digest(byte[] bytes) => Convert.ToHexStringLower(SHA512.HashData(bytes));

    // Images of gray samples, one strip each, with a bar of black on white so that they are not blank.
    private static byte[] Tiff(params int[] sizes)
    {
        using var file = new MemoryStream();
        using var writer = new BinaryWriter(file);
        writer.Write("II*\0"u8);
        writer.Write(8);
        for (var i = 0; i < sizes.Length; i += 2)
        {
            var (width, height, last) = (sizes[i], sizes[i + 1], i + 2 == sizes.Length);
            var samples = (int)file.Position + 2 + (9 * 12) + 4;
            (int Tag, int Type, int Value)[] entries =
                [(256, 4, width), (257, 4, height), (258, 3, 8), (259, 3, 1), (262, 3, 1), (273, 4, samples), (277, 3, 1), (278, 4, height), (279, 4, width * height)];
            writer.Write((short)entries.Length);
            foreach (var (tag, type, value) in entries)
            {
                writer.Write((short)tag);
                writer.Write((short)type);
                writer.Write(1);
                writer.Write(value);
            }

            writer.Write(last ? 0 : samples + (width * height));
            var image = new byte[width * height];
            image.AsSpan().Fill(255);
            for (var y = 100; y < 104; y++)
            {
                image.AsSpan((y * width) + 100, 400).Clear();
            }

            writer.Write(image);
        }

        return file.ToArray();
    }

    private static byte[] Png(int width, int height) =>
        [0x89, .. "PNG\r\n\u001A\n"u8, 0, 0, 0, 13, .. "IHDR"u8, .. Number(width), .. Number(height), 1, 0, 0, 0, 0, 1, 2, 3, 4];

    private static byte[] Number(int value) => [(byte)(value >> 24), (byte)(value >> 16), (byte)(value >> 8), (byte)value];
}
