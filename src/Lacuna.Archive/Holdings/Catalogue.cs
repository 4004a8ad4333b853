using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Lacuna.Archive.Storage;
using Lacuna.Documents.Dates;
using Lacuna.Documents.Model;
using Lacuna.Documents.Rendering;
using Microsoft.Data.Sqlite;

namespace Lacuna.Archive.Holdings;

/// <summary>Reads what the archive holds. Safe to use from many threads; each call has a connection of its own.</summary>
/// <remarks>Synchronous, because SQLite answers within the process: its asynchronous methods only pretend.</remarks>
public sealed class Catalogue
{
    internal const string EntryColumns = """
        seq, id, collection_id, title, date_text, date_edtf, document_type, language, words,
        gaps, withheld_words, withheld_low, withheld_high, share, whole_document, withheld_phrase, strip
        """;

    private readonly ArchiveDatabase _database;

    internal Catalogue(ArchiveDatabase database) => _database = database;

    /// <summary>Figures of the whole archive.</summary>
    public ArchiveFigures Figures()
    {
        using var connection = _database.ReadCatalogue();
        return Query(connection, """
            select count(*), (select count(*) from collection c where exists (select 1 from record r where r.collection_id = c.id)),
                   (select count(*) from accession) - (select count(*) from sealed_accession), coalesce(sum(words), 0),
                   coalesce(sum(withheld_words), 0), coalesce(sum(gaps > 0), 0), coalesce(sum(year is null and year_last is null), 0)
            from record
            """, r => new ArchiveFigures(r.GetInt64(0), r.GetInt64(1), r.GetInt64(2), r.GetInt64(3), r.GetInt64(4), r.GetInt64(5),
                r.GetInt64(6), LastVerification(connection))).Single();
    }

    /// <summary>All collections, by title.</summary>
    public ImmutableArray<CollectionEntry> Collections()
    {
        using var connection = _database.ReadCatalogue();
        return Query(connection, """
            select c.id, c.title, c.description, count(r.seq), min(coalesce(r.year, r.year_last)), max(coalesce(r.year_last, r.year))
            from collection c join record r on r.collection_id = c.id group by c.id order by c.title
            """, ReadCollection);
    }

    /// <summary>One collection, or null.</summary>
    /// <param name="id">Its identifier.</param>
    public CollectionEntry? FindCollection(string id)
    {
        using var connection = _database.ReadCatalogue();
        return FindCollection(connection, id);
    }

    /// <summary>Records of a collection in its order.</summary>
    /// <param name="collectionId">The collection.</param>
    /// <param name="offset">Records to pass over.</param>
    /// <param name="limit">Records at most.</param>
    public ImmutableArray<RecordEntry> InCollection(string collectionId, int offset, int limit)
    {
        using var connection = _database.ReadCatalogue();
        return Query(connection, $"""
            select {EntryColumns} from record where collection_id = $collection order by sort_key, seq limit $limit offset $offset
            """, ReadEntry, ("$collection", collectionId), ("$limit", limit), ("$offset", offset));
    }

    /// <summary>The records received last.</summary>
    /// <param name="limit">Records at most.</param>
    public ImmutableArray<RecordEntry> Newest(int limit)
    {
        using var connection = _database.ReadCatalogue();
        return Query(connection, $"select {EntryColumns} from record order by received desc, seq desc limit $limit", ReadEntry, ("$limit", limit));
    }

    /// <summary>How many records there may be of each year, undated ones last. A record counts for every year within its date.</summary>
    public ImmutableArray<YearCount> ByYear()
    {
        using var connection = _database.ReadCatalogue();
        var rows = Query(connection, "select year, year_last, count(*) from record group by year, year_last",
            r => (First: Number(r, 0), Last: Number(r, 1), Records: r.GetInt64(2)));
        return YearSpans.Count(rows);
    }

    /// <summary>Records that may be of one year, by their first day.</summary>
    /// <param name="year">The year, or null for undated records.</param>
    /// <param name="offset">Records to pass over.</param>
    /// <param name="limit">Records at most.</param>
    public ImmutableArray<RecordEntry> OfYear(int? year, int offset, int limit)
    {
        using var connection = _database.ReadCatalogue();
        return Query(connection, $"""
            select {EntryColumns} from record where {(year is null ? YearFilter.Undated : YearFilter.Of(YearCertainty.Possibly))} order by date_earliest, sort_key, seq limit $limit offset $offset
            """, ReadEntry, ("$year", year), ("$limit", limit), ("$offset", offset));
    }

    /// <summary>Every identifier with its title, in the order received, read as it is asked for.</summary>
    /// <param name="collectionId">Only this collection, or null for all.</param>
    /// <param name="year">Only records of this year, or null for all.</param>
    /// <param name="certainty">Which records are of the year.</param>
    /// <param name="undated">Only records without a date, whatever the year.</param>
    public IEnumerable<RecordEntry> All(string? collectionId, int? year = null, YearCertainty certainty = YearCertainty.Possibly, bool undated = false)
    {
        var dated = undated ? YearFilter.Undated : year is null ? "true" : YearFilter.Of(certainty);
        using var connection = _database.ReadCatalogue();
        using var command = Command(connection,
            $"select {EntryColumns} from record where ($collection is null or collection_id = $collection) and {dated} order by seq",
            ("$collection", collectionId), ("$year", year));
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            yield return ReadEntry(reader);
        }
    }

    /// <summary>Entries by their row numbers, in the order of the numbers given; missing ones are left out.</summary>
    /// <param name="sequences">Row numbers, at most some hundred.</param>
    public ImmutableArray<RecordEntry> Entries(ImmutableArray<long> sequences)
    {
        using var connection = _database.ReadCatalogue();
        var found = Query(connection, $"select {EntryColumns} from record where seq in (select value from json_each($list))", ReadEntry,
            ("$list", JsonSerializer.Serialize(sequences, CatalogueJson.Default.ImmutableArrayInt64))).ToDictionary(e => e.Sequence);
        return [.. sequences.Where(found.ContainsKey).Select(s => found[s])];
    }

    /// <summary>A record's page, or null when there is no such record.</summary>
    /// <param name="id">The record.</param>
    public RecordPage? Find(RecordId id)
    {
        using var connection = _database.ReadCatalogue();
        var rows = Query(connection, $"""
            select {EntryColumns}, summary, classification, place, participants, credits, citation, warnings, accession_id, member, ordinal,
                   digest, received, format, sort_key,
                   (select name from accession a where a.id = accession_id), (select page_digest from reading g where g.seq = record.seq),
                   people, sender, recipient, event_date, event_text, event_place, handling, numbers,
                   released_edtf, released_text
            from record where id = $id
            """, r => (Entry: ReadEntry(r), Description: ReadDescription(r), Warnings: Strings(r, 23),
                Provenance: new Provenance(r.GetString(24), r.GetString(31), r.GetString(25), r.GetInt32(26), r.GetString(27), r.GetString(28), r.GetString(29)),
                SortKey: r.GetString(30), Digest: r.GetString(32)), ("$id", id.Value));
        if (rows.IsEmpty)
        {
            return null;
        }

        var row = rows[0];
        var collection = FindCollection(connection, row.Entry.CollectionId) ?? new CollectionEntry(row.Entry.CollectionId, row.Entry.CollectionId, null, 1, null, null);
        var occurrences = Query(connection, """
            select a.name, o.member, o.received from occurrence o join accession a on a.id = o.accession_id
            where o.record_id = $id order by o.received, a.name, o.member limit 100
            """, r => new Occurrence(r.GetString(0), r.GetString(1), r.GetString(2)), ("$id", id.Value));
        return new RecordPage(row.Entry, row.Description, collection, row.Provenance, occurrences, row.Warnings, row.Digest,
            Neighbour(connection, row.Entry, row.SortKey, "<", "desc"), Neighbour(connection, row.Entry, row.SortKey, ">", "asc"))
        {
            Corrections = Corrections.CorrectionDesk.Of(connection, id),
            Translations = Translations.TranslationCatalogue.Of(connection, id),
            LetOut = Quarantine.QuarantineTables.Standing(connection, id.Value),
        };
    }

    /// <summary>What the file of a record that is no longer one was divided into, in the order of the pages; empty where it never was a record.</summary>
    /// <param name="id">The record that was.</param>
    public ImmutableArray<RecordEntry> SuccessorsOf(RecordId id)
    {
        using var connection = _database.ReadCatalogue();
        return Query(connection, $"select {EntryColumns} from record join successor s on s.successor_id = id where s.record_id = $id order by s.place", ReadEntry, ("$id", id.Value));
    }

    /// <summary>The plain text of a record, or null.</summary>
    /// <param name="sequence">Its row number.</param>
    public string? TextOf(long sequence) => ReadingOf(sequence, "text") is { } packed ? Packing.Unpack(packed) : null;

    /// <summary>What stands where in the plain text of a record; empty where there is no record, or it came in before outlines were kept.</summary>
    /// <param name="sequence">Its row number.</param>
    public Search.TextOutline OutlineOf(long sequence) => Search.OutlinePacking.Unpack(ReadingOf(sequence, "outline"));

    /// <summary>The HTML of a record's text, packed (see <see cref="Packing"/>), or null.</summary>
    /// <param name="sequence">Its row number.</param>
    public byte[]? HtmlOf(long sequence) => ReadingOf(sequence, "html");

    /// <summary>Where in the store the edition of a record lies, or null.</summary>
    /// <param name="id">The record.</param>
    public EditionPlace? EditionOf(RecordId id)
    {
        using var connection = _database.ReadCatalogue();
        return Query(connection, "select accession_id, edition_path, edition_offset, edition_length from record where id = $id",
            r => new EditionPlace(r.GetString(0), r.GetString(1), r.GetInt64(2), r.GetInt32(3)), ("$id", id.Value)).FirstOrDefault();
    }

    /// <summary>The title of every collection by its identifier, without counting anything.</summary>
    public IReadOnlyDictionary<string, string> CollectionTitles()
    {
        using var connection = _database.ReadCatalogue();
        return Query(connection, "select id, title from collection", r => (Id: r.GetString(0), Title: r.GetString(1)))
            .ToDictionary(c => c.Id, c => c.Title, StringComparer.Ordinal);
    }

    internal bool HasAccession(string id)
    {
        using var connection = _database.ReadCatalogue();
        return ArchiveDatabase.Scalar<long>(connection, "select count(*) from accession where id = $id and complete = 1", ("$id", id)) > 0;
    }

    internal static ImmutableArray<T> Query<T>(SqliteConnection connection, string sql, Func<SqliteDataReader, T> read,
        params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        using var command = Command(connection, sql, parameters);
        return Rows(command, read);
    }

    internal static ImmutableArray<T> Rows<T>(SqliteCommand command, Func<SqliteDataReader, T> read)
    {
        using var reader = command.ExecuteReader();
        var rows = ImmutableArray.CreateBuilder<T>();
        while (reader.Read())
        {
            rows.Add(read(reader));
        }

        return rows.ToImmutable();
    }

    internal static SqliteCommand Command(SqliteConnection connection, string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters)
        {
            command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        }

        return command;
    }

    private static Verification? LastVerification(SqliteConnection connection) =>
        Query(connection, "select finished, objects, files, bytes, damaged from verification order by finished desc limit 1",
            r => new Verification(r.GetString(0), r.GetInt64(1), r.GetInt64(2), r.GetInt64(3), r.GetInt64(4))).FirstOrDefault();

    private static CollectionEntry? FindCollection(SqliteConnection connection, string id) => Query(connection, """
        select c.id, c.title, c.description, (select count(*) from record r where r.collection_id = c.id),
               (select min(coalesce(year, year_last)) from record r where r.collection_id = c.id), (select max(coalesce(year_last, year)) from record r where r.collection_id = c.id)
        from collection c where c.id = $id
        """, ReadCollection, ("$id", id)).FirstOrDefault();

    private static RecordLink? Neighbour(SqliteConnection connection, RecordEntry entry, string sortKey, string comparison, string order) =>
        Query(connection, $"""
            select id, title from record where collection_id = $collection and (sort_key, seq) {comparison} ($key, $seq)
            order by sort_key {order}, seq {order} limit 1
            """, r => RecordId.TryParse(r.GetString(0), out var id) ? new RecordLink(id, r.GetString(1)) : null,
            ("$collection", entry.CollectionId), ("$key", sortKey), ("$seq", entry.Sequence)).FirstOrDefault();

    private byte[]? ReadingOf(long sequence, string column)
    {
        using var connection = _database.ReadCatalogue();
        return Query(connection, $"select {column} from reading where seq = $seq", r => r.IsDBNull(0) ? null : r.GetFieldValue<byte[]>(0), ("$seq", sequence)).FirstOrDefault();
    }

    private static CollectionEntry ReadCollection(SqliteDataReader r) =>
        new(r.GetString(0), r.GetString(1), Nullable(r, 2), r.GetInt32(3), r.IsDBNull(4) ? null : r.GetInt32(4), r.IsDBNull(5) ? null : r.GetInt32(5));

    internal static RecordEntry ReadEntry(SqliteDataReader r) => new(
        r.GetInt64(0), RecordId.TryParse(r.GetString(1), out var id) ? id : default, r.GetString(2), r.GetString(3), Nullable(r, 4), Nullable(r, 5),
        Nullable(r, 6), Nullable(r, 7), r.GetInt32(8),
        new WithheldFigures(r.GetInt32(9), r.GetInt32(10), r.GetInt32(11), r.GetInt32(12), r.GetDouble(13), r.GetBoolean(14), r.GetString(15)),
        StripColumn.Parse(r.GetString(16)));

    private static DocumentDescription ReadDescription(SqliteDataReader r) => new(
        r.GetString(3), Nullable(r, 17), Nullable(r, 7), HistoricalDate.TryParse(Nullable(r, 5), out var date) ? date : null, Nullable(r, 4),
        Nullable(r, 6), Nullable(r, 18), Nullable(r, 19), People(r), Credits(r, 21), Nullable(r, 22))
    {
        Sender = Nullable(r, 34),
        Recipient = Nullable(r, 35),
        Event = r.IsDBNull(36) && r.IsDBNull(37) && r.IsDBNull(38) ? null
            : new DocumentEvent(HistoricalDate.TryParse(Nullable(r, 36), out var held) ? held : null, Nullable(r, 37), Nullable(r, 38)),
        Handling = Strings(r, 39),
        Numbers = JsonSerializer.Deserialize(r.GetString(40), CatalogueJson.Default.ImmutableArrayDocumentNumber),
        Released = HistoricalDate.TryParse(Nullable(r, 41), out var released) ? new ReleaseDate(released, Nullable(r, 42) ?? released.Edtf) : null,
    };

    // A record that came in before the parts of persons were kept has their names alone.
    private static ImmutableArray<Participant> People(SqliteDataReader r) =>
        JsonSerializer.Deserialize(r.GetString(33), CatalogueJson.Default.ImmutableArrayParticipant) is { IsEmpty: false } people
            ? people : [.. Strings(r, 20).Select(name => new Participant(name, ParticipantRole.Unknown))];

    private static ImmutableArray<string> Strings(SqliteDataReader r, int column) =>
        JsonSerializer.Deserialize(r.GetString(column), CatalogueJson.Default.ImmutableArrayString);

    private static ImmutableArray<Credit> Credits(SqliteDataReader r, int column) =>
        JsonSerializer.Deserialize(r.GetString(column), CatalogueJson.Default.ImmutableArrayCredit);

    private static int? Number(SqliteDataReader r, int column) => r.IsDBNull(column) ? null : r.GetInt32(column);

    private static string? Nullable(SqliteDataReader r, int column) => r.IsDBNull(column) ? null : r.GetString(column);
}

/// <summary>Where the TEI of a record lies in the store.</summary>
/// <param name="AccessionId">The accession, whose object it is in.</param>
/// <param name="Path">Path of the file within the object.</param>
/// <param name="Offset">Byte offset of the <c>TEI</c> element.</param>
/// <param name="Length">Bytes of the element.</param>
public sealed record EditionPlace(string AccessionId, string Path, long Offset, int Length);

/// <summary>The gaps of a strip in one column: <c>number,start,width,label</c> divided by line feeds.</summary>
internal static class StripColumn
{
    public static string Format(ImmutableArray<StripGap> gaps) => string.Join('\n',
        gaps.Select(g => string.Create(CultureInfo.InvariantCulture, $"{g.Number},{g.Start},{g.Width},{g.Label.ReplaceLineEndings(" ")}")));

    public static ImmutableArray<StripGap> Parse(string column)
    {
        if (column.Length == 0)
        {
            return [];
        }

        var gaps = ImmutableArray.CreateBuilder<StripGap>();
        foreach (var line in column.Split('\n'))
        {
            if (line.Split(',', 4) is [var number, var start, var width, var label])
            {
                gaps.Add(new StripGap(Whole(number), Whole(start), Whole(width), label));
            }
        }

        return gaps.ToImmutable();
    }

    private static int Whole(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
}
