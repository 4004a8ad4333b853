namespace Lacuna.Archive.Withheld;

/// <summary>The words before and after a place in a text, on one line, cut between words.</summary>
internal static class Context
{
    /// <summary>What stands before an offset.</summary>
    /// <param name="text">The text.</param>
    /// <param name="offset">The place.</param>
    /// <param name="length">Characters at most.</param>
    public static string Before(string text, int offset, int length)
    {
        var from = Math.Max(0, offset - length);
        var words = text.AsSpan(from, offset - from);
        if (from > 0 && words.IndexOfAny(' ', '\n') is >= 0 and var space)
        {
            words = words[space..];
        }

        var line = Line(words);
        return from > 0 && line.Length > 0 ? "… " + line : line;
    }

    /// <summary>What stands after an offset.</summary>
    public static string After(string text, int offset, int length)
    {
        var words = text.AsSpan(offset, Math.Min(length, text.Length - offset));
        var cut = offset + words.Length < text.Length;
        if (cut && words.LastIndexOfAny(' ', '\n') is > 0 and var space)
        {
            words = words[..space];
        }

        var line = Line(words);
        return cut && line.Length > 0 ? line + " …" : line;
    }

    /// <summary>Words on one line, with single blanks between them.</summary>
    public static string Line(ReadOnlySpan<char> words) =>
        string.Join(' ', words.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Words on one line, cut after a number of characters.</summary>
    /// <param name="words">The words.</param>
    /// <param name="length">Characters at most.</param>
    /// <param name="isCut">Whether there were more.</param>
    public static string Cut(ReadOnlySpan<char> words, int length, out bool isCut)
    {
        var line = Line(words);
        isCut = line.Length > length;
        if (!isCut)
        {
            return line;
        }

        var space = line.LastIndexOf(' ', length);
        return line[..(space > 0 ? space : length)];
    }
}
