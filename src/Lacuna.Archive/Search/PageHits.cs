using System.Collections.Immutable;
using System.Text;
using Lacuna.Documents.Model;
using Lacuna.Documents.Pages;

namespace Lacuna.Archive.Search;

/// <summary>Where the words of a search stand on a page.</summary>
public static class PageHits
{
    /// <summary>Finds every place, in every form and spelling that the search took for the words.</summary>
    /// <param name="page">The page.</param>
    /// <param name="marker">What to find.</param>
    /// <returns>The places in reading order. A phrase may go over the end of a line, and a word may be divided there: then it has a part in each line.</returns>
    public static ImmutableArray<PageHit> Of(PageText page, TextMarker marker)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(marker);
        if (marker.IsEmpty || page.Lines.IsEmpty)
        {
            return [];
        }

        var text = new StringBuilder();
        var places = new List<(int Line, int Word)>();
        for (var line = 0; line < page.Lines.Length; line++)
        {
            var words = page.Lines[line].Words;
            for (var word = 0; word < words.Length; word++)
            {
                var isDivided = word == words.Length - 1 && IsDivided(page.Lines, line);
                var letters = isDivided ? words[word].Text[..^1] : words[word].Text;
                text.Append(letters).Append(isDivided ? "" : " ");
                places.AddRange(Enumerable.Repeat((line, word), letters.Length + (isDivided ? 0 : 1)));
            }
        }

        var hits = ImmutableArray.CreateBuilder<PageHit>();
        foreach (var (start, length, _) in marker.Find(text.ToString()))
        {
            hits.Add(new PageHit(hits.Count + 1, Parts(page, places.GetRange(start, length))));
        }

        return hits.ToImmutable();
    }

    // "proto-" at the end of a line, "col" at the beginning of the next.
    private static bool IsDivided(ImmutableArray<PageLine> lines, int line) =>
        line + 1 < lines.Length && lines[line].Words[^1].Text is { Length: > 1 } last && last[^1] is '-' or '\u00ad' or '\u2010' or '¬'
        && char.IsLetter(lines[line].Words[^1].Text[^2]) && char.IsLower(lines[line + 1].Words[0].Text[0]);

    private static ImmutableArray<PageHitPart> Parts(PageText page, List<(int Line, int Word)> places) =>
    [
        .. places.GroupBy(place => place.Line).Select(line =>
        {
            var (first, last) = (line.Min(place => place.Word), line.Max(place => place.Word));
            var words = page.Lines[line.Key].Words.AsSpan(first, last - first + 1);
            var box = PageBox.Empty;
            foreach (var word in words)
            {
                box = box.Union(word.Box);
            }

            return new PageHitPart(line.Key, first, words.Length, box);
        }),
    ];
}

/// <summary>A place on a page where a query's words stand.</summary>
/// <param name="Number">Its number on the page, from 1.</param>
/// <param name="Parts">Its words, line by line; never empty.</param>
public sealed record PageHit(int Number, ImmutableArray<PageHitPart> Parts);

/// <summary>The words of a hit in one line.</summary>
/// <param name="Line">The line, counted from 0 among the lines of the page.</param>
/// <param name="First">The first word, counted from 0 in the line.</param>
/// <param name="Words">How many words.</param>
/// <param name="Box">The box around them, in points.</param>
public sealed record PageHitPart(int Line, int First, int Words, PageBox Box);
