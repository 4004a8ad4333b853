using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Xunit;

namespace Lacuna.App.Tests.Web;

/// <summary>An original beside its translation.</summary>
public sealed class ParallelPageTests(ReadingRoomServer server)
{
    private string Original => server.IdOf("1962-08-21-zapis-besedy-korsin-brandis.txt");

    private string Translation => server.IdOf("1962-08-21-conversation-korsin-brandis-translation.txt");

    [Fact]
    public async Task Both_records_lead_to_the_page_with_the_original_first()
    {
        foreach (var (id, words) in new[] { (Original, "<dt>Translation</dt>"), (Translation, "<dt>Original</dt>") })
        {
            var html = WebUtility.HtmlDecode(await server.Http.GetStringAsync($"/records/{id}"));
            Assert.Contains(words, html, StringComparison.Ordinal);
            Assert.Contains("translated by Ines Vallory", html, StringComparison.Ordinal);
            Assert.Contains($"href=\"/parallel/{Original}/{Translation}\"", html, StringComparison.Ordinal);
        }

        using var turned = await server.Http.GetAsync($"/parallel/{Translation}/{Original}");
        Assert.Equal(HttpStatusCode.Redirect, turned.StatusCode);
        Assert.Equal($"/parallel/{Original}/{Translation}", turned.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task Shows_both_texts_row_by_row_with_gaps_and_what_one_withholds()
    {
        var html = WebUtility.HtmlDecode(await server.Http.GetStringAsync($"/parallel/{Original}/{Translation}"));
        Assert.Contains("Withheld in the original, readable in the translation: name withheld.", html, StringComparison.Ordinal);
        Assert.Contains("The third addressee is Rear Admiral Zhuravin.", html, StringComparison.Ordinal);
        Assert.Contains("<p class=\"none\">Not in the original</p>", html, StringComparison.Ordinal);
        Assert.Contains("<div class=\"text\" lang=\"ru\">", html, StringComparison.Ordinal);
        Assert.Contains("<div class=\"text\" lang=\"en\">", html, StringComparison.Ordinal);
        Assert.Equal(2, Regex.Count(html, "1 paragraph withheld", RegexOptions.None, TimeSpan.FromSeconds(1)));
        Assert.DoesNotContain("@if", html, StringComparison.Ordinal);
        var ids = Regex.Matches(html, "<section class=\"pair[^>]* id=\"(?<id>[^\"]+)\"", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Select(m => m.Groups["id"].Value).ToList();
        Assert.Equal(17, ids.Count);
        Assert.Equal(ids.Count, ids.Distinct().Count());
    }

    [Fact]
    public async Task Comes_back_unchanged_as_304_and_answers_head()
    {
        using var first = await server.Http.GetAsync($"/parallel/{Original}/{Translation}");
        using var again = new HttpRequestMessage(HttpMethod.Get, $"/parallel/{Original}/{Translation}");
        again.Headers.TryAddWithoutValidation("If-None-Match", first.Headers.ETag?.Tag);
        using var answer = await server.Http.SendAsync(again, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotModified, answer.StatusCode);
        using var head = await server.Http.SendAsync(new HttpRequestMessage(HttpMethod.Head, $"/parallel/{Original}/{Translation}"), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
    }

    [Fact]
    public async Task Texts_that_are_no_translations_are_told_apart()
    {
        var (speech, carta) = (server.IdOf("1963-02-09-speech-brandis.txt"), server.IdOf("1963-02-20-carta-valderrey-oquendo.txt"));
        var html = await server.Http.GetStringAsync($"/parallel/{speech}/{carta}");
        Assert.Contains("do not look like translations of each other", html, StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"pair", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/parallel/xx/yy")]
    [InlineData("/parallel/000000000000/000000000001")]
    [InlineData("/parallel/{o}/{o}")]
    [InlineData("/parallel/{o}/{t}?offset=9000")]
    public async Task What_is_not_there_is_not_found(string address)
    {
        using var answer = await server.Http.GetAsync(Fill(address));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Programs_get_the_pairs_as_the_command_line_gives_them()
    {
        using var json = JsonDocument.Parse(await server.Http.GetStringAsync(Fill("/api/parallel/{t}/{o}")));
        var root = json.RootElement;
        Assert.Equal((Original, Translation), (root.GetProperty("a").GetProperty("id").GetString(), root.GetProperty("b").GetProperty("id").GetString()));
        Assert.Equal("ru", root.GetProperty("a").GetProperty("language").GetString());
        Assert.True(root.GetProperty("translation").GetBoolean());
        Assert.Equal("[12]", root.GetProperty("pairs").EnumerateArray().First(p => p.GetProperty("a")[0].GetInt32() == 12).GetProperty("a").GetRawText());
        Assert.Contains(root.GetProperty("gaps").EnumerateArray(), g => g.GetProperty("standing").GetString() == "readable-in-b");
        using var record = JsonDocument.Parse(await server.Http.GetStringAsync($"/api/records/{Original}"));
        Assert.Equal("translation", record.RootElement.GetProperty("translations")[0].GetProperty("relation").GetString());
        Assert.Equal(HttpStatusCode.BadRequest, (await server.Http.GetAsync("/api/parallel/x/y")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await server.Http.GetAsync(Fill("/api/parallel/{o}/000000000000"))).StatusCode);
    }

    private string Fill(string address) => address.Replace("{o}", Original, StringComparison.Ordinal).Replace("{t}", Translation, StringComparison.Ordinal);
}
