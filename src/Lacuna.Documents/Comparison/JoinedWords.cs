namespace Lacuna.Documents.Comparison;

/// <summary>Finds the words that still read the same where a scan ran words together or split them, and misread others of them.</summary>
internal static class JoinedWords
{
    /// <summary>Where the agreement from the left ends and the one from the right begins, at the end of a word of either text; null where there is none.</summary>
    public static ((int Old, int New)? Left, (int Old, int New)? Right) Agreement(ComparedText old, int old0, int old1, ComparedText @new, int new0, int new1)
    {
        var (start, end) = (old.Tokens[old0].Start, old.Tokens[old1 - 1].End);
        var (newStart, newEnd) = (@new.Tokens[new0].Start, @new.Tokens[new1 - 1].End);
        (int Old, int New)? left = null;
        for (var (i, j) = (start, newStart); i < end && j < newEnd && old.Text[i] == @new.Text[j];)
        {
            (i, j) = (i + 1, j + 1);
            var boundary = char.IsWhiteSpace(old.Text[Math.Min(i, end - 1)]) || char.IsWhiteSpace(@new.Text[Math.Min(j, newEnd - 1)]);
            (i, j) = (Forward(old.Text, i, end), Forward(@new.Text, j, newEnd));
            left = boundary && i < end && j < newEnd ? (i, j) : left;
        }

        var (least, newLeast) = left ?? (start, newStart);
        (int Old, int New)? right = null;
        for (var (i, j) = (end, newEnd); i > least && j > newLeast && old.Text[i - 1] == @new.Text[j - 1];)
        {
            (i, j) = (i - 1, j - 1);
            var boundary = char.IsWhiteSpace(old.Text[Math.Max(i - 1, start)]) || char.IsWhiteSpace(@new.Text[Math.Max(j - 1, newStart)]);
            right = boundary && i > least && j > newLeast ? (i, j) : right;
            (i, j) = (Back(old.Text, i, least), Back(@new.Text, j, newLeast));
        }

        return (left, right);
    }

    /// <summary>How many of some tokens begin within a stretch.</summary>
    public static int Starting(ComparedText text, int token0, int token1, int from, int to)
    {
        var count = 0;
        for (var i = token0; i < token1; i++)
        {
            count += text.Tokens[i].IsWord && text.Tokens[i].Start >= from && text.Tokens[i].Start < to ? 1 : 0;
        }

        return count;
    }

    private static int Forward(string text, int at, int end)
    {
        while (at < end && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at;
    }

    private static int Back(string text, int at, int start)
    {
        while (at > start && char.IsWhiteSpace(text[at - 1]))
        {
            at--;
        }

        return at;
    }
}
