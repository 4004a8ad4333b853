using System.Globalization;
using System.Text;

namespace Lacuna.Archive.ExternalTools;

/// <summary>Tesseract: words of a page image.</summary>
internal static class Tesseract
{
    /// <summary>Recognises a page.</summary>
    /// <param name="image">A Netpbm image.</param>
    /// <param name="dpi">Its pixels for an inch.</param>
    /// <param name="languages">Tesseract's names of the languages, joined by "+".</param>
    /// <param name="segmentation">Tesseract's mode of page segmentation: 3 finds columns, 6 takes the page for one block.</param>
    /// <param name="limits">Bounds.</param>
    /// <param name="folder">Where it works.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>The page as hOCR.</returns>
    /// <exception cref="ToolException">It is missing, failed, or went beyond a limit.</exception>
    public static byte[] Recognise(ReadOnlyMemory<byte> image, double dpi, string languages, int segmentation, ProgramLimits limits, string folder, CancellationToken cancellation)
    {
        var result = ExternalProgram.Run("tesseract",
            ["stdin", "stdout", "-l", languages, "--dpi", Number(dpi), "--psm", Number(segmentation), "hocr"], image, limits, folder, cancellation);
        return result.ExitCode == 0 ? result.Output
            : result.Error.Contains("Failed loading language", StringComparison.Ordinal) || result.Error.Contains("couldn't load any languages", StringComparison.Ordinal)
                ? throw new ToolException("tesseract", "tool-missing", $"tesseract lacks the language {languages}. On Debian or Ubuntu: apt install {string.Join(' ', languages.Split('+').Select(l => "tesseract-ocr-" + l))}.")
                : throw new ToolException("tesseract", "tool-failed", "tesseract could not read the page.");
    }

    /// <summary>Orientation and script of a page; null where too few letters stand on it or it cannot be told.</summary>
    /// <returns>By how many degrees it must be turned clockwise, the script ("Latin", "Cyrillic"), and how sure Tesseract is of each: above 1 it is more likely than not.</returns>
    public static (int Turn, string Script, double TurnTrust, double ScriptTrust)? Orient(
        ReadOnlyMemory<byte> image, double dpi, ProgramLimits limits, string folder, CancellationToken cancellation)
    {
        var result = ExternalProgram.Run("tesseract", ["stdin", "stdout", "--dpi", Number(dpi), "--psm", "0"], image, limits, folder, cancellation);
        if (result.ExitCode != 0)
        {
            return null;
        }

        var fields = Encoding.UTF8.GetString(result.Output).Split('\n').Select(line => line.Split(':', 2, StringSplitOptions.TrimEntries))
            .Where(pair => pair.Length == 2).DistinctBy(pair => pair[0]).ToDictionary(pair => pair[0], pair => pair[1]);
        return fields.TryGetValue("Rotate", out var turn) && int.TryParse(turn, NumberStyles.None, CultureInfo.InvariantCulture, out var degrees)
            ? (degrees, fields.GetValueOrDefault("Script", ""), Trust("Orientation confidence"), Trust("Script confidence"))
            : null;

        double Trust(string name) => double.TryParse(fields.GetValueOrDefault(name), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : 0;
    }

    private static string Number(double value) => Math.Round(value).ToString(CultureInfo.InvariantCulture);
}
