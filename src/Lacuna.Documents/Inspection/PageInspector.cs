using System.Collections.Immutable;
using System.Text;
using Lacuna.Documents.Formats.Pdf.Painting;
using Lacuna.Documents.Model;

namespace Lacuna.Documents.Inspection;

/// <summary>What the inspection of one page says.</summary>
/// <param name="Findings">Hidden text.</param>
/// <param name="Redactions">Boxes.</param>
/// <param name="Words">All words of the page, hidden ones too.</param>
/// <param name="Canvas">The page as painted.</param>
/// <param name="Seen">Letters of all that is seen, in the order of painting.</param>
/// <param name="Sights">Every glyph, blanks too, in the order of painting.</param>
internal sealed record InspectedPage(
    ImmutableArray<Finding> Findings, ImmutableArray<RedactionBox> Redactions, List<SightWord> Words, PageCanvas Canvas, string Seen, IReadOnlyList<GlyphSight> Sights);

/// <summary>Looks for hidden text on one page.</summary>
internal sealed class PageInspector
{
    // A box of which so much has one colour shows no text: letters take some eighth of it at least.
    private const double Blank = 0.94;

    // A word of letters thinner than this, in points, is a line: text squeezed until nobody sees it.
    private const double ThinnestWord = 0.4;

    // An image over so much of the page is a scan, not a patch.
    private const double ScanShare = 0.2;
    private const double ScanWidth = 0.6;

    private readonly PaintedPage page;
    private readonly PageCanvas canvas;
    private readonly List<GlyphSight> sights = [];

    private PageInspector(PaintedPage page)
    {
        this.page = page;
        canvas = new PageCanvas(page.Width, page.Height);
    }

    /// <summary>Inspects a page.</summary>
    public static InspectedPage Inspect(PaintedPage page)
    {
        var inspector = new PageInspector(page);
        inspector.Paint();
        var words = SightWord.Of(inspector.sights);
        MarkSqueezed(words);
        inspector.AcquitScans(words);
        inspector.MarkRedactAnnotations();
        AcquitRepeated(words);
        var seen = Seen(words);
        var findings = new HiddenRuns(page).Findings(inspector.sights).Where(f => f.Technique != FindingTechnique.OutsidePage || !IsSlug(f.Text)).ToList();
        findings.AddRange(AnnotationTexts.Findings(page, seen));
        findings.AddRange(new MarkedTexts(page, seen).Findings());
        var redactions = new RedactionFinder(page, inspector.canvas, inspector.sights).Find();
        return new InspectedPage([.. findings], redactions, words, inspector.canvas, seen, inspector.sights);
    }

    private void Paint()
    {
        for (var i = 0; i < page.Things.Length; i++)
        {
            var thing = page.Things[i];
            var shown = thing.HiddenLayer is null && !(thing.Annotation is { } annotation && annotation < page.Annotations.Length && page.Annotations[annotation].Hidden);
            switch (thing)
            {
                case PaintedGlyph glyph:
                    var sight = new GlyphSight(glyph, i);
                    sight.Paint(canvas, page.Box);
                    sights.Add(sight);
                    if (shown && glyph.Rendering == TextRendering.Filled && glyph.Text is "█" or "■" or "▇" or "▉")
                    {
                        canvas.Paint(glyph, i);
                    }

                    break;
                case PaintedPath path when shown:
                    canvas.Paint(path, i);
                    break;
                case PaintedImage image when shown:
                    canvas.Paint(image, i);
                    break;
            }
        }

        foreach (var sight in sights)
        {
            sight.Finish(canvas, page);
        }
    }

    private static void MarkSqueezed(List<SightWord> words)
    {
        foreach (var word in words.Where(w => w.Folded.Length >= 3 && Math.Min(w.Box.Width, w.Box.Height) < ThinnestWord))
        {
            foreach (var glyph in word.Glyphs.Where(g => g.Hidden is null))
            {
                glyph.Hidden = FindingTechnique.Invisible;
            }
        }
    }

    // What printers write beside the page: the name of the layout file with its date, and the names of the inks.
    private static bool IsSlug(string text) =>
        (text.Any(char.IsDigit) && new[] { ".indd", ".qxd", ".qxp", ".ai", ".pmd", ".fm", ".cdr" }.Any(e => text.Contains(e, StringComparison.OrdinalIgnoreCase)))
        || FoldedText.Words(text).All(w => w.ToLowerInvariant() is "cyan" or "magenta" or "yellow" or "black" or "c" or "m" or "y" or "k" || w.All(char.IsDigit));

    // Words of a text layer are in order where the scan shows something at their place; so are words that a scan was laid over.
    private void AcquitScans(List<SightWord> words)
    {
        foreach (var word in words)
        {
            if (word.Glyphs.Any(IsScanned) && canvas.Uniformity(word.Ink) < Blank)
            {
                foreach (var glyph in word.Glyphs.Where(IsScanned))
                {
                    glyph.Hidden = null;
                }
            }
        }
    }

    private bool IsScanned(GlyphSight sight) =>
        (sight.Unrendered && sight.Hidden == FindingTechnique.Invisible)
        || (sight.Hidden is FindingTechnique.Covered && sight.Over >= 0 && page.Things[sight.Over] is PaintedImage image && IsScan(image));

    private bool IsScan(PaintedImage image)
    {
        var visible = image.Box.Intersect(page.Box);
        return visible.Area >= ScanShare * page.Box.Area || visible.Width >= ScanWidth * page.Width;
    }

    // 12.5.6.23: what a Redact annotation marks is to be taken out, and has not been.
    private void MarkRedactAnnotations()
    {
        for (var i = 0; i < page.Annotations.Length; i++)
        {
            if (page.Annotations[i].Subtype != "Redact")
            {
                continue;
            }

            foreach (var sight in sights)
            {
                var box = sight.Glyph.Box;
                var centre = new PagePoint((box.Left + box.Right) / 2, (box.Top + box.Bottom) / 2);
                if (sight.Glyph.Annotation is null && page.Annotations[i].Areas.Any(a => a.Contains(centre)))
                {
                    (sight.Hidden, sight.MarkedBy) = (FindingTechnique.Annotation, i);
                }
            }
        }
    }

    // Shadows, buttons and text painted twice: what the page shows at the same place is no secret.
    private static void AcquitRepeated(List<SightWord> words)
    {
        var seen = words.Where(w => w.Folded.Length > 0 && w.Glyphs.All(g => g.Hidden is null)).ToLookup(w => w.Folded, StringComparer.Ordinal);
        foreach (var word in words)
        {
            if (word.Folded.Length > 0 && word.Glyphs.Any(g => g.Hidden is not null) && seen[word.Folded].Any(s => IsAtSamePlace(s, word)))
            {
                foreach (var glyph in word.Glyphs)
                {
                    glyph.Hidden = null;
                }
            }
        }
    }

    private static bool IsAtSamePlace(SightWord seen, SightWord hidden)
    {
        var reach = Math.Max(3, 0.6 * hidden.Box.Height);
        return Math.Abs(seen.Centre.X - hidden.Centre.X) <= reach && Math.Abs(seen.Centre.Y - hidden.Centre.Y) <= reach;
    }

    private static string Seen(List<SightWord> words)
    {
        var seen = new StringBuilder();
        foreach (var word in words)
        {
            if (word.Glyphs.Any(g => g.Hidden is null))
            {
                seen.Append(word.Glyphs.All(g => g.Hidden is null) ? word.Folded : FoldedText.Of(string.Concat(word.Glyphs.Where(g => g.Hidden is null).Select(g => g.Glyph.Text))));
            }
        }

        return seen.ToString();
    }
}
