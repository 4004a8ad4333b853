using System.Net;
using System.Text.RegularExpressions;
using Xunit;

namespace Lacuna.App.Tests.Web;

public sealed partial class PagesTests(ReadingRoomServer server)
{
    public static TheoryData<string> Addresses =>
    [
        "/", "/collections", "/collections/{collection}", "/years", "/years/1962", "/search", "/search?q=light", "/search?q=qqqq", "/about",
        "/records/{minutes}", "/records/{telegram}", "/records/{hostile}", "/records/{marks}", "/people", "/withheld", "/withheld/code/b1", "/withheld/reason/excised",
        "/withheld/gaps", "/withheld/gaps?code=(b)(1)&year=1962", "/withheld/records", "/withheld/near?name=Korsin&words=20", "/withheld/referred", "/withheld/referred/letter-from-drobyshev-to-thorley-1962-01-28", "/meetings", "/meetings?place=halmar", "/timeline", "/timeline?at=196",
        "/timeline?at=1962-03", "/timeline?at=0001", "/network", "/network?person=Anatoly%20Petrovich%20Korsin",
    ];

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Answers_with_a_page_that_is_safe_and_whole(string address)
    {
        using var answer = await server.Http.GetAsync(Fill(address));
        var html = await answer.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("text/html", answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains("default-src 'none'", Header(answer, "Content-Security-Policy"), StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", Header(answer, "Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Equal("nosniff", Header(answer, "X-Content-Type-Options"));
        Assert.Equal("no-referrer", Header(answer, "Referrer-Policy"));
        Assert.Equal("no-cache", Header(answer, "Cache-Control"));
        Assert.False(answer.Headers.Contains("Server"));
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        Assert.DoesNotMatch(Inline(), html);
        Assert.DoesNotMatch(Elsewhere(), html.Replace(server.Address.ToString(), "/", StringComparison.Ordinal));
        Assert.Single(H1().Matches(html));
        var ids = Ids().Matches(html).Select(m => m.Groups["value"].Value).ToList();
        Assert.Equal(ids.Distinct().Count(), ids.Count);
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Answers_HEAD_as_GET_without_a_body(string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, Fill(address));
        using var answer = await server.Http.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [InlineData("/nothing", 404)]
    [InlineData("/records/aaaaaaaaaaaa", 404)]
    [InlineData("/records/no", 404)]
    [InlineData("/records/..%2f..%2fetc%2fpasswd", 404)]
    [InlineData("/records/aaaaaaaaaaaa.tei", 404)]
    [InlineData("/collections/nothing", 404)]
    [InlineData("/collections/%3Cscript%3E", 404)]
    [InlineData("/years/1234?offset=50", 404)]
    [InlineData("/years/0000", 400)]
    [InlineData("/withheld/code/nothing", 404)]
    [InlineData("/withheld/code/%27%22%3E", 404)]
    [InlineData("/withheld/mood/excised", 404)]
    [InlineData("/withheld/gaps?offset=10000", 404)]
    [InlineData("/withheld/gaps?collection=nowhere", 400)]
    [InlineData("/withheld/gaps?code=b1&reason=excised", 400)]
    [InlineData("/withheld/records?by=weight", 400)]
    [InlineData("/withheld/near?name=Korsin&words=0", 400)]
    [InlineData("/meetings/aaaaaaaaaaaa", 404)]
    [InlineData("/meetings/x", 404)]
    [InlineData("/meetings?from=march", 400)]
    [InlineData("/timeline?at=19622", 400)]
    [InlineData("/timeline?at=1962-13", 400)]
    [InlineData("/timeline?collection=nowhere", 404)]
    [InlineData("/network?to=1962-02-30", 400)]
    [InlineData("/people/nobody/said", 404)]
    [InlineData("/withheld/code/b1?offset=x", 400)]
    [InlineData("/withheld/code/b1?offset=5000", 404)]
    [InlineData("/years/abc", 400)]
    [InlineData("/search?offset=-1", 400)]
    [InlineData("/search?q=a&year=x", 400)]
    [InlineData("/search?q=a&sort=size", 400)]
    [InlineData("/assets/lacuna.css", 404)]
    [InlineData("/error/500", 404)]
    public async Task Explains_what_is_wrong(string address, int status)
    {
        using var answer = await server.Http.GetAsync(address);
        var html = await answer.Content.ReadAsStringAsync();
        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Contains("What you can try", html, StringComparison.Ordinal);
        Assert.Contains("role=\"search\"", html, StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", Header(answer, "Content-Security-Policy"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Takes_nothing_but_reading()
    {
        using var answer = await server.Http.PostAsync("/search", new StringContent("q=x"));
        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
        Assert.Contains("GET", answer.Content.Headers.Allow);
        var html = await answer.Content.ReadAsStringAsync();
        Assert.Contains("Only reading here", html, StringComparison.Ordinal);
        Assert.Contains("What you can try", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Takes_nothing_but_reading_from_programs_either()
    {
        using var answer = await server.Http.PutAsync("/api/search", new StringContent("q=x"));
        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains("405", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Withheld_says_codes_and_reasons_with_their_meaning_and_leads_to_the_records()
    {
        var html = WebUtility.HtmlDecode(await server.Http.GetStringAsync("/withheld"));
        Assert.Contains("<a class=\"title\" href=\"/withheld/code/25x1\">25X1</a>", html, StringComparison.Ordinal);
        Assert.Contains("Executive Order 13526 § 3.3(b)(1)", html, StringComparison.Ordinal);
        Assert.Contains("<a href=\"/withheld/reason/not-declassified\">Not declassified</a>", html, StringComparison.Ordinal);
        Assert.Contains("% withheld</b>: ", html, StringComparison.Ordinal);
        var under = await server.Http.GetStringAsync("/withheld/code/25x1");
        Assert.Contains($"/records/{server.IdOf("every-mark.xml")}", under, StringComparison.Ordinal);
        Assert.Contains("/withheld", await server.Http.GetStringAsync("/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Collections_and_years_say_how_much_of_them_is_withheld()
    {
        var page = server.Pages.Single(p => p.Provenance.Member == "every-mark.xml");
        var html = WebUtility.HtmlDecode(await server.Http.GetStringAsync($"/collections/{page.Collection.Id}"));
        Assert.Contains("5 passages in 1 of 1 record.", html, StringComparison.Ordinal);
        Assert.Contains("% withheld", await server.Http.GetStringAsync("/collections"), StringComparison.Ordinal);
        Assert.Contains("% withheld</b>: ", await server.Http.GetStringAsync("/years/1962"), StringComparison.Ordinal);
        Assert.Contains("<th scope=\"col\">Share withheld</th>", await server.Http.GetStringAsync("/years"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_year_without_records_is_an_answer_not_a_dead_link()
    {
        var html = await server.Http.GetStringAsync("/years/1777");
        Assert.Contains("No record of this archive is dated to 1777", html, StringComparison.Ordinal);
        Assert.Contains("href=\"/search?q=1777\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Home_gives_figures_bars_with_their_table_and_the_newest()
    {
        var html = await server.Http.GetStringAsync("/");
        Assert.Contains("The Halmar Conference, 1962–63", html, StringComparison.Ordinal);
        Assert.Contains("<svg class=\"years\"", html, StringComparison.Ordinal);
        Assert.Contains("<a href=\"/years/1962\">1962</a>", html, StringComparison.Ordinal);
        Assert.Contains("<a href=\"/years/undated\">Undated</a>", html, StringComparison.Ordinal);
        Assert.Contains("Received last", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lists_go_on_to_the_last_record()
    {
        var collection = server.Room.Catalogue.Collections().Single(c => c.Title == "A Long List");
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var next = $"/collections/{collection.Id}";
        while (next is not null)
        {
            var html = await server.Http.GetStringAsync(next);
            seen.UnionWith(RecordLinks().Matches(html).Select(m => m.Groups["value"].Value));
            next = NextLink().Match(html) is { Success: true } link ? WebUtility.HtmlDecode(link.Groups["value"].Value) : null;
        }

        Assert.Equal(ReadingRoomServer.ListLength, seen.Count);
    }

    [Fact]
    public async Task Assets_are_kept_for_good_and_packed()
    {
        var html = await server.Http.GetStringAsync("/about");
        foreach (Match asset in Asset().Matches(html))
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, asset.Groups["value"].Value);
            request.Headers.AcceptEncoding.ParseAdd("gzip, br");
            using var answer = await server.Http.SendAsync(request);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Equal("br", answer.Content.Headers.ContentEncoding.Single());
            Assert.Contains("immutable", Header(answer, "Cache-Control"), StringComparison.Ordinal);
            Assert.NotNull(answer.Headers.ETag);
        }
    }

    private string Fill(string address) => address
        .Replace("{collection}", server.Room.Catalogue.Collections()[0].Id, StringComparison.Ordinal)
        .Replace("{minutes}", server.IdOf("1962-03-12-plenary-minutes.txt"), StringComparison.Ordinal)
        .Replace("{telegram}", server.IdOf("1962-06-30-telegram-draft-protocol.xml"), StringComparison.Ordinal)
        .Replace("{marks}", server.IdOf("every-mark.xml"), StringComparison.Ordinal)
        .Replace("{hostile}", server.IdOf("hostile.txt"), StringComparison.Ordinal);

    private static string Header(HttpResponseMessage answer, string name) => string.Join(", ", answer.Headers.GetValues(name));

    [GeneratedRegex("""<style|\sstyle=|<script(?! type="module" src="/assets/)|\son[a-z]+=["']|["']javascript:""", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Inline();

    [GeneratedRegex("""(?:src|href|action)="(?:https?:)?//""", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Elsewhere();

    [GeneratedRegex("<h1[ >]", RegexOptions.None, 1000)]
    private static partial Regex H1();

    [GeneratedRegex("""\sid="(?<value>[^"]*)["]""", RegexOptions.None, 1000)]
    private static partial Regex Ids();

    [GeneratedRegex("""href="/records/(?<value>[0-9a-z]{12})["]""", RegexOptions.None, 1000)]
    private static partial Regex RecordLinks();

    [GeneratedRegex("""<link rel="next" href="(?<value>[^"]*)["]""", RegexOptions.None, 1000)]
    private static partial Regex NextLink();

    [GeneratedRegex("""["](?<value>/assets/[^"]*)["]""", RegexOptions.None, 1000)]
    private static partial Regex Asset();

    [Fact]
    public async Task People_NameInAText_LeadsToFormsRecordsAndWhatTheySaid()
    {
        var leads = (await server.Http.GetAsync(new Uri("/people/named/Anatoly%20Petrovich%20Korsin", UriKind.Relative))).Headers.Location;
        var html = WebUtility.HtmlDecode(await server.Http.GetStringAsync(leads));

        Assert.Contains("<h1>Anatoly Petrovich Korsin</h1>", html, StringComparison.Ordinal);
        Assert.Contains("What they said", html, StringComparison.Ordinal);
        Assert.Matches("<a href=\"/records/[0-9a-z]+#p[0-9a-f-]+\">", html);
        Assert.Contains("Nobody has decided yet", html, StringComparison.Ordinal);
        Assert.Contains("/people/candidate/", await server.Http.GetStringAsync("/people"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/people/nobody-here")]
    [InlineData("/people/candidate/nobody-here")]
    public async Task People_Unknown_IsNotFound(string address) =>
        Assert.Equal(HttpStatusCode.NotFound, (await server.Http.GetAsync(new Uri(address, UriKind.Relative))).StatusCode);
}
