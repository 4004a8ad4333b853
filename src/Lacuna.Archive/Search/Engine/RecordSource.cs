using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Lacuna.Archive.Holdings;
using Microsoft.Data.Sqlite;

namespace Lacuna.Archive.Search.Engine;

/// <summary>Reads from the catalogue what is to be indexed of records.</summary>
internal sealed class RecordSource : IDisposable
{
    private const double SureEnough = 0.9;

    private readonly SqliteCommand _mentions;
    private readonly SqliteCommand _codes;

    public RecordSource(SqliteConnection catalogue)
    {
        _mentions = Catalogue.Command(catalogue, "select distinct form from mention where record_id = $id order by form limit 400", ("$id", ""));
        _codes = Catalogue.Command(catalogue, "select value from withheld_under where seq = $seq and kind = 'code' order by value", ("$seq", 0L));
    }

    /// <summary>The columns that <see cref="Read"/> reads, of <c>record r join reading g</c>.</summary>
    public const string Columns = """
        r.seq, r.id, r.title, g.text, g.outline, r.language, r.date_earliest, r.date_latest, r.collection_id, r.document_type, r.place, r.event_place,
        r.released_edtf, r.share, r.gaps, r.pages, r.confidence, r.credits
        """;

    /// <summary>Reads a record.</summary>
    /// <param name="row">A row with <see cref="Columns"/>.</param>
    /// <param name="labelOf">The number of a label.</param>
    public (SourceRecord Record, DocRow Row) Read(SqliteDataReader row, Func<int, string, int> labelOf)
    {
        var id = row.GetString(1);
        _mentions.Parameters[0].Value = id;
        var persons = Catalogue.Rows(_mentions, r => r.GetString(0));
        var outline = OutlinePacking.Unpack(row.IsDBNull(4) ? null : row.GetFieldValue<byte[]>(4));
        var record = new SourceRecord((int)row.GetInt64(0), row.GetString(2), Packing.Unpack(row.GetFieldValue<byte[]>(3)), outline, Text(row, 5), persons);
        var gaps = row.GetInt32(14);
        var doc = new DocRow
        {
            Earliest = Day(Text(row, 6)) ?? 0,
            Latest = Day(Text(row, 7)) ?? (row.IsDBNull(6) ? 0 : DocRow.OpenEnd),
            Share = (int)Math.Round(row.GetDouble(13) * 10_000),
            Release = Text(row, 12) is { Length: >= 4 } released && int.TryParse(released.AsSpan(0, 4), CultureInfo.InvariantCulture, out var year) ? year : 0,
            Traits = (row.GetInt32(15) > 0 ? DocTraits.Scan : DocTraits.None) | (gaps > 0 ? DocTraits.Gaps : DocTraits.None) | (outline.Passages.Any(p => p.IsNote) ? DocTraits.Notes : DocTraits.None)
                | (outline.Ranges.Any(r => r.Kind is SnippetPlace.Said or SnippetPlace.Literal) ? DocTraits.Speech : DocTraits.None),
            // What is found in pages that read badly counts for less: it may have been misread.
            Trust = row.IsDBNull(16) || row.GetDouble(16) >= SureEnough ? 100 : (int)(100 * row.GetDouble(16) / SureEnough),
        };
        ImmutableArray<string> codes = [];
        if (gaps > 0)
        {
            _codes.Parameters[0].Value = row.GetInt64(0);
            codes = Catalogue.Rows(_codes, r => r.GetString(0));
        }

        var places = new[] { Text(row, 10), Text(row, 11) }.OfType<string>().Where(p => p.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase);
        ReadOnlySpan<IEnumerable<string>> labels =
        [
            [row.GetString(8)], Text(row, 9) is { } type ? [type] : [], Text(row, 5) is { } language ? [language] : [], persons, places,
            codes.Select(WithholdingAuthority.Of).OfType<string>().Distinct(StringComparer.Ordinal), codes, Translators(row.GetString(17)),
        ];
        for (var field = 0; field < labels.Length; field++)
        {
            doc.Labels[field] = [.. labels[field].Select(v => labelOf((int)DocChunk.Fields[field], v))];
        }

        return (record, doc);
    }

    public void Dispose()
    {
        _mentions.Dispose();
        _codes.Dispose();
    }

    private static IEnumerable<string> Translators(string credits) => credits.Length <= 2 ? []
        : JsonSerializer.Deserialize(credits, CatalogueJson.Default.ImmutableArrayCredit).Where(c => c.Role.StartsWith("translat", StringComparison.OrdinalIgnoreCase)).Select(c => c.Name).Distinct(StringComparer.Ordinal);

    // "1962-10-16" as 19621016; years that the calendar of the archive cannot count are none.
    private static int? Day(string? day) => day is { Length: >= 10 } && int.TryParse(day.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
        && int.TryParse(day.AsSpan(5, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var month) && int.TryParse(day.AsSpan(8, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var date)
        ? Math.Max(1, (year * 10_000) + (month * 100) + date) : null;

    private static string? Text(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}

/// <summary>A record as it is indexed.</summary>
internal sealed record SourceRecord(int Sequence, string Title, string Text, TextOutline Outline, string? Language, IReadOnlyList<string> Persons);
