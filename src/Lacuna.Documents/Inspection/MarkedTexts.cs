using Lacuna.Documents.Formats.Pdf.Painting;
using Lacuna.Documents.Model;

namespace Lacuna.Documents.Inspection;

/// <summary>Texts for screen readers in marked content (ISO 32000-1, 14.9) that say what is not to be seen.</summary>
internal sealed class MarkedTexts(PaintedPage page, string seen)
{
    private readonly Lookup boxes = new(page);

    /// <summary>The findings of the page's contents.</summary>
    public IEnumerable<Finding> Findings()
    {
        foreach (var mark in page.Marks)
        {
            if (mark.ActualText is { } actual && Tells(actual, mark, pictureMayDiffer: false) is { } box)
            {
                yield return new Finding(page.Number, FindingTechnique.AlternateText, box.IsEmpty ? null : box, actual.Trim());
            }
            else if ((mark.AlternateText ?? mark.Expansion) is { } other && Tells(other, mark, pictureMayDiffer: true) is { } place)
            {
                yield return new Finding(page.Number, FindingTechnique.AlternateText, place.IsEmpty ? null : place, other.Trim());
            }
        }
    }

    /// <summary>Whether a structure element's text, which stands for the marked content of some identifiers, says what is not to be seen.</summary>
    /// <returns>Where, or null where it says nothing new.</returns>
    public PageBox? Tells(string text, IReadOnlyCollection<int> identifiers, bool pictureMayDiffer) =>
        Tells(text, [.. page.Things.Where(t => Within(t.Content, identifiers))], pictureMayDiffer);

    private static bool Within(MarkedContent? content, IReadOnlyCollection<int> identifiers)
    {
        for (; content is not null; content = content.Parent)
        {
            if (content.Identifier is { } identifier && identifiers.Contains(identifier))
            {
                return true;
            }
        }

        return false;
    }

    private PageBox? Tells(string text, MarkedContent mark, bool pictureMayDiffer) => Tells(text, boxes.Of(mark), pictureMayDiffer);

    private PageBox? Tells(string text, List<PaintedThing> things, bool pictureMayDiffer)
    {
        if (!AnnotationTexts.IsUnseen(text, seen))
        {
            return null;
        }

        // Formulas are described in their notation, and glyphs without characters of their own have their text here.
        if (text.Contains('\\', StringComparison.Ordinal) || things.Exists(t => t is PaintedGlyph { Text: [>= '\uE000' and <= '\uF8FF' or '\uFFFD', ..] }))
        {
            return null;
        }

        // A picture, or a drawing of several parts, may be described in words that the page has not; a plain box may not.
        var glyphs = things.Exists(t => t is PaintedGlyph { IsBlank: false });
        var picture = things.OfType<PaintedImage>().Any(i => !IsPlain(i)) || things.OfType<PaintedPath>().Skip(3).Any();
        if (picture || (pictureMayDiffer && (glyphs || things.Count == 0)))
        {
            return null;
        }

        var box = PageBox.Empty;
        foreach (var thing in things)
        {
            box = box.Union(thing.Clip is null ? thing.Box : thing.Box.Intersect(thing.Clip.Box));
        }

        return box;
    }

    private static bool IsPlain(PaintedImage image) => image.Source.Pixels() is { } pixels && pixels.Range(0, 0, 1, 1) is var (darkest, lightest) && lightest - darkest < 24;

    private sealed class Lookup
    {
        private readonly Dictionary<MarkedContent, List<PaintedThing>> things = new(ReferenceEqualityComparer.Instance);

        public Lookup(PaintedPage page)
        {
            foreach (var thing in page.Things)
            {
                // Marks within marks are few; a chain of a thousand is cut.
                var depth = 0;
                for (var mark = thing.Content; mark is not null && depth < 16; mark = mark.Parent, depth++)
                {
                    if (mark.ActualText is null && mark.AlternateText is null && mark.Expansion is null)
                    {
                        continue;
                    }

                    if (!things.TryGetValue(mark, out var list))
                    {
                        things[mark] = list = [];
                    }

                    list.Add(thing);
                }
            }
        }

        public List<PaintedThing> Of(MarkedContent mark) => things.GetValueOrDefault(mark) ?? [];
    }
}
