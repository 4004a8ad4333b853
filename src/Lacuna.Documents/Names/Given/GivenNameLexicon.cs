using System.Collections.Frozen;

namespace Lacuna.Documents.Names.Given;

/// <summary>What is known of a given name.</summary>
/// <param name="Groups">The names it is a form of, each a number; two forms of one name share one. In rising order.</param>
/// <param name="Languages">The languages whose lists have it.</param>
/// <param name="Female">It is in the lists as a woman's name.</param>
/// <param name="Male">It is in the lists as a man's name.</param>
/// <param name="Principal">It heads an entry: a full name, not a pet form.</param>
/// <param name="Initials">The first letters of the names it is a form of, folded.</param>
internal sealed record GivenName(int[] Groups, NameLanguages Languages, bool Female, bool Male, bool Principal, string Initials);

/// <summary>Languages whose naming customs are told apart.</summary>
[Flags]
internal enum NameLanguages
{
    /// <summary>Not known.</summary>
    None = 0,

    /// <summary>English.</summary>
    English = 1,

    /// <summary>Spanish, Portuguese, Italian.</summary>
    Romance = 2,

    /// <summary>Russian and its neighbours.</summary>
    Russian = 4,

    /// <summary>Any other in the lists.</summary>
    Other = 8,
}

/// <summary>Given names with their spellings, short forms and pet forms in several languages.</summary>
/// <remarks>A form belongs to every name it may stand for ("Ted" to Edward and to Theodore), and forms are of one name
/// only within one language: William and Guillermo share nothing here. Made once; thread-safe.</remarks>
internal static class GivenNameLexicon
{
    private static readonly FrozenDictionary<string, GivenName> Names = Make();

    /// <summary>What is known of a folded name, or null.</summary>
    public static GivenName? Find(string folded) => Names.GetValueOrDefault(folded);

    /// <summary>Every folded form.</summary>
    public static IEnumerable<string> All => Names.Keys;

    /// <summary>Whether two forms may stand for one name.</summary>
    public static bool OneName(GivenName a, GivenName b)
    {
        var (i, j) = (0, 0);
        while (i < a.Groups.Length && j < b.Groups.Length)
        {
            if (a.Groups[i] == b.Groups[j])
            {
                return true;
            }

            _ = a.Groups[i] < b.Groups[j] ? i++ : j++;
        }

        return false;
    }

    private static FrozenDictionary<string, GivenName> Make()
    {
        var found = new Dictionary<string, GivenName>(StringComparer.Ordinal);
        var group = 0;
        Read(EnglishGivenNames.Text, NameLanguages.English, ref group, found);
        Read(SpanishGivenNames.Text, NameLanguages.Romance, ref group, found);
        Read(RussianGivenNames.Text, NameLanguages.Russian, ref group, found);
        Read(GermanFrenchGivenNames.Text, NameLanguages.Other, ref group, found);
        return found.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static void Read(string text, NameLanguages language, ref int group, Dictionary<string, GivenName> found)
    {
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var female = line[0] == '*';
            var principal = true;
            group++;
            var initial = "";
            foreach (var form in line.Split([' ', ':', '*'], StringSplitOptions.RemoveEmptyEntries))
            {
                var folded = NameLetters.Fold(form);
                initial = principal ? folded[..1] : initial;
                found[folded] = found.TryGetValue(folded, out var known)
                    ? new GivenName(
                        [.. known.Groups.Append(group).Distinct()], known.Languages | language, known.Female || female, known.Male || !female,
                        known.Principal || principal, known.Initials + initial)
                    : new GivenName([group], language, female, !female, principal, initial);
                principal = false;
            }
        }
    }
}
