using System.Collections.Immutable;
using Lacuna.Archive;
using Lacuna.Archive.Pages;
using Lacuna.Archive.Holdings;
using Lacuna.Archive.Search;
using Lacuna.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Lacuna.Web.Features.Pages;

/// <summary>All pages of a record, small.</summary>
internal sealed class LeavesModel(ReadingRoom room) : PageModel
{
    private const int PageSize = 96;

    private PagedRecord? _record;

    /// <summary>The record; there is one whenever the page is written.</summary>
    public PagedRecord Paged => _record ?? throw new InvalidOperationException("No record was found.");

    public SearchQuery Query { get; private set; } = SearchQuery.Parse("");

    public Paging Paging { get; private set; } = new("", 0, PageSize, 0);

    public ImmutableArray<PageEntry> Shown { get; private set; } = [];

    public IActionResult OnGet(string id, string? q, string? offset)
    {
        if (!RecordId.TryParse(id, out var asked))
        {
            return NotFound();
        }

        if (!QueryNumbers.TryOffset(offset, out var from))
        {
            return BadRequest();
        }

        if (asked.Value != id)
        {
            return RedirectPermanent($"/records/{asked}/pages{PagedRecord.QueryOf(q)}");
        }

        if (PagedRecord.Find(room, asked) is not { } record)
        {
            return NotFound();
        }

        Query = SearchQuery.Parse(q);
        if (Revalidation.IsFresh(HttpContext, Revalidation.TagOf([record.Tag("leaves"), Query.Text, $"{from}"])))
        {
            return StatusCode(StatusCodes.Status304NotModified);
        }

        _record = record;
        Paging = new Paging(record.Address + PagedRecord.QueryOf(Query.Text), from, PageSize, record.Pages.Length);
        Shown = [.. record.Pages.Skip(from).Take(PageSize)];
        return Page();
    }

    /// <summary>How often the words looked for stand on a page; 0 where nothing is looked for.</summary>
    public int HitsOn(PageEntry page) => Query.Match.Length > 0 && room.Pages.TextOf(Paged.Id, page.Number) is { } text ? PageHits.Of(text, Query).Length : 0;

    public int GapsOn(PageEntry page) => Paged.Gaps.Count(g => g.Place.Page == page.Number);
}
