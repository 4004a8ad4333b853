using System.Collections.Immutable;
using Lacuna.Documents.Names;

namespace Lacuna.Archive.Search.Words;

/// <summary>Finds the other spellings of the names in a query.</summary>
/// <remarks>The keys of a word (<see cref="NameWordKeys"/>) lead to candidates among the names of the index; the rules of <see cref="NameMatcher"/> decide.</remarks>
internal static class NameVariants
{
    private const int MostWords = 12;
    private const int LongestRun = 5;
    private const int MostVariants = 60;

    // The surname alone for a whole name: the documents mostly have no more, but others bear it too.
    private const double SurnameAlone = 0.7;

    // What stands before it may be no given name at all: "Dean Rusk", "Florence Nightingale".
    private const double SurnameAfterDoubtful = 0.5;

    /// <summary>Variants of the words that are, or may be, names.</summary>
    /// <param name="words">The plain words of a query as typed, in their order; the first twelve are looked at.</param>
    /// <param name="vocabulary">The words of the index: only what it has is given.</param>
    /// <returns>For a run of words its variants, the surest first; none for words that are no name.</returns>
    public static ImmutableArray<NameVariant> Of(ImmutableArray<string> words, IVocabulary vocabulary)
    {
        var typed = words.Take(MostWords).Select(word => TypedName.Of(word, vocabulary)).ToArray();
        var found = new List<NameVariant>();
        for (var i = 0; i < typed.Length; i++)
        {
            found.AddRange(typed[i].Spellings.Select(s => new NameVariant(i, 1, [s.Form], s.Score)));
            found.AddRange(typed[i].Phrases.Select(p => new NameVariant(i, 1, p.Words, p.Score)));
            AddParticle(typed, i, vocabulary, found);
            ChineseVariants.Add(typed, i, vocabulary, found);
        }

        for (var first = 0; first < typed.Length; first++)
        {
            var count = Run(typed, first);
            if (count > 1)
            {
                AddSurname(typed, first, count, vocabulary, found);
                first += count - 1;
            }
        }

        return
        [
            .. found.DistinctBy(v => (v.First, v.Count, string.Join(' ', v.Words)))
                .OrderByDescending(v => v.Score).ThenBy(v => v.First).ThenBy(v => v.Words[0], StringComparer.Ordinal).Take(MostVariants),
        ];
    }

    // "де Голль" is "de Gaulle" as a phrase: the particle changes its script with the name.
    private static void AddParticle(TypedName[] typed, int i, IVocabulary vocabulary, List<NameVariant> found)
    {
        if (i + 1 >= typed.Length || !typed[i].IsParticle || !typed[i + 1].MayBeName)
        {
            return;
        }

        foreach (var (form, score) in typed[i + 1].Spellings)
        {
            foreach (var particle in NameParticles.InScriptOf(form, typed[i].Folded).Where(p => vocabulary.Find(p) is not null))
            {
                found.Add(new NameVariant(i, 2, [particle, form], score));
            }

            if (NameParticles.IsCyrillic(form) != NameParticles.IsCyrillic(typed[i].Folded))
            {
                found.Add(new NameVariant(i, 2, [form], score * SurnameAlone));
            }
        }
    }

    // How many words from here on are the words of one name, perhaps: names, their particles and initials.
    private static int Run(TypedName[] typed, int first)
    {
        var count = 0;
        while (first + count < typed.Length && count < LongestRun && !typed[first + count].IsNoPerson && (typed[first + count].MayBeName || typed[first + count].IsParticle || typed[first + count].IsInitial))
        {
            count++;
        }

        return count;
    }

    // A surname among given names: "Nikita Sergueyevich Jruschov", "Надь Имре", "Charles de Gaulle".
    private static void AddSurname(TypedName[] typed, int first, int count, IVocabulary vocabulary, List<NameVariant> found)
    {
        var run = typed.AsSpan(first, count);
        var surname = -1;
        for (var i = 0; i < count; i++)
        {
            if (run[i].IsGiven || run[i].IsInitial || run[i].IsParticle || i == 0 && count == 2 && run[i].MayBeGiven)
            {
                continue;
            }

            if (surname >= 0)
            {
                return;
            }

            surname = i;
        }

        // A surname stands first or last, but for its particles; a name in the middle of given names is none that is understood here.
        var isLast = surname == count - 1;
        var isDoubtful = !HasGiven(run);
        if (surname < 0 || surname > 0 && !isLast || isDoubtful && !(count == 2 && isLast && run[0].MayBeGiven))
        {
            return;
        }

        var alone = isDoubtful ? SurnameAfterDoubtful : SurnameAlone;

        var particles = isLast ? run[..surname].ToArray().Reverse().TakeWhile(w => w.IsParticle).Reverse().Select(w => w.Folded).ToArray() : [];
        if (vocabulary.Find(run[surname].Folded) is not null)
        {
            found.Add(new NameVariant(first, count, [.. particles, run[surname].Folded], alone));
        }

        foreach (var (form, score) in run[surname].Spellings)
        {
            found.Add(new NameVariant(first, count, [form], score * alone));
        }
    }

    private static bool HasGiven(ReadOnlySpan<TypedName> run)
    {
        foreach (var word in run)
        {
            if (word.IsGiven)
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>A spelling that is looked for besides the one typed.</summary>
/// <param name="First">The first word of the query that it stands for, from 0.</param>
/// <param name="Count">How many words of the query it stands for.</param>
/// <param name="Words">Its words, folded, as the index has them: one word or a phrase.</param>
/// <param name="Score">How sure it is that it is the same name, 0 to 1.</param>
public sealed record NameVariant(int First, int Count, ImmutableArray<string> Words, double Score);
