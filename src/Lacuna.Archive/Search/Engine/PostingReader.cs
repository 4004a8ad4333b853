using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Lacuna.Archive.Search.Engine;

/// <summary>Reads postings without copying them: for one search, on its connection.</summary>
internal sealed class PostingReader : IDisposable
{
    private readonly sqlite3_stmt _statement;

    public PostingReader(SqliteConnection connection)
    {
        var handle = connection.Handle ?? throw new InvalidOperationException("The index is not open.");
        var result = raw.sqlite3_prepare_v2(handle, "select id, docs, positions from posting where id >= ?1 and id < ?2 order by id", out _statement);
        if (result != raw.SQLITE_OK)
        {
            throw new SqliteException(raw.sqlite3_errmsg(handle).utf8_to_string(), result);
        }
    }

    /// <summary>The number of the part at which it stands.</summary>
    public long Id => raw.sqlite3_column_int64(_statement, 0);

    /// <summary>Its records; valid until the next step.</summary>
    public ReadOnlySpan<byte> Docs => raw.sqlite3_column_blob(_statement, 1);

    /// <summary>Its positions; valid until the next step.</summary>
    public ReadOnlySpan<byte> Positions => raw.sqlite3_column_blob(_statement, 2);

    /// <summary>Goes to the parts of a term in a segment.</summary>
    public void Seek(SegmentRow segment, long term) => SeekIds(IndexSchema.PostingId(segment.Id, term, 0), IndexSchema.PostingId(segment.Id, term + 1, 0));

    /// <summary>Goes to one part.</summary>
    public bool SeekPart(long id)
    {
        SeekIds(id, id + 1);
        return Next();
    }

    /// <summary>Steps to the next part.</summary>
    /// <returns>Whether there is one.</returns>
    /// <exception cref="SqliteException">The index is damaged, or cannot be read.</exception>
    public bool Next()
    {
        var result = raw.sqlite3_step(_statement);
        return result switch
        {
            raw.SQLITE_ROW => true,
            raw.SQLITE_DONE => false,
            _ => throw new SqliteException("The index cannot be read. Run: lacuna rebuild --index", result),
        };
    }

    public void Dispose() => _statement.Dispose();

    private void SeekIds(long from, long to)
    {
        raw.sqlite3_reset(_statement);
        raw.sqlite3_bind_int64(_statement, 1, from);
        raw.sqlite3_bind_int64(_statement, 2, to);
    }
}
