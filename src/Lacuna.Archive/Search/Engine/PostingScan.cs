using Microsoft.Data.Sqlite;

namespace Lacuna.Archive.Search.Engine;

/// <summary>Walks over postings for one search, and stops when the time is over.</summary>
internal sealed class PostingScan(SqliteConnection connection, IndexSnapshot snapshot, SearchClock clock) : IDisposable
{
    // A word in a title tells more of a record than one in its text: it counts for as many.
    private const float InTitle = 3;

    private readonly PostingReader _reader = new(connection);
    private readonly TermCounts _counts = new();
    private readonly List<int> _positions = [];

    public IndexSnapshot Snapshot => snapshot;

    /// <summary>The records that have one of the terms, each with how much it has of them.</summary>
    /// <param name="terms">The terms with their weights.</param>
    /// <param name="scope">Parts of the texts that count, or null for all.</param>
    public DocSet Records(IEnumerable<(long Term, float Weight)> terms, Scope? scope = null)
    {
        _counts.Prepare(snapshot.End);
        foreach (var (term, weight) in terms)
        {
            foreach (var segment in snapshot.Segments)
            {
                if (clock.IsOver)
                {
                    return _counts.Take();
                }

                _reader.Seek(segment, term);
                while (_reader.Next())
                {
                    if (scope is null)
                    {
                        Count(segment, weight);
                    }
                    else
                    {
                        Count(segment, weight, scope);
                    }
                }
            }
        }

        return _counts.Take();
    }

    /// <summary>Where terms stand in some records.</summary>
    /// <param name="terms">The terms.</param>
    /// <param name="among">The records looked at.</param>
    /// <param name="take">Called with the index of a record among them and its positions, for each term and segment in rising order of records; the span is valid within the call.</param>
    public void Places(IEnumerable<long> terms, DocSet among, Action<int, ReadOnlySpan<int>> take)
    {
        foreach (var term in terms)
        {
            foreach (var segment in snapshot.Segments)
            {
                if (clock.IsOver)
                {
                    return;
                }

                // The first record that may be in this segment.
                var next = FirstAtLeast(among.Docs, segment.Least, 0);
                if (next == among.Count || among.Docs[next] > segment.Most)
                {
                    continue;
                }

                _reader.Seek(segment, term);
                while (next < among.Count && _reader.Next())
                {
                    next = segment.Dead > 0 ? Places(segment, among, 0, take) : Places(segment, among, next, take);
                }
            }
        }
    }

    public void Dispose() => _reader.Dispose();

    private void Count(SegmentRow segment, float weight)
    {
        var docs = _reader.Docs;
        var hasDead = segment.Dead > 0;
        for (int at = 0, doc = 0; at < docs.Length;)
        {
            var head = Varint.Read(docs, ref at);
            doc += head >> 2;
            var times = (head & 1) != 0 ? 1f : Varint.Read(docs, ref at);
            if (!hasDead || snapshot.IsLive(doc, segment))
            {
                _counts.Add(doc, weight * ((head & 2) != 0 ? times + InTitle : times));
            }
        }
    }

    private void Count(SegmentRow segment, float weight, Scope scope)
    {
        var docs = _reader.Docs;
        var positions = _reader.Positions;
        for (int at = 0, doc = 0, place = 0; at < docs.Length;)
        {
            var head = Varint.Read(docs, ref at);
            doc += head >> 2;
            var times = (head & 1) != 0 ? 1 : Varint.Read(docs, ref at);
            if (!scope.MayHave(snapshot, doc) || (segment.Dead > 0 && !snapshot.IsLive(doc, segment)))
            {
                Varint.Skip(positions, ref place, times);
                continue;
            }

            Decode(positions, ref place, times);
            var within = scope.Count(snapshot, doc, _positions);
            if (within > 0)
            {
                _counts.Add(doc, weight * within);
            }
        }
    }

    private int Places(SegmentRow segment, DocSet among, int next, Action<int, ReadOnlySpan<int>> take)
    {
        var docs = _reader.Docs;
        ReadOnlySpan<byte> positions = default;
        var wanted = among.Docs;
        for (int at = 0, doc = 0, place = 0, waiting = 0; at < docs.Length && next < wanted.Length;)
        {
            var head = Varint.Read(docs, ref at);
            doc += head >> 2;
            var times = (head & 1) != 0 ? 1 : Varint.Read(docs, ref at);
            if (wanted[next] < doc)
            {
                next = FirstAtLeast(wanted, doc, next);
                if (next == wanted.Length)
                {
                    break;
                }
            }

            if (wanted[next] != doc || (segment.Dead > 0 && !snapshot.IsLive(doc, segment)))
            {
                waiting += times;
                continue;
            }

            // Positions are fetched only for a part that has a record looked for.
            positions = positions.IsEmpty ? _reader.Positions : positions;
            Varint.Skip(positions, ref place, waiting);
            waiting = 0;
            Decode(positions, ref place, times);
            take(next, System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_positions));
        }

        return next;
    }

    private void Decode(ReadOnlySpan<byte> positions, ref int place, int times)
    {
        _positions.Clear();
        for (var (n, position) = (0, 0); n < times; n++)
        {
            position += Varint.Read(positions, ref place);
            _positions.Add(position);
        }
    }

    // By steps that double, then by halves: what is looked for is mostly near.
    private static int FirstAtLeast(ReadOnlySpan<int> sorted, int value, int from)
    {
        var step = 1;
        while (from + step < sorted.Length && sorted[from + step] < value)
        {
            from += step;
            step *= 2;
        }

        var rest = sorted[from..Math.Min(sorted.Length, from + step + 1)];
        var found = rest.BinarySearch(value);
        return from + (found < 0 ? ~found : found);
    }
}

/// <summary>Tells when a search has taken all the time it may.</summary>
internal sealed class SearchClock(TimeSpan budget)
{
    private readonly long _started = System.Diagnostics.Stopwatch.GetTimestamp();

    /// <summary>Whether the time is over; then stays so.</summary>
    public bool IsOver => WasOver |= System.Diagnostics.Stopwatch.GetElapsedTime(_started) > budget;

    /// <summary>Whether anything was left out for lack of time.</summary>
    public bool WasOver { get; private set; }

    /// <summary>Time since the beginning.</summary>
    public TimeSpan Elapsed => System.Diagnostics.Stopwatch.GetElapsedTime(_started);

    /// <summary>Says that something was left out.</summary>
    public void Cut() => WasOver = true;
}
