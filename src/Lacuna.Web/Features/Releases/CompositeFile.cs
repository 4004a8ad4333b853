using System.Collections.Immutable;
using System.Text;
using Lacuna.Archive;
using Lacuna.Archive.Holdings;
using Lacuna.Archive.Releases;
using Lacuna.Documents.Formats.Tei;
using Lacuna.Web.Features.Compare;
using Lacuna.Web.Features.Shared;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Lacuna.Web.Features.Releases;

/// <summary>The composite of a family as a file of TEI.</summary>
internal static class CompositeFile
{
    public static void MapCompositeFile(this IEndpointRouteBuilder app) =>
        app.MapMethods("/releases/{id}/composite.tei", Reading.Methods, Get).ExcludeFromDescription();

    /// <summary>The records of a family, or null where one of them is gone.</summary>
    public static ImmutableArray<RecordPage>? PagesOf(ReadingRoom room, ReleaseFamily family)
    {
        var pages = family.Members.Select(m => room.Catalogue.Find(m.Record.Id)).OfType<RecordPage>().ToImmutableArray();
        return pages.Length == family.Members.Length ? pages : null;
    }

    /// <summary>The tag of what is written of a composite.</summary>
    public static string TagOf(ReleaseFamily family, ImmutableArray<RecordPage> records, string form) =>
        Revalidation.TagOf([.. records.Select(r => Revalidation.TagOf(r, form)), .. ComparedPair.Words(family)]);

    private static async Task<Results<ContentHttpResult, NotFound, StatusCodeHttpResult>> Get(
        string id, ReadingRoom room, ComparisonShelf shelf, HttpContext http, CancellationToken cancellation)
    {
        if (!RecordId.TryParse(id, out var asked) || room.Releases.Of(asked) is not { } family || PagesOf(room, family) is not { } records)
        {
            return TypedResults.NotFound();
        }

        var server = $"{http.Request.Scheme}://{http.Request.Host}";
        if (Revalidation.IsFresh(http, TagOf(family, records, "composite tei " + server)))
        {
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        }

        if (await shelf.Compose(records, cancellation) is not { } composite)
        {
            Busy.Mark(http);
            return TypedResults.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }

        var witnesses = family.Members.Select((release, i) => new CompositeWitness(release.Label, composite.Releases[i])
        {
            Title = release.Record.Title,
            Released = release.Released?.Edtf,
            Identifier = release.Record.Id.Value,
            Address = $"{server}/records/{release.Record.Id}",
        });
        var newest = family.Members[^1].Record;
        http.Response.Headers.ContentDisposition = $"inline; filename=\"lacuna-{family.Members[0].Record.Id}-composite.xml\"";
        return TypedResults.Text(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + CompositeTeiWriter.Write(composite.Text, [.. witnesses], newest.Title, newest.Language),
            "application/tei+xml; charset=utf-8", Encoding.UTF8);
    }
}
