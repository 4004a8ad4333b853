using System.Collections.Immutable;
using Lacuna.Archive;
using Lacuna.Archive.People;
using Lacuna.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Lacuna.Web.Features.People;

/// <summary>All that the documents give as somebody's words.</summary>
internal sealed class SaidModel(ReadingRoom room) : PageModel
{
    private const int PageSize = 50;

    public Bearer Bearer { get; private set; } = new("", "", false, []);

    public ImmutableArray<Statement> Statements { get; private set; } = [];

    public Paging Paging { get; private set; } = new("", 0, PageSize, 0);

    public IActionResult OnGet(string? id, string? group, string? offset)
    {
        if (!QueryNumbers.TryOffset(offset, out var from))
        {
            return BadRequest();
        }

        if ((group ?? id) is not { } asked || room.People.FindBearer(asked) is not { } bearer || bearer.IsDecided != group is null)
        {
            return NotFound();
        }

        if (bearer.Key != asked)
        {
            return Redirect(bearer.Path + "/said");
        }

        var total = room.Company.CountSaid(bearer);
        if (from >= total)
        {
            return NotFound();
        }

        Bearer = bearer;
        Statements = room.Company.Said(bearer, from, PageSize);
        Paging = new Paging(bearer.Path + "/said", from, PageSize, total);
        return Page();
    }
}
