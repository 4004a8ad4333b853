using Lacuna.Archive.Holdings;
using Microsoft.Data.Sqlite;

namespace Lacuna.Archive.Search.Engine;

/// <summary>Puts segments together, so that a search looks into few. Eight of about one size make one of the next.</summary>
internal static class SegmentMerger
{
    private const int Fan = 8;

    // Segments of some thirty thousand records are the largest that are merged: merging takes their size again on the disk, and a search
    // looks into twenty segments nearly as fast as into one.
    private const int LargestClass = 4;

    /// <summary>Merges as long as there is something to merge; each merger is a transaction of its own.</summary>
    public static void Run(SqliteConnection search, CancellationToken cancellation)
    {
        while (Next(search) is { } sources)
        {
            cancellation.ThrowIfCancellationRequested();
            using var transaction = search.BeginTransaction(deferred: false);
            Merge(search, sources, cancellation);
            transaction.Commit();
        }
    }

    // The segments at the end that are of one size or smaller, where there are enough of that size: no record is written anew more often than there are sizes.
    private static List<SegmentRow>? Next(SqliteConnection search)
    {
        var all = SegmentRow.All(search);
        for (var size = 0; size <= LargestClass; size++)
        {
            var run = all.AsEnumerable().Reverse().TakeWhile(s => s.Class <= size).ToList();
            if (run.Count(s => s.Class == size) >= Fan)
            {
                return all[^run.Count..];
            }
        }

        return null;
    }

    private static void Merge(SqliteConnection search, List<SegmentRow> sources, CancellationToken cancellation)
    {
        var target = IndexSchema.Meta(search, "segment") + 1;
        IndexSchema.SetMeta(search, "segment", target);
        var homes = sources.Exists(s => s.Dead > 0) ? Homes(search) : null;
        var isOrdered = sources.Zip(sources.Skip(1)).All(pair => pair.First.Most < pair.Second.Least);
        var readers = sources.ConvertAll(s => new SourceReader(search, s));
        try
        {
            using var insert = Catalogue.Command(search, "insert into posting values ($id, $docs, $positions)", ("$id", 0L), ("$docs", Array.Empty<byte>()), ("$positions", Array.Empty<byte>()));
            var merged = new MergedPostings(insert, target);
            var entries = new List<(int Doc, int Head, SourceReader Reader, byte[] Positions, int Start, int End)>();
            while (readers.Min(r => r.Term) is var term and not long.MaxValue)
            {
                cancellation.ThrowIfCancellationRequested();
                merged.Begin(term);
                foreach (var reader in readers.Where(r => r.Term == term))
                {
                    for (; reader.Term == term; reader.Next())
                    {
                        foreach (var (doc, head, start, end) in reader.Entries())
                        {
                            if (homes is not null && (doc >= homes.Length || homes[doc] < reader.Segment.First || homes[doc] > reader.Segment.Last))
                            {
                                continue;
                            }

                            if (isOrdered)
                            {
                                merged.Add(doc, head, reader.Positions.AsSpan(start, end - start));
                            }
                            else
                            {
                                entries.Add((doc, head, reader, reader.Positions, start, end));
                            }
                        }
                    }
                }

                entries.Sort((a, b) => a.Doc.CompareTo(b.Doc));
                foreach (var (doc, head, _, positions, start, end) in entries)
                {
                    merged.Add(doc, head, positions.AsSpan(start, end - start));
                }

                entries.Clear();
                merged.End();
            }
        }
        finally
        {
            readers.ForEach(r => r.Dispose());
        }

        foreach (var source in sources)
        {
            using var drop = Catalogue.Command(search, "delete from posting where id >= $from and id < $to; delete from segment where id = $id",
                ("$from", IndexSchema.PostingId(source.Id, 0, 0)), ("$to", IndexSchema.PostingId(source.Id + 1, 0, 0)), ("$id", source.Id));
            drop.ExecuteNonQuery();
        }

        using var add = Catalogue.Command(search, "insert into segment values ($id, $first, $last, $documents, 0, $least, $most); update meta set value = value + 1 where key = 'generation'",
            ("$id", target), ("$first", sources[0].First), ("$last", sources[^1].Last), ("$documents", sources.Sum(s => s.Documents - s.Dead)),
            ("$least", sources.Min(s => s.Least)), ("$most", sources.Max(s => s.Most)));
        add.ExecuteNonQuery();
    }

    private static int[] Homes(SqliteConnection search)
    {
        var homes = new List<int>();
        foreach (var (chunk, rows) in Catalogue.Query(search, "select chunk, rows from doc order by chunk", r => (r.GetInt32(0), DocChunk.Rows(r.GetFieldValue<byte[]>(1)))))
        {
            homes.AddRange(Enumerable.Repeat(0, (chunk * DocChunk.Size) - homes.Count));
            homes.AddRange(rows.Select(r => r?.Home ?? 0));
        }

        return [.. homes];
    }

    /// <summary>Reads the postings of one segment, term by term.</summary>
    private sealed class SourceReader : IDisposable
    {
        private readonly SqliteCommand _command;
        private readonly SqliteDataReader _row;
        private byte[] _docs = [];

        public SourceReader(SqliteConnection search, SegmentRow segment)
        {
            Segment = segment;
            _command = Catalogue.Command(search, "select id, docs, positions from posting where id >= $from and id < $to order by id",
                ("$from", IndexSchema.PostingId(segment.Id, 0, 0)), ("$to", IndexSchema.PostingId(segment.Id + 1, 0, 0)));
            _row = _command.ExecuteReader();
            Next();
        }

        public SegmentRow Segment { get; }

        /// <summary>The term at which it stands; the largest number after the last.</summary>
        public long Term { get; private set; }

        public byte[] Positions { get; private set; } = [];

        public void Next()
        {
            if (!_row.Read())
            {
                Term = long.MaxValue;
                return;
            }

            Term = (_row.GetInt64(0) >> 12) & 0xffffffff;
            _docs = _row.GetFieldValue<byte[]>(1);
            Positions = _row.GetFieldValue<byte[]>(2);
        }

        /// <summary>Record, head (how often, times two, plus whether in the title), and where its positions lie.</summary>
        public IEnumerable<(int Doc, int Head, int Start, int End)> Entries()
        {
            var (doc, position) = (0, 0);
            for (var at = 0; at < _docs.Length;)
            {
                var head = Varint.Read(_docs, ref at);
                doc += head >> 2;
                var times = (head & 1) != 0 ? 1 : Varint.Read(_docs, ref at);
                var start = position;
                Varint.Skip(Positions, ref position, times);
                yield return (doc, (times << 1) | ((head >> 1) & 1), start, position);
            }
        }

        public void Dispose()
        {
            _row.Dispose();
            _command.Dispose();
        }
    }

    /// <summary>Writes the postings of a merged segment.</summary>
    private sealed class MergedPostings(SqliteCommand insert, long segment)
    {
        private readonly ByteList _docs = new(1 << 14);
        private readonly ByteList _positions = new(1 << 16);
        private long _term;
        private int _part;
        private int _count;
        private int _last;

        public void Begin(long term) => (_term, _part) = (term, 0);

        public void Add(int doc, int head, ReadOnlySpan<byte> positions)
        {
            var times = head >> 1;
            _docs.Number(((doc - _last) << 2) | (times == 1 ? 1 : 0) | ((head & 1) << 1));
            if (times > 1)
            {
                _docs.Number(times);
            }

            _positions.AddRange(positions);
            _last = doc;
            if (++_count == TermPostings.PartSize)
            {
                End();
            }
        }

        public void End()
        {
            if (_count > 0)
            {
                insert.Parameters[0].Value = IndexSchema.PostingId(segment, _term, _part++);
                insert.Parameters[1].Value = _docs.ToArray();
                insert.Parameters[2].Value = _positions.ToArray();
                insert.ExecuteNonQuery();
                _docs.Clear();
                _positions.Clear();
                (_count, _last) = (0, 0);
            }
        }
    }
}

/// <summary>A segment: the words of some batches in a row.</summary>
/// <param name="Id">Its number.</param>
/// <param name="First">Its first batch.</param>
/// <param name="Last">Its last batch.</param>
/// <param name="Documents">Records in it.</param>
/// <param name="Dead">Those of them that are elsewhere by now, or gone.</param>
/// <param name="Least">The lowest row number.</param>
/// <param name="Most">The highest.</param>
internal sealed record SegmentRow(long Id, int First, int Last, int Documents, int Dead, int Least, int Most)
{
    /// <summary>Its size as a power of eight.</summary>
    public int Class => (int)Math.Floor(Math.Log2(Math.Max(1, Documents)) / 3);

    /// <summary>All, in the order of their batches.</summary>
    public static List<SegmentRow> All(SqliteConnection search) =>
        [.. Catalogue.Query(search, "select id, first, last, documents, dead, least, most from segment order by first",
            r => new SegmentRow(r.GetInt64(0), r.GetInt32(1), r.GetInt32(2), r.GetInt32(3), r.GetInt32(4), r.GetInt32(5), r.GetInt32(6)))];
}
