using System.Collections.Immutable;
using Lacuna.Archive;
using Lacuna.Archive.Holdings;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Lacuna.Web.Features.Years;

/// <summary>All years.</summary>
internal sealed class IndexModel(ReadingRoom room) : PageModel
{
    public ImmutableArray<YearTally> Tallies { get; } = room.Withheld.ByYear();

    public ImmutableArray<YearCount> Years => [.. Tallies.Select(t => new YearCount(t.Year, t.Tally.Records))];
}
