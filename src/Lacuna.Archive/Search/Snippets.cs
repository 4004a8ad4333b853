using System.Collections.Immutable;

namespace Lacuna.Archive.Search;

/// <summary>Chooses the passages of a text that show why it was found.</summary>
internal static class Snippets
{
    private const int Before = 70;
    private const int Width = 230;

    // Texts longer than this are searched for a passage only so far; the record itself shows all.
    private const int Horizon = 2_000_000;

    /// <summary>The best passages, best first.</summary>
    /// <param name="text">The plain text.</param>
    /// <param name="outline">What stands where in it.</param>
    /// <param name="marker">What is looked for.</param>
    /// <param name="most">Passages at most.</param>
    public static ImmutableArray<Snippet> Of(string text, TextOutline outline, TextMarker marker, int most)
    {
        if (marker.IsEmpty || text.Length == 0 || most == 0)
        {
            return [];
        }

        var hits = marker.Find(text.Length > Horizon ? text[..Horizon] : text);
        if (hits.IsEmpty)
        {
            return [Cut(text, 0, [], outline)];
        }

        var snippets = ImmutableArray.CreateBuilder<Snippet>();
        var used = new List<int>();
        for (var n = 0; n < most; n++)
        {
            var best = -1;
            var bestScore = 0;
            for (var i = 0; i < hits.Length; i++)
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
            snippets.Add(Cut(text, hits[best].Start, hits, outline));
        }

        return snippets.ToImmutable();
    }

    // Different terms close together count most; the same term again counts little, a phrase as many as it has words, about.
    private static int Score(ImmutableArray<TextHit> hits, int first)
    {
        long seen = 0;
        var score = 0;
        for (var i = first; i < hits.Length && hits[i].Start < hits[first].Start + Width - Before; i++)
        {
            var bit = 1L << (hits[i].Term % 63);
            score += (seen & bit) == 0 ? 100 + hits[i].Length : 1;
            seen |= bit;
        }

        return score;
    }

    private static Snippet Cut(string text, int around, ImmutableArray<TextHit> hits, TextOutline outline)
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
        foreach (var hit in hits)
        {
            if (hit.Start < at || hit.Start + hit.Length > end)
            {
                continue;
            }

            parts.Add(new SnippetPart(Line(text[at..hit.Start]), false));
            parts.Add(new SnippetPart(Line(text.Substring(hit.Start, hit.Length)), true));
            at = hit.Start + hit.Length;
        }

        parts.Add(new SnippetPart(Line(text[at..end]), false));
        var (place, speaker) = PlaceOf(outline, around);
        return new Snippet([.. parts.Where(p => p.Text.Length > 0)], start > 0, end < text.Length)
        {
            Passage = hits.IsEmpty ? null : PassageOf(outline, around)?.Id,
            Place = place,
            Speaker = speaker,
        };
    }

    private static OutlinePassage? PassageOf(TextOutline outline, int offset)
    {
        foreach (var passage in outline.Passages)
        {
            if (offset >= passage.Start && offset < passage.End)
            {
                return passage;
            }
        }

        return null;
    }

    // The innermost stretch that is not simply speech tells what the words are; the innermost speech who says them.
    private static (SnippetPlace Place, string? Speaker) PlaceOf(TextOutline outline, int offset)
    {
        var place = PassageOf(outline, offset) is { IsNote: true } ? SnippetPlace.Note : SnippetPlace.Text;
        string? speaker = null;
        var speech = SnippetPlace.Text;
        foreach (var range in outline.Ranges)
        {
            if (range.Start > offset)
            {
                break;
            }

            if (offset >= range.End)
            {
                continue;
            }

            if (range.Kind is SnippetPlace.Said or SnippetPlace.Literal)
            {
                (speech, speaker) = (range.Kind, range.Label);
            }
            else
            {
                place = range.Kind;
            }
        }

        return (place == SnippetPlace.Text ? speech : place, speaker);
    }

    private static string Line(string text) => text.Replace('\n', ' ').Replace('\t', ' ');
}
