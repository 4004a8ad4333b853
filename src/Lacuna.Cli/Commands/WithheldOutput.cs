using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Lacuna.Archive.Holdings;
using Lacuna.Archive.References;
using Lacuna.Archive.Withheld;
using Lacuna.Documents.References;

namespace Lacuna.Cli.Commands;

/// <summary>What is missing, as text and as JSON with the names of the API.</summary>
internal static class WithheldOutput
{
    public static void Gaps(TextWriter output, bool json, long total, ImmutableArray<WithheldGap> gaps)
    {
        if (json)
        {
            Shared.WriteJson(output, w =>
            {
                w.WriteStartObject();
                w.WriteNumber("total", total);
                Write(w, gaps);
                w.WriteEndObject();
            });
            return;
        }

        Print(output, gaps);
        output.WriteLine($"{gaps.Length:N0} of {total:N0} passages");
    }

    public static void Near(TextWriter output, bool json, GapsNearName found)
    {
        if (json)
        {
            Shared.WriteJson(output, w =>
            {
                w.WriteStartObject();
                w.WriteStartArray("spellings");
                foreach (var spelling in found.Spellings)
                {
                    w.WriteStringValue(spelling);
                }

                w.WriteEndArray();
                w.WriteNumber("checked", found.Checked);
                w.WriteNumber("records", found.Found);
                Number(w, "nextOffset", found.Next);
                Write(w, found.Gaps);
                w.WriteEndObject();
            });
            return;
        }

        Print(output, found.Gaps);
        output.WriteLine($"{found.Gaps.Length:N0} passages in {found.Checked:N0} of {found.Found:N0} records with the name{(found.Next is { } next ? $"; go on with --offset {next}" : "")}");
    }

    public static void Records(TextWriter output, bool json, long total, ImmutableArray<RecordEntry> records)
    {
        if (!json)
        {
            foreach (var record in records)
            {
                output.WriteLine($"{record.Id}  {record.Title}");
                output.WriteLine($"              {record.DateText ?? record.DateEdtf ?? "undated"} · {record.Withheld.Phrase}");
            }

            output.WriteLine($"{records.Length:N0} of {total:N0} records");
            return;
        }

        Shared.WriteJson(output, w =>
        {
            w.WriteStartObject();
            w.WriteNumber("total", total);
            w.WriteStartArray("records");
            foreach (var record in records)
            {
                w.WriteStartObject();
                w.WriteString("id", record.Id.Value);
                w.WriteString("title", record.Title);
                w.Text("date", record.DateEdtf);
                w.WriteNumber("gaps", record.Withheld.Gaps);
                Words(w, record.Withheld.Estimate, record.Withheld.Low, record.Withheld.High);
                w.WriteNumber("share", Math.Round(record.Withheld.Share, 4));
                w.WriteEndObject();
            }

            w.WriteEndArray();
            w.WriteEndObject();
        });
    }

    public static void Referred(TextWriter output, bool json, long total, ImmutableArray<CitedDocument> documents)
    {
        if (json)
        {
            Shared.WriteJson(output, w =>
            {
                w.WriteStartObject();
                w.WriteNumber("total", total);
                w.WriteStartArray("documents");
                foreach (var document in documents)
                {
                    Write(w, document);
                }

                w.WriteEndArray();
                w.WriteEndObject();
            });
            return;
        }

        foreach (var document in documents)
        {
            output.WriteLine(Line(document));
            output.WriteLine($"              {document.Address}");
        }

        output.WriteLine($"{documents.Length:N0} of {total:N0} documents referred to and not here");
    }

    public static void Places(TextWriter output, bool json, CitedDocument document, ImmutableArray<ReferencePlace> places)
    {
        if (!json)
        {
            output.WriteLine(Line(document) + (document.Held > 0 ? ", here" : ", not here"));
            foreach (var place in places)
            {
                output.WriteLine();
                output.WriteLine($"{place.Record.Id}  {place.Record.Title}");
                output.WriteLine($"              {place.Before} [{place.Words}] {place.After}");
            }

            return;
        }

        Shared.WriteJson(output, w =>
        {
            w.WriteStartObject();
            w.WritePropertyName("document");
            Write(w, document);
            w.WriteStartArray("places");
            foreach (var place in places)
            {
                w.WriteStartObject();
                w.WriteString("record", place.Record.Id.Value);
                w.WriteString("title", place.Record.Title);
                w.Text("date", place.Record.DateEdtf);
                w.WriteNumber("start", place.Start);
                w.WriteNumber("length", place.Length);
                w.WriteString("words", place.Words);
                w.WriteString("before", place.Before);
                w.WriteString("after", place.After);
                w.Text("remark", Name(place.Remark));
                w.WriteEndObject();
            }

            w.WriteEndArray();
            w.WriteEndObject();
        });
    }

    private static string Line(CitedDocument document) =>
        $"{DesignationLabel.Of(document.Known)}, {DesignationLabel.DateOf(document.Known) ?? (document.Year is { } year ? $"about {year}" : "undated")}: in {document.Records:N0} {(document.Records == 1 ? "record" : "records")}"
        + (Name(document.Remark) is { } remark ? $" ({remark.Replace('-', ' ')})" : "");

    private static void Print(TextWriter output, ImmutableArray<WithheldGap> gaps)
    {
        foreach (var gap in gaps)
        {
            output.WriteLine($"{gap.Record.Id}#g{gap.Number}  {gap.Record.Title}");
            output.WriteLine($"              {gap.Before} [{gap.Label}] {gap.After}");
        }
    }

    private static void Write(Utf8JsonWriter w, ImmutableArray<WithheldGap> gaps)
    {
        w.WriteStartArray("gaps");
        foreach (var gap in gaps)
        {
            w.WriteStartObject();
            w.WriteString("record", gap.Record.Id.Value);
            w.WriteString("title", gap.Record.Title);
            w.Text("date", gap.Record.DateEdtf);
            w.WriteNumber("number", gap.Number);
            w.WriteNumber("start", gap.Start);
            w.WriteNumber("length", gap.Length);
            Words(w, gap.Words, gap.Low, gap.High);
            w.WriteString("reason", gap.Reason);
            w.WriteStartArray("codes");
            foreach (var code in gap.Codes)
            {
                w.WriteStringValue(code);
            }

            w.WriteEndArray();
            w.WriteString("label", gap.Label);
            w.WriteString("before", gap.Before);
            w.WriteString("after", gap.After);
            Number(w, "distance", gap.Distance);
            w.WriteEndObject();
        }

        w.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter w, CitedDocument document)
    {
        w.WriteStartObject();
        w.WriteString("address", document.Address);
        w.WriteString("label", DesignationLabel.Of(document.Known));
        w.WriteString("kind", Designation.KindName(document.Known.Kind));
        w.Text("number", document.Known.Number);
        w.Text("from", document.Known.From);
        w.Text("to", document.Known.To);
        w.Text("earliest", Day(document.Known.First));
        w.Text("latest", Day(document.Known.Last));
        Number(w, "year", document.Year);
        w.Text("remark", Name(document.Remark));
        w.WriteNumber("records", document.Records);
        w.WriteEndObject();
    }

    private static void Words(Utf8JsonWriter w, int estimate, int low, int high)
    {
        w.WriteStartObject("words");
        w.WriteNumber("estimate", estimate);
        w.WriteNumber("low", low);
        w.WriteNumber("high", high);
        w.WriteEndObject();
    }

    private static void Number(Utf8JsonWriter w, string name, int? value)
    {
        if (value is { } number)
        {
            w.WriteNumber(name, number);
        }
        else
        {
            w.WriteNull(name);
        }
    }

    private static string? Name(EditorsRemark remark) => remark switch { EditorsRemark.NotPrinted => "not-printed", EditorsRemark.NotFound => "not-found", _ => null };

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
