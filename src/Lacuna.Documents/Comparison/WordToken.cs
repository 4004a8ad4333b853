namespace Lacuna.Documents.Comparison;

/// <summary>What a token is besides a word.</summary>
[Flags]
internal enum TokenTraits : byte
{
    None = 0,

    /// <summary>A marker of withheld matter: it may stand for any words.</summary>
    Gap = 1,

    /// <summary>A word or sign that may be a marker or may be text: "REDACTED", "(b)(1)", "[ ]". What stands opposite decides.</summary>
    BareMark = 2,

    /// <summary>On a line of page furniture: a page number, a running head, a stamp. It comes and goes between releases.</summary>
    Furniture = 4,

    /// <summary>Signs without a letter or digit.</summary>
    Sign = 8,
}

/// <summary>A word, a marker or a run of signs.</summary>
/// <param name="Start">Offset in UTF-16 code units of its first character.</param>
/// <param name="End">Offset after its last character.</param>
/// <param name="Key">The same for all words that fold to the same letters (<see cref="LetterFolding.Key"/>); 0 for signs and markers.</param>
/// <param name="Traits">What it is.</param>
internal readonly record struct WordToken(int Start, int End, ulong Key, TokenTraits Traits)
{
    public bool Is(TokenTraits trait) => (Traits & trait) != TokenTraits.None;

    /// <summary>Whether it counts as a word of the text.</summary>
    public bool IsWord => Key != 0 && !Is(TokenTraits.Gap | TokenTraits.BareMark);
}
