namespace Lacuna.Documents.Comparison.Translations;

/// <summary>Finds passages that stand elsewhere in the translation: the one case in which pairs cross.</summary>
internal static class MovedPassages
{
    // A pair out of order needs far more evidence than one in order, where the neighbours speak for it too.
    // Lower, and stock phrases ("The meeting ended at 6 p.m.") are joined across a text; higher, and short passages that moved are left alone.
    private const double ClearMargin = 15;

    // How much better than any rival, on either side.
    private const double ClearLead = 4;

    // Pairs that are looked at; texts with more left over are not one another's translation.
    private const long MostPairs = 2_000_000;

    /// <summary>Pairs among the segments that the way left alone.</summary>
    /// <param name="score">Scores pairs.</param>
    /// <param name="beads">The way.</param>
    public static List<Bead> Find(BeadScore score, List<Bead> beads)
    {
        var ofA = beads.Where(bead => bead.CountB == 0).Select(bead => bead.A).ToArray();
        var ofB = beads.Where(bead => bead.CountA == 0).Select(bead => bead.B).ToArray();
        if (ofA.Length == 0 || ofB.Length == 0 || (long)ofA.Length * ofB.Length > MostPairs || (long)ofA.Length * (ofB[^1] - ofB[0]) > MostPairs * 4)
        {
            return [];
        }

        var bestOfB = new (double Margin, double Second, int A)[ofB.Length];
        var bestOfA = new (double Margin, double Second, int B)[ofA.Length];
        for (var x = 0; x < ofA.Length; x++)
        {
            score.Enter(ofA[x], ofB[0], ofB[^1] + 1);
            for (var y = 0; y < ofB.Length; y++)
            {
                var margin = score.HasWords(ofA[x], ofB[y]) ? score.Margin(new Bead(ofA[x], 1, ofB[y], 1)) : 0;
                Challenge(ref bestOfA[x], margin, y);
                Challenge(ref bestOfB[y], margin, x);
            }
        }

        var moved = new List<Bead>();
        for (var x = 0; x < ofA.Length; x++)
        {
            var (margin, second, y) = bestOfA[x];
            if (margin >= ClearMargin && margin - second >= ClearLead && bestOfB[y].A == x && margin - bestOfB[y].Second >= ClearLead)
            {
                moved.Add(new Bead(ofA[x], 1, ofB[y], 1));
            }
        }

        return moved;
    }

    private static void Challenge(ref (double Margin, double Second, int Other) best, double margin, int other) =>
        best = margin > best.Margin ? (margin, best.Margin, other) : best with { Second = Math.Max(best.Second, margin) };
}
