using System.Globalization;
using System.Text.RegularExpressions;
using Lacuna.Archive;
using Lacuna.Archive.Holdings;
using Lacuna.Archive.Pages.Images;
using Lacuna.Web.Features.Compare;
using Lacuna.Web.Features.Pages;
using Lacuna.Web.Features.Shared;

namespace Lacuna.Web.Features.Iiif;

/// <summary>Page images after IIIF Image API 3, level 0, and the manifest of a record after IIIF Presentation 3.</summary>
internal static partial class IiifEndpoints
{
    private const string Image = "application/ld+json;profile=\"http://iiif.io/api/image/3/context.json\"";
    private const string Presentation = "application/ld+json;profile=\"http://iiif.io/api/presentation/3/context.json\"";

    // A page of a file does not change; but a record may be withdrawn, and then nobody should go on showing it for a year.
    private const string Kept = "public, max-age=604800";

    public static void MapIiif(this IEndpointRouteBuilder app)
    {
        app.MapMethods("/iiif/{id}/manifest", Reading.Methods, GetManifest).ExcludeFromDescription();
        app.MapMethods("/iiif/{id}/{page}", Reading.Methods, GetBase).ExcludeFromDescription();
        app.MapMethods("/iiif/{id}/{page}/info.json", Reading.Methods, GetInfo).ExcludeFromDescription();
        app.MapMethods("/iiif/{id}/{page}/annotations/{kind}", Reading.Methods, GetAnnotations).ExcludeFromDescription();
        app.MapMethods("/iiif/{id}/{page}/{region}/{size}/{rotation}/{quality}", Reading.Methods, GetImage).ExcludeFromDescription();
    }

    private static IResult GetManifest(string id, ReadingRoom room, SafeFiles safe, HttpContext http)
    {
        if (!RecordId.TryParse(id, out var asked) || PagedRecord.Find(room, asked) is not { } record)
        {
            return TypedResults.NotFound();
        }

        var origin = OriginOf(http);
        return Revalidation.IsFresh(http, Revalidation.TagOf([record.Tag("manifest"), origin]))
            ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
            : TypedResults.Text(Manifest.Write(record, origin, safe.Offers(record)), Presentation);
    }

    // The identifier of an image leads to what is known of it (IIIF Image API 3, 2.1).
    private static IResult GetBase(string id, string page, ReadingRoom room) =>
        Find(room, id, page) is { } found ? TypedResults.Redirect($"/iiif/{found.Record.Id}/{found.Page.Number}/info.json") : TypedResults.NotFound();

    private static IResult GetInfo(string id, string page, ReadingRoom room, HttpContext http)
    {
        if (Find(room, id, page) is not { } found)
        {
            return TypedResults.NotFound();
        }

        var origin = OriginOf(http);
        var isFresh = Revalidation.IsFresh(http, Revalidation.TagOf(["info", origin, found.Record.File?.Digest ?? "", found.Page.ToString()]));
        http.Response.Headers.CacheControl = Kept;
        return isFresh ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
            : TypedResults.Text(ImageInformation.Write($"{origin}/iiif/{found.Record.Id}/{found.Page.Number}", PageImageSize.Of(found.Page)), Image);
    }

    private static IResult GetAnnotations(string id, string page, string kind, ReadingRoom room, HttpContext http)
    {
        if (Find(room, id, page) is not { } found || kind is not ("text" or "gaps") || room.Pages.TextOf(found.Record.Id, found.Page.Number) is not { } text)
        {
            return TypedResults.NotFound();
        }

        var origin = OriginOf(http);
        return Revalidation.IsFresh(http, Revalidation.TagOf([found.Record.Tag("annotations"), origin, kind, page]))
            ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
            : TypedResults.Text(kind == "text" ? PageAnnotations.WriteText(found.Record, found.Page, text, origin) : PageAnnotations.WriteGaps(found.Record, found.Page, origin), Presentation);
    }

    private static async Task<IResult> GetImage(
        string id, string page, string region, string size, string rotation, string quality, ReadingRoom room, PageImages images, HttpContext http)
    {
        // The names of files are made of these, so nothing else gets through.
        if (!RecordId.TryParse(id, out var asked) || asked.Value != id || NumberOf(page) is not { } number || rotation != "0" || quality != "default.jpg"
            || !Region().IsMatch(region) || !Size().IsMatch(size))
        {
            return TypedResults.NotFound();
        }

        var image = await images.Get(asked, number, http.RequestAborted);
        if (image.Folder is not { } folder)
        {
            if (image.State == PageImageState.Busy)
            {
                Busy.Mark(http);
            }

            return TypedResults.Problem(image.Message, statusCode: image.State switch
            {
                PageImageState.NoPage => StatusCodes.Status404NotFound,
                PageImageState.Busy => StatusCodes.Status503ServiceUnavailable,
                PageImageState.ToolMissing => StatusCodes.Status501NotImplemented,
                _ => StatusCodes.Status500InternalServerError,
            });
        }

        var file = Path.Combine(folder, region, size, rotation, quality);
        if (!File.Exists(file))
        {
            return TypedResults.NotFound();
        }

        // The folder is named after the bytes of the file, the region and size are in the address.
        var isFresh = Revalidation.IsFresh(http, Revalidation.TagOf(Path.GetFileName(Path.GetDirectoryName(folder)) ?? "", "tile"));
        http.Response.Headers.CacheControl = Kept;
        http.Response.Headers.Vary = default;
        return isFresh ? TypedResults.StatusCode(StatusCodes.Status304NotModified) : TypedResults.PhysicalFile(file, "image/jpeg");
    }

    private static (PagedRecord Record, Lacuna.Archive.Pages.PageEntry Page)? Find(ReadingRoom room, string id, string page) =>
        RecordId.TryParse(id, out var asked) && NumberOf(page) is { } number && PagedRecord.Find(room, asked) is { } record && record.Page(number) is { } entry
            ? (record, entry) : null;

    private static int? NumberOf(string page) =>
        int.TryParse(page, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && page[0] != '0' ? number : null;

    // Identifiers must be whole addresses (IIIF Presentation 3, 3.2), so they are those of the host that was asked.
    private static string OriginOf(HttpContext http) => $"{http.Request.Scheme}://{http.Request.Host}";

    [GeneratedRegex("^(full|[0-9]{1,5},[0-9]{1,5},[0-9]{1,5},[0-9]{1,5})$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Region();

    [GeneratedRegex("^(max|[0-9]{1,5},[0-9]{1,5})$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Size();
}
