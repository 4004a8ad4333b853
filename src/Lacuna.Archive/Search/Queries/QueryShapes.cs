using System.Collections.Immutable;

namespace Lacuna.Archive.Search.Queries;

/// <summary>Joins parts of a query so that equal questions have equal trees: nothing is nested that need not be.</summary>
internal static class QueryShapes
{
    /// <summary>All of some parts, or the only one, or null where there are none.</summary>
    public static QueryNode? All(List<QueryNode> parts, bool isLoose)
    {
        var flat = ImmutableArray.CreateBuilder<QueryNode>();
        foreach (var part in parts)
        {
            if (part is AllNode all && all.IsLoose == isLoose)
            {
                flat.AddRange(all.Parts);
            }
            else
            {
                flat.Add(part);
            }
        }

        return flat.Count > 1 ? new AllNode(flat.ToImmutable(), isLoose) : flat.FirstOrDefault();
    }

    /// <summary>Any of some parts, or the only one, or null where there are none.</summary>
    public static QueryNode? Any(List<QueryNode> parts)
    {
        var flat = ImmutableArray.CreateBuilder<QueryNode>();
        foreach (var part in parts)
        {
            if (part is AnyNode any)
            {
                flat.AddRange(any.Parts);
            }
            else
            {
                flat.Add(part);
            }
        }

        return flat.Count > 1 ? new AnyNode(flat.ToImmutable()) : flat.FirstOrDefault();
    }

    /// <summary>The opposite of a part.</summary>
    public static QueryNode Not(QueryNode part) => part is NotNode not ? not.Part : new NotNode(part);

    /// <summary>Two parts near each other, or null where one of them is no word or phrase.</summary>
    public static QueryNode? Near(QueryNode? first, QueryNode? second, int distance) => (first, second) switch
    {
        (WordNode or PhraseNode, WordNode or PhraseNode) => new NearNode([first, second], distance),
        (NearNode near, WordNode or PhraseNode) when near.Distance == distance => near with { Parts = near.Parts.Add(second) },
        (NearNode near, WordNode or PhraseNode) => All([near, new NearNode([near.Parts[^1], second], distance)], isLoose: false),
        _ => null,
    };

    /// <summary>A phrase of which the words may stand apart, where a distance is told.</summary>
    public static QueryNode? Spread(QueryNode? phrase, int distance) =>
        phrase is PhraseNode words && distance >= 0 ? new NearNode(ImmutableArray<QueryNode>.CastUp(words.Words), distance) : phrase;

    /// <summary>The same combination with each word or phrase, or words typed beside each other, made a condition.</summary>
    /// <param name="words">Words in a group: <c>person:(Ivanov OR "de la Torre")</c>.</param>
    /// <param name="make">Makes a condition of a value, or null.</param>
    public static QueryNode? Map(QueryNode words, Func<string, QueryNode?> make)
    {
        switch (words)
        {
            case AllNode all when all.IsLoose && all.Parts.All(p => p is WordNode or PhraseNode):
                return make(string.Join(' ', all.Parts.Select(ValueOf)));
            case AllNode all:
                return All([.. all.Parts.Select(p => Map(p, make)).OfType<QueryNode>()], all.IsLoose);
            case AnyNode any:
                return Any([.. any.Parts.Select(p => Map(p, make)).OfType<QueryNode>()]);
            case NotNode not:
                return Map(not.Part, make) is { } part ? Not(part) : null;
            case NearNode near:
                return make(string.Join(' ', near.Parts.Select(ValueOf)));
            default:
                return make(ValueOf(words));
        }
    }

    /// <summary>Whether a part asks for words alone: no conditions, nobody's speech, no part of the text.</summary>
    public static bool IsWords(QueryNode part) => part switch
    {
        WordNode or PhraseNode or NearNode => true,
        NotNode not => IsWords(not.Part),
        AllNode all => all.Parts.All(IsWords),
        AnyNode any => any.Parts.All(IsWords),
        _ => false,
    };

    private static string ValueOf(QueryNode part) => part switch
    {
        WordNode word => word.Word,
        PhraseNode phrase => string.Join(' ', phrase.Words.Select(w => w.Word)),
        _ => "",
    };
}
