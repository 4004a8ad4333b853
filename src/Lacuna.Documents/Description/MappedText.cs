using System.Text;
using Lacuna.Documents.Model;

namespace Lacuna.Documents.Description;

/// <summary>Words put together from stretches of a text, each still knowing where it stood: a heading without the footnotes in it.</summary>
internal sealed class MappedText
{
    private readonly StringBuilder _text = new();
    private readonly List<int> _offsets = [];
    private string? _joined;
    private bool _isOutside;

    /// <summary>The words, with one blank where a stretch was left out.</summary>
    public string Text => _joined ??= _text.ToString();

    public static MappedText Of(string source, int start, int end)
    {
        var mapped = new MappedText();
        mapped.Append(source, start, end);
        return mapped;
    }

    /// <summary>Words that come from outside the text, such as a title that was given.</summary>
    public static MappedText Outside(string words)
    {
        var mapped = new MappedText { _isOutside = true };
        mapped.Append(words, 0, words.Length);
        return mapped;
    }

    public void Append(string source, int start, int end)
    {
        _joined = null;
        if (_text.Length > 0 && end > start && _text[^1] != ' ')
        {
            Put(' ', start);
        }

        for (var i = start; i < end; i++)
        {
            // A line end within a heading is a blank like any other.
            Put(char.IsWhiteSpace(source[i]) ? ' ' : source[i], i);
        }
    }

    /// <summary>A stretch of these words as a value, blanks and stray stops around it cut off; null when nothing is left.</summary>
    public Found? Slice(int start, int end)
    {
        while (start < end && Text[start] is ' ' or ',' or ';' or ':')
        {
            start++;
        }

        while (end > start && Text[end - 1] is ' ' or ',' or ';' or ':' or '[')
        {
            end--;
        }

        if (end - start > 3 && Text[end - 1] == '.' && char.IsLower(Text[end - 2]) && char.IsLower(Text[end - 3]) && char.IsLetter(Text[end - 4]) && !Text[(end - 4)..end].Contains("p.m", StringComparison.Ordinal))
        {
            end--;
        }

        return end <= start ? null : new Found(Text[start..end], SpanOf(start, end));
    }

    /// <summary>Where a stretch of these words stood; null where they are no part of the text.</summary>
    public SourceSpan? SpanOf(int start, int end) => _isOutside ? null : SourceSpan.Between(_offsets[start], _offsets[end - 1] + 1);

    private void Put(char c, int offset)
    {
        _text.Append(c);
        _offsets.Add(offset);
    }
}
