using System.Net;
using Xunit;

namespace Lacuna.App.Tests.Web;

public sealed class SearchPageTests(ReadingRoomServer server)
{
    [Fact]
    public async Task Marks_what_was_found_and_offers_to_narrow_it()
    {
        var html = WebUtility.HtmlDecode(await server.Http.GetStringAsync("/search?q=light"));
        Assert.Contains("<mark>light</mark>", html, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Looked for <b>the word “light” in any form</b>", html, StringComparison.Ordinal);
        Assert.Contains("<svg class=\"strip\"", html, StringComparison.Ordinal);
        Assert.Contains("% withheld", html, StringComparison.Ordinal);
        Assert.Contains("href=\"/search?q=light&year=1962\"", html, StringComparison.Ordinal);
        Assert.Contains("<rect class=\"hit\"", html, StringComparison.Ordinal);
        Assert.Contains("&collection=", html, StringComparison.Ordinal);
        Assert.Contains("&sort=date", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_filter_in_use_can_be_removed()
    {
        var html = WebUtility.HtmlDecode(await server.Http.GetStringAsync("/search?q=light&year=1962"));
        Assert.Contains("aria-label=\"1962: remove the filter date 1962\"", html, StringComparison.Ordinal);
        Assert.Contains("href=\"/search?q=light\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Undated_records_can_be_reached_and_sure_dates_asked_for()
    {
        var sure = WebUtility.HtmlDecode(await server.Http.GetStringAsync("/search?q=light&year=1962&dated=surely"));
        Assert.Contains("<b>surely</b>", sure, StringComparison.Ordinal);
        Assert.Contains("<a href=\"/search?q=light&year=1962\" rel=\"nofollow\">possibly</a>", sure, StringComparison.Ordinal);

        var undated = WebUtility.HtmlDecode(await server.Http.GetStringAsync("/search?q=&year=undated"));
        Assert.Contains("remove the filter undated", undated, StringComparison.Ordinal);
        Assert.DoesNotContain("Nothing found", undated, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_how_the_query_was_read()
    {
        var html = WebUtility.HtmlDecode(await server.Http.GetStringAsync("/search?q=" + Uri.EscapeDataString("\"closed sector\" protoc* OR radar -zebra")));
        Assert.Contains("Looked for <b>the phrase “closed sector” and words that begin with “protoc” or the word “radar” in any form", html, StringComparison.Ordinal);
        Assert.Contains("without the word “zebra”", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_to_any_depth()
    {
        var html = WebUtility.HtmlDecode(await server.Http.GetStringAsync("/search?q=pilchard&releases=apart&offset=120"));
        Assert.Contains("121–130 of 130", html, StringComparison.Ordinal);
        Assert.Contains("<link rel=\"prev\" href=\"/search?q=pilchard&releases=apart&offset=100\">", html, StringComparison.Ordinal);
        Assert.DoesNotContain("rel=\"next\"", html, StringComparison.Ordinal);
        Assert.Contains("no records this far down", await server.Http.GetStringAsync("/search?q=pilchard&offset=999999"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/search?q=qqqqzz")]
    [InlineData("/search?q=light&year=1777")]
    [InlineData("/search?q=%00%22%27%3B--")]
    [InlineData("/search?q=-light")]
    public async Task Helps_when_nothing_is_found(string address)
    {
        using var answer = await server.Http.GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("What you can try", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
