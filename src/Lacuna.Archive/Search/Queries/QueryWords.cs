using System.Collections.Immutable;
using System.Globalization;
using Lacuna.Documents.Dates;

namespace Lacuna.Archive.Search.Queries;

/// <summary>Tells in plain English how a query was read.</summary>
public static class QueryWords
{
    /// <summary>What has to hold, a phrase for each condition: "the phrase “light ship”", "said by Ivanov", "dated surely or possibly within 1962".</summary>
    /// <param name="node">The tree, or null.</param>
    /// <returns>The conditions, all of which hold; none for null.</returns>
    public static ImmutableArray<string> Explain(QueryNode? node) => node switch
    {
        null => [],
        AllNode { IsLoose: true } all => [.. LooseParts(all)],
        AllNode all => [.. all.Parts.Select(Part)],
        _ => [Part(node)],
    };

    // Words typed beside each other are one condition: all of them, or most where too few records have all.
    private static IEnumerable<string> LooseParts(AllNode all)
    {
        var words = all.Parts.Where(p => p is WordNode).ToList();
        if (words.Count > 0)
        {
            yield return words.Count == 1 ? Part(words[0]) : $"the words {Listed(words.Select(Bare), "and")}";
        }

        foreach (var part in all.Parts.Where(p => p is not WordNode))
        {
            yield return Part(part);
        }
    }

    private static string Part(QueryNode node) => node switch
    {
        WordNode word => Word(word),
        PhraseNode phrase => "the phrase " + Bare(phrase),
        NearNode near => string.Create(CultureInfo.InvariantCulture,
            $"{Listed(near.Parts.Select(Bare), "and")} with at most {near.Distance} other word{(near.Distance == 1 ? "" : "s")} between the first and the last"),
        AllNode all => Listed(all.Parts.Select(Part), "and"),
        AnyNode any => Listed(any.Parts.Select(Part), "or"),
        NotNode not => "without " + Within(not.Part),
        ScopeNode scope => $"{Within(scope.Words)} {Place(scope.Scope)}",
        SaidNode said => Said(said),
        FilterNode filter => Filter(filter),
        _ => "",
    };

    private static string Within(QueryNode node) => node is AllNode or AnyNode ? $"({Part(node)})" : Part(node);

    private static string Word(WordNode word) => word.Match switch
    {
        WordMatch.Exact => $"the word {Bare(word)}, spelt so",
        WordMatch.Prefix => $"words that begin with “{word.Word}”",
        WordMatch.Fuzzy => $"{Bare(word)} or words a letter or two away from it",
        _ => $"the word {Bare(word)} in any form",
    };

    private static string Bare(QueryNode node) => node switch
    {
        WordNode { Match: WordMatch.Prefix } word => $"“{word.Word}…”",
        WordNode { Match: WordMatch.Fuzzy } word => $"“{word.Word}” (or nearly so)",
        WordNode word => $"“{word.Word}”",
        PhraseNode phrase => $"“{string.Join(' ', phrase.Words.Select(w => w.Word))}{(phrase.Words[^1].Match == WordMatch.Prefix ? "…" : "")}”",
        _ => Part(node),
    };

    private static string Place(TextScope scope) => scope switch
    {
        TextScope.Title => "in the title",
        TextScope.Notes => "in notes",
        TextScope.Apparatus => "in what editors added",
        TextScope.Gaps => "in the statement of what is withheld",
        _ => "in the text itself",
    };

    private static string Said(SaidNode said)
    {
        if (said.Words is null)
        {
            return $"{said.Speaker} speaks";
        }

        return $"{Within(said.Words)} {(said.IsLiteral ? "given literally as the words of" : "said by")} {said.Speaker ?? "anybody"}";
    }

    private static string Filter(FilterNode filter) => filter.Field switch
    {
        FilterField.Date => $"dated surely or possibly {Time(filter)}",
        FilterField.Release => $"released {Compared(filter.Comparison, "in", "after", "in or after", "before", "in or before")} {filter.Value}",
        FilterField.Withheld => $"{Compared(filter.Comparison, "", "more than ", "at least ", "less than ", "at most ")}{filter.Value} % withheld",
        FilterField.Collection => $"in the collection “{filter.Value}”",
        FilterField.Type => $"of the form “{filter.Value.Replace('-', ' ')}”",
        FilterField.Person => $"naming the person “{filter.Value}”",
        FilterField.Place => $"of the place “{filter.Value}”",
        FilterField.Language => $"in the language “{filter.Value}”",
        FilterField.Authority => $"withheld under “{filter.Value}”",
        FilterField.Code => $"withheld under the code “{filter.Value}”",
        FilterField.Translator => $"translated by “{filter.Value}”",
        _ => filter.Value switch
        {
            "scan" => "with images of the pages",
            "gaps" => "with something withheld",
            "notes" => "with notes",
            "releases" => "released more than once",
            "translation" => "with a translation",
            _ => "in which somebody speaks",
        },
    };

    private static string Time(FilterNode filter)
    {
        var slash = filter.Value.IndexOf('/', StringComparison.Ordinal);
        var isDay = HistoricalDate.TryParse(filter.Value, out var date) && date.First == date.Last;
        return filter.Comparison switch
        {
            FieldComparison.Is when slash > 0 => $"from {filter.Value[..slash]} to {filter.Value[(slash + 1)..]}",
            FieldComparison.Is => $"{(isDay ? "on" : "within")} {filter.Value}",
            var comparison => $"{Compared(comparison, "", "after", "in or after", "before", "in or before")} {filter.Value}",
        };
    }

    private static string Compared(FieldComparison comparison, string equal, string more, string atLeast, string less, string atMost) => comparison switch
    {
        FieldComparison.More => more,
        FieldComparison.AtLeast => atLeast,
        FieldComparison.Less => less,
        FieldComparison.AtMost => atMost,
        _ => equal,
    };

    private static string Listed(IEnumerable<string> parts, string word)
    {
        var all = parts.ToList();
        return all.Count == 1 ? all[0] : $"{string.Join(", ", all.Take(all.Count - 1))} {word} {all[^1]}";
    }
}
