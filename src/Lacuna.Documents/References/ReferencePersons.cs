using System.Collections.Frozen;

namespace Lacuna.Documents.References;

/// <summary>Reads who wrote or got a document: "President Kennedy", "Bundy", "the Assistant Secretary of State (Dutton)".</summary>
internal static class ReferencePersons
{
    private const int MostWords = 9;

    private static readonly FrozenSet<string> Titles = FrozenSet.ToFrozenSet(
        ("President Secretary Ambassador Minister Prime Foreign Premier Chairman General Admiral Colonel Mr Mrs Miss Dr Senator Governor Chancellor Vice Deputy Assistant Acting Under Special Director State Defense Treasury "
        + "Department Embassy Office Council Staff White House Government Soviet British French American Marshal Lord Sir King Queen Prince Pope Cardinal Bishop Professor Chargé Consul Counselor Adviser Advisor Chief Joint Chiefs "
        + "First Party Committee National Security Affairs Executive Attorney Congress Senate Commerce Army Navy Air Force Central Intelligence Agency Representative Commissioner High Commission Captain Lieutenant Major Field "
        + "Emb Dept Legation Mission Permanent United Nations Relations Files Note Telegram Memorandum Letter Document Source See Not In The This That For Of").Split(' '), StringComparer.Ordinal);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> TitleLookup = Titles.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a word is an office, a title or another word that is nobody's name.</summary>
    public static bool IsTitle(ReadOnlySpan<char> word) => TitleLookup.Contains(word);

    /// <summary>The surname in the name or the office of a person ("The Ambassador in Italy (Dunn)"), or null where it names none.</summary>
    public static string? Surname(string name)
    {
        if (name.LastIndexOf('(') is >= 0 and var open && name.IndexOf(')', open) is > 0 and var close)
        {
            name = name[(open + 1)..close];
        }

        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var i = words.Length - 1; i >= 0; i--)
        {
            var word = words[i].TrimEnd('.', ',');
            // "the Embassy in France": a country is nobody's name.
            if (i > 0 && words[i - 1] is "in" or "of" or "at" or "to" or "for" or "the")
            {
                return null;
            }

            if (word.Length > 2 && char.IsUpper(word[0]) && word is not ("Jr" or "Sr" or "III") && !Titles.Contains(word))
            {
                return word;
            }

            if (word.Length > 0 && char.IsUpper(word[0]) && Titles.Contains(word))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>Reads the person that begins at a place.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where it would begin.</param>
    /// <param name="own">The document, for "me" and "you".</param>
    /// <param name="end">The offset after it; <paramref name="at"/> where there is none.</param>
    /// <returns>The surname, or null.</returns>
    public static string? Read(ReadOnlySpan<char> text, int at, OwnPlace own, out int end)
    {
        end = at;
        var i = at;
        if (text[i..].StartsWith("the "))
        {
            i += 4;
        }

        string? surname = null;
        var isOffice = false;
        for (var words = 0; words < MostWords && i < text.Length; words++)
        {
            var start = i;
            while (i < text.Length && (char.IsLetter(text[i]) || text[i] is '-' && i + 1 < text.Length && char.IsLetter(text[i + 1]) || text[i] is '’' or '\'' && i + 2 < text.Length && char.IsLetter(text[i + 1]) && char.IsLetter(text[i + 2])))
            {
                // "BundyNot printed": a note has run into the name; "McGhee" and "MacArthur" have a capital of their own.
                if (i > start + 3 && char.IsUpper(text[i]) && char.IsLower(text[i - 1]))
                {
                    break;
                }

                i++;
            }

            var word = text[start..i];
            if (words == 0 && word is "me" or "you" or "us")
            {
                end = i;
                return word is "you" ? own.Recipient : own.Sender;
            }

            if (word.IsEmpty || !char.IsUpper(word[0]) && word is not ("of" or "for" or "and" or "de" or "von" or "la" or "al" or "to" or "in"))
            {
                break;
            }

            if (word is "and" or "to" or "in" && surname is not null)
            {
                break;
            }

            if (char.IsUpper(word[0]))
            {
                end = i;
                // "the Representative of Yugoslavia", "the Assistant Secretary of State for Congressional Relations".
                if (word.Length > 2 && !isOffice && !TitleLookup.Contains(word) && Dates.MonthNames.Month(word) == 0)
                {
                    surname = word.ToString();
                }
            }

            isOffice = !char.IsUpper(word[0]) && word is "of" or "for" or "in" or "to" || isOffice && char.IsUpper(word[0]) && !TitleLookup.Contains(word);
            if (i < text.Length && text[i] == '.' && word.Length <= 4 && i + 1 < text.Length && text[i + 1] == ' ')
            {
                i++;
            }

            if (i >= text.Length || text[i] != ' ')
            {
                break;
            }

            i++;
        }

        // "the Assistant Secretary of State for Congressional Relations (Dutton)".
        if (end + 2 < text.Length && text[end] == ' ' && text[end + 1] == '(' && char.IsUpper(text[end + 2]) && text[(end + 2)..Math.Min(text.Length, end + 30)].IndexOf(')') is > 2 and var close
            && Surname(text.Slice(end + 2, close).ToString()) is { } bearer)
        {
            end += close + 3;
            return bearer;
        }

        return surname;
    }
}
