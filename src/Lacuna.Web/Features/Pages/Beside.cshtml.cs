using Lacuna.Archive;
using Lacuna.Archive.Holdings;
using Lacuna.Archive.Search;
using Lacuna.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Lacuna.Web.Features.Pages;

/// <summary>The text of a record in one column, its pages in the other.</summary>
internal sealed class BesideModel(ReadingRoom room) : PageModel
{
    private PagedRecord? _record;

    /// <summary>The record; there is one whenever the page is written.</summary>
    public PagedRecord Paged => _record ?? throw new InvalidOperationException("No record was found.");

    public PackedHtml? Body { get; private set; }

    public SearchQuery Query { get; private set; } = SearchQuery.Parse("");

    public ViewerData? Viewer { get; private set; }

    public IActionResult OnGet(string id, string? q)
    {
        if (!RecordId.TryParse(id, out var asked) || PagedRecord.Find(room, asked) is not { } record)
        {
            return NotFound();
        }

        if (asked.Value != id)
        {
            return RedirectPermanent(record.Beside + PagedRecord.QueryOf(q));
        }

        Query = SearchQuery.Parse(q);
        if (Revalidation.IsFresh(HttpContext, Revalidation.TagOf([record.Tag("beside"), Query.Text])))
        {
            return StatusCode(StatusCodes.Status304NotModified);
        }

        _record = record;
        Body = room.Catalogue.HtmlOf(record.Record.Entry.Sequence) is { } packed ? new PackedHtml(packed) : null;
        Viewer = ViewerData.Of(room, record, Query);
        return Page();
    }
}
