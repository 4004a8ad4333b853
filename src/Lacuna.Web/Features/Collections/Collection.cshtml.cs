using System.Collections.Immutable;
using Lacuna.Archive;
using Lacuna.Archive.Holdings;
using Lacuna.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Lacuna.Web.Features.Collections;

/// <summary>One collection and its records in their order.</summary>
internal sealed class CollectionModel(ReadingRoom room) : PageModel
{
    private const int PageSize = 50;

    public CollectionEntry Collection { get; private set; } = new("", "", null, 0, null, null);

    public ImmutableArray<RecordEntry> Records { get; private set; } = [];

    public WithheldTally Withheld { get; private set; }

    public Paging Paging { get; private set; } = new("", 0, PageSize, 0);

    public IActionResult OnGet(string id, string? offset)
    {
        if (!QueryNumbers.TryOffset(offset, out var from))
        {
            return BadRequest();
        }

        if (room.Catalogue.FindCollection(id) is not { } collection || (from > 0 && from >= collection.Records))
        {
            return NotFound();
        }

        Collection = collection;
        Withheld = room.Withheld.OfCollection(id);
        Records = room.Catalogue.InCollection(id, from, PageSize);
        Paging = new Paging($"/collections/{Uri.EscapeDataString(id)}", from, PageSize, collection.Records);
        return Page();
    }
}
