using Lacuna.Documents.Model;

namespace Lacuna.Documents.Description;

/// <summary>Reads the number that a message bears before its text: "4348.", "No. 442", "Todep 527.", "A–24.".</summary>
internal static class MessageNumbers
{
    private const int LongestSeries = 12;
    private const int LongestNumber = 8;

    /// <summary>Reads the number where it would stand.</summary>
    /// <param name="text">The plain text.</param>
    /// <param name="at">Where the text of the message begins.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="findings">Takes the number, and the form where the number gives it away.</param>
    public static void Read(string text, int at, int end, Findings findings)
    {
        var rest = text.AsSpan(at, Math.Max(0, Math.Min(end, at + LongestSeries + LongestNumber + 4) - at));
        var isDespatch = rest.StartsWith("No. ");
        var i = isDespatch ? 4 : 0;
        while (i < rest.Length && i <= LongestSeries && (char.IsLetter(rest[i]) || rest[i] == ' ' && i > 2 && i + 1 < rest.Length && char.IsAsciiDigit(rest[i + 1])))
        {
            i++;
        }

        var isAirgram = i == 1 && rest[0] is 'A';
        if (i > 0 && i < rest.Length && rest[i] is '–' or '-' && (isAirgram || i == 2))
        {
            i++;
        }

        var digits = i;
        while (i < rest.Length && (char.IsAsciiDigit(rest[i]) || rest[i] == ','))
        {
            i++;
        }

        var isMessage = findings.Type?.Value is "telegram" or "airgram" or "cable";
        if (i == digits || i - digits > LongestNumber || !isDespatch && !isMessage || !isDespatch && (i >= rest.Length || rest[i] != '.') || digits == 0 && i < 2 && !isMessage)
        {
            return;
        }

        // "1. Following is a summary": the first paragraph of a numbered text, and the message has no number of its own.
        if (digits == 0 && rest[..i] is "1" && !isDespatch)
        {
            return;
        }

        var start = isDespatch ? 4 : 0;
        findings.Add(new DocumentNumber(isDespatch ? NumberKind.Despatch : NumberKind.Telegram, rest[start..i].TrimEnd(',').ToString(), new SourceSpan(at + start, i - start)));
    }
}
