using System.Text;
using Lacuna.Documents.Rendering;

namespace Lacuna.Documents.Comparison.Pages;

/// <summary>How a stretch of words is marked: an element, what it is called on its first word, and its address.</summary>
/// <param name="Element">The element, or empty for words without a mark.</param>
/// <param name="Class">Its class.</param>
/// <param name="Id">The address of the stretch, or null.</param>
/// <param name="Tag">HTML that stands before the first word, or null.</param>
internal readonly record struct TextMark(string Element, string Class, string? Id = null, string? Tag = null);

/// <summary>Writes running text as HTML paragraphs: blank lines divide them, other line ends are blanks.</summary>
/// <remarks>A mark that runs over paragraphs is closed and opened again in each; its address and its tag stay with the first.</remarks>
internal sealed class ParagraphWriter(StringBuilder html)
{
    private bool _open;
    private bool _blank;
    private int _lines;

    /// <summary>Whether a paragraph is open.</summary>
    public bool IsOpen => _open;

    /// <summary>Writes words under one mark.</summary>
    /// <param name="text">The words, with the white space behind them.</param>
    /// <param name="mark">The mark.</param>
    public void Words(ReadOnlySpan<char> text, TextMark mark)
    {
        var marked = false;
        foreach (var range in text.SplitAny(" \t\f\r\n\u2028\u2029"))
        {
            var word = text[range];
            if (!word.IsEmpty)
            {
                if (_open && _lines > 1)
                {
                    html.Append(marked ? $"</{mark.Element}>" : "").Append("</p>\n");
                    (_open, marked) = (false, false);
                }

                html.Append(!_open ? "<p>" : _blank ? " " : "");
                if (!marked && mark.Element.Length > 0)
                {
                    Begin(mark);
                    mark = mark with { Id = null, Tag = null };
                    marked = true;
                }

                HtmlText.Append(html, word);
                (_open, _blank, _lines) = (true, false, 0);
            }

            if (range.End.Value < text.Length)
            {
                _blank = true;
                _lines += text[range.End.Value] is '\n' or '\u2029' ? 1 : 0;
            }
        }

        html.Append(marked ? $"</{mark.Element}>" : "");
    }

    /// <summary>Writes HTML that stands in the text like a word.</summary>
    /// <param name="inline">The HTML.</param>
    public void Inline(string inline)
    {
        if (_open && _lines > 1)
        {
            html.Append("</p>\n");
            _open = false;
        }

        html.Append(!_open ? "<p>" : _blank ? " " : "").Append(inline);
        (_open, _blank, _lines) = (true, false, 0);
    }

    /// <summary>Takes note of white space without words.</summary>
    /// <param name="space">The white space.</param>
    public void Space(ReadOnlySpan<char> space)
    {
        foreach (var c in space)
        {
            _blank = true;
            _lines += c == '\n' ? 1 : 0;
        }
    }

    /// <summary>Ends the paragraph.</summary>
    public void Close()
    {
        html.Append(_open ? "</p>\n" : "");
        (_open, _blank, _lines) = (false, false, 0);
    }

    private void Begin(TextMark mark)
    {
        html.Append('<').Append(mark.Element).Append(" class=\"").Append(mark.Class).Append('"');
        if (mark.Id is not null)
        {
            html.Append(" id=\"").Append(mark.Id).Append('"');
        }

        html.Append('>');
        if (mark.Tag is not null)
        {
            html.Append(mark.Tag).Append(' ');
        }
    }
}
