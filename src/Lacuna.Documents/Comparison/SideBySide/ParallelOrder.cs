using System.Collections.Immutable;

namespace Lacuna.Documents.Comparison.SideBySide;

/// <summary>Puts rows into the order in which they are read.</summary>
internal static class ParallelOrder
{
    /// <summary>All rows: those given, and one for each paragraph that is in none of them.</summary>
    public static ImmutableArray<ParallelRow> Of(ParallelSide a, ParallelSide b, List<ParallelRow> rows)
    {
        var (ofA, ofB) = (new ParallelRow?[a.Segments.Length], new ParallelRow?[b.Segments.Length]);
        foreach (var row in rows)
        {
            foreach (var i in row.A)
            {
                ofA[i] = row;
            }

            foreach (var j in row.B)
            {
                ofB[j] = row;
            }
        }

        // What only B has comes before the row that has the next paragraph of B; the order of A rules everything else.
        var before = new Dictionary<ParallelRow, List<int>>(ReferenceEqualityComparer.Instance);
        var waiting = new List<int>();
        for (var j = 0; j < ofB.Length; j++)
        {
            if (ofB[j] is not { IsPair: true } row)
            {
                waiting.Add(j);
            }
            else if (waiting.Count > 0)
            {
                (before.TryGetValue(row, out var list) ? list : before[row] = []).AddRange(waiting);
                waiting.Clear();
            }
        }

        var ordered = ImmutableArray.CreateBuilder<ParallelRow>();
        var written = new HashSet<ParallelRow>(ReferenceEqualityComparer.Instance);
        for (var i = 0; i < ofA.Length; i++)
        {
            var row = ofA[i] ?? ParallelAlignment.Alone([i], [], null);
            if (written.Add(row))
            {
                ordered.AddRange(before.GetValueOrDefault(row, []).Select(j => ofB[j] ?? ParallelAlignment.Alone([], [j], null)));
                ordered.Add(row);
            }
        }

        ordered.AddRange(waiting.Select(j => ofB[j] ?? ParallelAlignment.Alone([], [j], null)));
        return ordered.ToImmutable();
    }
}
