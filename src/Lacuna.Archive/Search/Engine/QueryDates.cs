using System.Globalization;
using Lacuna.Documents.Dates;

namespace Lacuna.Archive.Search.Engine;

/// <summary>Dates among the words of a query: a record of that date has them, whatever its text says.</summary>
internal static class QueryDates
{
    private const int FirstYear = 1700;
    private const int LastYear = 2100;

    // What it tells that a record is of the day, month or year asked for, on the scale of the rarity of words.
    private const float OfDay = 7;
    private const float OfMonth = 5;
    private const float OfYear = 2;

    /// <summary>A date.</summary>
    /// <param name="First">Its first day as one number (19621016).</param>
    /// <param name="Last">Its last day.</param>
    /// <param name="Mask">The words it was read from.</param>
    public readonly record struct Asked(int First, int Last, ulong Mask);

    /// <summary>The dates among words, days and months before bare years.</summary>
    public static List<Asked> Of(List<BagWord> words)
    {
        var text = string.Join(' ', words.Select(w => w.Typed));
        var starts = new int[words.Count];
        for (var i = 1; i < words.Count; i++)
        {
            starts[i] = starts[i - 1] + words[i - 1].Typed.Length + 1;
        }

        var found = new List<Asked>();
        var taken = 0UL;
        for (var from = 0; DateReader.FindFirst(text, from, text.Length) is { } date; from = date.End)
        {
            var mask = 0UL;
            for (var i = 0; i < starts.Length; i++)
            {
                mask |= starts[i] >= date.Start && starts[i] < date.End ? 1UL << i : 0;
            }

            if (date.Date is { Earliest: { } earliest, Latest: { } latest } && mask != 0)
            {
                found.Add(new Asked(Number(earliest), Number(latest), mask));
                taken |= mask;
            }
        }

        for (var i = 0; i < words.Count; i++)
        {
            if ((taken & (1UL << i)) == 0 && words[i].Form.Length == 4 && int.TryParse(words[i].Form, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= FirstYear and <= LastYear)
            {
                found.Add(new Asked((year * 10_000) + 101, (year * 10_000) + 1231, 1UL << i));
            }
        }

        return found;
    }

    /// <summary>Raises the scores of records that may be of a date asked for; only those that have some word of the query.</summary>
    public static void Score(IndexSnapshot snapshot, List<Asked> asked, float[] scores, ulong[] masks)
    {
        foreach (var (first, last, mask) in asked)
        {
            var worth = first == last ? OfDay : last - first < 100 ? OfMonth : OfYear;
            for (var doc = 0; doc < snapshot.End; doc++)
            {
                if (masks[doc] == 0)
                {
                    continue;
                }

                var chunk = snapshot.ChunkOf(doc);
                var at = doc % DocChunk.Size;
                if (chunk.Latest[at] != 0 && chunk.Latest[at] >= first && chunk.Earliest[at] <= last)
                {
                    // A record of that very day tells more than one of a year that the day lies in.
                    scores[doc] += chunk.Latest[at] - chunk.Earliest[at] <= last - first ? worth : worth / 4;
                    masks[doc] |= mask;
                }
            }
        }
    }

    private static int Number(DateOnly day) => (day.Year * 10_000) + (day.Month * 100) + day.Day;
}
