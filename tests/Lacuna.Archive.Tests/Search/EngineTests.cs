using System.Text.Json;
using Lacuna.Archive.Accessions;
using Lacuna.Archive.Search;
using Lacuna.Archive.Search.Engine;
using Lacuna.Archive.Search.Queries;
using Lacuna.Archive.Storage;
using Lacuna.Archive.Tests.Releases;
using Xunit;

namespace Lacuna.Archive.Tests.Search;

/// <summary>What a search finds, in which order, and what it counts.</summary>
public sealed class EngineTests : IDisposable
{
    private readonly TestArchive _archive = new();

    public void Dispose() => _archive.Dispose();

    [Fact]
    public void Import_ManySmallOnes_LeavesFewSegmentsAndFindsAll()
    {
        for (var n = 0; n < 20; n++)
        {
            Take(("lamp" + Letters(n), "1962-10-" + (n + 1).ToString("00", null), "first", $"The keeper of tower {Letters(n)} lit the lamp in such a way that ships saw it."));
        }

        using var search = _archive.Room.Database.ReadSearch();
        Assert.InRange(SegmentRow.All(search).Count, 1, 12);
        Assert.Equal(20, Apart("keeper").Total);
        Assert.Equal(20, Apart("\"in such a way that\"").Total);
        Assert.Equal(0, Apart("\"such in a way\"").Total);
        Assert.Equal(1, Apart($"\"tower {Letters(7)} lit the\"").Total);
        Assert.Equal(20, Apart("near(keeper lamp, 8)").Total);
        Assert.Equal(0, Apart("near(keeper ships, 3)").Total);
    }

    [Fact]
    public void Filter_OfAField_DoesNotTouchItsOwnCounts()
    {
        Take(("a", "1962-10-16", "first", "Oranges were counted at the quay in the morning."), ("b", "1962-11-02", "second", "Oranges came to the market by cart, and nobody paid."),
            ("c", "1963-01-05", "second", "Nobody had seen such oranges since the flood of that spring."));
        var all = Apart("oranges");
        var second = Apart("oranges", r => r.InCollection("second"));
        Assert.Equal((3, 2), (all.Total, second.Total));
        Assert.Equal(Counts(all), Counts(second));
        Assert.Equal([(1962, 1L), (1963, 1L)], second.Facets!.Dates.Years.Select(y => (y.Year!.Value, y.Records)));
        Assert.True(second.Of(FilterField.Collection).Single(v => v.Value == "second").IsChosen);

        var without = Apart("oranges", r => r with { Filters = [new SearchFilter(FilterField.Collection, "second", IsExcluded: true)] });
        Assert.Equal(1, without.Total);
        Assert.Equal(2, Apart("oranges", r => r.InCollection("first") with { Filters = [new SearchFilter(FilterField.Collection, "first"), new SearchFilter(FilterField.Collection, "second")], To = new DateOnly(1962, 12, 31) }).Total);

        static (string, long)[] Counts(SearchHits hits) => [.. hits.Of(FilterField.Collection).Select(v => (v.Value, v.Records)).Order()];
    }

    [Fact]
    public void Search_FewHaveTheWords_FindsWhatSaysTheSameAndSaysSo()
    {
        Take(("a", "1962-10-16", "first", "The British withdrawal from the harbour was announced at noon."), ("b", "1962-11-02", "first", "A coup was feared in the capital."),
            ("c", "1963-01-05", "first", "The prime minister spoke of the harvest."), ("d", "1963-01-06", "first", "Nothing of the kind was said of the harbour."));
        var hits = Apart("pullout harbour");
        Assert.Contains("<mark>withdrawal</mark>", hits.Hits[0].Snippets[0].ToHtml(), StringComparison.Ordinal);
        Assert.Contains(new AddedSpelling("pullout", "withdrawal", SpellingReason.Synonym), hits.Spellings);
        Assert.True(hits.IsWidened);
        Assert.DoesNotContain(Apart("pullout harbour", r => r with { Variants = false }).Spellings, s => s.Reason == SpellingReason.Synonym);

        Assert.Equal(1, Apart("golpe").Total);
        Assert.Equal(1, Apart("премьер").Total);
        Assert.Equal(1, Apart("primer ministro").Total);
        Assert.Equal(0, Apart("\"golpe\"").Total);
        Assert.Equal(1, Apart("coup").Total);
        Assert.Empty(Apart("coup").Spellings);
    }

    [Fact]
    public void Months_WithinOneYear_AddUp()
    {
        Take(("a", "1962-10-16", "first", "Lighthouse one burned all night."), ("b", "1962-10", "first", "Lighthouse two was dark for a week or more."), ("c", "1962", "first", "Lighthouse three has no date but the year on its wall."));
        var months = Apart("lighthouse", r => r.OfYear(1962)).Facets!.Dates.Months;
        Assert.Equal(12, months.Length);
        Assert.Equal((3L, 2L), (months[9].Records, months[9].Surely));
        Assert.Equal((1L, 0L), (months[4].Records, months[4].Surely));
    }

    [Theory]
    [InlineData(SearchSort.Relevance)]
    [InlineData(SearchSort.Date)]
    [InlineData(SearchSort.Newest)]
    [InlineData(SearchSort.Received)]
    [InlineData(SearchSort.Withheld)]
    public void Cursor_GoesThroughAllInTheOrderOfOffsets(SearchSort sort)
    {
        Take([.. Enumerable.Range(0, 23).Select(n => ("t" + n, n % 5 == 0 ? null : $"19{50 + (n % 9)}-03-01", "first", $"A tale of {Letters(n)} and the harbour, told {string.Concat(Enumerable.Repeat("harbour ", n % 4))} often."))]);
        var whole = Apart("harbour", r => r with { Sort = sort, Limit = 100 }).Hits.Select(h => h.Entry.Id).ToList();
        var paged = new List<Lacuna.Archive.Holdings.RecordId>();
        string? cursor = null;
        do
        {
            var page = Apart("harbour", r => r with { Sort = sort, Limit = 5, Cursor = cursor });
            paged.AddRange(page.Hits.Select(h => h.Entry.Id));
            cursor = page.NextCursor;
        }
        while (cursor is not null && paged.Count < 100);

        Assert.Equal(23, whole.Count);
        Assert.Equal(whole, paged);
        Assert.Empty(Apart("harbour", r => r with { Cursor = "nonsense", Limit = 0 }).Hits);
    }

    [Fact]
    public void Words_ThatNoRecordHasAllOf_FindThoseWithMost()
    {
        Take(("a", null, "first", "The harbour master counted barges and lanterns."), ("b", null, "first", "The harbour master went home."), ("c", null, "first", "Rain fell on the hills."));
        var found = Apart("harbour barges lanterns zeppelin");
        Assert.True(found.IsWidened);
        Assert.Equal(0, found.WithAllWords);
        Assert.Equal("a", Member(found.Hits[0]));
        Assert.DoesNotContain(found.Hits, h => Member(h) == "c");
        // What is asked for by a phrase, or with AND, is not given up.
        Assert.Equal(0, Apart("harbour AND zeppelin").Total);
        Assert.Equal(0, Apart("harbour \"lanterns and barges\"").Total);
    }

    [Fact]
    public void Name_InAnotherScript_FindsItsSpellingsAndSaysSo()
    {
        Take(("a", null, "first", "Ambassador Gromyko spoke for an hour. Gromyko then left."), ("b", null, "first", "Nothing was said of the weather."));
        var found = Apart("Громыко");
        Assert.Equal("a", Member(Assert.Single(found.Hits)));
        Assert.Contains(found.Spellings, s => s is { Typed: "Громыко", Spelling: "gromyko", Reason: SpellingReason.Name });
        Assert.Contains(found.Hits[0].Snippets.SelectMany(s => s.Parts), p => p is { Marked: true, Text: "Gromyko" });
        Assert.Equal(0, Apart("Громыко", r => r with { Variants = false }).Total);
    }

    [Fact]
    public void Date_AmongTheWords_IsTheDateOfTheRecord()
    {
        Take(("a", "1963-11-04", "first", "Telegram to the Department about grain. 1."), ("b", "1962-02-04", "first", "Telegram to the Department about grain. 2."), ("c", null, "first", "Telegram to the Department about grain."));
        Assert.Equal("a", Member(Apart("telegram grain November 1963").Hits[0]));
        Assert.Equal("b", Member(Apart("telegram grain 1962").Hits[0]));
    }

    [Fact]
    public void Copies_StandUnderOneHitAndAreCounted()
    {
        _archive.Import(_archive.Write("old.txt", ReleaseTexts.Release(1, 6, "Declassified January 4, 1994")), _archive.Write("new.txt", ReleaseTexts.Release(1, 2, "Released in part on re-review, September 30, 2011.")), _archive.Write("other.txt", ReleaseTexts.Report(9)));
        Assert.Equal(1, _archive.Room.Releases.Count);
        var found = _archive.Search("march report");
        Assert.Equal(3, found.Total);
        Assert.Equal(2, found.Hits.Length);
        Assert.Single(found.Hits.Single(h => !h.Others.IsEmpty).Others);
        Assert.Equal(3, Apart("march report").Hits.Length);
    }

    [Fact]
    public void Word_InItsForms_IsFoundInTheLanguageOfThePassage()
    {
        Take(("a", null, "first", "The negotiators were negotiating about the missiles for three days and nights in the old town."),
            ("b", null, "first", "Los negociadores hablaron de los misiles durante tres días y noches en la ciudad vieja, según el informe."),
            ("c", null, "first", "Переговоры о ракетах шли три дня и три ночи, и министр говорил с послами в старом городе."));
        Assert.Equal("a", Member(Assert.Single(Apart("missile").Hits)));
        Assert.Equal("b", Member(Assert.Single(Apart("misil").Hits)));
        Assert.Equal("c", Member(Assert.Single(Apart("ракета").Hits)));
        Assert.Equal(0, Apart("=missile").Total);
        Assert.Equal(1, Apart("negotiat*").Total);
    }

    [Fact]
    public void Lines_ThatNameTheirCollection_GoThereAndARebuildKeepsThem()
    {
        var lines = string.Join('\n', """{"id":"a","collection":"Central files","text":"Lamp one."}""", """{"id":"b","collection":"Lot files","text":"Lamp two."}""", """{"id":"c","text":"Lamp three."}""", """{"id":"d","collection":" ","text":"Lamp four."}""");
        _archive.Import(_archive.Write("mixed.jsonl", lines));
        Check();
        _archive.AssertSound();
        Lacuna.Archive.Preservation.Rebuild.Run(_archive.Folder, false, null, CancellationToken.None);
        _archive.Reopen();
        Check();

        void Check()
        {
            Assert.Equal([("Central files", 1), ("Lot files", 1), ("mixed", 2)], _archive.Room.Catalogue.Collections().Select(c => (c.Title, c.Records)));
            Assert.Equal(1, Apart("lamp", r => r.InCollection("Central files")).Total);
            Assert.Equal(1, Apart("lamp", r => r.InCollection("lot-files")).Total);
            Assert.Equal(2, Apart("lamp", r => r.InCollection("mixed")).Total);
        }
    }

    [Fact]
    public void Index_OfAnotherVersion_SaysHowToMendItAndIsMadeAnew()
    {
        Take(("a", null, "first", "The keeper lit the lamp."));
        ArchiveDatabase.Release();
        foreach (var file in Directory.EnumerateFiles(_archive.Folder, "search.db*"))
        {
            File.Delete(file);
        }

        using (var search = _archive.Room.Database.OpenSearch())
        {
            ArchiveDatabase.Execute(search, """
                create virtual table words using fts5(title, body, content='', contentless_delete=1);
                create table doc (seq integer primary key, year integer, year_last integer, collection_id text not null, sort_date text);
                create table doubtful (seq integer primary key, trust real not null);
                create table meta (key text primary key, value integer not null) without rowid;
                insert into meta values ('indexed', 1), ('revised', 0), ('stamp', 7)
                """);
        }

        Assert.True(_archive.Room.Index.IsOlder());
        Assert.Equal("index-older", Assert.Throws<ArchiveException>(() => Apart("lamp")).Code);
        Lacuna.Archive.Preservation.Rebuild.Run(_archive.Folder, true, null, CancellationToken.None);
        Assert.False(_archive.Reopen().Index.IsOlder());
        Assert.Equal(1, Apart("lamp").Total);
    }

    [Fact]
    public void Import_IntoAnArchiveWithAnIndexOfAnotherVersion_IndexesEverything()
    {
        Take(("a", null, "first", "The keeper lit the lamp."));
        using (var search = _archive.Room.Database.OpenSearch())
        {
            ArchiveDatabase.Execute(search, "update meta set value = 0 where key = 'version'");
        }

        _archive.Reopen();
        Take(("b", null, "first", "Another lamp burned."));
        Assert.Equal(2, Apart("lamp").Total);
    }

    private static string Letters(int n) => string.Concat(n.ToString("000", null).Select(c => (char)('b' + (c - '0'))));

    private string Member(SearchHit hit) => _archive.Room.Catalogue.Find(hit.Entry.Id)?.Provenance.Member.Split('#')[0] ?? "";

    private SearchHits Apart(string query, Func<SearchRequest, SearchRequest>? with = null) =>
        _archive.Search(query, r => (with is null ? r : with(r)) with { Group = false, Facets = true });

    private int _files;

    private void Take(params ReadOnlySpan<(string Id, string? Date, string Collection, string Text)> records)
    {
        foreach (var collection in records.ToArray().GroupBy(r => r.Collection, StringComparer.Ordinal))
        {
            var lines = collection.Select(r => r.Date is { } date
                ? JsonSerializer.Serialize(new Dictionary<string, string>(StringComparer.Ordinal) { ["id"] = r.Id, ["date"] = date, ["text"] = r.Text })
                : JsonSerializer.Serialize(new Dictionary<string, string>(StringComparer.Ordinal) { ["id"] = r.Id, ["text"] = r.Text }));
            var report = _archive.Import(new ImportOptions { Collection = collection.Key }, _archive.Write($"file{++_files}.jsonl", string.Join('\n', lines)));
            Assert.Empty(report.Refused);
        }
    }
}
