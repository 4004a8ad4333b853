using System.Text.Json;
using Lacuna.Documents.Comparison;

namespace Lacuna.Cli.Commands;

internal static class ComparisonJson
{
    public static void Write(Utf8JsonWriter json, ReleaseComparison comparison, string oldFile, string newFile)
    {
        json.WriteStartObject();
        json.WriteStartArray("segments");
        foreach (var s in comparison.Segments)
        {
            json.WriteStartObject();
            json.WriteString("op", s.Op.ToString().ToLowerInvariant());
            json.WriteStartArray("old");
            json.WriteNumberValue(s.OldStart);
            json.WriteNumberValue(s.OldEnd);
            json.WriteEndArray();
            json.WriteStartArray("new");
            json.WriteNumberValue(s.NewStart);
            json.WriteNumberValue(s.NewEnd);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteNumber("same", comparison.Same);
        json.WriteEndObject();
    }
}
