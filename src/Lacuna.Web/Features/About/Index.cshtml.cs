using Lacuna.Archive;
using Lacuna.Archive.Holdings;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Lacuna.Web.Features.About;

/// <summary>What Lacuna is, how it counts and how the archive fares.</summary>
internal sealed class IndexModel(ReadingRoom room) : PageModel
{
    public ArchiveFigures Figures { get; } = room.Catalogue.Figures();
}
