using System.ComponentModel;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Lacuna.Archive;
using Lacuna.Archive.Holdings;
using Lacuna.Web.Features.Search;
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
        if (parameter is { Name: "limit" or "offset", Schema: OpenApiSchema schema })
        {
            (schema.Type, schema.Minimum, schema.Maximum) = (JsonSchemaType.Integer, "0", parameter.Name == "limit" ? "100" : null);
        }
    }

    public static void MapApiEndpoints(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup("/api").WithTags("Reading room");
        api.MapMethods("/search", Reading.Methods, Search).WithName("Search").WithSummary("Searches titles and texts.")
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status429TooManyRequests)
            .AddOpenApiOperationTransformer((operation, _, _) => SearchParameters.Describe(operation));
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

    private static Results<Ok<SearchAnswer>, ProblemHttpResult> Search(ReadingRoom room, HttpContext http)
    {
        var (request, fault) = SearchAddress.Read(http.Request.Query, MostHits);
        return request is null ? Wrong(fault ?? "") : TypedResults.Ok(SearchAnswer.Of(room.Index.Search(request)));
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
