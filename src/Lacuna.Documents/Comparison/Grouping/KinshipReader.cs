namespace Lacuna.Documents.Comparison.Grouping;

/// <summary>Says what two documents are that are alike and yet no releases of one document.</summary>
internal static class KinshipReader
{
    /// <summary>Share of a text that makes the other a copy. Two scans of one page, read by different programs, agree in no more than half of their pairs of words.</summary>
    private const double Copied = 0.45;

    /// <summary>Share of the shorter text that makes it an excerpt of the longer.</summary>
    private const double Held = 0.35;

    /// <summary>Words that follow each other in both, by their share of those that both have: less is a theme.</summary>
    private const double InOrder = 0.8;

    /// <summary>The least number of such words, lest a date and a signature make a form.</summary>
    private const double LeastInOrder = 12;

    /// <param name="row">The evidence.</param>
    /// <param name="shares">What share of each the other has.</param>
    public static Kinship Of(ReadOnlySpan<double> row, (double AInB, double BInA) shares)
    {
        var (less, more) = (Math.Min(shares.AInB, shares.BInA), Math.Max(shares.AInB, shares.BInA));
        return less >= Copied ? Kinship.Copy
            : more >= Held ? Kinship.Excerpt
            : Math.Exp(row[(int)Clue.InOrder]) - 1 >= LeastInOrder && row[(int)Clue.InOrderOfShared] >= InOrder ? Kinship.Form
            : Kinship.Unrelated;
    }
}
