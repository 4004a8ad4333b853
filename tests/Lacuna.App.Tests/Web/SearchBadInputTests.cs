using System.Diagnostics;
using System.Net;
using System.Text;
using Xunit;

namespace Lacuna.App.Tests.Web;

/// <summary>Whatever is asked gets 200, or 400 with an explanation, soon.</summary>
public sealed class SearchBadInputTests(ReadingRoomServer server)
{
    private static readonly string[] Addresses = ["/search", "/api/search", "/search.atom"];

    public static TheoryData<string> Queries =>
    [
        new string('x', 10_000), new string('я', 10_000), string.Concat(Enumerable.Repeat("light OR ", 1_100)), new string('(', 10_000), new string('"', 9_999), new string(')', 500),
        "*", "**", "a*", "?", "-", "-light", "NOT light", "AND", "OR OR OR", "near(", "near(,)", "\"", "“light", "person:", "date:", "date:9999999..1", "withheld:>", "speaker:(said:(in:(", "said:-",
        "'; DROP TABLE record; --", "\" OR 1=1 --", "title:foo AND body:{a b} ^start NEAR(a b, c)", "%' UNION SELECT * FROM sqlite_master --", "<script>alert(1)</script>", "\\", "a\0b", "\u202e", "\ufeff",
        "light AND (", "(((light)))", "light NEAR/99999999999 tower", "=*", "~", "a~", "xx~ yy~ zz~", "lighthouse*~", "date:[..1962]", "date:-0044", "code:((((", "in:title", "missing:",
    ];

    [Theory]
    [MemberData(nameof(Queries))]
    public async Task Any_query_is_answered(string query)
    {
        foreach (var address in Addresses)
        {
            await AssertAnswered($"{address}?q={Uri.EscapeDataString(query)}");
        }
    }

    [Fact]
    public async Task Every_block_of_Unicode_is_answered()
    {
        var text = new StringBuilder();
        for (var block = 0; block < 0x110000; block += 0x80)
        {
            // Six signs of each block, a word each, as many blocks to a query as it reads.
            for (var c = block; c < block + 0x80; c += 24)
            {
                text.Append(c is >= 0xd800 and < 0xe000 ? "\ufffd" : char.ConvertFromUtf32(c)).Append(' ');
            }

            if (text.Length > 900 || block + 0x80 >= 0x110000)
            {
                await AssertAnswered("/api/search?limit=0&q=" + Uri.EscapeDataString(text.ToString()));
                text.Clear();
            }
        }
    }

    [Theory]
    [InlineData("q=%ff%fe%80")]
    [InlineData("q=%")]
    [InlineData("q=%u0041")]
    [InlineData("q=a&q=b&q=c")]
    [InlineData("q[]=a&from[]=b")]
    [InlineData("q=a&cursor=xxx")]
    [InlineData("q=a&cursor=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("q=a&cursor=-1:-1")]
    [InlineData("q=a&sort=date&cursor=relevance:1:2")]
    [InlineData("q=a&offset=1000000000")]
    [InlineData("person=%00&place=%27&collection=%22")]
    [InlineData("from=0001-01-01&to=9999-12-31")]
    [InlineData("from=0000")]
    [InlineData("year=10000")]
    [InlineData("withheld=1e999")]
    [InlineData("release=2024..1990")]
    [InlineData("collection=-&collection=--&collection=-x")]
    public async Task Any_parameters_are_answered(string parameters)
    {
        foreach (var address in Addresses)
        {
            await AssertAnswered($"{address}?{parameters}");
        }
    }

    [Fact]
    public async Task Two_hundred_filters_are_refused_in_words()
    {
        var parameters = string.Join('&', Enumerable.Range(0, 200).Select(i => $"person=p{i}"));
        foreach (var address in Addresses)
        {
            using var answer = await server.Http.GetAsync($"{address}?{parameters}");
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
            Assert.Contains("at most 50 filters", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Lone_surrogates_in_answers_are_written_as_valid_text()
    {
        using var answer = await server.Http.GetAsync("/api/search?q=%ed%a0%80light");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    private async Task AssertAnswered(string address)
    {
        var started = Stopwatch.GetTimestamp();
        using var answer = await server.Http.GetAsync(address);
        var text = await answer.Content.ReadAsStringAsync();
        var shown = address.Length > 200 ? address[..200] : address;
        Assert.True(answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.BadRequest, $"{(int)answer.StatusCode} {shown}");
        Assert.True(answer.StatusCode == HttpStatusCode.OK || text.Contains("takes", StringComparison.Ordinal), $"{shown} is refused without a reason");
        Assert.True(Stopwatch.GetElapsedTime(started) < TimeSpan.FromSeconds(10), $"{shown} takes too long");
    }
}
