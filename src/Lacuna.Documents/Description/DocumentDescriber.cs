using System.Collections.Immutable;
using Lacuna.Documents.Dates;
using Lacuna.Documents.Model;
using Lacuna.Documents.Rendering;

namespace Lacuna.Documents.Description;

/// <summary>Finds out what a document is: its title, date, place, form, and who had a part in it.</summary>
/// <remarks>Thread-safe. Looks at the first blocks only, and from the end for a comment form. What the document's own description or
/// the hints say is never overwritten by a guess.</remarks>
public static class DocumentDescriber
{
    private const int OpeningBlocks = 16;
    private const int LongestByline = 100;
    private const int LongestDateLine = 60;
    private const int LongestDateline = 160;
    private const int LongestHeading = 320;
    private const int LongestFormLine = 60;
    private const int LongestMarked = 400;
    private const int MostTitleLines = 4;
    private const int MostDatelines = 6;
    private const int MostMarkedLines = 6;

    // With fewer labelled lines above the text, its heading is the title even where a subject follows.
    private const int FewestFormLines = 2;

    private static readonly string[] ListLabels = [" PARTICIPANTS ", " PARTICIPANTS: ", " Participants: ", " Participants ", " PRESENT ", " Present: ", " PRESENT: "];

    private static readonly string[] MeetingWords = ["conversation", "meeting", "talks", "negotiation", "interview", "session", "conversaci", "reunión"];

    // Days on which a paper was released are not the day it was written.
    private static readonly string[] ReleaseWords = ["releas", "approved", "declassif", "review", "sanitiz", "print", "photocop", "determination", "postpone", "downgrad", "exempt", "microfilm", "received", "destroy", "desclasif", "рассекреч"];

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
        var plain = PlainTextWriter.Write(document);
        var opening = OpeningLine.Read(plain, OpeningBlocks);
        var byline = page.Blocks == 0 ? Byline(opening) : null;
        var findings = new Findings();
        var titleBlock = ReadText(document, hints, plain, opening, page, findings);
        ReadDates(hints, document.Description, page, byline, opening, findings);
        var isPosting = form >= 0 && byline is not null;
        var description = DescriptionAssembly.Assemble(document.Description, hints, page, isPosting ? "posting" : null, findings) with
        {
            Language = document.Description.Language ?? hints.Language ?? Language(opening),
        };
        description = description with { Released = description.Released ?? ReleaseDates.Read(plain.Text, hints.FileName, description.Date) };
        if (description.Credits.IsEmpty)
        {
            description = description with { Credits = byline?.Publisher is { } publisher ? page.Credits.Add(new Credit("publisher", publisher)) : page.Credits };
        }

        return document with { Description = description, Blocks = WithHeading(document.Blocks, titleBlock) };
    }

    // Title, form and persons, the best evidence first. Returns the block that is the title, or -1.
    private static int ReadText(TextDocument document, DescriptionHints hints, PlainText plain, List<OpeningLine> opening, CataloguePage page, Findings findings)
    {
        // A reader of markup or the caller knows the title; that of plain text was only taken from its first heading.
        var known = document.Format == DocumentFormat.Text ? "" : document.Description.Title;
        var given = hints.Title ?? (known.Length > 0 ? known : null);
        if (opening.Count == 0)
        {
            findings.Title = new Found(given is null ? Titles.FirstWords(opening, hints.FileName) : Titles.Cut(given), null);
            return -1;
        }

        var end = opening[^1].Start + opening[^1].Text.Length;
        var first = opening[0];
        var isSeries = SeriesOpening.Read(plain.Text, first.Start + first.Text.Length, findings);
        var lines = LabelledLines.Find(plain.Text, end);
        var heading = isSeries ? default : HeadingLine(opening, lines, given);
        if (heading.Text is { } words && findings.Type is null && DocumentTypes.Find(words) is { } form)
        {
            findings.Type = new Found(form.Form, new SourceSpan(heading.Start + form.Start, form.Length));
        }

        findings.HasSheet = FormReader.Read(plain.Text, lines, findings);
        var titleBlock = -1;
        if (heading.Text is not null && (findings.Title is null || given == heading.Text || !IsFormOnly(heading.Text) && !findings.HasSheet && findings.Title.Value.Span is { } span && span.Start > heading.Start && (IsAboveDateline(heading, opening) || heading.Block is Heading && lines.Count < FewestFormLines)))
        {
            findings.Title = new Found(heading.Text, new SourceSpan(heading.Start, heading.Text.Length));
            titleBlock = heading.Index;
        }

        if (findings.Title is null && Titles.FirstSubject(opening) is { } subject)
        {
            findings.Title = subject;
        }

        if (!isSeries && (findings.Title ?? (given is null ? null : new Found(given, null))) is { } title)
        {
            HeadingReader.Read(title.Span is { } at ? MappedText.Of(plain.Text, at.Start, at.End) : MappedText.Outside(title.Value), findings);
        }

        FormLine(opening, lines, findings);
        LetterParts.Read(plain, opening, findings);
        if (page.Summary is { } summary)
        {
            Participants.Find(summary, summary.Length, inText: false, findings);
            Participants.Find(plain.Text, opening[Math.Min(opening.Count, 8) - 1] is var last ? last.Start + last.Text.Length : 0, inText: true, findings);
        }

        if (!isSeries && findings.Classification is null)
        {
            Marking(plain.Text, opening, findings);
        }

        RunTogether(plain.Text, first, findings);
        if (given is not null && given != findings.Title?.Value)
        {
            findings.Title = new Found(given, null);
        }

        findings.Title ??= new Found(Titles.FirstWords(opening, hints.FileName), null);
        findings.Title = findings.Title.Value with { Value = Titles.Cut(findings.Title.Value.Value) };
        return titleBlock;
    }

    private sealed record BylineFacts(FoundDay Date, string? Publisher);

    // "Friday, 14 October 2022 — National Security Archive" below the title of a posting.
    private static BylineFacts? Byline(List<OpeningLine> opening)
    {
        foreach (var line in opening.Skip(1).Take(3))
        {
            if (line.Text.Length <= LongestByline && DateReader.FindFirst(line.Text, 12) is { Start: 0 } date)
            {
                var rest = line.Text[date.End..].Trim();
                var publisher = rest.Length > 2 && rest[0] is '—' or '–' or '-' or '|' or '·' ? rest[1..].Trim() : null;
                return new BylineFacts(FoundDay.Of(date, line.Start), publisher);
            }
        }

        return null;
    }

    // The first lines that stand like a heading: one of markup, or one that reads like a title.
    private static OpeningLine HeadingLine(List<OpeningLine> opening, List<LabelledLine> lines, string? given)
    {
        foreach (var line in opening.Take(MostDatelines))
        {
            if (line.Text.Length is >= 4 and <= LongestHeading && line.Text[^1] is not ('.' or ':' or ',' or ';') && !line.Text.Contains('\n', StringComparison.Ordinal)
                && char.IsUpper(line.Text[0]) && Titles.IsReadable(line.Text) && IsAboveDateline(line, opening)
                && !HasLabel(line, lines) && Markings.Find(line.Text, 0, line.Text.Length).Level is null)
            {
                return line;
            }
        }

        foreach (var line in opening.Take(MostTitleLines))
        {
            if (HasLabel(line, lines))
            {
                continue;
            }

            if (line.Block is Heading && !Titles.IsStamp(line.Text) && (line.Text.Length < 4 || Titles.IsReadable(line.Text) || line.Text == given)
                || Titles.IsTitleLike(line.Text) && opening.Count > 1)
            {
                return line;
            }
        }

        return default;
    }

    private static bool HasLabel(OpeningLine line, List<LabelledLine> lines) =>
        lines.Exists(label => label.Label >= line.Start && label.Label < line.Start + line.Text.Length);

    // The line straight above a line of place and day, or of the day alone, is what is so dated.
    private static bool IsAboveDateline(OpeningLine line, List<OpeningLine> opening)
    {
        var next = opening.FindIndex(other => other.Index == line.Index) + 1;
        if (next <= 0 || next >= opening.Count || line.Block is Dateline)
        {
            return false;
        }

        var below = opening[next].Text;
        return below.Length <= LongestDateLine && DateReader.FindFirst(below, below.Length) is { } date && date.Date.Edtf.Length >= 10 && below.Length - date.Text.Length < 24
            && !(line.Text.Length <= LongestDateLine && DateReader.FindFirst(line.Text, line.Text.Length) is not null && line.Text.Length < 40);
    }

    private static bool IsFormOnly(string words) =>
        DocumentTypes.Find(words) is { } form && words.Length - form.Length < 12;

    // "MEMORANDUM FOR THE RECORD" or "CLASSIFIED MESSAGE" in a line of its own says what a paper is that has another title.
    private static void FormLine(List<OpeningLine> opening, List<LabelledLine> lines, Findings findings)
    {
        if (findings.Type is not null)
        {
            return;
        }

        foreach (var block in opening)
        {
            var from = 0;
            foreach (var range in block.Text.AsSpan(0, Math.Min(block.Text.Length, 1500)).EnumerateLines())
            {
                var line = range.Trim(" \t|*_#[]{}\"'“”.:");
                if (line.Length is >= 5 and <= LongestFormLine && DocumentTypes.Find(line) is { Start: <= 12 } form && line.IndexOfAny(".,;?!") < 0
                    && (form.Length * 2 >= line.Length || !line.ContainsAnyInRange('a', 'z') && Titles.IsReadable(line.ToString())))
                {
                    var at = block.Text.AsSpan(from).IndexOf(line.Slice(form.Start, form.Length));
                    findings.Type = new Found(form.Form, at < 0 ? null : new SourceSpan(block.Start + from + at, form.Length));
                    return;
                }

                from = Math.Min(block.Text.Length, from + range.Length + 1);
            }
        }

        // A paper that says from whom and to whom, and on what, is a memorandum unless it says otherwise.
        if (lines.Exists(l => l.Field == Field.Subject) && lines.Exists(l => l.Field == Field.From) && lines.Exists(l => l.Field == Field.To) && !lines.Exists(l => l.Field is Field.Sheet or Field.Other))
        {
            findings.Type = new Found("memorandum", null);
        }
    }

    // In a series the list of those present stands in the first paragraph, with everything else.
    private static void RunTogether(string text, OpeningLine first, Findings findings)
    {
        var zone = text.AsSpan(0, Math.Min(first.Start + first.Text.Length, Datelines.MostChars));
        foreach (var label in ListLabels)
        {
            if (zone.IndexOf(label) is > 0 and var at)
            {
                ParticipantList.RunTogether(text, at + label.Length, first.Start + first.Text.Length, findings);
                return;
            }
        }
    }

    private static void ReadDates(DescriptionHints hints, DocumentDescription known, CataloguePage page, BylineFacts? byline, List<OpeningLine> opening, Findings findings)
    {
        if (known.Date is null && hints.Date is { } given && DateReader.Read(given, hints.Language) is { } read)
        {
            findings.Date = new FoundDay(read, new Found(given, null));
        }
        else if (page.Date is { } catalogued)
        {
            findings.Date = new FoundDay(catalogued.Date, new Found(catalogued.Text, null));
        }
        else if (byline is not null)
        {
            findings.Date = byline.Date;
        }

        if (Meeting(page) is { } place)
        {
            findings.Place = findings.EventPlace = new Found(place, null);
        }

        foreach (var line in findings.Place is null || findings.Date is null ? opening.Take(MostDatelines) : [])
        {
            if (Datelines.Find(line.Text.AsSpan(0, Math.Min(line.Text.Length, LongestDateline)), 0) is { } dateline && (dateline.Start == 0 || line.Text.Length < LongestDateline || line.Block is Dateline))
            {
                findings.Date ??= FoundDay.Of(dateline.Date, line.Start);
                // A place belongs to the day it stands beside.
                if (findings.Date.Value.Date.Edtf == dateline.Date.Date.Edtf || page.Date is not null || findings.Title?.Span?.End <= line.Start)
                {
                    findings.Place ??= new Found(dateline.Place, new SourceSpan(line.Start + dateline.Start, dateline.Place.Length));
                }

                break;
            }
        }

        // A record of a meeting that is dated from nowhere else was made where it says the meeting was.
        findings.Place ??= findings.EventPlace;

        // The sheet of a record bears days of reviews and none of its document but in the field for it.
        foreach (var line in findings.Date is null && !findings.HasSheet ? opening : [])
        {
            if (DateLine(line.Text) is { } date)
            {
                findings.Date = FoundDay.Of(date, line.Start);
                break;
            }
        }
    }

    // A line of its own that holds little but a date.
    private static FoundDate? DateLine(string text)
    {
        var start = -1;
        var next = 0;
        foreach (var line in text.AsSpan(0, Math.Min(text.Length, 3000)).EnumerateLines())
        {
            (start, next) = (next, next + line.Length + 1);
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
                return date with { Start = start + date.Start };
            }
        }

        return null;
    }

    private static string? Language(List<OpeningLine> opening)
    {
        var text = string.Join('\n', opening.Select(line => line.Text));
        return LanguageGuess.Of(text);
    }

    private static void Marking(string text, List<OpeningLine> opening, Findings findings)
    {
        foreach (var line in opening.Take(MostMarkedLines))
        {
            if (line.Text.Length < LongestMarked && Markings.Find(text, line.Start, line.Start + line.Text.Length) is { Level: { } level } marked)
            {
                findings.Classification = level;
                findings.AddHandling(marked.Handling);
                return;
            }
        }
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

    private static ImmutableArray<Block> WithHeading(ImmutableArray<Block> blocks, int titleBlock) =>
        titleBlock >= 0 && blocks[titleBlock] is Paragraph paragraph
            ? blocks.SetItem(titleBlock, new Heading(1, paragraph.Content, paragraph.Span))
            : blocks;
}
