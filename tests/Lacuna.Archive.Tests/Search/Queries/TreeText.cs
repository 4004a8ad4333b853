using Lacuna.Archive.Search.Queries;

namespace Lacuna.Archive.Tests.Search.Queries;

/// <summary>A tree as a text in which nothing is left out, to compare trees by: records with collections compare by reference.</summary>
internal static class TreeText
{
    public static string Of(QueryNode? node) => node switch
    {
        null => "-",
        WordNode word => word.Word + word.Match switch { WordMatch.Exact => "!", WordMatch.Prefix => "*", WordMatch.Fuzzy => "~", _ => "" },
        PhraseNode phrase => $"phrase({List(phrase.Words)})",
        NearNode near => $"near{near.Distance}({List(near.Parts)})",
        AllNode all => $"{(all.IsLoose ? "loose" : "all")}({List(all.Parts)})",
        AnyNode any => $"any({List(any.Parts)})",
        NotNode not => $"not({Of(not.Part)})",
        ScopeNode scope => $"{scope.Scope}({Of(scope.Words)})",
        SaidNode said => $"said({said.Speaker ?? "anybody"}{(said.IsLiteral ? " literally" : "")}: {Of(said.Words)})",
        FilterNode filter => $"{filter.Field}{Sign(filter.Comparison)}[{filter.Value}]",
        _ => throw new InvalidOperationException(node.GetType().Name),
    };

    private static string Sign(FieldComparison comparison) => comparison switch
    {
        FieldComparison.More => ">",
        FieldComparison.AtLeast => ">=",
        FieldComparison.Less => "<",
        FieldComparison.AtMost => "<=",
        _ => "=",
    };

    private static string List(IEnumerable<QueryNode> nodes) => string.Join(' ', nodes.Select(Of));
}
