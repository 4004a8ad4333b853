using System.ComponentModel;
using Lacuna.Archive;
using Lacuna.Archive.Holdings;
using Lacuna.Web.Features.Compare;
using Lacuna.Web.Features.Shared;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Lacuna.Web.Features.Api;

/// <summary>Releases and comparisons for programs.</summary>
internal static class ReleaseEndpoints
{
    private const int MostFamilies = 100;

    public static void MapReleaseEndpoints(this IEndpointRouteBuilder api)
    {
        api.MapMethods("/releases", Reading.Methods, List).WithName("Releases").WithSummary("Documents of which the archive holds several releases.")
            .ProducesProblem(StatusCodes.Status400BadRequest);
        api.MapMethods("/releases/{id}", Reading.Methods, Family).WithName("Release").WithSummary("All releases of the document that a record is a release of.")
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound);
        api.MapMethods("/compare/{old}/{new}", Reading.Methods, Compare).WithName("Compare").WithSummary("Two records compared: what opened, what closed, what is still withheld.")
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status503ServiceUnavailable);
    }

    private static Results<Ok<ReleasesAnswer>, ProblemHttpResult> List(
        ReadingRoom room,
        [Description("Documents to give, 0 to 100; 20 when not given.")] string? limit,
        [Description("Documents to pass over; any depth.")] string? offset)
    {
        if (!QueryNumbers.TryWithin(limit, 0, MostFamilies, 20, out var most))
        {
            return Wrong("limit takes a whole number from 0 to 100.");
        }

        if (!QueryNumbers.TryOffset(offset, out var from))
        {
            return Wrong("offset takes a whole number, 0 or more.");
        }

        return TypedResults.Ok(new ReleasesAnswer(room.Releases.Count, [.. room.Releases.List(from, most).Select(FamilyAnswer.Of)]));
    }

    private static Results<Ok<FamilyAnswer>, ProblemHttpResult> Family(ReadingRoom room, [Description("The identifier of any of the releases.")] string id)
    {
        if (!RecordId.TryParse(id, out var asked))
        {
            return Wrong("A record's identifier has twelve letters and digits.");
        }

        return room.Releases.Of(asked) is { } family ? TypedResults.Ok(FamilyAnswer.Of(family))
            : TypedResults.Problem($"No other release of {asked} is known, or there is no such record.", statusCode: StatusCodes.Status404NotFound);
    }

    private static async Task<Results<Ok<CompareAnswer>, ProblemHttpResult, StatusCodeHttpResult>> Compare(
        ReadingRoom room, ComparisonShelf shelf, HttpContext http,
        [Description("The identifier of the older release.")] string old,
        [Description("The identifier of the newer release.")] string @new,
        CancellationToken cancellation)
    {
        if (!RecordId.TryParse(old, out var first) || !RecordId.TryParse(@new, out var second))
        {
            return Wrong("A record's identifier has twelve letters and digits.");
        }

        if (first == second)
        {
            return Wrong("Give two records; a record is always the same as itself.");
        }

        if (ComparedPair.Find(room, first, second) is not { } pair)
        {
            return TypedResults.Problem($"There is no record {first}, or no record {second}.", statusCode: StatusCodes.Status404NotFound);
        }

        if (Revalidation.IsFresh(http, pair.Tag("json")))
        {
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        }

        if (await shelf.Compare(pair.Old, pair.New, cancellation) is not { } page)
        {
            Busy.Mark(http);
            return TypedResults.Problem("Many comparisons are being made at this moment. Ask again in a few seconds.", statusCode: StatusCodes.Status503ServiceUnavailable);
        }

        return TypedResults.Ok(CompareAnswer.Of(pair, page));
    }

    private static ProblemHttpResult Wrong(string detail) => TypedResults.Problem(detail, statusCode: StatusCodes.Status400BadRequest);
}
