using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Lacuna.Archive.Corrections;
using Lacuna.Archive.Holdings;
using Lacuna.Archive.Meetings;
using Lacuna.Archive.People;
using Lacuna.Archive.Preservation;
using Lacuna.Archive.Quarantine;
using Lacuna.Archive.References;
using Lacuna.Archive.Releases;
using Lacuna.Documents.Description;
using Lacuna.Documents.Diagnostics;
using Lacuna.Documents.Formats.Ocr;
using Lacuna.Documents.Formats.Tei;
using Microsoft.Data.Sqlite;

namespace Lacuna.Archive.Accessions;

/// <summary>Writes accessions into the catalogue: from an import under way, or from what lies in the store.</summary>
internal sealed class CatalogueWriter : IDisposable
{
    /// <summary>Columns of a record that are worked out from its text and its description.</summary>
    internal static readonly string[] DerivedColumns =
    [
        "title", "summary", "language", "date_edtf", "date_earliest", "date_latest", "date_text", "year", "year_last", "document_type", "classification", "place",
        "participants", "credits", "citation", "words", "gaps", "withheld_words", "withheld_low", "withheld_high", "share", "whole_document",
        "withheld_phrase", "strip", "people", "sender", "recipient", "event_date", "event_text", "event_place", "handling", "numbers",
        "released_edtf", "released_text",
    ];

    private static readonly string[] RecordColumns =
    [
        "id", "collection_id", "accession_id", "member", "ordinal", "digest", "sort_key", "format", "received", .. DerivedColumns,
        "warnings", "edition_path", "edition_offset", "edition_length",
    ];

    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _record;
    private readonly SqliteCommand _reading;
    private readonly SqliteCommand _exists;
    private readonly SqliteCommand _sealed;
    private readonly Mentions _mentions;
    private readonly bool _hasCorrections;
    private readonly HashSet<string> _collections = new(StringComparer.Ordinal);
    private readonly WithheldRows _withheld;
    private readonly FingerprintRows _fingerprints;
    private readonly StatementRows _statements;
    private readonly MeetingRows _meetings;
    private readonly ReferenceRows _references;
    private SqliteTransaction? _transaction;
    private StorageRoot? _store;

    public CatalogueWriter(SqliteConnection connection)
    {
        _connection = connection;
        _record = Command($"""
            insert into record ({string.Join(", ", RecordColumns)}) values ({string.Join(", ", RecordColumns.Select(c => "$" + c))})
            on conflict (id) do nothing returning seq
            """, RecordColumns);
        _reading = Command("insert into reading values ($seq, $text, $html, $digest, $outline)", "seq", "text", "html", "digest", "outline");
        _exists = Command("select 1 from record where id = $id", "id");
        _sealed = Command(QuarantineTables.IsSealed, "digest");
        _mentions = new Mentions(connection);
        _hasCorrections = CorrectionOverlay.Any(connection);
        _withheld = new WithheldRows(connection);
        _fingerprints = new FingerprintRows(connection);
        _statements = new StatementRows(connection);
        _meetings = new MeetingRows(connection);
        _references = new ReferenceRows(connection);
    }

    public void Begin()
    {
        _transaction = _connection.BeginTransaction(deferred: false);
        _record.Transaction = _reading.Transaction = _exists.Transaction = _sealed.Transaction = _mentions.Transaction = _transaction;
        _withheld.Transaction = _transaction;
        _fingerprints.Transaction = _statements.Transaction = _meetings.Transaction = _references.Transaction = _transaction;
    }

    public void Commit()
    {
        _transaction?.Commit();
        Rollback();
    }

    /// <summary>Ends the transaction; what was not committed is undone.</summary>
    public void Rollback()
    {
        // What was made within a transaction that is undone is made again.
        _collections.Clear();
        _transaction?.Dispose();
        _transaction = _record.Transaction = _reading.Transaction = _exists.Transaction = _sealed.Transaction = _mentions.Transaction = null;
        _withheld.Transaction = null;
        _fingerprints.Transaction = _statements.Transaction = _meetings.Transaction = _references.Transaction = null;
    }

    public bool Has(RecordId id)
    {
        _exists.Parameters[0].Value = id.Value;
        return _exists.ExecuteScalar() is not null;
    }

    /// <summary>The accession with these bytes under this name or another, as far as the catalogue has it.</summary>
    public AccessionState? FindAccession(string id) => Catalogue.Query(_connection,
        "select id, name, version, members, complete, received from accession where id = $id",
        r => new AccessionState(r.GetString(0), r.GetString(1), r.GetInt32(2), r.GetInt64(3), r.GetBoolean(4), r.GetString(5)), ("$id", id)).FirstOrDefault();

    public ImmutableArray<string> RecordsOf(string accessionId) => Catalogue.Query(_connection, """
        select id from record where accession_id = $id
        union select record_id from occurrence where accession_id = $id and exists (select 1 from record where id = record_id)
        """, r => r.GetString(0), ("$id", accessionId));

    public void Accession(string id, AccessionFacts facts)
    {
        Run("insert into collection values ($id, $title, $description) on conflict (id) do update set description = coalesce(excluded.description, description)",
            ("$id", facts.CollectionId), ("$title", facts.CollectionTitle), ("$description", facts.CollectionDescription));
        Run("""
            insert into accession values ($id, $name, $digest, $bytes, $received, $collection, $version, 0, $members, $complete)
            on conflict (id) do update set version = excluded.version, members = excluded.members, complete = excluded.complete
            where excluded.version > version
            """, ("$id", id), ("$name", facts.Name), ("$digest", facts.Digest), ("$bytes", facts.Bytes), ("$received", facts.Received),
            ("$collection", facts.CollectionId), ("$version", facts.Part), ("$members", facts.MembersDone), ("$complete", facts.Complete ? 1 : 0));
    }

    /// <summary>Counts the records of an accession anew, once its lines are in.</summary>
    public void Count(string id) => Run("""
        update accession set documents = (select count(*) from record where accession_id = $id) where id = $id;
        delete from sealed_accession where id in (select id from accession where id = $id and documents > 0);
        insert or ignore into sealed_accession select id from accession
        where id = $id and documents = 0 and exists (select 1 from quarantine where accession_id = $id);
        """, ("$id", id));

    /// <summary>Adds a record; nothing happens where the catalogue has it.</summary>
    public void Record(string accessionId, AccessionFacts facts, AccessionLine line, Reading reading, string editionPath)
    {
        // Whatever part it comes from, a part read anew or divided among them: nothing is made of bytes that are sealed.
        _sealed.Parameters[0].Value = line.Digest ?? "";
        if (_sealed.ExecuteScalar() is not null)
        {
            return;
        }

        if (line.Revises && _store is { } store)
        {
            FormerPassages.Note(_connection, store, line.Id ?? "", reading);
        }

        reading = _hasCorrections ? CorrectionOverlay.Apply(_connection, line.Id ?? "", reading) : reading;
        reading = line.Revises ? FormerPassages.Anchored(_connection, line.Id ?? "", reading) : reading;
        ReadOnlySpan<object?> values =
        [
            line.Id, CollectionOf(facts, line), accessionId, line.Member, line.Ordinal, line.Digest,
            Reading.SortKey(facts.Name == line.Member ? line.Member : facts.Name + "/" + line.Member) + (line.Ordinal > 0 ? Reading.SortKey("#" + line.Ordinal.ToString(CultureInfo.InvariantCulture)) : ""),
            line.Format, facts.Received, .. Derived(reading, facts.Name == line.Member ? line.Member : $"{facts.Name}/{line.Member}"),
            JsonSerializer.Serialize(line.Warnings ?? [], CatalogueJson.Default.ImmutableArrayString), editionPath, line.Offset, line.Length,
        ];
        for (var i = 0; i < values.Length; i++)
        {
            _record.Parameters[i].Value = values[i] ?? DBNull.Value;
        }

        if (_record.ExecuteScalar() is not long sequence)
        {
            if (line.Revises && SequenceOf(line.Id ?? "") is { } before)
            {
                RecordRevision.Replace(_connection, before, line, reading, facts.Name == line.Member ? line.Member : $"{facts.Name}/{line.Member}", editionPath);
                WritePages(facts, line, before, reading);
            }

            return;
        }

        _reading.Parameters[0].Value = sequence;
        _reading.Parameters[1].Value = reading.PackedText;
        _reading.Parameters[2].Value = reading.PackedHtml;
        _reading.Parameters[3].Value = reading.PageDigest;
        _reading.Parameters[4].Value = reading.PackedOutline;
        _reading.ExecuteNonQuery();
        _withheld.Write(sequence, reading);
        _statements.Write(sequence, reading.Text);
        _meetings.Write(sequence, reading);
        _references.Write(sequence, reading, ReferenceRows.Volume(accessionId, CollectionOf(facts, line), line.Ordinal > 0 || line.Member != facts.Name));
        _fingerprints.Write(sequence, reading.Fingerprint);
        _mentions.Write(line.Id ?? "", reading.Document);
        if (!reading.Pages.IsEmpty)
        {
            WritePages(facts, line, sequence, reading);
        }
    }

    // The file that its pages lie in, where Lacuna made one, is named by its place in the object.
    private void WritePages(AccessionFacts facts, AccessionLine line, long sequence, Reading reading)
    {
        PageRows.Write(_connection, sequence, reading);
        if (line.ShownFile is null)
        {
            return;
        }

        Run("update record set shown_file = $file where seq = $seq",
            ("$file", ContentFolder(facts.Part) + line.ShownFile), ("$seq", sequence));
    }

    private long? SequenceOf(string id)
    {
        using var command = Catalogue.Command(_connection, "select seq from record where id = $id", ("$id", id));
        return command.ExecuteScalar() as long?;
    }

    /// <summary>The values of <see cref="DerivedColumns"/>, in their order.</summary>
    /// <param name="reading">The record made ready.</param>
    /// <param name="file">The name of its file, with container and folders: it may say when it was released.</param>
    internal static object?[] Derived(Reading reading, string file)
    {
        var description = reading.Document.Description;
        var date = description.Date;
        var released = ReleaseDates.Read(reading.Text.Text, file, date);
        var withheld = reading.Withheld;
        return
        [
            description.Title, description.Summary, description.Language, date?.Edtf, Day(date?.Earliest), Day(date?.Latest), description.DateText,
            date?.Earliest?.Year, date?.Latest?.Year, description.DocumentType, description.Classification, description.Place,
            JsonSerializer.Serialize([.. description.ParticipantNames], CatalogueJson.Default.ImmutableArrayString),
            JsonSerializer.Serialize(description.Credits, CatalogueJson.Default.ImmutableArrayCredit),
            description.Citation, withheld.Readable, withheld.Passages.Length, withheld.Words.Words, withheld.Words.Low, withheld.Words.High,
            withheld.Share, withheld.WholeDocument ? 1 : 0, reading.Phrase, reading.Strip,
            JsonSerializer.Serialize(description.Participants, CatalogueJson.Default.ImmutableArrayParticipant), description.Sender, description.Recipient,
            description.Event?.Date?.Edtf, description.Event?.DateText, description.Event?.Place,
            JsonSerializer.Serialize(description.Handling, CatalogueJson.Default.ImmutableArrayString),
            JsonSerializer.Serialize(description.Numbers, CatalogueJson.Default.ImmutableArrayDocumentNumber),
            released?.Date.Edtf, released?.Words,
        ];
    }

    // The collection that a document says it belongs to; made where there is none.
    private string CollectionOf(AccessionFacts facts, AccessionLine line)
    {
        if (line.Collection is not { } title)
        {
            return facts.CollectionId;
        }

        var own = new CollectionSeed(title, null);
        if (_collections.Add(own.Id))
        {
            Run("insert into collection values ($id, $title, null) on conflict (id) do nothing", ("$id", own.Id), ("$title", title));
        }

        return own.Id;
    }

    public void Occurrence(string recordId, string accessionId, string member, string received) => Run(
        "insert or ignore into occurrence values ($record, $accession, $member, $received)",
        ("$record", recordId), ("$accession", accessionId), ("$member", member), ("$received", received));

    /// <summary>Adds a file that waits in quarantine; nothing happens where it is known.</summary>
    public void Held(string accessionId, AccessionFacts facts, AccessionLine line) => QuarantineTables.Add(_connection, accessionId, facts.Received, line);

    /// <summary>Whether a file went into quarantine, whatever was decided since.</summary>
    public bool IsHeld(RecordId id) => QuarantineTables.Has(_connection, id.Value);

    /// <summary>Whether a file is in quarantine and there is no record of it.</summary>
    public bool IsWaiting(string id) => QuarantineTables.Has(_connection, id) && SequenceOf(id) is null;

    /// <summary>Notes for records that were opened where else their bytes were received meanwhile.</summary>
    public void OccurrencesOfSameBytes(string accessionId)
    {
        foreach (var (again, name, received) in Catalogue.Query(_connection, """
            select other.id, other.name, other.received from accession a join accession other on other.digest = a.digest and other.id <> a.id where a.id = $id
            """, r => (r.GetString(0), r.GetString(1), r.GetString(2)), ("$id", accessionId)))
        {
            Run("delete from sealed_accession where id = $id", ("$id", again));
            OccurrencesOfAll(accessionId, again, name, received);
        }
    }

    /// <summary>Every document of one accession is received again under another name.</summary>
    public void OccurrencesOfAll(string sameAs, string accessionId, string name, string received) => Run("""
        insert or ignore into sealed_accession select $accession where exists (select 1 from sealed_accession where id = $same);
        insert or ignore into occurrence
        select id, $accession, case when member = (select a.name from accession a where a.id = $same) then $name else member end, $received
        from (select id, member from record where accession_id = $same
              union all select record_id, member from occurrence where accession_id = $same)
        """, ("$same", sameAs), ("$accession", accessionId), ("$name", name), ("$received", received));

    /// <summary>Takes an accession that lies in the store into the catalogue; what the catalogue has already stays as it is.</summary>
    public static void TakeIn(ReadingRoom room, string accessionId)
    {
        using var connection = room.Database.OpenCatalogue();
        using var writer = new CatalogueWriter(connection);
        writer.Begin();
        writer.TakeIn(room.Store, accessionId, ReaderLimits.Default);
        writer.Commit();
    }

    /// <summary>The same within a transaction that has begun.</summary>
    /// <returns>Records of the accession.</returns>
    public long TakeIn(StorageRoot store, string accessionId, ReaderLimits limits)
    {
        var folder = store.ObjectFolder(accessionId);
        var total = 0L;
        for (var part = 1; Find(folder, part) is not null; part++)
        {
            total += TakeInPart(store, accessionId, part, limits);
        }

        return total;
    }

    /// <summary>One part of an accession, within a transaction that has begun; nothing of it where it awaits a decision.</summary>
    /// <returns>Records of the part.</returns>
    public long TakeInPart(StorageRoot store, string accessionId, int part, ReaderLimits limits)
    {
        _store = store;
        var folder = store.ObjectFolder(accessionId);
        var (facts, lines) = AccessionFile.Read(Path.Combine(folder, ContentFolder(part), AccessionFile.Name(part)));
        var editionPath = ContentFolder(part) + AccessionFile.EditionsName(part);
        Accession(accessionId, facts);
        if (facts.SameAs is { } same)
        {
            OccurrencesOfAll(same, accessionId, facts.Name, facts.Received);
        }

        var count = 0L;
        var counts = !facts.Awaits || AwaitedPart.IsOpen(_connection, accessionId, part);
        foreach (var (line, reading) in counts ? Readings(Path.Combine(folder, editionPath), lines, limits) : [])
        {
            if (line.Duplicate)
            {
                Occurrence(line.Id ?? "", accessionId, line.Member, facts.Received);
            }
            else if (line.Held)
            {
                Held(accessionId, facts, line);
            }
            else if (line.Gone)
            {
                RecordRemoval.Divide(_connection, line.Id ?? "", line.Successors ?? []);
            }
            else if (reading is not null)
            {
                Record(accessionId, facts, line, reading, editionPath);
                count++;
            }
        }

        Count(accessionId);
        return count;
    }

    public void Dispose()
    {
        Rollback();
        _record.Dispose();
        _reading.Dispose();
        _exists.Dispose();
        _sealed.Dispose();
        _mentions.Dispose();
        _withheld.Dispose();
        _fingerprints.Dispose();
        _statements.Dispose();
        _meetings.Dispose();
        _references.Dispose();
    }

    internal static string? Find(string folder, int part)
    {
        var path = Path.Combine(folder, ContentFolder(part), AccessionFile.Name(part));
        return File.Exists(path) ? path : null;
    }

    /// <summary>Where the files of a part lie within its object.</summary>
    internal static string ContentFolder(int part) => string.Create(CultureInfo.InvariantCulture, $"v{part}/content/");

    // Editions are read and made ready on all cores, and handed out in their order.
    private static IEnumerable<(AccessionLine Line, Reading? Reading)> Readings(string editions, IEnumerable<AccessionLine> lines, ReaderLimits limits)
    {
        using var handle = File.Exists(editions) ? File.OpenHandle(editions) : null;
        foreach (var pair in OrderedWork.Run(lines.Where(l => l.Refused is null), line =>
        {
            if (line.Duplicate || line.Held || line.Gone || handle is null)
            {
                return (line, (Reading?)null);
            }

            var bytes = new byte[line.Length];
            RandomAccess.Read(handle, bytes, line.Offset);
            var document = TeiReader.Read(Encoding.UTF8.GetString(bytes), limits)[0];
            return (line, Reading.Of(document, line.Alto is null ? null : line.Id) with
            {
                Pages = line.Alto is { } alto ? AltoReader.Read(File.ReadAllBytes(Path.Combine(Path.GetDirectoryName(editions) ?? "", alto)), limits with { MaxBytes = limits.MaxPagedBytes }) : [],
            });
        }, CancellationToken.None))
        {
            yield return pair;
        }
    }

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private SqliteCommand Command(string sql, params ReadOnlySpan<string> parameters)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        foreach (var name in parameters)
        {
            command.Parameters.Add(new SqliteParameter("$" + name, null));
        }

        return command;
    }

    private void Run(string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.Transaction = _transaction ?? command.Transaction;
        foreach (var (name, value) in parameters)
        {
            command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        }

        command.ExecuteNonQuery();
    }
}

/// <summary>How far an accession has come.</summary>
internal sealed record AccessionState(string Id, string Name, int Version, long Members, bool Complete, string Received);
