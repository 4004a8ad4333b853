using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Lacuna.Documents.Description;

/// <summary>Finds the persons present at a conversation, from the words that introduce them.</summary>
/// <remarks>Only words that say somebody was there are followed ("received by", "between … and …", "the translator …"):
/// a name in the text may belong to anyone spoken of.</remarks>
internal static class Participants
{
    private const int MostChars = 6000;
    private const int MostNames = 24;
    private const int LongestName = 5;

    private static readonly string[] Introductions =
        [" received by ", "onversation between ", "onversations between ", " meeting between ", " talks between ", " alone with ", " interpreter ", " translator ", " accompanied by ",
         "Memorandum from ", "Memorandum From ", "Letter from ", "Letter From ", "беседы ", "conversación entre ", "onversation with ", "onversations with ", " between "];

    // Lists of those present, as memoranda head them.
    private static readonly string[] Labels = ["PARTICIPANTS:", "Participants:", "PRESENT:", "Present:", "PARTICIPANTES:", "Participantes:", "Presentes:", "Присутствовали:", "ПРИСУТСТВОВАЛИ:", "Участники:"];

    private static readonly string[] Addresses = ["Mr. ", "Mrs. ", "Miss ", "Ms. ", "Dr. ", "Sr. ", "Sra. ", "Señor ", "тов. ", "т. ", "The Honorable "];

    private static readonly FrozenSet<string> Titles = FrozenSet.ToFrozenSet(
        ["comrade", "comrades", "the", "translator", "interpreter", "Leader", "Official", "Premier", "Minister", "President", "Secretary", "Chairman", "Ambassador", "Commander",
         "Comrade", "General", "Director", "Marshal", "Mr.", "Mrs.", "Dr.", "Senator", "Foreign", "Prime", "Defense", "Deputy", "First", "Cuban", "Soviet", "Communist", "American",
         "Counselor", "Colonel", "Captain", "Admiral", "his", "with", "Assistant", "Under", "Acting", "товарищем", "тов.", "т.", "camarada", "comandante"],
        StringComparer.Ordinal);

    // Capitalised words that end a list of persons: states, bodies, places.
    private static readonly FrozenSet<string> NotPersons = FrozenSet.ToFrozenSet(
        ["United", "Union", "State", "Department", "Government", "Cuba", "USSR", "Embassy", "Moscow", "Washington", "Havana", "The", "Council", "Archive", "Embassy’s", "Party",
         "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December", "I", "We", "This", "In", "States", "CIA"],
        StringComparer.Ordinal);

    /// <summary>The persons named in the given texts, each once, in order.</summary>
    /// <param name="opening">The first lines of the document, in which a list headed PARTICIPANTS is looked for.</param>
    /// <param name="texts">Texts in which the words that introduce persons are followed.</param>
    public static ImmutableArray<string> Find(string opening, params ReadOnlySpan<string?> texts)
    {
        var names = ImmutableArray.CreateBuilder<string>();
        foreach (var label in Labels)
        {
            if (opening.IndexOf(label, StringComparison.Ordinal) is >= 0 and var list)
            {
                Listed(opening.AsSpan(list + label.Length), names);
            }
        }

        foreach (var text in texts)
        {
            if (text is null)
            {
                continue;
            }

            var part = text.AsSpan(0, Math.Min(text.Length, MostChars));
            foreach (var introduction in Introductions)
            {
                if (part.IndexOf(introduction) is >= 0 and var at)
                {
                    List(part[(at + introduction.Length)..], names);
                }
            }
        }

        return names.ToImmutable();
    }

    // "For Calder: Mr. Edmund Veyra, Deputy Minister; Miss Ottoline Pryce, Counsellor. For Zarechia: Mr. Korsin": to the end of the line.
    private static void Listed(ReadOnlySpan<char> text, ImmutableArray<string>.Builder names)
    {
        var end = text.TrimStart().IndexOf('\n');
        var line = end < 0 ? text.TrimStart() : text.TrimStart()[..end];
        foreach (var range in line.SplitAny(';', ':'))
        {
            var person = line[range].Trim().Trim(" .");
            var isSide = range.End.Value < line.Length && line[range.End.Value] == ':' && !person.Contains(',');
            foreach (var address in Addresses)
            {
                person = person.StartsWith(address, StringComparison.Ordinal) ? person[address.Length..] : person;
            }

            var comma = person.IndexOfAny(",(");
            person = (comma >= 0 ? person[..comma] : person).Trim();
            if (!isSide && !person.IsEmpty && char.IsUpper(person[0]) && !person.Contains('[') && names.Count < MostNames)
            {
                Flush([.. person.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries)], names);
            }
        }
    }

    // "comrades Khrushchev and Mikoyan", "Cuban Official Carlos Rafael Rodriguez and Soviet Leader Nikita Khrushchev".
    private static void List(ReadOnlySpan<char> text, ImmutableArray<string>.Builder names)
    {
        var words = new List<string>();
        while (!text.IsEmpty && names.Count < MostNames)
        {
            var end = text.IndexOfAny(' ', '\n');
            var raw = end < 0 ? text : text[..end];
            text = end < 0 ? default : text[(end + 1)..];
            var word = raw.Trim(",;:()”\"").ToString();
            var stops = raw.Length > 0 && (raw[^1] is ';' or ':' or ')' || raw[^1] == '.' && raw.Length > 3);
            if (Titles.Contains(word))
            {
                words.Clear();
                continue;
            }

            if (word is "and" or "y" or "и" or "to" or "с")
            {
                Flush(words, names);
                continue;
            }

            word = word.TrimEnd('.');
            if (word.Length == 0 || !char.IsUpper(word[0]) || NotPersons.Contains(word) || word.Any(char.IsAsciiDigit))
            {
                break;
            }

            words.Add(word.Length == 1 ? word + "." : word);
            if (stops)
            {
                break;
            }

            if (raw[^1] == ',')
            {
                Flush(words, names);
            }
        }

        Flush(words, names);
    }

    private static void Flush(List<string> words, ImmutableArray<string>.Builder names)
    {
        if (words.Count is > 0 and <= LongestName && words[^1].Length > 2 && !names.Any(known => SameBearer(known, words[^1])))
        {
            names.Add(string.Join(' ', words));
        }

        words.Clear();
    }

    // "Khrushchev" after "Nikita Khrushchev" is the same person; accents come and go between a page and its document.
    private static bool SameBearer(string known, string surname)
    {
        var last = known.AsSpan()[(known.LastIndexOf(' ') + 1)..];
        if (last.Length != surname.Length)
        {
            return false;
        }

        for (var i = 0; i < last.Length; i++)
        {
            if (Apparatus.Gaps.GapTokenizer.Fold(last[i]) != Apparatus.Gaps.GapTokenizer.Fold(surname[i]))
            {
                return false;
            }
        }

        return true;
    }
}
