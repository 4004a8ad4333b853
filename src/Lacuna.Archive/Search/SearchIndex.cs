using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Lacuna.Archive.Holdings;
using Lacuna.Archive.Search.Words;
using Lacuna.Archive.Storage;
using Microsoft.Data.Sqlite;

namespace Lacuna.Archive.Search;

/// <summary>The full-text index: FTS5 without a copy of the text, following the catalogue by row number.</summary>
/// <remarks>It may lag behind the catalogue after a crash and catches up the next time anybody writes. Safe to use from many threads.</remarks>
public sealed class SearchIndex
{
    // Words are gathered in memory and written as one sorted segment: larger batches leave fewer segments to merge and to search.
    private const int Batch = 4000;
    private const int GatheredBytes = 48 << 20;
    private readonly ArchiveDatabase _database;
    private readonly ArchiveDatabase _source;
    private readonly Catalogue _catalogue;
    private DocTable? _docs;

    /// <summary>An index over a catalogue.</summary>
    /// <param name="database">Where the index lies.</param>
    /// <param name="catalogue">The catalogue it follows.</param>
    /// <param name="source">Where the catalogue lies, or null for the same folder.</param>
    internal SearchIndex(ArchiveDatabase database, Catalogue catalogue, ArchiveDatabase? source = null)
    {
        _database = database;
        _source = source ?? database;
        _catalogue = catalogue;
    }

    /// <summary>Searches.</summary>
    /// <param name="request">What for, and which hits to give.</param>
    public SearchHits Search(SearchRequest request)
    {
        var started = Stopwatch.GetTimestamp();
        request = FormerFilters.Of(request);
        using var connection = _database.ReadSearch();
        var filtered = Filter(request);
        // Only words to leave out is no question, whatever else is filtered by.
        var found = request.Query.Match.Length > 0 || (filtered.Length > 0 && request.Query.Terms.IsEmpty);
        if (!found)
        {
            return new SearchHits(request.Query, 0, [], 0, [], []);
        }

        var (total, ranked, matched) = Found(connection, request);
        var entries = _catalogue.Entries([.. ranked.Select(r => r.Sequence)]);
        var scores = ranked.ToDictionary(r => r.Sequence, r => r.Score);
        var hits = ImmutableArray.CreateBuilder<SearchHit>(entries.Length);
        foreach (var entry in entries)
        {
            var text = _catalogue.TextOf(entry.Sequence) ?? "";
            hits.Add(new SearchHit(entry, Math.Round(scores[entry.Sequence], 4), Snippets.Of(text, request.Query, 2)));
        }

        var (years, collections) = !request.Facets ? ([], []) : matched is null ? Facets(connection, request) : Facets(connection, matched);
        return new SearchHits(request.Query, total, hits.ToImmutable(), Stopwatch.GetElapsedTime(started).TotalMilliseconds, years, collections);
    }

    /// <summary>Marks in texts what a query looks for, in every spelling that a search takes for it.</summary>
    /// <param name="query">The query.</param>
    /// <param name="variants">Whether names are looked for in other spellings too.</param>
    public TextMarker Marker(SearchQuery query, bool variants = true) => new(query);

    /// <summary>The words of the index.</summary>
    public IVocabulary Vocabulary => throw new NotSupportedException();

    /// <summary>Records like one, best first, without itself and its releases.</summary>
    /// <param name="sequence">The record's row number.</param>
    /// <param name="limit">At most so many.</param>
    public ImmutableArray<RecordEntry> Like(long sequence, int limit) => [];

    /// <summary>Makes an empty index where there is none.</summary>
    internal void Create()
    {
        using var connection = _database.OpenSearch();
        Create(connection);
    }

    /// <summary>Makes the tables of an empty index.</summary>
    internal static void Create(SqliteConnection connection)
    {
        // An index from before dates had a last year is made anew: it follows the catalogue and catches up.
        if (ArchiveDatabase.Scalar<long>(connection, "select count(*) from pragma_table_info('doc')") > 0
            && ArchiveDatabase.Scalar<long>(connection, "select count(*) from pragma_table_info('doc') where name = 'year_last'") == 0)
        {
            ArchiveDatabase.Execute(connection, "drop table words; drop table doc; drop table meta;");
        }

        ArchiveDatabase.Execute(connection, """
            create virtual table if not exists words using fts5(
              title, body, content='', contentless_delete=1, tokenize="unicode61 remove_diacritics 2");
            create table if not exists doc (seq integer primary key, year integer, year_last integer, collection_id text not null, sort_date text);
            create table if not exists doubtful (seq integer primary key, trust real not null);
            create table if not exists meta (key text primary key, value integer not null) without rowid;
            insert or ignore into meta values ('indexed', 0), ('revised', 0), ('stamp', random());
            """);
        ArchiveDatabase.Execute(connection, string.Create(CultureInfo.InvariantCulture, $"insert into words (words, rank) values ('hashsize', {GatheredBytes})"));
    }

    /// <summary>Indexes what the catalogue holds beyond the last row indexed, in batches of their own.</summary>
    /// <returns>Records added.</returns>
    internal long CatchUp(CancellationToken cancellation)
    {
        using var search = _database.OpenSearch();
        using var catalogue = _source.ReadCatalogue();
        var added = 0L;
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            var count = IndexBatch(search, catalogue);
            added += count;
            if (count < Batch)
            {
                Revise(search, catalogue);
                return added;
            }
        }
    }

    /// <summary>Records of the catalogue that are not indexed yet.</summary>
    internal long Lag()
    {
        using var search = _database.ReadSearch();
        using var catalogue = _database.ReadCatalogue();
        var indexed = ArchiveDatabase.Scalar<long>(search, "select value from meta where key = 'indexed'");
        var revised = ArchiveDatabase.Scalar<long>(search, "select value from meta where key = 'revised'");
        return ArchiveDatabase.Scalar<long>(catalogue, """
            select (select count(*) from record where seq > $seq) + (select count(distinct seq) from revision where number > $revised)
            """, ("$seq", indexed), ("$revised", revised));
    }

    // Rows that changed since they were indexed: their words are taken out and put in anew, however often they changed.
    private static void Revise(SqliteConnection search, SqliteConnection catalogue)
    {
        using var transaction = search.BeginTransaction(deferred: false);
        var last = ArchiveDatabase.Scalar<long>(search, "select value from meta where key = 'revised'");
        var newest = ArchiveDatabase.Scalar<long>(catalogue, "select coalesce(max(number), 0) from revision");
        if (newest == last)
        {
            return;
        }

        // A catalogue made anew counts from the beginning.
        last = newest < last ? 0 : last;
        using var rows = Catalogue.Command(catalogue, """
            select r.seq, r.title, g.text, r.year, r.year_last, r.collection_id, coalesce(r.date_earliest, r.date_latest), r.confidence from record r join reading g on g.seq = r.seq
            where r.seq in (select seq from revision where number > $last and number <= $newest) order by r.seq
            """, ("$last", last), ("$newest", newest));
        using var row = rows.ExecuteReader();
        using var insert = search.CreateCommand();
        insert.CommandText = "insert into words (rowid, title, body) values ($seq, $title, cast($body as text))";
        using var doc = search.CreateCommand();
        doc.CommandText = "insert or replace into doc values ($seq, $year, $last, $collection, $date)";
        Forget(search, catalogue, last, newest);
        while (row.Read())
        {
            Run(insert, ("$seq", row.GetInt64(0)), ("$title", row.GetString(1)), ("$body", Packing.UnpackUtf8(row.GetFieldValue<byte[]>(2))));
            Run(doc, ("$seq", row.GetInt64(0)), ("$year", row.GetValue(3)), ("$last", row.GetValue(4)), ("$collection", row.GetString(5)), ("$date", row.GetValue(6)));
            Doubt.Note(search, row.GetInt64(0), row.IsDBNull(7) ? null : row.GetDouble(7));
        }

        // A new stamp: what was counted from the old rows and kept in memory is no longer right.
        using var mark = search.CreateCommand();
        mark.CommandText = "update meta set value = $newest where key = 'revised'; update meta set value = random() where key = 'stamp'";
        Run(mark, ("$newest", newest));
        transaction.Commit();
    }

    // Also those that the catalogue no longer has.
    private static void Forget(SqliteConnection search, SqliteConnection catalogue, long after, long upTo)
    {
        using var words = search.CreateCommand();
        words.CommandText = "delete from words where rowid = $seq";
        using var doc = search.CreateCommand();
        doc.CommandText = "delete from doc where seq = $seq; delete from doubtful where seq = $seq";
        foreach (var sequence in Catalogue.Query(catalogue, "select distinct seq from revision where number > $after and number <= $last", r => r.GetInt64(0),
            ("$after", after), ("$last", upTo)))
        {
            Run(words, ("$seq", sequence));
            Run(doc, ("$seq", sequence));
        }
    }

    private static int IndexBatch(SqliteConnection search, SqliteConnection catalogue)
    {
        using var transaction = search.BeginTransaction(deferred: false);
        var last = ArchiveDatabase.Scalar<long>(search, "select value from meta where key = 'indexed'");
        using var rows = Catalogue.Command(catalogue, """
            select r.seq, r.title, g.text, r.year, r.year_last, r.collection_id, coalesce(r.date_earliest, r.date_latest), r.confidence from record r join reading g on g.seq = r.seq
            where r.seq > $last order by r.seq limit $batch
            """, ("$last", last), ("$batch", Batch));
        using var row = rows.ExecuteReader();

        using var insert = search.CreateCommand();
        insert.CommandText = "insert into words (rowid, title, body) values ($seq, $title, cast($body as text))";
        using var doc = search.CreateCommand();
        doc.CommandText = "insert into doc values ($seq, $year, $last, $collection, $date)";
        var count = 0;
        for (; row.Read(); count++)
        {
            last = row.GetInt64(0);
            Run(insert, ("$seq", last), ("$title", row.GetString(1)), ("$body", Packing.UnpackUtf8(row.GetFieldValue<byte[]>(2))));
            Run(doc, ("$seq", last), ("$year", row.GetValue(3)), ("$last", row.GetValue(4)), ("$collection", row.GetString(5)), ("$date", row.GetValue(6)));
            Doubt.Note(search, row.GetInt64(0), row.IsDBNull(7) ? null : row.GetDouble(7));
        }

        if (count == 0)
        {
            return 0;
        }

        using var mark = search.CreateCommand();
        mark.CommandText = "update meta set value = $seq where key = 'indexed'";
        Run(mark, ("$seq", last));
        transaction.Commit();
        return count;
    }

    private static void Run(SqliteCommand command, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        command.Parameters.Clear();
        foreach (var (name, value) in parameters)
        {
            command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        }

        command.ExecuteNonQuery();
    }

    private static string Filter(SearchRequest request) =>
        (request.Undated ? $" and {YearFilter.Undated}" : request.Year is not null ? $" and {YearFilter.Of(request.Certainty)}" : "")
        + (request.CollectionId is not null ? " and d.collection_id = $collection" : "");

    // The join is made only where a filter, a date or a facet needs it: the index alone counts and ranks faster.
    private static string From(SearchRequest request, bool needsDoc = false)
    {
        var filter = Filter(request);
        if (request.Query.Match.Length == 0)
        {
            return $"doc d where true{filter}";
        }

        return needsDoc || filter.Length > 0
            ? $"words join doc d on d.seq = words.rowid where words match $match{filter}"
            : "words where words match $match";
    }

    // One walk over the matches both counts and ranks them: asking for the count apart would match everything a second time.
    private static (long Total, ImmutableArray<(long Sequence, double Score)> Ranked, IEnumerable<long>? Matched) Found(SqliteConnection connection, SearchRequest request)
    {
        if (request.Sort == SearchSort.Date || request.Query.Match.Length == 0 || request.Limit == 0)
        {
            var total = Rows(connection, request, $"select count(*) from {From(request)}", r => r.GetInt64(0)).Single();
            return (total, request.Limit == 0 ? [] : Ranked(connection, request), null);
        }

        var doubt = Doubt.Read(connection);
        var matches = Rows(connection, request, $"select words.rowid, -bm25(words, 4.0, 1.0) from {From(request)}", r => (Sequence: r.GetInt64(0), Score: doubt.Weigh(r.GetInt64(0), r.GetDouble(1))));
        var wanted = request.Offset + Math.Clamp(request.Limit, 0, 1000);
        // The best so far, worst at the head: linear in the matches, and no sorting of what nobody asked for.
        var best = new PriorityQueue<(long Sequence, double Score), (double, long)>();
        foreach (var match in matches)
        {
            var worth = (match.Score, -match.Sequence);
            if (best.Count < wanted)
            {
                best.Enqueue(match, worth);
            }
            else
            {
                best.EnqueueDequeue(match, worth);
            }
        }

        var ranked = new (long Sequence, double Score)[best.Count];
        for (var i = best.Count - 1; i >= 0; i--)
        {
            ranked[i] = best.Dequeue();
        }

        return (matches.Length, [.. ranked.Skip(request.Offset)], matches.Select(m => m.Sequence));
    }

    private static ImmutableArray<(long Sequence, double Score)> Ranked(SqliteConnection connection, SearchRequest request)
    {
        var byDate = request.Sort == SearchSort.Date || request.Query.Match.Length == 0;
        var sql = byDate
            ? $"select d.seq, 0.0 from {From(request, needsDoc: true)} order by d.sort_date is null, d.sort_date, d.seq limit $limit offset $offset"
            : $"select words.rowid, -bm25(words, 4.0, 1.0) as score from {From(request)} order by score desc, words.rowid limit $limit offset $offset";
        return Rows(connection, request, sql, r => (r.GetInt64(0), r.GetDouble(1)));
    }

    private (ImmutableArray<YearCount> Years, ImmutableArray<CollectionCount> Collections) Facets(SqliteConnection connection, IEnumerable<long> matched)
    {
        // A race costs a table read twice, nothing else.
        _docs = DocTable.Current(_docs, connection);
        var titles = _catalogue.CollectionTitles();
        return _docs.Count(matched, id => titles.GetValueOrDefault(id, id));
    }

    private (ImmutableArray<YearCount> Years, ImmutableArray<CollectionCount> Collections) Facets(SqliteConnection connection, SearchRequest request)
    {
        var from = From(request, needsDoc: true);
        _docs = DocTable.Current(_docs, connection);
        var years = _docs.Years(Rows(connection, request, $"select d.seq from {from}", r => r.GetInt64(0)));
        var titles = _catalogue.CollectionTitles();
        var collections = Rows(connection, request, $"select d.collection_id, count(*) from {from} group by d.collection_id order by 2 desc, 1",
            r => new CollectionCount(r.GetString(0), titles.GetValueOrDefault(r.GetString(0), r.GetString(0)), r.GetInt64(1)));
        return (years, collections);
    }

    private static ImmutableArray<T> Rows<T>(SqliteConnection connection, SearchRequest request, string sql, Func<SqliteDataReader, T> read)
    {
        var parameters = new List<(string, object?)>();
        void Bind(string name, object? value)
        {
            if (sql.Contains(name, StringComparison.Ordinal))
            {
                parameters.Add((name, value));
            }
        }

        Bind("$match", request.Query.Match);
        Bind("$year", request.Year);
        Bind("$collection", request.CollectionId);
        Bind("$limit", Math.Clamp(request.Limit, 0, 1000));
        Bind("$offset", Math.Max(0, request.Offset));
        return Catalogue.Query(connection, sql, read, [.. parameters]);
    }
}
