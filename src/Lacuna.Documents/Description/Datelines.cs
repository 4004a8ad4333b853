using Lacuna.Documents.Dates;

namespace Lacuna.Documents.Description;

/// <summary>A place and a date as they stand above a document.</summary>
/// <param name="Place">The place.</param>
/// <param name="Date">The date; its offset is counted in the text that was searched.</param>
/// <param name="Start">Offset of the place in UTF-16 code units of the text that was searched.</param>
internal sealed record FoundDateline(string Place, FoundDate Date, int Start);

/// <summary>Finds datelines ("Washington, April 11, 1962") in running text.</summary>
internal static class Datelines
{
    // A letter's or telegram's dateline follows the source note, which seldom runs longer.
    public const int MostChars = 3000;

    // Days looked at before giving up: a chronology has one in every line and no dateline.
    private const int MostDates = 12;

    private const int FullDay = 10;

    /// <summary>The first date that a place stands before, or null.</summary>
    /// <param name="text">The text.</param>
    /// <param name="from">Where to begin, not within a word.</param>
    public static FoundDateline? Find(ReadOnlySpan<char> text, int from)
    {
        for (var n = 0; n < MostDates && Next(text, from) is { } date; n++)
        {
            if (date.Date.Edtf.Length >= FullDay && PlaceBefore(text, date.Start) is { } place)
            {
                return new FoundDateline(text[place].ToString(), date, place.Start.Value);
            }

            from = date.End;
        }

        return null;
    }

    /// <summary>The first full day that stands by itself: after a stop or a bracket and before one, or before the hour.</summary>
    /// <param name="text">The text.</param>
    /// <param name="from">Where to begin, not within a word.</param>
    public static FoundDate? Alone(ReadOnlySpan<char> text, int from)
    {
        for (var n = 0; n < MostDates && Next(text, from) is { } date; n++)
        {
            var before = text[..date.Start].TrimEnd(" [");
            var after = text[date.End..];
            if (date.Date.Edtf.Length >= FullDay && (before.IsEmpty || before[^1] is '.' or ')' or ']' or '\n')
                && (after.IsEmpty || after[0] is '.' or ']' or '—' or '–' or '\n' || after.StartsWith(" [") || after.Length > 3 && after[0] == ' ' && char.IsUpper(after[1]) && char.IsUpper(after[2]) || after.StartsWith(", ") && after.Length > 2 && (char.IsAsciiDigit(after[2]) || after[2..].StartsWith("noon"))))
            {
                return date;
            }

            from = date.End;
        }

        return null;
    }

    /// <summary>The next date, counted from the start of the text, or null.</summary>
    public static FoundDate? Next(ReadOnlySpan<char> text, int from)
    {
        var end = Math.Min(text.Length, MostChars);
        return from < end && DateReader.FindFirst(text[from..end], end - from) is { } date ? date with { Start = date.Start + from } : null;
    }

    private static Range? PlaceBefore(ReadOnlySpan<char> text, int at)
    {
        var end = TrimEnd(text, at);
        // "Moscú, a 3 de mayo": the preposition belongs to the date.
        if (end > 3 && text[end - 1] == 'a' && text[end - 2] == ' ')
        {
            end = TrimEnd(text, end - 2);
        }

        if (end == 0 || text[end - 1] != ',' || Name(text, TrimEnd(text, end - 1)) is not { } last)
        {
            return null;
        }

        // "Augusta, Georgia" and "White House, Washington": what stands before the comma is a place too.
        var start = last.Start.Value;
        if (start > 2 && text[..start].TrimEnd(" [").EndsWith(","))
        {
            if (Name(text, text[..start].TrimEnd(" [").Length - 1) is { } first)
            {
                return first.Start.Value..last.End.Value;
            }

            return Places.IsKnown(text[last]) ? last : null;
        }

        return last;
    }

    // The longest name that ends here: in the list, or any name where nothing but a stop stands before it.
    private static Range? Name(ReadOnlySpan<char> text, int end)
    {
        Range? known = null;
        var start = end;
        for (var words = 1; words <= Places.MostWords; words++)
        {
            var word = WordStart(text, start);
            if (word == start || !char.IsLetter(text[word]) || words == 1 && !char.IsUpper(text[word]))
            {
                break;
            }

            var name = text[word..start];
            if (char.IsUpper(name[0]) && Places.IsExcluded(name.TrimEnd('.')) && !Places.IsKnown(text[word..end]))
            {
                break;
            }

            if (char.IsLower(name[0]) && !(name is "de" or "del" or "of" or "au" or "am" or "el" or "la" or "da" or "es"))
            {
                break;
            }

            start = word;
            if (Places.IsKnown(text[start..end]))
            {
                known = start..end;
            }

            var before = text[..start].TrimEnd(" [");
            if (before.IsEmpty || before[^1] is '.' or '\n' or ':' or ';' or '—' or ')' or ']' || EndsInMarking(before))
            {
                return char.IsUpper(text[start]) && end - start > 2 ? start..end : known;
            }

            if (before[^1] == ',')
            {
                // "Newport, Rhode Island": a state is believed after a town, which the caller looks for.
                return char.IsUpper(text[start]) && end - start > 2 ? start..end : known;
            }

            if (text[start - 1] != ' ')
            {
                break;
            }

            start--;
        }

        return known;
    }

    // "top secret Tirana, February 5": the marking in small letters ends what stands before the place.
    private static bool EndsInMarking(ReadOnlySpan<char> before) =>
        before.EndsWith(" secret") || before.EndsWith(" confidential") || before.EndsWith(" restricted") || before.EndsWith(" urgent") || before.EndsWith(" niact")
        || before.EndsWith(" priority") || before.EndsWith(" unclassified") || before.EndsWith(" plain");

    private static int TrimEnd(ReadOnlySpan<char> text, int end)
    {
        while (end > 0 && text[end - 1] is ' ' or '[' or ']' or '\n')
        {
            end--;
        }

        return end;
    }

    private static int WordStart(ReadOnlySpan<char> text, int end)
    {
        var start = end;
        while (start > 0 && (char.IsLetter(text[start - 1]) || text[start - 1] is '-' or '’' or '\'' || text[start - 1] == '.' && IsAbbreviation(text, start, end)))
        {
            // "StatePraha": a note's end and the place have run together.
            if (start < end && char.IsUpper(text[start]) && char.IsLower(text[start - 1]) && Places.IsKnown(text[start..end]))
            {
                break;
            }

            start--;
        }

        return start;
    }

    // "D.C." and "St." keep their stops; the stop of "printed.Paris" ends a sentence.
    private static bool IsAbbreviation(ReadOnlySpan<char> text, int stop, int end)
    {
        var start = stop - 1;
        while (start > 0 && char.IsLetter(text[start - 1]))
        {
            start--;
        }

        var word = text[start..(stop - 1)];
        return word.Length == 1 && char.IsUpper(word[0]) || stop == end && word is "St" or "Ft" or "Mt" or "Pt" or "Sta" or "Sto" or "Va" or "Md" or "Conn" or "Mass" or "Pa" or "Fla" or "Calif" or "Tex";
    }
}
