using System.Collections.Immutable;
using Lacuna.Archive;
using Lacuna.Archive.Holdings;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Lacuna.Web.Features.Records;

/// <summary>Records that have the rare words of a record in common with it. A page of its own, so that nobody waits for it who does not ask.</summary>
internal sealed class LikeModel(ReadingRoom room) : PageModel
{
    private const int Most = 5;

    private RecordPage? _page;

    /// <summary>The record; there is one whenever the page is written.</summary>
    public RecordPage Record => _page ?? throw new InvalidOperationException("No record was found.");

    public ImmutableArray<RecordEntry> Others { get; private set; } = [];

    public IActionResult OnGet(string id)
    {
        if (!RecordId.TryParse(id, out var asked) || room.Catalogue.Find(asked) is not { } page)
        {
            return NotFound();
        }

        if (asked.Value != id)
        {
            return RedirectPermanent($"/records/{asked}/like");
        }

        _page = page;
        Others = room.Index.Like(page.Entry.Sequence, Most);
        return Page();
    }
}
