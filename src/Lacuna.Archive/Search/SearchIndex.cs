using System.Collections.Immutable;
using Lacuna.Archive.Holdings;
using Lacuna.Archive.Search.Engine;
using Lacuna.Archive.Search.Queries;
using Lacuna.Archive.Search.Words;
using Lacuna.Archive.Storage;
using Microsoft.Data.Sqlite;

namespace Lacuna.Archive.Search;

/// <summary>The index of words: an inverted index of our own, following the catalogue by row number.</summary>
/// <remarks>It may lag behind the catalogue after a crash and catches up the next time anybody writes. Safe to use from many threads.</remarks>
public sealed class SearchIndex
{
    // A search that takes longer gives what it has found by then, and says so.
    private static readonly TimeSpan Budget = TimeSpan.FromSeconds(2);

    private readonly ArchiveDatabase _database;
    private readonly ArchiveDatabase _source;
    private readonly Catalogue _catalogue;
    private readonly Families _families;
    private readonly Vocabulary _vocabulary;
    private IndexSnapshot? _snapshot;

    /// <summary>An index over a catalogue.</summary>
    /// <param name="database">Where the index lies.</param>
    /// <param name="catalogue">The catalogue it follows.</param>
    /// <param name="source">Where the catalogue lies, or null for the same folder.</param>
    internal SearchIndex(ArchiveDatabase database, Catalogue catalogue, ArchiveDatabase? source = null)
    {
        _database = database;
        _source = source ?? database;
        _catalogue = catalogue;
        _families = new Families(_source);
        _vocabulary = new Vocabulary(database);
    }

    /// <summary>The words of the index.</summary>
    public IVocabulary Vocabulary => _vocabulary;

    /// <summary>Whether another version of the program wrote the index: then nothing can be searched until it is made anew (<see cref="Preservation.Rebuild"/>).</summary>
    public bool IsOlder()
    {
        try
        {
            // Also where the disk is full or may only be read.
            using var connection = _database.ReadSearch();
            return false;
        }
        catch (ArchiveException e) when (e.Code == "index-older")
        {
            return true;
        }
    }

    /// <summary>Reads what every search needs, so that the first one need not wait for it. Whatever is wrong with the index, the first search says it.</summary>
    public void Warm()
    {
        try
        {
            using var connection = _database.ReadSearch();
            using var transaction = connection.BeginTransaction(deferred: true);
            _snapshot = IndexSnapshot.Of(_snapshot, connection);
        }
        catch (Exception e) when (e is ArchiveException or SqliteException)
        {
        }
    }

    /// <summary>Searches.</summary>
    /// <param name="request">What for, and which hits to give.</param>
    public SearchHits Search(SearchRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        using var connection = _database.ReadSearch();
        using var transaction = connection.BeginTransaction(deferred: true);
        var snapshot = _snapshot = IndexSnapshot.Of(_snapshot, connection);
        // What is read once for all searches does not count.
        var clock = new SearchClock(Budget);
        var filters = new FieldFilters(_source, connection);
        using var run = new QueryRun(connection, snapshot, filters, _vocabulary, request.Variants, clock);
        var asked = RequestFilters.Of(request, filters, run);
        // Only words to leave out is no question, whatever else is filtered by.
        if (request.Query.Root is null ? asked.Groups.Count == 0 : OnlyLeavesOut(request.Query.Root))
        {
            return new SearchHits(request.Query, 0, [], clock.Elapsed.TotalMilliseconds);
        }

        var matched = run.Run(request.Query.Root);
        using var counter = request.Facets ? new FacetCounter(snapshot, connection, _source, request, asked) : null;
        var (found, counted) = Filter(matched, snapshot, asked, counter);
        var facets = counter?.Counts(counted, asked.Groups.FindIndex(g => g.Field == FilterField.Person));
        var page = new HitPage(request, snapshot, found, request.Group ? _families.Now() : null);
        var marker = new TextMarker(run.Marks.All);
        return new SearchHits(request.Query, found.Count, Hits(page, marker, request.Passages), 0)
        {
            WithAllWords = run.WithAllWords is { } all ? Math.Min(all, found.Count) : found.Count,
            Spellings = [.. run.Spellings.Distinct()],
            DidYouMean = found.Count == 0 || run.WithAllWords is 0 ? Spelling.DidYouMean(request.Query, _vocabulary) : null,
            IsPartial = clock.WasOver,
            NextCursor = page.NextCursor,
            Facets = facets,
            Milliseconds = clock.Elapsed.TotalMilliseconds,
        };
    }

    /// <summary>Marks in texts what a query looks for, in every spelling that a search takes for it.</summary>
    /// <param name="query">The query.</param>
    /// <param name="variants">Whether names are looked for in other spellings too.</param>
    public TextMarker Marker(SearchQuery query, bool variants = true)
    {
        ArgumentNullException.ThrowIfNull(query);
        if (query.Root is null)
        {
            return TextMarker.Nothing;
        }

        using var connection = _database.ReadSearch();
        using var transaction = connection.BeginTransaction(deferred: true);
        // Only the words of the index are asked, not where they stand.
        using var run = new QueryRun(connection, IndexSnapshot.Nothing, new FieldFilters(_source, connection), _vocabulary, variants, new SearchClock(Budget));
        run.Run(query.Root);
        return new TextMarker(run.Marks.All);
    }

    /// <summary>Records like one, best first, without itself and its releases.</summary>
    /// <param name="sequence">The record's row number.</param>
    /// <param name="limit">At most so many.</param>
    public ImmutableArray<RecordEntry> Like(long sequence, int limit)
    {
        if (_catalogue.TextOf(sequence) is not { } text)
        {
            return [];
        }

        using var connection = _database.ReadSearch();
        using var transaction = connection.BeginTransaction(deferred: true);
        var snapshot = _snapshot = IndexSnapshot.Of(_snapshot, connection);
        // What is read once for all searches does not count.
        var clock = new SearchClock(Budget);
        using var run = new QueryRun(connection, snapshot, new FieldFilters(_source, connection), _vocabulary, variants: false, clock);
        var own = _families.Now().OthersOf((int)sequence).Append((int)sequence).ToHashSet();
        var like = new LikeDocuments(run).Find(text).Where(d => !own.Contains(d)).Take(limit);
        return _catalogue.Entries([.. like.Select(d => (long)d)]);
    }

    /// <summary>Makes an empty index where there is none.</summary>
    internal void Create()
    {
        using var connection = _database.OpenSearch();
        Create(connection);
    }

    /// <summary>Makes the tables of an empty index.</summary>
    internal static void Create(SqliteConnection connection) => IndexSchema.Create(connection);

    /// <summary>Indexes what the catalogue holds beyond the last row indexed, and what changed, in batches of their own.</summary>
    /// <returns>Records added.</returns>
    internal long CatchUp(CancellationToken cancellation)
    {
        using var search = _database.OpenSearch();
        using var catalogue = _source.ReadCatalogue();
        using var writer = new IndexWriter(search, catalogue);
        return writer.CatchUp(cancellation);
    }

    /// <summary>Records of the catalogue that are not indexed yet.</summary>
    internal long Lag()
    {
        using var search = _database.ReadSearch();
        using var catalogue = _database.ReadCatalogue();
        return ArchiveDatabase.Scalar<long>(catalogue, """
            select (select count(*) from record where seq > $seq) + (select count(distinct seq) from revision where number > $revised)
            """, ("$seq", IndexSchema.Meta(search, "indexed")), ("$revised", IndexSchema.Meta(search, "revised")));
    }

    // Those that pass all filters; where it is counted, also which filter keeps the others out.
    private static (DocSet Found, List<(int Doc, int Failed)> Counted) Filter(DocSet matched, IndexSnapshot snapshot, RequestFilters asked, FacetCounter? counter)
    {
        var counted = new List<(int, int)>(counter is null ? 0 : matched.Count);
        if (asked.Groups.Count == 0 && counter is null)
        {
            return (matched, counted);
        }

        var found = asked.Groups.Count == 0 ? matched : new DocSet(matched.Count);
        for (var i = 0; i < matched.Count; i++)
        {
            var doc = matched.Docs[i];
            var failed = asked.Groups.Count == 0 ? -1 : asked.Fails(doc, snapshot.ChunkOf(doc), doc % DocChunk.Size);
            if (failed == -1 && asked.Groups.Count > 0)
            {
                found.Add(doc, matched.Scores[i]);
            }

            if (counter is not null && failed >= -1)
            {
                counter.Add(doc, failed);
                counted.Add((doc, failed));
            }
        }

        return (found, counted);
    }

    private static bool OnlyLeavesOut(QueryNode node) => node is NotNode || (node is AllNode all && all.Parts.All(p => p is NotNode));

    private ImmutableArray<SearchHit> Hits(HitPage page, TextMarker marker, int passages)
    {
        var wanted = page.Hits.SelectMany(h => h.Others.Prepend(h.Doc)).Select(d => (long)d).Distinct();
        var entries = _catalogue.Entries([.. wanted]).ToDictionary(e => e.Sequence);
        var hits = ImmutableArray.CreateBuilder<SearchHit>(page.Hits.Count);
        foreach (var (doc, score, others) in page.Hits)
        {
            if (!entries.TryGetValue(doc, out var entry))
            {
                continue;
            }

            var snippets = marker.IsEmpty || passages == 0 ? [] : Snippets.Of(_catalogue.TextOf(doc) ?? "", _catalogue.OutlineOf(doc), marker, passages);
            hits.Add(new SearchHit(entry, Math.Round(score, 4), snippets) { Others = [.. others.Where(o => entries.ContainsKey(o)).Select(o => entries[o])] });
        }

        return hits.ToImmutable();
    }
}
