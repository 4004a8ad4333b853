using System.Collections.Immutable;
using Lacuna.Documents.Names.Mentions;

namespace Lacuna.Documents.Names;

/// <summary>Finds people named in running text, where the words themselves prove it.</summary>
/// <remarks>English, Spanish and Russian. Precision goes before recall: a capitalised word alone is never taken; what a
/// document calls by the surname alone, <see cref="KnownNames"/> finds. Linear in the text; thread-safe.</remarks>
public static class NameMentions
{
    // Given names, particles and surnames after a title; more is a heading in capitals.
    private const int MostWords = 6;

    /// <summary>The people named, in the order of the text; mentions never overlap.</summary>
    /// <param name="text">Running text of any length.</param>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    public static ImmutableArray<NameMention> Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var found = ImmutableArray.CreateBuilder<NameMention>();
        var reader = new WordReader(text);
        var window = new WordWindow(MostWords * 2 + 2);
        while (window.Fill(ref reader))
        {
            window.Drop(Candidate(text, window, found));
        }

        return found.DrainToImmutable();
    }

    // Looks at the words from the first of the window; answers how many are done with.
    private static int Candidate(string text, WordWindow words, ImmutableArray<NameMention>.Builder found)
    {
        var first = words[0];
        if (!first.IsCapital && !first.Is(MentionRole.SmallTitle))
        {
            return 1;
        }

        var titles = Titles(text, words);
        var evidence = titles > 0 ? NameEvidence.Title : NameEvidence.Unknown;
        var (end, full, initials, surnames) = Run(text, words, titles);
        if (titles == 0)
        {
            // "San José Costa": a word in capitals before shows a longer name of something else.
            evidence = words.AfterCapital ? NameEvidence.Unknown
                : first.Is(MentionRole.Given) && full >= 2 && !first.Is(MentionRole.NotName) ? NameEvidence.GivenName
                : initials >= 2 && full >= 1 && surnames && !IsAbbreviation(text, words) ? NameEvidence.Initials
                : NameEvidence.Unknown;
        }

        if (evidence == NameEvidence.Unknown || full == 0 || !surnames || end < words.Count && words[end].Joined && words[end].IsCapital && words[end].Is(MentionRole.NotName) && !words[end - 1].Stopped && IsBody(text, words[end]))
        {
            return 1;
        }

        var (from, to) = (words[0].Start, words[end - 1].End);
        if (words[end - 1].IsInitial)
        {
            to++;
        }

        var name = PersonName.Parse(text[from..to]);
        if (!name.IsPersonLike || name.Surnames.IsEmpty && name.Given.IsEmpty)
        {
            return 1;
        }

        found.Add(new NameMention(from, to, name, evidence));
        return end;
    }

    // "Hilton Hotel", "Kennedy Airport": the name of a thing named after somebody.
    private static bool IsBody(string text, TextWord word) => NameWords.NotPersons.Contains(NameLetters.Fold(text.AsSpan(word.Start, word.Length)))
        || text.AsSpan(word.Start, word.Length) is "Hotel" or "Street" or "Avenue" or "Airport" or "College" or "School" or "Hospital" or "Doctrine" or "Plan" or "Building" or "Square" or "Island" or "Islands" or "Act" or "Bay" or "Lake" or "River" or "City" or "County";

    // "U.S. Economic Aid", "D.C. Circuit": initials that are no person's.
    private static bool IsAbbreviation(string text, WordWindow words) =>
        words.Count > 1 && words[0].IsInitial && words[1].IsInitial
        && (text[words[0].Start], text[words[1].Start]) is ('U', 'S') or ('U', 'K') or ('U', 'N') or ('D', 'C') or ('E', 'E') or ('P', 'M') or ('A', 'M') or ('N', 'Y') or ('P', 'O') or ('P', 'S') or ('I', 'D') or ('R', 'F')
        || words.Count > 2 && words[1].IsInitial && words[2].IsInitial && (text[words[1].Start], text[words[2].Start]) is ('S', 'A') or ('D', 'C') or ('U', 'S') or ('P', 'M');

    private static int Titles(string text, WordWindow words)
    {
        var (count, proper) = (0, false);
        while (count < words.Count && count < 5 && (count == 0 || words[count].Joined))
        {
            var word = words[count];
            if (word.Is(MentionRole.Title) && (word.IsCapital || word.Is(MentionRole.SmallTitle)))
            {
                // A letter with a full stop is a title only in Russian ("т. Громыко").
                if (word.Length == 1 && (!word.Stopped || word.IsCapital))
                {
                    break;
                }

                proper = true;
                count++;
            }
            else if (word.Is(MentionRole.BesideTitle) && word.IsCapital)
            {
                count++;
            }
            else if (proper && Offices.Length(i => text.Substring(words[i].Start, words[i].Length), count, Joined(words, count)) is > 0 and var office)
            {
                count += office;
            }
            else
            {
                break;
            }

            // "said the President. Kennedy then": the sentence ends after a title that is no short form.
            if (words[count - 1].Stopped && words[count - 1].Length > 5)
            {
                return 0;
            }
        }

        return proper ? count : 0;
    }

    // The end of the words from one on between which nothing else stands.
    private static int Joined(WordWindow words, int from)
    {
        var end = from;
        while (end < words.Count && words[end].Joined)
        {
            end++;
        }

        return end;
    }

    // The words of a name: given names, initials, particles, surnames.
    private static (int End, int Full, int Initials, bool Surname) Run(string text, WordWindow words, int start)
    {
        var (at, end, full, initials, surname) = (start, start, 0, 0, false);
        while (at < words.Count && at - start < MostWords && (at == 0 || words[at].Joined))
        {
            var word = words[at];
            if (at > start && words[at - 1].Stopped && !words[at - 1].IsInitial)
            {
                break;
            }

            if (word.IsInitial)
            {
                // "Громыко А. А." ends in initials; "to Gromyko. A. few" does not begin with one.
                initials++;
                at++;
                end = surname ? at : end;
            }
            else if (word.IsCapital && word.Length > 1 && !word.Is(MentionRole.NotName) && IsWord(text, word))
            {
                if (surname && at > start && words[at - 1].IsInitial && full == 1 && initials >= 2 && end == at && !words[start].IsInitial && !words[start].Is(MentionRole.Given))
                {
                    break;
                }

                full++;
                surname = true;
                end = ++at;
            }
            else if (full + initials > 0 && !word.IsCapital && word.Is(MentionRole.Particle))
            {
                at++;
            }
            else
            {
                break;
            }
        }

        return (end, full, initials, surname);
    }

    // A word in capitals and small letters, or wholly in capitals and long enough not to be an abbreviation.
    private static bool IsWord(string text, TextWord word)
    {
        var small = text.AsSpan(word.Start, word.Length).ContainsAnyExceptInRange('A', 'Z');
        return small || word.Length > 3;
    }
}
