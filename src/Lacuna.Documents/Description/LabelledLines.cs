namespace Lacuna.Documents.Description;

/// <summary>A line of a form: a label and its value.</summary>
/// <param name="Field">The field.</param>
/// <param name="Line">The number of the line.</param>
/// <param name="Label">Offset of the label.</param>
/// <param name="Start">Offset of the value.</param>
/// <param name="End">Offset after the value; equal to <paramref name="Start"/> where there is none.</param>
internal readonly record struct LabelledLine(Field Field, int Line, int Label, int Start, int End);

/// <summary>Finds the labelled lines at the beginning of a document ("TO: …", "SUBJECT   : …", "Участники: …").</summary>
internal static class LabelledLines
{
    private const int MostChars = 6000;
    private const int MostLines = 160;

    // A longer value is a paragraph that the line happens to begin.
    private const int LongestValue = 300;

    // Marks of a scan before a label, and between it and its value.
    private const string Noise = " \t|{}[]*_=~'\"“”‘’.·•#!>»«;:,-—–";

    /// <summary>Finds them.</summary>
    /// <param name="text">The plain text.</param>
    /// <param name="end">Where to stop looking; at most 6,000 characters.</param>
    public static List<LabelledLine> Find(string text, int end)
    {
        var lines = new List<LabelledLine>();
        end = Math.Min(Math.Min(end, text.Length), MostChars);
        var number = 0;
        for (var start = 0; start < end && number < MostLines; number++)
        {
            var stop = text.AsSpan(start, end - start).IndexOf('\n');
            stop = stop < 0 ? end : start + stop;
            if (stop > start && Read(text, start, stop, number) is { } line)
            {
                lines.Add(line);
            }

            start = stop + 1;
        }

        return Joined(text, end, lines);
    }

    /// <summary>The value as one line, or null when it is empty or noise.</summary>
    public static Found? Value(string text, LabelledLine line)
    {
        var (start, end) = (line.Start, line.End);
        while (start < end && Noise.Contains(text[start], StringComparison.Ordinal) && text[start] is not '“')
        {
            start++;
        }

        while (end > start && " \t|{}_=~;:,-—–*".Contains(text[end - 1], StringComparison.Ordinal))
        {
            end--;
        }

        var letters = 0;
        for (var i = start; i < end; i++)
        {
            letters += char.IsLetterOrDigit(text[i]) ? 1 : 0;
        }

        return letters < 2 || letters * 2 < end - start || end - start > LongestValue ? null
            : new Found(string.Join(' ', text[start..end].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), Model.SourceSpan.Between(start, end));
    }

    private static LabelledLine? Read(string text, int start, int end, int number)
    {
        Span<char> letters = stackalloc char[FieldLabels.Longest];
        var at = start;
        while (at < end && at < start + 6 && Noise.Contains(text[at], StringComparison.Ordinal))
        {
            at++;
        }

        var label = at;
        var (length, capitals, behind) = (0, true, at);
        Field? bare = null;
        var bareEnd = at;
        for (; at < end && length < letters.Length; at++)
        {
            var c = text[at];
            if (char.IsLetter(c))
            {
                letters[length++] = FoldedLetters.Fold(c);
                capitals &= char.IsUpper(c);
                behind = at + 1;
                // The last whole label before a blank: "DATE 01/09/1964" has no colon to go by.
                if (at + 1 == end || text[at + 1] is ' ' or '\t')
                {
                    (bare, bareEnd) = FieldLabels.Of(letters[..length]) is { } field ? (field, behind) : (bare, bareEnd);
                }
            }
            else if (c is ':' || c is ';' or '=' or '»' or '>' && at - behind <= 3)
            {
                return length > 0 && FieldLabels.Of(letters[..length]) is { } field ? new LabelledLine(field, number, label, at + 1, end) : null;
            }
            else if (c is not (' ' or '\t' or '.' or '\'' or '&' or '/' or '(' or ')' or '-' or '_' or '—'))
            {
                break;
            }
        }

        // Without a colon only capitals make a label, and a value must follow at once; a few words in a scan are no form.
        if (bare is not (Field.Date or Field.From or Field.To or Field.Subject or Field.Title or Field.Participants or Field.Sheet or Field.FileNumber or Field.RecordNumber) || !AllCapitals(text.AsSpan(label, bareEnd - label)))
        {
            return null;
        }

        return new LabelledLine(bare.Value, number, label, -bareEnd, end);
    }

    // A bare label is believed next to others of its kind; a value that is cut short goes on in the next line.
    private static List<LabelledLine> Joined(string text, int end, List<LabelledLine> lines)
    {
        var kept = new List<LabelledLine>(lines.Count);
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            if (line.Start < 0)
            {
                var close = i > 0 && line.Line - lines[i - 1].Line <= 2 && lines[i - 1].Field != line.Field || i + 1 < lines.Count && lines[i + 1].Line - line.Line <= 2 && lines[i + 1].Field != line.Field;
                if (!close)
                {
                    continue;
                }

                line = line with { Start = -line.Start };
            }

            var limit = i + 1 < lines.Count ? lines[i + 1].Label : end;
            kept.Add(line.Field is Field.Participants or Field.Other or Field.Sheet ? line : line with { End = Continued(text, line, Math.Min(limit, end)) });
        }

        return kept;
    }

    private static int Continued(string text, LabelledLine line, int limit)
    {
        var end = line.End;
        var empty = text.AsSpan(line.Start, end - line.Start).Trim(Noise).IsEmpty;
        for (var n = 0; n < 3 && end < limit && text[end] == '\n'; n++)
        {
            var start = end + 1;
            // Nothing goes on behind a blank line, but a label alone may have its value there.
            if (start < limit && text[start] == '\n')
            {
                if (!empty)
                {
                    break;
                }

                start++;
            }

            var stop = start >= limit ? -1 : text.AsSpan(start, limit - start).IndexOf('\n');
            stop = stop < 0 ? limit : start + stop;
            if (start >= limit || stop - start is < 2 or > 110)
            {
                break;
            }

            var next = text.AsSpan(start, stop - start);
            if (!empty && !GoesOn(text.AsSpan(line.Start, end - line.Start).TrimEnd(), next))
            {
                break;
            }

            (end, empty) = (stop, false);
        }

        return end;
    }

    // A title in capitals runs on in capitals, a line that ends with a comma or a small word runs on anyway.
    private static bool GoesOn(ReadOnlySpan<char> value, ReadOnlySpan<char> next)
    {
        var first = next.TrimStart();
        if (value.Length < 24 || first.IsEmpty || char.IsAsciiDigit(first[0]))
        {
            return false;
        }

        return value[^1] is ',' or '-' or '–' or '—' && value.Length > 24 || AllCapitals(value) && AllCapitals(next) || char.IsLower(first[0])
            || value.EndsWith(" of") || value.EndsWith(" the") || value.EndsWith(" and") || value.EndsWith(" for") || value.EndsWith(" in") || value.EndsWith(" to") || value.EndsWith(" with") || value.EndsWith(" de") || value.EndsWith(" la");
    }

    private static bool AllCapitals(ReadOnlySpan<char> words)
    {
        var letters = 0;
        foreach (var c in words)
        {
            if (char.IsLower(c))
            {
                return false;
            }

            letters += char.IsLetter(c) ? 1 : 0;
        }

        return letters > 1;
    }
}
