using Lacuna.Documents.Model;

namespace Lacuna.Documents.Formats.PlainText;

/// <summary>Pairs notes ("[1] Ed. note: …") with the places that call them ("…[1]").</summary>
internal sealed class PlainNotes
{
    // "[1962]" is a year that an editor supplied, not a note.
    private const int MaxDigits = 3;

    private static readonly string[] NoteWords = ["Ed. note", "Ed. Note", "Editor", "Note:", "Trans. note", "Translator"];

    private readonly Dictionary<int, (string Number, int TextStart)> notes = [];
    private readonly List<(int At, string Number)> calls = [];
    private int next;

    /// <summary>Looks for paragraphs that begin as notes and whose number is called before them; a number that two paragraphs claim is nobody's.</summary>
    public static PlainNotes Find(string source, List<Passage> passages)
    {
        var claims = new Dictionary<string, (int Start, int TextStart)>(StringComparer.Ordinal);
        var twice = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (span, isPageBreak) in passages)
        {
            if (!isPageBreak && Number(source, span) is var (number, textStart) && textStart > 0 && !claims.TryAdd(number, (span.Start, textStart)))
            {
                twice.Add(number);
            }
        }

        var found = new PlainNotes();
        if (claims.Count == 0)
        {
            return found;
        }

        for (var at = source.IndexOf('[', StringComparison.Ordinal); at >= 0; at = source.IndexOf('[', at + 1))
        {
            if (BracketedNumber(source, at, source.Length) is { } length)
            {
                var number = source[(at + 1)..(at + length - 1)];
                if (claims.TryGetValue(number, out var claim) && at < claim.Start && !twice.Contains(number))
                {
                    found.calls.Add((at, number));
                    found.notes[claim.Start] = (number, claim.TextStart);
                }
            }
        }

        return found;
    }

    /// <summary>The length of "[12]" at an offset, brackets included, or null when something else stands there.</summary>
    public static int? BracketedNumber(string source, int at, int end)
    {
        var digits = at + 1;
        while (digits < end && digits - at <= MaxDigits && char.IsAsciiDigit(source[digits]))
        {
            digits++;
        }

        return digits > at + 1 && digits < end && source[digits] == ']' ? digits + 1 - at : null;
    }

    /// <summary>The note that the paragraph starting at an offset is, or null.</summary>
    public (string Number, int TextStart)? NoteAt(int start) => notes.TryGetValue(start, out var note) ? note : null;

    /// <summary>The calls between two offsets. To be asked for in the order of the text.</summary>
    public IEnumerable<(int At, string Number)> CallsWithin(int start, int end)
    {
        while (next < calls.Count && calls[next].At < start)
        {
            next++;
        }

        for (; next < calls.Count && calls[next].At < end; next++)
        {
            yield return calls[next];
        }
    }

    private static (string Number, int TextStart) Number(string source, SourceSpan span)
    {
        var bracketed = BracketedNumber(source, span.Start, span.End);
        var end = span.Start + (bracketed ?? 0);
        while (bracketed is null && end < span.End && end - span.Start < MaxDigits && char.IsAsciiDigit(source[end]))
        {
            end++;
        }

        var text = end;
        while (text < span.End && source[text] == ' ')
        {
            text++;
        }

        if (end == span.Start || text == end || text == span.End)
        {
            return ("", 0);
        }

        if (bracketed is not null)
        {
            return (source[(span.Start + 1)..(end - 1)], text);
        }

        return Array.Exists(NoteWords, word => string.CompareOrdinal(source, text, word, 0, word.Length) == 0)
            ? (source[span.Start..end], text)
            : ("", 0);
    }
}
