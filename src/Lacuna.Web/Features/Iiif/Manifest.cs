using System.Globalization;
using System.Text.Json.Nodes;
using Lacuna.Archive.Pages;
using Lacuna.Archive.Pages.Images;
using Lacuna.Web.Features.Pages;
using Lacuna.Web.Features.Shared;

namespace Lacuna.Web.Features.Iiif;

/// <summary>A record as a manifest of IIIF Presentation 3: a canvas for each page, in pixels of its image, with pages of annotations for its words and gaps.</summary>
internal static class Manifest
{
    // Nothing in the papers says it, and whoever runs the archive may know more.
    private const string RightsUndetermined = "http://rightsstatements.org/vocab/UND/1.0/";

    /// <summary>Writes it.</summary>
    /// <param name="record">The record.</param>
    /// <param name="origin">Scheme and host.</param>
    /// <param name="withFile">Whether its file is offered.</param>
    public static string Write(PagedRecord record, string origin, bool withFile)
    {
        var about = record.Record.Description;
        var page = $"{origin}/records/{record.Id}";
        var manifest = new JsonObject
        {
            ["@context"] = "http://iiif.io/api/presentation/3/context.json",
            ["id"] = $"{origin}/iiif/{record.Id}/manifest",
            ["type"] = "Manifest",
            ["label"] = IiifJson.Words(about.Title, about.Language),
        };
        if (about.Summary is { Length: > 0 } summary)
        {
            manifest["summary"] = IiifJson.Words(summary, about.Language);
        }

        manifest["metadata"] = Metadata(record);
        manifest["requiredStatement"] = IiifJson.Row("Provenance", $"{record.Record.Provenance.FileName}, {record.Record.Collection.Title}; Lacuna record {record.Id}", null);
        manifest["rights"] = RightsUndetermined;
        manifest["thumbnail"] = new JsonArray(ImageOf(record, record.Pages[0], origin, PageImageSize.Of(record.Pages[0]).Reduced.FirstOrDefault(PageImageSize.Of(record.Pages[0]))));
        manifest["homepage"] = new JsonArray(new JsonObject
        {
            ["id"] = page,
            ["type"] = "Text",
            ["label"] = IiifJson.Words(about.Title, about.Language),
            ["format"] = "text/html",
            ["language"] = new JsonArray("en"),
        });
        manifest["seeAlso"] = new JsonArray(
            File(page + ".tei", "Dataset", "Edition in TEI P5", "application/tei+xml", "http://www.tei-c.org/ns/1.0"),
            File(page + ".json", "Dataset", "Description", "application/json", null));
        manifest["rendering"] = new JsonArray(
        [
            File(page + ".txt", "Text", "Text", "text/plain", null),
            .. withFile && record.File is { } file ? [File(page + "/file", "Text", "The file", SafeFiles.TypeOf(file).Type, null)] : Array.Empty<JsonNode>(),
        ]);
        manifest["items"] = new JsonArray([.. record.Pages.Select(p => (JsonNode)Canvas(record, p, origin))]);
        return IiifJson.Write(manifest);
    }

    /// <summary>The identifier of a page's canvas.</summary>
    public static string CanvasOf(PagedRecord record, PageEntry page, string origin) =>
        string.Create(CultureInfo.InvariantCulture, $"{origin}/iiif/{record.Id}/{page.Number}/canvas");

    private static JsonArray Metadata(PagedRecord record)
    {
        var (about, language) = (record.Record.Description, record.Record.Description.Language);
        var rows = new JsonArray();
        void Add(string label, string? value, string? of = null)
        {
            if (value is { Length: > 0 })
            {
                rows.Add((JsonNode)IiifJson.Row(label, value, of));
            }
        }

        Add("Date", about.DateText ?? about.Date?.Edtf, about.DateText is null ? null : language);
        Add("Place", about.Place, language);
        Add("Type", about.DocumentType is { } type ? Wording.Code(type) : null, "en");
        Add("From", about.Sender, language);
        Add("To", about.Recipient, language);
        Add("Language", language is null ? null : Wording.Language(language), "en");
        Add("Withheld", record.Record.Entry.Withheld.Phrase, "en");
        Add("Collection", record.Record.Collection.Title);
        Add("Pages", string.Join(" · ", record.Facts.Prepend(Wording.Count(record.Pages.Length, "page", "pages"))), "en");
        Add("Accession", record.Record.Provenance.AccessionId);
        Add("SHA-512 of the file received", record.Record.Provenance.Digest);
        return rows;
    }

    private static JsonObject Canvas(PagedRecord record, PageEntry page, string origin)
    {
        var size = PageImageSize.Of(page);
        var id = CanvasOf(record, page, origin);
        var canvas = new JsonObject
        {
            ["id"] = id,
            ["type"] = "Canvas",
            ["label"] = IiifJson.Words(PageWording.Name(page), "en"),
            ["width"] = size.Width,
            ["height"] = size.Height,
            ["items"] = new JsonArray(new JsonObject
            {
                ["id"] = id + "/painting",
                ["type"] = "AnnotationPage",
                ["items"] = new JsonArray(new JsonObject
                {
                    ["id"] = id + "/painting/1",
                    ["type"] = "Annotation",
                    ["motivation"] = "painting",
                    ["body"] = ImageOf(record, page, origin, size),
                    ["target"] = id,
                }),
            }),
        };
        var annotations = new JsonArray((JsonNode)Annotations(record, page, origin, "text", "Words"));
        if (record.Gaps.Any(g => g.Place.Page == page.Number))
        {
            annotations.Add((JsonNode)Annotations(record, page, origin, "gaps", "Gaps"));
        }

        canvas["annotations"] = annotations;
        return canvas;
    }

    // Fetched when somebody looks at the page: the words of two hundred pages are too much for one document (Presentation 3, 5.5).
    private static JsonObject Annotations(PagedRecord record, PageEntry page, string origin, string kind, string label) => new()
    {
        ["id"] = string.Create(CultureInfo.InvariantCulture, $"{origin}/iiif/{record.Id}/{page.Number}/annotations/{kind}"),
        ["type"] = "AnnotationPage",
        ["label"] = IiifJson.Words(label, "en"),
    };

    private static JsonObject ImageOf(PagedRecord record, PageEntry page, string origin, PageImageSize size)
    {
        var whole = PageImageSize.Of(page);
        return new JsonObject
        {
            ["id"] = origin + record.ImageOf(page, size == whole ? null : size),
            ["type"] = "Image",
            ["format"] = "image/jpeg",
            ["width"] = size.Width,
            ["height"] = size.Height,
            ["service"] = new JsonArray(new JsonObject
            {
                ["id"] = string.Create(CultureInfo.InvariantCulture, $"{origin}/iiif/{record.Id}/{page.Number}"),
                ["type"] = "ImageService3",
                ["profile"] = "level0",
            }),
        };
    }

    private static JsonObject File(string id, string type, string label, string format, string? profile)
    {
        var file = new JsonObject { ["id"] = id, ["type"] = type, ["label"] = IiifJson.Words(label, "en"), ["format"] = format };
        if (profile is not null)
        {
            file["profile"] = profile;
        }

        return file;
    }
}
