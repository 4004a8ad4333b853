using System.Net;
using System.Text.Json;
using Xunit;

namespace Lacuna.App.Tests.Web;

public sealed class ApiTests(ReadingRoomServer server)
{
    [Fact]
    public async Task Search_answers_in_the_shape_of_the_command_line()
    {
        var answer = await Json("/api/search?q=light&limit=3&facets=true");
        Assert.Equal("light", answer.GetProperty("query").GetString());
        Assert.True(answer.GetProperty("total").GetInt64() > 3);
        Assert.True(answer.GetProperty("milliseconds").GetDouble() >= 0);
        Assert.Equal(3, answer.GetProperty("hits").GetArrayLength());
        var hit = answer.GetProperty("hits")[0];
        Assert.Equal(12, hit.GetProperty("id").GetString()?.Length);
        Assert.NotEmpty(hit.GetProperty("title").GetString() ?? "");
        Assert.NotEmpty(hit.GetProperty("date").GetString() ?? "");
        Assert.True(hit.GetProperty("score").GetDouble() > 0);
        Assert.InRange(hit.GetProperty("withheld").GetDouble(), 0, 1);
        Assert.Contains("<mark>", hit.GetProperty("snippets")[0].GetString(), StringComparison.Ordinal);
        var year = answer.GetProperty("facets").GetProperty("year").EnumerateArray().Single(f => f.GetProperty("value").GetString() == "1962");
        Assert.True(year.GetProperty("count").GetInt64() > 0);
        Assert.True(answer.GetProperty("facets").GetProperty("collection").GetArrayLength() > 1);
    }

    [Fact]
    public async Task Search_gives_facets_only_when_asked_and_snippets_only_escaped()
    {
        var answer = await Json("/api/search?q=zzunique");
        Assert.False(answer.TryGetProperty("facets", out _));
        var snippet = answer.GetProperty("hits")[0].GetProperty("snippets")[0].GetString() ?? "";
        Assert.Contains("<mark>zzunique</mark>", snippet, StringComparison.Ordinal);
        Assert.DoesNotContain("<b ", snippet, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Search_filters_sorts_and_pages()
    {
        var first = await Json("/api/search?q=pilchard&limit=100&sort=date&releases=apart");
        var rest = await Json("/api/search?q=pilchard&limit=100&offset=100&sort=date&releases=apart");
        Assert.Equal(ReadingRoomServer.ListLength, first.GetProperty("hits").GetArrayLength() + rest.GetProperty("hits").GetArrayLength());
        var undated = await Json("/api/search?year=undated&limit=100");
        Assert.True(undated.GetProperty("total").GetInt32() > 0);
        Assert.All(undated.GetProperty("hits").EnumerateArray(), h => Assert.Equal(JsonValueKind.Null, h.GetProperty("date").ValueKind));
        var filtered = await Json("/api/search?year=1961&dated=surely");
        Assert.All(filtered.GetProperty("hits").EnumerateArray(), h => Assert.StartsWith("1961", h.GetProperty("date").GetString(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Record_says_everything_with_its_text()
    {
        var page = server.Pages.Single(p => p.Provenance.Member == "1962-03-12-plenary-minutes.txt");
        var answer = await Json($"/api/records/{page.Entry.Id}");
        Assert.Equal(page.Entry.Title, answer.GetProperty("title").GetString());
        Assert.Equal("1962-03-12/1962-03-14", answer.GetProperty("date").GetProperty("edtf").GetString());
        Assert.Equal(page.Entry.Withheld.Estimate, answer.GetProperty("withheld").GetProperty("words").GetProperty("estimate").GetInt32());
        Assert.Equal(page.Provenance.Digest, answer.GetProperty("provenance").GetProperty("sha512").GetString());
        Assert.Equal(server.Room.Catalogue.TextOf(page.Entry.Sequence), answer.GetProperty("text").GetString());
        Assert.Equal($"/records/{page.Entry.Id}.tei", answer.GetProperty("links").GetProperty("tei").GetString());
    }

    [Fact]
    public async Task Collections_are_counted()
    {
        var answer = await Json("/api/collections");
        Assert.Contains(answer.GetProperty("collections").EnumerateArray(), c => c.GetProperty("records").GetInt32() == ReadingRoomServer.ListLength);
    }

    [Theory]
    [InlineData("/api/search?q=a&limit=101", 400)]
    [InlineData("/api/search?q=a&limit=x", 400)]
    [InlineData("/api/search?q=a&offset=-3", 400)]
    [InlineData("/api/search?q=a&offset=99999999999", 400)]
    [InlineData("/api/search?q=a&year=0", 400)]
    [InlineData("/api/search?q=a&year=1962&dated=perhaps", 400)]
    [InlineData("/api/search?q=a&sort=up", 400)]
    [InlineData("/api/search?q=a&facets=maybe", 400)]
    [InlineData("/api/records/x", 400)]
    [InlineData("/api/records/aaaaaaaaaaaa", 404)]
    [InlineData("/api/nothing", 404)]
    public async Task Wrong_requests_get_a_problem_in_words(string address, int status)
    {
        using var answer = await server.Http.GetAsync(address);
        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
        Assert.NotEmpty(problem.GetProperty("detail").GetString() ?? "");
    }

    [Theory]
    [InlineData("/api/search?q=light")]
    [InlineData("/api/collections")]
    [InlineData("/api/openapi.json")]
    public async Task Is_open_to_other_origins_and_answers_HEAD(string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, address);
        using var answer = await server.Http.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("*", answer.Headers.GetValues("Access-Control-Allow-Origin").Single());
    }

    [Fact]
    public async Task The_committed_description_is_that_of_the_server()
    {
        var served = (await server.Http.GetStringAsync("/api/openapi.json")).ReplaceLineEndings("\n").TrimEnd() + "\n";
        var path = CommittedDescription();
        if (Environment.GetEnvironmentVariable("APPROVE") == "1")
        {
            await File.WriteAllTextAsync(path, served);
        }

        Assert.Equal(await File.ReadAllTextAsync(path), served);
    }

    private async Task<JsonElement> Json(string address)
    {
        using var answer = await server.Http.GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("application/json", answer.Content.Headers.ContentType?.MediaType);
        return JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
    }

    private static string CommittedDescription()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Lacuna.slnx")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder?.FullName ?? ".", "src", "Lacuna.Web", "openapi.json");
    }
}
