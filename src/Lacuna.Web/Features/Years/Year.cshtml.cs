using System.Collections.Immutable;
using Lacuna.Archive;
using Lacuna.Archive.Holdings;
using Lacuna.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Lacuna.Web.Features.Years;

/// <summary>The records of one year, or those without a date.</summary>
internal sealed class YearModel(ReadingRoom room) : PageModel
{
    private const int PageSize = 50;

    public int? Year { get; private set; }

    public ImmutableArray<RecordEntry> Records { get; private set; } = [];

    public WithheldTally Withheld { get; private set; }

    public Paging Paging { get; private set; } = new("", 0, PageSize, 0);

    /// <summary>How many of the records may be of another year.</summary>
    public long Unsure { get; private set; }

    public YearCount? Before { get; private set; }

    public YearCount? After { get; private set; }

    public IActionResult OnGet(string year, string? offset)
    {
        var asked = default(int?);
        if (!QueryNumbers.TryOffset(offset, out var from) || (year != "undated" && !QueryNumbers.TryYear(year, out asked)))
        {
            return BadRequest();
        }

        var years = room.Catalogue.ByYear();
        var here = years.FirstOrDefault(y => y.Year == asked);
        // Dates in a text lead here, and many of them are of years from which the archive has nothing: that is an answer, not a dead link.
        var isEmpty = here.Records == 0 && asked is not null && from == 0;
        if (!isEmpty && from >= here.Records)
        {
            return NotFound();
        }

        Year = asked;
        Unsure = here.Records - here.Surely;
        Withheld = room.Withheld.OfYear(asked);
        Records = room.Catalogue.OfYear(asked, from, PageSize);
        Paging = new Paging($"/years/{year}", from, PageSize, here.Records);
        if (asked is not null)
        {
            Before = years.Where(y => y.Year < asked).Select(y => (YearCount?)y).LastOrDefault();
            After = years.Where(y => y.Year > asked).Select(y => (YearCount?)y).FirstOrDefault();
        }

        return Page();
    }
}
