using Lacuna.Documents.Dates;
using Lacuna.Documents.Model;

namespace Lacuna.Documents.Tests.Description;

/// <summary>Descriptions made by hand for the tests of writers and readers.</summary>
internal static class DescriptionSamples
{
    /// <summary>Every value of a description, some of them missing in some documents.</summary>
    public static DocumentDescription Described(int seed) => DocumentDescription.Empty with
    {
        Title = "A <title>",
        Language = "en",
        Summary = "S & s",
        Credits = [new Credit("translator", "X")],
        Participants = [new Participant("A. B.", ParticipantRole.NoteTaker, new SourceSpan(3, 5)), new Participant("C <D>", (ParticipantRole)(seed % 9)), new Participant("A. B.", ParticipantRole.CopyTo)],
        DocumentType = seed % 2 == 0 ? "telegram" : null,
        Classification = seed % 3 == 0 ? "secret" : null,
        Handling = seed % 4 == 0 ? [] : ["eyes-only", "nodis"],
        Sender = seed % 5 == 0 ? null : "The Embassy in \"X\" & Y",
        Recipient = seed % 3 == 0 ? null : "Z",
        Date = seed % 2 == 0 && HistoricalDate.TryParse("1962-10~", out var date) ? date : null,
        DateText = seed % 2 == 0 ? "October 1962" : null,
        Place = seed % 3 == 0 ? null : "Nowhere",
        Event = (seed % 4) switch { 0 => null, 1 => new DocumentEvent(null, null, "Moscow"), 2 => new DocumentEvent(HistoricalDate.TryParse("1962-10-22", out var day) ? day : null, "October 22", null), _ => new DocumentEvent(null, "that day", "Geneva") },
        Numbers = seed % 3 == 0 ? [] : [new DocumentNumber(NumberKind.File, "840.50 Recovery/7–1047", new SourceSpan(0, 22)), new DocumentNumber(NumberKind.Paper, "NSC 5910/1")],
        Sources = seed % 4 == 0 ? [new ValueSource(DescribedValue.Title, new SourceSpan(0, 9))]
            : [new ValueSource(DescribedValue.Title, new SourceSpan(0, 9)), new ValueSource(DescribedValue.Handling, new SourceSpan(12, 9)), new ValueSource(DescribedValue.Handling, new SourceSpan(22, 5))],
    };
}
