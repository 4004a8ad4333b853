using Lacuna.Documents.Apparatus.Brackets;
using Lacuna.Documents.Apparatus.Datelines;

namespace Lacuna.Documents.Apparatus.Corrections;

/// <summary>Tells a number that corrects the number before it ("288 [88?]", "November 5 [4]") from one that is put in ("June 25 [1947]", "[5.] To counter").</summary>
internal static class Numbers
{
    /// <summary>Where the corrected number begins, or null.</summary>
    public static int? Replace(Bracket bracket)
    {
        var inner = bracket.Inner.AsSpan().Trim(" ?.,;:");
        var previous = bracket.Previous.AsSpan();
        if (inner.IsEmpty || previous.IsEmpty || inner.Length > 14 || !HasDigit(inner) || !HasDigit(previous) || !MostlyDigits(inner) || !MostlyDigits(previous))
        {
            return null;
        }

        // "December 21–29 [1948]": a year after a day is put in; a year after a year corrects it.
        if (DateWords.IsYear(inner) && !DateWords.IsYear(previous) && previous.Length <= 5 && IsDayOfMonth(bracket, previous))
        {
            return null;
        }

        // A sentence ends between them: "… in 1949. [5.] To counter it". "13. [12.]" are two numbers of one paragraph.
        var between = bracket.Text.AsSpan(bracket.PreviousEnd, bracket.Open - bracket.PreviousEnd).Trim();
        if (between.Contains('.') || between.Contains(':') || between.Contains(';'))
        {
            var alone = bracket.PreviousStart == 0 || bracket.Text.AsSpan(0, bracket.PreviousStart).TrimEnd() is [.., '.' or '”' or '\n' or ')' or ':'];
            return between is "." && alone && previous.Length <= 3 && bracket.Inner.EndsWith('.') ? bracket.PreviousStart : null;
        }

        return bracket.PreviousStart;
    }

    private static bool HasDigit(ReadOnlySpan<char> text) => text.ContainsAnyInRange('0', '9');

    // "1–51", "I 63", "20th", "CA–443".
    private static bool MostlyDigits(ReadOnlySpan<char> text)
    {
        var (digits, letters) = (0, 0);
        foreach (var c in text)
        {
            digits += char.IsAsciiDigit(c) ? 1 : 0;
            letters += char.IsLetter(c) ? 1 : 0;
        }

        return digits >= letters;
    }

    private static bool IsDayOfMonth(Bracket bracket, ReadOnlySpan<char> previous)
    {
        var before = bracket.WordsBefore(2);
        return char.IsAsciiDigit(previous[0]) && before.Count > 1 && DateWords.Months.Has(Letters.Fold(bracket.Text.AsSpan(before[1].Start, before[1].End - before[1].Start)));
    }
}
