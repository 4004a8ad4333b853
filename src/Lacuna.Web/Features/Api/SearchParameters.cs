using System.Text.Json.Nodes;
using Lacuna.Archive.Search.Queries;
using Lacuna.Web.Features.Search;
using Microsoft.OpenApi;

namespace Lacuna.Web.Features.Api;

/// <summary>Describes the parameters of a search to programs. They are read as text, so that a wrong one gets an answer in words.</summary>
internal static class SearchParameters
{
    private const string Day = "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$";

    public static Task Describe(OpenApiOperation operation)
    {
        operation.Parameters =
        [
            Text("q", "Words, \"phrases\", AND OR NOT ( ), near(a b, 5), prefix*, fuzzy~, =exact and fields such as person: or date:. Explained at /search/help.", s => s.MaxLength = SearchAddress.LongestQuery),
            Text("from", "Only records that may be of this day or later.", s => s.Pattern = Day),
            Text("to", "Only records that may be of this day or earlier.", s => s.Pattern = Day),
            Text("year", "Short for from and to; or undated for records without a date.", s => s.Pattern = "^([0-9]{1,4}|undated)$"),
            Text("dated", "possibly (the date overlaps the time; when not given), surely (it lies within it), undated, or uncertain (first and last day differ).",
                s => s.Enum = Values("possibly", "surely", "undated", "uncertain")),
            .. FilterFields.Filters.Select(Filter),
            Text("spellings", "typed to look for names only as they are typed.", s => s.Enum = Values("all", "typed")),
            Text("releases", "apart to give releases and near copies of one document as hits of their own.", s => s.Enum = Values("together", "apart")),
            Text("sort", "relevance (best first; when not given), date (oldest first), newest, received (last received first) or withheld (most withheld first).",
                s => s.Enum = Values("relevance", "date", "newest", "received", "withheld")),
            Text("limit", "Hits to give; 20 when not given.", s => (s.Type, s.Minimum, s.Maximum) = (JsonSchemaType.Integer, "0", "100")),
            Text("offset", "Hits to pass over; any depth.", s => (s.Type, s.Minimum) = (JsonSchemaType.Integer, "0")),
            Text("cursor", "Where to go on: next of the answer before. Goes before offset.", _ => { }),
            Text("facets", "true to count all records found by date and every field.", s => s.Type = JsonSchemaType.Boolean),
        ];
        return Task.CompletedTask;
    }

    private static OpenApiParameter Filter(FilterField field)
    {
        var name = FilterFields.NameOf(field);
        var value = new OpenApiSchema { Type = JsonSchemaType.String, MaxLength = FilterFields.LongestValue };
        return new OpenApiParameter
        {
            Name = name,
            In = ParameterLocation.Query,
            Description = $"Only records with this {name}; with a minus before the value, none with it. Repeated for several values, any of which will do."
                + field switch
                {
                    FilterField.Withheld => $" One of {string.Join(", ", FilterFields.WithheldBands)}, in per cent.",
                    FilterField.Has => $" One of {string.Join(", ", FilterFields.Features)}.",
                    FilterField.Collection => " Identifier or title.",
                    FilterField.Person => " A name in any spelling, or an identifier of the authority file.",
                    _ => "",
                },
            Schema = new OpenApiSchema { Type = JsonSchemaType.Array, Items = value, MaxItems = SearchAddress.MostFilters },
            Explode = true,
        };
    }

    private static OpenApiParameter Text(string name, string description, Action<OpenApiSchema> constrain)
    {
        var schema = new OpenApiSchema { Type = JsonSchemaType.String };
        constrain(schema);
        return new OpenApiParameter { Name = name, In = ParameterLocation.Query, Description = description, Schema = schema };
    }

    private static List<JsonNode> Values(params ReadOnlySpan<string> values)
    {
        var nodes = new List<JsonNode>();
        foreach (var value in values)
        {
            nodes.Add(JsonValue.Create(value));
        }

        return nodes;
    }
}
