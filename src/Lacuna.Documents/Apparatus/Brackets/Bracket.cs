using System.Buffers;

namespace Lacuna.Documents.Apparatus.Brackets;

/// <summary>A pair of square brackets with what stands in and around them: the evidence from which its meaning is told.</summary>
internal sealed class Bracket
{
    // The meaning of a bracket shows in its beginning; what is longer is prose.
    private const int LongestHead = 600;
    private const int MostWords = 80;

    /// <summary>How much of the text before and after is looked at.</summary>
    public const int Reach = 240;

    private static readonly SearchValues<char> ClauseEnds = SearchValues.Create(".;:!?([\n\uFFFC");

    private readonly string _text;

    /// <summary>Takes the evidence.</summary>
    /// <param name="text">The flattened text of the block; what is marked already is U+FFFC.</param>
    /// <param name="open">Offset of the opening bracket.</param>
    /// <param name="close">Offset of the closing bracket.</param>
    /// <param name="surroundings">What stands around the block.</param>
    public Bracket(string text, int open, int close, Surroundings surroundings)
    {
        (_text, Open, Close, Surroundings) = (text, open, close, surroundings);
        var inner = text.AsSpan(open + 1, close - open - 1);
        var start = 0;
        while (start < inner.Length && char.IsWhiteSpace(inner[start]))
        {
            start++;
        }

        InnerStart = open + 1 + start;
        Inner = Clean(Raw);
        Folded = Letters.Fold(Inner);
        Words = Cut(Folded);
        (PreviousStart, PreviousEnd) = WordBefore(open);
        Previous = text[PreviousStart..PreviousEnd];
        PreviousFolded = Letters.Fold(Previous);
        (NextStart, NextEnd) = WordAfter(close + 1);
        Next = text[NextStart..NextEnd];
    }

    /// <summary>Whether brackets or marks stand within it that were recognised before.</summary>
    public bool HoldsMarks => Raw.Contains('\uFFFC');

    /// <summary>Offset of the opening bracket.</summary>
    public int Open { get; }

    /// <summary>Offset of the closing bracket.</summary>
    public int Close { get; }

    /// <summary>Offset of the first character after the opening bracket that is not white space.</summary>
    public int InnerStart { get; }

    /// <summary>The words between the brackets on one line, without what is marked already; at most 600 characters.</summary>
    public string Inner { get; }

    /// <summary><see cref="Inner"/> folded; of the same length.</summary>
    public string Folded { get; }

    /// <summary>The words of <see cref="Folded"/> without punctuation; at most 80.</summary>
    public List<string> Words { get; }

    /// <summary>The word before, without punctuation around it; empty where the block or a line of marks begins.</summary>
    public string Previous { get; }

    /// <summary><see cref="Previous"/> folded.</summary>
    public string PreviousFolded { get; }

    /// <summary>Where <see cref="Previous"/> begins.</summary>
    public int PreviousStart { get; }

    /// <summary>Where <see cref="Previous"/> ends.</summary>
    public int PreviousEnd { get; }

    /// <summary>The word after, without punctuation around it.</summary>
    public string Next { get; }

    /// <summary>Where <see cref="Next"/> begins.</summary>
    public int NextStart { get; }

    /// <summary>Where <see cref="Next"/> ends.</summary>
    public int NextEnd { get; }

    /// <summary>What stands around the block.</summary>
    public Surroundings Surroundings { get; }

    /// <summary>The words between the brackets as they are, without leading white space.</summary>
    public string RawText => Raw.ToString();

    /// <summary>The text before, at most 240 characters.</summary>
    public ReadOnlySpan<char> Before => _text.AsSpan(Math.Max(0, Open - Reach)..Open);

    /// <summary>The text after, at most 240 characters.</summary>
    public ReadOnlySpan<char> After => _text.AsSpan((Close + 1)..Math.Min(_text.Length, Close + 1 + Reach));

    /// <summary>The flattened text of the block.</summary>
    public string Text => _text;

    /// <summary>Whether a letter or digit stands directly before.</summary>
    public bool TouchesBefore => Open > 0 && char.IsLetterOrDigit(_text[Open - 1]);

    /// <summary>Whether a letter or digit stands directly after.</summary>
    public bool TouchesAfter => Close + 1 < _text.Length && char.IsLetterOrDigit(_text[Close + 1]);

    /// <summary>Whether only white space stands before it in its block.</summary>
    public bool BeginsBlock => _text.AsSpan(0, Open).Trim().IsEmpty;

    /// <summary>Whether only white space and a full stop stand after it in its block.</summary>
    public bool EndsBlock => Close + 1 >= _text.Length || After.Trim(" .\n\t\r\u00a0\"”»").IsEmpty;

    /// <summary>Whether it is its line or its block alone.</summary>
    public bool StandsAlone
    {
        get
        {
            var before = Before.TrimEnd(" \t\u00a0");
            var after = After.TrimStart(" \t\u00a0.");
            return (before.IsEmpty && Open <= Reach || before.EndsWith('\n')) && (after.IsEmpty || after[0] is '\n' or '\f');
        }
    }

    /// <summary>Whether nothing but blanks stands between the word before and the bracket.</summary>
    public bool FollowsWord => Previous.Length > 0 && _text.AsSpan(PreviousEnd, Open - PreviousEnd).Trim().IsEmpty;

    /// <summary>Whether a capitalised word follows with nothing but a blank between.</summary>
    public bool LeadsToCapital => Next.Length > 0 && char.IsUpper(Next[0]) && _text.AsSpan(Close + 1, NextStart - Close - 1).Trim().IsEmpty;

    /// <summary>Whether a sentence ends before the bracket, or nothing stands before it.</summary>
    public bool FollowsSentence
    {
        get
        {
            var before = Before.TrimEnd();
            before = before.TrimEnd("”\"’')»]\uFFFC ");
            return before.IsEmpty || before[^1] is '.' or '!' or '?' or ':' or ';' or '…' or '\n';
        }
    }

    /// <summary>Whether the editor doubts the words: "[Berlin?]".</summary>
    public bool Doubted => Folded.AsSpan().TrimEnd(" .,;]\"”").EndsWith('?');

    private ReadOnlySpan<char> Raw => _text.AsSpan(InnerStart, Close - InnerStart);

    /// <summary>The words before the bracket, nearest first, without punctuation; at most a number of them and only of the same clause.</summary>
    /// <param name="most">How many.</param>
    public List<(int Start, int End)> WordsBefore(int most)
    {
        var words = new List<(int, int)>();
        var at = Open;
        while (words.Count < most)
        {
            var (start, end) = WordBefore(at);
            if (end == start || _text.AsSpan(end, at - end).ContainsAny(ClauseEnds) && words.Count > 0)
            {
                break;
            }

            words.Add((start, end));
            at = start;
        }

        return words;
    }

    private static string Clean(ReadOnlySpan<char> raw)
    {
        raw = raw[..Math.Min(raw.Length, LongestHead)].TrimEnd();
        var clean = new char[raw.Length];
        var length = 0;
        foreach (var c in raw)
        {
            if (c == '\uFFFC')
            {
                continue;
            }

            var space = char.IsWhiteSpace(c);
            if (!space || length > 0 && clean[length - 1] != ' ')
            {
                clean[length++] = space ? ' ' : c;
            }
        }

        return new string(clean, 0, length).TrimEnd();
    }

    private static List<string> Cut(string folded)
    {
        var words = new List<string>();
        foreach (var part in folded.AsSpan().SplitAny(' ', '—', '/'))
        {
            var word = folded.AsSpan(part).Trim(".,;:!?\"“”„«»()[]'…*");
            if (!word.IsEmpty && words.Count < MostWords)
            {
                words.Add(word.ToString());
            }
        }

        return words;
    }

    private (int Start, int End) WordBefore(int at)
    {
        var least = Math.Max(0, at - 80);
        var end = at;
        while (end > least && !char.IsLetterOrDigit(_text[end - 1]) && _text[end - 1] is not ('\n' or '\uFFFC' or '[' or ']'))
        {
            end--;
        }

        if (end == least || !char.IsLetterOrDigit(_text[end - 1]))
        {
            return (at, at);
        }

        var start = end;
        while (start > least && IsInWord(start - 1))
        {
            start--;
        }

        while (start < end && !char.IsLetterOrDigit(_text[start]))
        {
            start++;
        }

        return (start, end);
    }

    private (int Start, int End) WordAfter(int at)
    {
        var most = Math.Min(_text.Length, at + 80);
        var start = at;
        while (start < most && !char.IsLetterOrDigit(_text[start]) && _text[start] is not ('\n' or '[' or '\uFFFC'))
        {
            start++;
        }

        var end = start;
        while (end < most && char.IsLetterOrDigit(_text[end]))
        {
            end++;
        }

        return (start, end);
    }

    // "P.M.", "Yugoslavia’s", "1–51", "26,000" are one word each.
    private bool IsInWord(int at)
    {
        var c = _text[at];
        return char.IsLetterOrDigit(c) || c is '\'' or '’' or '-' or '–' or '&'
            || c is '.' or ',' or '/' && at > 0 && at + 1 < _text.Length && char.IsLetterOrDigit(_text[at - 1]) && char.IsLetterOrDigit(_text[at + 1])
                && (char.IsAsciiDigit(_text[at - 1]) == char.IsAsciiDigit(_text[at + 1]));
    }
}
