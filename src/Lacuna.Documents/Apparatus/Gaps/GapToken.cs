namespace Lacuna.Documents.Apparatus.Gaps;

/// <summary>One word, number or sign of a marker.</summary>
/// <param name="Kind">Which of them.</param>
/// <param name="Word">What a word says.</param>
/// <param name="Sign">The sign, for a sign.</param>
/// <param name="Value">The number, for a number; fractions are joined ("1-1/2" is 1.5).</param>
/// <param name="InParentheses">Whether it stands within parentheses.</param>
/// <param name="Start">Offset in the marker.</param>
/// <param name="End">Offset after it.</param>
internal readonly record struct GapToken(GapTokenKind Kind, GapWord Word, char Sign, decimal Value, bool InParentheses, int Start, int End)
{
    /// <summary>What the token says as a word; <see cref="WordRole.Number"/> for digits.</summary>
    public WordRole Role => Kind switch
    {
        GapTokenKind.Word => Word.Role,
        GapTokenKind.Number => WordRole.Number,
        _ => WordRole.Glue,
    };

    /// <summary>The number it names.</summary>
    public decimal Number => Kind == GapTokenKind.Number ? Value : Word.Value;
}

/// <summary>Kinds of tokens in a marker.</summary>
internal enum GapTokenKind
{
    /// <summary>Letters.</summary>
    Word,

    /// <summary>Digits and fractions.</summary>
    Number,

    /// <summary>Anything else but blanks.</summary>
    Sign,
}
