using System.Collections.Immutable;
using Lacuna.Archive;
using Lacuna.Archive.Holdings;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Lacuna.Web.Features.Years;

/// <summary>All years.</summary>
internal sealed class IndexModel(ReadingRoom room) : PageModel
{
    public ImmutableArray<YearCount> Years { get; private set; } = [];

    public ImmutableArray<YearTally> Tallies { get; private set; } = [];

    public void OnGet()
    {
        Years = room.Catalogue.ByYear();
        Tallies = room.Withheld.ByYear(Years);
    }
}
