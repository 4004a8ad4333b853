using System.Collections.Immutable;
using Lacuna.Archive.Accessions;
using Lacuna.Archive.Holdings;
using Lacuna.Archive.Journal;
using Lacuna.Archive.Storage;
using Lacuna.Documents.Apparatus.Emendations;
using Lacuna.Documents.Dates;
using Lacuna.Documents.Model;
using Microsoft.Data.Sqlite;

namespace Lacuna.Archive.Corrections;

/// <summary>Lays corrections over a document as it was read from the store, which they leave as it is.</summary>
internal static class CorrectionOverlay
{
    /// <summary>Whether the catalogue knows any correction at all; asked once, so that an import pays nothing for them.</summary>
    public static bool Any(SqliteConnection connection) =>
        ArchiveDatabase.Scalar<long>(connection, "select exists (select 1 from journal where kind = 'correction')") > 0;

    /// <summary>The reading with the record's corrections in it, and the state of each noted in the catalogue.</summary>
    public static Reading Apply(SqliteConnection connection, string recordId, Reading reading)
    {
        var entries = Entries(connection, recordId);
        if (entries.IsEmpty)
        {
            return reading;
        }

        var (document, states) = Apply(reading.Document, entries, passage => FormerPassages.Resolve(connection, recordId, passage));
        using (var forget = Catalogue.Command(connection, "delete from correction where record_id = $id", ("$id", recordId)))
        {
            forget.ExecuteNonQuery();
        }

        foreach (var (number, state) in states)
        {
            using var note = Catalogue.Command(connection, "insert or replace into correction values ($number, $id, $state)",
                ("$number", number), ("$id", recordId), ("$state", state.ToString().ToLowerInvariant()));
            note.ExecuteNonQuery();
        }

        return ReferenceEquals(document, reading.Document) ? reading : Reading.Of(document, reading.Paged) with { Pages = reading.Pages };
    }

    /// <summary>The corrections of a record with whether each was taken back, oldest first.</summary>
    public static ImmutableArray<(JournalEntry Entry, bool IsReversed)> Entries(SqliteConnection connection, string recordId)
    {
        var entries = DecisionJournal.About(connection, new JournalSubject("record", recordId)).Where(e => e.Kind == JournalKind.Correction).ToList();
        var reversed = entries.Select(e => e.Reverses).OfType<long>().ToHashSet();
        return [.. entries.Where(e => e.Reverses is null).Select(e => (e, reversed.Contains(e.Number)))];
    }

    /// <summary>The document with the corrections that stand, and what became of each.</summary>
    public static (TextDocument Document, ImmutableArray<(long Number, CorrectionState State)> States) Apply(
        TextDocument document, ImmutableArray<(JournalEntry Entry, bool IsReversed)> entries, Func<string, string> passageNow)
    {
        var states = new SortedDictionary<long, CorrectionState>();
        var emendations = ImmutableArray.CreateBuilder<Emendation>();
        var emended = new List<long>();
        var newest = new Dictionary<string, long>(StringComparer.Ordinal);
        var description = document.Description;
        foreach (var (entry, isReversed) in entries)
        {
            if (isReversed)
            {
                states[entry.Number] = CorrectionState.Reversed;
            }
            else if (CorrectionData.Of(entry.Data) is not { } data)
            {
                states[entry.Number] = CorrectionState.Lost;
            }
            else if (data.Field == CorrectionData.Text)
            {
                emended.Add(entry.Number);
                var place = PlaceOf(data);
                emendations.Add(new Emendation(place with { Passage = passageNow(place.Passage) }, data.To ?? "", entry.Who));
            }
            else
            {
                var changed = Change(description, data);
                states[entry.Number] = changed is null ? CorrectionState.Lost : CorrectionState.Applied;
                description = changed ?? description;
                if (changed is not null && data.Field != CorrectionData.Participant)
                {
                    if (newest.TryGetValue(data.Field, out var before))
                    {
                        states[before] = CorrectionState.Superseded;
                    }

                    newest[data.Field] = entry.Number;
                }
            }
        }

        var (corrected, applied) = Emender.Apply(document, emendations.ToImmutable());
        for (var i = 0; i < emended.Count; i++)
        {
            states[emended[i]] = applied[i] ? CorrectionState.Applied : CorrectionState.Lost;
        }

        corrected = ReferenceEquals(description, document.Description) ? corrected : corrected with { Description = description };
        return (corrected, [.. states.Select(s => (s.Key, s.Value))]);
    }

    public static TextPlace PlaceOf(CorrectionData data) =>
        new(data.Passage ?? "", data.Occurrence ?? 0, data.Before ?? "", data.From ?? "", data.After ?? "", IsWholeWord: true);

    // Null where there is nothing to change: a participant who is there already, or no longer.
    private static DocumentDescription? Change(DocumentDescription description, CorrectionData data) => data.Field switch
    {
        CorrectionData.Title when !string.IsNullOrEmpty(data.To) => description with { Title = data.To },
        CorrectionData.Summary => description with { Summary = data.To },
        CorrectionData.Date when data.To is null => description with { Date = null, DateText = null },
        CorrectionData.Date when HistoricalDate.TryParse(data.Edtf, out var date) =>
            description with { Date = date, DateText = data.To == data.Edtf ? null : data.To },
        CorrectionData.Place => description with { Place = data.To },
        CorrectionData.DocumentType => description with { DocumentType = data.To },
        CorrectionData.Classification => description with { Classification = data.To },
        CorrectionData.Participant when data is { To: { } added, From: null } =>
            description.ParticipantNames.Contains(added) ? null : description with { Participants = description.Participants.Add(new Participant(added, ParticipantRole.Unknown)) },
        CorrectionData.Participant when data is { To: null, From: { } gone } =>
            description.ParticipantNames.Contains(gone) ? description with { Participants = description.Participants.RemoveAll(p => p.Name == gone) } : null,
        _ => null,
    };
}
