namespace Lacuna.Documents.Comparison;

/// <summary>Aligns two short passages word by word, as well as can be: words agree, are misread, split or joined; stretches are missing from
/// one of them; markers stand for words of the other.</summary>
/// <remarks>Dynamic programming over five states with affine costs: time and memory are the product of the two lengths, which callers bound.
/// Holds its buffers for the next passage; not for concurrent use.</remarks>
internal sealed class PassageAligner(ComparedText old, ComparedText @new, Alignment alignment)
{
    // States: the last step paired words, left out old or new words, or is within an old or a new marker.
    private const int Paired = 0;
    private const int OldOnly = 1;
    private const int NewOnly = 2;
    private const int InOldGap = 3;
    private const int InNewGap = 4;
    private const int States = 5;

    // Costs against the worth of a pairing (60 to 130): a stretch without its like is opened at the price of a word, and then goes on cheaply,
    // so that a lone "the" in the midst of other words is not paired.
    private const int Open = 110;
    private const int Extend = 5;
    private const int BulkCost = 200;

    // Words under a marker cost next to nothing, but are no better there than paired.
    private const int Hidden = 2;

    // A word or sign that only may be a marker is taken for one where it would else cost a stretch on both sides.
    private const int PossibleGap = 70;

    // A word that stands on one side only, between paired ones.
    private const int Unpaired = 2;

    private enum Step : byte
    {
        Start, One, OneTwo, TwoOne, OneThree, ThreeOne, TwoTwo, Begin, More, SkipOld, SkipNew,
    }

    private readonly PassageSide _old = new();
    private readonly PassageSide _new = new();
    private int[] _scores = [];
    private byte[] _steps = [];
    private byte[] _states = [];
    private int _width;

    /// <summary>Aligns old tokens [o0, o1) with new tokens [n0, n1) and enters what it finds.</summary>
    /// <param name="o0">First old token.</param>
    /// <param name="o1">After the last.</param>
    /// <param name="n0">First new token.</param>
    /// <param name="n1">After the last.</param>
    /// <param name="head">Of a side longer than twice this, only so many tokens at either end are aligned.</param>
    public void Align(int o0, int o1, int n0, int n1, int head)
    {
        _old.Load(old.Text, old.Tokens, o0, o1, head);
        _new.Load(@new.Text, @new.Tokens, n0, n1, head);
        Fill();
        Trace();
    }

    private void Fill()
    {
        var (n, m) = (_old.Count, _new.Count);
        _width = m + 1;
        var cells = (n + 1) * _width;
        if (_states.Length < cells)
        {
            _states = new byte[cells];
            _steps = new byte[cells * States];
        }

        // The last four rows: scores of the five states, and the best of them.
        if (_scores.Length < 4 * _width * (States + 1))
        {
            _scores = new int[4 * _width * (States + 1)];
        }

        for (var i = 0; i <= n; i++)
        {
            for (var j = 0; j <= m; j++)
            {
                if (i == 0 && j == 0)
                {
                    Set(0, 0, [0, WordPairs.Never, WordPairs.Never, WordPairs.Never, WordPairs.Never], [(byte)Step.Start, 0, 0, 0, 0]);
                    continue;
                }

                Cell(i, j);
            }
        }
    }

    private void Cell(int i, int j)
    {
        Span<int> score = [WordPairs.Never, WordPairs.Never, WordPairs.Never, WordPairs.Never, WordPairs.Never];
        Span<byte> step = [0, 0, 0, 0, 0];
        if (i > 0 && j > 0)
        {
            Pairs(i, j, score, step);
        }

        if (i > 0)
        {
            ref readonly var word = ref _old[i - 1];
            if (word.IsFree)
            {
                for (var s = 0; s < States; s++)
                {
                    if (s != InNewGap || word.IsFurniture)
                    {
                        Better(score, step, s, ScoreAt(i - 1, j, s) - Unpaired, Step.SkipOld);
                    }
                }
            }
            else if (!word.IsGap)
            {
                var more = word.IsBulk ? BulkCost : Extend;
                Better(score, step, OldOnly, ScoreAt(i - 1, j, OldOnly) - more, Step.More);
                Better(score, step, OldOnly, BestAt(i - 1, j) - Open - more, Step.Begin);
            }

            if (word.MayBeGap)
            {
                Better(score, step, InOldGap, BestAt(i - 1, j) - (word.IsGap ? 0 : PossibleGap), Step.Begin);
                Better(score, step, InNewGap, ScoreAt(i - 1, j, InNewGap) - (word.IsGap ? 0 : Hidden), Step.More);
            }
            else if (!word.IsFurniture)
            {
                Better(score, step, InNewGap, ScoreAt(i - 1, j, InNewGap) - Hidden, Step.More);
            }
        }

        if (j > 0)
        {
            ref readonly var word = ref _new[j - 1];
            if (word.IsFree)
            {
                for (var s = 0; s < States; s++)
                {
                    if (s != InOldGap || word.IsFurniture)
                    {
                        Better(score, step, s, ScoreAt(i, j - 1, s) - Unpaired, Step.SkipNew);
                    }
                }
            }
            else if (!word.IsGap)
            {
                var more = word.IsBulk ? BulkCost : Extend;
                Better(score, step, NewOnly, ScoreAt(i, j - 1, NewOnly) - more, Step.More);
                Better(score, step, NewOnly, BestAt(i, j - 1) - Open - more, Step.Begin);
            }

            if (word.MayBeGap)
            {
                Better(score, step, InNewGap, BestAt(i, j - 1) - (word.IsGap ? 0 : PossibleGap), Step.Begin);
                Better(score, step, InOldGap, ScoreAt(i, j - 1, InOldGap) - (word.IsGap ? 0 : Hidden), Step.More);
            }
            else if (!word.IsFurniture)
            {
                Better(score, step, InOldGap, ScoreAt(i, j - 1, InOldGap) - Hidden, Step.More);
            }
        }

        Set(i, j, score, step);
    }

    private void Pairs(int i, int j, Span<int> score, Span<byte> step)
    {
        var one = WordPairs.One(_old, i - 1, _new, j - 1);
        Better(score, step, Paired, BestAt(i - 1, j - 1) + one, Step.One);
        if (_old[i - 1].Key == _new[j - 1].Key)
        {
            return;
        }

        if (j > 1)
        {
            Join(i, j, 1, 2, Step.OneTwo, score, step);
        }

        if (i > 1)
        {
            Join(i, j, 2, 1, Step.TwoOne, score, step);
        }

        if (i > 1 && j > 1)
        {
            Join(i, j, 2, 2, Step.TwoTwo, score, step);
        }

        if (j > 2)
        {
            Join(i, j, 1, 3, Step.OneThree, score, step);
        }

        if (i > 2)
        {
            Join(i, j, 3, 1, Step.ThreeOne, score, step);
        }
    }

    private void Join(int i, int j, int oldCount, int newCount, Step how, Span<int> score, Span<byte> step)
    {
        var worth = WordPairs.Joined(_old, i - oldCount, oldCount, _new, j - newCount, newCount);
        if (worth > WordPairs.Never)
        {
            Better(score, step, Paired, BestAt(i - oldCount, j - newCount) + worth, how);
        }
    }

    private static void Better(Span<int> score, Span<byte> step, int state, int value, Step how)
    {
        if (value > score[state])
        {
            score[state] = value;
            step[state] = (byte)how;
        }
    }

    private int ScoreAt(int i, int j, int state) => _scores[((i & 3) * _width + j) * (States + 1) + state];

    private int BestAt(int i, int j) => _scores[((i & 3) * _width + j) * (States + 1) + States];

    private void Set(int i, int j, ReadOnlySpan<int> score, ReadOnlySpan<byte> step)
    {
        var cell = i * _width + j;
        var row = ((i & 3) * _width + j) * (States + 1);
        var best = 0;
        for (var s = 0; s < States; s++)
        {
            // Never sinks with every cost taken from it; it must not sink below what an int holds.
            var value = Math.Max(score[s], WordPairs.Never);
            _scores[row + s] = value;
            _steps[cell * States + s] = step[s];
            best = value > _scores[row + best] ? s : best;
        }

        _scores[row + States] = _scores[row + best];
        _states[cell] = (byte)best;
    }

    private void Trace()
    {
        var (i, j) = (_old.Count, _new.Count);
        var state = (int)_states[i * _width + j];
        var hiddenNew = new List<int>();
        var hiddenOld = new List<int>();
        while (i > 0 || j > 0)
        {
            var step = (Step)_steps[(i * _width + j) * States + state];
            switch (step)
            {
                case Step.SkipOld:
                    i--;
                    continue;
                case Step.SkipNew:
                    j--;
                    continue;
                case Step.More when state == OldOnly:
                    i--;
                    continue;
                case Step.More when state == NewOnly:
                    j--;
                    continue;
                case Step.More when state == InOldGap:
                    hiddenNew.Add(_new[--j].Token);
                    continue;
                case Step.More:
                    hiddenOld.Add(_old[--i].Token);
                    continue;
                case Step.Begin when state == InOldGap:
                    Enter(hiddenNew, _new, alignment.OpenedFrom, _old[--i].Token);
                    break;
                case Step.Begin when state == InNewGap:
                    Enter(hiddenOld, _old, alignment.ClosedBy, _new[--j].Token);
                    break;
                case Step.Begin when state == OldOnly:
                    i--;
                    break;
                case Step.Begin:
                    j--;
                    break;
                default:
                    var (oldCount, newCount) = Counts(step);
                    i -= oldCount;
                    j -= newCount;
                    alignment.Pair(_old[i].Token, oldCount, _new[j].Token, newCount);
                    break;
            }

            state = _states[i * _width + j];
        }
    }

    // A bulk is hidden as a whole.
    private static void Enter(List<int> hidden, PassageSide side, int[] by, int gap)
    {
        foreach (var token in hidden)
        {
            if (token == PassageSide.Bulk)
            {
                Array.Fill(by, gap, side.BulkStart, side.BulkEnd - side.BulkStart);
            }
            else
            {
                by[token] = gap;
            }
        }

        hidden.Clear();
    }

    private static (int Old, int New) Counts(Step step) => step switch
    {
        Step.One => (1, 1),
        Step.OneTwo => (1, 2),
        Step.TwoOne => (2, 1),
        Step.OneThree => (1, 3),
        Step.ThreeOne => (3, 1),
        Step.TwoTwo => (2, 2),
        _ => throw new InvalidOperationException("The alignment has no way back to its beginning."),
    };
}
