using Lacuna.Archive.Holdings;
using Lacuna.Archive.Storage;
using Microsoft.Data.Sqlite;

namespace Lacuna.Archive.Search.Engine;

/// <summary>Brings the index up to the catalogue: new records and changed ones, in batches, each one transaction and one segment.</summary>
internal sealed class IndexWriter : IDisposable
{
    // A batch in memory takes about a third of the characters it was made from.
    private const int BatchDocuments = 20_000;
    private const long BatchCharacters = 120_000_000;
    private const int RevisedAtOnce = 2000;

    private readonly SqliteConnection _search;
    private readonly SqliteConnection _catalogue;
    private readonly RecordSource _source;
    private readonly LabelNumbers _labels;

    public IndexWriter(SqliteConnection search, SqliteConnection catalogue)
    {
        _search = search;
        _catalogue = catalogue;
        _source = new RecordSource(catalogue);
        _labels = new LabelNumbers(search);
    }

    /// <summary>Indexes what the catalogue holds beyond the last row indexed.</summary>
    /// <returns>Records added.</returns>
    public long CatchUp(CancellationToken cancellation)
    {
        var added = 0L;
        while (Batch($"select {RecordSource.Columns} from record r join reading g on g.seq = r.seq where r.seq > $after order by r.seq limit {BatchDocuments}",
            IndexSchema.Meta(_search, "indexed"), "indexed", cancellation) is > 0 and var count)
        {
            added += count;
        }

        Revise(cancellation);
        return added;
    }

    public void Dispose()
    {
        _source.Dispose();
        _labels.Dispose();
    }

    // Rows that changed since they were indexed, however often, are indexed anew; those that are no longer are taken out.
    private void Revise(CancellationToken cancellation)
    {
        var last = IndexSchema.Meta(_search, "revised");
        var newest = ArchiveDatabase.Scalar<long>(_catalogue, "select coalesce(max(number), 0) from revision");
        if (newest == last)
        {
            return;
        }

        // A catalogue made anew counts from the beginning.
        last = newest < last ? 0 : last;
        var changed = Catalogue.Query(_catalogue, "select distinct seq from revision where number > $after and number <= $last order by seq", r => r.GetInt64(0), ("$after", last), ("$last", newest));
        for (var from = 0; from < changed.Length; from += RevisedAtOnce)
        {
            var some = changed.AsSpan(from, Math.Min(RevisedAtOnce, changed.Length - from)).ToArray();
            Batch($"""
                select {RecordSource.Columns} from record r join reading g on g.seq = r.seq
                where r.seq in (select seq from revision where number > {last} and number <= {newest}) and r.seq >= {some[0]} and r.seq <= {some[^1]} and r.seq > $after order by r.seq
                """, 0, null, cancellation, some);
        }

        using var transaction = _search.BeginTransaction(deferred: false);
        IndexSchema.SetMeta(_search, "revised", newest);
        transaction.Commit();
    }

    // One batch: its words as a segment, its rows in their chunks, and how far the index has come.
    private int Batch(string sql, long after, string? mark, CancellationToken cancellation, long[]? replaced = null)
    {
        using var transaction = _search.BeginTransaction(deferred: false);
        _labels.Transaction = transaction;
        var batch = new PostingBatch();
        var rows = new SortedDictionary<int, DocRow?>();
        foreach (var gone in replaced ?? [])
        {
            rows[(int)gone] = null;
        }

        using (var command = Catalogue.Command(_catalogue, sql, ("$after", after)))
        using (var row = command.ExecuteReader())
        {
            while ((replaced is not null || batch.Characters < BatchCharacters) && row.Read())
            {
                cancellation.ThrowIfCancellationRequested();
                var (record, doc) = _source.Read(row, _labels.Of);
                batch.Add(record.Sequence, record.Title, record.Text, record.Outline, record.Language, record.Persons, doc, speaker => _labels.Of(LabelNumbers.Speaker, speaker));
                rows[record.Sequence] = doc;
                after = record.Sequence;
            }
        }

        if (rows.Count == 0)
        {
            return 0;
        }

        var home = (int)IndexSchema.Meta(_search, "batch") + 1;
        IndexSchema.SetMeta(_search, "batch", home);
        var generation = IndexSchema.Meta(_search, "generation") + 1;
        IndexSchema.SetMeta(_search, "generation", generation);
        if (batch.Documents > 0)
        {
            var live = rows.Where(r => r.Value is not null).ToList();
            SegmentWriter.Write(_search, batch, home, live[0].Key, live[^1].Key);
        }

        WriteRows(rows, home, generation);
        if (mark is not null)
        {
            IndexSchema.SetMeta(_search, mark, after);
        }

        transaction.Commit();
        SegmentMerger.Run(_search, cancellation);
        return batch.Documents;
    }

    private void WriteRows(SortedDictionary<int, DocRow?> rows, int home, long generation)
    {
        using var read = Catalogue.Command(_search, "select rows from doc where chunk = $chunk", ("$chunk", 0));
        using var write = Catalogue.Command(_search, "insert or replace into doc values ($chunk, $generation, $rows)", ("$chunk", 0), ("$generation", generation), ("$rows", Array.Empty<byte>()));
        using var dead = Catalogue.Command(_search, "update segment set dead = dead + 1 where first <= $home and last >= $home", ("$home", 0));
        foreach (var chunk in rows.GroupBy(r => r.Key / DocChunk.Size))
        {
            read.Parameters[0].Value = chunk.Key;
            var all = read.ExecuteScalar() is byte[] packed ? DocChunk.Rows(packed) : new DocRow?[DocChunk.Size];
            foreach (var (sequence, row) in chunk)
            {
                if (all[sequence % DocChunk.Size] is { } former)
                {
                    dead.Parameters[0].Value = former.Home;
                    dead.ExecuteNonQuery();
                }

                if (row is not null)
                {
                    row.Home = home;
                }

                all[sequence % DocChunk.Size] = row;
            }

            write.Parameters[0].Value = chunk.Key;
            write.Parameters[2].Value = DocChunk.Pack(all);
            write.ExecuteNonQuery();
        }
    }
}
