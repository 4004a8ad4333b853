using System.Collections.Immutable;

namespace Lacuna.Archive.Search;

/// <summary>Marks in a text what a query looks for: words in every form and spelling that the search took for them, phrases and neighbourhoods.</summary>
public sealed class TextMarker
{
    private readonly ImmutableArray<SearchTerm> _terms;

    internal TextMarker(SearchQuery query) => _terms = [.. query.Terms.Where(t => !t.Negative)];

    /// <summary>Whether there is nothing to mark.</summary>
    public bool IsEmpty => _terms.IsEmpty;

    /// <summary>Every place, in order and without overlap; some thousands at most.</summary>
    /// <param name="text">A text, or a part of one.</param>
    public ImmutableArray<TextHit> Find(string text)
    {
        if (IsEmpty)
        {
            return [];
        }

        var hits = ImmutableArray.CreateBuilder<TextHit>();
        var end = 0;
        foreach (var (start, length, term) in Snippets.Hits(text, [.. _terms]).OrderBy(h => h.Start).ThenByDescending(h => h.Length))
        {
            if (start >= end)
            {
                hits.Add(new TextHit(start, length, term));
                end = start + length;
            }
        }

        return hits.ToImmutable();
    }
}

/// <summary>A place in a text where a query's words stand.</summary>
/// <param name="Start">Offset in UTF-16 code units.</param>
/// <param name="Length">Length in UTF-16 code units; a phrase is one hit.</param>
/// <param name="Term">Which term of the query, from 0.</param>
public readonly record struct TextHit(int Start, int Length, int Term);
