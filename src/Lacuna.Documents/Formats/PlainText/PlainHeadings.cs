namespace Lacuna.Documents.Formats.PlainText;

/// <summary>What a line that stands alone is.</summary>
internal enum LineKind
{
    /// <summary>A paragraph like any other.</summary>
    Plain,

    /// <summary>The document's own heading.</summary>
    Title,

    /// <summary>A heading within the document.</summary>
    Heading,

    /// <summary>Place and date.</summary>
    Dateline,
}

/// <summary>Judges lines that stand alone. A heading taken for a paragraph costs little; a sentence taken for a heading misleads, so doubt decides for the paragraph.</summary>
internal static class PlainHeadings
{
    private const int MaxTitle = 200;
    private const int MaxHeading = 90;

    // A paragraph of at least this length is running text, not a line of a letterhead or a list.
    private const int LongParagraph = 120;

    // Datelines stand at the top: among this many paragraphs.
    private const int Top = 12;

    /// <summary>What the passage at an index is.</summary>
    public static LineKind Judge(string source, List<Passage> passages, int index)
    {
        var span = passages[index].Span;
        if (span.Length > MaxTitle)
        {
            return LineKind.Plain;
        }

        var line = source.AsSpan(span.Start, span.Length);
        if (line.ContainsAny('\n', '\f', '\t'))
        {
            return LineKind.Plain;
        }

        if (index < Top && DatelineWords.IsDateline(line))
        {
            return LineKind.Dateline;
        }

        var before = Neighbour(passages, index, -1);
        var after = Neighbour(passages, index, 1);
        if (before < 0)
        {
            return after >= 0 && IsTitle(line) ? LineKind.Title : LineKind.Plain;
        }

        return after >= LongParagraph && after > span.Length && span.Length <= MaxHeading
            && (IsCapitals(line) || (before >= LongParagraph && IsPhrase(line)))
                ? LineKind.Heading
                : LineKind.Plain;
    }

    private static int Neighbour(List<Passage> passages, int index, int step)
    {
        for (var i = index + step; i >= 0 && i < passages.Count; i += step)
        {
            if (!passages[i].IsPageBreak)
            {
                return passages[i].Span.Length;
            }
        }

        return -1;
    }

    private static bool IsTitle(ReadOnlySpan<char> line) =>
        (char.IsUpper(line[0]) || char.IsDigit(line[0]) || line[0] is '“' or '"' or '«') && line[^1] is not ('.' or ',' or ';' or ':')
        && LetterCount(line) >= 3 && !IsClassification(line);

    // "TOP SECRET" above or below every page.
    private static bool IsClassification(ReadOnlySpan<char> line) =>
        line.Contains("SECRET", StringComparison.Ordinal) || line.Contains("CONFIDENTIAL", StringComparison.Ordinal)
        || line.Contains("CLASSIFIED", StringComparison.Ordinal) || line.Contains("СЕКРЕТНО", StringComparison.Ordinal);

    private static bool IsCapitals(ReadOnlySpan<char> line)
    {
        var (letters, signs) = (0, 0);
        foreach (var c in line)
        {
            if (char.IsLower(c))
            {
                return false;
            }

            letters += char.IsLetter(c) ? 1 : 0;
            signs += char.IsLetter(c) || c == ' ' ? 0 : 1;
        }

        return letters >= 4 && letters > 2 * signs && (char.IsLetterOrDigit(line[^1]) || line[^1] == ')')
            && (char.IsLetterOrDigit(line[0]) || line[0] is '“' or '"' or '(') && !IsClassification(line);
    }

    // "The meal with Khrushchev": three to ten words, not all of them capitalised as in a signature.
    private static bool IsPhrase(ReadOnlySpan<char> line)
    {
        if (!char.IsUpper(line[0]) || !char.IsLetterOrDigit(line[^1]) || line.ContainsAny(":;[]()\"“”@/".AsSpan())
            || line.Contains(". ", StringComparison.Ordinal))
        {
            return false;
        }

        var (words, small) = (0, 0);
        foreach (var part in line.Split(' '))
        {
            var word = line[part];
            words += word.Length > 0 ? 1 : 0;
            small += word.Length > 0 && char.IsLower(word[0]) ? 1 : 0;
        }

        return words is >= 3 and <= 10 && small > 0;
    }

    private static int LetterCount(ReadOnlySpan<char> line)
    {
        var letters = 0;
        foreach (var c in line)
        {
            letters += char.IsLetter(c) ? 1 : 0;
        }

        return letters;
    }
}
