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
    private Dictionary<int, int> _hits = [];

    /// <summary>The record; there is one whenever the page is written.</summary>
    public PagedRecord Paged => _record ?? throw new InvalidOperationException("No record was found.");

    public Asked Asked { get; private set; } = Asked.Nothing;

    public Paging Paging { get; private set; } = new("", 0, PageSize, 0);

    public ImmutableArray<PageEntry> Shown { get; private set; } = [];

    public IActionResult OnGet(string id, string? q, string? spellings, string? offset)
    {
        if (!RecordId.TryParse(id, out var asked))
        {
            return NotFound();
        }

        if (!QueryNumbers.TryOffset(offset, out var from))
        {
            return BadRequest();
        }

        Asked = Asked.Of(q, spellings);
        if (asked.Value != id)
        {
            return RedirectPermanent($"/records/{asked}/pages{Asked.Parameters}");
        }

        if (PagedRecord.Find(room, asked) is not { } record)
        {
            return NotFound();
        }

        var marker = Asked.Marker(room);
        _record = record;
        Paging = new Paging(record.Address + Asked.Parameters, from, PageSize, record.Pages.Length);
        Shown = [.. record.Pages.Skip(from).Take(PageSize)];
        _hits = marker.IsEmpty ? [] : Shown.ToDictionary(p => p.Number, p => room.Pages.TextOf(record.Id, p.Number) is { } text ? PageHits.Of(text, marker).Length : 0);
        if (Revalidation.IsFresh(HttpContext, Revalidation.TagOf([record.Tag("leaves"), Asked.Parameters, $"{from}", .. _hits.Select(h => $"{h.Key}:{h.Value}")])))
        {
            return StatusCode(StatusCodes.Status304NotModified);
        }

        return Page();
    }

    /// <summary>How often the words looked for stand on a page; 0 where nothing is looked for.</summary>
    public int HitsOn(PageEntry page) => _hits.GetValueOrDefault(page.Number);

    public int GapsOn(PageEntry page) => Paged.Gaps.Count(g => g.Place.Page == page.Number);
}
