using Lacuna.Archive.Holdings;
using Lacuna.Archive.Search;
using Lacuna.Archive.Search.Queries;
using Lacuna.Web.Features.Search;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Xunit;

namespace Lacuna.App.Tests.Web;

public sealed class SearchAddressTests
{
    [Fact]
    public void Every_parameter_is_read()
    {
        var request = Read("?q=%22light+ship%22&from=1961-11&to=1962&dated=surely&collection=a&collection=-b&type=telegram&person=Ivanov&place=Veyra"
            + "&language=ru&release=1996&authority=FOIA&code=(b)(1)&withheld=10-25&has=scan&translator=-Lund&sort=withheld&cursor=a.b-1&limit=7&facets=true&spellings=typed&releases=apart");
        Assert.Equal("\"light ship\"", request.Query.Text);
        Assert.Equal((new DateOnly(1961, 11, 1), new DateOnly(1962, 12, 31)), (request.From, request.To));
        Assert.Equal(YearCertainty.Surely, request.Certainty);
        Assert.Contains(new SearchFilter(FilterField.Collection, "b", IsExcluded: true), request.Filters);
        Assert.Contains(new SearchFilter(FilterField.Code, "(b)(1)"), request.Filters);
        Assert.Equal(12, request.Filters.Length);
        Assert.Equal((SearchSort.Withheld, "a.b-1", 7), (request.Sort, request.Cursor, request.Limit));
        Assert.Equal((true, false, false), (request.Facets, request.Variants, request.Group));
    }

    [Theory]
    [InlineData("?q=a+b&year=1962&dated=surely")]
    [InlineData("?q=%D0%BF%D0%BB%D0%B5%D0%BD%D1%83%D0%BC&from=1961-11&to=1961-11-14")]
    [InlineData("?from=1962")]
    [InlineData("?dated=undated&collection=x&collection=-y")]
    [InlineData("?q=a&dated=uncertain&has=-scan&spellings=typed&releases=apart&sort=received&limit=5&cursor=abc")]
    [InlineData("?q=%22a%26b%22+%23%2B%25&offset=40")]
    [InlineData("")]
    public void An_address_is_written_as_it_was_read(string address) => Assert.Equal(address, SearchAddress.Of(Read(address)));

    [Theory]
    [InlineData("?year=undated", "?dated=undated")]
    [InlineData("?from=1962-01-01&to=1962-12-31", "?year=1962")]
    [InlineData("?q=&collection=&sort=relevance&facets=false&dated=possibly&year=", "")]
    [InlineData("?collection=x&collection=x", "?collection=x")]
    public void Addresses_of_the_same_search_are_written_alike(string address, string same) => Assert.Equal(same, SearchAddress.Of(Read(address)));

    [Fact]
    public void A_filter_is_added_turned_round_and_taken_away_from_the_first_hit_on()
    {
        var request = Read("?q=a&collection=x&offset=40");
        Assert.Equal("?q=a&collection=x&language=ru", SearchAddress.With(request, new SearchFilter(FilterField.Language, "ru")));
        Assert.Equal("?q=a&collection=-x", SearchAddress.With(request, new SearchFilter(FilterField.Collection, "x", IsExcluded: true)));
        Assert.Equal("?q=a", SearchAddress.Without(request, new SearchFilter(FilterField.Collection, "x")));
    }

    [Theory]
    [InlineData("?limit=101", "limit takes a whole number from 0 to 100.")]
    [InlineData("?offset=-1", "offset takes")]
    [InlineData("?year=0", "year takes")]
    [InlineData("?year=1962&from=1961", "either year, or from and to")]
    [InlineData("?from=1962-02-30", "from takes a day")]
    [InlineData("?to=soon", "to takes a day")]
    [InlineData("?from=1963&to=1962", "Exchange them")]
    [InlineData("?dated=perhaps", "dated takes possibly, surely, undated or uncertain.")]
    [InlineData("?sort=up", "sort takes relevance, date")]
    [InlineData("?facets=maybe", "facets takes true or false.")]
    [InlineData("?withheld=20", "withheld takes one of 0, 0-10")]
    [InlineData("?has=everything", "has takes one of scan")]
    [InlineData("?release=lately", "the year of a release")]
    [InlineData("?cursor=%3Cx%3E", "cursor takes")]
    [InlineData("?spellings=mine", "spellings takes")]
    public void A_wrong_value_is_told_with_what_it_may_be(string address, string fault)
    {
        var (request, told) = SearchAddress.Read(Parsed(address));
        Assert.Null(request);
        Assert.Contains(fault, told, StringComparison.Ordinal);
    }

    [Fact]
    public void Long_queries_are_read_in_part_and_overlong_ones_refused()
    {
        Assert.NotNull(SearchAddress.Read(Parsed("?q=" + new string('x', 10_000))).Request);
        Assert.Contains("10,000", SearchAddress.Read(Parsed("?q=" + new string('x', 10_001))).Fault, StringComparison.Ordinal);
        Assert.Contains("at most 50 filters", SearchAddress.Read(Parsed("?" + string.Join('&', Enumerable.Range(0, 200).Select(i => $"person=p{i}")))).Fault, StringComparison.Ordinal);
        Assert.Contains("1 to 300", SearchAddress.Read(Parsed("?person=" + new string('x', 301))).Fault, StringComparison.Ordinal);
    }

    private static SearchRequest Read(string address)
    {
        var (request, fault) = SearchAddress.Read(Parsed(address));
        Assert.Null(fault);
        return Assert.IsType<SearchRequest>(request);
    }

    private static QueryCollection Parsed(string address) => new(QueryHelpers.ParseQuery(address));
}
