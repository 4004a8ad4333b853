using System.Collections.Immutable;
using System.Globalization;
using Lacuna.Archive.Corrections;
using Lacuna.Archive.Holdings;
using Lacuna.Documents.Dates;
using Lacuna.Documents.Model;

namespace Lacuna.Web.Features.Api;

/// <summary>A record for programs.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="Title">Its title.</param>
/// <param name="Summary">What it is about, or null.</param>
/// <param name="Language">BCP 47 language, or null.</param>
/// <param name="Date">When it was made, or null when undated.</param>
/// <param name="Type">Documentary form, or null.</param>
/// <param name="Classification">Classification marked on it, or null.</param>
/// <param name="Place">Where it was made, or null.</param>
/// <param name="Participants">Persons present or writing.</param>
/// <param name="Credits">Who made it available.</param>
/// <param name="Citation">How the source asks to be cited, or null.</param>
/// <param name="Collection">The collection it belongs to.</param>
/// <param name="Readable">Words that can be read.</param>
/// <param name="Withheld">How much is withheld.</param>
/// <param name="Provenance">Where it comes from, to the byte.</param>
/// <param name="Warnings">What was noticed when it was read.</param>
/// <param name="Corrections">What editors of this archive corrected, oldest first, also what was taken back.</param>
/// <param name="Text">The text.</param>
/// <param name="Links">Addresses, relative to this server.</param>
internal sealed record RecordAnswer(
    string Id, string Title, string? Summary, string? Language, RecordDate? Date, string? Type, string? Classification, string? Place,
    ImmutableArray<string> Participants, ImmutableArray<Credit> Credits, string? Citation, CollectionName Collection, int Readable,
    RecordWithheld Withheld, RecordProvenance Provenance, ImmutableArray<string> Warnings, ImmutableArray<RecordCorrection> Corrections,
    string Text, RecordLinks Links)
{
    public static RecordAnswer Of(RecordPage page, string text)
    {
        var (entry, about, from) = (page.Entry, page.Description, page.Provenance);
        var withheld = entry.Withheld;
        return new RecordAnswer(
            entry.Id.Value, about.Title, about.Summary, about.Language, DateOf(about), about.DocumentType, about.Classification, about.Place,
            [.. about.ParticipantNames], about.Credits, about.Citation, new CollectionName(page.Collection.Id, page.Collection.Title), entry.Words,
            new RecordWithheld(new WordRange(withheld.Estimate, withheld.Low, withheld.High), Math.Round(withheld.Share, 4), withheld.WholeDocument,
                withheld.Gaps, withheld.Phrase),
            new RecordProvenance(from.AccessionId, from.FileName, from.Member, from.Ordinal, from.Digest, from.Received, from.Format,
                [.. page.Occurrences.Select(o => new RecordOccurrence(o.FileName, o.Member, o.Received))]),
            page.Warnings, [.. page.Corrections.Select(RecordCorrection.Of)], text,
            new RecordLinks($"/records/{entry.Id}", $"/records/{entry.Id}.tei", $"/records/{entry.Id}.txt",
                page.Previous is { } previous ? $"/api/records/{previous.Id}" : null, page.Next is { } next ? $"/api/records/{next.Id}" : null))
        {
            Sender = about.Sender,
            Recipient = about.Recipient,
            Event = about.Event is { } held ? new RecordEvent(DateOf(held.Date, held.DateText), held.Place) : null,
            People = [.. about.Participants.Select(p => new RecordPerson(p.Name, RecordPerson.RoleOf(p.Role)))],
            Handling = about.Handling,
            Translations = [.. page.Translations.Select(t => new RecordTranslation(t.Record.Id.Value, t.Record.Title, t.Record.Language, t.Confidence, t.Confirmed,
                t.IsOriginal switch { true => "original", false => "translation", null => null }, t.Translator, $"/api/parallel/{entry.Id}/{t.Record.Id}"))],
            Numbers = [.. about.Numbers.Select(n => new RecordNumber(n.Kind.ToString().ToLowerInvariant(), n.Value))],
        };
    }

    /// <summary>Who sent it, as the document says, or null.</summary>
    public string? Sender { get; init; }

    /// <summary>Who it was sent to, or null.</summary>
    public string? Recipient { get; init; }

    /// <summary>The conversation or meeting it records, or null.</summary>
    public RecordEvent? Event { get; init; }

    /// <summary>Persons with their parts.</summary>
    public ImmutableArray<RecordPerson> People { get; init; } = [];

    /// <summary>Marks of handling beside the classification.</summary>
    public ImmutableArray<string> Handling { get; init; } = [];

    /// <summary>Numbers it bears.</summary>
    public ImmutableArray<RecordNumber> Numbers { get; init; } = [];

    /// <summary>Records in other languages that have the same text.</summary>
    public ImmutableArray<RecordTranslation> Translations { get; init; } = [];

    private static RecordDate? DateOf(DocumentDescription about) => DateOf(about.Date, about.DateText);

    private static RecordDate? DateOf(HistoricalDate? about, string? words) => about is not { } date ? null
        : new RecordDate(words ?? date.Edtf, date.Edtf, Day(date.Earliest), Day(date.Latest));

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>A record in another language that has the text of this one.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="Title">Its title.</param>
/// <param name="Language">BCP 47 language, or null.</param>
/// <param name="Confidence">How sure it is, 0 to 1.</param>
/// <param name="Confirmed">Whether a person confirmed it.</param>
/// <param name="Relation">original or translation: what that record is to this one; null where nothing says so.</param>
/// <param name="Translator">Who translated, or null.</param>
/// <param name="Beside">The address of the two side by side.</param>
internal sealed record RecordTranslation(
    string Id, string Title, string? Language, double Confidence, bool Confirmed, string? Relation, string? Translator, string Beside);

/// <summary>A date as it stands and as it was read.</summary>
/// <param name="Text">In the words of the document.</param>
/// <param name="Edtf">In EDTF.</param>
/// <param name="Earliest">The first day it can be, or null when open.</param>
/// <param name="Latest">The last day it can be, or null when open.</param>
internal sealed record RecordDate(string Text, string Edtf, string? Earliest, string? Latest);

/// <summary>A collection's identifier and title.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="Title">Its title.</param>
internal sealed record CollectionName(string Id, string Title);

/// <summary>An estimate with its bounds.</summary>
/// <param name="Estimate">The likeliest number of words.</param>
/// <param name="Low">The least.</param>
/// <param name="High">The most.</param>
internal sealed record WordRange(int Estimate, int Low, int High);

/// <summary>How much of a record is withheld.</summary>
/// <param name="Words">Words withheld, estimated.</param>
/// <param name="Share">Withheld words of all words, 0 to 1.</param>
/// <param name="WholeDocument">Whether nothing was released.</param>
/// <param name="Passages">Passages withheld.</param>
/// <param name="Phrase">The same in a sentence.</param>
internal sealed record RecordWithheld(WordRange Words, double Share, bool WholeDocument, int Passages, string Phrase);

/// <summary>Where a record comes from.</summary>
/// <param name="Accession">The accession.</param>
/// <param name="File">The file received.</param>
/// <param name="Member">The member of the file, or the file's own name.</param>
/// <param name="Ordinal">Which document of the member, from 1; 0 where the member is one document.</param>
/// <param name="Sha512">Digest of the member's bytes, hexadecimal.</param>
/// <param name="Received">When, UTC, ISO 8601.</param>
/// <param name="Format">text, html, tei or docx.</param>
/// <param name="Occurrences">Where else the same bytes came in.</param>
internal sealed record RecordProvenance(
    string Accession, string File, string Member, int Ordinal, string Sha512, string Received, string Format, ImmutableArray<RecordOccurrence> Occurrences);

/// <summary>The same bytes received once more.</summary>
/// <param name="File">The file.</param>
/// <param name="Member">The member of it.</param>
/// <param name="Received">When, UTC, ISO 8601.</param>
internal sealed record RecordOccurrence(string File, string Member, string Received);

/// <summary>Addresses of the same record in other forms, and of its neighbours.</summary>
/// <param name="Html">The page.</param>
/// <param name="Tei">The edition.</param>
/// <param name="Text">The text.</param>
/// <param name="Previous">The record before it in its collection, or null.</param>
/// <param name="Next">The record after it in its collection, or null.</param>
internal sealed record RecordLinks(string Html, string Tei, string Text, string? Previous, string? Next);

/// <summary>What a record tells of: a conversation, a meeting.</summary>
/// <param name="Date">When it took place, or null.</param>
/// <param name="Place">Where, or null.</param>
internal sealed record RecordEvent(RecordDate? Date, string? Place);

/// <summary>A person with a part in a record.</summary>
/// <param name="Name">The name as printed.</param>
/// <param name="Role">present, sender, recipient, author, drafter, interpreter, note-taker, copy-to or unknown.</param>
internal sealed record RecordPerson(string Name, string Role)
{
    /// <summary>A part as a word.</summary>
    public static string RoleOf(ParticipantRole role) => role switch
    {
        ParticipantRole.NoteTaker => "note-taker",
        ParticipantRole.CopyTo => "copy-to",
        _ => role.ToString().ToLowerInvariant(),
    };
}

/// <summary>A number that a record bears.</summary>
/// <param name="Kind">telegram, despatch, file, record, paper or printed.</param>
/// <param name="Value">The number as printed.</param>
internal sealed record RecordNumber(string Kind, string Value);

/// <summary>A correction by an editor.</summary>
/// <param name="Number">Its number in the archive's journal.</param>
/// <param name="Field">What is corrected: text, title, summary, date, place, type, classification or participant.</param>
/// <param name="From">What stood there, or null.</param>
/// <param name="To">What should stand there, or null.</param>
/// <param name="Passage">The address of the passage on the page, or null for the description.</param>
/// <param name="At">When, UTC, ISO 8601.</param>
/// <param name="By">The editor's name.</param>
/// <param name="Reason">Why.</param>
/// <param name="State">applied, superseded, lost or reversed.</param>
/// <param name="Reversal">How it was taken back, or null while it stands.</param>
internal sealed record RecordCorrection(
    long Number, string Field, string? From, string? To, string? Passage, string At, string By, string Reason, string State, CorrectionReversal? Reversal)
{
    public static RecordCorrection Of(Correction correction) => new(
        correction.Number, correction.Field, correction.From, correction.To, correction.Passage, correction.At, correction.Who, correction.Reason,
        correction.State.ToString().ToLowerInvariant(), correction.Reversal);
}
