using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Lacuna.Archive.Holdings;
using Lacuna.Archive.Search;
using Lacuna.Archive.Search.Queries;
using Lacuna.Web.Features.Shared;

namespace Lacuna.Web.Features.Search;

/// <summary>A search as an address has it. The page, the API, the feed and the exports all take the same parameters.</summary>
/// <remarks>
/// <c>q</c>; <c>from</c>, <c>to</c> or <c>year</c> for both; <c>dated</c> (possibly, surely, undated, uncertain); the filters by the names of
/// <see cref="FilterFields"/>, repeated for several values, with a minus before a value that is left out; <c>sort</c>, <c>cursor</c>,
/// <c>offset</c>, <c>limit</c>, <c>facets</c>; <c>spellings=typed</c>; <c>releases=apart</c>. What is empty is not asked for, as forms send
/// all their fields. Parameters of other names are passed over.
/// </remarks>
internal static class SearchAddress
{
    /// <summary>Filters of one search at most; each is one more set to meet with the others.</summary>
    public const int MostFilters = 50;

    /// <summary>Hits where none are asked for by number.</summary>
    public const int DefaultLimit = 20;

    /// <summary>Characters of a query that an address may bring; only the first <see cref="SearchQuery.MaxLength"/> are read.</summary>
    public const int LongestQuery = 10_000;

    private const int LongestCursor = 500;

    /// <summary>Reads a search out of an address.</summary>
    /// <param name="query">The parameters.</param>
    /// <param name="mostHits">What <c>limit</c> may be at most.</param>
    /// <returns>The search; or what is wrong with the address, where, and how to mend it.</returns>
    public static (SearchRequest? Request, string? Fault) Read(IQueryCollection query, int mostHits = 100)
    {
        try
        {
            return (ReadAll(query, mostHits), null);
        }
        catch (FormatException e)
        {
            return (null, e.Message);
        }
    }

    /// <summary>The parameters of a search, with the question mark, or nothing where there are none. <c>facets</c> is not among them: it says what is told of the hits, not which they are.</summary>
    /// <param name="request">The search.</param>
    public static string Of(SearchRequest request)
    {
        var address = new StringBuilder();
        Add(address, "q", request.Query.Text);
        if (Days.WholeYear(request.From, request.To) is { } year)
        {
            Add(address, "year", year.ToString("D4", CultureInfo.InvariantCulture));
        }
        else
        {
            Add(address, "from", request.From is { } from ? Days.From(from) : null);
            Add(address, "to", request.To is { } to ? Days.To(to) : null);
        }

        Add(address, "dated", request.Missing switch
        {
            DateGap.Undated => "undated",
            DateGap.Uncertain => "uncertain",
            _ => request.Certainty == YearCertainty.Surely ? "surely" : null,
        });
        foreach (var filter in request.Filters)
        {
            Add(address, FilterFields.NameOf(filter.Field), (filter.IsExcluded ? "-" : "") + filter.Value);
        }

        Add(address, "spellings", request.Variants ? null : "typed");
        Add(address, "releases", request.Group ? null : "apart");
        Add(address, "sort", request.Sort == SearchSort.Relevance ? null : SortNames.Of(request.Sort));
        Add(address, "limit", request.Limit == DefaultLimit ? null : request.Limit.ToString(CultureInfo.InvariantCulture));
        Add(address, "cursor", request.Cursor);
        Add(address, "offset", request.Offset == 0 || request.Cursor is not null ? null : request.Offset.ToString(CultureInfo.InvariantCulture));
        return address.ToString();
    }

    /// <summary>The parameters of the same search with one more filter, from its first hit on. The same value asked for the other way round gives way.</summary>
    /// <param name="request">The search.</param>
    /// <param name="filter">The filter.</param>
    public static string With(SearchRequest request, SearchFilter filter) =>
        Of(FromTheStart(request) with { Filters = [.. Others(request, filter), filter] });

    /// <summary>The parameters of the same search without a filter, from its first hit on.</summary>
    /// <param name="request">The search.</param>
    /// <param name="filter">The filter; whether it takes or leaves out does not count.</param>
    public static string Without(SearchRequest request, SearchFilter filter) => Of(FromTheStart(request) with { Filters = [.. Others(request, filter)] });

    /// <summary>The same search from its first hit on.</summary>
    /// <param name="request">The search.</param>
    public static SearchRequest FromTheStart(SearchRequest request) => request with { Offset = 0, Cursor = null };

    private static IEnumerable<SearchFilter> Others(SearchRequest request, SearchFilter filter) =>
        request.Filters.Where(f => f.Field != filter.Field || !string.Equals(f.Value, filter.Value, StringComparison.Ordinal));

    private static SearchRequest ReadAll(IQueryCollection query, int mostHits)
    {
        var text = Value(query, "q") ?? "";
        Check(text.Length <= LongestQuery, $"q takes up to {LongestQuery:N0} characters; this one has {text.Length:N0}. Shorten it.");
        var (from, to, undated) = ReadDays(query);
        var dated = OneOf(query, "dated", "possibly", "surely", "undated", "uncertain");
        Check(QueryNumbers.TryWithin(Value(query, "limit"), 0, mostHits, DefaultLimit, out var limit), $"limit takes a whole number from 0 to {mostHits:N0}.");
        Check(QueryNumbers.TryOffset(Value(query, "offset"), out var offset), "offset takes a whole number from 0 to 1,000,000,000.");
        var cursor = Value(query, "cursor");
        Check(cursor is null || IsCursor(cursor), "cursor takes what the answer before gave as its next cursor, unchanged. Leave it out to begin with the first hit.");
        var sort = Value(query, "sort");
        Check(sort is null || SortNames.Named(sort) is not null, $"sort takes {SortNames.All}.");
        return new SearchRequest
        {
            Query = SearchQuery.Parse(text),
            From = from,
            To = to,
            Missing = undated || dated is "undated" ? DateGap.Undated : dated is "uncertain" ? DateGap.Uncertain : null,
            Certainty = dated is "surely" ? YearCertainty.Surely : YearCertainty.Possibly,
            Filters = ReadFilters(query),
            Sort = sort is null ? SearchSort.Relevance : SortNames.Named(sort) ?? SearchSort.Relevance,
            Limit = limit,
            Offset = offset,
            Cursor = cursor,
            Facets = OneOf(query, "facets", "true", "false") is "true",
            Variants = OneOf(query, "spellings", "all", "typed") is not "typed",
            Group = OneOf(query, "releases", "together", "apart") is not "apart",
        };
    }

    private static (DateOnly? From, DateOnly? To, bool Undated) ReadDays(IQueryCollection query)
    {
        var (from, to) = (Value(query, "from"), Value(query, "to"));
        if (Value(query, "year") is { } year)
        {
            Check(from is null && to is null, "year is short for from and to: give either year, or from and to.");
            if (year is "undated")
            {
                return (null, null, true);
            }

            Check(QueryNumbers.TryYear(year, out var number), "year takes a year of the common era, or undated.");
            return number is { } whole ? (new DateOnly(whole, 1, 1), new DateOnly(whole, 12, 31), false) : (null, null, false);
        }

        var (first, last) = (from is null ? null : Days.Of(from)?.First, to is null ? null : Days.Of(to)?.Last);
        Check(from is null || first is not null, $"from takes a day of the common era as {Days.Forms}.");
        Check(to is null || last is not null, $"to takes a day of the common era as {Days.Forms}.");
        Check(first is null || last is null || first <= last, "from is later than to. Exchange them.");
        return (first, last, false);
    }

    private static ImmutableArray<SearchFilter> ReadFilters(IQueryCollection query)
    {
        var filters = ImmutableArray.CreateBuilder<SearchFilter>();
        var given = 0;
        foreach (var field in FilterFields.Filters)
        {
            foreach (var value in query[FilterFields.NameOf(field)])
            {
                var trimmed = value?.Trim() ?? "";
                if (trimmed is "" or "-")
                {
                    continue;
                }

                var filter = trimmed[0] == '-' ? new SearchFilter(field, trimmed[1..].TrimStart(), true) : new SearchFilter(field, trimmed);
                if (FilterFields.FaultOf(filter) is { } fault)
                {
                    throw new FormatException(fault);
                }

                if (++given <= MostFilters && !filters.Contains(filter))
                {
                    filters.Add(filter);
                }
            }
        }

        Check(given <= MostFilters, $"A search takes at most {MostFilters} filters; this address has {given:N0}. Leave some out.");
        return filters.ToImmutable();
    }

    // Forms send every field, also those that nobody filled in.
    private static string? Value(IQueryCollection query, string name)
    {
        foreach (var value in query[name])
        {
            if (!string.IsNullOrWhiteSpace(value))
            {
                return value.Trim();
            }
        }

        return null;
    }

    private static string? OneOf(IQueryCollection query, string name, params ReadOnlySpan<string> values)
    {
        var value = Value(query, name);
        Check(value is null || values.Contains(value), $"{name} takes {string.Join(", ", values[..^1])} or {values[^1]}.");
        return value;
    }

    private static bool IsCursor(string text)
    {
        foreach (var c in text)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('-' or '_' or '.' or '~' or ':' or ',' or '=' or '+' or '/'))
            {
                return false;
            }
        }

        return text.Length <= LongestCursor;
    }

    private static void Add(StringBuilder address, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            address.Append(address.Length == 0 ? '?' : '&').Append(name).Append('=').Append(Escaped(value));
        }
    }

    private static string Escaped(string value) => Uri.EscapeDataString(value).Replace("%20", "+", StringComparison.Ordinal);

    private static void Check(bool isRight, string fault)
    {
        if (!isRight)
        {
            throw new FormatException(fault);
        }
    }
}
