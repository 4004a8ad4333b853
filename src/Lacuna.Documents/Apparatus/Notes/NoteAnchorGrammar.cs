using System.Globalization;
using Lacuna.Documents.Apparatus.Brackets;
using Lacuna.Documents.Model;

namespace Lacuna.Documents.Apparatus.Notes;

/// <summary>Recognises the anchors of notes whose text was not found: "wrong[12].", "fact. [3]".</summary>
/// <remarks>A number may also correct the number before it, or be that of a paragraph that the editor supplied.</remarks>
internal static class NoteAnchorGrammar
{
    private const int MostDigits = 3;

    /// <summary>The mark, or null.</summary>
    public static FoundMark? Read(Bracket bracket)
    {
        var inner = bracket.Inner;
        if (inner.Length > MostDigits || !(inner.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0 || inner is "*" or "**" or "†" or "‡"))
        {
            return null;
        }

        if (char.IsAsciiDigit(inner[0]) && (inner[0] == '0' || bracket.Open == 0 || bracket.Before.Trim().IsEmpty))
        {
            return null;
        }

        var last = bracket.Open > 0 ? bracket.Text[bracket.Open - 1] : ' ';
        var attached = !char.IsWhiteSpace(last) && last is not ('(' or '“' or '[' or '$' or '£') && !char.IsAsciiDigit(last);
        if (!attached && !(bracket.FollowsSentence && IsSpacedAnchor(bracket)))
        {
            return null;
        }

        return new FoundMark(bracket.Open, bracket.Close + 1, new NoteRef(inner, default));
    }

    // After a sentence the number is a paragraph's where its neighbours are numbered, or where a list is announced.
    private static bool IsSpacedAnchor(Bracket bracket)
    {
        if (!int.TryParse(bracket.Inner, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return true;
        }

        var before = bracket.Before.TrimEnd();
        if (before.IsEmpty || before[^1] is ':' or ';' or '\n' || number > 30)
        {
            return false;
        }

        return !HasNumber(bracket.Text, number - 1, bracket.Open) && !HasNumber(bracket.Text, number + 1, bracket.Open);
    }

    private static bool HasNumber(string text, int number, int around)
    {
        var from = Math.Max(0, around - 4_000);
        var window = text.AsSpan(from, Math.Min(text.Length - from, 8_000));
        var digits = number.ToString(CultureInfo.InvariantCulture);
        return number > 0 && (window.Contains($". {digits}. ", StringComparison.Ordinal) || window.Contains($"[{digits}] ", StringComparison.Ordinal)
            || window.Contains($" ({digits}) ", StringComparison.Ordinal) || window.Contains($"\n{digits}. ", StringComparison.Ordinal) || window.Contains($"[{digits}.] ", StringComparison.Ordinal)
            || window.StartsWith($"{digits}. ", StringComparison.Ordinal));
    }
}
