using System.Collections.Frozen;
using System.Collections.Immutable;
using Lacuna.Archive.Search.Engine;

namespace Lacuna.Archive.Search.Words;

/// <summary>Words of diplomacy, the forces, government and its papers that say the same: "pullout" and "withdrawal", "golpe" and "coup", "LBJ" and "Johnson".</summary>
/// <remarks>A list of our own, in English, Spanish and Russian, see <see cref="SynonymGroups"/>; it makes no claim to be a thesaurus.</remarks>
internal static class Synonyms
{
    private const int MostWords = 3;

    private static readonly FrozenDictionary<string, ImmutableArray<string>> All = Read();

    /// <summary>What says the same as some of the words of a query.</summary>
    /// <param name="typed">The words, without those that stand in nearly every text.</param>
    public static IEnumerable<Synonym> Of(ImmutableArray<string> typed)
    {
        for (var first = 0; first < typed.Length; first++)
        {
            // The longest that is known: "prime minister" is not "minister".
            for (var count = Math.Min(MostWords, typed.Length - first); count > 0; count--)
            {
                var known = Keys([.. typed.AsSpan(first, count)]).Where(All.ContainsKey).SelectMany(k => All[k]).Distinct(StringComparer.Ordinal).ToList();
                if (known.Count > 0)
                {
                    var own = string.Join(' ', typed.AsSpan(first, count).ToArray().Select(w => WordBreaks.Fold(w)));
                    foreach (var other in known.Where(o => WordBreaks.Fold(o) != own))
                    {
                        yield return new Synonym(first, count, [.. other.Split(' ')]);
                    }

                    first += count - 1;
                    break;
                }
            }
        }
    }

    // The words as they are, and their stems in each language that they may be of.
    private static IEnumerable<string> Keys(string[] words)
    {
        yield return string.Join(' ', words.Select(w => WordBreaks.Fold(w)));
        foreach (var language in (PassageLanguage[])[PassageLanguage.English, PassageLanguage.Spanish])
        {
            yield return $"{language}:{string.Join(' ', words.Select(w => Stems.Of(w.ToLowerInvariant(), language)))}";
        }
    }

    private static FrozenDictionary<string, ImmutableArray<string>> Read()
    {
        var all = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var line in SynonymGroups.Lines.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var sides = line.Split('>', StringSplitOptions.TrimEntries);
            var meant = Terms(sides[^1]);
            foreach (var from in sides.Length > 1 ? Terms(sides[0]) : meant)
            {
                // Words that stand in nearly every text are not asked for beside others. "Pull out" without its "out" is another word.
                var words = from.Split(' ');
                var telling = Array.FindAll(words, w => !SmallWords.Has(w));
                foreach (var key in telling.Length == 1 && words.Length > 1 ? [] : Keys(telling).Distinct())
                {
                    if (!all.TryGetValue(key, out var list))
                    {
                        all[key] = list = [];
                    }

                    list.AddRange(meant.Where(m => m != from));
                }
            }
        }

        return all.ToFrozenDictionary(a => a.Key, a => a.Value.Distinct(StringComparer.Ordinal).ToImmutableArray(), StringComparer.Ordinal);
    }

    private static List<string> Terms(string side) => [.. side.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(t => t.Replace('_', ' ').Replace('-', ' '))];
}

/// <summary>Something that says the same as words of a query.</summary>
/// <param name="First">The first of these words.</param>
/// <param name="Count">How many they are.</param>
/// <param name="Words">What says the same, one word or several.</param>
internal readonly record struct Synonym(int First, int Count, ImmutableArray<string> Words);
