using System.Collections.Immutable;
using Lacuna.Documents.Model;

namespace Lacuna.Documents.Apparatus;

/// <summary>Puts marks in the place of stretches of text, whatever nodes the stretches cross.</summary>
/// <remarks>A node that a stretch crosses is cut: "[<c>hi</c>name not declassified<c>/hi</c>]" becomes one gap, and a highlight that begins
/// before a bracket and ends within it keeps its beginning. A mark is put outside every node that it reaches out of.</remarks>
internal static class InlineSurgery
{
    /// <summary>Replaces stretches of a run of inlines.</summary>
    /// <param name="content">The inlines.</param>
    /// <param name="flat">Their text.</param>
    /// <param name="marks">The stretches, in order and without overlap, none reaching into a masked node; one with content may hold such nodes whole.</param>
    public static ImmutableArray<Inline> Replace(ImmutableArray<Inline> content, FlatText flat, List<FoundMark> marks)
    {
        if (marks.Count == 0)
        {
            return content;
        }

        var walk = new Walk(flat, marks, new InlineSlices(content));
        var result = ImmutableArray.CreateBuilder<Inline>(content.Length + 2 * marks.Count);
        walk.Through(content, 0, int.MaxValue, result);
        return result.ToImmutable();
    }

    private sealed class Walk(FlatText flat, List<FoundMark> marks, InlineSlices slices)
    {
        private int _position;
        private int _next;
        private bool _placed;

        public void Through(ImmutableArray<Inline> content, int from, int to, ImmutableArray<Inline>.Builder result)
        {
            foreach (var inline in content)
            {
                if (InlineContent.Open(inline) is { } children)
                {
                    Container(inline, children, from, to, result);
                }
                else if (inline is Text text)
                {
                    Split(text, from, to, result);
                }
                else
                {
                    Whole(inline, result);
                }

                Place(from, to, result);
            }
        }

        private void Container(Inline inline, ImmutableArray<Inline> children, int from, int to, ImmutableArray<Inline>.Builder result)
        {
            var start = _position;
            var end = start + children.Sum(child => FlatText.LengthOf(child));
            if (_next >= marks.Count || marks[_next].Start >= end)
            {
                _position = end;
                result.Add(inline);
                return;
            }

            var inner = ImmutableArray.CreateBuilder<Inline>();
            var cutBefore = marks[_next].Start < start;
            Through(children, start, end, inner);
            var cutAfter = _next < marks.Count && marks[_next].Start < end;
            if (inner.Count > 0)
            {
                var span = cutBefore || cutAfter ? SourceSpan.Between(inner[0].Span.Start, inner[^1].Span.End) : inline.Span;
                result.Add(InlineContent.With(inline, inner.ToImmutable(), span));
            }
        }

        private void Split(Text text, int from, int to, ImmutableArray<Inline>.Builder result)
        {
            var start = _position;
            var end = start + text.Value.Length;
            while (_next < marks.Count && marks[_next].Start < end)
            {
                var mark = marks[_next];
                if (mark.Start > _position)
                {
                    result.Add(InlineSlices.Part(text, start, _position, mark.Start));
                    _position = mark.Start;
                }

                Place(from, to, result);
                _position = Math.Min(mark.End, end);
                if (mark.End > end)
                {
                    return;
                }

                if (!_placed)
                {
                    return;
                }

                Finish();
            }

            if (_position < end)
            {
                result.Add(_position == start ? text : InlineSlices.Part(text, start, _position, end));
                _position = end;
            }
        }

        private void Whole(Inline inline, ImmutableArray<Inline>.Builder result)
        {
            var length = FlatText.LengthOf(inline);
            var covered = length > 0 && _next < marks.Count && marks[_next].Start <= _position && _position < marks[_next].End;
            if (!covered)
            {
                result.Add(inline);
            }

            _position += length;
        }

        // A mark is placed as soon as the walk stands in a node that holds all of it.
        private void Place(int from, int to, ImmutableArray<Inline>.Builder result)
        {
            if (_next >= marks.Count || marks[_next].Start > _position)
            {
                return;
            }

            var mark = marks[_next];
            var coversNode = mark.Start == from && mark.End == to;
            if (!_placed && mark.Start >= from && mark.End <= to && !coversNode)
            {
                result.Add(mark.With(slices.Of(mark.Content), slices.Of(mark.Sic), flat.SpanOf(mark.Start, mark.End)));
                _placed = true;
            }

            if (_placed && mark.End <= _position)
            {
                Finish();
            }
        }

        private void Finish()
        {
            _next++;
            _placed = false;
        }

    }
}
