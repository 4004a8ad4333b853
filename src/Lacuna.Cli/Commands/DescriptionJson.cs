using System.Globalization;
using System.Text.Json;
using Lacuna.Documents.Dates;
using Lacuna.Documents.Model;

namespace Lacuna.Cli.Commands;

/// <summary>A description as the contract's JSON; spans are counted in Unicode code points of the answer's <c>text</c>.</summary>
internal static class DescriptionJson
{
    public static void Write(Utf8JsonWriter json, DocumentDescription description, CodePoints points)
    {
        json.WriteString("title", description.Title);
        json.Text("summary", description.Summary);
        json.Text("language", description.Language);
        WriteDate(json, description.Date, description.DateText);
        if (description.Released is { } released)
        {
            json.WriteStartObject("released");
            json.WriteString("text", released.Words);
            json.WriteString("edtf", released.Date.Edtf);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("released");
        }

        json.Text("type", description.DocumentType);
        json.Text("classification", description.Classification);
        WriteStrings(json, "handling", description.Handling);
        json.Text("place", description.Place);
        if (description.Event is { } held)
        {
            json.WriteStartObject("event");
            WriteDate(json, held.Date, held.DateText);
            json.Text("place", held.Place);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("event");
        }

        json.Text("sender", description.Sender);
        json.Text("recipient", description.Recipient);
        WriteStrings(json, "participants", description.ParticipantNames);
        WritePeople(json, description, points);
        json.WriteStartArray("credits");
        foreach (var credit in description.Credits)
        {
            json.WriteStartObject();
            json.WriteString("role", credit.Role);
            json.WriteString("name", credit.Name);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.Text("citation", description.Citation);
        WriteNumbers(json, description, points);
        WriteSources(json, description, points);
    }

    private static void WriteDate(Utf8JsonWriter json, HistoricalDate? date, string? words)
    {
        if (date is null)
        {
            json.WriteNull("date");
            return;
        }

        json.WriteStartObject("date");
        json.WriteString("text", words ?? date.Edtf);
        json.WriteString("edtf", date.Edtf);
        json.Text("earliest", date.Earliest?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.Text("latest", date.Latest?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteEndObject();
    }

    private static void WriteStrings(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }

    private static void WritePeople(Utf8JsonWriter json, DocumentDescription description, CodePoints points)
    {
        json.WriteStartArray("people");
        foreach (var person in description.Participants)
        {
            json.WriteStartObject();
            json.WriteString("name", person.Name);
            json.WriteString("role", DocumentJson.Kebab(person.Role.ToString()));
            WriteSpan(json, person.Span, points);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteNumbers(Utf8JsonWriter json, DocumentDescription description, CodePoints points)
    {
        json.WriteStartArray("numbers");
        foreach (var number in description.Numbers)
        {
            json.WriteStartObject();
            json.WriteString("kind", DocumentJson.Kebab(number.Kind.ToString()));
            json.WriteString("value", number.Value);
            WriteSpan(json, number.Span, points);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    // One span for each value; a list for handling, whose marks are a list.
    private static void WriteSources(Utf8JsonWriter json, DocumentDescription description, CodePoints points)
    {
        json.WriteStartObject("sources");
        foreach (var group in description.Sources.GroupBy(source => source.Value))
        {
            var name = group.Key switch { DescribedValue.DocumentType => "type", DescribedValue.EventDate => "event.date", DescribedValue.EventPlace => "event.place", _ => DocumentJson.Kebab(group.Key.ToString()) };
            json.WritePropertyName(name);
            if (group.Key == DescribedValue.Handling)
            {
                json.WriteStartArray();
            }

            foreach (var source in group)
            {
                json.WriteStartObject();
                points.Write(json, source.Span.Start, source.Span.End);
                json.WriteEndObject();
            }

            if (group.Key == DescribedValue.Handling)
            {
                json.WriteEndArray();
            }
        }

        json.WriteEndObject();
    }

    private static void WriteSpan(Utf8JsonWriter json, SourceSpan? span, CodePoints points)
    {
        if (span is { } at)
        {
            points.Write(json, at.Start, at.End);
        }
        else
        {
            json.WriteNull("start");
            json.WriteNull("end");
        }
    }
}
