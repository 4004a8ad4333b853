using Lacuna.Documents.Names.Spelling;

namespace Lacuna.Documents.Names.Matching;

/// <summary>Compares the surnames of two names.</summary>
internal static class SurnameComparison
{
    private const int OtherOfTwo = 18;
    private const int ParticleJoined = 6;

    /// <summary>The cost of the best agreement, or <see cref="SpellingAligner.TooFar"/>; what was found is added to the evidence.</summary>
    public static int Compare(ComparableName a, ComparableName b, ref Evidence evidence)
    {
        if (a.Surnames.Length == 0 || b.Surnames.Length == 0)
        {
            return SpellingAligner.TooFar;
        }

        var cost = Lists(a.Surnames, b.Surnames, out var found);
        if (cost == SpellingAligner.TooFar && (found & Evidence.SecondSurnameDiffers) == Evidence.None && (a.Joined ?? b.Joined) is not null)
        {
            cost = PartComparison.Surname(a.Joined ?? a.Surnames[0], b.Joined ?? b.Surnames[0]);
            if (cost < SpellingAligner.TooFar)
            {
                cost += a.Joined is null || b.Joined is null ? ParticleJoined : 0;
                found |= a.Joined is null || b.Joined is null ? Evidence.ParticleDiffers : Evidence.None;
            }
        }

        if (cost == SpellingAligner.TooFar && (a.EastAsian || b.EastAsian) && a.Surnames.Length == 1 && b.Surnames.Length == 1
            && WadeGiles.Merge(a.Surnames[0].Folded) == WadeGiles.Merge(b.Surnames[0].Folded))
        {
            cost = 5;
            found |= Evidence.ChineseSystems;
        }

        if (cost == SpellingAligner.TooFar)
        {
            evidence |= found | Evidence.SurnameConflict;
            return cost;
        }

        var feminine = a.Surnames.Length == 1 && b.Surnames.Length == 1 && a.Surnames[0].IsCyrillic == b.Surnames[0].IsCyrillic && PartComparison.MasculineAndFeminine(a.Surnames[0], b.Surnames[0]);
        evidence |= found | (feminine ? Evidence.FeminineForm : Evidence.None)
            | (cost == 0 ? Evidence.SurnameSame : cost <= PartComparison.SpellingOnly ? Evidence.SurnameSpelling : Evidence.SurnameError)
            | (a.Surnames[0].IsCyrillic != b.Surnames[0].IsCyrillic ? Evidence.OtherScript : Evidence.None);
        return cost;
    }

    private static int Lists(NamePart[] a, NamePart[] b, out Evidence found)
    {
        found = Evidence.None;
        var first = PartComparison.Surname(a[0], b[0]);
        if (a.Length == 1 && b.Length == 1)
        {
            return first;
        }

        if (a.Length > 1 && b.Length > 1)
        {
            if (first == SpellingAligner.TooFar)
            {
                return first;
            }

            var second = PartComparison.Surname(a[1], b[1]);
            if (second == SpellingAligner.TooFar && !PartComparison.SecondInitial(a[1], b[1]))
            {
                found = Evidence.SecondSurnameDiffers;
                return SpellingAligner.TooFar;
            }

            return Math.Max(first, second == SpellingAligner.TooFar ? 5 : second);
        }

        if (first < SpellingAligner.TooFar)
        {
            found = Evidence.SecondSurnameOmitted;
            return first;
        }

        var last = PartComparison.Surname(a[^1], b[^1]);
        if (last < SpellingAligner.TooFar)
        {
            found = Evidence.FirstSurnameOmitted;
            return last + OtherOfTwo;
        }

        return SpellingAligner.TooFar;
    }
}
