using System.Collections.Immutable;
using Lacuna.Archive.Holdings;
using Lacuna.Archive.Storage;
using Microsoft.Data.Sqlite;

namespace Lacuna.Archive.Withheld;

/// <summary>Searches for what is missing. Safe to use from many threads; each call has a connection of its own.</summary>
public sealed class WithheldGaps
{
    /// <summary>Gaps are listed to this depth; nobody reads further, and a filter finds the others.</summary>
    public const int Deepest = 10_000;

    // A code at a few thousand passages is found by its records; a commoner one by walking down the longest.
    private const int FewGaps = 5000;

    private const int ContextChars = 160;

    private const string GapColumns = "g.seq, g.gap, g.start, g.length, g.passage, g.words, g.low, g.high, g.reason, g.codes, g.label";

    private readonly ReadingRoom _room;

    internal WithheldGaps(ReadingRoom room) => _room = room;

    private ArchiveDatabase Database => _room.Database;

    /// <summary>Passages withheld, the longest first by estimate.</summary>
    /// <param name="filter">Which of them.</param>
    /// <param name="offset">Passages to pass over, at most <see cref="Deepest"/>.</param>
    /// <param name="limit">Passages at most; their texts are read.</param>
    public ImmutableArray<WithheldGap> Longest(GapFilter filter, int offset, int limit)
    {
        ArgumentNullException.ThrowIfNull(filter);
        using var connection = Database.ReadCatalogue();
        var rows = Catalogue.Query(connection, $"select {GapColumns} {From(connection, filter)} order by g.words desc, g.seq, g.gap limit $limit offset $offset", Read, Parameters(filter, offset, limit));
        return WithContext(rows);
    }

    /// <summary>How many passages <see cref="Longest"/> would give in all.</summary>
    /// <param name="filter">Which of them.</param>
    public long Count(GapFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        using var connection = Database.ReadCatalogue();
        return (filter.Value, filter.CollectionId, filter.Year) switch
        {
            (null, _, _) => ArchiveDatabase.Scalar<long>(connection, $"select coalesce(sum(gaps), 0) from record r indexed by record_with_gaps where r.gaps > 0 and {Of(filter)}", Parameters(filter, 0, 0)),
            (_, null, null) => ArchiveDatabase.Scalar<long>(connection, "select coalesce(sum(gaps), 0) from withheld_under where kind = $kind and value = $value", Parameters(filter, 0, 0)),
            _ => ArchiveDatabase.Scalar<long>(connection, $"""
                select coalesce(sum(u.gaps), 0) from withheld_under u join record r on r.seq = u.seq where u.kind = $kind and u.value = $value and {Of(filter)}
                """, Parameters(filter, 0, 0)),
        };
    }

    /// <summary>Records of which most is withheld.</summary>
    /// <param name="filter">Which of them.</param>
    /// <param name="byShare">By the share of the text, not by words.</param>
    /// <param name="offset">Records to pass over.</param>
    /// <param name="limit">Records at most.</param>
    public ImmutableArray<RecordEntry> MostWithheld(GapFilter filter, bool byShare, int offset, int limit)
    {
        ArgumentNullException.ThrowIfNull(filter);
        using var connection = Database.ReadCatalogue();
        var order = byShare ? "r.share desc, r.withheld_words desc" : "r.withheld_words desc, r.share desc";
        return _room.Catalogue.Entries(Catalogue.Query(connection, $"""
            select r.seq from record r indexed by record_with_gaps where r.gaps > 0 and {Of(filter)} {Under(filter)} order by {order}, r.seq limit $limit offset $offset
            """, r => r.GetInt64(0), Parameters(filter, offset, limit)));
    }

    /// <summary>How many records have a gap.</summary>
    /// <param name="filter">Which of them.</param>
    public long CountRecords(GapFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        using var connection = Database.ReadCatalogue();
        return ArchiveDatabase.Scalar<long>(connection, $"select count(*) from record r indexed by record_with_gaps where r.gaps > 0 and {Of(filter)} {Under(filter)}", Parameters(filter, 0, 0));
    }

    /// <summary>The gaps of some records, by their places; for those who look around them.</summary>
    internal static ILookup<long, GapRow> OfRecords(SqliteConnection connection, ImmutableArray<long> sequences) => Catalogue.Query(connection,
        $"select {GapColumns} from withheld_gap g where g.seq in (select value from json_each($list)) order by g.seq, g.start", Read,
        ("$list", System.Text.Json.JsonSerializer.Serialize(sequences, CatalogueJson.Default.ImmutableArrayInt64))).ToLookup(g => g.Sequence);

    /// <summary>A gap with its record and the words around it.</summary>
    internal static WithheldGap Told(GapRow row, RecordEntry record, string text)
    {
        var start = Math.Min(row.Start, text.Length);
        var end = Math.Min(start + row.Length, text.Length);
        return new WithheldGap(record, row.Gap, row.Start, row.Length, row.Passage, row.Words, row.Low, row.High, row.Reason,
            [.. row.Codes.Split(' ', StringSplitOptions.RemoveEmptyEntries)], row.Label, Context.Before(text, start, ContextChars), Context.After(text, end, ContextChars));
    }

    private ImmutableArray<WithheldGap> WithContext(ImmutableArray<GapRow> rows)
    {
        var entries = _room.Catalogue.Entries([.. rows.Select(r => r.Sequence).Distinct()]).ToDictionary(e => e.Sequence);
        var texts = entries.Keys.ToDictionary(s => s, s => _room.Catalogue.TextOf(s) ?? "");
        return [.. rows.Where(r => entries.ContainsKey(r.Sequence)).Select(r => Told(r, entries[r.Sequence], texts[r.Sequence]))];
    }

    // Where records are chosen, by the records; else down the longest.
    private static string From(SqliteConnection connection, GapFilter filter)
    {
        var own = filter switch
        {
            { Value: null } => "true",
            { Basis: WithheldBasis.Reason } => "g.reason = $value",
            _ => "instr(g.codes, ' ' || $value || ' ') > 0",
        };
        if (filter.CollectionId is not null || filter.Year is not null)
        {
            return $"from record r indexed by record_with_gaps cross join withheld_gap g on g.seq = r.seq where r.gaps > 0 and {Of(filter)} and {own}";
        }

        return filter.Value is not null && ArchiveDatabase.Scalar<long>(connection,
            "select coalesce(sum(gaps), 0) from withheld_under where kind = $kind and value = $value", Parameters(filter, 0, 0)) < FewGaps
            ? $"from withheld_under u cross join withheld_gap g on g.seq = u.seq where u.kind = $kind and u.value = $value and {own}"
            : $"from withheld_gap g where {own}";
    }

    private static string Of(GapFilter filter) =>
        (filter.CollectionId is null ? "true" : "r.collection_id = $collection") + " and " + (filter.Year is null ? "true" : YearFilter.Of(YearCertainty.Possibly));

    private static string Under(GapFilter filter) => filter.Value is null ? "" : "and r.seq in (select seq from withheld_under where kind = $kind and value = $value)";

    private static (string Name, object? Value)[] Parameters(GapFilter filter, int offset, int limit) =>
    [
        ("$collection", filter.CollectionId), ("$year", filter.Year), ("$kind", WithheldTallies.Name(filter.Basis)), ("$value", filter.Value),
        ("$limit", limit), ("$offset", Math.Min(offset, Deepest)),
    ];

    private static GapRow Read(SqliteDataReader r) => new(r.GetInt64(0), r.GetInt32(1), r.GetInt32(2), r.GetInt32(3), r.GetString(4),
        r.GetInt32(5), r.GetInt32(6), r.GetInt32(7), r.GetString(8), r.GetString(9), r.GetString(10));
}

/// <summary>A row of <c>withheld_gap</c>.</summary>
internal readonly record struct GapRow(
    long Sequence, int Gap, int Start, int Length, string Passage, int Words, int Low, int High, string Reason, string Codes, string Label);
