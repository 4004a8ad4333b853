using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Lacuna.Archive.Exchange;

/// <summary>A list in CSL-JSON (Citation Style Language 1.0.2): an array of items.</summary>
/// <remarks>A date is <c>date-parts</c>, with <c>circa</c> where it is uncertain and <c>season</c> where it is one; where numbers cannot tell it, <c>literal</c>.
/// Any date that is not plain is told exactly, as EDTF, in <c>note</c>. An undated record has no <c>issued</c>.</remarks>
public sealed class CslJsonWriter : IRecordListWriter
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private bool _isFirst = true;

    /// <inheritdoc/>
    public string MediaType => "application/vnd.citationstyles.csl+json; charset=utf-8";

    /// <inheritdoc/>
    public string Extension => "csl.json";

    /// <inheritdoc/>
    public void Begin(TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.Write("[");
    }

    /// <inheritdoc/>
    public void Write(TextWriter output, CitedRecord record)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(record);
        using var memory = new MemoryStream();
        using (var json = new Utf8JsonWriter(memory, Options))
        {
            WriteItem(json, record);
        }

        output.Write(_isFirst ? "\n" : ",\n");
        output.Write(Encoding.UTF8.GetString(memory.GetBuffer(), 0, (int)memory.Length));
        _isFirst = false;
    }

    /// <inheritdoc/>
    public void End(TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.Write("\n]\n");
    }

    private static void WriteItem(Utf8JsonWriter json, CitedRecord record)
    {
        json.WriteStartObject();
        Text(json, "id", record.Entry.Id.Value);
        Text(json, "type", TypeOf(record.Entry.DocumentType));
        Text(json, "title", record.Entry.Title);
        Names(json, "author", record.Authors);
        Names(json, "recipient", record.Recipients);
        if (record.Date is { } date)
        {
            WriteDate(json, date);
            Text(json, "note", date.IsPlain ? null : $"Date: {date.Words}; in EDTF: {date.Edtf}");
        }

        Text(json, "genre", record.Genre);
        Text(json, "archive_collection", record.Collection);
        Text(json, "publisher-place", record.Description.Place);
        Text(json, "language", record.Entry.Language);
        Text(json, "abstract", record.Description.Summary);
        Text(json, "URL", record.Address?.AbsoluteUri);
        json.WriteEndObject();
    }

    private static void WriteDate(Utf8JsonWriter json, CitedDate date)
    {
        json.WriteStartObject("issued");
        if (date.First.IsEmpty)
        {
            json.WriteString("literal", date.Words);
        }
        else
        {
            json.WriteStartArray("date-parts");
            foreach (var parts in date.Last.IsEmpty ? (ImmutableArray<int>[])[date.First] : [date.First, date.Last])
            {
                json.WriteStartArray();
                foreach (var part in parts)
                {
                    json.WriteNumberValue(part);
                }

                json.WriteEndArray();
            }

            json.WriteEndArray();
            if (date.Season is { } season)
            {
                json.WriteNumber("season", season);
            }

            if (date.IsCirca)
            {
                json.WriteBoolean("circa", true);
            }
        }

        json.WriteEndObject();
    }

    private static string TypeOf(string? form) => form switch
    {
        "letter" or "telegram" or "cable" or "airgram" or "despatch" or "message" or "teletype" or "airtel" => "personal_communication",
        "report" or "estimate" or "intelligence-report" or "national-intelligence-estimate" or "contact-report" or "paper" => "report",
        "treaty" => "treaty",
        "speech" => "speech",
        _ => "document",
    };

    // Offices write as often as persons do, and names of persons come as the document has them: neither is taken apart.
    private static void Names(Utf8JsonWriter json, string field, IEnumerable<string> names)
    {
        var all = names.ToList();
        if (all.Count == 0)
        {
            return;
        }

        json.WriteStartArray(field);
        foreach (var name in all)
        {
            json.WriteStartObject();
            json.WriteString("literal", CitedRecord.Line(name));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Text(Utf8JsonWriter json, string field, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value))
        {
            json.WriteString(field, CitedRecord.Line(value));
        }
    }
}
