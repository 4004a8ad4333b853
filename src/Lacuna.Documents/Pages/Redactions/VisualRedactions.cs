using System.Collections.Immutable;

namespace Lacuna.Documents.Pages.Redactions;

/// <summary>Finds on a page image what was taken out of it: boxes, and pages that say that pages were withheld.</summary>
/// <remarks>The page is made level and measured against its own paper; then filled boxes, frames and white places are looked for, and what
/// is filled or framed for another reason is left out. A page is looked at in time linear in its pixels.</remarks>
public static class VisualRedactions
{
    // Below this a place is not worth a person's look.
    private const double LeastConfidence = 0.5;

    // More boxes than this are a pattern.
    private const int MostBoxes = 400;

    /// <summary>Looks through one page.</summary>
    /// <param name="raster">The page, upright; 100 to 200 dpi are enough.</param>
    /// <param name="words">Its words, in points of the same page; or null where it was not read. Words of a bad reading do no harm.</param>
    /// <returns>From top to bottom; of a page askew the upright box around each.</returns>
    public static ImmutableArray<PageRedaction> Find(PageRaster raster, PageText? words)
    {
        ArgumentNullException.ThrowIfNull(raster);
        var notice = words is null ? null : WithheldPages.Read(words);
        // A sheet or notice stands for whole pages; frames and bars on it are those of its form.
        if (notice is not null || PageInk.Of(raster, words) is not { } page)
        {
            return notice is null ? [] : [notice];
        }

        var solids = SolidBoxes.Find(page);
        var text = TextRows.Find(page, solids);
        var said = new BoxWords(page, words, text);
        var boxes = BoxTraps.Remove(page, text, said, solids);
        boxes.AddRange(BoxFrames.Find(page, solids).Where(f => said.HasLabel(f) || BlankPlaces.IsAmongText(text, f.Box, either: f.Box.Width > page.Width / 4)));
        boxes.AddRange(PaleBoxes.Find(page, text).Where(p => !boxes.Exists(b => b.Box.Intersect(p.Box).Area > 0)));
        boxes.AddRange(BlankPlaces.Find(page, text, [.. boxes, .. solids], said.GoesOn));
        var found = boxes.Where(b => b.Confidence >= LeastConfidence && !said.IsText(b)).Take(MostBoxes).Select(said.Describe);
        return [.. found.OrderBy(r => r.Box.Top).ThenBy(r => r.Box.Left)];
    }
}
