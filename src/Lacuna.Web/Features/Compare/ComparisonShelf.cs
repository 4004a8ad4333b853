using System.Collections.Immutable;
using Lacuna.Archive;
using Lacuna.Archive.Holdings;
using Lacuna.Documents.Comparison;
using Lacuna.Documents.Comparison.Pages;
using Lacuna.Web.Features.Shared;

namespace Lacuna.Web.Features.Compare;

/// <summary>Makes comparisons and composites, few at a time, and keeps those last asked for.</summary>
/// <remarks>Bounded in bytes; a comparison is kept under what both records are now, so that a correction makes a new one. Safe for concurrent use.</remarks>
internal sealed class ComparisonShelf(ReadingRoom room) : IDisposable
{
    // A record of forty pages takes a third of a megabyte, so some hundreds of comparisons are at hand.
    private const long MostBytes = 128L << 20;

    // Comparing takes a core for as long as it lasts. The others answer everybody else.
    private static readonly int AtOnce = Math.Max(1, Environment.ProcessorCount / 2);

    // Who waits longer is told to come back; a queue without an end would take the whole server.
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(15);

    private readonly SemaphoreSlim _free = new(AtOnce);
    private readonly Lock _lock = new();
    private readonly Dictionary<string, LinkedListNode<Kept>> _byKey = new(StringComparer.Ordinal);
    private readonly LinkedList<Kept> _recent = [];
    private long _bytes;

    private sealed record Kept(string Key, object Value, long Bytes);

    /// <summary>Bytes kept, estimated.</summary>
    public long Bytes
    {
        get
        {
            lock (_lock)
            {
                return _bytes;
            }
        }
    }

    /// <summary>The comparison of two records, or null where too many others are being made.</summary>
    /// <param name="old">The older.</param>
    /// <param name="new">The newer.</param>
    /// <param name="cancellation">Ends the wait for a turn; a comparison begun is finished and kept.</param>
    public Task<ComparisonPage?> Compare(RecordPage old, RecordPage @new, CancellationToken cancellation) => Get(
        Key("pair", [old, @new]),
        () => room.Releases.TextOf(old.Entry.Id) is { } a && room.Releases.TextOf(@new.Entry.Id) is { } b ? new ComparisonPage(ReleaseComparison.Compare(a, b)) : null,
        page => BytesOf(page.Comparison.Old) + BytesOf(page.Comparison.New) + 48L * page.Comparison.Segments.Length + 24L * page.Rows.Pieces.Length,
        cancellation);

    /// <summary>The comparison if it is at hand, without waiting.</summary>
    public ComparisonPage? Peek(RecordPage old, RecordPage @new) => Find<ComparisonPage>(Key("pair", [old, @new]));

    /// <summary>The composite of several releases with their texts, or null where too many others are being made.</summary>
    /// <param name="releases">At least two, oldest first.</param>
    /// <param name="cancellation">Ends the wait for a turn.</param>
    public Task<Composite?> Compose(ImmutableArray<RecordPage> releases, CancellationToken cancellation) => Get(
        Key("composite", releases),
        () =>
        {
            var texts = releases.Select(r => room.Releases.TextOf(r.Entry.Id)).OfType<ComparedText>().ToImmutableArray();
            return texts.Length == releases.Length && texts.Length > 1 ? new Composite(CompositeText.Of(texts), texts) : null;
        },
        made => made.Releases.Sum(BytesOf) + 4L * made.Text.Text.Length + 64L * made.Text.Readings.Length,
        cancellation);

    public void Dispose() => _free.Dispose();

    private async Task<T?> Get<T>(string key, Func<T?> make, Func<T, long> bytes, CancellationToken cancellation)
        where T : class
    {
        if (Find<T>(key) is { } kept)
        {
            return kept;
        }

        if (!await _free.WaitAsync(LongestWait, cancellation))
        {
            return null;
        }

        try
        {
            // Somebody else may have asked for the same while this one waited.
            if (Find<T>(key) is { } made)
            {
                return made;
            }

            var value = await Task.Run(make, CancellationToken.None);
            if (value is not null)
            {
                Keep(new Kept(key, value, bytes(value)));
            }

            return value;
        }
        finally
        {
            _free.Release();
        }
    }

    private T? Find<T>(string key)
        where T : class
    {
        lock (_lock)
        {
            if (!_byKey.TryGetValue(key, out var node))
            {
                return null;
            }

            _recent.Remove(node);
            _recent.AddFirst(node);
            return node.Value.Value as T;
        }
    }

    private void Keep(Kept kept)
    {
        lock (_lock)
        {
            if (kept.Bytes > MostBytes / 2 || _byKey.ContainsKey(kept.Key))
            {
                return;
            }

            _byKey[kept.Key] = _recent.AddFirst(kept);
            _bytes += kept.Bytes;
            while (_bytes > MostBytes && _recent.Last is { } oldest)
            {
                _recent.RemoveLast();
                _byKey.Remove(oldest.Value.Key);
                _bytes -= oldest.Value.Bytes;
            }
        }
    }

    // The tag of a record's page changes with its text and its corrections.
    private static string Key(string kind, ImmutableArray<RecordPage> records) =>
        kind + '\n' + string.Join('\n', records.Select(r => r.Entry.Id.Value + Revalidation.TagOf(r, "comparison")));

    // Two bytes a character; 24 a word, and as much again for its index.
    private static long BytesOf(ComparedText text) => 2L * text.Text.Length + 52L * text.Words + 96L * text.Excisions.Length + 48L * text.Addresses.Length;
}

/// <summary>A composite with the texts it was made from.</summary>
/// <param name="Text">The composite.</param>
/// <param name="Releases">The releases, oldest first.</param>
internal sealed record Composite(CompositeText Text, ImmutableArray<ComparedText> Releases);
