using System.Collections.Immutable;
using Lacuna.Archive;
using Lacuna.Archive.Holdings;
using Lacuna.Archive.Search;
using Lacuna.Archive.Search.Queries;
using Lacuna.Web.Features.Shared;

namespace Lacuna.Web.Features.Search;

/// <summary>The answer to a search as its page tells it, with the addresses of the states beside it.</summary>
/// <param name="Request">The search.</param>
/// <param name="Hits">The answer.</param>
/// <param name="Shown">The hits with what the archive adds to them, in order.</param>
internal sealed record SearchView(SearchRequest Request, SearchHits Hits, ImmutableArray<HitView> Shown)
{
    /// <summary>Names of values by field, where a filter's value is no words of its own: the titles of collections.</summary>
    public Func<SearchFilter, string?> NameOf { get; init; } = _ => null;

    /// <summary>The answer to a search, without its hits.</summary>
    public static SearchView Of(ReadingRoom room, SearchRequest request, SearchHits hits) => new(request, hits, [])
    {
        NameOf = filter => filter.Field == FilterField.Collection ? room.Catalogue.FindCollection(filter.Value)?.Title : null,
    };

    public string Text => Request.Query.Text;

    /// <summary>The words that the pages beyond mark.</summary>
    public Asked Asked => new(Request.Query, Request.Variants);

    public bool IsFiltered => Request.Filters.Length > 0 || Request.From is not null || Request.To is not null || Request.Missing is not null;

    /// <summary>The hits as a list to go on in.</summary>
    public Paging Paging => new(Here, Request.Offset, Request.Limit, Hits.Total)
    {
        NextCursor = Hits.NextCursor,
        Shown = Request.Group ? Shown.Length : null,
    };

    /// <summary>The same search with releases and near copies under one hit each, or each for itself; null where there are none.</summary>
    public string? OtherGrouping => Request.Group && Hits.Hits.All(h => h.Others.IsEmpty) ? null : AddressOf(Start with { Group = !Request.Group });

    /// <summary>"24 records found", "At least 24 records found", "Nothing found".</summary>
    public string Heading => (Hits.Total, Hits.IsPartial) switch
    {
        (0, true) => "Nothing found so far",
        (0, _) => "Nothing found",
        (_, true) => $"At least {Wording.Count(Hits.Total, "record", "records")} found",
        _ => $"{Wording.Count(Hits.Total, "record", "records")} found",
    };

    /// <summary>That the search was widened, and how many records have all the words; null where it was not.</summary>
    public string? Widened => !Hits.IsWidened ? null : Hits.WithAllWords == 0
        ? $"No record has all the words; these have most of them{InOthers}."
        : $"Only {Wording.Count(Hits.WithAllWords, "record has", "records have")} all the words; the others have most of them{InOthers}.";

    private string InOthers => Hits.Spellings.Any(s => s.Reason == SpellingReason.Synonym) ? ", or say the same in others" : "";

    /// <summary>Spellings looked for besides those typed, by what was typed.</summary>
    public IEnumerable<IGrouping<(string Typed, SpellingReason Reason), AddedSpelling>> Spellings => Hits.Spellings.GroupBy(s => (s.Typed, s.Reason));

    /// <summary>Why words were looked for that nobody typed.</summary>
    public static string Why(SpellingReason reason, string typed) => reason switch
    {
        SpellingReason.Name => $"the name {typed} in other spellings",
        SpellingReason.Synonym => $"for {typed}",
        _ => $"no record has {typed}",
    };

    /// <summary>The same search with the names as typed only, or in all spellings again; null where nothing would change.</summary>
    public string? OtherSpellings => Request.Variants && Hits.Spellings.IsEmpty || Text.Length == 0 ? null : AddressOf(Start with { Variants = !Request.Variants });

    /// <summary>The same search for what was probably meant.</summary>
    public string Meant(string query) => AddressOf(Start with { Query = SearchQuery.Parse(query) });

    /// <summary>The orders of hits, with their addresses; the one in use has none.</summary>
    public ImmutableArray<(string Words, string? Address)> Orders =>
    [
        .. new[] { (SearchSort.Relevance, "best first"), (SearchSort.Date, "oldest first"), (SearchSort.Newest, "newest first"), (SearchSort.Received, "received last"), (SearchSort.Withheld, "most withheld") }
            // Without words none is better than another: then the oldest stands first anyway.
            .Where(order => Text.Length > 0 || order.Item1 != SearchSort.Relevance)
            .Select(order => (order.Item2, order.Item1 == InOrder ? null : AddressOf(Start with { Sort = order.Item1 }))),
    ];

    /// <summary>The filters in use, each with the address without it.</summary>
    public ImmutableArray<FilterChip> Chips
    {
        get
        {
            var chips = ImmutableArray.CreateBuilder<FilterChip>();
            if (FilterWords.Days(Request.From, Request.To) is { } days)
            {
                chips.Add(new FilterChip(days, "date " + days, AddressOf(Start with { From = null, To = null, Certainty = YearCertainty.Possibly })));
            }

            if (Request.Missing is { } missing)
            {
                var words = missing == DateGap.Undated ? "undated" : "of an uncertain date";
                chips.Add(new FilterChip(char.ToUpperInvariant(words[0]) + words[1..], words, AddressOf(Start with { Missing = null })));
            }

            foreach (var filter in Request.Filters)
            {
                var (of, value) = (FilterWords.One(filter.Field), LabelOf(filter));
                chips.Add(new FilterChip($"{(filter.IsExcluded ? "not " : "")}{value}", $"{(filter.IsExcluded ? "not " : "")}{of} {value}", "/search" + SearchAddress.Without(Request, filter))
                {
                    IsExcluded = filter.IsExcluded,
                });
            }

            return chips.ToImmutable();
        }
    }

    /// <summary>The same search over the whole archive.</summary>
    public string WithoutFilters => AddressOf(Start with { Filters = [], From = null, To = null, Missing = null, Certainty = YearCertainty.Possibly });

    /// <summary>The search itself, from its first hit on.</summary>
    public string Here => AddressOf(Start);

    /// <summary>The filter in use that takes records with a value, else a new one; capitals may have been typed otherwise.</summary>
    public SearchFilter FilterOf(FilterField field, string value) =>
        Request.Filters.FirstOrDefault(f => f.Field == field && !f.IsExcluded && string.Equals(f.Value, value, StringComparison.OrdinalIgnoreCase)) ?? new SearchFilter(field, value);

    /// <summary>The same search with one more filter.</summary>
    public string With(SearchFilter filter) => "/search" + SearchAddress.With(Request, filter);

    /// <summary>The same search without a filter.</summary>
    public string Without(SearchFilter filter) => "/search" + SearchAddress.Without(Request, filter);

    /// <summary>The same search in a stretch of time.</summary>
    public string Between(DateOnly? from, DateOnly? to) => AddressOf(Start with { From = from, To = to, Missing = null });

    /// <summary>The same search for records whose date lacks something.</summary>
    public string Lacking(DateGap missing) => AddressOf(Start with { Missing = missing, From = null, To = null, Certainty = YearCertainty.Possibly });

    /// <summary>The same search for records that surely, or possibly, are of the time asked for.</summary>
    public string Dated(YearCertainty certainty) => AddressOf(Start with { Certainty = certainty });

    /// <summary>The parameters of the search that a form does not ask for, to go with it.</summary>
    /// <param name="asked">The names that the form has fields for.</param>
    public IEnumerable<(string Name, string Value)> Kept(params string[] asked) =>
        Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(SearchAddress.Of(Start))
            .Where(parameter => !asked.Contains(parameter.Key, StringComparer.Ordinal))
            .SelectMany(parameter => parameter.Value.Select(value => (parameter.Key, value ?? "")));

    /// <summary>The list of all values of a field in this search.</summary>
    public string ValuesOf(FilterField field) =>
        $"/search/values?field={FilterFields.NameOf(field)}{SearchAddress.Of(Start) switch { "" => "", var asked => "&" + asked[1..] }}";

    /// <summary>A filter's value as it is shown.</summary>
    public string LabelOf(SearchFilter filter) => FilterWords.Label(filter.Field, filter.Value,
        NameOf(filter) ?? Hits.Facets?.Fields.FirstOrDefault(f => f.Field == filter.Field)?.Values.FirstOrDefault(v => v.Value == filter.Value)?.Label ?? filter.Value);

    /// <summary>What stands in the field of a form for a bound of time.</summary>
    public string? BoundOf(bool first) => first ? Request.From is { } from ? Days.From(from) : null : Request.To is { } to ? Days.To(to) : null;

    private SearchSort InOrder => Text.Length == 0 && Request.Sort == SearchSort.Relevance ? SearchSort.Date : Request.Sort;

    private SearchRequest Start => SearchAddress.FromTheStart(Request);

    private static string AddressOf(SearchRequest request) => "/search" + SearchAddress.Of(request);
}

/// <summary>A filter in use.</summary>
/// <param name="Words">What it says.</param>
/// <param name="Name">The same with its field, for those who hear it.</param>
/// <param name="Without">The address of the search without it.</param>
internal sealed record FilterChip(string Words, string Name, string Without)
{
    /// <summary>Whether records with the value are left out.</summary>
    public bool IsExcluded { get; init; }
}

/// <summary>A hit with what the archive adds to it.</summary>
/// <param name="Hit">The hit.</param>
/// <param name="Places">Where hits lie on its strip, in thousandths; empty where the text was not looked through.</param>
/// <param name="Count">How many hits its text has, or null where it was not looked through.</param>
internal sealed record HitView(SearchHit Hit, ImmutableArray<int> Places, int? Count)
{
    /// <summary>Where the words can be seen on the pages as they are, or null.</summary>
    public (string Address, string Words)? Leaf { get; init; }

    /// <summary>The address of the record with the words marked, at a passage.</summary>
    public string At(Asked asked, Snippet? snippet) => $"/records/{Hit.Entry.Id}{asked.Parameters}{(asked.IsNothing || snippet is null or { Place: SnippetPlace.Title } ? "" : $"#{snippet.Passage ?? "hit-1"}")}";
}
