using System.Collections.Immutable;
using Lacuna.Documents.Model;
using Lacuna.Documents.Rendering;

namespace Lacuna.Documents.References;

/// <summary>What a document itself is known by: its number with post and day, its series, its day with its persons.</summary>
public static class OwnDesignations
{
    // The number of a paper stands in its title, or between the source note and the place and date.
    private const int Opening = 3000;

    private const int Most = 6;
    private const int ShortestNumber = 2;
    private const int LongestNumber = 5;

    // The hour, the marking and the number that may follow the date of a message.
    private const int AfterDate = 90;

    /// <summary>Reads it from the description and the opening of the text.</summary>
    /// <param name="text">The plain text.</param>
    /// <param name="about">What the document says of itself.</param>
    /// <returns>The designations, few or none; under each of them others may refer to the document.</returns>
    public static ImmutableArray<Designation> Of(PlainText text, DocumentDescription about)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(about);
        var place = OwnPlace.Of(about);
        var (first, last) = (about.Date?.Earliest, about.Date?.Latest);
        var own = ImmutableArray.CreateBuilder<Designation>();
        foreach (var number in about.Numbers)
        {
            if (own.Count >= Most)
            {
                break;
            }

            if (number.Kind == NumberKind.Printed)
            {
                own.Add(new Designation(ReferenceKind.Printed, number.Value, null, null, null, null));
            }
            else if (number.Kind is NumberKind.Telegram or NumberKind.Despatch && Folded(number.Value) is { } folded)
            {
                var kind = number.Kind == NumberKind.Despatch ? ReferenceKind.Despatch : about.DocumentType == "airgram" || folded.IsAirgram ? ReferenceKind.Airgram : ReferenceKind.Telegram;
                var (from, to) = place.IsFromPost ? (place.Post, place.OtherPost ?? Designation.Department) : (Designation.Department, place.Post);
                own.Add(new Designation(kind, folded.Number, from, to, first, last));
            }
        }

        if (!own.Any(o => o.Kind == ReferenceKind.Telegram) && SeriesNumber(text, about, place) is { } message)
        {
            own.Add(message.ToReference().To with { First = first, Last = last });
        }

        if (place.IsMessage && about.DocumentType is "telegram" or "cable" && !own.Any(o => o.Kind == ReferenceKind.Telegram) && OpeningNumber(text, about) is { } opening)
        {
            own.Add(new Designation(ReferenceKind.Telegram, opening, place.IsFromPost ? place.Post : Designation.Department, place.IsFromPost ? place.OtherPost ?? Designation.Department : place.Post, first, last));
        }

        if (Papers(text, about) is { } paper)
        {
            own.Add(paper);
        }

        if (KindOf(about.DocumentType) is { } written && first is not null && first == last && (place.Sender ?? place.Recipient) is not null)
        {
            own.Add(new Designation(written, null, place.Sender, place.Recipient, first, last));
        }

        return own.ToImmutable();
    }

    // "Paris, March 21, 1953. restricted Repto 2812. Washington pass State.": the number of a series after the date and the marking.
    private static FoundReference? SeriesNumber(PlainText text, DocumentDescription about, OwnPlace place)
    {
        if (!place.IsMessage || about.Sources.FirstOrDefault(s => s.Value == DescribedValue.Date) is not { Span.Length: > 0 } date || date.Span.End >= text.Text.Length)
        {
            return null;
        }

        var found = new List<FoundReference>();
        var from = date.Span.End;
        NumberedReferences.Find(text.Text.Substring(from, Math.Min(AfterDate, text.Text.Length - from)), place, found);
        return found is [{ Kind: ReferenceKind.Telegram, First: null } first, ..] && first.Number?.Contains(' ', StringComparison.Ordinal) == true
            && from + first.End < text.Text.Length && text.Text[from + first.End] == '.' && IsMarking(text.Text.AsSpan(from, first.Start)) ? first : null;
    }

    // "612. 1. Defense Ministry telephoned": the number of the message before its first paragraph. A small one numbers the paragraph.
    private static string? OpeningNumber(PlainText text, DocumentDescription about)
    {
        var from = about.Sources.FirstOrDefault(s => s.Value == DescribedValue.Date).Span.End;
        foreach (var block in text.Blocks)
        {
            if (block.Start > Opening)
            {
                break;
            }

            var words = text.Text.AsSpan(block.Start, block.End - block.Start);
            var digits = words.IndexOfAnyExceptInRange('0', '9');
            if (block.Start < from || digits <= 0 || words[digits] != '.')
            {
                continue;
            }

            return digits is >= ShortestNumber and <= LongestNumber && words.Length > digits + 1 && words[digits + 1] == ' ' && words[0] != '0' && words[..digits] is not ("10" or "11" or "12") ? words[..digits].ToString() : null;
        }

        return null;
    }

    // Nothing but the hour and markings in small letters.
    private static bool IsMarking(ReadOnlySpan<char> words)
    {
        foreach (var c in words)
        {
            if (char.IsUpper(c))
            {
                return false;
            }
        }

        return true;
    }

    private static ReferenceKind? KindOf(string? type) => type switch
    {
        "memorandum" => ReferenceKind.Memorandum,
        "letter" or "message" => ReferenceKind.Letter,
        _ => null,
    };

    // "Todep 527", "A–24", "1,234".
    private static (string Number, bool IsAirgram)? Folded(string value)
    {
        var folded = string.Concat(value.Where(c => c != ',').Select(c => c is '–' or '—' or '‑' ? '-' : char.ToLowerInvariant(c)));
        return folded.Length == 0 || !char.IsAsciiDigit(folded[^1]) ? null : folded.StartsWith("ca-", StringComparison.Ordinal) ? ("ca " + folded[3..], true)
            : folded.StartsWith("a-", StringComparison.Ordinal) ? (folded[2..], true) : (folded, false);
    }

    // A paper of a series: where the title begins with its number, or is that of the series and the number stands before place and date.
    private static Designation? Papers(PlainText text, DocumentDescription about)
    {
        var place = new OwnPlace(null, false, false, null, null, null);
        var found = new List<FoundReference>();
        NumberedReferences.Find(about.Title, place, found);
        if (found.Find(r => IsPaper(r.Kind) && r.Start <= 1) is { } titled)
        {
            return titled.ToReference().To;
        }

        var isSeries = about.Title.StartsWith("National Security", StringComparison.OrdinalIgnoreCase) || about.Title.Contains("Intelligence Estimate", StringComparison.OrdinalIgnoreCase);
        if (!isSeries || !(about.DocumentType is "national-intelligence-estimate" or "estimate" or "directive" or "report" or "paper"))
        {
            return null;
        }

        found.Clear();
        var opening = text.Text[..Math.Min(Opening, text.Text.Length)];
        NumberedReferences.Find(opening, place, found);
        return found.Find(r => IsPaper(r.Kind) && StandsAlone(opening, r))?.ToReference().To;
    }

    private static bool IsPaper(ReferenceKind kind) => kind is ReferenceKind.PolicyPaper or ReferenceKind.Estimate;

    // "… Secret. SNIE 80–62 Washington, January 17, 1962.": after a stop, and before the place or the end of the line.
    private static bool StandsAlone(string text, FoundReference paper)
    {
        var before = text.AsSpan(0, paper.Start).TrimEnd();
        var after = paper.End;
        while (after < text.Length && text[after] is ' ' or '.' or '\n')
        {
            after++;
        }

        return (before.IsEmpty || before[^1] is '.' or ']' or ')' or ':' || text[paper.Start - 1] == '\n' || char.IsLower(before[^1]))
            && (after >= text.Length || text.IndexOf('\n', paper.End, after - paper.End) >= 0 || Posts.Read(text, after, out _) is not null);
    }
}
