using System.Collections.Immutable;
using Lacuna.Archive.Search.Engine;

namespace Lacuna.Archive.Search;

/// <summary>Marks in a text what a query looks for: words in every form and spelling that the search took for them, and phrases.</summary>
public sealed class TextMarker
{
    private const int MostHits = 5000;

    private readonly Dictionary<string, List<(string[] Words, bool IsPrefix, int Term)>> _byFirst = new(StringComparer.Ordinal);
    private readonly List<(string Prefix, int Term)> _prefixes = [];
    private readonly int _longest = 1;

    internal TextMarker(IReadOnlyList<Mark> marks)
    {
        for (var term = 0; term < marks.Count; term++)
        {
            foreach (var words in marks[term].Forms)
            {
                if (words.Length == 1 && marks[term].IsPrefix)
                {
                    _prefixes.Add((words[0], term));
                    continue;
                }

                if (!_byFirst.TryGetValue(words[0], out var list))
                {
                    _byFirst[words[0]] = list = [];
                }

                list.Add((words, marks[term].IsPrefix, term));
                _longest = Math.Max(_longest, words.Length);
            }
        }

        Terms = [.. marks.Select(m => m.Typed)];
    }

    /// <summary>A marker that marks nothing.</summary>
    public static TextMarker Nothing { get; } = new([]);

    /// <summary>What each term was typed as.</summary>
    public ImmutableArray<string> Terms { get; }

    /// <summary>Whether there is nothing to mark.</summary>
    public bool IsEmpty => _byFirst.Count == 0 && _prefixes.Count == 0;

    /// <summary>Every place, in order and without overlap; some thousands at most.</summary>
    /// <param name="text">A text, or a part of one.</param>
    public ImmutableArray<TextHit> Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (IsEmpty)
        {
            return [];
        }

        var hits = ImmutableArray.CreateBuilder<TextHit>();
        // Phrases that have begun and wait for their next word.
        var open = new List<(string[] Words, bool IsPrefix, int Term, int Next, int Start)>();
        var end = 0;
        foreach (var (start, length) in WordBreaks.Of(text))
        {
            var word = WordBreaks.Fold(text.AsSpan(start, length));
            (int Start, int Term)? hit = null;
            for (var i = open.Count - 1; i >= 0; i--)
            {
                var (words, isPrefix, term, next, from) = open[i];
                var isLast = next == words.Length - 1;
                var fits = isLast && isPrefix ? word.StartsWith(words[next], StringComparison.Ordinal) : string.Equals(word, words[next], StringComparison.Ordinal);
                if (fits && isLast && (hit is null || from < hit.Value.Start))
                {
                    hit = (from, term);
                }

                if (fits && !isLast)
                {
                    open[i] = (words, isPrefix, term, next + 1, from);
                }
                else
                {
                    open.RemoveAt(i);
                }
            }

            if (_byFirst.TryGetValue(word, out var begun))
            {
                foreach (var (words, isPrefix, term) in begun)
                {
                    if (words.Length == 1)
                    {
                        hit ??= (start, term);
                    }
                    else
                    {
                        open.Add((words, isPrefix, term, 1, start));
                    }
                }
            }

            foreach (var (prefix, term) in _prefixes)
            {
                if (hit is null && word.StartsWith(prefix, StringComparison.Ordinal))
                {
                    hit = (start, term);
                }
            }

            if (hit is { } found)
            {
                // A phrase takes the place of hits within it.
                while (hits.Count > 0 && hits[^1].Start >= found.Start)
                {
                    hits.RemoveAt(hits.Count - 1);
                    end = hits.Count > 0 ? hits[^1].Start + hits[^1].Length : 0;
                }

                if (found.Start >= end)
                {
                    hits.Add(new TextHit(found.Start, start + length - found.Start, found.Term));
                    end = start + length;
                }
            }

            if (hits.Count >= MostHits)
            {
                break;
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
