using Lacuna.Documents.Model;

namespace Lacuna.Documents.Apparatus.Brackets;

/// <summary>Makes marks of brackets.</summary>
internal static class Marks
{
    /// <summary>A mark whose content is the words without the brackets.</summary>
    public static FoundMark Within(Bracket bracket, Inline mark) =>
        new(bracket.Open, bracket.Close + 1, mark, new Stretch(bracket.Open + 1, bracket.Close));

    /// <summary>A mark whose content is the words with the brackets.</summary>
    public static FoundMark Whole(Bracket bracket, Inline mark) =>
        new(bracket.Open, bracket.Close + 1, mark, new Stretch(bracket.Open, bracket.Close + 1));

    /// <summary>Words put in.</summary>
    public static FoundMark Supplied(Bracket bracket) => Within(bracket, new Supplied([], !bracket.Doubted, default));

    /// <summary>An explanation.</summary>
    public static FoundMark Gloss(Bracket bracket) => Within(bracket, new Gloss([], default));

    /// <summary>Brackets of the document itself.</summary>
    public static FoundMark Bracketed(Bracket bracket) => Within(bracket, new Bracketed([], default));

    /// <summary>Words corrected.</summary>
    /// <param name="bracket">The bracket.</param>
    /// <param name="sic">Where the error begins.</param>
    /// <param name="sicEnd">Where it ends.</param>
    /// <param name="corr">Where the correction begins within the brackets; their end where there is none.</param>
    public static FoundMark Choice(Bracket bracket, int sic, int sicEnd, int corr)
    {
        var lead = bracket.Text[sicEnd..corr];
        return new FoundMark(sic, bracket.Close + 1, new Choice([], [], lead, default), corr < bracket.Close ? new Stretch(corr, bracket.Close) : default, new Stretch(sic, sicEnd));
    }
}
