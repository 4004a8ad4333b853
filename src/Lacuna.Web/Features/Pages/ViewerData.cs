using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Lacuna.Archive;
using Lacuna.Archive.Pages.Images;
using Lacuna.Archive.Search;
using Lacuna.Documents.Model;

namespace Lacuna.Web.Features.Pages;

/// <summary>What the viewer is told: in an attribute of its element, as the page allows no scripts of its own and asks for nothing more.</summary>
/// <param name="Images">Address below which the images of pages lie.</param>
/// <param name="Tile">Pixels of a tile's side.</param>
/// <param name="Pages">The pages in order.</param>
/// <param name="Marks">What is drawn over them.</param>
internal sealed record ViewerData(string Images, int Tile, ImmutableArray<ViewerPage> Pages, ImmutableArray<ViewerMark> Marks)
{
    // A text of a thousand pages is searched for marks only so far; each page of its own is searched whole.
    private const int MostSearched = 200;

    /// <summary>For one page.</summary>
    public static ViewerData Of(PagedRecord record, int page, ImmutableArray<PageHit> hits) => new(
        $"/iiif/{record.Id}", PageImageSize.Tile, [.. record.Pages.Where(p => p.Number == page).Select(ViewerPage.Of)],
        [.. GapsOf(record).Where(m => m.Page == page), .. HitsOf(page, hits)]);

    /// <summary>For all pages, with the hits of a search on them.</summary>
    public static ViewerData Of(ReadingRoom room, PagedRecord record, TextMarker marker) => new(
        $"/iiif/{record.Id}", PageImageSize.Tile, [.. record.Pages.Select(ViewerPage.Of)],
        [
            .. GapsOf(record),
            .. marker.IsEmpty ? [] : record.Pages.Take(MostSearched)
                .SelectMany(p => room.Pages.TextOf(record.Id, p.Number) is { } text ? HitsOf(p.Number, PageHits.Of(text, marker)) : []),
        ]);

    public string ToJson() => JsonSerializer.Serialize(this, ViewerJson.Default.ViewerData);

    private static IEnumerable<ViewerMark> GapsOf(PagedRecord record) =>
        record.Gaps.Select(g => new ViewerMark(g.Place.Page, "gap", g.Number, BoxOf(g.Place.Box), g.Label));

    private static IEnumerable<ViewerMark> HitsOf(int page, ImmutableArray<PageHit> hits) =>
        hits.SelectMany(h => h.Parts.Select(p => new ViewerMark(page, "hit", h.Number, BoxOf(p.Box), "Hit")));

    private static ImmutableArray<double> BoxOf(PageBox box) =>
        [Math.Round(box.Left, 1), Math.Round(box.Top, 1), Math.Round(box.Right, 1), Math.Round(box.Bottom, 1)];
}

/// <summary>A page for the viewer.</summary>
/// <param name="N">Its number.</param>
/// <param name="W">Pixels.</param>
/// <param name="H">Pixels.</param>
/// <param name="Points">Width and height in points, which boxes are counted in.</param>
/// <param name="Scales">By how much its tiles are reduced.</param>
internal sealed record ViewerPage(int N, int W, int H, ImmutableArray<double> Points, ImmutableArray<int> Scales)
{
    public static ViewerPage Of(Lacuna.Archive.Pages.PageEntry page)
    {
        var size = PageImageSize.Of(page);
        return new ViewerPage(page.Number, size.Width, size.Height, [page.Width, page.Height], size.ScaleFactors);
    }
}

/// <summary>A box over a page.</summary>
/// <param name="Page">The page.</param>
/// <param name="Kind"><c>gap</c> or <c>hit</c>.</param>
/// <param name="N">The number of the gap in the text, or of the hit on its page.</param>
/// <param name="Box">Left, top, right and bottom in points.</param>
/// <param name="Label">What it says.</param>
internal sealed record ViewerMark(int Page, string Kind, int N, ImmutableArray<double> Box, string Label);

/// <summary>The serialiser of what the viewer is told.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ViewerData))]
internal sealed partial class ViewerJson : JsonSerializerContext;
