using System.Text;
using Lacuna.Archive;
using Lacuna.Archive.Holdings;
using Lacuna.Web.Features.Api;
using Lacuna.Web.Features.Shared;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Lacuna.Web.Features.Records;

/// <summary>A record as a file: its edition, its text, its description.</summary>
internal static class RecordEndpoints
{
    private static readonly byte[] XmlDeclaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"u8.ToArray();

    public static void MapRecordEndpoints(this IEndpointRouteBuilder app)
    {
        app.MapMethods("/records/{id}.tei", Reading.Methods, GetTei).ExcludeFromDescription();
        app.MapMethods("/records/{id}.txt", Reading.Methods, GetText).ExcludeFromDescription();
        app.MapMethods("/records/{id}.json", Reading.Methods, GetJson).ExcludeFromDescription();
    }

    private static Results<FileContentHttpResult, NotFound, StatusCodeHttpResult> GetTei(string id, ReadingRoom room, HttpContext http)
    {
        if (Find(room, id) is not { } page)
        {
            return TypedResults.NotFound();
        }

        if (Revalidation.IsFresh(http, Revalidation.TagOf(page, "tei")))
        {
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        }

        if (room.Corrections.ReadTei(page.Entry.Id) is not { } edition)
        {
            return TypedResults.NotFound();
        }

        Name(http, page, "xml");
        byte[] file = [.. XmlDeclaration, .. edition];
        return TypedResults.Bytes(file, "application/tei+xml; charset=utf-8");
    }

    private static Results<ContentHttpResult, NotFound, StatusCodeHttpResult> GetText(string id, ReadingRoom room, HttpContext http)
    {
        if (Find(room, id) is not { } page)
        {
            return TypedResults.NotFound();
        }

        if (Revalidation.IsFresh(http, Revalidation.TagOf(page, "text")))
        {
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        }

        Name(http, page, "txt");
        return TypedResults.Text(room.Catalogue.TextOf(page.Entry.Sequence) ?? "", "text/plain; charset=utf-8", Encoding.UTF8);
    }

    private static Results<JsonHttpResult<RecordAnswer>, NotFound, StatusCodeHttpResult> GetJson(string id, ReadingRoom room, HttpContext http)
    {
        if (Find(room, id) is not { } page)
        {
            return TypedResults.NotFound();
        }

        if (Revalidation.IsFresh(http, Revalidation.TagOf(page, "json")))
        {
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        }

        Name(http, page, "json");
        return TypedResults.Json(RecordAnswer.Of(page, room.Catalogue.TextOf(page.Entry.Sequence) ?? ""), ApiJson.Default.RecordAnswer);
    }

    private static RecordPage? Find(ReadingRoom room, string id) => RecordId.TryParse(id, out var asked) ? room.Catalogue.Find(asked) : null;

    private static void Name(HttpContext http, RecordPage page, string extension) =>
        http.Response.Headers.ContentDisposition = $"inline; filename=\"lacuna-{page.Entry.Id}.{extension}\"";
}
