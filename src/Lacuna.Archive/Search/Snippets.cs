using System.Collections.Immutable;

namespace Lacuna.Archive.Search;

/// <summary>Chooses the passages of a text that show why it was found.</summary>
internal static class Snippets
{
    private const int Before = 70;
    private const int Width = 230;

    // Passages of one word that are weighed against each other, and characters that a word of a phrase may take.
    private const int MostCandidates = 300;
    private const int PhraseReach = 40;

    // Texts longer than this are searched for a passage only so far; the record itself shows all.
    private const int Horizon = 2_000_000;

    public static ImmutableArray<Snippet> Of(string text, SearchQuery query, int most)
    {
        var wanted = query.Terms.Where(t => !t.Negative).ToList();
        if (wanted.Count == 0 || text.Length == 0)
        {
            return [];
        }

        var searched = text.Length > Horizon ? text[..Horizon] : text;
        var hits = Candidates(searched, wanted);
        hits = hits.Count > 0 ? hits : Hits(searched, wanted);
        if (hits.Count == 0)
        {
            return [Cut(text, 0, wanted)];
        }

        var snippets = ImmutableArray.CreateBuilder<Snippet>();
        var used = new List<int>();
        for (var n = 0; n < most; n++)
        {
            var best = -1;
            var bestScore = 0;
            for (var i = 0; i < hits.Count; i++)
            {
                if (used.Exists(u => Math.Abs(u - hits[i].Start) < Width + Before))
                {
                    continue;
                }

                var score = Score(hits, i);
                if (score > bestScore)
                {
                    (best, bestScore) = (i, score);
                }
            }

            if (best < 0)
            {
                break;
            }

            used.Add(hits[best].Start);
            snippets.Add(Cut(text, hits[best].Start, wanted));
        }

        return snippets.ToImmutable();
    }

    // Different terms close together count most; the same term again counts little.
    private static int Score(List<(int Start, int Length, int Term)> hits, int first)
    {
        long seen = 0;
        var score = 0;
        for (var i = first; i < hits.Count && hits[i].Start < hits[first].Start + Width - Before; i++)
        {
            var bit = 1L << (hits[i].Term % 63);
            score += (seen & bit) == 0 ? 100 : 1;
            seen |= bit;
        }

        return score;
    }

    // Where the words stand to the letter, but for capitals: found by a search of the processor's own instead of word by word, which is
    // what twenty texts a page can afford. It misses accents; where nothing is found the text is read word by word after all.
    private static List<(int Start, int Length, int Term)> Candidates(string text, List<SearchTerm> wanted)
    {
        var hits = new List<(int Start, int Length, int Term)>();
        for (var t = 0; t < wanted.Count; t++)
        {
            var word = wanted[t].Words[0];
            var found = 0;
            for (var at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase); at >= 0 && found < MostCandidates;
                at = text.IndexOf(word, at + word.Length, StringComparison.OrdinalIgnoreCase))
            {
                var end = at + word.Length;
                var whole = (at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || wanted[t].Prefix || !char.IsLetterOrDigit(text[end]));
                if (whole && IsPhrase(text, at, wanted[t]))
                {
                    hits.Add((at, word.Length, t));
                    found++;
                }
            }
        }

        hits.Sort();
        return hits;
    }

    private static bool IsPhrase(string text, int at, SearchTerm term) => term.Words.Length == 1
        || Hits(text.Substring(at, Math.Min(text.Length - at, PhraseReach * term.Words.Length)), [term]) is [{ Start: 0 }, ..];

    /// <summary>Every place where a term stands, word by word, at most some thousands.</summary>
    internal static List<(int Start, int Length, int Term)> Hits(string text, List<SearchTerm> wanted)
    {
        var folded = wanted.Select(t => t.Words.Select(w => WordBreaks.Fold(w)).ToArray()).ToArray();
        var hits = new List<(int, int, int)>();
        var recent = new List<(int Start, int Length, string Word)>();
        var longest = folded.Max(w => w.Length);
        foreach (var (start, length) in WordBreaks.Of(text))
        {
            recent.Add((start, length, WordBreaks.Fold(text.AsSpan(start, length))));
            if (recent.Count > longest)
            {
                recent.RemoveAt(0);
            }

            for (var t = 0; t < folded.Length; t++)
            {
                if (EndsHere(recent, folded[t], wanted[t].Prefix) is { } from)
                {
                    hits.Add((from, start + length - from, t));
                }
            }

            if (hits.Count > 5000)
            {
                break;
            }
        }

        return hits;
    }

    private static int? EndsHere(List<(int Start, int Length, string Word)> recent, string[] words, bool prefix)
    {
        if (words.Length > recent.Count)
        {
            return null;
        }

        var offset = recent.Count - words.Length;
        for (var i = 0; i < words.Length; i++)
        {
            var word = recent[offset + i].Word;
            var same = prefix ? word.StartsWith(words[i], StringComparison.Ordinal) : string.Equals(word, words[i], StringComparison.Ordinal);
            if (!same)
            {
                return null;
            }
        }

        return recent[offset].Start;
    }

    private static Snippet Cut(string text, int around, List<SearchTerm> wanted)
    {
        var start = Math.Max(0, around - Before);
        while (start > 0 && start < around && !char.IsWhiteSpace(text[start - 1]))
        {
            start++;
        }

        var end = Math.Min(text.Length, start + Width);
        while (end < text.Length && end > around + 20 && !char.IsWhiteSpace(text[end]))
        {
            end--;
        }

        if (end < text.Length && end > start && char.IsLowSurrogate(text[end]))
        {
            end--;
        }

        var parts = ImmutableArray.CreateBuilder<SnippetPart>();
        var at = start;
        foreach (var (offset, length, _) in Hits(text[start..end], wanted))
        {
            var hit = start + offset;
            if (hit < at || hit + length > end)
            {
                continue;
            }

            parts.Add(new SnippetPart(Line(text[at..hit]), false));
            parts.Add(new SnippetPart(Line(text.Substring(hit, length)), true));
            at = hit + length;
        }

        parts.Add(new SnippetPart(Line(text[at..end]), false));
        return new Snippet([.. parts.Where(p => p.Text.Length > 0)], start > 0, end < text.Length);
    }

    private static string Line(string text) => text.Replace('\n', ' ').Replace('\t', ' ');
}
