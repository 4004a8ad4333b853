using System.Collections.Immutable;
using Lacuna.Documents.Apparatus;
using Lacuna.Documents.Comparison.Translations;
using Lacuna.Documents.Model;
using Lacuna.Documents.Rendering;

namespace Lacuna.Documents.Comparison.SideBySide;

/// <summary>One text made ready to stand beside its translation: its paragraphs with their sentences and gaps.</summary>
/// <remarks>Immutable and safe for concurrent use. Making it is linear in the length of the text.</remarks>
public sealed class ParallelSide
{
    private ParallelSide(TextDocument document, string text, ImmutableArray<ParallelSegment> segments) => (Document, Text, Segments) = (document, text, segments);

    /// <summary>The document.</summary>
    public TextDocument Document { get; }

    /// <summary>Its plain text (<see cref="PlainTextWriter"/>), in which offsets are counted.</summary>
    public string Text { get; }

    /// <summary>The paragraphs, headings, items and notes in their order; one each. Breaks between pages are none.</summary>
    public ImmutableArray<ParallelSegment> Segments { get; }

    /// <summary>Makes a document ready.</summary>
    /// <param name="document">The document, recognised and with its corrections.</param>
    public static ParallelSide Of(TextDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var plain = PlainTextWriter.Write(document);
        var passages = PassageIds.Of(plain);
        var segments = ImmutableArray.CreateBuilder<ParallelSegment>(plain.Blocks.Length);
        var mark = 0;
        for (var i = 0; i < plain.Blocks.Length; i++)
        {
            var (block, start, end) = plain.Blocks[i];
            var first = mark;
            while (mark < plain.Marks.Length && plain.Marks[mark].Start < end)
            {
                mark++;
            }

            if (block is PageBreak || plain.Text.AsSpan(start, end - start).IsWhiteSpace())
            {
                continue;
            }

            var marks = plain.Marks.AsSpan()[first..mark];
            segments.Add(new ParallelSegment(block, passages[i], start, end, SentencesOf(block, plain.Text, start, end, marks), GapsOf(marks)));
        }

        return new ParallelSide(document, plain.Text, segments.ToImmutable());
    }

    /// <summary>The words of a paragraph.</summary>
    /// <param name="segment">Its number, from 0.</param>
    public string TextOf(int segment) => Text[Segments[segment].Start..Segments[segment].End];

    /// <summary>The words of a sentence.</summary>
    /// <param name="place">Where it stands.</param>
    public string TextOf(SentencePlace place)
    {
        var span = Segments[place.Segment].Sentences[place.Sentence];
        return Text[span.Start..span.End];
    }

    private static ImmutableArray<MarkRange> GapsOf(ReadOnlySpan<MarkRange> marks)
    {
        var gaps = ImmutableArray.CreateBuilder<MarkRange>();
        foreach (var mark in marks)
        {
            if (mark.Mark is Gap { IsWithheld: true })
            {
                gaps.Add(mark);
            }
        }

        return gaps.ToImmutable();
    }

    // A label, a line of a signature, a table: what is no prose has no sentences. Nor does one end within a mark, whose words are not the text's own.
    private static ImmutableArray<SourceSpan> SentencesOf(Block block, string text, int start, int end, ReadOnlySpan<MarkRange> marks)
    {
        if (block is not (Paragraph or Quotation or ListItem or NoteBlock))
        {
            return [SourceSpan.Between(start, end)];
        }

        var sentences = ImmutableArray.CreateBuilder<SourceSpan>();
        var next = 0;
        var closed = start;
        foreach (var span in TextSegments.Sentences(text[start..end]))
        {
            var (from, to) = (start + span.Start, start + span.End);
            for (; next < marks.Length && marks[next].Start < from; next++)
            {
                closed = InlineContent.Open(marks[next].Mark) is null ? Math.Max(closed, marks[next].End) : closed;
            }

            if (sentences.Count > 0 && from < closed)
            {
                sentences[^1] = SourceSpan.Between(sentences[^1].Start, to);
            }
            else
            {
                // "[2 lines excised] He left." is a gap of its own, and a sentence.
                if (next < marks.Length && marks[next].Start == from && IsOwnSentence(marks[next], text, to))
                {
                    sentences.Add(SourceSpan.Between(from, marks[next].End));
                    from = marks[next].End + 1;
                }

                sentences.Add(SourceSpan.Between(from, to));
            }
        }

        return sentences.Count == 0 ? [SourceSpan.Between(start, end)] : sentences.ToImmutable();
    }

    private static bool IsOwnSentence(MarkRange mark, string text, int end) =>
        mark.Mark is Gap { IsWithheld: true, Extent.Unit: ExtentUnit.Line or ExtentUnit.Sentence or ExtentUnit.Paragraph or ExtentUnit.Page or ExtentUnit.Document }
        && mark.End + 1 < end && text[mark.End] == ' ' && (char.IsUpper(text[mark.End + 1]) || char.IsDigit(text[mark.End + 1]) || text[mark.End + 1] is '«' or '“' or '"' or '¿' or '¡');
}

/// <summary>A paragraph of a text that stands beside its translation.</summary>
/// <param name="Block">The paragraph.</param>
/// <param name="Passage">Its address within its document, made from its words (<see cref="PassageIds"/>).</param>
/// <param name="Start">Offset in UTF-16 code units of the plain text.</param>
/// <param name="End">Offset after its last code unit.</param>
/// <param name="Sentences">Its sentences, at least one, counted likewise.</param>
/// <param name="Gaps">Where an authority keeps something back, in order.</param>
public sealed record ParallelSegment(Block Block, string Passage, int Start, int End, ImmutableArray<SourceSpan> Sentences, ImmutableArray<MarkRange> Gaps);

/// <summary>Where a sentence stands.</summary>
/// <param name="Segment">The number of its paragraph, from 0.</param>
/// <param name="Sentence">Its number within it, from 0.</param>
public readonly record struct SentencePlace(int Segment, int Sentence);
