using Lacuna.Archive.Search;
using Xunit;

namespace Lacuna.Archive.Tests.Search;

public sealed class SearchTests : IDisposable
{
    private readonly TestArchive _archive = new();

    public SearchTests()
    {
        string[] lines =
        [
            """{"id":"radar","date":"1961-11-14","text":"The radar station at Skarn Head was dark. The light-house keeper saw nothing."}""",
            """{"id":"station","date":"1962-03-04","text":"A station without radar. The protocol was drafted; the protocols were signed."}""",
            """{"id":"spanish","date":"1962-05-02","text":"La conversación de Pardiñas sobre el protocolo señalado."}""",
            """{"id":"russian","date":"1961-11-22","text":"Рапорт адмирала Журавина о протоколе и свете маяка."}""",
            """{"id":"apostrophe","text":"Khrushchev's letter and d'Estaing’s reply. No date here about the keeper."}""",
            """{"id":"emoji","date":"1963-01-01","text":"lanternWord😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀"}""",
        ];
        _archive.Import(_archive.Write("first.jsonl", string.Join('\n', lines)));
        _archive.Import(_archive.Write("second.jsonl", string.Concat(Enumerable.Range(1, 60).Select(n =>
            $"{{\"id\":\"n{n}\",\"date\":\"{1950 + n % 10}\",\"text\":\"Number {n} speaks of oranges{(n % 2 == 0 ? " and bread" : "")}.\"}}\n"))));
    }

    public void Dispose() => _archive.Dispose();

    private string[] Found(string query) =>
        [.. _archive.Search(query).Hits.Select(h => _archive.Room.Catalogue.Find(h.Entry.Id)?.Provenance.Member ?? "").Order(StringComparer.Ordinal)];

    [Theory]
    [InlineData("radar", "radar", "station")]
    [InlineData("RADAR Station", "radar", "station")]
    [InlineData("\"radar station\"", "radar")]
    [InlineData("\"station radar\"")]
    // Also "protocolo": the word may be meant in any language.
    [InlineData("protocol", "spanish", "station")]
    [InlineData("=protocol", "station")]
    [InlineData("protocol*", "spanish", "station")]
    [InlineData("skarn OR bread -oranges", "radar")]
    [InlineData("skarn OR pardinas", "radar", "spanish")]
    [InlineData("radar -drafted", "radar")]
    [InlineData("radar NOT drafted", "radar")]
    [InlineData("radar -\"radar station\"", "station")]
    [InlineData("conversacion", "spanish")]
    [InlineData("CONVERSACIÓN senalado", "spanish")]
    [InlineData("протоколе", "russian")]
    [InlineData("ЖУРАВИНА", "russian")]
    [InlineData("протокол*", "russian")]
    [InlineData("khrushchev's", "apostrophe")]
    [InlineData("khrushchev’s", "apostrophe")]
    [InlineData("d'Estaing", "apostrophe")]
    [InlineData("lighthouse")]
    [InlineData("light-house", "radar")]
    [InlineData("“radar station”", "radar")]
    [InlineData("«radar station»", "radar")]
    [InlineData("„radar station“", "radar")]
    public void Search_Query_FindsExactly(string query, params string[] members)
    {
        Assert.Equal(members, Found(query));
        Assert.Equal(members.Length, _archive.Search(query).Total);
    }

    public static TheoryData<string> Garbage { get; } =
    [
        "", " ", "\t\n", "\"", "\"\"", "\"radar", "radar\"", "'", "((((", "NEAR(", "NEAR(a b, 5)", "AND", "OR", "NOT", "AND AND OR NOT", "a AND", "OR a", "NOT NOT a", "a OR OR b",
        "col:x", "title:radar", "{title body}: radar", "- radar", "^radar", "*", "* *", "radar**", "**radar", "{a b}", "a + b", "a:b:c", "-", "--", "-a", "-a -b", "-\"a b\"", "−a",
        "'; drop table words; --", "radar' or '1'='1", "select * from record", "$match", "\0", "a\0b", "\ud83d", "\ude00", "😀", "👩‍👩‍👧", "\u202eradar", "\u0301", "a\u0301", "\ufffe\uffff",
        " !\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~", "%s%n", "../../etc/passwd", "<script>alert(1)</script>", "０１２", "１９６２", "你好", "مرحبا", "שלום",
    ];

    [Theory]
    [MemberData(nameof(Garbage))]
    public void Search_Garbage_NeverThrows(string query)
    {
        foreach (var request in (Func<SearchRequest, SearchRequest>[])
            [r => r, r => r with { Facets = true, Sort = SearchSort.Date }, r => r.OfYear(1962), r => r.InCollection("first") with { Offset = 1000 }])
        {
            var found = _archive.Search(query, request);
            Assert.True(found.Total >= found.Hits.Length);
        }
    }

    [Fact]
    public void Search_TenThousandCharacters_NeverThrows()
    {
        var random = new Random(20261122);
        const string Letters = "abc radar \"'*-^:{}()+ОЖ😀OR AND NOT \u0301\0%";
        Assert.Equal(0, _archive.Search(new string('x', 10_000)).Total);
        Assert.Equal(0, _archive.Search(new string('"', 10_000)).Total);
        Assert.Equal(0, _archive.Search(string.Concat(Enumerable.Repeat("😀", 5_000))).Total);
        _ = _archive.Search(string.Concat(Enumerable.Repeat("radar ", 2_000)));
        _ = _archive.Search(string.Concat(Enumerable.Repeat("radar OR ", 1_200)));
        _ = _archive.Search(string.Concat(Enumerable.Repeat("r* ", 3_000)));
        for (var n = 0; n < 200; n++)
        {
            _ = _archive.Search(string.Concat(Enumerable.Range(0, random.Next(1, 60)).Select(_ => Letters[random.Next(Letters.Length)])));
        }
    }

    [Fact]
    public void Search_OnlyNegatives_FindsNothingWithAFilterToo()
    {
        Assert.Equal(0, _archive.Search("-radar").Total);
        Assert.Equal(0, _archive.Search("-radar", r => r.OfYear(1962)).Total);
    }

    [Fact]
    public void Search_NothingAskedWithAFilter_ListsWhatTheFilterLeaves()
    {
        Assert.Equal(2, _archive.Search("", r => r.OfYear(1961)).Total);
        Assert.Equal(6, _archive.Search("", r => r.InCollection("first")).Total);
        Assert.Equal(0, _archive.Search("").Total);
    }

    [Theory]
    [InlineData("radar", "radar")]
    [InlineData("conversacion", "conversación")]
    [InlineData("\"radar station\"", "radar station")]
    [InlineData("protocolo", "protocolo")]
    [InlineData("журавина", "Журавина")]
    public void Snippets_Hit_IsMarked(string query, string marked)
    {
        var hit = _archive.Search(query).Hits[0];

        Assert.Contains(hit.Snippets.SelectMany(s => s.Parts), p => p.Marked && p.Text == marked);
        Assert.Contains(string.Concat(hit.Snippets[0].Parts.Select(p => p.Text)), _archive.Room.Catalogue.TextOf(hit.Entry.Sequence)?.ReplaceLineEndings(" "), StringComparison.Ordinal);
    }

    [Fact]
    public void Snippets_TextWithoutBlanks_DoesNotCutACharacterInTwo()
    {
        foreach (var hit in _archive.Search("lanternWord*").Hits)
        {
            foreach (var part in hit.Snippets.SelectMany(s => s.Parts))
            {
                Assert.Equal(part.Text, System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(part.Text)));
            }
        }
    }

    [Fact]
    public void Search_AnyDepth_TotalIsExactAndPagesDoNotOverlap()
    {
        var ids = new List<string>();
        for (var offset = 0; offset < 100; offset += 7)
        {
            var page = _archive.Search("oranges", r => r with { Offset = offset, Limit = 7, Group = false });
            Assert.Equal(60, page.Total);
            ids.AddRange(page.Hits.Select(h => h.Entry.Id.Value));
        }

        Assert.Equal(60, ids.Count);
        Assert.Equal(60, ids.Distinct(StringComparer.Ordinal).Count());
        Assert.Empty(_archive.Search("oranges", r => r with { Offset = int.MaxValue }).Hits);
        Assert.Empty(_archive.Search("oranges", r => r with { Limit = 0 }).Hits);
    }

    [Fact]
    public void Search_Filters_NarrowTheTotal()
    {
        Assert.Equal(6, _archive.Search("oranges", r => r.OfYear(1953)).Total);
        Assert.Equal(0, _archive.Search("oranges", r => r.OfYear(1962)).Total);
        Assert.Equal(60, _archive.Search("oranges", r => r.InCollection("second")).Total);
        Assert.Equal(0, _archive.Search("oranges", r => r.InCollection("first")).Total);
        Assert.Equal(0, _archive.Search("oranges", r => r.InCollection("' or 1=1 --")).Total);
    }

    [Fact]
    public void Search_Facets_AddUpToTheTotal()
    {
        foreach (var query in (string[])["oranges", "bread", "keeper", "the"])
        {
            var found = _archive.Search(query, r => r with { Facets = true, Limit = 1 });
            Assert.Equal(found.Total, found.Years().Sum(y => y.Records));
            Assert.Equal(found.Total, found.Of(Lacuna.Archive.Search.Queries.FilterField.Collection).Sum(c => c.Records));
        }
    }

    [Fact]
    public void Search_ByDate_IsOldestFirstAndUndatedLast()
    {
        var keeper = _archive.Search("keeper", r => r with { Sort = SearchSort.Date });
        Assert.Equal(["1961-11-14", null], keeper.Hits.Select(h => h.Entry.DateEdtf));

        var dates = _archive.Search("oranges", r => r with { Sort = SearchSort.Date, Limit = 100 }).Hits.Select(h => h.Entry.DateEdtf).ToList();
        Assert.Equal(dates.Order(StringComparer.Ordinal), dates);
    }

    [Fact]
    public void Search_Relevance_ScoresFall()
    {
        var scores = _archive.Search("radar OR station OR protocol").Hits.Select(h => h.Score).ToList();

        Assert.Equal(scores.OrderDescending(), scores);
    }
}
