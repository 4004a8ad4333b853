using System.Net;
using Xunit;

namespace Lacuna.App.Tests.Web;

/// <summary>A record opened from a search.</summary>
public sealed class MarkedRecordTests(ReadingRoomServer server)
{
    private string Address => $"/records/{server.IdOf("1962-03-12-plenary-minutes.txt")}";

    [Fact]
    public async Task A_hit_leads_to_its_passage_and_all_hits_are_marked_there()
    {
        var search = WebUtility.HtmlDecode(await server.Http.GetStringAsync("/search?q=Fredin"));
        var link = search.Split($"href=\"{Address}?q=Fredin#")[1].Split('"')[0];
        var html = await server.Http.GetStringAsync(Address + "?q=Fredin");
        Assert.Contains($"id=\"{link}\"", html, StringComparison.Ordinal);
        Assert.Contains("<mark id=\"hit-1\">Fredin</mark>", html, StringComparison.Ordinal);
        Assert.Contains("<b>Fredin</b> are marked. <a href=\"#hit-1\">", html, StringComparison.Ordinal);
        Assert.Contains("<rect class=\"hit\"", html, StringComparison.Ordinal);
        Assert.Contains("href=\"/search?q=Fredin\">All records found</a>", html, StringComparison.Ordinal);
        Assert.Contains($"<link rel=\"canonical\" href=\"{Address}\">", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_search_the_page_is_as_it_was_and_has_another_tag()
    {
        using var plain = await server.Http.GetAsync(Address);
        using var marked = await server.Http.GetAsync(Address + "?q=light");
        using var other = await server.Http.GetAsync(Address + "?q=radar");
        using var empty = await server.Http.GetAsync(Address + "?q=");
        Assert.Equal(3, new[] { plain, marked, other }.Select(a => a.Headers.ETag?.Tag).Distinct().Count());
        Assert.Equal(plain.Headers.ETag, empty.Headers.ETag);
        var html = await plain.Content.ReadAsStringAsync();
        Assert.DoesNotContain("<mark", html, StringComparison.Ordinal);
        Assert.DoesNotContain("hits-here", html, StringComparison.Ordinal);
        Assert.Equal(html, await empty.Content.ReadAsStringAsync());

        using var again = new HttpRequestMessage(HttpMethod.Get, Address + "?q=light");
        again.Headers.IfNoneMatch.Add(marked.Headers.ETag!);
        using var same = await server.Http.SendAsync(again);
        Assert.Equal(HttpStatusCode.NotModified, same.StatusCode);
    }

    [Fact]
    public async Task The_title_is_marked_where_it_stands()
    {
        var html = await server.Http.GetStringAsync(Address + "?q=plenary");
        Assert.Contains(">Minutes of the <mark>Plenary</mark> Session", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("qqqqzz")]
    [InlineData("\"><script>alert(1)</script>")]
    [InlineData("(((((( AND \"")]
    [InlineData("-light")]
    [InlineData("*")]
    public async Task Whatever_is_asked_for_the_record_is_shown(string query)
    {
        using var answer = await server.Http.GetAsync($"{Address}?q={Uri.EscapeDataString(query)}");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var html = await answer.Content.ReadAsStringAsync();
        Assert.Contains("neutral for two hundred and six years", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Capitals_in_the_identifier_keep_the_search()
    {
        using var answer = await server.Http.GetAsync($"{Address.ToUpperInvariant().Replace("/RECORDS", "/records", StringComparison.Ordinal)}?q=a%20b&spellings=typed");
        Assert.Equal(Address + "?q=a%20b&spellings=typed", answer.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task Documents_like_it_are_a_page_of_their_own()
    {
        Assert.Contains($"href=\"{Address}/like\"", await server.Http.GetStringAsync(Address), StringComparison.Ordinal);
        var html = await server.Http.GetStringAsync(Address + "/like");
        Assert.DoesNotContain($"class=\"title\" href=\"{Address}\"", html, StringComparison.Ordinal);
        Assert.InRange(html.Split("<li class=\"row\">").Length - 1, 1, 5);
        using var unknown = await server.Http.GetAsync("/records/000000000000/like");
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
    }

    [Fact]
    public async Task All_values_of_a_field_have_a_page_and_lead_back_into_the_search()
    {
        var html = WebUtility.HtmlDecode(await server.Http.GetStringAsync("/search/values?field=collection&q=light"));
        Assert.Contains("<a href=\"/search?q=light&collection=", html, StringComparison.Ordinal);
        Assert.Contains("href=\"/search?q=light\">", html, StringComparison.Ordinal);
        using var unknown = await server.Http.GetAsync("/search/values?field=mood&q=light");
        Assert.Equal(HttpStatusCode.BadRequest, unknown.StatusCode);
        Assert.Contains("field takes one of collection", await unknown.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
