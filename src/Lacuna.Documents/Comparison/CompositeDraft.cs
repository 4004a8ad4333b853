using System.Collections.Immutable;
using System.Text;

namespace Lacuna.Documents.Comparison;

/// <summary>A composite in the making: its text, where each piece of it comes from, and what is still withheld.</summary>
internal sealed class CompositeDraft
{
    // Words of an older release that the newer one lacks without a mark: fewer are noise of a scan.
    private const int LeastUnmarked = 4;

    private readonly int _newest;
    private ComparedText _text;
    private List<Piece> _pieces;

    private readonly record struct Piece(int Start, int End, CompositeState State, int Source);

    public CompositeDraft(ComparedText newest, int number)
    {
        _newest = number;
        _text = newest;
        _pieces = [new Piece(0, newest.Text.Length, CompositeState.Open, number)];
    }

    /// <summary>Puts in what an older release shows and the draft lacks.</summary>
    public void Fill(ComparedText older, int number)
    {
        var comparison = ReleaseComparison.Compare(older, _text);
        if (comparison.Unrelated || (comparison.Closed.Words == 0 && comparison.Removed.Words == 0))
        {
            return;
        }

        var unmarked = ComparedPassage.SegmentsOf(comparison.Segments, ComparisonOp.Removed, LeastUnmarked);
        var text = new StringBuilder(_text.Text.Length + 1024);
        var pieces = new List<Piece>();
        var excisions = ImmutableArray.CreateBuilder<Excision>();
        var (piece, excision) = (0, 0);
        for (var i = 0; i < comparison.Segments.Length; i++)
        {
            var segment = comparison.Segments[i];
            if (segment.Op == ComparisonOp.Closed || unmarked[i])
            {
                var state = segment.Op == ComparisonOp.Closed ? CompositeState.ClosedAgain : CompositeState.OnlyOlder;
                Space(text, pieces);
                var start = text.Length;
                text.Append(older.Text.AsSpan(segment.OldStart, segment.OldEnd - segment.OldStart));
                Add(pieces, new Piece(start, text.Length, state, number));
            }

            if (segment.Op != ComparisonOp.Closed)
            {
                Copy(segment.NewStart, segment.NewEnd, text, pieces, ref piece, excisions, ref excision);
            }
        }

        _text = ComparedText.Of(text.ToString(), excisions.ToImmutable());
        _pieces = pieces;
    }

    /// <summary>The composite, with the release that first showed each passage.</summary>
    public CompositeText Finish(ImmutableArray<ComparedText> releases)
    {
        var first = new int[_text.Tokens.Length];
        Array.Fill(first, -1);
        var readings = new CompositeReadings(releases.Length, _text.Text.Length);
        for (var number = 0; number < releases.Length; number++)
        {
            var comparison = ReleaseComparison.Compare(releases[number], _text);
            if (!comparison.Unrelated)
            {
                MarkShown(comparison, number, first);
                readings.Add(comparison, number, ComparedPassage.SegmentsOf(comparison.Segments, ComparisonOp.Added, LeastUnmarked));
            }
        }

        return new CompositeText(_text.Text, Passages(first), _text.Excisions) { Readings = readings.Finish() };
    }

    private void Copy(int start, int end, StringBuilder text, List<Piece> pieces, ref int piece, ImmutableArray<Excision>.Builder excisions, ref int excision)
    {
        if (start == end)
        {
            return;
        }

        Space(text, pieces);
        var shift = text.Length - start;
        while (excision < _text.Excisions.Length && _text.Excisions[excision].Start < start)
        {
            excision++;
        }

        for (; excision < _text.Excisions.Length && _text.Excisions[excision].End <= end; excision++)
        {
            excisions.Add(_text.Excisions[excision] with { Start = _text.Excisions[excision].Start + shift, End = _text.Excisions[excision].End + shift });
        }

        text.Append(_text.Text.AsSpan(start, end - start));
        for (var at = start; at < end;)
        {
            while (_pieces[piece].End <= at)
            {
                piece++;
            }

            var stop = Math.Min(end, _pieces[piece].End);
            Add(pieces, _pieces[piece] with { Start = at + shift, End = stop + shift });
            at = stop;
        }
    }

    private static void Space(StringBuilder text, List<Piece> pieces)
    {
        if (text.Length > 0 && !char.IsWhiteSpace(text[^1]))
        {
            text.Append(' ');
            pieces[^1] = pieces[^1] with { End = text.Length };
        }
    }

    private static void Add(List<Piece> pieces, Piece piece)
    {
        if (piece.End == piece.Start)
        {
            return;
        }

        if (pieces.Count > 0 && pieces[^1].State == piece.State && pieces[^1].Source == piece.Source && pieces[^1].End == piece.Start)
        {
            pieces[^1] = pieces[^1] with { End = piece.End };
        }
        else
        {
            pieces.Add(piece);
        }
    }

    // A word counts as shown unless a marker of the release hides it or a whole passage around it is missing: single words go astray in scans.
    private void MarkShown(ReleaseComparison comparison, int number, int[] first)
    {
        var missing = ComparedPassage.SegmentsOf(comparison.Segments, ComparisonOp.Added, LeastUnmarked);
        var token = 0;
        for (var i = 0; i < comparison.Segments.Length; i++)
        {
            var segment = comparison.Segments[i];
            var shown = segment.Op is ComparisonOp.Same or ComparisonOp.Variant || (segment.Op == ComparisonOp.Added && !missing[i]);
            for (; token < _text.Tokens.Length && _text.Tokens[token].Start < segment.NewEnd; token++)
            {
                if (shown && first[token] < 0)
                {
                    first[token] = number;
                }
            }
        }
    }

    private ImmutableArray<CompositePassage> Passages(int[] first)
    {
        var passages = ImmutableArray.CreateBuilder<CompositePassage>();
        var piece = 0;
        for (var i = 0; i < _text.Tokens.Length; i++)
        {
            var token = _text.Tokens[i];
            while (_pieces[piece].End <= token.Start)
            {
                piece++;
            }

            var withheld = token.Is(TokenTraits.Gap);
            var from = _pieces[piece];
            var state = withheld ? CompositeState.Withheld : from.State;
            var shown = withheld ? -1 : first[i] < 0 ? Math.Min(from.Source, _newest) : first[i];
            var end = i + 1 < _text.Tokens.Length ? _text.Tokens[i + 1].Start : _text.Text.Length;
            if (passages.Count > 0 && passages[^1] is var last && last.State == state && last.First == shown && last.Source == from.Source)
            {
                passages[^1] = last with { End = end, Words = last.Words + (token.IsWord ? 1 : 0) };
            }
            else
            {
                passages.Add(new CompositePassage(passages.Count == 0 ? 0 : token.Start, end, state, shown, from.Source, token.IsWord ? 1 : 0));
            }
        }

        return passages.ToImmutable();
    }
}
