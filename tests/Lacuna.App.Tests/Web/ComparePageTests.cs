using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Xunit;

namespace Lacuna.App.Tests.Web;

public sealed partial class ComparePageTests(ReadingRoomServer server)
{
    private string Old => server.IdOf("1962-03-04-memcon-veyra-korsin-release-1994.txt");

    private string New => server.IdOf("1962-03-04-memcon-veyra-korsin-release-2011.txt");

    [Fact]
    public async Task Says_in_a_sentence_and_passage_by_passage_what_opened()
    {
        var html = await Get($"/compare/{Old}/{New}");

        Assert.Matches("<p class=\"sentence\">Between 1994 and 2011, 231 words in 7 passages opened and 17 words in 1 passage closed; ", html);
        Assert.Contains("What opened <span class=\"count\">7 passages</span>", html, StringComparison.Ordinal);
        Assert.Contains("What closed <span class=\"count\">1 passage</span>", html, StringComparison.Ordinal);
        Assert.Contains("<ins class=\"opened\">four guns of 1911 and a goat,</ins>", html, StringComparison.Ordinal);
        Assert.Contains("under <q class=\"marker\">[less than 1 line not declassified]</q>", html, StringComparison.Ordinal);
        Assert.Contains("<h2 id=\"checked\">Marks checked</h2>", html, StringComparison.Ordinal);
        Assert.Contains($"Lacuna records {Old} and {New}, {server.Address}compare/{Old}/{New}.", html, StringComparison.Ordinal);
        Assert.Contains($"<a href=\"/compare/{New}/{Old}\">Swap</a>", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_passage_leads_into_both_views_and_into_the_record()
    {
        var html = await Get($"/compare/{Old}/{New}");
        var side = await Get($"/compare/{Old}/{New}/side");
        var anchors = Item().Matches(html).Select(m => m.Groups["anchor"].Value).ToList();

        Assert.Equal(9, anchors.Count);
        foreach (var anchor in anchors)
        {
            Assert.Contains($"<a href=\"#t-{anchor}\">", html, StringComparison.Ordinal);
            Assert.Contains($" id=\"t-{anchor}\"", html, StringComparison.Ordinal);
            Assert.Contains($"/compare/{Old}/{New}/side#s-{anchor}\"", html, StringComparison.Ordinal);
            Assert.Contains($" id=\"s-{anchor}\"", side, StringComparison.Ordinal);
            Assert.Contains($"href=\"/compare/{Old}/{New}#{anchor}\"", side, StringComparison.Ordinal);
        }

        var places = RecordLink().Matches(html);
        Assert.NotEmpty(places);
        foreach (Match place in places)
        {
            Assert.Contains($"id=\"{place.Groups["place"].Value}\"", await Get($"/records/{place.Groups["record"].Value}"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_newer_release_first_is_said_and_not_silently_swapped()
    {
        var html = await Get($"/compare/{New}/{Old}");

        Assert.Contains("The newer release stands first in this address", html, StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"sentence\"", html, StringComparison.Ordinal);
        Assert.Contains("Backwards: Between 2011 and 1994, ", html, StringComparison.Ordinal);
        Assert.Contains($"<a href=\"/compare/{Old}/{New}\">Swap them</a>", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_records_that_have_nothing_in_common_are_not_aligned()
    {
        var html = await Get($"/compare/{Old}/{server.IdOf("1963-02-09-speech-brandis.txt")}");

        Assert.Contains("hardly a passage in common", html, StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"passages\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"text compared\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_records_with_the_same_words_are_said_to_be_the_same()
    {
        var html = await Get($"/compare/{server.IdOf("same.txt")}/{server.IdOf("same-again.txt")}");

        Assert.Contains("The two texts are the same, word for word", html, StringComparison.Ordinal);
        Assert.Contains("nothing opened and nothing closed", html, StringComparison.Ordinal);
        Assert.Contains("All of the words stand in both", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_record_twice_leads_to_the_record_and_unknown_ones_nowhere()
    {
        using var same = await server.Http.GetAsync($"/compare/{Old}/{Old}");
        Assert.Equal($"/records/{Old}", same.Headers.Location?.OriginalString);
        using var capitals = await server.Http.GetAsync($"/compare/{Old.ToUpperInvariant()}/{New}/side");
        Assert.Equal($"/compare/{Old}/{New}/side", capitals.Headers.Location?.OriginalString);
        foreach (var address in (string[])[$"/compare/{Old}/aaaaaaaaaaaa", $"/compare/x/{New}", $"/compare/{Old}/{New}/other", $"/compare/{Old}/{New}?part=9", $"/compare/{Old}/{New}?part=x", "/releases/aaaaaaaaaaaa", "/releases/x/composite"])
        {
            using var answer = await server.Http.GetAsync(address);
            Assert.Equal((address, HttpStatusCode.NotFound), (address, answer.StatusCode));
        }
    }

    [Theory]
    [InlineData("/compare/{old}/{new}")]
    [InlineData("/compare/{old}/{new}/side")]
    [InlineData("/releases/{old}")]
    [InlineData("/releases/{old}/composite")]
    [InlineData("/releases/{old}/composite.tei")]
    [InlineData("/api/compare/{old}/{new}")]
    public async Task Comes_again_only_when_it_has_changed(string address)
    {
        address = address.Replace("{old}", Old, StringComparison.Ordinal).Replace("{new}", New, StringComparison.Ordinal);
        using var first = await server.Http.GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        var tag = first.Headers.ETag;
        Assert.NotNull(tag);
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.IfNoneMatch.Add(tag);
        using var second = await server.Http.SendAsync(request);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        using var head = await server.Http.SendAsync(new HttpRequestMessage(HttpMethod.Head, address));
        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
    }

    [Fact]
    public async Task Writes_hostile_words_as_words()
    {
        var id = server.IdOf("hostile.txt");
        foreach (var address in (string[])[$"/compare/{id}/{Old}", $"/compare/{Old}/{id}/side", $"/compare/{id}/{server.IdOf("hostile-again.txt")}", $"/compare/{id}/{server.IdOf("hostile-again.txt")}/side"])
        {
            var html = await server.Http.GetStringAsync(address);
            Assert.DoesNotContain("<script>", html, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("<img", html, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("<b onclick", html, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("style=", html, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public async Task A_long_comparison_is_read_in_parts()
    {
        var (old, @new) = (server.IdOf("three-hundred-1994.txt"), server.IdOf("three-hundred-2011.txt"));
        var first = await Get($"/compare/{old}/{@new}");
        Assert.Contains("Part 1 of 3", first, StringComparison.Ordinal);
        Assert.Contains($"href=\"/compare/{old}/{@new}?part=2#text\"", first, StringComparison.Ordinal);
        Assert.InRange(first.Length, 1, 400_000);
        var last = Regex.Match(first, "href=\"(?<page>/compare/[a-z0-9/]+\\?part=3)#(?<anchor>t-opened-[0-9a-f]+)\"", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5));
        Assert.True(last.Success, "the last passage leads into the last part");
        Assert.Contains($"id=\"{last.Groups["anchor"].Value}\"", await Get(last.Groups["page"].Value), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Programs_get_the_shape_of_the_command_line()
    {
        var json = JsonDocument.Parse(await server.Http.GetStringAsync($"/api/compare/{Old}/{New}")).RootElement;

        Assert.Equal(231, json.GetProperty("opened").GetProperty("words").GetInt32());
        Assert.Equal(7, json.GetProperty("opened").GetProperty("passages").GetInt32());
        Assert.StartsWith("Between ", json.GetProperty("summary").GetString(), StringComparison.Ordinal);
        var text = json.GetProperty("new").GetProperty("text").GetString() ?? "";
        var opened = json.GetProperty("segments").EnumerateArray().Where(s => s.GetProperty("op").GetString() == "opened")
            .Select(s => text[s.GetProperty("new")[0].GetInt32()..s.GetProperty("new")[1].GetInt32()].Trim());
        Assert.Contains("four guns of 1911 and a goat,", opened);
        Assert.StartsWith($"/compare/{Old}/{New}#opened-", json.GetProperty("passages")[0].GetProperty("html").GetString(), StringComparison.Ordinal);
        var reversed = JsonDocument.Parse(await server.Http.GetStringAsync($"/api/compare/{New}/{Old}")).RootElement;
        Assert.Equal("reversed", reversed.GetProperty("warnings")[0].GetProperty("code").GetString());
        foreach (var (address, status) in new[] { ($"/api/compare/x/{New}", 400), ($"/api/compare/{Old}/{Old}", 400), ($"/api/compare/{Old}/aaaaaaaaaaaa", 404), ("/api/releases/aaaaaaaaaaaa", 404), ("/api/releases?limit=101", 400) })
        {
            using var answer = await server.Http.GetAsync(address);
            Assert.Equal((address, status), (address, (int)answer.StatusCode));
        }
    }

    [Fact]
    public async Task Many_at_once_are_all_answered_and_what_is_kept_stays_bounded()
    {
        var ids = server.Room.Catalogue.All(null).Take(24).Select(e => e.Id.Value).ToList();
        var all = ids.Zip(ids.Skip(1)).Select(async pair =>
        {
            using var answer = await server.Http.GetAsync($"/compare/{pair.First}/{pair.Second}");
            return (answer.StatusCode, answer.Headers.RetryAfter?.Delta);
        });

        // On a slow machine some are told to come back; none is left without an answer.
        var answers = await Task.WhenAll(all);
        Assert.Contains(answers, a => a.StatusCode == HttpStatusCode.OK);
        Assert.All(answers, a => Assert.True(a.StatusCode == HttpStatusCode.OK || (a.StatusCode == HttpStatusCode.ServiceUnavailable && a.Delta > TimeSpan.Zero), $"{a}"));
        Assert.InRange(server.Shelf.Bytes, 1, 128L << 20);
    }

    private async Task<string> Get(string address) => WebUtility.HtmlDecode(await server.Http.GetStringAsync(address));

    [GeneratedRegex("<li id=\"(?<anchor>[a-z]+-[0-9a-f]{8}(-[0-9]+)?)\">", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Item();

    [GeneratedRegex("<a href=\"/records/(?<record>[a-z0-9]{12})#(?<place>p[0-9a-f]{8}(-[0-9]+)?)\">In the record of", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex RecordLink();
}
