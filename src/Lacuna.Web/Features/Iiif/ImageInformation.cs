using System.Text.Json.Nodes;
using Lacuna.Archive.Pages.Images;

namespace Lacuna.Web.Features.Iiif;

/// <summary>What is known of a page's image: <c>info.json</c> of IIIF Image API 3, section 5.</summary>
internal static class ImageInformation
{
    /// <summary>Writes it.</summary>
    /// <param name="id">The whole address of the image, without a slash at its end.</param>
    /// <param name="size">Its size.</param>
    public static string Write(string id, PageImageSize size) => IiifJson.Write(new JsonObject
    {
        ["@context"] = "http://iiif.io/api/image/3/context.json",
        ["id"] = id,
        ["type"] = "ImageService3",
        ["protocol"] = "http://iiif.io/api/image",
        ["profile"] = "level0",
        ["width"] = size.Width,
        ["height"] = size.Height,
        ["sizes"] = new JsonArray([.. size.Reduced.Select(r => (JsonNode)new JsonObject { ["type"] = "Size", ["width"] = r.Width, ["height"] = r.Height })]),
        ["tiles"] = new JsonArray(new JsonObject
        {
            ["type"] = "Tile",
            ["width"] = PageImageSize.Tile,
            ["height"] = PageImageSize.Tile,
            ["scaleFactors"] = new JsonArray([.. size.ScaleFactors.Select(f => (JsonNode)f)]),
        }),
    });
}
