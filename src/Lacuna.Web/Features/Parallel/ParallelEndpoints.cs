using System.ComponentModel;
using Lacuna.Archive;
using Lacuna.Archive.Holdings;
using Lacuna.Web.Features.Shared;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Lacuna.Web.Features.Parallel;

/// <summary>Two records side by side, for programs.</summary>
internal static class ParallelEndpoints
{
    public static void MapParallelEndpoints(this IEndpointRouteBuilder app) =>
        app.MapGroup("/api").WithTags("Reading room").MapMethods("/parallel/{a}/{b}", Reading.Methods, Beside).WithName("Parallel")
            .WithSummary("A text and its translation, paragraph beside paragraph.")
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound);

    private static Results<Ok<ParallelAnswer>, ProblemHttpResult, StatusCodeHttpResult> Beside(
        ReadingRoom room, HttpContext http, [Description("The identifier of a record.")] string a, [Description("The identifier of the other.")] string b)
    {
        if (!RecordId.TryParse(a, out var idA) || !RecordId.TryParse(b, out var idB) || idA == idB)
        {
            return TypedResults.Problem("Give the identifiers of two records; each has twelve letters and digits.", statusCode: StatusCodes.Status400BadRequest);
        }

        if (room.Translations.Beside(idA, idB, bounded: true) is not { } edition)
        {
            return TypedResults.Problem($"There is no record {(room.Catalogue.EditionOf(idA) is null ? idA : idB)}.", statusCode: StatusCodes.Status404NotFound);
        }

        return Revalidation.IsFresh(http, Revalidation.TagOf(edition.Digest, "parallel json"))
            ? TypedResults.StatusCode(StatusCodes.Status304NotModified) : TypedResults.Ok(ParallelAnswer.Of(edition));
    }
}
