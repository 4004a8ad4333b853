using System.Collections.Immutable;
using Lacuna.Archive;
using Lacuna.Archive.Holdings;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Lacuna.Web.Features.Home;

/// <summary>The door: what the archive holds and where to begin.</summary>
internal sealed class IndexModel(ReadingRoom room) : PageModel
{
    private const int NewestShown = 8;

    public ArchiveFigures Figures { get; } = room.Catalogue.Figures();

    public ImmutableArray<RecordEntry> Newest { get; } = room.Catalogue.Newest(NewestShown);

    public ImmutableArray<YearCount> Years { get; } = room.Catalogue.ByYear();

    public ImmutableArray<CollectionEntry> Collections { get; } = room.Catalogue.Collections();
}
