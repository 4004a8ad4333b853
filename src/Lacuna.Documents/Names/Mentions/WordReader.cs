namespace Lacuna.Documents.Names.Mentions;

/// <summary>A word of running text.</summary>
/// <param name="Start">Offset of its first letter, UTF-16.</param>
/// <param name="End">Offset after its last letter; a full stop is not part of it.</param>
/// <param name="Role">What it may be.</param>
/// <param name="IsCapital">It begins with a capital letter.</param>
/// <param name="IsInitial">One capital letter with a full stop.</param>
/// <param name="Stopped">A full stop follows.</param>
/// <param name="Joined">Only one space, one line break with spaces, or nothing after an initial's full stop stands between the word before and this.</param>
internal readonly record struct TextWord(int Start, int End, MentionRole Role, bool IsCapital, bool IsInitial, bool Stopped, bool Joined)
{
    public int Length => End - Start;

    public bool Is(MentionRole role) => (Role & role) != MentionRole.None;
}

/// <summary>Reads running text word by word, forward only.</summary>
internal ref struct WordReader(ReadOnlySpan<char> text)
{
    // No word of a name is longer; longer ones are read over without a look-up.
    private const int LongestWord = 32;

    private readonly ReadOnlySpan<char> text = text;
    private int at;
    private int lastEnd;

    /// <summary>The next word, or false at the end of the text.</summary>
    public bool Next(out TextWord word)
    {
        while (at < text.Length && !NameLetters.IsLetter(text[at]))
        {
            at++;
        }

        if (at == text.Length)
        {
            word = default;
            return false;
        }

        var start = at;
        while (at < text.Length && (NameLetters.IsLetter(text[at]) || text[at] is '-' or '\'' or '’' && at + 1 < text.Length && NameLetters.IsLetter(text[at + 1])))
        {
            at++;
        }

        var end = at;
        // "Kennedy's": the possessive is not the name.
        if (end - start > 3 && text[end - 1] == 's' && text[end - 2] is '\'' or '’')
        {
            end -= 2;
        }

        var stopped = at < text.Length && text[at] == '.';
        var capital = char.IsUpper(text[start]);
        var role = MentionRole.None;
        if (end - start is > 0 and <= LongestWord && (capital || MentionWords.MayMatter(text[start], end - start)))
        {
            Span<char> folded = stackalloc char[LongestWord * 2];
            role = MentionWords.Find(folded[..NameLetters.Fold(text[start..end], folded)]);
        }

        word = new TextWord(start, end, role, capital, capital && stopped && end - start == 1, stopped, Joins(start));
        lastEnd = end;
        return true;
    }

    // The gap to the word before: spaces and one line break, after at most one full stop.
    private readonly bool Joins(int start)
    {
        if (lastEnd == 0 || start - lastEnd > 4)
        {
            return false;
        }

        var breaks = 0;
        for (var i = lastEnd; i < start; i++)
        {
            var c = text[i];
            if (c == '\n')
            {
                breaks++;
            }
            else if (!(c is ' ' or '\u00a0' or '\r' || c == '.' && i == lastEnd))
            {
                return false;
            }
        }

        return breaks <= 1;
    }
}
