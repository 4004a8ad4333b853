using System.Collections.Immutable;
using Lacuna.Documents.Dates;
using Lacuna.Documents.Model;

namespace Lacuna.Documents.Description;

/// <summary>Finds out what a document is: its title, date, place, form, and who had a part in it.</summary>
/// <remarks>Thread-safe. Looks at the first blocks only, and from the end for a comment form. What the document's own description or
/// the hints say is never overwritten by a guess.</remarks>
public static class DocumentDescriber
{
    private const int OpeningBlocks = 16;
    private const int LongestByline = 100;
    private const int LongestDateLine = 60;

    private static readonly string[] MeetingWords = ["conversation", "meeting", "talks", "negotiation", "interview", "session", "conversaci", "reunión"];

    // Days on which a paper was released are not the day it was written.
    private static readonly string[] ReleaseWords = ["releas", "approved", "declassif", "review", "sanitiz", "print", "photocop"];

    /// <summary>The document with its description filled in and the page around it set aside.</summary>
    /// <param name="document">The document as its reader made it.</param>
    /// <param name="hints">What is known from outside.</param>
    public static TextDocument Describe(TextDocument document, DescriptionHints hints)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(hints);
        var form = Furniture.CommentForm(document.Blocks);
        var page = CataloguePage.Read(OpeningLine.Read(document.Blocks, OpeningBlocks));
        document = Furniture.SetAside(document, i =>
            i < page.Blocks || form >= 0 && i >= form || document.Blocks[i].Span.Length < 200 && Furniture.IsShareLine(OpeningLine.WordsOf(document.Blocks[i]).AsSpan().Trim()));
        var opening = OpeningLine.Read(document.Blocks, OpeningBlocks);
        var known = document.Description;
        var series = opening.Count > 0 ? SeriesOpening.Read(opening[0].Text) : null;
        var (title, titleBlock) = Title(known.Title, hints, series, opening);
        var byline = page.Blocks == 0 ? Byline(opening) : null;
        var dateline = series?.Dateline ?? Dateline(opening);
        var (date, dateText) = Date(known, hints, page, byline, dateline, series, opening);
        var description = known with
        {
            Title = title,
            Summary = known.Summary ?? page.Summary,
            Language = known.Language ?? hints.Language ?? Language(opening),
            Date = date,
            DateText = dateText,
            DocumentType = known.DocumentType ?? hints.DocumentType ?? (form >= 0 && byline is not null ? "posting" : DocumentTypes.Of(title))
                ?? (opening.Count > 0 ? DocumentTypes.Of(opening[0].Text.AsSpan(0, Math.Min(300, opening[0].Text.Length))) : null),
            Classification = known.Classification ?? (series is null ? Marking(opening) : series.Classification),
            Place = known.Place ?? Meeting(page) ?? dateline?.Place,
            Participants = known.Participants.IsEmpty ? Participants.Find(string.Join('\n', opening.Take(12).Select(line => line.Text)), page.Summary, title, Beginning(page, opening)) : known.Participants,
            Credits = known.Credits.IsEmpty ? byline?.Publisher is { } publisher ? page.Credits.Add(new Credit("publisher", publisher)) : page.Credits : known.Credits,
            Citation = known.Citation ?? page.Citation,
        };
        return document with { Description = InSingleLines(description), Blocks = WithHeading(document.Blocks, titleBlock) };
    }

    // A header holds values, not layout: what runs over a line in the text is one line here, and the same after it is read back.
    private static DocumentDescription InSingleLines(DocumentDescription description) => description with
    {
        Title = InOneLine(description.Title) ?? "",
        Summary = InOneLine(description.Summary),
        DateText = InOneLine(description.DateText),
        Place = InOneLine(description.Place),
        Participants = [.. description.Participants.Select(name => InOneLine(name) ?? "")],
        Credits = [.. description.Credits.Select(credit => credit with { Name = InOneLine(credit.Name) ?? "" })],
        Citation = InOneLine(description.Citation),
    };

    private static string? InOneLine(string? value) =>
        value is null ? null : string.Join(' ', value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private sealed record BylineFacts(FoundDate Date, string? Publisher);

    private static (string Title, int Block) Title(string known, DescriptionHints hints, SeriesOpening? series, List<OpeningLine> opening)
    {
        var given = known.Length > 0 ? known : hints.Title;
        foreach (var line in opening.Take(4))
        {
            if (line.Block is Heading || series is null && Titles.IsTitleLike(line.Text) && opening.Count > 1)
            {
                return (given is null ? Titles.Cut(line.Text) : Titles.Cut(given), given is null || given == line.Text ? line.Index : -1);
            }
        }

        if (given is not null)
        {
            return (Titles.Cut(given), -1);
        }

        var title = series?.Title;
        foreach (var line in opening)
        {
            title ??= Titles.Subject(line.Text.AsSpan(0, Math.Min(line.Text.Length, 3000)));
        }

        return (title is null ? Titles.FirstWords(opening, hints.FileName) : Titles.Cut(title), -1);
    }

    // "Friday, 14 October 2022 — National Security Archive" below the title of a posting.
    private static BylineFacts? Byline(List<OpeningLine> opening)
    {
        foreach (var line in opening.Skip(1).Take(3))
        {
            if (line.Text.Length <= LongestByline && DateReader.FindFirst(line.Text, 12) is { Start: 0 } date)
            {
                var rest = line.Text[date.End..].Trim();
                var publisher = rest.Length > 2 && rest[0] is '—' or '–' or '-' or '|' or '·' ? rest[1..].Trim() : null;
                return new BylineFacts(date, publisher);
            }
        }

        return null;
    }

    private static FoundDateline? Dateline(List<OpeningLine> opening)
    {
        foreach (var line in opening.Take(6))
        {
            if (Datelines.Find(line.Text.AsSpan(0, Math.Min(line.Text.Length, 160)), 0) is { } found && (found.Start == 0 || line.Text.Length < 160))
            {
                return found;
            }
        }

        return null;
    }

    private static (HistoricalDate? Date, string? Words) Date(
        DocumentDescription known, DescriptionHints hints, CataloguePage page, BylineFacts? byline, FoundDateline? dateline, SeriesOpening? series, List<OpeningLine> opening)
    {
        if (known.Date is not null)
        {
            return (known.Date, known.DateText);
        }

        if (hints.Date is { } given && DateReader.Read(given, hints.Language) is { } read)
        {
            return (read, given);
        }

        var found = page.Date ?? byline?.Date ?? dateline?.Date;
        if (found is null && series is null)
        {
            found = opening.Select(line => DateLine(line.Text)).FirstOrDefault(date => date is not null);
        }

        return (found?.Date, found?.Text);
    }

    // A line of its own that holds little but a date.
    private static FoundDate? DateLine(string text)
    {
        foreach (var line in text.AsSpan(0, Math.Min(text.Length, 3000)).EnumerateLines())
        {
            if (line.Length > LongestDateLine || DateReader.FindFirst(line, line.Length) is not { } date || date.Date.Edtf.Length < 10)
            {
                continue;
            }

            var spoken = false;
            foreach (var word in ReleaseWords)
            {
                spoken |= line.Contains(word, StringComparison.OrdinalIgnoreCase);
            }

            if (!spoken && line.Trim().Length - date.Text.Length < 24)
            {
                return date;
            }
        }

        return null;
    }

    private static string? Language(List<OpeningLine> opening)
    {
        var text = string.Join('\n', opening.Select(line => line.Text));
        return LanguageGuess.Of(text);
    }

    private static string? Marking(List<OpeningLine> opening)
    {
        foreach (var line in opening.Take(6))
        {
            if (line.Text.Length < 400 && Classifications.Find(line.Text) is { } level)
            {
                return level;
            }
        }

        return null;
    }

    // "… conversation in Moscow between …": the place of the meeting, from the catalogue's own words.
    private static string? Meeting(CataloguePage page)
    {
        foreach (var text in new[] { page.Summary, page.Citation })
        {
            foreach (var word in text is null ? [] : MeetingWords)
            {
                var at = text!.IndexOf(word, StringComparison.OrdinalIgnoreCase);
                var place = at < 0 ? -1 : text.IndexOf(" in ", at, StringComparison.Ordinal);
                if (place >= 0 && place - at < 24 && CapitalWords(text.AsSpan(place + 4)) is { Length: > 2 } name)
                {
                    return name;
                }
            }
        }

        return null;
    }

    private static string CapitalWords(ReadOnlySpan<char> text)
    {
        var end = 0;
        while (end < text.Length && char.IsUpper(text[end]))
        {
            var stop = text[end..].IndexOfAny(" ,.;)");
            end = stop < 0 ? text.Length : end + stop;
            if (stop < 0 || text[end] != ' ')
            {
                break;
            }

            end++;
        }

        return text[..end].Trim().ToString();
    }

    // Only a conversation has persons present; its first paragraphs name them.
    private static string? Beginning(CataloguePage page, List<OpeningLine> opening) =>
        page.Summary is null ? null : string.Join('\n', opening.Take(8).Select(line => line.Text));

    private static ImmutableArray<Block> WithHeading(ImmutableArray<Block> blocks, int titleBlock) =>
        titleBlock >= 0 && blocks[titleBlock] is Paragraph paragraph
            ? blocks.SetItem(titleBlock, new Heading(1, paragraph.Content, paragraph.Span))
            : blocks;
}
