using System.Collections.Immutable;
using Lacuna.Archive;
using Lacuna.Archive.Holdings;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Lacuna.Web.Features.Collections;

/// <summary>All collections.</summary>
internal sealed class IndexModel(ReadingRoom room) : PageModel
{
    public ImmutableArray<CollectionEntry> Collections { get; } = room.Catalogue.Collections();

    public ImmutableDictionary<string, WithheldTally> Withheld { get; } = room.Withheld.ByCollection();
}
