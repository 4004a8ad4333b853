namespace Lacuna.Documents.Comparison;

/// <summary>Aligns two whole releases: rare triples of words first, then what lies between them, then what moved.</summary>
/// <remarks>Linear in the length but for the sorting of the triples: a passage between two anchors is aligned in full up to a bounded size,
/// divided at words that are rare within it above that, and where nothing divides it, only at its two ends.</remarks>
internal sealed class ReleaseAligner
{
    // Cells of a passage that is aligned in full: a thousand words against a thousand take some fifty milliseconds.
    private const long MostCells = 1_000_000;

    // Words at either end of a passage in which nothing more can be found.
    private const int Head = 300;

    // Cells of all passages together, and more for each word: beyond them passages are aligned at their ends only.
    private const long Budget = 40_000_000;
    private const int BudgetPerWord = 50;
    private const int PoorHead = 40;

    private const int Deepest = 16;

    private readonly ComparedText _old;
    private readonly ComparedText _new;
    private readonly PassageAligner _passages;
    private long _budget;

    private ReleaseAligner(ComparedText old, ComparedText @new)
    {
        (_old, _new) = (old, @new);
        Alignment = new Alignment(old.Tokens, @new.Tokens);
        _passages = new PassageAligner(old, @new, Alignment);
        _budget = Budget + (long)BudgetPerWord * (old.Tokens.Length + @new.Tokens.Length);
    }

    private Alignment Alignment { get; }

    /// <summary>The alignment of two releases.</summary>
    public static Alignment Align(ComparedText old, ComparedText @new)
    {
        var aligner = new ReleaseAligner(old, @new);
        var shared = AnchorChain.Heaviest(AnchorChain.Runs(AnchorIndex.Join(old.Anchors, @new.Anchors), AnchorIndex.Size));
        if (shared.Count > 0)
        {
            aligner.Between(0, old.Tokens.Length, 0, @new.Tokens.Length, old.Anchors.Body, @new.Anchors.Body, shared, 0);
        }
        else
        {
            aligner.Passage(0, old.Tokens.Length, 0, @new.Tokens.Length);
        }

        MovedPassages.Find(old, @new, aligner.Alignment, aligner.Passage);
        return aligner.Alignment;
    }

    // Pairs the words of the runs, and aligns what lies before, between and after them.
    private void Between(int o0, int o1, int n0, int n1, int[] oldBody, int[] newBody, List<SharedRun> runs, int depth)
    {
        var (o, n) = (o0, n0);
        foreach (var run in runs)
        {
            for (var k = 0; k < run.Length; k++)
            {
                var (i, j) = (oldBody[run.Old + k], newBody[run.New + k]);
                Passage(o, i, n, j, depth + 1);
                Alignment.Pair(i, 1, j, 1);
                (o, n) = (i + 1, j + 1);
            }
        }

        if (runs.Count > 0)
        {
            Passage(o, o1, n, n1, depth + 1);
        }
        else
        {
            Ends(o0, o1, n0, n1);
        }
    }

    private void Passage(int o0, int o1, int n0, int n1) => Passage(o0, o1, n0, n1, 0);

    private void Passage(int o0, int o1, int n0, int n1, int depth)
    {
        // Nothing opposite: it is only here, unless a marker with nothing opposite.
        if (o0 == o1 || n0 == n1)
        {
            return;
        }

        var cells = (long)(o1 - o0 + 1) * (n1 - n0 + 1);
        if (cells <= MostCells && cells <= _budget)
        {
            _budget -= cells;
            _passages.Align(o0, o1, n0, n1, int.MaxValue / 4);
            return;
        }

        while (o0 < o1 && n0 < n1 && SameWord(o0, n0))
        {
            Alignment.Pair(o0++, 1, n0++, 1);
        }

        while (o0 < o1 && n0 < n1 && SameWord(o1 - 1, n1 - 1))
        {
            Alignment.Pair(--o1, 1, --n1, 1);
        }

        if (o0 == o1 || n0 == n1)
        {
            return;
        }

        if (depth >= Deepest)
        {
            Ends(o0, o1, n0, n1);
            return;
        }

        var oldBody = AnchorIndex.BodyOf(_old.Tokens, o0, o1);
        var newBody = AnchorIndex.BodyOf(_new.Tokens, n0, n1);
        Between(o0, o1, n0, n1, oldBody, newBody, LocalAnchors.Find(_old.Tokens, oldBody, _new.Tokens, newBody), depth);
    }

    private void Ends(int o0, int o1, int n0, int n1)
    {
        if (o0 == o1 || n0 == n1)
        {
            return;
        }

        var head = _budget > 0 ? Head : PoorHead;
        _budget -= (long)Math.Min(o1 - o0, 2 * head) * Math.Min(n1 - n0, 2 * head);
        _passages.Align(o0, o1, n0, n1, head);
    }

    private bool SameWord(int i, int j) => _old.Tokens[i].IsWord && _new.Tokens[j].IsWord && _old.Tokens[i].Key == _new.Tokens[j].Key;
}
