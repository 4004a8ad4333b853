using System.Collections.Immutable;
using Lacuna.Documents.Model;

namespace Lacuna.Documents.Apparatus;

/// <summary>Cuts stretches out of a run of inlines, by the offsets of its <see cref="FlatText"/>.</summary>
/// <remarks>A node that reaches out of the stretch is cut where it holds words as they are, and left out where it is masked.
/// The offsets of a node's children are worked out once, so many cuts of one run stay linear but for a binary search each.</remarks>
internal sealed class InlineSlices(ImmutableArray<Inline> content)
{
    private readonly Dictionary<Inline, int[]> _nested = new(ReferenceEqualityComparer.Instance);
    private int[]? _top;

    /// <summary>The inlines of a stretch; none for an empty one.</summary>
    public ImmutableArray<Inline> Of(Stretch stretch)
    {
        if (stretch.End <= stretch.Start)
        {
            return [];
        }

        var result = ImmutableArray.CreateBuilder<Inline>();
        _top ??= StartsOf(content);
        Cut(content, _top, stretch.Start, stretch.End, result);
        return result.ToImmutable();
    }

    /// <summary>A part of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where it begins.</param>
    /// <param name="from">Where the part begins, counted as <paramref name="start"/> is.</param>
    /// <param name="to">Where it ends.</param>
    public static Text Part(Text text, int start, int from, int to)
    {
        var value = text.Value[(from - start)..(to - start)];
        return new Text(value, text.Span.Length == text.Value.Length ? new SourceSpan(text.Span.Start + from - start, to - from) : text.Span);
    }

    // Offsets are relative to the run; the last entry is its length.
    private static int[] StartsOf(ImmutableArray<Inline> run)
    {
        var starts = new int[run.Length + 1];
        for (var i = 0; i < run.Length; i++)
        {
            starts[i + 1] = starts[i] + FlatText.LengthOf(run[i]);
        }

        return starts;
    }

    private void Cut(ImmutableArray<Inline> run, int[] starts, int from, int to, ImmutableArray<Inline>.Builder result)
    {
        var first = Array.BinarySearch(starts, from);
        first = first >= 0 ? first : ~first - 1;
        while (first > 0 && starts[first - 1] == from)
        {
            first--;
        }

        for (var i = Math.Max(0, first); i < run.Length && starts[i] < to; i++)
        {
            var (start, end) = (starts[i], starts[i + 1]);
            if (start >= from && end <= to)
            {
                result.Add(run[i]);
            }
            else if (run[i] is Text text)
            {
                result.Add(Part(text, start, Math.Max(start, from), Math.Min(end, to)));
            }
            else if (InlineContent.Open(run[i]) is { } children)
            {
                if (!_nested.TryGetValue(run[i], out var nested))
                {
                    _nested[run[i]] = nested = StartsOf(children);
                }

                var inner = ImmutableArray.CreateBuilder<Inline>();
                Cut(children, nested, Math.Max(from, start) - start, Math.Min(to, end) - start, inner);
                if (inner.Count > 0)
                {
                    result.Add(InlineContent.With(run[i], inner.ToImmutable(), SourceSpan.Between(inner[0].Span.Start, inner[^1].Span.End)));
                }
            }
        }
    }
}
