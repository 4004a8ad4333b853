using System.Collections.Immutable;

namespace Lacuna.Documents.Comparison.Pages;

/// <summary>A stretch of both texts within one segment.</summary>
/// <param name="Segment">Number of the segment.</param>
/// <param name="OldStart">Offset in UTF-16 code units of the old text.</param>
/// <param name="OldEnd">Offset after it.</param>
/// <param name="NewStart">Offset in UTF-16 code units of the new text.</param>
/// <param name="NewEnd">Offset after it.</param>
public readonly record struct ComparisonPiece(int Segment, int OldStart, int OldEnd, int NewStart, int NewEnd);

/// <summary>Two texts cut into rows that stand beside each other: a paragraph and what answers it.</summary>
/// <param name="Pieces">The pieces of all rows, in order; together they cover both texts whole.</param>
/// <param name="Starts">For each row the number of its first piece.</param>
public sealed record ComparisonRows(ImmutableArray<ComparisonPiece> Pieces, ImmutableArray<int> Starts)
{
    // A row ends with a paragraph of the new text. Where only the old text has paragraphs, or neither, a row may be longer before it is cut: a row
    // too long cannot be read across, one too short tears sentences that a scan has broken into lines.
    private const int EnoughForOld = 400;
    private const int EnoughForLine = 1500;
    private const int EnoughForWord = 4000;

    /// <summary>How many rows there are.</summary>
    public int Count => Starts.Length;

    /// <summary>The pieces of one row.</summary>
    /// <param name="row">Number of the row, from 0.</param>
    public ReadOnlySpan<ComparisonPiece> this[int row] => Pieces.AsSpan()[Starts[row]..(row + 1 < Starts.Length ? Starts[row + 1] : Pieces.Length)];

    /// <summary>Cuts a comparison into rows. Linear in the length of the texts.</summary>
    /// <param name="comparison">The comparison.</param>
    public static ComparisonRows Of(ReleaseComparison comparison)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        var cutter = new Cutter(comparison);
        cutter.Cut();
        return new ComparisonRows(cutter.Pieces.ToImmutable(), cutter.Starts.ToImmutable());
    }

    /// <summary>The row in which a segment begins.</summary>
    /// <param name="segment">Number of the segment.</param>
    public int RowOf(int segment)
    {
        var (low, high) = (0, Starts.Length - 1);
        while (low < high)
        {
            // The last row whose first piece is of an earlier segment, or the first row that begins with this one.
            var middle = (low + high + 1) / 2;
            (low, high) = Pieces[Starts[middle]].Segment < segment || StartsHere(middle, segment) ? (middle, high) : (low, middle - 1);
        }

        return Math.Max(0, low);
    }

    private bool StartsHere(int row, int segment) =>
        Pieces[Starts[row]].Segment == segment && (Starts[row] == 0 || Pieces[Starts[row] - 1].Segment < segment);

    private sealed class Cutter(ReleaseComparison comparison)
    {
        private readonly string _old = comparison.Old.Text;
        private readonly string _new = comparison.New.Text;
        private int _rowOld;
        private int _rowNew;
        private int _length;

        public ImmutableArray<ComparisonPiece>.Builder Pieces { get; } = ImmutableArray.CreateBuilder<ComparisonPiece>();

        public ImmutableArray<int>.Builder Starts { get; } = ImmutableArray.CreateBuilder<int>();

        public void Cut()
        {
            for (var i = 0; i < comparison.Segments.Length; i++)
            {
                var segment = comparison.Segments[i];
                if (i == 0 || IsCutBefore(i))
                {
                    Starts.Add(Pieces.Count);
                    _length = 0;
                }

                (_rowOld, _rowNew) = (segment.OldStart, segment.NewStart);
                if (segment.Op == ComparisonOp.Same)
                {
                    Both(i, segment);
                }
                else if (segment.Op is ComparisonOp.Opened or ComparisonOp.Added && segment.NewEnd - segment.NewStart > EnoughForWord)
                {
                    One(i, segment, _new, segment.NewStart, segment.NewEnd, old: false);
                }
                else if (segment.Op is ComparisonOp.Closed or ComparisonOp.Removed && segment.OldEnd - segment.OldStart > EnoughForWord)
                {
                    One(i, segment, _old, segment.OldStart, segment.OldEnd, old: true);
                }

                Add(i, segment.OldEnd, segment.NewEnd);
            }
        }

        private bool IsCutBefore(int i)
        {
            var (segment, before) = (comparison.Segments[i], comparison.Segments[i - 1]);
            if (segment.Op == before.Op && segment.Op is ComparisonOp.Opened or ComparisonOp.Closed && _length < EnoughForWord)
            {
                return false;
            }

            var inNew = segment.NewEnd > segment.NewStart && BlankLineBefore(_new, segment.NewStart);
            var inOld = segment.OldEnd > segment.OldStart && BlankLineBefore(_old, segment.OldStart);
            return inNew || (inOld && (segment.NewEnd == segment.NewStart || _length > EnoughForOld)) || _length > EnoughForWord;
        }

        private static bool BlankLineBefore(string text, int at)
        {
            var lines = 0;
            for (var i = at - 1; i >= 0 && char.IsWhiteSpace(text[i]); i--)
            {
                lines += text[i] == '\n' ? 1 : 0;
            }

            return lines > 1;
        }

        // The same characters on both sides, but for white space: they are walked together.
        private void Both(int i, ComparisonSegment segment)
        {
            var (o, n) = (segment.OldStart, segment.NewStart);
            while (n < segment.NewEnd)
            {
                var (oldWord, newWord) = (o, n);
                var oldLines = Pass(_old, ref o, segment.OldEnd);
                var newLines = Pass(_new, ref n, segment.NewEnd);
                if (n >= segment.NewEnd || o >= segment.OldEnd)
                {
                    return;
                }

                // Where the words of both begin: a scan may have run two of them together in one.
                var length = _length + n - _rowNew;
                if (o > oldWord && n > newWord
                    && (newLines > 1 || (oldLines > 1 && length > EnoughForOld) || (oldLines + newLines > 0 && length > EnoughForLine) || length > EnoughForWord))
                {
                    Add(i, o, n);
                    Starts.Add(Pieces.Count);
                    _length = 0;
                }

                (o, n) = (o + 1, n + 1);
            }
        }

        // Words of one side only; the other side's marker stays with the first row.
        private void One(int i, ComparisonSegment segment, string text, int start, int end, bool old)
        {
            var cut = start;
            for (var at = start; at < end;)
            {
                var lines = Pass(text, ref at, end);
                if (at < end && at > start && ((lines > 1 && at - cut > EnoughForLine) || at - cut > 2 * EnoughForWord))
                {
                    Add(i, old ? at : segment.OldEnd, old ? segment.NewEnd : at);
                    Starts.Add(Pieces.Count);
                    (_length, cut) = (0, at);
                }

                while (at < end && !char.IsWhiteSpace(text[at]))
                {
                    at++;
                }
            }
        }

        private static int Pass(string text, ref int at, int end)
        {
            var lines = 0;
            for (; at < end && char.IsWhiteSpace(text[at]); at++)
            {
                lines += text[at] == '\n' ? 1 : 0;
            }

            return lines;
        }

        private void Add(int segment, int old, int @new)
        {
            if (old > _rowOld || @new > _rowNew)
            {
                Pieces.Add(new ComparisonPiece(segment, _rowOld, old, _rowNew, @new));
                _length += Math.Max(old - _rowOld, @new - _rowNew);
                (_rowOld, _rowNew) = (old, @new);
            }
            else if (Starts.Count > 0 && Starts[^1] == Pieces.Count)
            {
                // A segment without characters on either side; no row may be empty.
                Pieces.Add(new ComparisonPiece(segment, old, old, @new, @new));
            }
        }
    }
}
