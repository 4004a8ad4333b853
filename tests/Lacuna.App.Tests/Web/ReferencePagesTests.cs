using System.Net;
using System.Text.Json;
using Xunit;

namespace Lacuna.App.Tests.Web;

/// <summary>Documents that records refer to, on the pages and for programs.</summary>
public sealed class ReferencePagesTests(ReadingRoomServer server)
{
    private const string Letter = "1962-02-09-letter-thorley-drobyshev.txt";

    [Fact]
    public async Task Referred_NamesTheDocumentThatIsNotHere_AndLeadsToTheWords()
    {
        var list = await Get("/withheld/referred");
        Assert.Contains(">Letter from Drobyshev to Thorley</a>", list, StringComparison.Ordinal);
        Assert.Contains("January 28, 1962", list, StringComparison.Ordinal);

        var page = await Get("/withheld/referred/letter-from-drobyshev-to-thorley-1962-01-28");
        Assert.Contains("<b>Your message of January 28</b>", page, StringComparison.Ordinal);
        Assert.Contains("No record here is known by this", page, StringComparison.Ordinal);
        var link = page[page.IndexOf($"/records/{server.IdOf(Letter)}#", StringComparison.Ordinal)..];
        var passage = link[(link.IndexOf('#', StringComparison.Ordinal) + 1)..link.IndexOf('"', StringComparison.Ordinal)];
        Assert.Contains($"id=\"{passage}\"", await Get($"/records/{server.IdOf(Letter)}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Referred_FiltersByKindYearAndPost()
    {
        Assert.Contains("Drobyshev", await Get("/withheld/referred?kind=letter&year=1962&post=drobyshev"), StringComparison.Ordinal);
        Assert.DoesNotContain("letter-from-drobyshev", await Get("/withheld/referred?kind=telegram"), StringComparison.Ordinal);
        Assert.DoesNotContain("letter-from-drobyshev", await Get("/withheld/referred?year=1950"), StringComparison.Ordinal);
        Assert.Contains("/withheld/referred", await Get("/withheld"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Record_SaysWhatItRefersTo()
    {
        var html = await Get($"/records/{server.IdOf(Letter)}");
        Assert.Contains("id=\"refers\"", html, StringComparison.Ordinal);
        Assert.Contains("/withheld/referred/letter-from-drobyshev-to-thorley-1962-01-28", html, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"referred\"", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/withheld/referred?kind=rumour", HttpStatusCode.BadRequest)]
    [InlineData("/withheld/referred?kind=printed", HttpStatusCode.BadRequest)]
    [InlineData("/withheld/referred?year=x", HttpStatusCode.BadRequest)]
    [InlineData("/withheld/referred?offset=5000", HttpStatusCode.NotFound)]
    [InlineData("/withheld/referred/%27%22%3E", HttpStatusCode.NotFound)]
    [InlineData("/api/withheld/referred?kind=rumour", HttpStatusCode.BadRequest)]
    [InlineData("/api/withheld/referred?limit=101", HttpStatusCode.BadRequest)]
    [InlineData("/api/withheld/referred?offset=10001", HttpStatusCode.BadRequest)]
    [InlineData("/api/withheld/referred/nothing", HttpStatusCode.NotFound)]
    [InlineData("/api/withheld/records?by=weight", HttpStatusCode.BadRequest)]
    [InlineData("/api/records/000000000000/references", HttpStatusCode.NotFound)]
    public async Task WhatIsWrong_IsAnsweredAsSuch(string address, HttpStatusCode expected)
    {
        using var answer = await server.Http.GetAsync(new Uri(address, UriKind.Relative));
        Assert.Equal(expected, answer.StatusCode);
    }

    [Fact]
    public async Task Api_GivesWhatThePagesGive()
    {
        var list = JsonDocument.Parse(await Get("/api/withheld/referred?kind=letter&limit=100")).RootElement;
        Assert.Equal(list.GetProperty("total").GetInt64(), list.GetProperty("documents").GetArrayLength());
        var document = list.GetProperty("documents").EnumerateArray().Single(d => d.GetProperty("address").GetString() == "letter-from-drobyshev-to-thorley-1962-01-28");
        Assert.Equal("1962-01-28", document.GetProperty("earliest").GetString());

        var one = JsonDocument.Parse(await Get("/api/withheld/referred/letter-from-drobyshev-to-thorley-1962-01-28")).RootElement;
        Assert.Equal("Your message of January 28", one.GetProperty("places")[0].GetProperty("words").GetString());
        Assert.Equal(0, one.GetProperty("held").GetArrayLength());

        var record = JsonDocument.Parse(await Get($"/api/records/{server.IdOf(Letter)}/references")).RootElement;
        Assert.NotEqual(0, record.GetProperty("missing").GetArrayLength());

        var most = JsonDocument.Parse(await Get("/api/withheld/records?by=share&limit=3")).RootElement;
        Assert.Equal(3, most.GetProperty("records").GetArrayLength());
        Assert.True(most.GetProperty("records")[0].GetProperty("share").GetDouble() >= most.GetProperty("records")[1].GetProperty("share").GetDouble());
    }

    private async Task<string> Get(string address)
    {
        using var answer = await server.Http.GetAsync(new Uri(address, UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }
}
