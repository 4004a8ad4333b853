using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using Xunit;

namespace Lacuna.App.Tests.Web;

public sealed class ReleasePagesTests(ReadingRoomServer server)
{
    private static readonly XNamespace Tei = "http://www.tei-c.org/ns/1.0";

    private string Old => server.IdOf("1962-03-15-memorandum-lakeside-release-1994.txt");

    private string New => server.IdOf("1962-03-15-memorandum-lakeside-release-2011.txt");

    [Fact]
    public async Task The_list_says_of_each_document_what_its_last_release_opened()
    {
        // At hand already: on a slow machine the list does not wait for it.
        await Get($"/compare/{Old}/{New}");
        var html = await Get("/releases");

        Assert.Contains("aria-current=\"page\">Releases</a>", html, StringComparison.Ordinal);
        Assert.Contains("Walk by the Lake", html, StringComparison.Ordinal);
        Assert.Matches("Between 1994 and 2011, 273 words in 7 passages opened and 16 words in 1 passage closed", html);
        Assert.Contains($"href=\"/compare/{Old}/{New}\"", html, StringComparison.Ordinal);
        Assert.Contains("nobody has confirmed it", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_record_shows_its_releases_in_order_and_marks_itself()
    {
        var html = await Get($"/records/{New}");
        var (first, second) = (html.IndexOf($"<a href=\"/records/{Old}\">", StringComparison.Ordinal), html.IndexOf("<li aria-current=\"true\">", StringComparison.Ordinal));

        Assert.Contains("Released twice", html, StringComparison.Ordinal);
        Assert.InRange(first, 1, second);
        Assert.Contains("this text", html, StringComparison.Ordinal);
        Assert.Contains($"<a href=\"/compare/{Old}/{New}\">What opened between ", html, StringComparison.Ordinal);
        Assert.Contains($"<a href=\"/releases/{Old}/composite\">", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_record_with_one_release_has_no_ribbon()
    {
        var html = await Get($"/records/{server.IdOf("1963-02-09-speech-brandis.txt")}");

        Assert.DoesNotContain("class=\"ribbon\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Released twice", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_has_one_address_whichever_release_is_asked_for()
    {
        foreach (var end in (string[])["", "/composite"])
        {
            using var answer = await server.Http.GetAsync($"/releases/{New}{end}");
            Assert.Equal((HttpStatusCode.Redirect, $"/releases/{Old}{end}"), (answer.StatusCode, answer.Headers.Location?.OriginalString));
        }

        var html = await Get($"/releases/{Old}");
        Assert.Contains("Two at a time", html, StringComparison.Ordinal);
        Assert.Contains($"<a href=\"/compare/{Old}/{New}/side\">", html, StringComparison.Ordinal);
        Assert.Contains("273 words", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_composite_names_the_release_of_each_passage_and_what_is_still_withheld()
    {
        var html = await Get($"/releases/{Old}/composite");

        Assert.Matches("<abbr class=\"tag\" lang=\"en\" title=\"First readable in [^\"]+\">[^<]+</abbr> forty thousand dollars", html);
        Assert.Matches("title=\"Readable in [^\"]+, withheld in [^\"]+\">[^<]+, closed since</abbr> He and the Admiral had been cadets together", html);
        Assert.Contains("<h2 id=\"missing\">Still withheld in all releases</h2>", html, StringComparison.Ordinal);
        Assert.Contains($"Lacuna records {Old}, {New}, {server.Address}releases/{Old}/composite.", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_composite_as_TEI_names_the_records_as_witnesses()
    {
        using var answer = await server.Http.GetAsync($"/releases/{Old}/composite.tei");
        Assert.Equal("application/tei+xml", answer.Content.Headers.ContentType?.MediaType);
        var tei = XDocument.Parse(await answer.Content.ReadAsStringAsync());

        Assert.Equal([Old, New], tei.Descendants(Tei + "witness").Select(w => w.Element(Tei + "idno")?.Value));
        Assert.Equal($"{server.Address}records/{Old}", tei.Descendants(Tei + "ref").First().Attribute("target")?.Value);
        Assert.Contains(tei.Descendants(Tei + "rdg"), r => r.Attribute("wit")?.Value == "#r2" && r.Value == "forty thousand dollars");
    }

    [Fact]
    public async Task Programs_get_the_families()
    {
        var all = JsonDocument.Parse(await server.Http.GetStringAsync("/api/releases?limit=100")).RootElement;
        var family = all.GetProperty("families").EnumerateArray().Single(f => f.GetProperty("members")[0].GetProperty("id").GetString() == Old);
        var one = JsonDocument.Parse(await server.Http.GetStringAsync($"/api/releases/{New}")).RootElement;

        Assert.True(JsonElement.DeepEquals(family, one));
        Assert.Equal($"/releases/{Old}/composite.tei", one.GetProperty("links").GetProperty("tei").GetString());
        Assert.Equal(all.GetProperty("total").GetInt32(), all.GetProperty("families").GetArrayLength());
    }

    private async Task<string> Get(string address) => WebUtility.HtmlDecode(await server.Http.GetStringAsync(address));
}
