namespace Lacuna.Documents.Description;

/// <summary>Finds the classification marked on a document.</summary>
internal static class Classifications
{
    private const int MostChars = 1000;

    private static readonly (string Mark, string Level)[] Marks =
    [
        ("top secret", "top-secret"), ("совершенно секретно", "top-secret"), ("alto secreto", "top-secret"), ("no classification marking", "unclassified"),
        ("limited official use", "limited-official-use"), ("official use only", "official-use-only"),
        ("secret", "secret"), ("секретно", "secret"), ("secreto", "secret"),
        ("confidential", "confidential"), ("confidencial", "confidential"), ("restricted", "restricted"), ("unclassified", "unclassified"),
    ];

    /// <summary>The first marking in a source note or heading, or null. A marking stands by itself: after a stop or a line's beginning and before one.</summary>
    /// <param name="text">The beginning of a document.</param>
    public static string? Find(ReadOnlySpan<char> text)
    {
        Span<char> buffer = stackalloc char[MostChars];
        var folded = buffer[..text[..Math.Min(text.Length, MostChars)].ToLowerInvariant(buffer)];
        var first = int.MaxValue;
        string? best = null;
        foreach (var (mark, level) in Marks)
        {
            if (Index(folded, mark) is >= 0 and var at && at < first)
            {
                (first, best) = (at, level);
            }
        }

        return best;
    }

    private static int Index(ReadOnlySpan<char> text, string mark)
    {
        for (var from = 0; from < text.Length;)
        {
            var at = text[from..].IndexOf(mark, StringComparison.Ordinal);
            if (at < 0)
            {
                return -1;
            }

            at += from;
            if (StandsAlone(text[..at].TrimEnd(' '), text[(at + mark.Length)..]))
            {
                return at;
            }

            from = at + mark.Length;
        }

        return -1;
    }

    private static bool StandsAlone(ReadOnlySpan<char> before, ReadOnlySpan<char> after) =>
        (before.IsEmpty || before[^1] is '.' or '\n' or '[' or '(' or ')' or ';' or '|')
        && (after.IsEmpty || after[0] is '.' or ';' or '\n' or ']' or ')' or ',' or '—' or '|' || after.StartsWith(" ["));
}
