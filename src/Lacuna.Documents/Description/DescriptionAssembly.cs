using System.Collections.Immutable;
using Lacuna.Documents.Model;

namespace Lacuna.Documents.Description;

/// <summary>Puts a description together: what is known from outside, then what was found.</summary>
internal static class DescriptionAssembly
{
    /// <summary>The description with everything filled in but language and credits.</summary>
    /// <param name="known">What the document's own header says; never overwritten.</param>
    /// <param name="hints">What the caller knows.</param>
    /// <param name="page">The catalogue entry above it.</param>
    /// <param name="given">The form that follows from what kind of page it is, or null.</param>
    /// <param name="findings">What was read from the text. The title is settled.</param>
    public static DocumentDescription Assemble(DocumentDescription known, DescriptionHints hints, CataloguePage page, string? given, Findings findings)
    {
        var type = known.DocumentType ?? hints.DocumentType ?? given;
        var isMeeting = HeadingReader.IsMeeting(type ?? findings.Type?.Value);
        if (isMeeting)
        {
            findings.EventDate ??= findings.Date;
            findings.EventPlace ??= findings.Place;
        }

        var date = known.Date is null ? findings.Date : null;
        var eventOf = known.Event ?? (findings.EventDate is null && findings.EventPlace is null ? null
            : new DocumentEvent(findings.EventDate?.Date, InOneLine(findings.EventDate?.Words.Value), InOneLine(findings.EventPlace?.Value)));
        var description = known with
        {
            Title = InOneLine(findings.Title?.Value) ?? known.Title,
            Summary = InOneLine(known.Summary ?? page.Summary),
            Date = known.Date ?? date?.Date,
            DateText = InOneLine(known.Date is null ? date?.Words.Value : known.DateText),
            DocumentType = type ?? findings.Type?.Value,
            Classification = known.Classification ?? findings.Classification?.Value,
            Place = InOneLine(known.Place ?? findings.Place?.Value),
            Participants = known.Participants.IsEmpty ? [.. findings.People.Select(InOneLine)] : known.Participants,
            Citation = InOneLine(known.Citation ?? page.Citation),
            Credits = [.. known.Credits.Select(credit => credit with { Name = InOneLine(credit.Name) ?? "" })],
            Sender = known.Sender ?? InOneLine(findings.Sender?.Value),
            Recipient = known.Recipient ?? InOneLine(findings.Recipient?.Value),
            Event = eventOf,
            Handling = known.Handling.IsEmpty ? [.. findings.Handling.Select(mark => mark.Value)] : known.Handling,
            Numbers = known.Numbers.IsEmpty ? [.. findings.Numbers.OrderBy(n => n.Span?.Start ?? 0)] : known.Numbers,
        };
        return description with { Sources = known.Sources.IsEmpty ? Sources(known, description, type, date, findings) : known.Sources };
    }

    // Only what was read from the text has a place in it: a value that came from outside keeps none.
    private static ImmutableArray<ValueSource> Sources(DocumentDescription known, DocumentDescription description, string? type, FoundDay? date, Findings findings)
    {
        var sources = ImmutableArray.CreateBuilder<ValueSource>();
        void Add(DescribedValue value, Found? found, bool isRead)
        {
            if (isRead && found?.Span is { } span)
            {
                sources.Add(new ValueSource(value, span));
            }
        }

        Add(DescribedValue.Title, findings.Title, isRead: true);
        Add(DescribedValue.DocumentType, findings.Type, type is null);
        Add(DescribedValue.Date, date?.Words, isRead: true);
        Add(DescribedValue.Place, findings.Place, known.Place is null);
        Add(DescribedValue.EventDate, findings.EventDate?.Words, known.Event is null);
        Add(DescribedValue.EventPlace, findings.EventPlace, known.Event is null);
        Add(DescribedValue.Sender, findings.Sender, known.Sender is null && description.Sender is not null);
        Add(DescribedValue.Recipient, findings.Recipient, known.Recipient is null && description.Recipient is not null);
        Add(DescribedValue.Classification, findings.Classification, known.Classification is null);
        foreach (var mark in known.Handling.IsEmpty ? findings.Handling : [])
        {
            Add(DescribedValue.Handling, mark, isRead: true);
        }

        return sources.ToImmutable();
    }

    private static Participant InOneLine(Participant person) => person with { Name = InOneLine(person.Name) ?? "" };

    // A header holds values, not layout: what runs over a line in the text is one line here, and the same after it is read back.
    private static string? InOneLine(string? value) =>
        value is null ? null : string.Join(' ', value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
