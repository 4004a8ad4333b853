using System.Net;
using Lacuna.Archive.Holdings;
using Lacuna.Archive.Search;
using Lacuna.Web.Features.Search;
using Xunit;

namespace Lacuna.App.Tests.Web;

/// <summary>What the page of a search tells, in states that the sample does not come into.</summary>
public sealed class SearchAnswerTests(ReadingRoomServer server)
{
    [Theory]
    [InlineData("At least 6,300 records found")]
    [InlineData("Only 3 records have all the words; the others have most of them.")]
    [InlineData("The time for one search was over")]
    [InlineData("<b>Хрущёв</b>, <b>Jruschov</b> (the name khrushchev in other spellings)")]
    [InlineData("<b>missile</b> (no record has missle)")]
    [InlineData("&spellings=typed\" rel=\"nofollow\">Only as typed</a>")]
    [InlineData("aria-label=\"not Russian: remove the filter not language Russian\"")]
    [InlineData("aria-label=\"1962: remove the filter date 1962\"")]
    [InlineData("<a class=\"all\" href=\"/search?q=khrushchev+missle\" rel=\"nofollow\">Remove all</a>")]
    [InlineData(">newest first</a>")]
    [InlineData("&releases=apart\" rel=\"nofollow\">each for itself</a>")]
    [InlineData(">Of an uncertain date</a> <span>25</span>")]
    [InlineData("&type=telegram&language=-ru&person=korsin\" rel=\"nofollow\">Undated</a> <span>7</span>")]
    [InlineData("Dated <b>possibly</b> · <a href=\"/search?q=khrushchev+missle&year=1962&dated=surely&")]
    [InlineData("<title>March 1962: 9, 3 of them surely</title>")]
    [InlineData("<a href=\"/search?q=khrushchev+missle&from=1962-03&to=1962-03&")]
    [InlineData("aria-label=\"not A Long List\">not</a>")]
    [InlineData("aria-label=\"Telegram, chosen: remove\"")]
    [InlineData("<a href=\"/search/values?field=type&q=khrushchev+missle&year=1962&")]
    [InlineData(">23 more</a>")]
    [InlineData("3 without")]
    [InlineData(">25 to 50 %</a>")]
    [InlineData(">pages to see</a>")]
    [InlineData("Khrushchev, literally:</a>")]
    [InlineData("In a note:</a>")]
    [InlineData("In the statement of what is withheld:</a>")]
    [InlineData("?q=khrushchev%20missle#p0a1b2c3d\"")]
    [InlineData("<span>17 hits</span>")]
    [InlineData("3 other releases and near copies</summary>")]
    [InlineData("<a href=\"/records/x/pages/3\">See it on page 3</a>")]
    [InlineData("offset=20&cursor=r%3A1.5%3A42\">Next →</a>")]
    [InlineData("<input type=\"hidden\" name=\"type\" value=\"telegram\">")]
    [InlineData("<input type=\"hidden\" name=\"language\" value=\"-ru\">")]
    public async Task Everything_is_told_and_has_an_address(string expected) =>
        Assert.Contains(expected, WebUtility.HtmlDecode(await Write(SearchStates.Full(server))), StringComparison.Ordinal);

    [Fact]
    public async Task Nothing_from_a_query_or_a_record_is_taken_for_markup()
    {
        var html = await Write(SearchStates.Full(server));
        Assert.DoesNotContain("missile <b>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<Petrovich>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<more>", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_filter_typed_in_other_letters_can_be_removed_all_the_same()
    {
        var html = WebUtility.HtmlDecode(await Write(SearchStates.Full(server)));
        Assert.Contains("<li class=\"chosen\"><a href=\"/search?q=khrushchev+missle&year=1962&type=telegram&language=-ru\" rel=\"nofollow\" aria-label=\"Korsin, Anatoly <Petrovich>, chosen: remove\">", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_as_typed_can_be_searched_in_all_spellings_again()
    {
        var view = SearchStates.Full(server);
        view = view with { Request = view.Request with { Variants = false }, Hits = view.Hits with { Spellings = [] } };
        var html = WebUtility.HtmlDecode(await Write(view));
        Assert.Contains("only as typed. <a href=\"/search?q=khrushchev+missle&year=1962&type=telegram&language=-ru&person=korsin\"", html, StringComparison.Ordinal);
        Assert.Contains("?q=khrushchev%20missle&spellings=typed#p0a1b2c3d\"", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1958, 8, 8, 0)]
    [InlineData(1900, 56, 56, 0)]
    [InlineData(1900, 57, 29, 29)]
    [InlineData(1500, 500, 50, 50)]
    public void Bars_are_years_until_there_are_too_many_and_the_counts_of_stretches_are_bounds(int first, int years, int bars, int about)
    {
        var counts = new DateCounts([.. Enumerable.Range(first, years).Select(y => new YearCount(y, 3, 1))], [], 0, 0, 0);
        using var writer = new StringWriter();
        var chart = new DateBars(counts, (from, to) => $"/search?from={from:yyyy-MM-dd}&to={to:yyyy-MM-dd}");
        chart.WriteTo(writer, System.Text.Encodings.Web.HtmlEncoder.Default);
        Assert.Equal(bars, writer.ToString().Split("<a ").Length - 1);
        Assert.Equal(about, writer.ToString().Split("up to ").Length - 1);
        // The table has the years themselves as long as it can be read.
        Assert.Equal(years <= 120 ? years : bars, chart.Rows.Length);
    }

    [Fact]
    public void A_year_alone_is_one_bar_and_no_year_is_none()
    {
        using var writer = new StringWriter();
        new DateBars(new DateCounts([], [], 0, 0, 4), (_, _) => "").WriteTo(writer, System.Text.Encodings.Web.HtmlEncoder.Default);
        Assert.Empty(writer.ToString());
        Assert.Equal("1962", Assert.Single(new DateBars(new DateCounts([new YearCount(1962, 5, 5)], [], 5, 0, 0), (_, _) => "").Rows).Words);
    }

    [Theory]
    [InlineData("1962-01-01", "1962-12-31", "1962")]
    [InlineData("1962-10-01", "1962-10-31", "October 1962")]
    [InlineData("1962-10-27", "1962-10-27", "27 October 1962")]
    [InlineData("1962-10-14", "1962-11-30", "14 October 1962 to November 1962")]
    [InlineData("1960-01-01", null, "since 1960")]
    [InlineData(null, "1963-02-28", "until February 1963")]
    [InlineData(null, null, null)]
    public void Days_are_told_as_short_as_they_can_be(string? from, string? to, string? expected) =>
        Assert.Equal(expected, FilterWords.Days(from is null ? null : DateOnly.Parse(from, System.Globalization.CultureInfo.InvariantCulture), to is null ? null : DateOnly.Parse(to, System.Globalization.CultureInfo.InvariantCulture)));

    private Task<string> Write(SearchView view) => Partials.Write(server.Services, "/Features/Search/_Answer.cshtml", "/Search/Index", view);
}
