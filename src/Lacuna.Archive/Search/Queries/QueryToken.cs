namespace Lacuna.Archive.Search.Queries;

/// <summary>What a piece of a query is.</summary>
internal enum QueryTokenKind
{
    /// <summary>A run of signs without blanks: a word with what touches it.</summary>
    Word,

    /// <summary>What stood between quotation marks.</summary>
    Phrase,

    /// <summary>The inside of <c>near( )</c>.</summary>
    Near,

    /// <summary>A field, with its value where it has one of its own.</summary>
    Field,

    /// <summary>An opening bracket.</summary>
    Open,

    /// <summary>A closing bracket.</summary>
    Close,

    /// <summary><c>AND</c>.</summary>
    And,

    /// <summary><c>OR</c>.</summary>
    Or,

    /// <summary><c>NOT</c>, or a minus that touches what follows.</summary>
    Not,

    /// <summary>A plus that touches what follows.</summary>
    Must,

    /// <summary><c>NEAR</c> or <c>NEAR/5</c> between two.</summary>
    Nearby,
}

/// <summary>A piece of a query.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">The run, the words of the phrase, the value of the field; empty for the others.</param>
/// <param name="Distance">Of a nearness, and of a phrase followed by <c>~5</c>; otherwise -1.</param>
internal readonly record struct QueryToken(QueryTokenKind Kind, string Text = "", int Distance = -1)
{
    /// <summary>The field, for a token of that kind.</summary>
    public QueryField? Field { get; init; }

    /// <summary>How the value is held against the field.</summary>
    public FieldComparison Comparison { get; init; }

    /// <summary>The field as it was typed.</summary>
    public string Name { get; init; } = "";
}
