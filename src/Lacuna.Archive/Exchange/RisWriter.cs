using System.Globalization;

namespace Lacuna.Archive.Exchange;

/// <summary>A list in RIS, as programs for bibliographies exchange it, UTF-8.</summary>
/// <remarks>Each line is a tag of two signs, two blanks, a hyphen, a blank and a value; an entry goes from <c>TY</c> to <c>ER</c>. <c>PY</c> is given only
/// where the date lies within one year; a date that is no plain day, month or year is told exactly in <c>N1</c>.</remarks>
public sealed class RisWriter : IRecordListWriter
{
    private static readonly string[] Seasons = ["spring", "summer", "autumn", "winter"];

    /// <inheritdoc/>
    public string MediaType => "application/x-research-info-systems; charset=utf-8";

    /// <inheritdoc/>
    public string Extension => "ris";

    /// <inheritdoc/>
    public void Begin(TextWriter output)
    {
    }

    /// <inheritdoc/>
    public void Write(TextWriter output, CitedRecord record)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(record);
        Line(output, "TY", TypeOf(record.Entry.DocumentType));
        Line(output, "ID", record.Entry.Id.Value);
        Line(output, "TI", record.Entry.Title);
        foreach (var author in record.Authors)
        {
            Line(output, "AU", author);
        }

        foreach (var recipient in record.Recipients)
        {
            Line(output, "A2", recipient);
        }

        if (record.Date is { } date)
        {
            Line(output, "PY", date.Year?.ToString("D4", CultureInfo.InvariantCulture));
            Line(output, "DA", date.First.IsEmpty || !date.Last.IsEmpty ? null : Day(date));
            Line(output, "N1", date.IsPlain ? null : $"Date: {date.Words}; in EDTF: {date.Edtf}");
        }

        Line(output, "M3", record.Genre);
        Line(output, "T2", record.Collection);
        Line(output, "CY", record.Description.Place);
        Line(output, "LA", record.Entry.Language);
        Line(output, "AB", record.Description.Summary);
        Line(output, "UR", record.Address?.AbsoluteUri);
        output.Write("ER  - \r\n\r\n");
    }

    /// <inheritdoc/>
    public void End(TextWriter output)
    {
    }

    private static string TypeOf(string? form) => form switch
    {
        "letter" or "telegram" or "cable" or "airgram" or "despatch" or "message" or "teletype" or "airtel" => "PCOMM",
        "report" or "estimate" or "intelligence-report" or "national-intelligence-estimate" or "contact-report" or "paper" => "RPRT",
        _ => "GOVDOC",
    };

    // YYYY/MM/DD/other: three strokes always, what is not known left empty.
    private static string Day(CitedDate date)
    {
        var parts = CitedDate.Written(date.First, '/');
        var other = date.Season is { } season ? Seasons[season - 1] : date.IsCirca ? "circa" : "";
        return parts + new string('/', 4 - date.First.Length) + other;
    }

    private static void Line(TextWriter output, string tag, string? value)
    {
        var line = CitedRecord.Line(value ?? "");
        if (line.Length > 0)
        {
            output.Write($"{tag}  - {line}\r\n");
        }
    }
}
