using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Lacuna.Archive.Storage;
using Microsoft.Data.Sqlite;

namespace Lacuna.Archive.Holdings;

/// <summary>Records along time, their uncertain dates as the spans they are. Safe to use from many threads.</summary>
public sealed class Timeline
{
    private readonly ArchiveDatabase _database;

    internal Timeline(ArchiveDatabase database) => _database = database;

    /// <summary>Records that may be of a window of time, counted by their first and last year.</summary>
    /// <param name="filter">Whose records.</param>
    public ImmutableArray<DatedSpan> ByYear(TimelineFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        using var connection = _database.ReadCatalogue();
        return Catalogue.Query(connection, $"""
            select case when year is null then null else printf('%04d-01-01', year) end, case when year_last is null then null else printf('%04d-12-31', year_last) end, count(*)
            from {From(filter)} where year is not null or year_last is not null group by year, year_last
            """, ReadSpan, Parameters(filter));
    }

    /// <summary>Records that may be of a window of time, counted by their first and last day.</summary>
    /// <param name="filter">Whose records.</param>
    /// <param name="from">The first day of the window.</param>
    /// <param name="to">The last day of the window.</param>
    public ImmutableArray<DatedSpan> ByDay(TimelineFilter filter, DateOnly from, DateOnly to)
    {
        ArgumentNullException.ThrowIfNull(filter);
        using var connection = _database.ReadCatalogue();
        return [.. Within(filter).SelectMany(condition => Catalogue.Query(connection,
            $"select date_earliest, date_latest, count(*) from {From(filter, byDay: true)} where {condition} group by date_earliest, date_latest",
            ReadSpan, [.. Parameters(filter), ("$first", Day(from)), ("$last", Day(to))]))];
    }

    /// <summary>The records themselves that may be of a window of time, by their first day; those that begin before it last.</summary>
    /// <param name="filter">Whose records.</param>
    /// <param name="from">The first day of the window.</param>
    /// <param name="to">The last day of the window.</param>
    /// <param name="limit">Records at most.</param>
    public ImmutableArray<DatedRecord> Records(TimelineFilter filter, DateOnly from, DateOnly to, int limit)
    {
        ArgumentNullException.ThrowIfNull(filter);
        using var connection = _database.ReadCatalogue();
        var found = ImmutableArray.CreateBuilder<DatedRecord>();
        foreach (var condition in Within(filter))
        {
            found.AddRange(Catalogue.Query(connection, $"""
                select id, title, date_text, date_edtf, date_earliest, date_latest from record where id in
                  (select id from {From(filter, byDay: true)} where {condition} limit $limit)
                """, r => new DatedRecord(RecordId.TryParse(r.GetString(0), out var id) ? id : default, r.GetString(1), r.IsDBNull(2) ? null : r.GetString(2), r.IsDBNull(3) ? null : r.GetString(3),
                    ReadDay(r, 4), ReadDay(r, 5)), [.. Parameters(filter), ("$first", Day(from)), ("$last", Day(to)), ("$limit", limit)]));
        }

        return [.. found.OrderBy(r => r.First is null).ThenBy(r => r.First).ThenBy(r => r.Last).ThenBy(r => r.Id.Value, StringComparer.Ordinal).Take(limit)];
    }

    /// <summary>How many records have no date.</summary>
    /// <param name="filter">Whose records.</param>
    public long Undated(TimelineFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        using var connection = _database.ReadCatalogue();
        return ArchiveDatabase.Scalar<long>(connection, $"select count(*) from {From(filter)} where {YearFilter.Undated}", Parameters(filter));
    }

    // Each condition is answered from an index of its own: what begins within the window, what began before it and ends in it or later, and what has an open side.
    private static string[] Within(TimelineFilter filter)
    {
        const string Long = "substr(date_earliest, 1, 7) is not substr(date_latest, 1, 7)";
        return filter.Forms is not null
            ? ["(date_earliest <= $last or date_earliest is null) and (date_latest >= $first or date_latest is null) and (date_earliest is not null or date_latest is not null)"]
            :
            [
                "date_earliest >= $first and date_earliest <= $last",
                $"{Long} and date_latest >= $first and date_earliest < $first",
                $"{Long} and date_latest >= $first and date_earliest is null",
                $"{Long} and date_latest is null and date_earliest < $first",
            ];
    }

    // By day the index of days is the one to use, not that of collections; the plus sign says so.
    private static string From(TimelineFilter filter, bool byDay = false) => (filter.CollectionId, filter.Forms) switch
    {
        (null, null) => "record",
        ({ }, null) => $"(select * from record where {(byDay ? "+" : "")}collection_id = $collection)",
        (null, _) => "(select r.id, r.year, r.year_last, r.date_earliest, r.date_latest from (select distinct record_id from mention where form in (select value from json_each($forms))) m cross join record r indexed by record_days on r.id = m.record_id)",
        _ => "(select r.id, r.year, r.year_last, r.date_earliest, r.date_latest from (select distinct record_id from mention where form in (select value from json_each($forms))) m cross join record r on r.id = m.record_id where r.collection_id = $collection)",
    };

    private static (string Name, object? Value)[] Parameters(TimelineFilter filter) =>
    [
        ("$collection", filter.CollectionId),
        ("$forms", filter.Forms is { } forms ? JsonSerializer.Serialize(forms, CatalogueJson.Default.ImmutableArrayString) : null),
    ];

    private static DatedSpan ReadSpan(SqliteDataReader r) => new(ReadDay(r, 0), ReadDay(r, 1), r.GetInt64(2));

    private static DateOnly? ReadDay(SqliteDataReader r, int column) => !r.IsDBNull(column)
        && DateOnly.TryParseExact(r.GetString(column), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>Whose records; what is null does not matter.</summary>
/// <param name="CollectionId">Only of this collection.</param>
/// <param name="Forms">Only those that name somebody in one of these forms.</param>
public sealed record TimelineFilter(string? CollectionId = null, ImmutableArray<string>? Forms = null);

/// <summary>Records of one span of time.</summary>
/// <param name="First">The first day they may be of, or null where that side is open.</param>
/// <param name="Last">The last day, or null where that side is open.</param>
/// <param name="Records">How many.</param>
public readonly record struct DatedSpan(DateOnly? First, DateOnly? Last, long Records);

/// <summary>A record with the span of its date.</summary>
/// <param name="Id">The record.</param>
/// <param name="Title">Its title.</param>
/// <param name="DateText">The date in its own words, or null.</param>
/// <param name="DateEdtf">The date in EDTF.</param>
/// <param name="First">The first day it may be of, or null.</param>
/// <param name="Last">The last, or null.</param>
public sealed record DatedRecord(RecordId Id, string Title, string? DateText, string? DateEdtf, DateOnly? First, DateOnly? Last);
