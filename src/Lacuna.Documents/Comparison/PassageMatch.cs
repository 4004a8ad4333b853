using System.Collections.Immutable;
using Lacuna.Documents.Pages;

namespace Lacuna.Documents.Comparison;

/// <summary>Finds the passages of a text again after it was read anew: with other errors, other line breaks, other divisions into paragraphs.</summary>
public static class PassageMatch
{
    // Runs of so many letters: short enough to survive an error a word, long enough to be rare.
    private const int Run = 5;

    // A run that stands in more passages than this says nothing of where a passage went.
    private const int Common = 12;

    // A passage is found again where so much of its rare runs stand in one other.
    private const double Enough = 0.35;

    /// <summary>Says for each passage whose address is gone which passage bears most of its words now.</summary>
    /// <param name="before">The passages as they were: address and words.</param>
    /// <param name="now">The passages as they are.</param>
    /// <returns>Pairs of the former address and the present one, in the order of <paramref name="before"/>; a passage whose words are gone has none.</returns>
    public static IEnumerable<(string Former, string Passage)> Of(
        ImmutableArray<(string Id, string Words)> before, ImmutableArray<(string Id, string Words)> now)
    {
        var kept = now.Select(p => p.Id).ToHashSet(StringComparer.Ordinal);
        var places = new Dictionary<int, List<int>>();
        for (var i = 0; i < now.Length; i++)
        {
            foreach (var run in Runs(now[i].Words))
            {
                if (!places.TryGetValue(run, out var list))
                {
                    places[run] = list = [];
                }

                if (list.Count <= Common && (list.Count == 0 || list[^1] != i))
                {
                    list.Add(i);
                }
            }
        }

        var votes = new Dictionary<int, int>();
        for (var b = 0; b < before.Length; b++)
        {
            if (kept.Contains(before[b].Id))
            {
                continue;
            }

            votes.Clear();
            var asked = 0;
            foreach (var run in Runs(before[b].Words))
            {
                if (places.TryGetValue(run, out var list) && list.Count > Common)
                {
                    continue;
                }

                asked++;
                foreach (var place in list ?? [])
                {
                    votes[place] = votes.GetValueOrDefault(place) + 1;
                }
            }

            // Of equals the one that stands where the passage stood.
            var expected = (double)b / before.Length * now.Length;
            if (votes.Count > 0 && votes.MinBy(v => (-v.Value, Math.Abs(v.Key - expected))) is var best && best.Value >= Enough * asked)
            {
                yield return (before[b].Id, now[best.Key].Id);
            }
        }
    }

    private static IEnumerable<int> Runs(string words)
    {
        var letters = WordSearch.Letters(words);
        for (var i = 0; i + Run <= letters.Length; i++)
        {
            yield return string.GetHashCode(letters.AsSpan(i, Run), StringComparison.Ordinal);
        }
    }
}
