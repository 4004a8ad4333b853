using System.Collections.Immutable;
using Lacuna.Documents.Model;
using Lacuna.Documents.Rendering;

namespace Lacuna.Documents.Apparatus.Emendations;

/// <summary>Lays an editor's corrections over a text: each becomes a <see cref="Choice"/> of what stands there and what should.</summary>
/// <remarks>Pure and thread-safe. The document given is left as it is. Words that are marked already (a gap, a supplied word, a
/// correction of the source's own) are no place for a correction: nothing there can be said to be the document's error.</remarks>
public static class Emender
{
    /// <summary>Characters of the longest words that are looked for.</summary>
    public const int LongestWords = 500;

    private const int ContextLength = 40;
    private const char Mask = '\uFFFC';

    /// <summary>Finds words in the text of a document, blanks and line ends alike, case exactly.</summary>
    /// <param name="document">The document without any corrections laid over it.</param>
    /// <param name="words">The words; blanks around them do not count. Nothing is found for an empty string or one beyond <see cref="LongestWords"/>.</param>
    /// <param name="limit">Places at most.</param>
    /// <returns>The places in the order of the text.</returns>
    public static ImmutableArray<TextPlace> Find(TextDocument document, string words, int limit)
    {
        ArgumentNullException.ThrowIfNull(document);
        var sought = Folded(words);
        if (sought.Length is 0 or > LongestWords)
        {
            return [];
        }

        var ids = PassageIds.Of(PlainTextWriter.Write(document));
        return [.. Places(document, ids, sought).Take(limit).Select(f => f.Place)];
    }

    /// <summary>Lays corrections over a document.</summary>
    /// <param name="document">The document without any.</param>
    /// <param name="emendations">The corrections, the oldest first.</param>
    /// <returns>The corrected document, and for each correction whether it found its place free; the others changed nothing.</returns>
    public static (TextDocument Document, ImmutableArray<bool> Applied) Apply(TextDocument document, ImmutableArray<Emendation> emendations)
    {
        ArgumentNullException.ThrowIfNull(document);
        if (emendations.IsEmpty)
        {
            return (document, []);
        }

        var ids = PassageIds.Of(PlainTextWriter.Write(document));
        var marks = new Dictionary<(int Block, int Run), List<FoundMark>>();
        var applied = ImmutableArray.CreateBuilder<bool>(emendations.Length);
        foreach (var emendation in emendations)
        {
            applied.Add(Locate(document, ids, emendation.Place) is { } found && Put(marks, found, emendation));
        }

        if (marks.Count == 0)
        {
            return (document, applied.MoveToImmutable());
        }

        var blocks = document.Blocks.ToBuilder();
        foreach (var block in marks.Keys.Select(k => k.Block).Distinct())
        {
            var run = 0;
            blocks[block] = BlockContent.Map(blocks[block], content =>
            {
                if (!marks.TryGetValue((block, run++), out var own))
                {
                    return content;
                }

                own.Sort((a, b) => a.Start.CompareTo(b.Start));
                return InlineSurgery.Replace(content, FlatText.Of(content), own);
            });
        }

        return (document with { Blocks = blocks.MoveToImmutable() }, applied.MoveToImmutable());
    }

    private static bool Put(Dictionary<(int Block, int Run), List<FoundMark>> marks, Found found, Emendation emendation)
    {
        if (!marks.TryGetValue((found.Block, found.Run), out var own))
        {
            marks[(found.Block, found.Run)] = own = [];
        }

        var end = found.Start + found.Place.Words.Length;
        if (own.Exists(m => m.Start < end && found.Start < m.End))
        {
            return false;
        }

        // The words put in stand nowhere in the source, so they stand where the error does.
        var span = found.Flat.SpanOf(found.Start, end);
        own.Add(new FoundMark(found.Start, end,
            new Choice([], [new Text(emendation.Corr, span)], Choice.UsualLead(corrected: true), span) { Resp = emendation.Resp },
            Sic: new Stretch(found.Start, end)));
        return true;
    }

    private static Found? Locate(TextDocument document, ImmutableArray<string> ids, TextPlace place)
    {
        Found? byContext = null;
        var alike = 0;
        foreach (var found in Places(document, ids, Folded(place.Words)))
        {
            if (found.Place.Passage == place.Passage && found.Place.Occurrence == place.Occurrence)
            {
                return found;
            }

            if (found.Place.Before == place.Before && found.Place.After == place.After)
            {
                (byContext, alike) = (found, alike + 1);
            }
        }

        return alike == 1 ? byContext : null;
    }

    private static IEnumerable<Found> Places(TextDocument document, ImmutableArray<string> ids, string sought)
    {
        for (var block = 0; block < document.Blocks.Length; block++)
        {
            var runs = new List<ImmutableArray<Inline>>();
            BlockContent.Map(document.Blocks[block], content =>
            {
                runs.Add(content);
                return content;
            });
            var occurrence = 0;
            for (var run = 0; run < runs.Count; run++)
            {
                var flat = FlatText.Of(runs[run]);
                var text = flat.Text;
                for (var at = 0; at < text.Length;)
                {
                    if (Match(text, at, sought) is not (> 0 and var length))
                    {
                        at++;
                        continue;
                    }

                    yield return new Found(block, run, at, flat, new TextPlace(ids[block], ++occurrence, text[Math.Max(0, at - ContextLength)..at],
                        text.Substring(at, length), text.Substring(at + length, Math.Min(ContextLength, text.Length - at - length)),
                        !IsLetter(text, at - 1) && !IsLetter(text, at + length)));
                    at += length;
                }
            }
        }
    }

    // Characters of the text that the words match from here, or 0.
    private static int Match(string text, int at, string sought)
    {
        var i = at;
        foreach (var c in sought)
        {
            if (i >= text.Length)
            {
                return 0;
            }

            if (c != ' ')
            {
                if (text[i++] != c)
                {
                    return 0;
                }

                continue;
            }

            var blank = i;
            while (i < text.Length && char.IsWhiteSpace(text[i]))
            {
                i++;
            }

            if (i == blank)
            {
                return 0;
            }
        }

        return i - at;
    }

    private static bool IsLetter(string text, int at) => at >= 0 && at < text.Length && char.IsLetterOrDigit(text[at]);

    // One blank for any run of white space. The mask stands for marks and can never be looked for.
    private static string Folded(string words) => words.Contains(Mask, StringComparison.Ordinal) ? ""
        : string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private sealed record Found(int Block, int Run, int Start, FlatText Flat, TextPlace Place);
}
