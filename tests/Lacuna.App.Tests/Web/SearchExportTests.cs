using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using Lacuna.Web.Features.Search;
using Xunit;

namespace Lacuna.App.Tests.Web;

public sealed class SearchExportTests(ReadingRoomServer server)
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    [Theory]
    [InlineData("csv", "text/csv")]
    [InlineData("bib", "application/x-bibtex")]
    [InlineData("ris", "application/x-research-info-systems")]
    [InlineData("csl.json", "application/vnd.citationstyles.csl+json")]
    [InlineData("atom", "application/atom+xml")]
    public async Task Lists_have_every_record_of_the_search_and_are_open_to_other_origins(string ending, string type)
    {
        var total = (await Json("/api/search?q=pilchard&releases=apart")).GetProperty("total").GetInt32();
        using var answer = await server.Http.GetAsync($"/search.{ending}?q=pilchard{(ending == "atom" ? "&limit=500" : "")}");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(type, answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal("*", answer.Headers.GetValues("Access-Control-Allow-Origin").Single());
        Assert.True(answer.Headers.Contains("RateLimit-Remaining"));
        var text = await answer.Content.ReadAsStringAsync();
        Assert.Equal(total, ending switch
        {
            "csv" => text.Split("\r\n").Length - 2,
            "bib" => text.Split("@misc{").Length - 1,
            "ris" => text.Split("ER  - ").Length - 1,
            "csl.json" => JsonDocument.Parse(text).RootElement.GetArrayLength(),
            _ => XDocument.Parse(text).Root!.Elements(Atom + "entry").Count(),
        });
        Assert.Contains($"{server.Address}records/", text, StringComparison.Ordinal);
        Assert.Equal(ending != "atom", answer.Content.Headers.ContentDisposition is not null);
    }

    [Fact]
    public async Task A_feed_leads_to_its_next_part_and_is_the_same_feed_there()
    {
        var first = XDocument.Parse(await server.Http.GetStringAsync("/search.atom?q=pilchard&limit=3")).Root!;
        Assert.Equal(3, first.Elements(Atom + "entry").Count());
        var next = first.Elements(Atom + "link").Single(l => l.Attribute("rel")?.Value == "next").Attribute("href")?.Value;
        var second = XDocument.Parse(await server.Http.GetStringAsync(next)).Root!;
        Assert.Equal(first.Element(Atom + "id")?.Value, second.Element(Atom + "id")?.Value);
        var names = first.Elements(Atom + "entry").Concat(second.Elements(Atom + "entry")).Select(e => e.Element(Atom + "id")?.Value).ToList();
        Assert.Equal(6, names.Distinct().Count());
        var times = first.Elements(Atom + "entry").Concat(second.Elements(Atom + "entry")).Select(e => DateTimeOffset.Parse(e.Element(Atom + "updated")!.Value, System.Globalization.CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(times.OrderDescending(), times);
        Assert.Equal(times[0], DateTimeOffset.Parse(first.Element(Atom + "updated")!.Value, System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task A_feed_without_matches_is_a_feed()
    {
        var feed = XDocument.Parse(await server.Http.GetStringAsync("/search.atom?q=nosuchwordanywhere+AND+zz")).Root!;
        Assert.Empty(feed.Elements(Atom + "entry"));
        Assert.NotEmpty(feed.Element(Atom + "updated")!.Value);
    }

    [Fact]
    public async Task Faults_of_lists_are_told_in_words()
    {
        using var answer = await server.Http.GetAsync("/search.csv?q=a&from=soon");
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("from takes a day", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Other_origins_may_ask_before_they_ask()
    {
        using var request = new HttpRequestMessage(HttpMethod.Options, "/api/search?q=a");
        request.Headers.Add("Origin", "https://example.org");
        request.Headers.Add("Access-Control-Request-Method", "GET");
        using var answer = await server.Http.SendAsync(request);
        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        Assert.Equal("*", answer.Headers.GetValues("Access-Control-Allow-Origin").Single());
        Assert.Contains("GET", answer.Headers.GetValues("Access-Control-Allow-Methods").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_example_of_the_help_finds_something_and_is_read_without_remarks()
    {
        var help = await server.Http.GetStringAsync("/search/help");
        var faults = new List<string>();
        foreach (var example in SearchExamples.All.SelectMany(s => s.Examples))
        {
            var address = "?q=" + Uri.EscapeDataString(example.Query);
            Assert.Contains($"href=\"/search{WebUtility.HtmlEncode(address)}\"", help, StringComparison.Ordinal);
            var answer = await Json("/api/search" + address);
            if (answer.GetProperty("total").GetInt64() == 0 || answer.GetProperty("remarks").GetArrayLength() > 0)
            {
                faults.Add(example.Query);
            }
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    private async Task<JsonElement> Json(string address) => JsonDocument.Parse(await server.Http.GetStringAsync(address)).RootElement;
}
