using System.Globalization;
using System.Text.Json.Nodes;
using Lacuna.Archive.Pages;
using Lacuna.Archive.Pages.Images;
using Lacuna.Documents.Model;
using Lacuna.Documents.Pages;
using Lacuna.Web.Features.Pages;

namespace Lacuna.Web.Features.Iiif;

/// <summary>What stands on a page, as pages of annotations of IIIF Presentation 3 (5.5, 5.6): its words line by line, and its gaps.</summary>
internal static class PageAnnotations
{
    /// <summary>The words: part of the page's content, so <c>supplementing</c>.</summary>
    public static string WriteText(PagedRecord record, PageEntry page, PageText text, string origin) => Write(record, page, origin, "text", text.Lines.Select((line, i) =>
        ("supplementing", i + 1, new JsonObject { ["type"] = "TextualBody", ["value"] = line.Text, ["format"] = "text/plain", ["language"] = text.Language ?? record.Record.Description.Language }, line.Box)));

    /// <summary>The gaps: something said of the page, so <c>commenting</c>.</summary>
    public static string WriteGaps(PagedRecord record, PageEntry page, string origin) => Write(record, page, origin, "gaps", record.Gaps.Where(g => g.Place.Page == page.Number).Select(gap =>
        ("commenting", gap.Number, new JsonObject { ["type"] = "TextualBody", ["value"] = PageWording.Of(gap), ["format"] = "text/plain", ["language"] = "en" }, gap.Place.Box)));

    private static string Write(PagedRecord record, PageEntry page, string origin, string kind, IEnumerable<(string Motivation, int Number, JsonObject Body, PageBox Box)> rows)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"{origin}/iiif/{record.Id}/{page.Number}/annotations/{kind}");
        var items = new JsonArray();
        foreach (var (motivation, number, body, box) in rows)
        {
            if (body["language"] is null)
            {
                body.Remove("language");
            }

            items.Add((JsonNode)new JsonObject
            {
                ["id"] = string.Create(CultureInfo.InvariantCulture, $"{id}/{number}"),
                ["type"] = "Annotation",
                ["motivation"] = motivation,
                ["body"] = body,
                ["target"] = Manifest.CanvasOf(record, page, origin) + Fragment(page, box),
            });
        }

        return IiifJson.Write(new JsonObject
        {
            ["@context"] = "http://iiif.io/api/presentation/3/context.json",
            ["id"] = id,
            ["type"] = "AnnotationPage",
            ["items"] = items,
        });
    }

    // Media Fragments 1.0, 4.2.2: whole pixels, within the canvas.
    private static string Fragment(PageEntry page, PageBox box)
    {
        var size = PageImageSize.Of(page);
        var (across, down) = (size.Width / page.Width, size.Height / page.Height);
        var (left, top) = (Math.Clamp((int)(box.Left * across), 0, size.Width - 1), Math.Clamp((int)(box.Top * down), 0, size.Height - 1));
        var (width, height) = (Math.Clamp((int)Math.Ceiling(box.Right * across) - left, 1, size.Width - left), Math.Clamp((int)Math.Ceiling(box.Bottom * down) - top, 1, size.Height - top));
        return string.Create(CultureInfo.InvariantCulture, $"#xywh={left},{top},{width},{height}");
    }
}
