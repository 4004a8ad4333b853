using System.Text;
using Lacuna.Documents.Formats.Pdf.Painting;
using Lacuna.Documents.Model;

namespace Lacuna.Documents.Inspection;

/// <summary>Puts glyphs that are hidden in the same way, by the same thing, together into findings.</summary>
internal sealed class HiddenRuns(PaintedPage page)
{
    // Findings need so many letters or digits: a lone hyphen under the edge of a box tells nothing.
    private const int FewestLetters = 2;

    // A run on bare paper ends where the next glyph is farther away than this, in parts of the font size.
    private const double FarAlong = 8;
    private const double FarAcross = 3.2;

    // Baselines of one line are no farther apart than this part of the font size.
    private const double SameLine = 0.6;

    // Words under boxes of their own belong together up to this gap, in parts of the font size.
    private const double NextBox = 1.3;

    private readonly List<Run> runs = [];
    private readonly Dictionary<(FindingTechnique, int), Run> byCover = [];
    private Run? last;

    /// <summary>The findings, in the order of painting.</summary>
    public IEnumerable<Finding> Findings(IEnumerable<GlyphSight> sights)
    {
        foreach (var sight in sights)
        {
            if (sight.Glyph.IsBlank)
            {
                last?.Blank = true;
            }
            else if (sight.Hidden is { } technique)
            {
                Add(sight, technique);
            }
            else
            {
                last = null;
            }
        }

        foreach (var run in runs)
        {
            var text = run.Text.ToString().Trim();
            if (FoldedText.Letters(text) >= FewestLetters || (FoldedText.Letters(text) == 1 && text.Length == 1 && run.WholeWord))
            {
                yield return new Finding(page.Number, run.Technique, run.Box, text);
            }
        }
    }

    private void Add(GlyphSight sight, FindingTechnique technique)
    {
        var cover = CoverOf(sight);
        Run? run;
        if (last is { Previous: { } before } && last.Technique == technique && technique is FindingTechnique.Covered or FindingTechnique.Annotation or FindingTechnique.SameColour
            && SightWord.Follows(before, sight.Glyph, NextBox))
        {
            // A box for each word or letter of one phrase: the phrase is what was hidden.
            run = last;
            byCover[(technique, cover)] = run;
        }
        else if (cover >= 0 || cover <= -1000)
        {
            byCover.TryGetValue((technique, cover), out run);
        }
        else
        {
            run = last is not null && last.Technique == technique && last.Cover == cover && IsNear(last.Previous, sight.Glyph) ? last : null;
        }

        if (run is null)
        {
            run = new Run(technique, cover);
            runs.Add(run);
            if (cover >= 0 || cover <= -1000)
            {
                byCover[(technique, cover)] = run;
            }
        }

        run.Add(sight.Glyph, ReferenceEquals(run, last));
        last = run;
    }

    // The thing that lies over it, and of a path of several boxes which one; annotations count as one whatever they paint.
    private int CoverOf(GlyphSight sight)
    {
        if (sight.MarkedBy is { } annotation)
        {
            return -1000 - annotation;
        }

        if (sight.Over < 0 || sight.Over >= page.Things.Length)
        {
            return -1;
        }

        var thing = page.Things[sight.Over];
        if (thing.Annotation is { } appearance)
        {
            return -1000 - appearance;
        }

        var part = 0;
        if (thing is PaintedPath { Outlines.Length: > 1 and < 64 } path)
        {
            var centre = new PagePoint((sight.Glyph.Box.Left + sight.Glyph.Box.Right) / 2, (sight.Glyph.Box.Top + sight.Glyph.Box.Bottom) / 2);
            part = Math.Max(0, path.Outlines.ToList().FindIndex(o => PageBox.Around(o.AsSpan()).Contains(centre)));
        }

        return (int)Math.Min(int.MaxValue, (sight.Over * 64L) + part);
    }

    private static bool IsNear(PaintedGlyph? before, PaintedGlyph after)
    {
        if (before is null)
        {
            return true;
        }

        var (along, across) = SightWord.Distance(before, after);
        return across <= SameLine ? Math.Abs(along) <= FarAlong : across <= FarAcross;
    }

    private sealed class Run(FindingTechnique technique, int cover)
    {
        public FindingTechnique Technique { get; } = technique;

        public int Cover { get; } = cover;

        public StringBuilder Text { get; } = new();

        public PageBox Box { get; private set; } = PageBox.Empty;

        public PaintedGlyph? Previous { get; private set; }

        public bool Blank { get; set; }

        /// <summary>Whether a single letter stands alone, so that the whole word is hidden.</summary>
        public bool WholeWord { get; private set; } = true;

        public void Add(PaintedGlyph glyph, bool goesOn)
        {
            if (Previous is { } before)
            {
                if (SightWord.Distance(before, glyph).Across > SameLine)
                {
                    Text.Append('\n');
                }
                else if (Blank || !goesOn || !SightWord.Follows(before, glyph))
                {
                    Text.Append(' ');
                }
            }
            else
            {
                WholeWord = !goesOn;
            }

            Text.Append(glyph.Text);
            Box = Box.Union(glyph.Box);
            Previous = glyph;
            Blank = false;
        }
    }
}
