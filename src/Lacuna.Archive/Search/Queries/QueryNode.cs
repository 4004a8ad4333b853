using System.Collections.Immutable;

namespace Lacuna.Archive.Search.Queries;

/// <summary>A query as a tree. Closed: these are all the things that can be asked.</summary>
public abstract record QueryNode
{
    private protected QueryNode()
    {
    }
}

/// <summary>A word.</summary>
/// <param name="Word">As it was typed.</param>
/// <param name="Match">How other words may differ from it.</param>
public sealed record WordNode(string Word, WordMatch Match = WordMatch.Forms) : QueryNode;

/// <summary>Words one after the other, to the letter but for capitals and accents.</summary>
/// <param name="Words">The words; at least one. The last may be the beginning of a word (<see cref="WordMatch.Prefix"/>), the others are <see cref="WordMatch.Exact"/>.</param>
public sealed record PhraseNode(ImmutableArray<WordNode> Words) : QueryNode;

/// <summary>Words or phrases close to each other, in any order.</summary>
/// <param name="Parts">Two or more of <see cref="WordNode"/> and <see cref="PhraseNode"/>.</param>
/// <param name="Distance">Other words at most between the first and the last, 0 to 100.</param>
public sealed record NearNode(ImmutableArray<QueryNode> Parts, int Distance) : QueryNode;

/// <summary>All of these.</summary>
/// <param name="Parts">Two or more; a <see cref="NotNode"/> takes away from what the others find.</param>
/// <param name="IsLoose">Whether they were only typed beside each other: then plain words need not all be there where too few records have them all.</param>
public sealed record AllNode(ImmutableArray<QueryNode> Parts, bool IsLoose) : QueryNode;

/// <summary>Any of these.</summary>
/// <param name="Parts">Two or more.</param>
public sealed record AnyNode(ImmutableArray<QueryNode> Parts) : QueryNode;

/// <summary>All records but these.</summary>
/// <param name="Part">What is left out.</param>
public sealed record NotNode(QueryNode Part) : QueryNode;

/// <summary>Words looked for in some parts of the texts only.</summary>
/// <param name="Scope">Which parts.</param>
/// <param name="Words">The words, phrases and their combinations; no fields within.</param>
public sealed record ScopeNode(TextScope Scope, QueryNode Words) : QueryNode;

/// <summary>What somebody says.</summary>
/// <param name="Speaker">The speaker's name, or null for anybody.</param>
/// <param name="IsLiteral">Whether only words count that the document gives literally.</param>
/// <param name="Words">What is said, or null for anything.</param>
public sealed record SaidNode(string? Speaker, bool IsLiteral, QueryNode? Words) : QueryNode;

/// <summary>Records whose description has a value.</summary>
/// <param name="Field">Which part of the description.</param>
/// <param name="Comparison">How it is held against the value.</param>
/// <param name="Value">The value as typed: a name, a code, an EDTF date or range ("1962", "1962-10", "1962-10/1962-11"), a language tag, a share ("20" for 20 %).</param>
public sealed record FilterNode(FilterField Field, FieldComparison Comparison, string Value) : QueryNode;

/// <summary>How far a word in a text may differ from the one looked for.</summary>
public enum WordMatch
{
    /// <summary>Any form of it in the language of the passage, and its variants where it is a name.</summary>
    Forms,

    /// <summary>The word itself; capitals and accents do not count.</summary>
    Exact,

    /// <summary>Any word that begins so.</summary>
    Prefix,

    /// <summary>Words that differ in a letter or two.</summary>
    Fuzzy,
}

/// <summary>Parts of a text.</summary>
public enum TextScope
{
    /// <summary>The title.</summary>
    Title,

    /// <summary>Notes.</summary>
    Notes,

    /// <summary>The editor's hand: what was supplied, corrected, explained or commented.</summary>
    Apparatus,

    /// <summary>The statements of what is withheld: "2 lines", "name".</summary>
    Gaps,

    /// <summary>Everything but the notes and the editor's hand.</summary>
    Body,
}

/// <summary>What records can be filtered and counted by.</summary>
public enum FilterField
{
    /// <summary>Collection, by identifier or title.</summary>
    Collection,

    /// <summary>Documentary form.</summary>
    Type,

    /// <summary>Person: a name in any spelling, or an identifier of the authority file.</summary>
    Person,

    /// <summary>Place written or where the event was.</summary>
    Place,

    /// <summary>Language.</summary>
    Language,

    /// <summary>Date of the document, or of what it records.</summary>
    Date,

    /// <summary>Year of release.</summary>
    Release,

    /// <summary>The law or order under which something is withheld: "E.O. 13526", "FOIA".</summary>
    Authority,

    /// <summary>Exemption code: "1.4(c)", "(b)(1)".</summary>
    Code,

    /// <summary>Share withheld, in per cent.</summary>
    Withheld,

    /// <summary>What the record has: <c>scan</c>, <c>gaps</c>, <c>notes</c>, <c>releases</c>, <c>translation</c>, <c>speech</c>.</summary>
    Has,

    /// <summary>Translator.</summary>
    Translator,
}

/// <summary>How a value is held against a field.</summary>
public enum FieldComparison
{
    /// <summary>Equal, or within.</summary>
    Is,

    /// <summary>More than.</summary>
    More,

    /// <summary>As much or more.</summary>
    AtLeast,

    /// <summary>Less than.</summary>
    Less,

    /// <summary>As much or less.</summary>
    AtMost,
}
