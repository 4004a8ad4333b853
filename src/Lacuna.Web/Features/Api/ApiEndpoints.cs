using System.ComponentModel;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Lacuna.Archive;
using Lacuna.Archive.Holdings;
using Lacuna.Archive.Search;
using Lacuna.Web.Features.Shared;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.OpenApi;

namespace Lacuna.Web.Features.Api;

/// <summary>What programs can ask for.</summary>
internal static class ApiEndpoints
{
    private const int MostHits = 100;

    public static void AddApi(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.TypeInfoResolverChain.Insert(0, ApiJson.Default);
            json.SerializerOptions.Encoder = JavaScriptEncoder.Create(UnicodeRanges.All);
        });
        services.AddOpenApi("openapi", openApi => openApi.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new OpenApiInfo
            {
                Title = "Lacuna",
                Version = "1",
                Description = "A reading room for declassified documents. Everything can be read without a key; fields may be added, never renamed or dropped.",
            };
            // Servers differ from place to place, and HEAD says nothing that GET does not.
            document.Servers?.Clear();
            foreach (var path in document.Paths.Values)
            {
                path.Operations?.Remove(HttpMethod.Head);
                foreach (var parameter in path.Operations?.Values.SelectMany(o => o.Parameters ?? []) ?? [])
                {
                    Constrain(parameter);
                }
            }

            return Task.CompletedTask;
        }));
    }

    // Numbers arrive as text, so that a wrong one gets an answer in words; programs are told what they are.
    private static void Constrain(IOpenApiParameter parameter)
    {
        if (parameter.Schema is not OpenApiSchema schema)
        {
            return;
        }

        switch (parameter.Name)
        {
            case "limit":
                (schema.Type, schema.Minimum, schema.Maximum) = (JsonSchemaType.Integer, "0", "100");
                break;
            case "offset":
                (schema.Type, schema.Minimum) = (JsonSchemaType.Integer, "0");
                break;
            case "year":
                schema.Pattern = "^([0-9]{1,4}|undated)$";
                break;
            case "dated":
                schema.Enum = ["possibly", "surely"];
                break;
            case "facets":
                schema.Type = JsonSchemaType.Boolean;
                break;
            case "sort":
                schema.Enum = ["relevance", "date"];
                break;
            default:
                break;
        }
    }

    public static void MapApiEndpoints(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup("/api").WithTags("Reading room");
        api.MapMethods("/search", Reading.Methods, Search).WithName("Search").WithSummary("Searches titles and texts.")
            .ProducesProblem(StatusCodes.Status400BadRequest);
        api.MapMethods("/records/{id}", Reading.Methods, Record).WithName("Record").WithSummary("A record with its text, description and provenance.")
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound);
        api.MapMethods("/collections", Reading.Methods, Collections).WithName("Collections").WithSummary("All collections.");
        api.MapReleaseEndpoints();
        api.MapMissingEndpoints();
        api.MapMethods("/{**rest}", Reading.Methods, Unknown).ExcludeFromDescription();
        app.MapOpenApi("/api/{documentName}.json").Add(endpoint =>
        {
            if (endpoint.Metadata.OfType<HttpMethodMetadata>().FirstOrDefault() is { } methods)
            {
                endpoint.Metadata.Remove(methods);
                endpoint.Metadata.Add(new HttpMethodMetadata(Reading.Methods));
            }
        });
    }

    private static Results<Ok<SearchAnswer>, ProblemHttpResult> Search(
        ReadingRoom room,
        [Description("Words, \"phrases\", prefix*, -not, OR.")] string? q,
        [Description("Hits to give, 0 to 100; 20 when not given.")] string? limit,
        [Description("Hits to pass over; any depth.")] string? offset,
        [Description("relevance (best first) or date (oldest first).")] string? sort,
        [Description("true to count all records found by year and collection.")] string? facets,
        [Description("Only records of this year, or undated for those without a date.")] string? year,
        [Description("possibly (the date overlaps the year; when not given) or surely (it lies within the year).")] string? dated,
        [Description("Only records of the collection with this identifier.")] string? collection)
    {
        if (!QueryNumbers.TryWithin(limit, 0, MostHits, 20, out var most))
        {
            return Wrong("limit takes a whole number from 0 to 100.");
        }

        if (!QueryNumbers.TryOffset(offset, out var from))
        {
            return Wrong("offset takes a whole number, 0 or more.");
        }

        if (!QueryNumbers.TryYear(year, out var asked, out var undated))
        {
            return Wrong("year takes a year of the common era, or undated.");
        }

        if (dated is not (null or "" or "possibly" or "surely"))
        {
            return Wrong("dated takes possibly or surely.");
        }

        if (sort is not (null or "" or "relevance" or "date"))
        {
            return Wrong("sort takes relevance or date.");
        }

        if (facets is not (null or "" or "true" or "false"))
        {
            return Wrong("facets takes true or false.");
        }

        var found = room.Index.Search(new SearchRequest
        {
            Query = SearchQuery.Parse(q),
            Limit = most,
            Offset = from,
            Sort = sort is "date" ? SearchSort.Date : SearchSort.Relevance,
            Facets = facets is "true",
            Year = asked,
            Undated = undated,
            Certainty = dated is "surely" ? YearCertainty.Surely : YearCertainty.Possibly,
            CollectionId = string.IsNullOrEmpty(collection) ? null : collection,
        });
        return TypedResults.Ok(SearchAnswer.Of(found, facets is "true"));
    }

    private static Results<Ok<RecordAnswer>, ProblemHttpResult, StatusCodeHttpResult> Record(
        ReadingRoom room, HttpContext http, [Description("Twelve letters and digits.")] string id)
    {
        if (!RecordId.TryParse(id, out var asked))
        {
            return Wrong("A record's identifier has twelve letters and digits.");
        }

        if (room.Catalogue.Find(asked) is not { } page)
        {
            return TypedResults.Problem($"There is no record {asked}.", statusCode: StatusCodes.Status404NotFound);
        }

        return Revalidation.IsFresh(http, Revalidation.TagOf(page, "json"))
            ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
            : TypedResults.Ok(RecordAnswer.Of(page, room.Catalogue.TextOf(page.Entry.Sequence) ?? ""));
    }

    private static Ok<CollectionsAnswer> Collections(ReadingRoom room) => TypedResults.Ok(CollectionsAnswer.Of(room.Catalogue.Collections()));

    private static ProblemHttpResult Unknown() =>
        TypedResults.Problem("There is nothing at this address. See /api/openapi.json.", statusCode: StatusCodes.Status404NotFound);

    private static ProblemHttpResult Wrong(string detail) => TypedResults.Problem(detail, statusCode: StatusCodes.Status400BadRequest);
}
