using Lacuna.Archive.Holdings;
using Microsoft.Data.Sqlite;

namespace Lacuna.Archive.Search.Engine;

/// <summary>The index as it stood at one moment: its segments and the columns of its records, in memory. Never changes.</summary>
internal sealed class IndexSnapshot
{
    private static readonly DocChunk Empty = DocChunk.Read([]);

    /// <summary>An index of no records, for a search that only asks for its words.</summary>
    public static IndexSnapshot Nothing { get; } = new(0, 0, [], []);

    private readonly DocChunk[] _chunks;
    private (int, int)? _years;

    private IndexSnapshot(long generation, long stamp, DocChunk[] chunks, SegmentRow[] segments)
    {
        Generation = generation;
        Stamp = stamp;
        _chunks = chunks;
        Segments = segments;
        Documents = chunks.Sum(c => c.Totals.Documents);
        AverageWords = Math.Max(1f, chunks.Sum(c => c.Totals.Words) / (float)Math.Max(1, Documents));
    }

    /// <summary>Counts the changes of the index.</summary>
    public long Generation { get; }

    /// <summary>Tells one index file from another that was put in its place.</summary>
    public long Stamp { get; }

    public SegmentRow[] Segments { get; }

    /// <summary>Records that there are.</summary>
    public int Documents { get; }

    /// <summary>Words of a text, on average.</summary>
    public float AverageWords { get; }

    /// <summary>The row number after the highest.</summary>
    public int End => _chunks.Length * DocChunk.Size;

    /// <summary>The columns of a record; its place in them is its row number modulo <see cref="DocChunk.Size"/>.</summary>
    public DocChunk ChunkOf(int doc) => _chunks[doc / DocChunk.Size];

    /// <summary>The first and the last year of which a record may be; 0 where there is none.</summary>
    public (int Least, int Most) Years() => _years ??= (_chunks.Select(c => c.Years.Least).Where(y => y > 0).DefaultIfEmpty().Min(), _chunks.Select(c => c.Years.Most).DefaultIfEmpty().Max());

    /// <summary>Whether a record's words are in a segment still, and not elsewhere by now.</summary>
    public bool IsLive(int doc, SegmentRow segment)
    {
        if (doc >= End)
        {
            return false;
        }

        var home = ChunkOf(doc).Home[doc % DocChunk.Size];
        return home >= segment.First && home <= segment.Last;
    }

    /// <summary>The index as a connection within a transaction sees it.</summary>
    /// <param name="known">The one in memory, or null; what did not change since is taken from it.</param>
    /// <param name="connection">The index.</param>
    public static IndexSnapshot Of(IndexSnapshot? known, SqliteConnection connection)
    {
        var generation = IndexSchema.Meta(connection, "generation");
        var stamp = IndexSchema.Meta(connection, "stamp");
        known = known is not null && known.Stamp == stamp && known.Generation <= generation ? known : null;
        if (known is not null && known.Generation == generation)
        {
            return known;
        }

        var chunks = new List<DocChunk>(known?._chunks ?? []);
        using var command = Catalogue.Command(connection, "select chunk, rows from doc where generation > $known", ("$known", known?.Generation ?? 0));
        using var row = command.ExecuteReader();
        while (row.Read())
        {
            var chunk = row.GetInt32(0);
            while (chunks.Count <= chunk)
            {
                chunks.Add(Empty);
            }

            chunks[chunk] = DocChunk.Read(row.GetFieldValue<byte[]>(1));
        }

        return new IndexSnapshot(generation, stamp, [.. chunks], [.. SegmentRow.All(connection)]);
    }
}
