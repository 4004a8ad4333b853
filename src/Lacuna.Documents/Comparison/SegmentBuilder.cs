using System.Collections.Immutable;

namespace Lacuna.Documents.Comparison;

/// <summary>Turns an alignment into segments that cover both texts whole, in the order of the new one.</summary>
/// <remarks>What stands only in the old text comes after what it followed there. The white space behind a word belongs to its segment.</remarks>
internal sealed class SegmentBuilder
{
    private readonly ComparedText _oldText;
    private readonly ComparedText _newText;
    private readonly Alignment _alignment;
    private readonly ImmutableArray<ComparisonSegment>.Builder _segments = ImmutableArray.CreateBuilder<ComparisonSegment>();
    private readonly bool[] _told;
    private readonly int[] _opens;
    private int _lastOld;
    private int _lastNew;
    private bool _lastSigns;

    private SegmentBuilder(ComparedText old, ComparedText @new, Alignment alignment)
    {
        (_oldText, _newText, _alignment) = (old, @new, alignment);
        _told = new bool[old.Tokens.Length];

        // The first new token that an old marker hid.
        _opens = new int[old.Tokens.Length];
        Array.Fill(_opens, Alignment.None);
        for (var j = @new.Tokens.Length - 1; j >= 0; j--)
        {
            if (alignment.OpenedFrom[j] is >= 0 and var gap)
            {
                _opens[gap] = j;
            }
        }
    }

    /// <summary>The segments.</summary>
    public static ImmutableArray<ComparisonSegment> Build(ComparedText old, ComparedText @new, Alignment alignment)
    {
        var builder = new SegmentBuilder(old, @new, alignment);
        builder.Walk();
        return builder._segments.ToImmutable();
    }

    private void Walk()
    {
        var closes = new int[_newText.Tokens.Length];
        Array.Fill(closes, Alignment.None);
        for (var i = _oldText.Tokens.Length - 1; i >= 0; i--)
        {
            if (_alignment.ClosedBy[i] is >= 0 and var gap)
            {
                closes[gap] = i;
            }
        }

        OnlyOld(0);
        for (var j = 0; j < _newText.Tokens.Length;)
        {
            j = Next(j, closes);
        }

        // What no place was found for, such as words between two passages that changed places.
        for (var i = 0; i < _told.Length; i++)
        {
            if (!_told[i])
            {
                OnlyOld(i, force: true);
            }
        }
    }

    private int Next(int j, int[] closes)
    {
        if (_alignment.NewPair[j] is >= 0 and var pair)
        {
            var pairing = _alignment.Pairings[pair];
            AddPairing(pairing);
            OnlyOld(pairing.Old + pairing.OldCount);
            return pairing.New + pairing.NewCount;
        }

        if (_alignment.OpenedFrom[j] is >= 0 and var from)
        {
            var op = _newText.Tokens[j].Is(TokenTraits.Gap) ? ComparisonOp.Withheld : ComparisonOp.Opened;
            if (_opens[from] == j)
            {
                Add(op, from, from + 1, j, j + 1);
            }
            else
            {
                Add(op, from + 1, from + 1, j, j + 1);
            }

            if (j + 1 >= _newText.Tokens.Length || _alignment.OpenedFrom[j + 1] != from)
            {
                OnlyOld(from + 1);
            }

            return j + 1;
        }

        if (closes[j] is >= 0 and var first && !_told[first])
        {
            var end = first + 1;
            while (end < _told.Length && _alignment.ClosedBy[end] == j && !_oldText.Tokens[end].Is(TokenTraits.Gap) && !_told[end])
            {
                end++;
            }

            Add(_oldText.Tokens[first].Is(TokenTraits.Gap) ? ComparisonOp.Withheld : ComparisonOp.Closed, first, end, j, j + 1);
            OnlyOld(end);
            return j + 1;
        }

        var fate = _newText.Tokens[j].Is(TokenTraits.Gap) ? ComparisonOp.Withheld : _newText.Tokens[j].Key == 0 ? ComparisonOp.Variant : ComparisonOp.Added;
        Add(fate, _lastOld, _lastOld, j, j + 1);
        return j + 1;
    }

    // Old tokens that nothing in the new text answers, from here to the next that something does.
    private void OnlyOld(int i, bool force = false)
    {
        for (; i < _told.Length && !_told[i]; i++)
        {
            var closed = _alignment.ClosedBy[i];
            if (_alignment.OldPair[i] >= 0 || _opens[i] >= 0 || (closed >= _lastNew && !force))
            {
                return;
            }

            var token = _oldText.Tokens[i];
            var fate = token.Is(TokenTraits.Gap) ? ComparisonOp.Withheld : closed >= 0 ? ComparisonOp.Closed
                : token.Key == 0 ? ComparisonOp.Variant : ComparisonOp.Removed;
            Add(fate, i, i + 1, _lastNew, _lastNew);
        }
    }

    // "feltthet" for "felt that": the first word is the same, only the second is read differently.
    private void AddPairing(Pairing pairing)
    {
        var (old0, old1) = (pairing.Old, pairing.Old + pairing.OldCount);
        var (new0, new1) = (pairing.New, pairing.New + pairing.NewCount);
        var op = OpOf(pairing);
        if (op != ComparisonOp.Variant || pairing.OldCount + pairing.NewCount == 2)
        {
            Add(op, old0, old1, new0, new1);
            return;
        }

        var (left, right) = JoinedWords.Agreement(_oldText, old0, old1, _newText, new0, new1);
        var (oldEdge, newEdge) = (OldEdge(old0), NewEdge(new0));
        if (left is { } start)
        {
            Append(ComparisonOp.Same, oldEdge, start.Old, newEdge, start.New, JoinedWords.Starting(_oldText, old0, old1, oldEdge, start.Old), JoinedWords.Starting(_newText, new0, new1, newEdge, start.New));
            (oldEdge, newEdge) = start;
        }

        if (right is { } rest)
        {
            Append(ComparisonOp.Variant, oldEdge, rest.Old, newEdge, rest.New, JoinedWords.Starting(_oldText, old0, old1, oldEdge, rest.Old), JoinedWords.Starting(_newText, new0, new1, newEdge, rest.New));
            (oldEdge, newEdge) = rest;
        }

        Append(right is null ? ComparisonOp.Variant : ComparisonOp.Same, oldEdge, OldEdge(old1), newEdge, NewEdge(new1),
            JoinedWords.Starting(_oldText, old0, old1, oldEdge, int.MaxValue), JoinedWords.Starting(_newText, new0, new1, newEdge, int.MaxValue));
        Told(old0, old1, new1);
    }

    private void Add(ComparisonOp op, int old0, int old1, int new0, int new1)
    {
        var (oldWords, oldFurniture) = Words(_oldText.Tokens, old0, old1);
        var (newWords, newFurniture) = Words(_newText.Tokens, new0, new1);
        var furniture = oldFurniture && newFurniture && (old1 > old0 || new1 > new0);
        var signs = op == ComparisonOp.Variant && oldWords + newWords == 0 && (old0 == old1 || new0 == new1);
        Append(op, OldEdge(old0), OldEdge(old1), NewEdge(new0), NewEdge(new1), oldWords, newWords, furniture, signs);
        Told(old0, old1, new1);
    }

    private void Told(int old0, int old1, int new1)
    {
        for (var i = old0; i < old1; i++)
        {
            _told[i] = true;
        }

        (_lastOld, _lastNew) = (old1, new1);
    }

    private void Append(ComparisonOp op, int old0, int old1, int new0, int new1, int oldWords, int newWords, bool furniture = false, bool signs = false)
    {
        if (_segments.Count > 0 && _segments[^1] is var last && last.Op == op && last.OldEnd == old0 && last.NewEnd == new0
            && last.IsFurniture == furniture && _lastSigns == signs)
        {
            _segments[^1] = last with { OldEnd = old1, NewEnd = new1, OldWords = last.OldWords + oldWords, NewWords = last.NewWords + newWords };
        }
        else
        {
            _segments.Add(new ComparisonSegment(op, old0, old1, new0, new1, oldWords, newWords, furniture));
        }

        _lastSigns = signs;
    }

    // The first token also owns what stands before it.
    private int OldEdge(int token) => Edge(_oldText, token);

    private int NewEdge(int token) => Edge(_newText, token);

    private static int Edge(ComparedText text, int token) =>
        token == 0 ? 0 : token == text.Tokens.Length ? text.Text.Length : text.Tokens[token].Start;

    private static (int Words, bool Furniture) Words(WordToken[] tokens, int start, int end)
    {
        var words = 0;
        var furniture = true;
        for (var i = start; i < end; i++)
        {
            words += tokens[i].IsWord ? 1 : 0;
            furniture &= tokens[i].Is(TokenTraits.Furniture);
        }

        return (words, furniture);
    }

    private ComparisonOp OpOf(Pairing pairing)
    {
        var (old, @new) = (_oldText.Tokens[pairing.Old], _newText.Tokens[pairing.New]);
        const TokenTraits gaps = TokenTraits.Gap | TokenTraits.BareMark;
        if (old.Is(gaps) && @new.Is(gaps) && (old.Is(TokenTraits.Gap) || @new.Is(TokenTraits.Gap) || old.Key != 0))
        {
            return ComparisonOp.Withheld;
        }

        return ReadsTheSame(
            _oldText.Text.AsSpan(old.Start, _oldText.Tokens[pairing.Old + pairing.OldCount - 1].End - old.Start),
            _newText.Text.AsSpan(@new.Start, _newText.Tokens[pairing.New + pairing.NewCount - 1].End - @new.Start)) ? ComparisonOp.Same : ComparisonOp.Variant;
    }

    private static bool ReadsTheSame(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        var j = 0;
        foreach (var c in a)
        {
            if (char.IsWhiteSpace(c))
            {
                continue;
            }

            while (j < b.Length && char.IsWhiteSpace(b[j]))
            {
                j++;
            }

            if (j == b.Length || b[j++] != c)
            {
                return false;
            }
        }

        return b[j..].IsWhiteSpace();
    }
}
