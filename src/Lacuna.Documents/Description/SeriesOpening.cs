namespace Lacuna.Documents.Description;

/// <summary>The opening of a document printed in an edited series: number or file number, heading, source note, dateline, all in one line.</summary>
/// <remarks>The form of <i>Foreign Relations of the United States</i> as plain text: "274. Special National Intelligence EstimateSource:
/// Central Intelligence … Washington, April 11, 1962." and, before 1952, "840.50 Recovery/7–1047: Telegram The Ambassador …".</remarks>
/// <param name="Title">The heading without number.</param>
/// <param name="Dateline">Place and date, or null.</param>
/// <param name="Classification">The marking named in the source note or after the heading, or null.</param>
internal sealed record SeriesOpening(string Title, FoundDateline? Dateline, string? Classification)
{
    private const int LongestHeading = 400;
    private const int LongestNumber = 48;

    private static readonly string[] HeadingEnds =
        ["[Source:", "Source:", " top secret ", " secret ", " confidential ", " restricted ", " SUBJECT", " Subject:", " PARTICIPANTS", " Participants:", " TO ", " [Extract", " U.S. urgent", "\n"];

    /// <summary>Reads the opening, or null when the text does not open so.</summary>
    /// <param name="text">The first block of the document.</param>
    public static SeriesOpening? Read(ReadOnlySpan<char> text)
    {
        text = text[..Math.Min(text.Length, Datelines.MostChars)];
        var start = NumberLength(text);
        var source = text[..Math.Min(text.Length, LongestHeading)].IndexOf("Source:");
        if (start == 0 && source <= 0)
        {
            return null;
        }

        if (text[start..].StartsWith("Editorial Note"))
        {
            return new SeriesOpening("Editorial Note", null, null);
        }

        var dateline = Datelines.Find(text, start);
        var end = Math.Min(text.Length, start + LongestHeading);
        if (dateline is not null)
        {
            end = Math.Min(end, dateline.Start);
        }

        foreach (var mark in HeadingEnds)
        {
            if (text[start..end].IndexOf(mark) is > 3 and var at)
            {
                end = start + at;
            }
        }

        var title = text[start..end].Trim().TrimEnd("[,. ").ToString();
        if (title.Length < 4)
        {
            return null;
        }

        var note = text[end..Math.Min(text.Length, dateline is null || dateline.Start < end ? end + 800 : dateline.Start)];
        return new SeriesOpening(title, dateline, MarkingIn(note));
    }

    // Before 1952 the marking stands in small letters between heading and place: "secret London, July 3, 1947".
    private static string? MarkingIn(ReadOnlySpan<char> note) =>
        Classifications.Find(note) ?? note.TrimStart() switch
        {
            var text when text.StartsWith("top secret ") => "top-secret",
            var text when text.StartsWith("secret ") => "secret",
            var text when text.StartsWith("confidential ") => "confidential",
            var text when text.StartsWith("restricted ") => "restricted",
            _ => null,
        };

    // "274. " or "840.50 Recovery/7–1047: " or "349 711.56357/11–1751 ".
    private static int NumberLength(ReadOnlySpan<char> text)
    {
        var i = 0;
        while (i < Math.Min(text.Length, 5) && char.IsAsciiDigit(text[i]))
        {
            i++;
        }

        if (i == 0)
        {
            return 0;
        }

        if (i <= 4 && text[i..].StartsWith(". ") && i + 2 < text.Length && char.IsUpper(text[i + 2]))
        {
            return i + 2;
        }

        var slash = text[..Math.Min(text.Length, LongestNumber)].IndexOf('/');
        if (slash < 0)
        {
            return 0;
        }

        i = slash + 1;
        while (i < text.Length && (char.IsAsciiDigit(text[i]) || text[i] is '–' or '-' or '—' or '/'))
        {
            i++;
        }

        return i > slash + 2 && i < text.Length && text[i] is ' ' or ':' ? SkipColon(text, i) : 0;
    }

    private static int SkipColon(ReadOnlySpan<char> text, int i)
    {
        while (i < text.Length && text[i] is ' ' or ':')
        {
            i++;
        }

        return i;
    }
}
