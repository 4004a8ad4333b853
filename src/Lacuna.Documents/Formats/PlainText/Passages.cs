using Lacuna.Documents.Diagnostics;
using Lacuna.Documents.Model;

namespace Lacuna.Documents.Formats.PlainText;

/// <summary>What stands between two blank lines, without the white space around it; or a form feed between paragraphs.</summary>
internal readonly record struct Passage(SourceSpan Span, bool IsPageBreak);

/// <summary>Divides a text at its blank lines.</summary>
internal static class Passages
{
    /// <summary>The paragraphs and page breaks of a text, in order. Linear, whatever the length of the lines.</summary>
    public static List<Passage> Divide(string source, int maxPassages)
    {
        var passages = new List<Passage>();
        var (start, end) = (-1, 0);
        for (var line = 0; line < source.Length;)
        {
            var lineEnd = source.IndexOf('\n', line);
            lineEnd = lineEnd < 0 ? source.Length : lineEnd;
            var words = source.AsSpan(line, lineEnd - line);
            var first = line + words.Length - words.TrimStart().Length;
            if (first == lineEnd || (start >= 0 && StartsNote(source, first, lineEnd)))
            {
                AddParagraph(source, start, end, passages);
                start = -1;
            }

            if (start < 0)
            {
                AddPageBreaks(source, line, first, passages);
                start = first < lineEnd ? first : -1;
            }

            end = first < lineEnd ? line + words.TrimEnd().Length : end;
            line = lineEnd + 1;
            if (passages.Count > maxPassages)
            {
                throw new DocumentFormatException("text-too-large", $"The text has more than {maxPassages} paragraphs; divide it.", line);
            }
        }

        AddParagraph(source, start, end, passages);
        return passages;
    }

    // Notes often follow each other without a blank line. A paragraph that is divided for nothing loses no word.
    private static bool StartsNote(string source, int first, int end) =>
        source[first] == '[' && PlainNotes.BracketedNumber(source, first, end) is { } length
        && first + length < end && source[first + length] == ' ';

    private static void AddParagraph(string source, int start, int end, List<Passage> passages)
    {
        if (start >= 0)
        {
            passages.Add(new Passage(SourceSpan.Between(start, end), IsPageBreak: false));

            // Form feeds at the end of its last line.
            var tail = end;
            while (tail < source.Length && source[tail] != '\n' && char.IsWhiteSpace(source[tail]))
            {
                tail++;
            }

            AddPageBreaks(source, end, tail, passages);
        }
    }

    private static void AddPageBreaks(string source, int start, int end, List<Passage> passages)
    {
        for (var at = source.IndexOf('\f', start, end - start); at >= 0; at = source.IndexOf('\f', at + 1, end - at - 1))
        {
            passages.Add(new Passage(new SourceSpan(at, 1), IsPageBreak: true));
        }
    }
}
