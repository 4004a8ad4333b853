using System.Globalization;
using System.Text.Json;
using Lacuna.Archive.Search;
using Lacuna.Archive.Search.Queries;

namespace Lacuna.Cli.Commands;

/// <summary>The answer to a search as JSON.</summary>
internal static class SearchJson
{
    public static void Write(Utf8JsonWriter w, SearchHits found)
    {
        w.WriteStartObject();
        w.WriteString("query", found.Query.Text);
        w.WriteNumber("total", found.Total);
        w.WriteNumber("milliseconds", Math.Round(found.Milliseconds, 2));
        w.WriteStartArray("hits");
        foreach (var hit in found.Hits)
        {
            WriteHit(w, hit);
        }

        w.WriteEndArray();
        Strings(w, "read", QueryWords.Explain(found.Query.Root));
        Strings(w, "remarks", found.Query.Remarks);
        w.WriteStartArray("spellings");
        foreach (var spelling in found.Spellings)
        {
            w.WriteStartObject();
            w.WriteString("typed", spelling.Typed);
            w.WriteString("spelling", spelling.Spelling);
            w.WriteString("reason", spelling.ReasonName);
            w.WriteEndObject();
        }

        w.WriteEndArray();
        w.Text("didYouMean", found.DidYouMean);
        w.WriteNumber("withAllWords", found.WithAllWords);
        w.WriteBoolean("widened", found.IsWidened);
        w.WriteBoolean("partial", found.IsPartial);
        w.Text("next", found.NextCursor);
        if (found.Facets is { } facets)
        {
            WriteFacets(w, facets);
        }

        w.WriteEndObject();
    }

    private static void WriteHit(Utf8JsonWriter w, SearchHit hit)
    {
        w.WriteStartObject();
        w.WriteString("id", hit.Entry.Id.Value);
        w.WriteString("title", hit.Entry.Title);
        w.Text("date", hit.Entry.DateEdtf);
        w.WriteNumber("score", hit.Score);
        w.WriteNumber("withheld", Math.Round(hit.Entry.Withheld.Share, 4));
        Strings(w, "snippets", hit.Snippets.Select(s => s.ToHtml()));
        w.WriteStartArray("passages");
        foreach (var snippet in hit.Snippets)
        {
            w.WriteStartObject();
            w.WriteString("html", snippet.ToHtml());
            w.WriteString("place", SnippetPlaces.NameOf(snippet.Place));
            w.Text("speaker", snippet.Speaker);
            w.Text("passage", snippet.Passage);
            w.WriteEndObject();
        }

        w.WriteEndArray();
        w.WriteStartArray("others");
        foreach (var other in hit.Others)
        {
            w.WriteStartObject();
            w.WriteString("id", other.Id.Value);
            w.WriteString("title", other.Title);
            w.Text("date", other.DateEdtf);
            w.WriteNumber("withheld", Math.Round(other.Withheld.Share, 4));
            w.WriteEndObject();
        }

        w.WriteEndArray();
        w.WriteEndObject();
    }

    private static void WriteFacets(Utf8JsonWriter w, SearchFacets facets)
    {
        w.WriteStartObject("facets");
        w.WriteStartArray("year");
        foreach (var year in facets.Dates.Years.Where(y => y.Records > 0))
        {
            Count(w, year.Year?.ToString("D4", CultureInfo.InvariantCulture), year.Records);
        }

        if (facets.Dates.Undated > 0)
        {
            Count(w, null, facets.Dates.Undated);
        }

        w.WriteEndArray();
        foreach (var field in facets.Fields)
        {
            w.WriteStartArray(FilterFields.NameOf(field.Field));
            foreach (var value in field.Values)
            {
                Count(w, value.Value, value.Records);
            }

            w.WriteEndArray();
        }

        w.WriteEndObject();
    }

    private static void Count(Utf8JsonWriter w, string? value, long count)
    {
        w.WriteStartObject();
        w.Text("value", value);
        w.WriteNumber("count", count);
        w.WriteEndObject();
    }

    private static void Strings(Utf8JsonWriter w, string name, IEnumerable<string> values)
    {
        w.WriteStartArray(name);
        foreach (var value in values)
        {
            w.WriteStringValue(value);
        }

        w.WriteEndArray();
    }
}
