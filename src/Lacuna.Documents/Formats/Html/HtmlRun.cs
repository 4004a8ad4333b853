using System.Collections.Immutable;
using System.Text;
using Lacuna.Documents.Model;

namespace Lacuna.Documents.Formats.Html;

/// <summary>The run of inlines being read, with white space collapsed as browsers do (CSS Text 3 §4.1).</summary>
internal sealed class HtmlRun
{
    private readonly List<Node> open = [new Node(null)];
    private StringBuilder? endsInSpace;
    private bool atLineStart = true;

    /// <summary>Whether anything but white space was read.</summary>
    public bool HasContent { get; private set; }

    /// <summary>Adds words.</summary>
    /// <param name="value">The characters of a text node.</param>
    /// <param name="verbatim">Whether white space stands as it is (<c>pre</c>).</param>
    public void Add(ReadOnlySpan<char> value, bool verbatim)
    {
        if (verbatim)
        {
            HasContent |= !value.IsWhiteSpace();
            TextAtEnd().Append(value);
            endsInSpace = null;
            atLineStart = false;
            return;
        }

        while (value.Length > 0)
        {
            var word = value.IndexOfAny(" \t\n\f");
            var length = word < 0 ? value.Length : word;
            if (length > 0)
            {
                TextAtEnd().Append(value[..length]);
                (HasContent, atLineStart, endsInSpace) = (true, false, null);
            }

            value = value[length..];
            if (value.Length > 0)
            {
                if (!atLineStart && endsInSpace is null)
                {
                    endsInSpace = TextAtEnd().Append(' ');
                }

                value = value[1..];
                var next = value.IndexOfAnyExcept(" \t\n\f");
                value = next < 0 ? [] : value[next..];
            }
        }
    }

    /// <summary>Adds an inline that has no words of its own.</summary>
    public void Add(Func<SourceSpan, Inline> leaf)
    {
        open[^1].Children.Add(new Node((_, span) => leaf(span)));
        (HasContent, atLineStart, endsInSpace) = (true, false, null);
    }

    /// <summary>Adds a line end and drops the blanks around it.</summary>
    public void Break()
    {
        DropTrailingSpace();
        open[^1].Children.Add(new Node((_, span) => new LineBreak(span)) { IsBreak = true });
        atLineStart = true;
    }

    /// <summary>Divides two blocks that must stand in one run: a line end, unless nothing stands before it or one is there.</summary>
    public void SoftBreak()
    {
        if (HasContent && !EndsInBreak(open[0]))
        {
            Break();
        }
    }

    /// <summary>Opens an inline that holds others.</summary>
    public void Open(Func<ImmutableArray<Inline>, SourceSpan, Inline> wrap)
    {
        var node = new Node(wrap) { IsWrapper = true };
        open[^1].Children.Add(node);
        open.Add(node);
    }

    /// <summary>Closes the inline opened last.</summary>
    public void Close() => open.RemoveAt(open.Count - 1);

    /// <summary>Takes what was read, and begins anew within the inlines that are still open.</summary>
    /// <returns>Makes the inlines once their span is known; null when there was nothing but white space.</returns>
    public Func<SourceSpan, ImmutableArray<Inline>>? Take()
    {
        DropTrailingSpace();
        var (content, had) = (open[0], HasContent);
        var wrappers = open.Skip(1).Select(node => node.Wrap).ToList();
        open.Clear();
        open.Add(new Node(null));
        (HasContent, atLineStart, endsInSpace) = (false, true, null);
        foreach (var wrap in wrappers)
        {
            var node = new Node(wrap) { IsWrapper = true };
            open[^1].Children.Add(node);
            open.Add(node);
        }

        while (content.Children.Count > 0 && content.Children[^1].IsBreak)
        {
            content.Children.RemoveAt(content.Children.Count - 1);
        }

        return had ? span => Build(content, span) : null;
    }

    private static ImmutableArray<Inline> Build(Node node, SourceSpan span)
    {
        var built = ImmutableArray.CreateBuilder<Inline>(node.Children.Count);
        foreach (var child in node.Children)
        {
            if (child.Text is { Length: > 0 } text)
            {
                built.Add(new Text(text.ToString(), span));
            }
            else if (child.Wrap is { } wrap)
            {
                var content = Build(child, span);
                if (!child.IsWrapper || !content.IsEmpty)
                {
                    built.Add(wrap(content, span));
                }
            }
        }

        return built.ToImmutable();
    }

    private static bool EndsInBreak(Node node)
    {
        while (node.Children.Count > 0)
        {
            node = node.Children[^1];
        }

        return node.IsBreak;
    }

    private StringBuilder TextAtEnd()
    {
        var siblings = open[^1].Children;
        if (siblings.Count > 0 && siblings[^1].Text is { } text)
        {
            return text;
        }

        var node = new Node(null) { Text = new StringBuilder() };
        siblings.Add(node);
        return node.Text;
    }

    private void DropTrailingSpace()
    {
        if (endsInSpace is { Length: > 0 } text)
        {
            text.Length--;
        }

        endsInSpace = null;
    }

    private sealed class Node(Func<ImmutableArray<Inline>, SourceSpan, Inline>? wrap)
    {
        public Func<ImmutableArray<Inline>, SourceSpan, Inline>? Wrap { get; } = wrap;

        public List<Node> Children { get; } = [];

        public StringBuilder? Text { get; init; }

        public bool IsBreak { get; init; }

        public bool IsWrapper { get; init; }
    }
}
