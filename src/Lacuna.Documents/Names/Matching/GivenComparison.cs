using Lacuna.Documents.Names.Given;

namespace Lacuna.Documents.Names.Matching;

/// <summary>Compares given names, initials, patronymics and nicknames of two names.</summary>
internal static class GivenComparison
{
    /// <summary>How well they agree: 1 the same, 0 a conflict, negative where one side says nothing.</summary>
    public static double Compare(ComparableName a, ComparableName b, ref Evidence evidence)
    {
        var (x, y) = (a.Given, b.Given);
        if (x.Length == 0 || y.Length == 0)
        {
            if (x.Length + y.Length > 0)
            {
                var bare = x.Length == 0 ? a : b;
                var full = x.Length == 0 ? b : a;
                if (NicknameAgrees(bare, full))
                {
                    evidence |= Evidence.GivenPetForm;
                    return 0.85;
                }

                evidence |= Evidence.GivenOmitted;
            }

            return -1;
        }

        var relation = PartComparison.Given(x[0], y[0]);
        var (nextX, nextY) = (1, 1);
        if (relation == GivenRelation.Conflict && Joined(a, b, ref nextX, ref nextY))
        {
            relation = GivenRelation.Spelling;
        }

        if (relation == GivenRelation.Conflict)
        {
            return Otherwise(a, b, ref evidence);
        }

        evidence |= relation switch
        {
            GivenRelation.Same => Evidence.GivenSame,
            GivenRelation.Spelling => Evidence.GivenSpelling,
            GivenRelation.PetForm => Evidence.GivenPetForm,
            _ => Evidence.GivenInitial,
        };
        var middle = Middle(a, b, nextX, nextY, ref evidence);
        if (middle < 0)
        {
            return 0;
        }

        var quality = relation switch { GivenRelation.Same => 1.0, GivenRelation.Spelling => 0.96, GivenRelation.PetForm => 0.9, _ => x[0].IsInitial && y[0].IsInitial ? 0.8 : 0.86 };
        return Math.Min(1, quality + 0.02 * middle);
    }

    // -1 conflict, 0 nothing to compare, else how many middle names or patronymics agree.
    private static int Middle(ComparableName a, ComparableName b, int i, int j, ref Evidence evidence)
    {
        var agreed = 0;
        var (n, m) = (a.Given.Length, b.Given.Length);
        while (i < n && j < m)
        {
            if (PartComparison.Given(a.Given[i], b.Given[j]) != GivenRelation.Conflict)
            {
                agreed++;
                i++;
                j++;
            }
            else if (n - i > m - j && !a.Given[i].IsInitial && !b.Given[j].IsInitial)
            {
                i++;
            }
            else if (m - j > n - i && !a.Given[i].IsInitial && !b.Given[j].IsInitial)
            {
                j++;
            }
            else
            {
                evidence |= Evidence.MiddleConflict;
                return -1;
            }
        }

        var (restA, restB) = (i < n ? a.Given[i] : null, j < m ? b.Given[j] : null);
        if (!Patronymic(a.Patronymic, restA, b.Patronymic, restB, ref evidence, ref agreed))
        {
            return -1;
        }

        evidence |= agreed > 0 ? Evidence.MiddleAgrees : Evidence.None;
        return agreed;
    }

    // A middle initial may be that of a patronymic: "Nikita S." and "Nikita Sergeyevich".
    private static bool Patronymic(NamePart? a, NamePart? restA, NamePart? b, NamePart? restB, ref Evidence evidence, ref int agreed)
    {
        var (x, y) = (a ?? restA, b ?? restB);
        if (x is null || y is null)
        {
            evidence |= a is null && b is null ? (x ?? y) is null ? Evidence.None : Evidence.MiddleOmitted : Evidence.PatronymicOmitted;
            return true;
        }

        if (PartComparison.Given(x, y) != GivenRelation.Conflict)
        {
            agreed++;
            return true;
        }

        evidence |= a is null && b is null ? Evidence.MiddleConflict : Evidence.PatronymicConflict;
        return false;
    }

    // "Gian Carlo" and "Giancarlo", "Anne Marie" and "Anne-Marie", "J. C." and "Jean-Claude".
    private static bool Joined(ComparableName a, ComparableName b, ref int nextX, ref int nextY)
    {
        var (x, y) = (a.Given, b.Given);
        if (x.Length > 1 && !x[0].IsInitial && JoinedEqual(x[0], x[1], y[0]))
        {
            nextX = 2;
            return true;
        }

        if (y.Length > 1 && !y[0].IsInitial && JoinedEqual(y[0], y[1], x[0]))
        {
            nextY = 2;
            return true;
        }

        if ((a.EastAsian || b.EastAsian) && WadeGiles.Merge(string.Concat(x.Select(p => p.Folded))) == WadeGiles.Merge(string.Concat(y.Select(p => p.Folded))))
        {
            (nextX, nextY) = (x.Length, y.Length);
            return true;
        }

        return false;
    }

    private static bool JoinedEqual(NamePart first, NamePart second, NamePart whole) =>
        whole.Folded.Length == first.Folded.Length + second.Folded.Length && whole.Folded.StartsWith(first.Folded, StringComparison.Ordinal) && whole.Folded.EndsWith(second.Folded, StringComparison.Ordinal);

    // The first names differ: one may go by a nickname or by the middle name.
    private static double Otherwise(ComparableName a, ComparableName b, ref Evidence evidence)
    {
        if (NicknameAgrees(a, b) || NicknameAgrees(b, a))
        {
            evidence |= Evidence.GivenPetForm;
            return 0.88;
        }

        if (ByMiddle(a, b) || ByMiddle(b, a))
        {
            evidence |= Evidence.CalledByMiddle;
            return 0.7;
        }

        // "Alejandro Alekseev": a Russian whom a Spanish document names in its own way.
        if (Cognates.Are(a.Given[0].Folded, b.Given[0].Folded) && a.Surnames is [.., var surname] && Cognates.IsSlavicSurname(surname.Folded)
            && !(Ivan(a.Given[0].Folded) || Ivan(b.Given[0].Folded)) && Middle(a, b, 1, 1, ref evidence) >= 0)
        {
            evidence |= Evidence.GivenTranslated;
            return 0.75;
        }

        evidence |= Evidence.GivenConflict;
        return 0;
    }

    // Too common to be translated without a word: John Petrov is the émigré's son, not Ivan Petrov.
    private static bool Ivan(string folded) => folded is "ivan" or "иван";

    private static bool NicknameAgrees(ComparableName with, ComparableName other)
    {
        foreach (var nickname in with.Nicknames)
        {
            foreach (var part in other.Given.Length > 0 ? other.Given.AsSpan(0, 1) : [])
            {
                if (!part.IsInitial && PartComparison.Given(nickname, part) >= GivenRelation.PetForm)
                {
                    return true;
                }
            }
        }

        return false;
    }

    // "Woodrow Wilson" and "Thomas Woodrow Wilson"; the one who goes by the middle name writes no other first name.
    private static bool ByMiddle(ComparableName full, ComparableName called)
    {
        if (full.Given.Length < 2 || called.Given.Length != 1 || called.Given[0].IsInitial)
        {
            return false;
        }

        var middle = full.Given[1];
        return !middle.IsInitial && PartComparison.Given(middle, called.Given[0]) >= GivenRelation.PetForm;
    }
}
