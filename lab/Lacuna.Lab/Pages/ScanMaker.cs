using System.Text;
using Lacuna.Archive.ExternalTools;
using Lacuna.Documents.Formats;

namespace Lacuna.Lab.Pages;

/// <summary>Makes the scans of the sample: documents of its own, typed, copied and aged; the same bytes each time, with the same programs.</summary>
internal static class ScanMaker
{
    private const int Dpi = 130;

    public static int Run(string sample)
    {
        var to = Path.Combine(sample, "scans");
        Directory.CreateDirectory(to);
        Scan(to, "1962-01-18-estimate-skarn-head-release-2016.pdf", new TypedPages("TOP SECRET", ["1.4(c)", "(b)(1)", "(b)(3)"]).Type(Text(sample, "strait-incident/1962-01-18-estimate-skarn-head.txt")), 1);
        Scan(to, "1963-02-20-carta-valderrey-oquendo.pdf", new TypedPages("PARTICULAR", ["Art. 9", "Art. 14"]).Type(Text(sample, "halmar-conference/1963-02-20-carta-valderrey-oquendo.txt")), 2);
        Scan(to, "1962-10-lights-and-buoys-folder.pdf",
            [.. new TypedPages("CONFIDENTIAL", ["(b)(6)"]).Type(FolderTexts.Lamps), FolderTexts.WithdrawalSheet(), .. new TypedPages("CONFIDENTIAL", ["(b)(1)"]).Type(FolderTexts.Keeper)], 3);
        File.WriteAllBytes(Path.Combine(to, "1962-10-12-memorandum-harbour-accounts.pdf"), FolderTexts.HarbourAccounts());
        foreach (var file in Directory.EnumerateFiles(to, "*.pdf").Order(StringComparer.Ordinal))
        {
            Console.WriteLine($"{Path.GetFileName(file)}: {new FileInfo(file).Length} bytes");
        }

        return 0;
    }

    private static string Text(string sample, string file) => TextDecoding.Decode(File.ReadAllBytes(Path.Combine(sample, file))).Text;

    private static void Scan(string folder, string name, List<Sheet> sheets, int seed)
    {
        var chance = new Random(seed);
        var typed = new PdfSheets();
        foreach (var sheet in sheets)
        {
            typed.AddPage(sheet.Width, sheet.Height, sheet.Operators);
        }

        var scans = new PdfSheets();
        foreach (var (image, i) in Rasterizer.Draw(typed.Save(), Dpi, colour: false).Select((image, i) => (image, i)))
        {
            Ageing.Light(image, chance, 0.93, 0.93, 0.93, 0.1);
            Ageing.Turn(image, (chance.NextDouble() - 0.5) * 1.6, 235);
            Ageing.Blur(image);
            Ageing.Dirt(image, chance, 60);
            Ageing.Noise(image, chance, 3);
            var jpeg = Jpeg(image);
            scans.AddPage(sheets[i].Width, sheets[i].Height, "q 612 0 0 792 0 0 cm /Im Do Q\n", jpeg, image.Width, image.Height);
        }

        File.WriteAllBytes(Path.Combine(folder, name), scans.Save());
    }

    private static byte[] Jpeg(PageImage image)
    {
        var folder = Directory.CreateTempSubdirectory("lacuna-scan").FullName;
        try
        {
            var head = Encoding.ASCII.GetBytes($"P5 {image.Width} {image.Height} 255\n");
            File.WriteAllBytes(Path.Combine(folder, "page.pgm"), [.. head, .. image.Samples]);
            var limits = new ProgramLimits(TimeSpan.FromMinutes(1), 2L << 30, 64L << 20);
            var result = ExternalProgram.Run("vips", ["jpegsave", "page.pgm", "page.jpg", "--Q", "42"], default, limits, folder, CancellationToken.None);
            return result.ExitCode == 0 ? File.ReadAllBytes(Path.Combine(folder, "page.jpg")) : throw new InvalidOperationException(result.Error);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
