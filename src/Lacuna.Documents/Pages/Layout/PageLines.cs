using Lacuna.Documents.Model;

namespace Lacuna.Documents.Pages.Layout;

/// <summary>The lines of a page with its redactions in them, or as lines of their own.</summary>
internal static class PageLines
{
    // A redaction belongs to a line with which it shares half its height.
    private const double SharedHeight = 0.5;

    /// <summary>The lines in reading order. Notices and withdrawal sheets are not among them.</summary>
    public static List<LaidLine> Of(PageText page)
    {
        var lines = new List<LaidLine>(page.Lines.Length);
        var regions = new Dictionary<int, PageBox>();
        foreach (var line in page.Lines)
        {
            lines.Add(new LaidLine(page, line.Region, [.. line.Words.Select(w => new LaidItem(w, null))], line.StartsParagraph));
            regions[line.Region] = regions.GetValueOrDefault(line.Region, PageBox.Empty).Union(line.Box);
        }

        var pitch = RedactionSize.Pitch(page.Lines);
        foreach (var redaction in page.Redactions.Where(r => r.Look is not (GapLook.Notice or GapLook.WithdrawalSheet)).OrderBy(r => r.Box.Top).ThenBy(r => r.Box.Left))
        {
            Place(page, redaction, lines, regions, pitch);
        }

        return lines;
    }

    private static void Place(PageText page, PageRedaction redaction, List<LaidLine> lines, Dictionary<int, PageBox> regions, double pitch)
    {
        var box = redaction.Box;
        var (best, distance) = (-1, double.PositiveInfinity);
        for (var i = 0; i < lines.Count && box.Height <= 1.9 * pitch; i++)
        {
            var line = lines[i].Box;
            var shared = Math.Min(line.Bottom, box.Bottom) - Math.Max(line.Top, box.Top);
            if (shared >= SharedHeight * Math.Min(line.Height, box.Height))
            {
                var apart = Math.Max(0, Math.Max(line.Left - box.Right, box.Left - line.Right)) - (Holds(regions, lines[i].Region, box) ? page.Width : 0) - (shared / 100);
                (best, distance) = apart < distance ? (i, apart) : (best, distance);
            }
        }

        if (best >= 0)
        {
            lines[best] = lines[best].With(redaction);
            return;
        }

        // A line of its own, behind the last one of its region that begins above it.
        var region = RegionOf(redaction, lines, regions);
        var top = box.Top + Math.Min(box.Height, pitch) / 2;
        var at = lines.FindLastIndex(l => l.Region == region && (l.Box.Top + l.Box.Bottom) / 2 < top);
        at = at >= 0 ? at + 1 : Math.Max(0, lines.FindIndex(l => l.Region == region));
        lines.Insert(at, new LaidLine(page, region, [new LaidItem(null, redaction)], null));
        regions[region] = regions.GetValueOrDefault(region, PageBox.Empty).Union(box);
    }

    private static bool Holds(Dictionary<int, PageBox> regions, int region, PageBox box) =>
        regions.TryGetValue(region, out var around) && around.Contains(new PagePoint((box.Left + box.Right) / 2, (box.Top + box.Bottom) / 2));

    // The region around it, else the nearest one above it in the same column, else the first.
    private static int RegionOf(PageRedaction redaction, List<LaidLine> lines, Dictionary<int, PageBox> regions)
    {
        var holding = lines.Find(l => Holds(regions, l.Region, redaction.Box));
        var above = holding ?? lines.FindLast(l => l.Box.Bottom <= redaction.Box.Top + 2 && l.Box.Left < redaction.Box.Right && regions[l.Region].Right > redaction.Box.Left);
        return (above ?? (lines.Count > 0 ? lines[0] : null))?.Region ?? 0;
    }
}
