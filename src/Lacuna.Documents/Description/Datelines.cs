using System.Collections.Frozen;
using Lacuna.Documents.Dates;

namespace Lacuna.Documents.Description;

/// <summary>A place and a date as they stand above a document.</summary>
/// <param name="Place">The place.</param>
/// <param name="Date">The date.</param>
/// <param name="Start">Offset of the place in UTF-16 code units.</param>
internal sealed record FoundDateline(string Place, FoundDate Date, int Start);

/// <summary>Finds datelines ("Washington, April 11, 1962") in running text.</summary>
internal static class Datelines
{
    // A letter's or telegram's dateline follows the source note, which seldom runs longer.
    public const int MostChars = 3000;

    // Days looked at before giving up: a chronology has one in every line and no dateline.
    private const int MostDates = 12;

    // First words of places of several words. Without a list "to President Kennedy Washington" would be a place.
    private static readonly FrozenSet<string> FirstWords = FrozenSet.ToFrozenSet(
        ["New", "San", "Santo", "Santa", "Saint", "St.", "Mexico", "Guatemala", "Panama", "Buenos", "Rio", "La", "El", "Los", "Las", "Tel", "Hong", "Port", "The",
         "Addis", "Kuala", "Cape", "Punta", "United", "White", "Camp", "Vatican", "Sao", "São", "Palm", "Key", "Hyannis", "Fort", "Ciudad", "Нижний", "Великий"],
        StringComparer.Ordinal);

    private static readonly FrozenSet<string> Joints = FrozenSet.ToFrozenSet(["de", "of", "au", "del", "am"], StringComparer.Ordinal);

    /// <summary>The first date that a place stands before, or null.</summary>
    /// <param name="text">The text.</param>
    /// <param name="from">Where to begin.</param>
    public static FoundDateline? Find(ReadOnlySpan<char> text, int from)
    {
        for (var n = 0; n < MostDates && DateReader.FindFirst(text, from, MostChars) is { } date; n++)
        {
            if (date.Date.Edtf.Length > 7 && PlaceBefore(text, date.Start) is var (place, start) && place is not null)
            {
                return new FoundDateline(place, date, start);
            }

            from = date.End;
        }

        return null;
    }

    private static (string? Place, int Start) PlaceBefore(ReadOnlySpan<char> text, int at)
    {
        var end = TrimEnd(text, at);
        if (end == 0 || text[end - 1] != ',')
        {
            return default;
        }

        end = TrimEnd(text, end - 1);
        var start = WordStart(text, end);
        if (end - start < 3 || !char.IsUpper(text[start]))
        {
            return default;
        }

        // "Washington, D.C." and "Augusta, Georgia": the town stands before the state.
        if (start > 2 && text[start - 1] == ' ' && text[start - 2] == ',' && WordStart(text, start - 2) is var town && start - 2 - town > 2
            && char.IsUpper(text[town]))
        {
            start = town;
        }

        for (var words = 0; words < 3 && start > 1 && text[start - 1] == ' '; words++)
        {
            var before = WordStart(text, start - 1);
            var word = text[before..(start - 1)].ToString();
            if (Joints.Contains(word) && before > 1)
            {
                before = WordStart(text, before - 1);
                word = text[before..].IndexOf(' ') is > 0 and var blank ? text.Slice(before, blank).ToString() : "";
            }

            if (!FirstWords.Contains(word))
            {
                break;
            }

            start = before;
        }

        return (text[start..end].ToString(), start);
    }

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
        while (end > 0 && (char.IsLetter(text[end - 1]) || text[end - 1] is '.' or '-' or '’' or '\''))
        {
            // ".Paris": the stop belongs to the note before; "D.C." keeps its own.
            if (text[end - 1] == '.' && end < text.Length && char.IsLetter(text[end]) && end > 1 && char.IsLower(text[end - 2]))
            {
                break;
            }

            end--;
        }

        return end;
    }
}
