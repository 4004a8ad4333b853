using Lacuna.Documents.Names.Given;
using Lacuna.Documents.Names.Spelling;

namespace Lacuna.Documents.Names.Matching;

/// <summary>How two given names stand to each other.</summary>
internal enum GivenRelation
{
    Conflict,
    Initial,
    PetForm,
    Spelling,
    Same,
}

/// <summary>Compares one word of a name with another.</summary>
internal static class PartComparison
{
    /// <summary>Up to this cost a difference is one of spelling, beyond it one of error.</summary>
    public const int SpellingOnly = 40;

    // Costs in hundredths of a plain error. A short name changes into another by little, so it may differ by less.
    private static readonly int[] BoundByLength = [0, 0, 15, 25, 42, 62, 86, 92, 105, 115, 125];

    // What romanisation alone may cost, by the length of the Latin form; a script changes more than a hand.
    private static readonly int[] CrossBoundByLength = [0, 15, 30, 42, 52, 62, 70, 78, 86, 92, 100];

    /// <summary>The cost of one surname against another, or <see cref="SpellingAligner.TooFar"/>.</summary>
    public static int Surname(NamePart a, NamePart b)
    {
        if (a.Folded == b.Folded)
        {
            return 0;
        }

        if (a.IsShortened || b.IsShortened)
        {
            return Shortened(a, b) ? 10 : SpellingAligner.TooFar;
        }

        return SpellingAligner.Cost(a.Codes, b.Codes, Bound(a, b));
    }

    /// <summary>Whether the words differ only by the ending of a woman's and a man's surname in Slavic languages.</summary>
    public static bool MasculineAndFeminine(NamePart a, NamePart b)
    {
        var (fa, fb) = (IsFeminine(a.Folded), IsFeminine(b.Folded));
        return fa != fb && (fa ? IsMasculine(b.Folded) : IsMasculine(a.Folded));
    }

    public static GivenRelation Given(NamePart a, NamePart b)
    {
        if (a.Folded == b.Folded)
        {
            return a.IsInitial ? GivenRelation.Initial : GivenRelation.Same;
        }

        if (a.IsInitial || b.IsInitial)
        {
            return Initials(a, b) ? GivenRelation.Initial : GivenRelation.Conflict;
        }

        if ((a.IsShortened || b.IsShortened) && Shortened(a, b))
        {
            return GivenRelation.Initial;
        }

        var shared = a.Known is { } ka && b.Known is { } kb && GivenNameLexicon.OneName(ka, kb);
        var bothKnown = a.Known is not null && b.Known is not null;
        if (bothKnown && !shared && a.IsCyrillic == b.IsCyrillic)
        {
            return GivenRelation.Conflict;
        }

        var cost = SpellingAligner.Cost(a.Codes, b.Codes, Bound(a, b));
        if (shared)
        {
            return cost < SpellingAligner.TooFar ? GivenRelation.Spelling : GivenRelation.PetForm;
        }

        if (cost == SpellingAligner.TooFar || OtherGender(a, b) || bothKnown && cost > 35)
        {
            return GivenRelation.Conflict;
        }

        return GivenRelation.Spelling;
    }

    /// <summary>Whether an initial may stand for a name, or for another initial.</summary>
    public static bool Initials(NamePart a, NamePart b)
    {
        var (initial, word) = a.IsInitial ? (a, b) : (b, a);
        if (initial.Codes.Length == 0 || word.Codes.Length == 0)
        {
            return false;
        }

        if (word.Known is { } known && known.Initials.Contains(initial.Folded[0], StringComparison.Ordinal))
        {
            return true;
        }

        return InitialLetters.Agree(initial.Folded, word.Folded);
    }

    /// <summary>Whether one of two second surnames is the initial of the other ("Pérez G.").</summary>
    public static bool SecondInitial(NamePart a, NamePart b) => (a.IsInitial || b.IsInitial) && Initials(a, b);

    private static bool Shortened(NamePart a, NamePart b)
    {
        var (shorter, longer) = a.Folded.Length <= b.Folded.Length ? (a, b) : (b, a);
        if (shorter.Folded.Length < 2 || !shorter.IsShortened)
        {
            return false;
        }

        return longer.Folded.StartsWith(shorter.Folded, StringComparison.Ordinal)
            || shorter.IsCyrillic != longer.IsCyrillic && longer.Codes.Length > shorter.Codes.Length
                && SpellingAligner.Cost(shorter.Codes, longer.Codes.AsSpan(0, shorter.Codes.Length), 30) < SpellingAligner.TooFar;
    }

    private static int Bound(NamePart a, NamePart b)
    {
        var table = a.IsCyrillic == b.IsCyrillic ? BoundByLength : CrossBoundByLength;
        var length = a.IsCyrillic == b.IsCyrillic ? Math.Min(a.Codes.Length, b.Codes.Length) : Math.Max(a.Codes.Length, b.Codes.Length);
        return table[Math.Min(length, table.Length - 1)];
    }

    // Mario and Maria, Луис and Луиса: the last vowel is the whole difference.
    private static bool OtherGender(NamePart a, NamePart b)
    {
        var (x, y) = (EndsInA(a.Folded), EndsInA(b.Folded));
        return x != y && (a.Known is null || b.Known is null || a.Known.Female != b.Known.Female) && a.Folded[0] == b.Folded[0];
    }

    private static bool EndsInA(string folded) => folded[^1] is 'a' or 'а' or 'я';

    private static bool IsFeminine(string f) =>
        f.EndsWith("ova", StringComparison.Ordinal) || f.EndsWith("eva", StringComparison.Ordinal) || f.EndsWith("ina", StringComparison.Ordinal) || f.EndsWith("aya", StringComparison.Ordinal)
        || f.EndsWith("aia", StringComparison.Ordinal) || f.EndsWith("aja", StringComparison.Ordinal) || f.EndsWith("ska", StringComparison.Ordinal) || f.EndsWith("owa", StringComparison.Ordinal)
        || f.EndsWith("ова", StringComparison.Ordinal) || f.EndsWith("ева", StringComparison.Ordinal) || f.EndsWith("ина", StringComparison.Ordinal) || f.EndsWith("ая", StringComparison.Ordinal);

    private static bool IsMasculine(string f) =>
        f.EndsWith("ov", StringComparison.Ordinal) || f.EndsWith("ev", StringComparison.Ordinal) || f.EndsWith("in", StringComparison.Ordinal) || f.EndsWith("ow", StringComparison.Ordinal)
        || f.EndsWith("off", StringComparison.Ordinal) || f.EndsWith("ky", StringComparison.Ordinal) || f.EndsWith("ki", StringComparison.Ordinal) || f.EndsWith("kii", StringComparison.Ordinal) || f.EndsWith("kiy", StringComparison.Ordinal)
        || f.EndsWith("ов", StringComparison.Ordinal) || f.EndsWith("ев", StringComparison.Ordinal) || f.EndsWith("ин", StringComparison.Ordinal) || f.EndsWith("ий", StringComparison.Ordinal) || f.EndsWith("ой", StringComparison.Ordinal);
}
