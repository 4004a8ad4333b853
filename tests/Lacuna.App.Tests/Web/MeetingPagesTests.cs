using System.Net;
using System.Text.RegularExpressions;
using Xunit;

namespace Lacuna.App.Tests.Web;

/// <summary>What is missing, people, meetings and time on the pages and for programs.</summary>
public sealed partial class MeetingPagesTests(ReadingRoomServer server)
{
    [Fact]
    public async Task Meeting_SetsBothReleasesSideBySide_AndEachOfThemLeadsToIt()
    {
        var (a, b) = (server.IdOf("1962-03-04-memcon-veyra-korsin-release-1994.txt"), server.IdOf("1962-03-04-memcon-veyra-korsin-release-2011.txt"));
        var (least, other) = string.CompareOrdinal(a, b) < 0 ? (a, b) : (b, a);
        using var led = await server.Http.GetAsync(new Uri($"/meetings/{other}", UriKind.Relative));
        Assert.Equal(HttpStatusCode.Found, led.StatusCode);
        Assert.Equal($"/meetings/{least}", led.Headers.Location?.ToString());
        var html = await Get($"/meetings/{least}");
        Assert.Contains($"/compare/{least}/{other}", html, StringComparison.Ordinal);
        Assert.Contains(">Edmund Veyra</a>", html, StringComparison.Ordinal);
        Assert.Contains("11:15 a.m.", html, StringComparison.Ordinal);
        Assert.Contains($"/meetings/{least}", await Get("/meetings?person=Edmund%20Veyra&from=1962-03&to=1962-03-04"), StringComparison.Ordinal);
        Assert.DoesNotContain($"/meetings/{least}", await Get("/meetings?to=1961"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Gaps_LeadToTheirPlaceInTheRecord()
    {
        var html = await Get("/withheld/gaps");
        var link = Place().Match(html);
        Assert.True(link.Success);
        Assert.Contains($"id=\"g{link.Groups["gap"].Value}\"", await Get($"/records/{link.Groups["id"].Value}"), StringComparison.Ordinal);
        Assert.Contains("class=\"length\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Person_HasCompanyAndEverythingSaid()
    {
        var candidate = server.Room.People.Resolve("Anatoly Petrovich Korsin").Candidate;
        var html = await Get($"/people/candidate/{candidate}");
        Assert.Contains("id=\"company\"", html, StringComparison.Ordinal);
        Assert.Contains(">Edmund Veyra</a>", html, StringComparison.Ordinal);
        Assert.Contains($"/people/candidate/{candidate}/said", html, StringComparison.Ordinal);
        Assert.Contains("<blockquote", await Get($"/people/candidate/{candidate}/said"), StringComparison.Ordinal);
        Assert.Contains("/network?person=", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Timeline_CountsAddUpWithTheYears()
    {
        var year = server.Room.Catalogue.ByYear().First(y => y.Year == 1962);
        var html = await Get("/timeline?at=196");
        Assert.Matches($"at=1962\">1962</a></th><td>{year.Surely}</td><td>{year.Records}</td>", html);
        Assert.Contains("/years/undated", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Network_EveryPersonIsALinkWithAName()
    {
        var html = await Get("/network");
        Assert.Matches("<a href=\"/network\\?person=[^\"]+\" aria-label=\"[^\"]*Veyra, [0-9]+ meetings?\">", html);
        Assert.DoesNotContain("aria-label=\"The Chairman", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/withheld/gaps?limit=101")]
    [InlineData("/api/withheld/gaps?offset=10001")]
    [InlineData("/api/withheld/near")]
    [InlineData("/api/withheld/near?name=x&words=501")]
    [InlineData("/api/meetings?from=yesterday")]
    [InlineData("/api/meetings/x")]
    [InlineData("/api/network?limit=1")]
    public async Task Api_WhatIsWrongIsExplained(string address)
    {
        using var answer = await server.Http.GetAsync(new Uri(address, UriKind.Relative));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("\"detail\":", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Api_GivesWhatThePagesGive()
    {
        var id = server.IdOf("1962-03-04-memcon-veyra-korsin-release-1994.txt");
        Assert.Contains("\"part\":\"interpreter\"", await Get($"/api/meetings/{id}"), StringComparison.Ordinal);
        Assert.Contains("\"codes\":[\"b1\"", await Get("/api/withheld/gaps?code=(b)(1)&limit=1"), StringComparison.Ordinal);
        Assert.Contains("\"distance\":", await Get("/api/withheld/near?name=Korsin"), StringComparison.Ordinal);
        Assert.Contains("\"ties\":[{", await Get("/api/network"), StringComparison.Ordinal);
        Assert.Contains("\"total\":0", await Get("/api/meetings?person=Nobody%20Here"), StringComparison.Ordinal);
    }

    private Task<string> Get(string address) => server.Http.GetStringAsync(new Uri(address, UriKind.Relative));

    [GeneratedRegex("/records/(?<id>[a-z0-9]{12})#g(?<gap>[0-9]+)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Place();
}
