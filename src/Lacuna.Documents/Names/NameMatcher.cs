using System.Collections.Immutable;
using Lacuna.Documents.Names.Matching;
using Lacuna.Documents.Names.Spelling;

namespace Lacuna.Documents.Names;

/// <summary>Decides whether two forms of a name may be one person's, and says why.</summary>
/// <remarks>Part by part: what both give must agree, what one leaves out weakens the score. Names of other scripts and
/// spellings are compared by rules of romanisation and transcription with costs, so that no spelling is the right one.
/// Pure and thread-safe; time is bounded by the lengths, which the parser bounds.</remarks>
public static class NameMatcher
{
    private const double Threshold = 0.5;

    // Scores of a full agreement of what is there. Wrong either way they would only order the matches otherwise.
    private const double FullNames = 0.97;
    private const double BareSurnames = 0.8;
    private const double BareAgainstFull = 0.64;

    // Two words in two scripts with nothing beside them must be each other's transcription, not nearly so.
    private const int MostBare = 46;

    private static readonly string[] Sovereigns = ["king", "queen", "emperor", "shah", "sultan", "prince", "rey", "reina", "король", "шах", "император", "sheikh", "emir", "crown"];

    /// <summary>Compares two written names.</summary>
    /// <exception cref="ArgumentNullException">One of them is null.</exception>
    public static NameMatch Match(string a, string b) => Match(PersonName.Parse(a), PersonName.Parse(b));

    /// <summary>Compares two names that were parsed before.</summary>
    /// <returns>Always an answer; symmetrical in the two names.</returns>
    /// <exception cref="ArgumentNullException">One of them is null.</exception>
    public static NameMatch Match(PersonName a, PersonName b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        var (x, y) = (a.Comparable, b.Comparable);
        if (x.All.Length == 0 || y.All.Length == 0)
        {
            return new NameMatch(false, 0, EvidenceWords.Of(Evidence.NoName));
        }

        var (score, evidence) = ByParts(x, y);
        if (score < Threshold)
        {
            var (other, otherEvidence) = InAnotherOrder(x, y);
            if (other > score)
            {
                (score, evidence) = (other, otherEvidence);
            }
        }

        return new NameMatch(score >= Threshold, Math.Round(score, 3), EvidenceWords.Of(evidence));
    }

    private static (double Score, Evidence Evidence) ByParts(ComparableName a, ComparableName b)
    {
        var evidence = Evidence.None;
        var cost = SurnameComparison.Compare(a, b, ref evidence);
        if (cost == SpellingAligner.TooFar)
        {
            return NoSurname(a, b, evidence);
        }

        var given = GivenComparison.Compare(a, b, ref evidence);
        var suffix = Suffixes(a, b, ref evidence);
        if (WomanAndMan(a, b, given))
        {
            evidence |= Evidence.WomanAndMan;
            return (0.3, evidence);
        }

        var closeness = Math.Max(0, 1 - cost / 300.0);
        if (given == 0 || suffix < 0)
        {
            return (0.3 * closeness, evidence);
        }

        if ((evidence & Evidence.FeminineForm) != Evidence.None && (evidence & (Evidence.GivenSame | Evidence.GivenSpelling)) == Evidence.None)
        {
            return (0.4 * closeness, evidence);
        }

        // Whoever writes the whole name the same way and adds "Jr." means to tell two men apart.
        if (suffix > 0 && a.Given.Length > 1 && a.Given.Length == b.Given.Length && cost == 0 && a.Given.Zip(b.Given, (p, q) => p.Folded == q.Folded).All(same => same))
        {
            return (0.45, evidence | Evidence.SuffixTellsApart);
        }

        if (given < 0 && cost > MostBare && (evidence & Evidence.OtherScript) != Evidence.None && (evidence & Evidence.GivenOmitted) == Evidence.None)
        {
            return (0.45 * closeness, evidence);
        }

        if (given < 0)
        {
            var bare = (evidence & Evidence.GivenOmitted) == Evidence.None ? BareSurnames : BareAgainstFull;
            var sameTitle = a.Titles.Length > 0 && b.Titles.Intersect(a.Titles, StringComparer.Ordinal).Any();
            return (Math.Min(0.9, bare + (sameTitle ? 0.06 : 0)) - BareCost(cost) + 0.05 * (closeness - 1) - (suffix > 0 ? 0.02 : 0), evidence);
        }

        var score = FullNames * given - (1 - closeness) * 0.45 + ((evidence & Evidence.SuffixAgrees) != Evidence.None ? 0.01 : 0);
        score -= (evidence & Evidence.SecondSurnameOmitted) != Evidence.None ? 0.02 : 0;
        score -= (evidence & Evidence.FirstSurnameOmitted) != Evidence.None ? 0.08 : 0;
        score -= (evidence & Evidence.SuffixOmitted) != Evidence.None ? 0.03 : 0;
        score -= (evidence & Evidence.MiddleOmitted) != Evidence.None ? 0.01 : 0;
        return (Math.Clamp(score, 0.5, 1), evidence);
    }

    // Without a given name that agrees, every oddity of the spelling counts more.
    private static double BareCost(int cost) => cost / 100.0 * 0.2;

    private static int Suffixes(ComparableName a, ComparableName b, ref Evidence evidence)
    {
        if (a.Suffix == b.Suffix)
        {
            evidence |= a.Suffix > 0 ? Evidence.SuffixAgrees : Evidence.None;
            return 0;
        }

        if (a.Suffix == 0 || b.Suffix == 0)
        {
            evidence |= Evidence.SuffixOmitted;
            return 1;
        }

        evidence |= Evidence.SuffixConflict;
        return -1;
    }

    // "Mrs. Kennedy" is not John Kennedy, nor is "Mrs. John Kennedy".
    private static bool WomanAndMan(ComparableName a, ComparableName b, double given)
    {
        if (a.OfWoman == b.OfWoman || a.OfWoman && a.OfMan || b.OfWoman && b.OfMan)
        {
            return a.OfMan && IsWomans(b) && a.Given.Length == 0 || b.OfMan && IsWomans(a) && b.Given.Length == 0;
        }

        var other = a.OfWoman ? b : a;
        return other.OfMan || other.Given.Length > 0 && other.Given[0].Known is { Male: true, Female: false } && given != 0 && given < 1.1;
    }

    private static bool IsWomans(ComparableName name) => name.Given.Length > 0 && name.Given[0].Known is { Male: false, Female: true };

    // One name has no surname, or the surnames differ: a sovereign's name, a name and patronymic, a given name alone.
    private static (double Score, Evidence Evidence) NoSurname(ComparableName a, ComparableName b, Evidence evidence)
    {
        if (a.Surnames.Length == 0 || b.Surnames.Length == 0)
        {
            var found = Evidence.None;
            var given = GivenComparison.Compare(a, b, ref found);
            return given > 0.9 && (found & Evidence.MiddleAgrees) != Evidence.None ? (0.66, found) : (given > 0 ? 0.4 : 0.05, found);
        }

        if (a.Given.Length + b.Given.Length == 0 && a.Suffix > 1 && a.Suffix == b.Suffix && Given.Cognates.Are(a.Surnames[0].Folded, b.Surnames[0].Folded))
        {
            // "Pope John XXIII", "Juan XXIII", "Иоанн XXIII".
            return (0.85, Evidence.GivenTranslated | Evidence.SuffixAgrees);
        }

        foreach (var (one, full) in new[] { (a, b), (b, a) })
        {
            if (one.Given.Length == 0 && one.Surnames.Length == 1 && full.Given.Length > 0 && PartComparison.Given(one.Surnames[0], full.Given[0]) >= GivenRelation.Spelling)
            {
                var sovereign = one.Titles.Any(Sovereigns.Contains) && (full.Joined is not null && full.Given.Length == 1 || full.Titles.Any(Sovereigns.Contains));
                return (sovereign ? 0.6 : 0.4, Evidence.GivenOnly);
            }
        }

        return (0.05, evidence);
    }

    // "Muscatine Lissa" and "Lissa Muscatine"; "Фидель Кастро Рус" and "Castro, Fidel".
    private static (double Score, Evidence Evidence) InAnotherOrder(ComparableName a, ComparableName b)
    {
        if (a.Suffix != b.Suffix && a.Suffix > 0 && b.Suffix > 0)
        {
            return (0, Evidence.None);
        }

        if (SameWords(a, b))
        {
            return (0.78, Evidence.OrderSwapped);
        }

        foreach (var (full, known) in new[] { (a, b), (b, a) })
        {
            if (full.OrderKnown || full.All.Length < 3 || full.Given.Length < 2 || known.Surnames.Length == 0 || known.Given.Length == 0)
            {
                continue;
            }

            // Two surnames that nothing in the words themselves showed to be two.
            var first = full.All[0];
            var hispanic = (first.Known?.Languages & Given.NameLanguages.Romance) != Given.NameLanguages.None && first.Known is not null
                || known.Given[0].Known is { } k && (k.Languages & Given.NameLanguages.Romance) != Given.NameLanguages.None && full.All[0].IsCyrillic != known.Given[0].IsCyrillic;
            if (hispanic && PartComparison.Surname(full.All[^2], known.Surnames[0]) < SpellingAligner.TooFar && PartComparison.Given(first, known.Given[0]) >= GivenRelation.Spelling
                && (known.Surnames.Length == 1 || PartComparison.Surname(full.All[^1], known.Surnames[1]) < SpellingAligner.TooFar))
            {
                return (0.84, Evidence.SurnameSame | Evidence.GivenSame | (known.Surnames.Length == 1 ? Evidence.SecondSurnameOmitted : Evidence.None));
            }
        }

        return (0, Evidence.None);
    }

    private static bool SameWords(ComparableName a, ComparableName b)
    {
        var (x, y) = (a.All, b.All);
        if (x.Length != y.Length)
        {
            // "Bernadette, Meehan M": an initial more on one side changes no order.
            if (Array.Exists(x, p => p.IsInitial) && Array.Exists(y, p => p.IsInitial))
            {
                return false;
            }

            x = Array.FindAll(x, p => !p.IsInitial);
            y = Array.FindAll(y, p => !p.IsInitial);
        }

        if (x.Length != y.Length || x.Length is < 2 or > 5 || a.OrderKnown && b.OrderKnown && !a.EastAsian && !b.EastAsian)
        {
            return false;
        }

        // Two names in the order of speech that are both given names: "James Thomas" is not "Thomas James".
        if (!a.OrderKnown && !b.OrderKnown && x[0].Known is not null && y[0].Known is not null)
        {
            return false;
        }

        var used = 0;
        foreach (var part in x)
        {
            var at = -1;
            for (var j = 0; j < y.Length && at < 0; j++)
            {
                at = (used & (1 << j)) == 0 && (part.Folded == y[j].Folded
                    || !part.IsInitial && !y[j].IsInitial && part.Codes.Length > 3 && SpellingAligner.Cost(part.Codes, y[j].Codes, PartComparison.SpellingOnly) < SpellingAligner.TooFar) ? j : -1;
            }

            if (at < 0)
            {
                return false;
            }

            used |= 1 << at;
        }

        return true;
    }
}
