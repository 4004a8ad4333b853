using System.Collections.Immutable;
using System.Text;
using Lacuna.Documents.Model;
using Lacuna.Documents.Rendering;

namespace Lacuna.Documents.Apparatus;

/// <summary>The text of a run of inlines in one string, with the way back to the source.</summary>
/// <remarks>Offsets are those of <see cref="PlainTextWriter"/>. What is already marked (a gap, a note reference, a supplied word)
/// is masked by U+FFFC, so that no recogniser sees its brackets.</remarks>
internal sealed class FlatText
{
    private readonly List<Leaf> _leaves = [];

    private readonly record struct Leaf(int Start, int Length, SourceSpan Span)
    {
        public int End => Start + Length;

        // Only where source and text run in step can a part of the text be found in the source.
        public SourceSpan Part(int from, int to) =>
            Span.Length == Length ? SourceSpan.Between(Span.Start + from - Start, Span.Start + to - Start) : Span;
    }

    private FlatText(string text) => Text = text;

    /// <summary>The text, masked.</summary>
    public string Text { get; private set; }

    /// <summary>Flattens a run of inlines. A single text is not copied.</summary>
    public static FlatText Of(ImmutableArray<Inline> content)
    {
        if (content is [Text only])
        {
            var flat = new FlatText(only.Value);
            flat._leaves.Add(new Leaf(0, only.Value.Length, only.Span));
            return flat;
        }

        var builder = new StringBuilder();
        var result = new FlatText("");
        result.Append(content, builder);
        result.Text = builder.ToString();
        return result;
    }

    /// <summary>How many characters an inline has in the text.</summary>
    public static int LengthOf(Inline inline) => inline switch
    {
        Text text => text.Value.Length,
        LineBreak => 1,
        InlinePageBreak => 0,
        _ => PlainTextWriter.Write([inline]).Length,
    };

    /// <summary>Where a stretch of the text stands in the source.</summary>
    public SourceSpan SpanOf(int start, int end)
    {
        var first = Find(start);
        var last = Find(Math.Max(start, end - 1));
        var from = _leaves[first].Part(start, Math.Min(end, _leaves[first].End)).Start;
        var to = _leaves[last].Part(Math.Max(start, _leaves[last].Start), end).End;
        return SourceSpan.Between(from, Math.Max(from, to));
    }

    private int Find(int offset)
    {
        var (low, high) = (0, _leaves.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (_leaves[middle].Start <= offset)
            {
                low = middle;
            }
            else
            {
                high = middle - 1;
            }
        }

        return low;
    }

    private void Append(ImmutableArray<Inline> content, StringBuilder builder)
    {
        foreach (var inline in content)
        {
            if (InlineContent.Open(inline) is { } children)
            {
                Append(children, builder);
                continue;
            }

            var start = builder.Length;
            switch (inline)
            {
                case Text text: builder.Append(text.Value); break;
                case LineBreak: builder.Append('\n'); break;
                default: builder.Append('\uFFFC', LengthOf(inline)); break;
            }

            if (builder.Length > start)
            {
                _leaves.Add(new Leaf(start, builder.Length - start, inline.Span));
            }
        }
    }
}
