using System.Net;
using System.Text.Json;
using Lacuna.Archive.Pages.Images;
using Lacuna.Documents.Model;
using Lacuna.Tests;
using Xunit;

namespace Lacuna.App.Tests.Web;

public sealed class LeafPagesTests(PagedRoomServer fixture)
{
    [Fact]
    public async Task A_record_says_that_it_has_pages_and_leads_to_each_of_them()
    {
        var server = await fixture.Start();
        var html = await server.Http.GetStringAsync($"/records/{server.Report}", TestContext.Current.CancellationToken);
        Assert.Contains($"<a href=\"/records/{server.Report}/pages\">4 pages</a>", html, StringComparison.Ordinal);
        Assert.Contains($"/records/{server.Report}/beside", html, StringComparison.Ordinal);
        for (var page = 1; page <= 4; page++)
        {
            Assert.Contains($"id=\"page-{page}\"", html, StringComparison.Ordinal);
            Assert.Contains($"href=\"/records/{server.Report}/pages/{page}\"", html, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_page_shows_its_image_its_words_and_its_neighbours()
    {
        var server = await fixture.Start();
        var html = await server.Http.GetStringAsync($"/records/{server.Report}/pages/2", TestContext.Current.CancellationToken);
        Assert.Contains("Page 2 <span class=\"of\">of 4</span>", html, StringComparison.Ordinal);
        Assert.Contains("The second page says that the light at Skarn Head", html, StringComparison.Ordinal);
        Assert.DoesNotContain("harbor master", html, StringComparison.Ordinal);
        Assert.Contains($"rel=\"prev\" href=\"/records/{server.Report}/pages/1\"", html, StringComparison.Ordinal);
        Assert.Contains($"rel=\"next\" href=\"/records/{server.Report}/pages/3\"", html, StringComparison.Ordinal);
        if (PageImages.Missing(DocumentFormat.Pdf) is { } missing)
        {
            Assert.Contains(missing, html, StringComparison.Ordinal);
            Assert.DoesNotContain("<img", html, StringComparison.Ordinal);
        }
        else
        {
            Assert.Contains($"srcset=\"/iiif/{server.Report}/2/full/240,", html, StringComparison.Ordinal);
            Assert.Contains("alt=\"Page 2 as it is", html, StringComparison.Ordinal);
        }

        Assert.DoesNotContain(" style=", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_hits_of_a_search_are_marked_on_the_image_and_in_the_words()
    {
        Programs.Need("pdftoppm", "vips");
        var server = await fixture.Start();
        var html = await server.Http.GetStringAsync($"/records/{server.Report}/pages/1?q=lanterns", TestContext.Current.CancellationToken);
        Assert.Contains("<b>2 hits</b>", html, StringComparison.Ordinal);
        Assert.Contains("the <mark id=\"hit-1\">lanterns</mark> of the station", html, StringComparison.Ordinal);
        // The second is divided at the end of a line.
        Assert.Contains("<mark id=\"hit-2\">lan-</mark>", html, StringComparison.Ordinal);
        Assert.Contains("<mark>terns</mark> be replaced", html, StringComparison.Ordinal);
        Assert.Contains("<a class=\"of-hit\" href=\"#hit-1\"", html, StringComparison.Ordinal);
        Assert.Equal(3, html.Split("<rect").Length - 1 - (html.Split("of-gap").Length - 1));

        var list = await server.Http.GetStringAsync($"/records/{server.Report}/pages?q=lanterns", TestContext.Current.CancellationToken);
        Assert.Single(list.Split("<mark>").Skip(1));
        Assert.Contains("<mark>2 hits</mark>", list, StringComparison.Ordinal);
        var search = await server.Http.GetStringAsync("/search?q=skarn+captain", TestContext.Current.CancellationToken);
        Assert.Contains($"href=\"/records/{server.Report}/pages/2?q=skarn%20captain\"", search, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_gap_leads_from_the_image_to_its_words_and_on_to_the_text_and_back()
    {
        Programs.Need("pdftoppm", "vips");
        var server = await fixture.Start();
        var gap = server.Room.Pages.GapsOf(server.Room.Catalogue.All(null).Single(e => e.Id.Value == server.Report).Id).First(g => g.Place.Page == 1);
        var html = await server.Http.GetStringAsync($"/records/{server.Report}/pages/1", TestContext.Current.CancellationToken);
        Assert.Contains($"<a class=\"of-gap\" href=\"#gap-{gap.Number}\"", html, StringComparison.Ordinal);
        Assert.Contains($"id=\"gap-{gap.Number}\" href=\"/records/{server.Report}#g{gap.Number}\"", html, StringComparison.Ordinal);
        Assert.Contains("2 lines withheld", html, StringComparison.Ordinal);
        var text = await server.Http.GetStringAsync($"/records/{server.Report}", TestContext.Current.CancellationToken);
        Assert.Contains($"id=\"g{gap.Number}\"", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/records/{report}/pages/0", 404)]
    [InlineData("/records/{report}/pages/5", 404)]
    [InlineData("/records/{report}/pages/x", 404)]
    [InlineData("/records/{report}/pages/99999999999", 404)]
    [InlineData("/records/{report}/pages/01", 301)]
    [InlineData("/records/{report}/pages?offset=x", 400)]
    [InlineData("/records/{note}/pages", 404)]
    [InlineData("/records/{note}/pages/1", 404)]
    [InlineData("/records/{note}/beside", 404)]
    [InlineData("/records/{note}/file", 404)]
    [InlineData("/records/000000000000/pages", 404)]
    [InlineData("/iiif/{note}/manifest", 404)]
    [InlineData("/iiif/{report}/5/info.json", 404)]
    [InlineData("/iiif/{report}/1", 302)]
    [InlineData("/iiif/{report}/01/info.json", 404)]
    [InlineData("/iiif/{report}/1/full/max/90/default.jpg", 404)]
    [InlineData("/iiif/{report}/1/full/max/0/default.png", 404)]
    [InlineData("/iiif/{report}/1/full/777,1000/0/default.jpg", 404)]
    [InlineData("/iiif/{report}/1/%2E%2E/max/0/default.jpg", 404)]
    [InlineData("/iiif/{report}/1/square/max/0/default.jpg", 404)]
    [InlineData("/iiif/{report}/1/annotations/secrets", 404)]
    public async Task What_is_not_there_is_said_not_to_be(string address, int status)
    {
        var server = await fixture.Start();
        using var answer = await server.Http.GetAsync(Fill(server, address), TestContext.Current.CancellationToken);
        Assert.Equal(status, (int)answer.StatusCode);
    }

    [Fact]
    public async Task The_file_is_given_as_a_download_and_one_that_would_run_something_is_not()
    {
        var server = await fixture.Start();
        using var answer = await server.Http.GetAsync($"/records/{server.Report}/file", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("application/pdf", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Contains("sandbox", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.StartsWith("%PDF", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        using var scripted = await server.Http.GetAsync($"/records/{server.Scripted}/file", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, scripted.StatusCode);
        Assert.DoesNotContain("/file\"", await server.Http.GetStringAsync($"/iiif/{server.Scripted}/manifest", TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.DoesNotContain("/file\"", await server.Http.GetStringAsync($"/records/{server.Scripted}/pages", TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Images_may_be_kept_long_and_read_from_anywhere_and_are_not_sent_twice()
    {
        Programs.Need("pdftoppm", "vips");
        var server = await fixture.Start();
        var address = $"/iiif/{server.Report}/1/full/max/0/default.jpg";
        using var answer = await server.Http.GetAsync(address, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("image/jpeg", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal("*", Assert.Single(answer.Headers.GetValues("Access-Control-Allow-Origin")));
        Assert.True(answer.Headers.CacheControl?.MaxAge > TimeSpan.FromDays(1));
        using var again = new HttpRequestMessage(HttpMethod.Get, address);
        again.Headers.IfNoneMatch.Add(answer.Headers.ETag!);
        using var same = await server.Http.SendAsync(again, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotModified, same.StatusCode);
        using var head = await server.Http.SendAsync(new HttpRequestMessage(HttpMethod.Head, address), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        using var info = await server.Http.GetAsync($"/iiif/{server.Report}/1/info.json", TestContext.Current.CancellationToken);
        var json = JsonDocument.Parse(await info.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement;
        Assert.Equal($"{server.Address.ToString().TrimEnd('/')}/iiif/{server.Report}/1", json.GetProperty("id").GetString());
        foreach (var size in json.GetProperty("sizes").EnumerateArray())
        {
            using var reduced = await server.Http.GetAsync($"/iiif/{server.Report}/1/full/{size.GetProperty("width")},{size.GetProperty("height")}/0/default.jpg", TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.OK, reduced.StatusCode);
        }
    }

    private static string Fill(PagedRoomServer server, string address) =>
        address.Replace("{report}", server.Report, StringComparison.Ordinal).Replace("{note}", server.IdOf("1962-05-01-note.txt"), StringComparison.Ordinal);
}
