using Lacuna.Documents.Formats.Pdf.Painting;

namespace Lacuna.Documents.Inspection;

/// <summary>Compares a page before and after a later save: words that are gone.</summary>
internal static class RevisionInspector
{
    // A word is at its place where it moved by no more than this, in points.
    private const double Moved = 4;

    /// <summary>Text that the earlier page has and the later one lacks.</summary>
    /// <param name="earlier">The page before.</param>
    /// <param name="words">Words of the page as it is now, hidden ones too.</param>
    /// <param name="canvas">The page as it is painted now.</param>
    /// <param name="number">The page now.</param>
    public static IEnumerable<Finding> Compare(PaintedPage earlier, List<SightWord> words, PageCanvas canvas, int number)
    {
        var sights = earlier.Things.OfType<PaintedGlyph>().Select((g, i) => new GlyphSight(g, i)).ToList();
        var before = SightWord.Of(sights).Where(w => w.Folded.Length > 0).ToList();
        var now = words.Where(w => w.Folded.Length > 0).ToLookup(w => w.Folded, StringComparer.Ordinal);
        var counts = before.GroupBy(w => w.Folded, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        var any = false;
        foreach (var word in before)
        {
            var same = now[word.Folded];
            if (same.Count() >= counts[word.Folded] || same.Any(s => Math.Abs(s.Centre.X - word.Centre.X) < Moved && Math.Abs(s.Centre.Y - word.Centre.Y) < Moved))
            {
                continue;
            }

            any = true;
            foreach (var glyph in word.Glyphs)
            {
                glyph.Lose(canvas);
            }
        }

        // What lies over the lost words now tells which of them a box was put in the place of.
        return any ? new HiddenRuns(earlier with { Number = number, Things = [], Annotations = [] }).Findings(sights) : [];
    }
}
