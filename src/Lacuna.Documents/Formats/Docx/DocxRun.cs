using System.Collections.Immutable;
using System.Text;
using Lacuna.Documents.Model;

namespace Lacuna.Documents.Formats.Docx;

/// <summary>The inlines of one paragraph as they are read. Spans count the characters of the text read so far.</summary>
internal sealed class DocxRun
{
    private readonly List<(ImmutableArray<Inline>.Builder Content, int Start)> open = [];
    private readonly StringBuilder words = new();
    private ImmutableHashSet<Rendition> look = [];
    private int wordsStart;

    /// <summary>Begins at an offset.</summary>
    public DocxRun(int offset)
    {
        Start = Offset = offset;
        open.Add((ImmutableArray.CreateBuilder<Inline>(), offset));
    }

    /// <summary>Where it began.</summary>
    public int Start { get; }

    /// <summary>Offset after what was read.</summary>
    public int Offset { get; private set; }

    /// <summary>Sets how the words that follow look.</summary>
    public void Look(ImmutableHashSet<Rendition> next)
    {
        if (!look.SetEquals(next))
        {
            EndWords();
            look = next;
        }
    }

    /// <summary>Adds words.</summary>
    public void Add(string value)
    {
        wordsStart = words.Length == 0 ? Offset : wordsStart;
        words.Append(value);
        Offset += value.Length;
    }

    /// <summary>Adds an inline that takes the place of some characters.</summary>
    public void Add(Func<SourceSpan, Inline> make, int length)
    {
        EndWords();
        open[^1].Content.Add(make(new SourceSpan(Offset, length)));
        Offset += length;
    }

    /// <summary>Opens an inline that holds others.</summary>
    public void Open()
    {
        EndWords();
        open.Add((ImmutableArray.CreateBuilder<Inline>(), Offset));
    }

    /// <summary>Closes it; one without content is dropped.</summary>
    public void Close(Func<ImmutableArray<Inline>, SourceSpan, Inline> make)
    {
        EndWords();
        var (content, start) = open[^1];
        open.RemoveAt(open.Count - 1);
        if (content.Count > 0)
        {
            open[^1].Content.Add(make(content.ToImmutable(), SourceSpan.Between(start, Offset)));
        }
    }

    /// <summary>Ends the paragraph.</summary>
    public ImmutableArray<Inline> Finish()
    {
        EndWords();
        return open[0].Content.ToImmutable();
    }

    private void EndWords()
    {
        if (words.Length == 0)
        {
            return;
        }

        var span = SourceSpan.Between(wordsStart, Offset);
        Inline inline = new Text(words.ToString(), span);
        foreach (var rend in look.OrderDescending())
        {
            inline = new Highlight(rend, [inline], span);
        }

        open[^1].Content.Add(inline);
        words.Clear();
    }
}
