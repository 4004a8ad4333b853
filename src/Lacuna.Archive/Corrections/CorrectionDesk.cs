using System.Collections.Immutable;
using System.Text;
using Lacuna.Archive.Accessions;
using Lacuna.Archive.Holdings;
using Lacuna.Archive.Journal;
using Lacuna.Archive.Storage;
using Lacuna.Documents.Diagnostics;
using Lacuna.Documents.Formats.Tei;
using Lacuna.Documents.Model;
using Microsoft.Data.Sqlite;

namespace Lacuna.Archive.Corrections;

/// <summary>Where editors put records right. Originals and stored editions stay as they are: a correction is laid over them.</summary>
public sealed class CorrectionDesk
{
    private readonly ReadingRoom _room;

    internal CorrectionDesk(ReadingRoom room) => _room = room;

    /// <summary>Every correction of a record, oldest first, also those taken back.</summary>
    /// <param name="id">The record.</param>
    public ImmutableArray<Correction> Of(RecordId id)
    {
        using var connection = _room.Database.ReadCatalogue();
        return Of(connection, id);
    }

    /// <summary>Corrects a record: all that is asked for, or nothing. It is durable when this returns.</summary>
    /// <param name="id">The record.</param>
    /// <param name="request">What is to be put right.</param>
    /// <param name="deciding">Who, and why.</param>
    /// <param name="clock">Tells when.</param>
    /// <param name="cancellation">Ends the wait for another writer.</param>
    /// <returns>The new corrections.</returns>
    /// <exception cref="ArchiveException"><c>record-missing</c>, <c>nothing-to-change</c>, <c>value-empty</c>, <c>value-wrong</c>, <c>too-long</c>,
    /// <c>text-missing</c>, <c>text-marked</c>, <c>text-corrected</c>, <c>text-ambiguous</c>, <c>occurrence-missing</c>, <c>passage-missing</c>,
    /// <c>participant-missing</c>, <c>participant-present</c>, or a fault of the disk. Nothing was changed then.</exception>
    public ImmutableArray<Correction> Correct(
        RecordId id, CorrectionRequest request, Deciding deciding, TimeProvider clock, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        var written = new JournalWriter(_room, clock).Append(deciding, connection =>
        {
            var entries = CorrectionOverlay.Entries(connection, id.Value);
            var plan = new CorrectionPlan(id, Stored(connection, id).Document, entries, passage => FormerPassages.Resolve(connection, id.Value, passage));
            return [.. plan.Of(request).Select(data => new Decision(JournalKind.Correction, [JournalSubject.Of(id)], data.Write(), null))];
        }, cancellation);
        var numbers = written.Select(e => e.Number).ToHashSet();
        return [.. Of(id).Where(c => numbers.Contains(c.Number))];
    }

    /// <summary>Takes a correction back; it stays on show as taken back.</summary>
    /// <param name="id">The record.</param>
    /// <param name="number">The correction's number.</param>
    /// <param name="deciding">Who, and why.</param>
    /// <param name="clock">Tells when.</param>
    /// <param name="cancellation">Ends the wait for another writer.</param>
    /// <exception cref="ArchiveException"><c>record-missing</c>, <c>entry-missing</c>, <c>entry-is-reversal</c>, <c>entry-reversed</c>, or a fault of the disk.</exception>
    public Correction Undo(RecordId id, long number, Deciding deciding, TimeProvider clock, CancellationToken cancellation)
    {
        new JournalWriter(_room, clock).Append(deciding, connection =>
        {
            Stored(connection, id);
            var subject = JournalSubject.Of(id);
            var entry = DecisionJournal.Reversible(connection, number, e => e.Kind == JournalKind.Correction && e.Subjects.Contains(subject), $"record {id}");
            return [new Decision(JournalKind.Correction, [subject], "{}", entry.Number)];
        }, cancellation);
        return Of(id).Single(c => c.Number == number);
    }

    /// <summary>The TEI of a record as readers get it: with its corrections and what is known of them; the stored bytes where there are none.</summary>
    /// <param name="id">The record.</param>
    /// <returns>A <c>TEI</c> element, or null when there is no such record.</returns>
    /// <exception cref="ArchiveException">The edition does not lie where the catalogue says (<c>edition-missing</c>).</exception>
    public byte[]? ReadTei(RecordId id)
    {
        using var connection = _room.Database.ReadCatalogue();
        var shown = Of(connection, id).Where(c => c.State == CorrectionState.Applied).ToList();
        if (shown.Count == 0)
        {
            return _room.ReadEdition(id);
        }

        var (stored, member, digest, format) = Stored(connection, id);
        var (document, _) = CorrectionOverlay.Apply(stored, CorrectionOverlay.Entries(connection, id.Value), passage => FormerPassages.Resolve(connection, id.Value, passage));
        var facts = new TeiFacts(Intake.Label(member), [("lacuna", id.Value), ("sha512", digest)])
        {
            Changes = [.. shown.Select(c => new TeiChange(c.At, c.Who, Sentence(c)))],
        };
        return Encoding.UTF8.GetBytes(TeiWriter.Write(document with { Format = format }, facts).TrimEnd('\n'));
    }

    /// <summary>A correction in one sentence: what became what, and why.</summary>
    /// <param name="correction">The correction.</param>
    public static string Sentence(Correction correction)
    {
        ArgumentNullException.ThrowIfNull(correction);
        var change = (correction.From, correction.To) switch
        {
            (null, { } to) => $"“{to}” added",
            ({ } from, null) => $"“{from}” taken away",
            var (from, to) => $"“{from}” corrected to “{to}”",
        };
        return $"{char.ToUpperInvariant(correction.Field[0])}{correction.Field[1..]}: {change}. {correction.Reason}";
    }

    internal static ImmutableArray<Correction> Of(SqliteConnection connection, RecordId id)
    {
        var states = Catalogue.Query(connection, "select number, state from correction where record_id = $id", r => (r.GetInt64(0), r.GetString(1)), ("$id", id.Value))
            .ToDictionary(s => s.Item1, s => s.Item2);
        var about = DecisionJournal.About(connection, JournalSubject.Of(id)).Where(e => e.Kind == JournalKind.Correction).ToList();
        var reversals = about.Where(e => e.Reverses is not null).ToDictionary(e => e.Reverses ?? 0);
        var list = ImmutableArray.CreateBuilder<Correction>();
        foreach (var entry in about.Where(e => e.Reverses is null))
        {
            var data = CorrectionData.Of(entry.Data) ?? new CorrectionData { Field = "unknown" };
            var reversal = reversals.GetValueOrDefault(entry.Number);
            var state = reversal is not null ? CorrectionState.Reversed
                : Enum.TryParse<CorrectionState>(states.GetValueOrDefault(entry.Number), ignoreCase: true, out var known) ? known : CorrectionState.Lost;
            list.Add(new Correction(entry.Number, id, data.Field, data.From, data.To, data.Passage, entry.At, entry.Who, entry.Reason, state,
                reversal is null ? null : new CorrectionReversal(reversal.Number, reversal.At, reversal.Who, reversal.Reason)));
        }

        return list.ToImmutable();
    }

    private (TextDocument Document, string Member, string Digest, DocumentFormat Format) Stored(SqliteConnection connection, RecordId id)
    {
        var rows = Catalogue.Query(connection, "select accession_id, edition_path, edition_offset, edition_length, member, digest, format from record where id = $id",
            r => (Place: new EditionPlace(r.GetString(0), r.GetString(1), r.GetInt64(2), r.GetInt32(3)), Member: r.GetString(4), Digest: r.GetString(5), Format: r.GetString(6)),
            ("$id", id.Value));
        if (rows.IsEmpty)
        {
            throw new ArchiveException("record-missing", $"There is no record {id}. lacuna list shows what there is.");
        }

        var row = rows[0];
        var document = TeiReader.Read(Encoding.UTF8.GetString(_room.ReadEdition(id, row.Place)), ReaderLimits.Default)[0];
        return (document, row.Member, row.Digest, Enum.TryParse<DocumentFormat>(row.Format, ignoreCase: true, out var format) ? format : DocumentFormat.Tei);
    }
}
