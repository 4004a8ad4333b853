using System.Globalization;
using System.Text.RegularExpressions;

namespace Lacuna.Documents.Pages.Layout;

/// <summary>A page number as printed.</summary>
/// <param name="Printed">"12", "iv", "A-3".</param>
/// <param name="Value">What it counts.</param>
/// <param name="Roman">Whether it is roman.</param>
/// <param name="Sure">Whether its form alone says that it is one: "- 3 -", "Page 3 of 5".</param>
internal readonly record struct PrintedNumber(string Printed, int Value, bool Roman, bool Sure);

/// <summary>Reads lines that are page numbers.</summary>
internal static partial class PageNumbers
{
    /// <summary>The number that a line is, or null.</summary>
    public static PrintedNumber? Read(string line)
    {
        if (line.Length > 32)
        {
            return null;
        }

        if (Worded().Match(line) is { Success: true } worded)
        {
            return Number(worded.Groups[1].Value, sure: true);
        }

        if (OutOf().Match(line) is { Success: true } of && int.Parse(of.Groups[1].ValueSpan, CultureInfo.InvariantCulture) <= int.Parse(of.Groups[2].ValueSpan, CultureInfo.InvariantCulture))
        {
            return Number(of.Groups[1].Value, sure: false);
        }

        if (Dashed().Match(line) is { Success: true } dashed)
        {
            return Number(dashed.Groups[1].Value, sure: true);
        }

        return Bare().Match(line) is { Success: true } bare ? Number(bare.Groups[1].Value, sure: false) : null;
    }

    /// <summary>The number that the first or the last word of a running head is, or null.</summary>
    public static PrintedNumber? AtEnd(string line)
    {
        var (first, last) = (line.IndexOf(' ', StringComparison.Ordinal), line.LastIndexOf(' '));
        return first < 0 ? null : Read(line[..first]) ?? Read(line[(last + 1)..]);
    }

    private static PrintedNumber? Number(string word, bool sure)
    {
        if (int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var value))
        {
            return new PrintedNumber(word, value, false, sure);
        }

        return Roman(word) is > 0 and var roman ? new PrintedNumber(word, roman, true, sure) : null;
    }

    private static int Roman(string word)
    {
        var (sum, before) = (0, 0);
        foreach (var c in word)
        {
            var value = char.ToLowerInvariant(c) switch { 'i' => 1, 'v' => 5, 'x' => 10, 'l' => 50, 'c' => 100, _ => 0 };
            if (value == 0)
            {
                return 0;
            }

            sum += value > before ? value - (2 * before) : value;
            before = value;
        }

        return sum;
    }

    [GeneratedRegex(@"^(?:page|pág(?:ina)?|pag|p|pg|стр(?:аница)?|с|лист|л|seite|s)\.?\s*([0-9]{1,4}|[ivxlc]{1,8})(?:\s*(?:of|de|из|/)\s*[0-9]{1,4})?\.?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 500)]
    private static partial Regex Worded();

    [GeneratedRegex("^([0-9]{1,4})\\s*(?:/|of|de|из)\\s*([0-9]{1,4})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 500)]
    private static partial Regex OutOf();

    [GeneratedRegex(@"^[-–—~=•·]\s*([0-9]{1,4}|[ivxlc]{1,8})\s*[-–—~=•·]$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 500)]
    private static partial Regex Dashed();

    [GeneratedRegex(@"^[\[(]?([0-9]{1,4}|[ivxlc]{1,8}|[IVXLC]{1,8})[\])]?\.?$", RegexOptions.CultureInvariant, 500)]
    private static partial Regex Bare();
}
