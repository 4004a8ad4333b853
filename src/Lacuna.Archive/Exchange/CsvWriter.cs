using System.Globalization;

namespace Lacuna.Archive.Exchange;

/// <summary>A list as comma-separated values (RFC 4180), UTF-8, with a line of names first.</summary>
/// <remarks>A cell that a spreadsheet would take for a formula gets an apostrophe before it: the text of a document may be anybody's.</remarks>
public sealed class CsvWriter : IRecordListWriter
{
    private static readonly string[] Columns =
    [
        "id", "title", "date", "date_text", "earliest", "latest", "type", "language", "collection", "place", "authors", "recipients", "participants",
        "classification", "withheld_share", "withheld_words", "words", "received", "address",
    ];

    /// <inheritdoc/>
    public string MediaType => "text/csv; charset=utf-8; header=present";

    /// <inheritdoc/>
    public string Extension => "csv";

    /// <inheritdoc/>
    public void Begin(TextWriter output) => Row(output, Columns);

    /// <inheritdoc/>
    public void Write(TextWriter output, CitedRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        var entry = record.Entry;
        var date = Documents.Dates.HistoricalDate.TryParse(entry.DateEdtf, out var dated) ? dated : null;
        Row(output,
        [
            entry.Id.Value, entry.Title, entry.DateEdtf, entry.DateText, Day(date?.Earliest), Day(date?.Latest), entry.DocumentType, entry.Language, record.Collection,
            record.Description.Place, List(record.Authors), List(record.Recipients), List(record.Description.ParticipantNames), record.Description.Classification,
            entry.Withheld.Share.ToString("0.####", CultureInfo.InvariantCulture), entry.Withheld.Estimate.ToString(CultureInfo.InvariantCulture),
            entry.Words.ToString(CultureInfo.InvariantCulture), record.Received, record.Address?.AbsoluteUri,
        ]);
    }

    /// <inheritdoc/>
    public void End(TextWriter output)
    {
    }

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string List(IEnumerable<string> values) => string.Join("; ", values);

    // RFC 4180 §2: lines end with CR LF; a cell with a comma, a quotation mark or a line break stands in quotation marks, doubled within.
    private static void Row(TextWriter output, string?[] cells)
    {
        ArgumentNullException.ThrowIfNull(output);
        for (var i = 0; i < cells.Length; i++)
        {
            output.Write(i == 0 ? "" : ",");
            var cell = CitedRecord.Line(cells[i] ?? "");
            if (cell.Length > 0 && cell[0] is '=' or '+' or '-' or '@')
            {
                cell = "'" + cell;
            }

            output.Write(cell.AsSpan().IndexOfAny(',', '"') < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"");
        }

        output.Write("\r\n");
    }
}
