using System.Text;

namespace Lacuna.Documents.References;

/// <summary>Finds references by number: "telegram 1234 from Moscow, October 12", "Deptel 345", "NSC 68/2", "NIE 11–4–62".</summary>
/// <remarks>Looks at each number of the text once, and at the word before it: nothing is searched for.</remarks>
internal static class NumberedReferences
{
    // Of a text with more of them, a bibliography or an index, the first are kept.
    private const int Most = 2000;

    private const int LongestNumber = 18;
    private const int FirstYear = 1900;
    private const int LastYear = 1999;

    /// <summary>Adds what is found.</summary>
    /// <param name="text">The plain text.</param>
    /// <param name="own">The document it is of.</param>
    /// <param name="found">Takes the references, in the order of the text.</param>
    public static void Find(string text, OwnPlace own, List<FoundReference> found)
    {
        var i = 0;
        while (found.Count < Most && text.AsSpan(i).IndexOfAnyInRange('0', '9') is >= 0 and var next)
        {
            i += next;
            if (NumberLeads.At(text, i, own) is { } lead && Read(text, i, lead, own, found) is var end && end > i)
            {
                i = end;
            }
            else
            {
                while (i < text.Length && char.IsAsciiDigit(text[i]))
                {
                    i++;
                }
            }
        }
    }

    // The number, what is told after it, and the numbers that follow in a list.
    private static int Read(string text, int at, LedNumber lead, OwnPlace own, List<FoundReference> found)
    {
        var first = found.Count;
        var from = lead.Start;
        var end = at;
        while (found.Count < Most && Number(text, end, lead.Kind, out var after) is { } number && (found.Count == first || IsListed(text, end, after)))
        {
            var reference = new FoundReference
            {
                Kind = lead.Kind,
                Number = lead.Prefix.Length == 0 ? number : lead.Prefix + number,
                Start = from,
                End = after,
                IsWeak = lead.IsWeak,
                From = lead.From,
                To = lead.To,
            };
            if (lead.IsSerial)
            {
                YearOfEstimate(reference);
            }
            else
            {
                ReferenceTail.Read(text, after, own, lead.IsOlder, reference);
            }

            // "telegrams 76 and 81, February 12 and 17": after a date a small number is a day, unless it is told more of.
            if (found.Count > first && found[^1].First is not null && reference.First is null && (reference.From, reference.To) == (lead.From, lead.To) && number.Length <= 2)
            {
                break;
            }

            found.Add(reference);
            end = reference.End;
            if (NextInList(text, end) is not (> 0 and var next))
            {
                break;
            }

            reference.IsFollowed = true;
            (from, end) = (next, next);
        }

        if (found.Count == first)
        {
            return at;
        }

        found[^1].IsFollowed = false;
        Share(found, first);
        return found[^1].End;
    }

    // What is told after the last of a list is told of those before it that have nothing of their own: "telegrams 441 and 443 from Ankara, March 29".
    private static void Share(List<FoundReference> found, int first)
    {
        for (var i = found.Count - 2; i >= first; i--)
        {
            var (one, next) = (found[i], found[i + 1]);
            if (!one.IsPlaced)
            {
                (one.From, one.To) = (next.From, next.To);
            }

            if (one.First is null)
            {
                (one.First, one.Last) = (next.First, next.Last);
            }
        }
    }

    private static string? Number(string text, int at, ReferenceKind kind, out int end)
    {
        var i = at;
        while (i < text.Length && i - at < LongestNumber && IsOfNumber(text, i, kind))
        {
            i++;
        }

        end = i;
        if (i == at || i < text.Length && (char.IsAsciiLetterLower(text[i]) || char.IsAsciiDigit(text[i]) || text[i] is '%' or '°')
            || i + 1 < text.Length && text[i] is ':' or '.' && char.IsAsciiDigit(text[i + 1]) && kind is not (ReferenceKind.PolicyPaper or ReferenceKind.Printed))
        {
            return null;
        }

        var folded = new StringBuilder(i - at);
        foreach (var c in text.AsSpan(at, i - at))
        {
            if (c != ',')
            {
                folded.Append(c is '–' or '—' or '‑' ? '-' : char.ToLowerInvariant(c));
            }
        }

        return folded.ToString();
    }

    private static bool IsOfNumber(string text, int i, ReferenceKind kind)
    {
        if (char.IsAsciiDigit(text[i]))
        {
            return true;
        }

        if (i == 0 || i + 1 >= text.Length || !char.IsAsciiDigit(text[i - 1]) || !char.IsAsciiDigit(text[i + 1]))
        {
            return false;
        }

        return text[i] switch
        {
            ',' => i + 3 < text.Length && char.IsAsciiDigit(text[i + 2]) && char.IsAsciiDigit(text[i + 3]) && (i + 4 == text.Length || !char.IsAsciiDigit(text[i + 4])),
            '/' => kind is ReferenceKind.PolicyPaper or ReferenceKind.Estimate or ReferenceKind.IntelligenceReport,
            '-' or '–' or '‑' => kind is ReferenceKind.Estimate or ReferenceKind.IntelligenceReport,
            _ => false,
        };
    }

    // After "telegrams 312": a year or the hour of a list of dates is not the next number.
    private static bool IsListed(string text, int at, int end)
    {
        var digits = text.AsSpan(at, end - at);
        return !(digits.Length == 4 && int.TryParse(digits, System.Globalization.CultureInfo.InvariantCulture, out var number) && number is >= FirstYear and <= LastYear)
            && !(end + 1 < text.Length && text[end] == ' ' && text.AsSpan(end + 1) is var rest && (rest.StartsWith("p.") || rest.StartsWith("a.") || rest.StartsWith("percent") || rest.StartsWith("million")));
    }

    // Where the next number of a list begins: after ", ", " and ", ", and ", "; " and the like.
    private static int NextInList(string text, int at)
    {
        var rest = text.AsSpan(at, Math.Min(12, text.Length - at));
        foreach (var link in (ReadOnlySpan<string>)[", and ", " and ", ", ", " & ", "; ", " or ", " y ", " и "])
        {
            if (rest.StartsWith(link) && rest.Length > link.Length && char.IsAsciiDigit(rest[link.Length]))
            {
                return at + link.Length;
            }
        }

        return 0;
    }

    // "NIE 11–4–62" is of 1962.
    private static void YearOfEstimate(FoundReference reference)
    {
        if (reference.Kind == ReferenceKind.Estimate && reference.Number is { } number && number.LastIndexOf('-') is > 0 and var dash && number.Length - dash >= 3
            && int.TryParse(number.AsSpan(dash + 1, 2), System.Globalization.CultureInfo.InvariantCulture, out var year) && year is >= 46 and <= 99)
        {
            (reference.First, reference.Last) = (new DateOnly(FirstYear + year, 1, 1), new DateOnly(FirstYear + year, 12, 31));
        }
    }
}
