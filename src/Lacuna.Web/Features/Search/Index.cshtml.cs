using System.Globalization;
using System.Text;
using Lacuna.Archive;
using Lacuna.Archive.Holdings;
using Lacuna.Archive.Search;
using Lacuna.Web.Features.Pages;
using Lacuna.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Lacuna.Web.Features.Search;

/// <summary>Search over everything.</summary>
internal sealed class IndexModel(ReadingRoom room) : PageModel
{
    private const int PageSize = 20;

    // Pages read for one answer to find the first with the words; beyond, the link leads to all pages of the record, which looks through them.
    private const int MostLeavesRead = 60;
    private int _leavesRead;
    private SearchRequest _request = new() { Query = SearchQuery.Parse("") };

    public SearchHits? Hits { get; private set; }

    public Paging Paging { get; private set; } = new("", 0, PageSize, 0);

    public string Text => _request.Query.Text;

    public int? Year => _request.Year;

    public bool Undated => _request.Undated;

    public bool Surely => _request.Certainty == YearCertainty.Surely;

    public bool IsFiltered => Year is not null || Undated || CollectionId is not null;

    /// <summary>The year filter as it stands in addresses.</summary>
    public string? YearText => Undated ? "undated" : Year?.ToString(CultureInfo.InvariantCulture);

    public string? CollectionId => _request.CollectionId;

    public string? CollectionTitle { get; private set; }

    public SearchSort Sort => _request.Sort;

    public IActionResult OnGet(string? q, string? year, string? collection, string? dated, string? sort, string? offset)
    {
        if (!QueryNumbers.TryOffset(offset, out var from) || !QueryNumbers.TryYear(year, out var asked, out var undated)
            || dated is not (null or "" or "possibly" or "surely") || sort is not (null or "" or "relevance" or "date"))
        {
            return BadRequest();
        }

        _request = new SearchRequest
        {
            Query = SearchQuery.Parse(q),
            Year = asked,
            Undated = undated,
            Certainty = dated is "surely" ? YearCertainty.Surely : YearCertainty.Possibly,
            CollectionId = string.IsNullOrEmpty(collection) ? null : collection,
            Sort = sort is "date" ? SearchSort.Date : SearchSort.Relevance,
            Offset = from,
            Limit = PageSize,
            Facets = true,
        };
        CollectionTitle = CollectionId is { } id ? room.Catalogue.FindCollection(id)?.Title ?? id : null;
        if (Text.Length > 0 || IsFiltered)
        {
            Hits = room.Index.Search(_request);
            Paging = new Paging(Address(YearText, CollectionId, Sort, Surely), from, PageSize, Hits.Total);
        }

        return Page();
    }

    /// <summary>Where the words looked for can be seen on the pages of a record: the first page that has them, or all its pages; null where
    /// it has no pages, or no words are looked for.</summary>
    public (string Address, string Words)? SeenAt(RecordId id)
    {
        if (_request.Query.Match.Length == 0 || room.Pages.Of(id) is not { IsEmpty: false } pages)
        {
            return null;
        }

        var query = PagedRecord.QueryOf(Text);
        foreach (var page in pages)
        {
            if (_leavesRead++ >= MostLeavesRead)
            {
                break;
            }

            if (room.Pages.TextOf(id, page.Number) is { } text && !PageHits.Of(text, _request.Query).IsEmpty)
            {
                return ($"/records/{id}/pages/{page.Number.ToString(CultureInfo.InvariantCulture)}{query}", $"See it on {PageWording.Name(page).ToLowerInvariant()}");
            }
        }

        return ($"/records/{id}/pages{query}", "See it on the pages");
    }

    /// <summary>Address of the same search with other filters, from its beginning.</summary>
    public string Address(string? year, string? collection, SearchSort sort, bool surely = false)
    {
        var address = new StringBuilder("/search?q=").Append(Uri.EscapeDataString(Text));
        if (year is not null)
        {
            address.Append(CultureInfo.InvariantCulture, $"&year={year}{(surely ? "&dated=surely" : "")}");
        }

        if (collection is not null)
        {
            address.Append("&collection=").Append(Uri.EscapeDataString(collection));
        }

        return address.Append(sort == SearchSort.Date ? "&sort=date" : "").ToString();
    }
}
