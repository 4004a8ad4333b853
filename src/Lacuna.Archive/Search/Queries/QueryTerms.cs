using System.Collections.Immutable;

namespace Lacuna.Archive.Search.Queries;

/// <summary>Makes words and phrases of runs of signs, and counts them.</summary>
/// <param name="remarks">Takes what is read otherwise than typed.</param>
internal sealed class QueryTerms(QueryRemarks remarks)
{
    /// <summary>Words and values of one query at most: each is looked up by itself.</summary>
    public const int Most = 64;

    private const int ShortestPrefix = 2;
    private int _taken;

    /// <summary>Takes one word or value more, unless there are enough.</summary>
    public bool Take()
    {
        if (_taken == Most)
        {
            remarks.Add($"Only the first {Most} words were read; the rest was left out.");
            return false;
        }

        _taken++;
        return true;
    }

    /// <summary>A run without blanks: a word with <c>=</c>, <c>*</c> or <c>~</c>, or several words that touch: a phrase where they are letters and figures ("U-2"), else a compound.</summary>
    /// <returns>The word or the phrase, or null where there is no letter.</returns>
    public QueryNode? OfRun(string run)
    {
        var text = run.AsSpan().TrimEnd(",;.!?:…").ToString();
        var isExact = text.StartsWith('=');
        var isFuzzy = EndsFuzzy(text, out var end);
        text = text[..end];
        var isPrefix = text.EndsWith('*');
        text = WithoutPossessive(text);
        if (text.AsSpan().TrimEnd('*').Contains('*') || text is "*")
        {
            remarks.Add("A star stands at the end of a word, after its first letters; elsewhere it was passed over.");
        }

        var match = isExact ? WordMatch.Exact : isPrefix ? WordMatch.Prefix : isFuzzy ? WordMatch.Fuzzy : WordMatch.Forms;
        return match == WordMatch.Forms && Compound(text) is { } compound ? compound : Of(text, match);
    }

    // "hard-line", "pull-out": whole words, each of which tells something by itself, are one word of the query, which its parts make up in any form.
    private WordNode? Compound(string text)
    {
        const int WholeWord = 3;
        var parts = WordBreaks.Of(text).ToList();
        if (parts.Count < 2 || !parts.TrueForAll(p => p.Length >= WholeWord && text.AsSpan(p.Start, p.Length).ContainsAnyExceptInRange('0', '9') && !text.AsSpan(p.Start, p.Length).ContainsAnyInRange('0', '9')))
        {
            return null;
        }

        for (var i = 1; i < parts.Count; i++)
        {
            if (text[(parts[i - 1].Start + parts[i - 1].Length)..parts[i].Start] is not ("-" or "–" or "‐" or "/"))
            {
                return null;
            }
        }

        return Take() ? new WordNode(text[parts[0].Start..(parts[^1].Start + parts[^1].Length)]) : null;
    }

    /// <summary>What stood between quotation marks.</summary>
    /// <returns>The phrase; a word that is meant exactly; or null where there is no letter.</returns>
    public QueryNode? OfPhrase(string text) => Of(text, text.AsSpan().TrimEnd().EndsWith("*") ? WordMatch.Prefix : WordMatch.Exact);

    private QueryNode? Of(string text, WordMatch match)
    {
        var words = ImmutableArray.CreateBuilder<WordNode>();
        foreach (var (start, length) in WordBreaks.Of(text))
        {
            if (!Take())
            {
                match = match == WordMatch.Prefix ? WordMatch.Exact : match;
                break;
            }

            words.Add(new WordNode(text.Substring(start, length), WordMatch.Exact));
        }

        if (words.Count == 0)
        {
            return null;
        }

        if (match == WordMatch.Prefix && words[^1].Word.Length < ShortestPrefix)
        {
            remarks.Add($"“{words[^1].Word}*” would find nearly every word; a star needs at least {ShortestPrefix} letters before it.");
            match = words.Count == 1 ? WordMatch.Forms : WordMatch.Exact;
        }

        if (words.Count == 1)
        {
            QueryNode only = words[0] with { Match = match };
            return only;
        }

        words[^1] = words[^1] with { Match = match == WordMatch.Prefix ? WordMatch.Prefix : WordMatch.Exact };
        return new PhraseNode(words.ToImmutable());
    }

    // "missle~", and "missle~2" as other programs have it: a number of letters is accepted and makes no difference.
    private static bool EndsFuzzy(string text, out int end)
    {
        end = text.Length;
        if (end > 1 && char.IsAsciiDigit(text[^1]) && text[^2] == '~')
        {
            end--;
        }

        if (end > 1 && text[end - 1] == '~')
        {
            end--;
            return true;
        }

        end = text.Length;
        return false;
    }

    // "Kennedy's" asks for Kennedy, not for a phrase of Kennedy and an s.
    private static string WithoutPossessive(string text) =>
        text.Length > 3 && text[^1] is 's' or 'S' && text[^2] is '\'' or '’' && char.IsLetter(text[^3]) ? text[..^2] : text;
}
