using System.Text;

namespace Lacuna.Archive.Search.Queries;

/// <summary>Writes a tree as a query. What was read from a query is written so that it is read as the same tree again.</summary>
public static class QueryText
{
    /// <summary>The query of a tree; empty for null.</summary>
    /// <param name="node">The tree, as <see cref="SearchQuery.Parse"/> makes it.</param>
    public static string Write(QueryNode? node) => node is null ? "" : Part(node, isAlone: true);

    private static string Part(QueryNode node, bool isAlone) => node switch
    {
        WordNode word => Word(word),
        PhraseNode phrase => Phrase(phrase),
        NearNode near => FormattableString.Invariant($"near({string.Join(' ', near.Parts.Select(p => Part(p, false)))}, {near.Distance})"),
        NotNode not => Not(not),
        AnyNode any => Bracketed(string.Join(" OR ", any.Parts.Select(p => Part(p, false))), isAlone),
        AllNode all => Bracketed(All(all), isAlone),
        ScopeNode scope => Scope(scope, isAlone),
        SaidNode said => Bracketed(Said(said), isAlone),
        FilterNode filter => Filter(filter),
        _ => "",
    };

    private static string All(AllNode all)
    {
        var said = all.Parts.Count(p => p is SaidNode);
        var parts = new StringBuilder();
        for (var i = 0; i < all.Parts.Length; i++)
        {
            // One speaker at the end belongs to the group anyway.
            var isPlain = all.Parts[i] is SaidNode && said == 1 && i == all.Parts.Length - 1;
            parts.Append(i == 0 ? "" : all.IsLoose ? " " : " AND ").Append(Part(all.Parts[i], isPlain));
        }

        return parts.ToString();
    }

    private static string Bracketed(string text, bool isAlone) => isAlone ? text : $"({text})";

    // A word that would be read as an operator is told from it by a comma, which is no part of any word.
    private static string Word(WordNode word) => word.Match switch
    {
        WordMatch.Exact => "=" + word.Word,
        WordMatch.Prefix => word.Word + "*",
        WordMatch.Fuzzy => word.Word + "~",
        _ => word.Word is "AND" or "OR" or "NOT" or "NEAR" ? word.Word + "," : word.Word,
    };

    private static string Phrase(PhraseNode phrase) =>
        $"\"{string.Join(' ', phrase.Words.Select(w => w.Word))}{(phrase.Words[^1].Match == WordMatch.Prefix ? "*" : "")}\"";

    private static string Not(NotNode not)
    {
        var part = Part(not.Part, false);
        return (char.IsLetterOrDigit(part, 0) || part[0] is '(' or '=' or '"' ? "-" : "NOT ") + part;
    }

    private static string Scope(ScopeNode scope, bool isAlone)
    {
        var field = scope.Scope switch { TextScope.Title => "title", TextScope.Gaps => "missing", _ => null };
        if (field is not null)
        {
            return Field(field, scope.Words);
        }

        var name = scope.Scope switch { TextScope.Notes => "notes", TextScope.Apparatus => "apparatus", _ => "body" };
        return Bracketed($"in:{name} {Part(scope.Words, scope.Words is AllNode)}", isAlone);
    }

    private static string Said(SaidNode said)
    {
        var speaker = said.Speaker is null ? "" : "speaker:" + Quoted(said.Speaker);
        var words = said.Words is null ? "" : Field(said.IsLiteral ? "literal" : "said", said.Words);
        return speaker.Length > 0 && words.Length > 0 ? $"{speaker} {words}" : speaker + words;
    }

    private static string Field(string name, QueryNode words) =>
        words is WordNode or PhraseNode ? $"{name}:{Part(words, false)}" : $"{name}:({Part(words, true)})";

    private static string Filter(FilterNode filter)
    {
        var sign = filter.Comparison switch
        {
            FieldComparison.More => ">",
            FieldComparison.AtLeast => ">=",
            FieldComparison.Less => "<",
            FieldComparison.AtMost => "<=",
            _ => "",
        };
        return $"{FilterFields.NameOf(filter.Field)}:{sign}{Quoted(filter.Value)}{(filter.Field == FilterField.Withheld ? "%" : "")}";
    }

    private static string Quoted(string value)
    {
        foreach (var c in value)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('-' or '.' or '/'))
            {
                return $"\"{value}\"";
            }
        }

        return value is "AND" or "OR" or "NOT" or "NEAR" || value.StartsWith("NEAR/", StringComparison.Ordinal) ? $"\"{value}\"" : value;
    }
}
