using System.Collections.Immutable;

namespace Lacuna.Documents.Names;

/// <summary>The people whom one document names, for finding them again where it gives the surname alone.</summary>
/// <remarks>A surname that two different people of the document bear says nothing and is left out. Russian surnames are
/// found in their cases. Immutable; thread-safe.</remarks>
public sealed class KnownNames
{
    private const int ShortestSurname = 3;

    private readonly Dictionary<string, PersonName> bySurname = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PersonName>.AlternateLookup<ReadOnlySpan<char>> lookup;

    private KnownNames(IEnumerable<PersonName> people)
    {
        var ambiguous = new HashSet<string>(StringComparer.Ordinal);
        foreach (var person in people)
        {
            if (person.Surnames.IsEmpty || !person.IsPersonLike)
            {
                continue;
            }

            var surname = NameLetters.Fold(person.Surnames[0]);
            if (surname.Length < ShortestSurname || (Mentions.MentionWords.Find(surname) & Mentions.MentionRole.NotName) != Mentions.MentionRole.None)
            {
                continue;
            }

            if (!bySurname.TryGetValue(surname, out var known))
            {
                bySurname[surname] = person;
            }
            else if (!NameMatcher.Match(known, person).IsMatch)
            {
                ambiguous.Add(surname);
            }
            else if (Fullness(person) > Fullness(known))
            {
                bySurname[surname] = person;
            }
        }

        foreach (var surname in ambiguous)
        {
            bySurname.Remove(surname);
        }

        foreach (var (surname, person) in bySurname.ToArray())
        {
            foreach (var form in RussianCases.Of(surname))
            {
                bySurname.TryAdd(form, person);
            }
        }

        lookup = bySurname.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The people of a document.</summary>
    /// <param name="participants">Those it lists as present, writing or receiving.</param>
    /// <param name="mentions">What <see cref="NameMentions.Find"/> found in its text.</param>
    /// <exception cref="ArgumentNullException">One of them is null.</exception>
    public static KnownNames Of(IEnumerable<PersonName> participants, IEnumerable<NameMention> mentions)
    {
        ArgumentNullException.ThrowIfNull(participants);
        ArgumentNullException.ThrowIfNull(mentions);
        return new KnownNames(participants.Concat(mentions.Select(m => m.Name)));
    }

    /// <summary>Surnames that stand alone and mean a known person, outside the mentions already found.</summary>
    /// <param name="text">The document's text.</param>
    /// <param name="mentions">What was found in the same text, in its order; these stretches are passed over.</param>
    /// <returns>New mentions, in the order of the text, each with the person's fullest name.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public ImmutableArray<NameMention> Find(string text, IReadOnlyList<NameMention> mentions)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(mentions);
        var found = ImmutableArray.CreateBuilder<NameMention>();
        var reader = new Mentions.WordReader(text);
        var next = 0;
        Span<char> folded = stackalloc char[64];
        while (reader.Next(out var word))
        {
            while (next < mentions.Count && mentions[next].End <= word.Start)
            {
                next++;
            }

            if (!word.IsCapital || word.Length is < ShortestSurname or > 32 || next < mentions.Count && mentions[next].Start < word.End)
            {
                continue;
            }

            if (lookup.TryGetValue(folded[..NameLetters.Fold(text.AsSpan(word.Start, word.Length), folded)], out var person))
            {
                found.Add(new NameMention(word.Start, word.End, person, NameEvidence.KnownSurname));
            }
        }

        return found.DrainToImmutable();
    }

    private static int Fullness(PersonName name) => name.Given.Length * 2 + (name.Patronymic is null ? 0 : 2) + name.Surnames.Length + (name.Given.Any(g => g.Length > 1) ? 3 : 0);
}
