namespace Lacuna.Cli.Commands;

/// <summary>Finds the years of releases in the names of their files.</summary>
internal static class ReleaseLabels
{
    /// <summary>The last year in each name, where every name has one and no two are the same; else null.</summary>
    public static string[]? Of(string[] files)
    {
        var years = new string[files.Length];
        for (var i = 0; i < files.Length; i++)
        {
            if (Year(Path.GetFileNameWithoutExtension(files[i])) is not { } year || years.AsSpan(0, i).Contains(year))
            {
                return null;
            }

            years[i] = year;
        }

        return years;
    }

    // Before the Freedom of Information Act, of 1966, a year in a name is that of the document.
    private const string FirstYear = "1967";

    // "1975-02-20-letter" begins with the day of the letter.
    private static bool IsDay(string name) => name.Length > 6 && name[4] == '-' && char.IsAsciiDigit(name[5]) && char.IsAsciiDigit(name[6]);

    // A document of 1962 released in 1994 has both in its name; the release comes last.
    private static string? Year(string name)
    {
        for (var at = name.Length - 4; at >= 0; at--)
        {
            var digits = name.AsSpan(at, 4);
            var alone = (at == 0 || !char.IsAsciiDigit(name[at - 1])) && (at + 4 == name.Length || !char.IsAsciiDigit(name[at + 4]));
            if (alone && !digits.ContainsAnyExceptInRange('0', '9') && string.CompareOrdinal(digits.ToString(), FirstYear) >= 0 && digits[..2] is "19" or "20"
                && !(at == 0 && IsDay(name)))
            {
                return digits.ToString();
            }
        }

        return null;
    }
}
