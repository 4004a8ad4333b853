namespace Lacuna.Documents.Dates.Written;

/// <summary>Puts right what a scanner confuses in numbers and months, where nothing else can be meant: <c>l962</c>, <c>1O</c>, <c>0ct</c>.</summary>
internal static class ScannedDigits
{
    // A year has four digits; a longer run is no part of a date.
    private const int LongestNumber = 4;

    /// <summary>The digits of a run that has a digit and otherwise only letters that look like digits; else null.
    /// An X for a digit that is not given stays: <c>196X</c>.</summary>
    public static string? Read(string run)
    {
        if (run.Length > LongestNumber || !run.Any(char.IsAsciiDigit) && run is not ("lO" or "IO" or "ll"))
        {
            return null;
        }

        // "1st", "60s", "1960S": an S at the end is no 5; "1o" is the Spanish ordinal.
        if (run[^1] is 'S' || run is "1o")
        {
            return null;
        }

        var digits = string.Concat(run.Select((c, i) => c switch
        {
            'O' or 'o' or 'О' or 'о' or 'Q' or 'D' when i > 0 => '0',
            'l' or 'I' or '|' or 'i' => '1',
            'S' when i > 0 => '5',
            'B' when i > 0 => '8',
            'X' or 'x' when run.Length == 4 && i >= 2 => 'X',
            _ => c,
        }));
        var isMask = digits.Contains('X', StringComparison.Ordinal);
        return digits.All(c => char.IsAsciiDigit(c) || c == 'X') && (!isMask || char.IsAsciiDigit(digits[1])) ? digits : null;
    }

    /// <summary>A month in which digits stand for letters: <c>0ctober</c>, <c>Ju1y</c>; else null.</summary>
    public static string? ReadWord(string run)
    {
        if (run.Length < 3 || run.Count(char.IsAsciiDigit) is not (1 or 2) || run.Count(char.IsLetter) < 2)
        {
            return null;
        }

        var letters = string.Concat(run.Select(c => c switch
        {
            '0' => 'o',
            '1' => 'l',
            '5' => 's',
            _ => DateFolding.Letter(c),
        }));
        return DateWords.Find(letters) is { Role: DateRole.Month } ? letters : null;
    }
}
