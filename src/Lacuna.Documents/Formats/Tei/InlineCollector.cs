using System.Collections.Immutable;
using Lacuna.Documents.Model;

namespace Lacuna.Documents.Formats.Tei;

/// <summary>Gathers the inlines of one block, folding white space as a reader of pretty-printed XML must.</summary>
internal sealed class InlineCollector(bool preserve)
{
    private readonly Stack<ImmutableArray<Inline>.Builder> _levels = new([ImmutableArray.CreateBuilder<Inline>()]);
    private bool _afterBlank = true;

    public bool IsEmpty => _levels.Count == 1 && _levels.Peek().Count == 0;

    public void Open() => _levels.Push(ImmutableArray.CreateBuilder<Inline>());

    public ImmutableArray<Inline> Close() => _levels.Pop().ToImmutable();

    public void Add(Inline inline)
    {
        _levels.Peek().Add(inline);
        _afterBlank = inline is LineBreak;
    }

    /// <summary>Adds an element whose content has been closed; blanks at its end still count.</summary>
    public void AddClosed(Inline inline) => _levels.Peek().Add(inline);

    public void Text(string raw, SourceSpan span)
    {
        var value = preserve ? raw : Folded(raw);
        if (value.Length > 0)
        {
            _levels.Peek().Add(new Text(value, span));
        }
    }

    /// <summary>Everything gathered, without the blank at the end, and an empty collector again.</summary>
    public ImmutableArray<Inline> Take()
    {
        var content = _levels.Peek().ToImmutable();
        _levels.Peek().Clear();
        _afterBlank = true;
        return preserve ? content : TrimmedAtEnd(content);
    }

    private string Folded(string raw)
    {
        var folded = new System.Text.StringBuilder(raw.Length);
        foreach (var c in raw)
        {
            if (c is ' ' or '\n' or '\t' or '\r')
            {
                if (!_afterBlank)
                {
                    folded.Append(' ');
                    _afterBlank = true;
                }
            }
            else
            {
                folded.Append(c);
                _afterBlank = false;
            }
        }

        return folded.ToString();
    }

    private static ImmutableArray<Inline> TrimmedAtEnd(ImmutableArray<Inline> content)
    {
        if (content.IsEmpty)
        {
            return content;
        }

        switch (content[^1])
        {
            case Text text:
                var value = text.Value.TrimEnd(' ');
                return value.Length == text.Value.Length ? content
                    : value.Length == 0 ? TrimmedAtEnd(content.RemoveAt(content.Length - 1))
                    : content.SetItem(content.Length - 1, text with { Value = value });
            case Highlight highlight:
                return content.SetItem(content.Length - 1, highlight with { Content = TrimmedAtEnd(highlight.Content) });
            case Name name:
                return content.SetItem(content.Length - 1, name with { Content = TrimmedAtEnd(name.Content) });
            default: return content;
        }
    }
}
