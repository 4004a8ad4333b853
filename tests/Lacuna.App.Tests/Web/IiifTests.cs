using System.Text.Json;
using Xunit;

namespace Lacuna.App.Tests.Web;

/// <summary>The manifest and its parts against IIIF Presentation 3.0 and Image API 3.0, clause by clause.</summary>
public sealed class IiifTests(PagedRoomServer fixture)
{
    private const string Context = "http://iiif.io/api/presentation/3/context.json";

    /// <summary>5.2: "A Manifest must have … id, type, label, items"; 3.2: "The value [of id] must be a string, and the value must be an HTTP(S) URI".</summary>
    [Fact]
    public async Task The_manifest_has_what_it_must_have()
    {
        var (server, manifest) = await Manifest();
        Assert.Equal(Context, manifest.GetProperty("@context").GetString());
        Assert.Equal("@context", manifest.EnumerateObject().First().Name);
        Assert.Equal("Manifest", manifest.GetProperty("type").GetString());
        Assert.Equal($"{server.Address.ToString().TrimEnd('/')}/iiif/{server.Report}/manifest", manifest.GetProperty("id").GetString());
        IsLanguageMap(manifest.GetProperty("label"));
        Assert.Equal(4, manifest.GetProperty("items").GetArrayLength());
        foreach (var id in Ids(manifest))
        {
            Assert.True(Uri.TryCreate(id, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https", id);
        }
    }

    /// <summary>3.1: metadata, requiredStatement, rights, thumbnail; 3.3: homepage, seeAlso, rendering.</summary>
    [Fact]
    public async Task What_it_says_of_the_record_has_the_forms_of_the_standard()
    {
        var (_, manifest) = await Manifest();
        Assert.All(manifest.GetProperty("metadata").EnumerateArray(), IsRow);
        IsRow(manifest.GetProperty("requiredStatement"));
        Assert.StartsWith("http://rightsstatements.org/vocab/", manifest.GetProperty("rights").GetString(), StringComparison.Ordinal);
        var home = Assert.Single(manifest.GetProperty("homepage").EnumerateArray());
        Assert.Equal("Text", home.GetProperty("type").GetString());
        IsLanguageMap(home.GetProperty("label"));
        var tei = manifest.GetProperty("seeAlso").EnumerateArray().First();
        Assert.Equal(("Dataset", "application/tei+xml"), (tei.GetProperty("type").GetString(), tei.GetProperty("format").GetString()));
        Assert.Contains(manifest.GetProperty("rendering").EnumerateArray(), r => r.GetProperty("format").GetString() == "application/pdf");
        Assert.Equal("Image", manifest.GetProperty("thumbnail")[0].GetProperty("type").GetString());
    }

    /// <summary>5.3: a Canvas has height and width above zero; 5.5 and 5.6: its items are Annotation Pages of painting Annotations that target it.</summary>
    [Fact]
    public async Task Each_page_is_a_canvas_painted_by_its_image()
    {
        var (_, manifest) = await Manifest();
        foreach (var canvas in manifest.GetProperty("items").EnumerateArray())
        {
            Assert.Equal("Canvas", canvas.GetProperty("type").GetString());
            Assert.True(canvas.GetProperty("width").GetInt32() > 0 && canvas.GetProperty("height").GetInt32() > 0);
            Assert.DoesNotContain('#', canvas.GetProperty("id").GetString()!);
            var page = Assert.Single(canvas.GetProperty("items").EnumerateArray());
            Assert.Equal("AnnotationPage", page.GetProperty("type").GetString());
            var painting = Assert.Single(page.GetProperty("items").EnumerateArray());
            Assert.Equal(("Annotation", "painting"), (painting.GetProperty("type").GetString(), painting.GetProperty("motivation").GetString()));
            Assert.Equal(canvas.GetProperty("id").GetString(), painting.GetProperty("target").GetString());
            var image = painting.GetProperty("body");
            Assert.Equal(("Image", "image/jpeg"), (image.GetProperty("type").GetString(), image.GetProperty("format").GetString()));
            Assert.Equal((canvas.GetProperty("width").GetInt32(), canvas.GetProperty("height").GetInt32()), (image.GetProperty("width").GetInt32(), image.GetProperty("height").GetInt32()));
            var service = Assert.Single(image.GetProperty("service").EnumerateArray());
            Assert.Equal(("ImageService3", "level0"), (service.GetProperty("type").GetString(), service.GetProperty("profile").GetString()));
        }
    }

    /// <summary>5.5: an Annotation Page of the <c>annotations</c> property may be a reference; dereferenced it has the same id, and its items do not paint.</summary>
    [Fact]
    public async Task Words_and_gaps_are_annotations_that_lie_within_their_canvas()
    {
        var (server, manifest) = await Manifest();
        var seen = new List<string>();
        foreach (var canvas in manifest.GetProperty("items").EnumerateArray())
        {
            foreach (var reference in canvas.GetProperty("annotations").EnumerateArray())
            {
                Assert.Equal("AnnotationPage", reference.GetProperty("type").GetString());
                var page = await Get(server, new Uri(reference.GetProperty("id").GetString()!).AbsolutePath);
                Assert.Equal(Context, page.GetProperty("@context").GetString());
                Assert.Equal(reference.GetProperty("id").GetString(), page.GetProperty("id").GetString());
                foreach (var annotation in page.GetProperty("items").EnumerateArray())
                {
                    Assert.Contains(annotation.GetProperty("motivation").GetString(), (string[])["supplementing", "commenting"]);
                    Assert.Equal("TextualBody", annotation.GetProperty("body").GetProperty("type").GetString());
                    seen.Add(annotation.GetProperty("body").GetProperty("value").GetString()!);
                    var target = annotation.GetProperty("target").GetString()!.Split("#xywh=");
                    Assert.Equal(canvas.GetProperty("id").GetString(), target[0]);
                    var box = target[1].Split(',').Select(int.Parse).ToArray();
                    Assert.True(box[0] >= 0 && box[1] >= 0 && box[2] > 0 && box[3] > 0);
                    Assert.True(box[0] + box[2] <= canvas.GetProperty("width").GetInt32() && box[1] + box[3] <= canvas.GetProperty("height").GetInt32());
                }
            }
        }

        Assert.Contains(seen, text => text.Contains("harbor master counted the lanterns", StringComparison.Ordinal));
        Assert.Contains(seen, text => text.StartsWith("2 lines withheld", StringComparison.Ordinal));
        var canvases = manifest.GetProperty("items").EnumerateArray().Select(c => c.GetProperty("id").GetString()).ToList();
        Assert.Equal(canvases.Count, canvases.Distinct().Count());
    }

    /// <summary>Image API 3, 5.1 to 5.4: required properties; tiles with each width and height once.</summary>
    [Fact]
    public async Task The_image_information_has_what_it_must_have()
    {
        var server = await fixture.Start();
        var info = await Get(server, $"/iiif/{server.Report}/2/info.json");
        Assert.Equal("http://iiif.io/api/image/3/context.json", info.GetProperty("@context").GetString());
        Assert.Equal(("ImageService3", "http://iiif.io/api/image", "level0"),
            (info.GetProperty("type").GetString(), info.GetProperty("protocol").GetString(), info.GetProperty("profile").GetString()));
        Assert.False(info.GetProperty("id").GetString()!.EndsWith('/'));
        var tiles = Assert.Single(info.GetProperty("tiles").EnumerateArray());
        Assert.Equal(1, tiles.GetProperty("scaleFactors")[0].GetInt32());
    }

    private async Task<(PagedRoomServer Server, JsonElement Manifest)> Manifest()
    {
        var server = await fixture.Start();
        return (server, await Get(server, $"/iiif/{server.Report}/manifest"));
    }

    private static async Task<JsonElement> Get(PagedRoomServer server, string address)
    {
        using var answer = await server.Http.GetAsync(address, TestContext.Current.CancellationToken);
        Assert.Equal("application/ld+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains(answer.Content.Headers.ContentType!.Parameters, p => p.Name == "profile" && p.Value!.Contains("context.json", StringComparison.Ordinal));
        Assert.Equal("*", Assert.Single(answer.Headers.GetValues("Access-Control-Allow-Origin")));
        return JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement;
    }

    private static IEnumerable<string> Ids(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(p => p.Name == "id" ? [p.Value.GetString()!] : Ids(p.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Ids),
        _ => [],
    };

    private static void IsRow(JsonElement row)
    {
        IsLanguageMap(row.GetProperty("label"));
        IsLanguageMap(row.GetProperty("value"));
    }

    // 4.1: "The value must be a JSON object, with keys of BCP 47 language tags or none, and values arrays of strings".
    private static void IsLanguageMap(JsonElement map)
    {
        Assert.NotEmpty(map.EnumerateObject());
        Assert.All(map.EnumerateObject(), p => Assert.All(p.Value.EnumerateArray(), value => Assert.Equal(JsonValueKind.String, value.ValueKind)));
    }
}
