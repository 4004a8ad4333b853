using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Lacuna.Archive.Recognition;

namespace Lacuna.Lab;

/// <summary>How well and how fast scanned pages are read.</summary>
internal static class Ocr
{
    /// <summary>Prints a table of character error rates: white space folded to single blanks, edit distance by length of the truth.</summary>
    public static int Run(string folder)
    {
        var manifest = JsonNode.Parse(File.ReadAllBytes(Path.Combine(folder, "manifest.json")))?.AsArray() ?? [];
        var (sum, theirs, count) = (0.0, 0.0, 0);
        Console.WriteLine("| file | pages | language | turned | confidence | CER | Tesseract alone | seconds |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|");
        foreach (var entry in manifest.OfType<JsonObject>())
        {
            var (file, truth) = ((string?)entry["image"] ?? (string?)entry["pdf"] ?? "", (string?)entry["gt"] ?? (string?)entry["text"]);
            if (truth is null || (entry["kind"] is { } kind && !((string?)kind ?? "").Contains("image", StringComparison.Ordinal)))
            {
                continue;
            }

            var watch = Stopwatch.StartNew();
            var bytes = File.ReadAllBytes(Path.Combine(folder, file));
            var document = new ScanReader(new ScanOptions()).Read(bytes, file, Convert.ToHexStringLower(SHA512.HashData(bytes)), CancellationToken.None);
            var text = string.Join('\n', document.Pages.SelectMany(page => page.Lines).Select(line => line.Text));
            var rate = ErrorRate(File.ReadAllText(Path.Combine(folder, truth)), text);
            var alone = (double?)entry["tesseract_cer"];
            (sum, theirs, count) = (sum + rate, theirs + (alone ?? 0), count + 1);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"| {file} | {document.Pages.Length} | {string.Join(' ', document.Pages.Select(p => p.Language ?? "-").Distinct())} | {string.Join(' ', document.Pages.Select(p => p.Turned))} | {document.Pages.Average(p => p.Confidence ?? 1):0.00} | {rate:0.0000} | {alone:0.0000} | {watch.Elapsed.TotalSeconds:0.0} |"));
            foreach (var warning in document.Pages.SelectMany(page => page.Warnings.Select(w => $"  page {page.Number}: {w}")))
            {
                Console.WriteLine(warning);
            }
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"mean {sum / Math.Max(1, count):0.0000}, Tesseract alone {theirs / Math.Max(1, count):0.0000}"));
        return 0;
    }

    /// <summary>Prints the pages a second of one file.</summary>
    public static int Speed(string path)
    {
        var bytes = File.ReadAllBytes(path);
        var watch = Stopwatch.StartNew();
        var document = new ScanReader(new ScanOptions()).Read(bytes, Path.GetFileName(path), Convert.ToHexStringLower(SHA512.HashData(bytes)), CancellationToken.None);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{document.Pages.Length} pages, {document.Pages.Count(p => p.Origin == Documents.Pages.PageOrigin.Ocr)} by OCR, {watch.Elapsed.TotalSeconds:0.0} s, {document.Pages.Length / watch.Elapsed.TotalSeconds:0.00} pages/s"));
        return 0;
    }

    private static double ErrorRate(string truth, string text)
    {
        var (expected, actual) = (Fold(truth), Fold(text));
        var row = Enumerable.Range(0, actual.Length + 1).ToArray();
        for (var i = 1; i <= expected.Length; i++)
        {
            var corner = row[0];
            row[0] = i;
            for (var k = 1; k <= actual.Length; k++)
            {
                var above = row[k];
                row[k] = Math.Min(Math.Min(above, row[k - 1]) + 1, corner + (expected[i - 1] == actual[k - 1] ? 0 : 1));
                corner = above;
            }
        }

        return row[^1] / (double)Math.Max(1, expected.Length);
    }

    private static string Fold(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
