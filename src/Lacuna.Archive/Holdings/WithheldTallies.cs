using System.Collections.Immutable;
using Lacuna.Archive.Storage;
using Microsoft.Data.Sqlite;

namespace Lacuna.Archive.Holdings;

/// <summary>How much is withheld in a collection, in a year, for a reason or under an exemption code: sums of the records' estimates.</summary>
/// <remarks>Safe to use from many threads. Bounds add up as if every guess were wrong in the same direction.</remarks>
public sealed class WithheldTallies
{
    private const string Sums = "count(*), coalesce(sum(gaps > 0), 0), coalesce(sum(gaps), 0), coalesce(sum(words), 0), coalesce(sum(withheld_words), 0), coalesce(sum(withheld_low), 0), coalesce(sum(withheld_high), 0)";

    private readonly ArchiveDatabase _database;

    internal WithheldTallies(ArchiveDatabase database) => _database = database;

    /// <summary>The sums of one collection; zeros where it holds nothing.</summary>
    /// <param name="id">The collection.</param>
    public WithheldTally OfCollection(string id)
    {
        using var connection = _database.ReadCatalogue();
        return Catalogue.Query(connection, $"select {Sums} from record where collection_id = $id", r => Read(r, 0), ("$id", id)).Single();
    }

    /// <summary>The sums of the records that may be of one year; zeros where there are none.</summary>
    /// <param name="year">The year, or null for undated records.</param>
    public WithheldTally OfYear(int? year)
    {
        using var connection = _database.ReadCatalogue();
        return Catalogue.Query(connection, $"select {Sums} from record where {(year is null ? YearFilter.Undated : YearFilter.Of(YearCertainty.Possibly))}", r => Read(r, 0), ("$year", year)).Single();
    }

    /// <summary>The sums of every collection that holds a record, by its identifier.</summary>
    public ImmutableDictionary<string, WithheldTally> ByCollection()
    {
        using var connection = _database.ReadCatalogue();
        return Catalogue.Query(connection, $"select collection_id, {Sums} from record group by collection_id", r => KeyValuePair.Create(r.GetString(0), Read(r, 1)))
            .ToImmutableDictionary(StringComparer.Ordinal);
    }

    /// <summary>The sums of every year, undated records last. A record counts under every year it may be of, as in <see cref="Catalogue.ByYear"/>.</summary>
    /// <param name="years">The years that have records.</param>
    public ImmutableArray<YearTally> ByYear(ImmutableArray<YearCount> years)
    {
        using var connection = _database.ReadCatalogue();
        var spans = Catalogue.Query(connection, $"select year, year_last, {Sums} from record group by year, year_last",
            r => (First: r.IsDBNull(0) ? (int?)null : r.GetInt32(0), Last: r.IsDBNull(1) ? (int?)null : r.GetInt32(1), Tally: Read(r, 2)));
        var undated = spans.Where(s => s.First is null && s.Last is null).Select(s => s.Tally).FirstOrDefault();
        var sums = new WithheldTally[years.Length];
        foreach (var (first, last, tally) in spans.Where(s => s.First is not null || s.Last is not null))
        {
            for (var i = 0; i < years.Length; i++)
            {
                if (years[i].Year is { } year && year >= (first ?? int.MinValue) && year <= (last ?? int.MaxValue))
                {
                    sums[i] += tally;
                }
            }
        }

        return [.. years.Select((y, i) => new YearTally(y.Year, y.Year is null ? undated : sums[i]))];
    }

    /// <summary>What is withheld for each reason (<c>not-declassified</c>, <c>excised</c>…), most words first.</summary>
    public ImmutableArray<BasisTally> ByReason() => ByBasis(WithheldBasis.Reason);

    /// <summary>What is withheld under each exemption code (<c>b1</c>, <c>1.4c</c>…), most words first. A gap with two codes counts under both.</summary>
    public ImmutableArray<BasisTally> ByCode() => ByBasis(WithheldBasis.Code);

    /// <summary>Records with a passage withheld for a reason or under a code, those with most words withheld so first.</summary>
    /// <param name="basis">Whether a reason or a code is asked for.</param>
    /// <param name="value">The reason or the code, as <see cref="ByReason"/> and <see cref="ByCode"/> give it.</param>
    /// <param name="offset">Records to pass over.</param>
    /// <param name="limit">Records at most.</param>
    /// <returns>Row numbers, for <see cref="Catalogue.Entries"/>.</returns>
    public ImmutableArray<long> RecordsUnder(WithheldBasis basis, string value, int offset, int limit)
    {
        using var connection = _database.ReadCatalogue();
        return Catalogue.Query(connection,
            "select seq from withheld_under where kind = $kind and value = $value order by words desc, seq limit $limit offset $offset",
            r => r.GetInt64(0), ("$kind", Name(basis)), ("$value", value), ("$limit", limit), ("$offset", offset));
    }

    /// <summary>Records with gaps that were read in before reasons and codes were counted; <c>lacuna rebuild</c> counts them.</summary>
    public long Uncounted()
    {
        using var connection = _database.ReadCatalogue();
        return ArchiveDatabase.Scalar<long>(connection,
            "select count(*) from record r where gaps > 0 and not exists (select 1 from withheld_under w where w.seq = r.seq)");
    }

    internal static string Name(WithheldBasis basis) => basis == WithheldBasis.Reason ? "reason" : "code";

    private ImmutableArray<BasisTally> ByBasis(WithheldBasis basis)
    {
        using var connection = _database.ReadCatalogue();
        return Catalogue.Query(connection, """
            select value, sum(gaps), count(*), sum(words), sum(low), sum(high) from withheld_under where kind = $kind
            group by value order by sum(words) desc, value
            """, r => new BasisTally(r.GetString(0), r.GetInt64(1), r.GetInt64(2), r.GetInt64(3), r.GetInt64(4), r.GetInt64(5)), ("$kind", Name(basis)));
    }

    private static WithheldTally Read(SqliteDataReader r, int at) => new(
        r.GetInt64(at), r.GetInt64(at + 1), r.GetInt64(at + 2), r.GetInt64(at + 3), r.GetInt64(at + 4), r.GetInt64(at + 5), r.GetInt64(at + 6));
}

/// <summary>What a marker bases the withholding on.</summary>
public enum WithheldBasis
{
    /// <summary>The verb of the marker (<c>GapReason</c>).</summary>
    Reason,

    /// <summary>An exemption code.</summary>
    Code,
}

/// <summary>Sums over several records.</summary>
/// <param name="Records">Records.</param>
/// <param name="WithGaps">Records with at least one passage withheld.</param>
/// <param name="Gaps">Passages withheld.</param>
/// <param name="Words">Words that can be read.</param>
/// <param name="Withheld">Words withheld, estimated.</param>
/// <param name="Low">The low end of the estimate.</param>
/// <param name="High">The high end of the estimate.</param>
public readonly record struct WithheldTally(long Records, long WithGaps, long Gaps, long Words, long Withheld, long Low, long High)
{
    /// <summary>The sums of two sets of records that share none.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static WithheldTally operator +(WithheldTally left, WithheldTally right) => left.Add(right);

    /// <summary>The sums of these and other records, none of them the same.</summary>
    /// <param name="other">The others.</param>
    public WithheldTally Add(WithheldTally other) => new(Records + other.Records, WithGaps + other.WithGaps, Gaps + other.Gaps, Words + other.Words,
        Withheld + other.Withheld, Low + other.Low, High + other.High);

    /// <summary>Withheld words of all words, 0 to 1.</summary>
    public double Share => Withheld == 0 ? 0 : (double)Withheld / (Withheld + Words);
}

/// <summary>Sums over the records of a year.</summary>
/// <param name="Year">The year, or null for undated records.</param>
/// <param name="Tally">The sums.</param>
public readonly record struct YearTally(int? Year, WithheldTally Tally);

/// <summary>What is withheld on one basis.</summary>
/// <param name="Value">The reason or the code.</param>
/// <param name="Gaps">Passages.</param>
/// <param name="Records">Records with at least one of them.</param>
/// <param name="Withheld">Words withheld, estimated.</param>
/// <param name="Low">The low end of the estimate.</param>
/// <param name="High">The high end of the estimate.</param>
public readonly record struct BasisTally(string Value, long Gaps, long Records, long Withheld, long Low, long High);
