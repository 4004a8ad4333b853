using Lacuna.Archive.Holdings;
using Lacuna.Archive.Search;
using Lacuna.Archive.Search.Queries;
using Lacuna.Web.Features.Search;

namespace Lacuna.App.Tests.Web;

/// <summary>Answers to searches made up from the records of an archive: everything that the page of a search can have to tell.</summary>
internal static class SearchStates
{
    /// <summary>An answer with every kind of count, spelling and hit.</summary>
    public static SearchView Full(ReadingRoomServer server)
    {
        var entries = server.Pages.Select(p => p.Entry).Where(e => !e.Strip.IsEmpty).Take(4).ToList();
        var request = new SearchRequest
        {
            Query = SearchQuery.Parse("khrushchev missle"),
            Facets = true,
            From = new DateOnly(1962, 1, 1),
            To = new DateOnly(1962, 12, 31),
            Filters = [new SearchFilter(FilterField.Type, "telegram"), new SearchFilter(FilterField.Language, "ru", true), new SearchFilter(FilterField.Person, "korsin")],
        };
        var hits = new SearchHits(request.Query, 6300, [Hit(entries[0], [.. entries.Skip(1)]), Hit(entries[1], [])], 12.3)
        {
            WithAllWords = 3,
            Spellings =
            [
                new AddedSpelling("khrushchev", "Хрущёв", SpellingReason.Name), new AddedSpelling("khrushchev", "Jruschov", SpellingReason.Name),
                new AddedSpelling("missle", "missile", SpellingReason.Misspelt),
            ],
            DidYouMean = "khrushchev missile <b>",
            IsPartial = true,
            NextCursor = "r:1.5:42",
            Facets = new SearchFacets(
                new DateCounts([.. Enumerable.Range(1958, 8).Select(y => new YearCount(y, y - 1950, y - 1955))], [.. Enumerable.Range(1, 12).Select(m => new MonthCount(1962, m, m * 3, m))], 300, 25, 7),
                [
                    new FieldCounts(FilterField.Collection, [new ValueCount("a-long-list", "A Long List", 130, false)], 0, 0),
                    new FieldCounts(FilterField.Type, [new ValueCount("memorandum-of-conversation", "memorandum-of-conversation", 40, false), new ValueCount("telegram", "telegram", 4, true)], 23, 3),
                    new FieldCounts(FilterField.Person, [new ValueCount("Korsin", "Korsin, Anatoly <Petrovich>", 9, true)], 0, 100),
                    new FieldCounts(FilterField.Withheld, [new ValueCount("0", "nothing", 10, false), new ValueCount("25-50", "25 to 50 %", 5, false)], 0, 0),
                    new FieldCounts(FilterField.Has, [new ValueCount("scan", "page images", 2, false)], 0, 0),
                ]),
        };
        return new SearchView(request, hits, [new HitView(hits.Hits[0], [10, 500], 17) { Leaf = ("/records/x/pages/3", "See it on page 3") }, new HitView(hits.Hits[1], [], null)]);
    }

    private static SearchHit Hit(RecordEntry entry, IEnumerable<RecordEntry> others) => new(entry, 1.5,
    [
        new Snippet([new SnippetPart("He told of the ", false), new SnippetPart("missile", true), new SnippetPart(" & <more>.", false)], true, true) { Passage = "p0a1b2c3d", Speaker = "Khrushchev", Place = SnippetPlace.Literal },
        new Snippet([new SnippetPart("missiles", true)], false, false) { Passage = "p00000001", Place = SnippetPlace.Note },
        new Snippet([new SnippetPart("missiles", true)], false, false) { Passage = "p00000002" },
        new Snippet([new SnippetPart("2 lines", true)], false, false) { Passage = "p00000003", Place = SnippetPlace.Gap },
    ])
    {
        Others = [.. others],
    };
}
