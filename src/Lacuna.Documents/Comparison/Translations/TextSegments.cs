using System.Collections.Frozen;
using System.Collections.Immutable;
using Lacuna.Documents.Apparatus.Brackets;
using Lacuna.Documents.Apparatus.Gaps;
using Lacuna.Documents.Model;

namespace Lacuna.Documents.Comparison.Translations;

/// <summary>Divides a text into the segments that are aligned.</summary>
/// <remarks>Linear; thread-safe. Spans are UTF-16 offsets into the text given, half-open, without white space at their ends.</remarks>
public static class TextSegments
{
    private const int LongestMark = 200;

    // After these a full stop ends no sentence, whatever follows: titles, references and measures of the three languages.
    private static readonly FrozenSet<string> Abbreviations = FrozenSet.ToFrozenSet((
        "mr mrs ms dr gen lt col maj capt adm amb sen rep gov prof st messrs hon rev no nos vs pp vol art sec fig ch ed eds cf approx dept jr sr mt ft jan feb mar apr jun jul aug sept sep oct nov dec "
        + "sra srta dra lic ing cmdte gral cnel ud uds vd vds num pag pags ej etc sres ee aa "
        + "тов т тт г гг акад проф ген им св ст стр см рис гл др пр тыс млн млрд руб коп ул пл обл р ок напр ред изд янв февр апр авг сент окт нояб дек").Split(' '), StringComparer.Ordinal);

    /// <summary>The paragraphs: what stands between blank lines.</summary>
    /// <param name="text">A text; its lines end in <c>\n</c>, with or without <c>\r</c>.</param>
    public static ImmutableArray<SourceSpan> Paragraphs(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var paragraphs = ImmutableArray.CreateBuilder<SourceSpan>();
        var (start, end) = (-1, 0);
        for (var line = 0; line < text.Length;)
        {
            var next = text.IndexOf('\n', line);
            var lineEnd = next < 0 ? text.Length : next;
            var words = text.AsSpan(line, lineEnd - line);
            var inked = words.TrimEnd().Length;
            if (inked > 0)
            {
                start = start < 0 ? line + words.Length - words.TrimStart().Length : start;
                end = line + inked;
            }
            else if (start >= 0)
            {
                paragraphs.Add(SourceSpan.Between(start, end));
                start = -1;
            }

            line = lineEnd + 1;
        }

        if (start >= 0)
        {
            paragraphs.Add(SourceSpan.Between(start, end));
        }

        return paragraphs.DrainToImmutable();
    }

    /// <summary>The sentences of a paragraph in English, Spanish, Russian or another language with their punctuation.</summary>
    /// <param name="paragraph">A paragraph.</param>
    public static ImmutableArray<SourceSpan> Sentences(string paragraph)
    {
        ArgumentNullException.ThrowIfNull(paragraph);
        var sentences = ImmutableArray.CreateBuilder<SourceSpan>();
        var start = 0;
        for (var i = 0; i < paragraph.Length; i++)
        {
            if (paragraph[i] is not ('.' or '!' or '?' or '…'))
            {
                if (paragraph[i] == ']' && IsMarkBetweenSentences(paragraph, start, i))
                {
                    Add(paragraph, start, i + 1, sentences);
                    start = i + 1;
                }

                continue;
            }

            var end = i + 1;
            while (end < paragraph.Length && paragraph[end] is '.' or '!' or '?' or '…' or '"' or '”' or '»' or '’' or ')' or ']')
            {
                end++;
            }

            var next = end;
            while (next < paragraph.Length && char.IsWhiteSpace(paragraph[next]))
            {
                next++;
            }

            var ends = next > end && next < paragraph.Length && Opens(paragraph[next]) && !(end == i + 1 && paragraph[i] == '.' && IsAbbreviation(paragraph, i));
            if (ends)
            {
                Add(paragraph, start, end, sentences);
                start = next;
            }

            i = Math.Max(i, end - 1);
        }

        Add(paragraph, start, paragraph.Length, sentences);
        return sentences.DrainToImmutable();
    }

    // "[2 lines excised] He stopped.": a mark of whole lines stands for sentences, and is none of the one that follows it. "[name excised] He" is not told so.
    private static bool IsMarkBetweenSentences(string text, int start, int close)
    {
        var open = start;
        while (open < close && char.IsWhiteSpace(text[open]))
        {
            open++;
        }

        var next = close + 1;
        while (next < text.Length && char.IsWhiteSpace(text[next]))
        {
            next++;
        }

        return text[open] == '[' && next > close + 1 && next < text.Length && Opens(text[next]) && close - open < LongestMark
            && text.AsSpan(open + 1, close - open - 1).IndexOfAny('[', ']') < 0 && GapRecogniser.Find(text.Substring(open, close + 1 - open))
                .Exists(static gap => gap.Mark is Gap { Extent.Unit: ExtentUnit.Line or ExtentUnit.Sentence or ExtentUnit.Paragraph or ExtentUnit.Page });
    }

    private static bool Opens(char c) => char.IsUpper(c) || char.IsDigit(c) || c is '"' or '“' or '«' or '„' or '‘' or '¿' or '¡' or '—' or '–' or '-' or '(' or '[';

    // One letter before the stop is an initial or half an abbreviation.
    private static bool IsAbbreviation(string text, int stop)
    {
        var start = stop;
        while (start > 0 && char.IsLetter(text[start - 1]) && stop - start < 8)
        {
            start--;
        }

        var length = stop - start;
        return length == 1 || length > 1 && Abbreviations.Contains(Letters.Fold(text.AsSpan(start, length)));
    }

    private static void Add(string text, int start, int end, ImmutableArray<SourceSpan>.Builder spans)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        if (end > start)
        {
            spans.Add(SourceSpan.Between(start, end));
        }
    }
}
