using Lacuna.Archive.Holdings;
using Lacuna.Archive.Search;
using Xunit;

namespace Lacuna.Archive.Tests.Search;

/// <summary>Lists, counts and search agree on the years a record may be of.</summary>
public sealed class YearsTests : IDisposable
{
    private readonly TestArchive _archive = new();

    public YearsTests() => _archive.Import(_archive.Write("dated.jsonl", string.Join('\n', new (string Id, string? Date)[]
    {
        ("day", "1962-10-22"), ("unsure", "1962?"), ("span", "1961/1963"), ("before", "/1961"), ("since", "1963/.."), ("none", null),
    }.Select(d => $"{{\"id\":\"{d.Id}\"{(d.Date is null ? "" : $",\"date\":\"{d.Date}\"")},\"text\":\"The light of {d.Id} was seen from the quay.\"}}"))));

    public void Dispose() => _archive.Dispose();

    private string[] Found(Func<SearchRequest, SearchRequest> with) => Members(_archive.Search("light", r => with(r) with { Group = false }).Hits.Select(h => h.Entry));

    private string[] Members(IEnumerable<RecordEntry> entries) =>
        [.. entries.Select(e => _archive.Room.Catalogue.Find(e.Id)?.Provenance.Member.Split('#')[0] ?? "").Order(StringComparer.Ordinal)];

    [Fact]
    public void ByYear_RecordOfSeveralYears_CountsUnderEachAndSurelyUnderNone() => Assert.Equal(
        [new YearCount(1961, 2, 0), new YearCount(1962, 3, 2), new YearCount(1963, 2, 0), new YearCount(null, 1, 0)],
        _archive.Room.Catalogue.ByYear());

    [Fact]
    public void Facets_OfAllFound_AreTheCountsOfTheArchive()
    {
        Assert.Equal(_archive.Room.Catalogue.ByYear(), _archive.Search("light", r => r with { Facets = true }).Years());
        Assert.Equal(_archive.Room.Catalogue.ByYear(), _archive.Search("light", r => r with { Facets = true, Sort = SearchSort.Date }).Years());
    }

    [Fact]
    public void Lists_AreAsLongAsTheirCounts()
    {
        foreach (var (year, records, surely) in _archive.Room.Catalogue.ByYear())
        {
            Assert.Equal(records, _archive.Room.Catalogue.OfYear(year, 0, 100).Length);
            Assert.Equal(records, _archive.Search("light", r => r.OfYear(year)).Total);
            Assert.Equal(records, _archive.Room.Catalogue.All(null, year, undated: year is null).Count());
            if (year is not null)
            {
                Assert.Equal(surely, _archive.Search("light", r => r.OfYear(year, YearCertainty.Surely)).Total);
                Assert.Equal(surely, _archive.Room.Catalogue.All(null, year, YearCertainty.Surely).Count());
            }
        }
    }

    [Fact]
    public void Search_ByYear_FindsWhatOverlapsOrLiesWithin()
    {
        Assert.Equal(3, Found(r => r.OfYear(1962)).Length);
        Assert.Equal(2, Found(r => r.OfYear(1962, YearCertainty.Surely)).Length);
        Assert.Single(Found(r => r.OfYear(1950)));
        Assert.Single(Found(r => r.OfYear(null)));
    }

    [Fact]
    public void Collection_OfOpenDates_HasTheYearsThatAreKnown()
    {
        var collection = Assert.Single(_archive.Room.Catalogue.Collections());

        Assert.Equal((1961, 1963), (collection.FirstYear, collection.LastYear));
    }
}
