using Lacuna.Archive;
using Lacuna.Archive.Holdings;
using Lacuna.Web.Features.Records;
using Lacuna.Web.Features.Shared;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Lacuna.Web.Features.Pages;

/// <summary>The text of a record in one column, its pages in the other.</summary>
internal sealed class BesideModel(ReadingRoom room) : PageModel
{
    private PagedRecord? _record;

    /// <summary>The record; there is one whenever the page is written.</summary>
    public PagedRecord Paged => _record ?? throw new InvalidOperationException("No record was found.");

    public IHtmlContent? Body { get; private set; }

    public Asked Asked { get; private set; } = Asked.Nothing;

    public ViewerData? Viewer { get; private set; }

    public IActionResult OnGet(string id, string? q, string? spellings)
    {
        if (!RecordId.TryParse(id, out var asked) || PagedRecord.Find(room, asked) is not { } record)
        {
            return NotFound();
        }

        Asked = Asked.Of(q, spellings);
        if (asked.Value != id)
        {
            return RedirectPermanent(record.Beside + Asked.Parameters);
        }

        var marker = Asked.Marker(room);
        _record = record;
        var packed = room.Catalogue.HtmlOf(record.Record.Entry.Sequence);
        var marks = packed is null || marker.IsEmpty ? null : HitMarks.Of(Packing.Unpack(packed), marker);
        Body = marks is not null ? marks : packed is null ? null : new PackedHtml(packed);
        Viewer = ViewerData.Of(room, record, marker);
        if (Revalidation.IsFresh(HttpContext, Revalidation.TagOf([record.Tag("beside"), Asked.Parameters, marks?.Digest ?? "", marker.IsEmpty ? "" : Viewer.ToJson()])))
        {
            return StatusCode(StatusCodes.Status304NotModified);
        }

        return Page();
    }
}
