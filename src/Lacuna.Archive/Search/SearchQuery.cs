using System.Collections.Immutable;
using System.Text;
using Lacuna.Archive.Search.Queries;

namespace Lacuna.Archive.Search;

/// <summary>A query as it was understood. Anything can be asked; nothing is an error.</summary>
/// <param name="Text">What was asked.</param>
/// <param name="Terms">The words and phrases looked for, each a list of words; a single word may be a prefix.</param>
/// <param name="Match">The same for FTS5, or empty when there is nothing to look for.</param>
public sealed record SearchQuery(string Text, ImmutableArray<SearchTerm> Terms, string Match)
{
    /// <summary>The query as a tree, or null when there is nothing to look for.</summary>
    public QueryNode? Root { get; init; }

    /// <summary>What was read otherwise than typed, each a sentence for the reader: "speakr: is no field; it was searched as a word".</summary>
    public ImmutableArray<string> Remarks { get; init; } = [];

    /// <summary>Characters of a query that are read; the rest is passed over.</summary>
    public const int MaxLength = 2000;

    private const int MaxTerms = 32;

    /// <summary>Reads a query: words, <c>"phrases"</c>, <c>AND OR NOT ( )</c>, nearness, stars and fields, as the guide to searching tells them.</summary>
    /// <param name="text">What was asked; null counts as nothing. Any text will do, and none takes long.</param>
    public static SearchQuery Parse(string? text)
    {
        var asked = (text ?? "").Trim();
        var rest = asked.Length > MaxLength ? asked[..MaxLength] : asked;
        var terms = ImmutableArray.CreateBuilder<SearchTerm>();
        var or = false;
        var not = false;
        foreach (var (token, quoted) in Tokens(rest))
        {
            if (!quoted && token is "OR" or "AND" or "NOT")
            {
                or = token == "OR" && terms.Count > 0;
                not = token == "NOT";
                continue;
            }

            var negative = not || (!quoted && token.Length > 1 && token[0] is '-' or '−');
            var words = Words(token);
            if (words.IsEmpty || terms.Count == MaxTerms)
            {
                continue;
            }

            var prefix = !quoted && token.EndsWith('*') && words.Length == 1;
            terms.Add(new SearchTerm(words, prefix, negative, or && !negative));
            or = not = false;
        }

        var (root, remarks) = QueryReader.Read(asked);
        return new SearchQuery(asked, terms.ToImmutable(), MatchOf(terms.ToImmutable())) { Root = root, Remarks = remarks };
    }

    private static IEnumerable<(string Token, bool Quoted)> Tokens(string text)
    {
        for (var i = 0; i < text.Length;)
        {
            if (char.IsWhiteSpace(text[i]))
            {
                i++;
            }
            else if (text[i] is '"' or '“' or '„' or '«')
            {
                var end = text.AsSpan(i + 1).IndexOfAny("\"”“»");
                end = end < 0 ? text.Length : i + 1 + end;
                yield return (text[(i + 1)..end], true);
                i = end + 1;
            }
            else
            {
                var start = i;
                while (i < text.Length && !char.IsWhiteSpace(text[i]) && text[i] is not ('"' or '“' or '„' or '«'))
                {
                    i++;
                }

                // A minus that touches a phrase leaves the phrase out.
                var leavesOut = text[start..i] is "-" or "−" && i < text.Length && !char.IsWhiteSpace(text[i]);
                yield return (leavesOut ? "NOT" : text[start..i], false);
            }
        }
    }

    private static ImmutableArray<string> Words(string token)
    {
        var words = ImmutableArray.CreateBuilder<string>();
        foreach (var (start, length) in WordBreaks.Of(token))
        {
            words.Add(token.Substring(start, length));
        }

        return words.ToImmutable();
    }

    // (a OR b) AND c AND "d e" NOT f: FTS5 has no purely negative query, so one without a positive term finds nothing.
    private static string MatchOf(ImmutableArray<SearchTerm> terms)
    {
        var groups = new List<string>();
        foreach (var term in terms.Where(t => !t.Negative))
        {
            var one = Quoted(term);
            if (term.Alternative && groups.Count > 0)
            {
                groups[^1] += " OR " + one;
            }
            else
            {
                groups.Add(one);
            }
        }

        if (groups.Count == 0)
        {
            return "";
        }

        var match = new StringBuilder("(").AppendJoin(") AND (", groups).Append(')');
        foreach (var term in terms.Where(t => t.Negative))
        {
            match.Append(" NOT ").Append(Quoted(term));
        }

        return match.ToString();
    }

    private static string Quoted(SearchTerm term) => $"\"{string.Join(' ', term.Words)}\"{(term.Prefix ? "*" : "")}";
}

/// <summary>A word or a phrase that is looked for.</summary>
/// <param name="Words">One word, or the words of a phrase in order.</param>
/// <param name="Prefix">Whether longer words with this beginning count too.</param>
/// <param name="Negative">Whether records with it are left out.</param>
/// <param name="Alternative">Whether it may stand for the term before it.</param>
public sealed record SearchTerm(ImmutableArray<string> Words, bool Prefix, bool Negative, bool Alternative);
