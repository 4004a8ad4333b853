using System.Collections.Immutable;
using Lacuna.Archive;
using Lacuna.Archive.References;
using Lacuna.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Lacuna.Web.Features.Withheld;

/// <summary>Documents that records refer to and no record here is known by, those that most records refer to first.</summary>
internal sealed class ReferredModel(ReadingRoom room) : PageModel
{
    private const int PageSize = 50;

    public ReferredQuery Query { get; private set; } = new(new ReferenceFilter());

    public ImmutableArray<CitedDocument> Documents { get; private set; } = [];

    public long Total { get; private set; }

    /// <summary>Places whose words leave open which document is meant.</summary>
    public long Vague { get; private set; }

    public Paging Paging { get; private set; } = new("", 0, PageSize, 0);

    public IActionResult OnGet(string? kind, string? year, string? post, string? offset)
    {
        if (!QueryNumbers.TryOffset(offset, out var from) || ReferredQuery.Read(kind, year, post).Query is not { } query)
        {
            return BadRequest();
        }

        Query = query;
        Total = room.References.Count(query.Filter);
        if (from > 0 && from >= Math.Min(Total, ReferenceCatalogue.Deepest))
        {
            return NotFound();
        }

        Documents = room.References.Missing(query.Filter, from, PageSize);
        Vague = room.References.CountVague();
        Paging = new Paging(query.Address, from, PageSize, Math.Min(Total, ReferenceCatalogue.Deepest));
        return Page();
    }
}
