namespace Lacuna.Documents.Comparison.Grouping;

/// <summary>What speaks for and against two documents being releases of one: a row of numbers, one for each <see cref="Clue"/>.</summary>
internal sealed class PairEvidence
{
    private readonly IReadOnlyList<ReleaseProfile> _documents;
    private readonly FeatureKind[] _kinds;
    private readonly FeatureTable _numbers;
    private readonly float[] _numberWeight;

    public PairEvidence(IReadOnlyList<ReleaseProfile> documents, FeatureKind[] kinds, FeatureTable numbers)
    {
        (_documents, _kinds, _numbers) = (documents, kinds, numbers);
        _numberWeight = new float[documents.Count];
        for (var d = 0; d < documents.Count; d++)
        {
            _numberWeight[d] = (numbers.Alone[d] * numbers.Weights[1]) + numbers.Of[d].Sum(n => numbers.Weights[numbers.Frequency(n)]);
        }
    }

    /// <summary>How many numbers a row has.</summary>
    public static int Length { get; } = Enum.GetValues<Clue>().Length;

    /// <summary>Gathers the evidence of a pair; the same whichever comes first.</summary>
    /// <param name="a">One document.</param>
    /// <param name="b">Another.</param>
    /// <param name="row">Takes the numbers.</param>
    /// <returns>The share of each that the other has, by pairs of words.</returns>
    public (double AInB, double BInA) Gather(int a, int b, Span<double> row)
    {
        row.Clear();
        var pairs = default(Overlap);
        for (var k = 0; k < _kinds.Length; k++)
        {
            var overlap = _kinds[k].Compare(a, b);
            pairs = k == 1 ? overlap : pairs;
            Likeness(_kinds[k], overlap, a, b, row[(k * (int)Clue.PairCosine)..]);
        }

        var (first, second) = (_documents[a], _documents[b]);
        Order(first, second, row);
        Numbers(a, b, row);
        Identifiers(first, second, row);
        row[(int)Clue.LengthRatio] = Math.Abs(Math.Log((first.WordCount + 1.0) / (second.WordCount + 1.0)));
        row[(int)Clue.ShorterLength] = Math.Log(Math.Min(first.WordCount, second.WordCount) + 1.0);
        return (pairs.OfFirst, pairs.OfSecond);
    }

    private static void Likeness(FeatureKind kind, Overlap overlap, int a, int b, Span<double> row)
    {
        const double Floor = 0.01;
        var overA = Math.Log((overlap.Cosine + Floor) / (kind.Background(a, b) + Floor));
        var overB = Math.Log((overlap.Cosine + Floor) / (kind.Background(b, a) + Floor));
        row[(int)Clue.WordCosine] = Math.Sqrt(overlap.Cosine);
        row[(int)Clue.WordSharpCosine] = Math.Sqrt(overlap.SharpCosine);
        row[(int)Clue.WordContained] = Math.Sqrt(Math.Max(overlap.OfFirst, overlap.OfSecond));
        row[(int)Clue.WordRare] = Math.Log(1 + overlap.Rare);
        row[(int)Clue.WordRareShare] = overlap.RareShare;
        row[(int)Clue.WordUncommon] = Math.Log(1 + overlap.Uncommon);
        row[(int)Clue.WordLeastLead] = Math.Min(overA, overB);
        row[(int)Clue.WordMostLead] = Math.Max(overA, overB);
        row[(int)Clue.WordRank] = (1.0 / (1 + kind.Rank(a, b))) + (1.0 / (1 + kind.Rank(b, a)));
    }

    private static void Order(ReleaseProfile a, ReleaseProfile b, Span<double> row)
    {
        var (inOrder, shared) = OnceWordChain.Measure(a, b);
        row[(int)Clue.InOrder] = Math.Log(1 + inOrder);
        row[(int)Clue.InOrderOfShared] = (inOrder + 1.0) / (shared + 2.0);
        row[(int)Clue.InOrderOfWords] = inOrder / Math.Sqrt(Math.Min(a.WordCount, b.WordCount) + 1.0);
        row[(int)Clue.InOrderOfOnce] = inOrder / (Math.Min(a.OnceWords.Length, b.OnceWords.Length) + 1.0);
    }

    private void Numbers(int a, int b, Span<double> row)
    {
        var shared = 0.0;
        foreach (var number in _numbers.Of[a])
        {
            if (Array.BinarySearch(_numbers.Of[b], number) >= 0)
            {
                shared += _numbers.Weights[_numbers.Frequency(number)];
            }
        }

        row[(int)Clue.NumbersOfFewer] = (shared + 1) / (Math.Min(_numberWeight[a], _numberWeight[b]) + 5);
        row[(int)Clue.NumbersOfMore] = (shared + 1) / (Math.Max(_numberWeight[a], _numberWeight[b]) + 5);
        row[(int)Clue.NumbersShared] = Math.Log(1 + shared);
    }

    private static void Identifiers(ReleaseProfile a, ReleaseProfile b, Span<double> row)
    {
        var longShared = Shared(a.LongNumbers, b.LongNumbers);
        row[(int)Clue.LongNumberShared] = longShared > 0 ? 1 : 0;
        row[(int)Clue.LongNumbersDiffer] = longShared == 0 && a.LongNumbers.Length > 0 && b.LongNumbers.Length > 0 ? 1 : 0;
        row[(int)Clue.LongNumbers] = Math.Log(1 + longShared);
        var dates = Shared(a.Dates, b.Dates);
        row[(int)Clue.DateShared] = dates > 0 ? 1 : 0;
        row[(int)Clue.DatesDiffer] = dates == 0 && a.Dates.Length > 0 && b.Dates.Length > 0 ? 1 : 0;
        row[(int)Clue.Dates] = (dates + 0.5) / (Math.Min(a.Dates.Length, b.Dates.Length) + 1.0);
        var heads = Shared(a.HeadNumbers, b.HeadNumbers);
        var fewer = Math.Min(a.HeadNumbers.Length, b.HeadNumbers.Length);
        row[(int)Clue.HeadNumbers] = fewer > 0 ? (heads + 0.3) / (fewer + 0.6) : 0.5;
        row[(int)Clue.HeadNumbersDiffer] = fewer > 0 ? Math.Log(1 + fewer - heads) : 0;
    }

    private static int Shared(uint[] a, uint[] b)
    {
        var shared = 0;
        for (int i = 0, j = 0; i < a.Length && j < b.Length;)
        {
            var order = a[i].CompareTo(b[j]);
            shared += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }

        return shared;
    }
}
