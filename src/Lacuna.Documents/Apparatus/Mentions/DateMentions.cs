using Lacuna.Documents.Dates;
using Lacuna.Documents.Model;

namespace Lacuna.Documents.Apparatus.Mentions;

/// <summary>Finds the dates spoken of in a text: days and months with their year, and ranges of them.</summary>
internal static class DateMentions
{
    /// <summary>The dates of a text in order. Linear.</summary>
    public static List<FoundMark> Find(string text)
    {
        var found = new List<FoundMark>();
        for (var from = 0; DateReader.FindFirst(text, from, text.Length) is { } date;)
        {
            var end = date.Start + date.Text.Length;
            if (!date.Text.Contains('\uFFFC', StringComparison.Ordinal))
            {
                found.Add(new FoundMark(date.Start, end, new DateMention(date.Date.Edtf, [], default), new Stretch(date.Start, end)));
            }

            from = Math.Max(end, from + 1);
        }

        return found;
    }
}
