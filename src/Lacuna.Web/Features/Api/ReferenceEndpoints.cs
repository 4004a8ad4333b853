using System.ComponentModel;
using Lacuna.Archive;
using Lacuna.Archive.Holdings;
using Lacuna.Archive.References;
using Lacuna.Web.Features.Records;
using Lacuna.Web.Features.Shared;
using Lacuna.Web.Features.Withheld;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Lacuna.Web.Features.Api;

/// <summary>Documents that records refer to, for programs.</summary>
internal static class ReferenceEndpoints
{
    private const int Most = 100;

    public static void MapReferenceEndpoints(this IEndpointRouteBuilder api)
    {
        api.MapMethods("/withheld/referred", Reading.Methods, Referred).WithName("WithheldReferred").WithSummary("Documents that records refer to and no record is known by, those that most records refer to first.")
            .ProducesProblem(StatusCodes.Status400BadRequest);
        api.MapMethods("/withheld/referred/{address}", Reading.Methods, Cited).WithName("WithheldCited").WithSummary("One document that is referred to, with the places that refer to it.")
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound);
        api.MapMethods("/records/{id}/references", Reading.Methods, OfRecord).WithName("RecordReferences").WithSummary("What a record refers to, and what refers to it.")
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static Results<Ok<ReferredAnswer>, ProblemHttpResult> Referred(
        ReadingRoom room,
        [Description("Only of this kind: telegram, airgram, despatch, memorandum, memorandum-of-conversation, letter, note, policy-paper, estimate, intelligence-report.")] string? kind,
        [Description("Only of this year; of an undated one that of a record that refers to it.")] string? year,
        [Description("Only from or to this post, or from this person.")] string? post,
        [Description("Documents to give, 0 to 100; 20 when not given.")] string? limit,
        [Description("Documents to pass over, to 10,000.")] string? offset)
    {
        if (!QueryNumbers.TryWithin(limit, 0, Most, 20, out var most) || !QueryNumbers.TryWithin(offset, 0, ReferenceCatalogue.Deepest, 0, out var from))
        {
            return Wrong("limit takes a whole number from 0 to 100, offset one from 0 to 10000.");
        }

        var (query, fault) = ReferredQuery.Read(kind, year, post);
        return query is null ? Wrong(fault ?? "")
            : TypedResults.Ok(new ReferredAnswer(room.References.Count(query.Filter), [.. room.References.Missing(query.Filter, from, most).Select(ReferredDocumentAnswer.Of)]));
    }

    private static Results<Ok<CitedAnswer>, ProblemHttpResult> Cited(
        ReadingRoom room,
        [Description("The document's address, as the list has it.")] string address,
        [Description("Places to give, 0 to 100; 20 when not given.")] string? limit,
        [Description("Records to pass over.")] string? offset)
    {
        if (!QueryNumbers.TryWithin(limit, 0, Most, 20, out var most) || !QueryNumbers.TryOffset(offset, out var from))
        {
            return Wrong("limit takes a whole number from 0 to 100, offset one of 0 or more.");
        }

        return room.References.Find(address) is { } document
            ? TypedResults.Ok(new CitedAnswer(ReferredDocumentAnswer.Of(document), [.. (document.Held > 0 ? room.References.Holdings(document) : []).Select(r => r.Id.Value)],
                [.. room.References.Places(document, from, most).Select(ReferencePlaceAnswer.Of)]))
            : TypedResults.Problem("No document is referred to by this address; it changes when more becomes known of a document.", statusCode: StatusCodes.Status404NotFound);
    }

    private static Results<Ok<RecordReferencesAnswer>, ProblemHttpResult> OfRecord(ReadingRoom room, [Description("The record's identifier.")] string id)
    {
        if (!RecordId.TryParse(id, out var asked) || room.Catalogue.Find(asked) is not { } page)
        {
            return TypedResults.Problem("There is no record with this identifier.", statusCode: StatusCodes.Status404NotFound);
        }

        var references = RecordReferences.Of(room, page.Entry.Sequence);
        return TypedResults.Ok(new RecordReferencesAnswer([.. references.To.Select(ReferenceLinkAnswer.Of)], [.. references.Missing.Select(ReferredDocumentAnswer.Of)], [.. references.By.Select(ReferenceLinkAnswer.Of)]));
    }

    private static ProblemHttpResult Wrong(string detail) => TypedResults.Problem(detail, statusCode: StatusCodes.Status400BadRequest);
}
