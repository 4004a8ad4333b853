using System.Collections.Immutable;
using Lacuna.Archive;
using Lacuna.Archive.People;
using Lacuna.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Lacuna.Web.Features.People;

/// <summary>The persons of the authority file, then the names nobody has decided on, those in the most records first.</summary>
internal sealed class IndexModel(ReadingRoom room) : PageModel
{
    private const int PageSize = 50;

    public ImmutableArray<PersonEntry> Persons { get; private set; } = [];

    public ImmutableArray<NameCandidate> Candidates { get; private set; } = [];

    public Paging Paging { get; private set; } = new("/people", 0, PageSize, 0);

    public IActionResult OnGet(string? offset)
    {
        if (!QueryNumbers.TryOffset(offset, out var from))
        {
            return BadRequest();
        }

        var persons = (int)Math.Min(int.MaxValue, room.People.Count(null));
        var total = persons + room.People.CountCandidates();
        if (from > 0 && from >= total)
        {
            return NotFound();
        }

        Persons = from < persons ? room.People.List(null, from, PageSize) : [];
        Candidates = Persons.Length < PageSize ? room.People.Candidates(Math.Max(0, from - persons), PageSize - Persons.Length) : [];
        Paging = new Paging("/people", from, PageSize, total);
        return Page();
    }
}
