using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using Lacuna.Archive.Holdings;
using Lacuna.Archive.Search.Queries;
using Lacuna.Archive.Storage;
using Microsoft.Data.Sqlite;

namespace Lacuna.Archive.Search.Engine;

/// <summary>Counts the records found by date and field; exact.</summary>
internal sealed class FacetCounter : IDisposable
{
    // Forms of names that are looked at to find the persons named most.
    private const int FormsLookedAt = 120;

    private static readonly (string Value, string Label, int From, int To)[] Bands =
        [("0", "nothing", -1, 0), ("0-10", "up to 10 %", 0, 1000), ("10-25", "10 to 25 %", 1000, 2500), ("25-50", "25 to 50 %", 2500, 5000), ("50-100", "more than half", 5000, 10_000)];

    private static readonly (DocTraits Trait, string Value, string Label)[] Traits =
        [(DocTraits.Scan, "scan", "page images"), (DocTraits.Gaps, "gaps", "something withheld"), (DocTraits.Notes, "notes", "notes"), (DocTraits.Speech, "speech", "who says what")];

    private static readonly FilterField[] Order =
    [
        FilterField.Collection, FilterField.Type, FilterField.Person, FilterField.Place, FilterField.Language, FilterField.Release,
        FilterField.Authority, FilterField.Code, FilterField.Withheld, FilterField.Has, FilterField.Translator,
    ];

    private readonly IndexSnapshot _snapshot;
    private readonly SqliteConnection _search;
    private readonly ArchiveDatabase _database;
    private readonly SearchRequest _request;
    private readonly RequestFilters _filters;
    private readonly int[][] _counts;
    private readonly long[] _without = new long[DocChunk.Fields.Length];
    private readonly int _labels;
    private readonly int[] _bands = new int[Bands.Length];
    private readonly int[] _traits = new int[Traits.Length];
    private readonly int[] _releases = new int[10_000];
    private readonly int[] _monthStarts = new int[14];
    private readonly int[] _monthSure = new int[13];
    private readonly YearSpans _years;
    private readonly int? _year;
    private long _undated;
    private long _uncertain;
    private long _dated;
    private long _noRelease;

    public FacetCounter(IndexSnapshot snapshot, SqliteConnection search, ArchiveDatabase database, SearchRequest request, RequestFilters filters)
    {
        (_snapshot, _search, _database, _request, _filters) = (snapshot, search, database, request, filters);
        _labels = (int)ArchiveDatabase.Scalar<long>(search, "select coalesce(max(id), 0) + 1 from label");
        _counts = new int[DocChunk.Fields.Length][];
        for (var field = 0; field < _counts.Length; field++)
        {
            _counts[field] = ArrayPool<int>.Shared.Rent(_labels);
            Array.Clear(_counts[field], 0, _labels);
        }

        var (least, most) = snapshot.Years();
        _years = new YearSpans(least, most);
        _year = request.From is { } from && request.To is { } to && from.Year == to.Year ? from.Year : null;
    }

    private int Shown => Math.Clamp(_request.Values, 1, 1000);

    /// <summary>Counts a record.</summary>
    /// <param name="doc">Its row number.</param>
    /// <param name="failed">Which filter keeps it out, or -1: it then counts for that filter's field only.</param>
    public void Add(int doc, int failed)
    {
        var chunk = _snapshot.ChunkOf(doc);
        var at = doc % DocChunk.Size;
        FilterField? only = failed < 0 ? null : _filters.Groups[failed].Field;
        for (var field = 0; field < _counts.Length; field++)
        {
            if (only is null || only == DocChunk.Fields[field])
            {
                var labels = chunk.LabelsOf(field, at);
                var counts = _counts[field];
                foreach (var label in labels)
                {
                    counts[label]++;
                }

                _without[field] += labels.IsEmpty ? 1 : 0;
            }
        }

        if (only is null or FilterField.Date)
        {
            Date(chunk.Earliest[at], chunk.Latest[at]);
        }

        if (only is null or FilterField.Release)
        {
            var release = chunk.Release[at];
            _ = release > 0 ? _releases[release]++ : _noRelease++;
        }

        if (only is null or FilterField.Withheld)
        {
            var share = chunk.Share[at];
            for (var i = 0; i < Bands.Length; i++)
            {
                _bands[i] += share > Bands[i].From && share <= Bands[i].To ? 1 : 0;
            }
        }

        if (only is null or FilterField.Has)
        {
            for (var i = 0; i < Traits.Length; i++)
            {
                _traits[i] += (chunk.Traits[at] & (byte)Traits[i].Trait) != 0 ? 1 : 0;
            }
        }
    }

    /// <summary>The counts.</summary>
    /// <param name="found">All records that passes but for one filter: persons are counted among them a second time.</param>
    /// <param name="personFilter">Index of the filter by person, or -1.</param>
    public SearchFacets Counts(IReadOnlyList<(int Doc, int Failed)> found, int personFilter)
    {
        using var catalogue = _database.ReadCatalogue();
        var fields = ImmutableArray.CreateBuilder<FieldCounts>();
        foreach (var field in Order)
        {
            var counts = field switch
            {
                FilterField.Release => Releases(),
                FilterField.Withheld => new FieldCounts(field, [.. Bands.Select((b, i) => Value(field, b.Value, b.Label, _bands[i])).Where(v => v.Records > 0 || v.IsChosen)], 0, 0),
                FilterField.Has => new FieldCounts(field, [.. Traits.Select((t, i) => Value(field, t.Value, t.Label, _traits[i])).Where(v => v.Records > 0 || v.IsChosen)], 0, 0),
                FilterField.Person => new PersonCounts(catalogue, _search, _snapshot).Of(Top(field, Math.Max(FormsLookedAt, 2 * Shown)), found, personFilter, _request, Shown, _without[DocChunk.IndexOf(field)]),
                _ => Labels(field, catalogue),
            };
            if (!counts.Values.IsEmpty)
            {
                fields.Add(counts);
            }
        }

        var years = _years.Count();
        return new SearchFacets(new DateCounts([.. years.Where(y => y.Year is not null)], Months(), _dated, _uncertain, _undated), fields.ToImmutable());
    }

    public void Dispose()
    {
        foreach (var counts in _counts)
        {
            ArrayPool<int>.Shared.Return(counts);
        }
    }

    private void Date(int earliest, int latest)
    {
        if (latest == 0)
        {
            _undated++;
            return;
        }

        _dated++;
        _uncertain += earliest == latest ? 0 : 1;
        _years.Add(earliest == 0 ? null : earliest / 10_000, latest == DocRow.OpenEnd ? null : latest / 10_000, 1);
        if (_year is { } year && earliest / 10_000 <= year && latest / 10_000 >= year)
        {
            var first = earliest / 10_000 < year ? 1 : earliest / 100 % 100;
            var last = latest / 10_000 > year ? 12 : latest / 100 % 100;
            _monthStarts[first]++;
            _monthStarts[last + 1]--;
            _monthSure[first] += first == last && earliest / 10_000 == year && latest / 10_000 == year ? 1 : 0;
        }
    }

    private ImmutableArray<MonthCount> Months()
    {
        if (_year is not { } year)
        {
            return [];
        }

        var months = ImmutableArray.CreateBuilder<MonthCount>(12);
        var open = 0;
        for (var month = 1; month <= 12; month++)
        {
            open += _monthStarts[month];
            months.Add(new MonthCount(year, month, open, _monthSure[month]));
        }

        return months.ToImmutable();
    }

    private FieldCounts Releases()
    {
        var values = ImmutableArray.CreateBuilder<ValueCount>();
        for (var year = 0; year < _releases.Length; year++)
        {
            if (_releases[year] > 0)
            {
                var text = year.ToString(CultureInfo.InvariantCulture);
                values.Add(Value(FilterField.Release, text, text, _releases[year]));
            }
        }

        return new FieldCounts(FilterField.Release, values.ToImmutable(), 0, _noRelease);
    }

    private FieldCounts Labels(FilterField field, SqliteConnection catalogue)
    {
        var top = Top(field, Shown);
        var values = ImmutableArray.CreateBuilder<ValueCount>();
        var titles = field == FilterField.Collection
            ? Catalogue.Query(catalogue, "select id, title from collection", r => (Id: r.GetString(0), Title: r.GetString(1))).ToDictionary(c => c.Id, c => c.Title, StringComparer.Ordinal) : null;
        var others = 0;
        var counts = _counts[DocChunk.IndexOf(field)];
        for (var label = 0; label < _labels; label++)
        {
            others += counts[label] > 0 ? 1 : 0;
        }

        foreach (var (label, records) in top)
        {
            var value = ArchiveDatabase.Scalar<string>(_search, "select value from label where id = $id", ("$id", label)) ?? "";
            values.Add(Value(field, value, titles?.GetValueOrDefault(value) ?? value, records));
        }

        // What was chosen is shown, however few it has.
        foreach (var chosen in _request.Filters.Where(f => f.Field == field && !f.IsExcluded && !values.Any(v => string.Equals(v.Value, f.Value, StringComparison.OrdinalIgnoreCase))))
        {
            values.Add(new ValueCount(chosen.Value, titles?.GetValueOrDefault(chosen.Value) ?? chosen.Value, Chosen(field, chosen.Value, counts), true));
        }

        return new FieldCounts(field, values.ToImmutable(), Math.Max(0, others - top.Count), _without[DocChunk.IndexOf(field)]);
    }

    private long Chosen(FilterField field, string value, int[] counts) => new FieldFilters(_database, _search).LabelsOf(field, value).Sum(label => label < _labels ? counts[label] : 0L);

    private ValueCount Value(FilterField field, string value, string label, int records) =>
        new(value, label, records, _request.Filters.Any(f => f.Field == field && !f.IsExcluded && string.Equals(f.Value, value, StringComparison.OrdinalIgnoreCase)));

    private List<(int Label, int Records)> Top(FilterField field, int most)
    {
        var counts = _counts[DocChunk.IndexOf(field)];
        var best = new PriorityQueue<(int Label, int Records), (int, int)>();
        for (var label = 0; label < _labels; label++)
        {
            if (counts[label] == 0 || (best.Count == most && best.TryPeek(out var least, out _) && counts[label] <= least.Records))
            {
                continue;
            }

            best.Enqueue((label, counts[label]), (counts[label], -label));
            if (best.Count > most)
            {
                best.Dequeue();
            }
        }

        var top = new List<(int, int)>();
        while (best.TryDequeue(out var next, out _))
        {
            top.Add(next);
        }

        top.Reverse();
        return top;
    }
}
