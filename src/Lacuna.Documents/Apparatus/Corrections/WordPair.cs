using Lacuna.Documents.Apparatus.Brackets;
using Lacuna.Documents.Apparatus.Datelines;
using Lacuna.Documents.Apparatus.Insertions;

namespace Lacuna.Documents.Apparatus.Corrections;

/// <summary>Tells whether words in brackets replace those before them, by likeness and by what may follow what.</summary>
internal static class WordPair
{
    // "Adschuvey [Adzhubei]" is alike by .56, "commission [committee]" by .5; below that chance resemblances begin.
    private const double Alike = 0.5;

    // A small word before a larger one resembles it by chance: "would [hold]" by .6.
    private const double AlikeBesideSmall = 0.75;

    // Names are corrected beyond recognition: "Szarnow [Chrzanów]" by .38.
    private const double AlikeNames = 0.37;

    /// <summary>Whether a single word replaces the word before.</summary>
    public static bool IsCorrected(Bracket bracket)
    {
        var (a, b) = (bracket.PreviousFolded.TrimEnd('.'), bracket.Words[0]);
        if (a == b)
        {
            return bracket.Previous != bracket.Inner;
        }

        if (bracket.TouchesBefore && char.IsLower(bracket.Inner[0]))
        {
            return false;
        }

        var (proper, properBefore) = (char.IsUpper(bracket.Inner[0]), char.IsUpper(bracket.Previous[0]));
        if (proper && properBefore)
        {
            return Names(bracket, a, b);
        }

        var likeness = Likeness.Of(a, b);
        if (proper != properBefore && proper)
        {
            return likeness >= AlikeBesideSmall && a.Length > 3 || a.Length <= 3 && likeness > 0.6 && a[0] == b[0] && char.IsAsciiDigit(FirstOf(bracket.Next));
        }

        var (smallBefore, small) = (WordClasses.IsSmall(a), WordClasses.IsSmall(b));
        if (smallBefore && small)
        {
            return !WordClasses.MayFollow(a, b) && !(b is "and" or "or" && likeness == 0) || string.Equals(b, bracket.Next, StringComparison.OrdinalIgnoreCase) && likeness > 0 || Math.Min(a.Length, b.Length) >= 4 && likeness >= Alike
                || a.Length >= 3 && a.Length == b.Length && a[0] == b[0] && Likeness.Distance(a, b) == 1;
        }

        if (smallBefore || small)
        {
            return a.Length > 2 && b.Length > 2 && likeness >= AlikeBesideSmall || a.Length <= 3 && likeness >= Alike && a.Length == b.Length && a.Length > 2
                || smallBefore && WordClasses.Conjunctions.Has(a) && a.Length >= 4 && likeness >= Alike;
        }

        return likeness >= Alike && Math.Min(a.Length, b.Length) >= 3 || CommonStart(a, b) >= 4 && likeness >= 0.4 || CommonEnd(a, b) >= 5 && likeness >= 0.4
            || a.Length <= 2 && b.Length <= 2 && a.Length == b.Length && !char.IsAsciiDigit(a[0]);
    }

    /// <summary>The words that a phrase replaces, or null: as many words before, each like its counterpart.</summary>
    public static (int Start, int End)? Compare(Bracket bracket, List<(int Start, int End)> before)
    {
        var words = bracket.Words;
        if (Joined(bracket, before[0]) is { } joined)
        {
            return joined;
        }

        if (before.Count < words.Count)
        {
            return null;
        }

        // Words that stay the same prove nothing: "jurisdiction of [any of] the parties".
        var (sum, different, kept, proper) = (0.0, 0, 0, char.IsUpper(bracket.Inner[0]));
        for (var i = 0; i < words.Count; i++)
        {
            var (start, end) = before[words.Count - 1 - i];
            var word = Letters.Fold(bracket.Text.AsSpan(start, end - start));
            var same = word == words[i];
            sum += same ? 0 : Likeness.Of(word, words[i]);
            different += same ? 0 : 1;
            kept += same && !WordClasses.IsSmall(word) ? 1 : 0;
            proper &= char.IsUpper(bracket.Text[start]);
        }

        var first = before[words.Count - 1];
        var initial = Letters.Fold(bracket.Text[first.Start]) == words[0][0];
        var likeness = different == 0 ? 0 : sum / different;
        return likeness >= 0.55 || proper && initial && likeness >= 0.45 || kept > 0 && likeness >= 0.34 ? (first.Start, bracket.PreviousEnd) : null;
    }

    // "Vietnamese [Viet Minh]": two words for one.
    private static (int Start, int End)? Joined(Bracket bracket, (int Start, int End) word)
    {
        var likeness = Likeness.Of(bracket.PreviousFolded, string.Concat(bracket.Words));
        return bracket.Words.Count == 2 && likeness >= Alike && bracket.PreviousFolded[0] == bracket.Words[0][0] && char.IsUpper(bracket.Previous[0]) == char.IsUpper(bracket.Inner[0])
            ? word
            : null;
    }

    // Of two names one is the other's correction unless together they are one: "Lew [Douglas]", "Secretary [Acheson]", "[Emilio] Aragonés".
    private static bool Names(Bracket bracket, string a, string b)
    {
        var likeness = Likeness.Of(a, b);
        var (bothPossessive, place, placeBefore) = (a.EndsWith("'s", StringComparison.Ordinal) && b.EndsWith("'s", StringComparison.Ordinal), Gazetteer.Has(b), Gazetteer.Has(a));
        if (likeness >= Alike || bothPossessive || place && placeBefore)
        {
            return a.Length > 1 && b.Length > 1;
        }

        if (GivenNames.Has(a) || NameWords.Titles.Has(a) || a.Length <= 2 || !bracket.FollowsWord || bracket.Inner.EndsWith('.') || bracket.EndsBlock && bracket.FollowsSentence)
        {
            return false;
        }

        if (likeness >= AlikeNames)
        {
            return true;
        }

        // "Washington [Babelsberg], 17 July": of two places before a date one is wrong.
        if (placeBefore && bracket.After.StartsWith(",") && DateWords.BeginsDate(bracket.After))
        {
            return true;
        }

        // Capitals throughout are acronyms; a name before a further name completes it.
        var capitals = bracket.Inner.All(c => !char.IsLower(c)) || bracket.Previous.All(c => !char.IsLower(c));
        return !capitals && !place && !placeBefore && !bracket.LeadsToCapital && bracket.Inner.All(c => char.IsLetter(c) || c is '?' or '-' or '’') && !NameWords.Common.Has(a)
            && !NameWords.Common.Has(b) && !GivenNames.Has(b) && !NameWords.FollowsName(bracket);
    }

    private static int CommonStart(string a, string b)
    {
        var length = 0;
        while (length < Math.Min(a.Length, b.Length) && a[length] == b[length])
        {
            length++;
        }

        return length;
    }

    private static int CommonEnd(string a, string b)
    {
        var length = 0;
        while (length < Math.Min(a.Length, b.Length) && a[^(length + 1)] == b[^(length + 1)])
        {
            length++;
        }

        return length;
    }

    private static char FirstOf(string word) => word.Length > 0 ? word[0] : ' ';
}
