using Lacuna.Documents.Formats.Pdf.Painting;
using Lacuna.Documents.Model;

namespace Lacuna.Documents.Inspection;

/// <summary>Whether a glyph is seen, and if not, why and by what.</summary>
internal sealed class GlyphSight(PaintedGlyph glyph, int index)
{
    // Rows in parts of the font size above the baseline, where letters have their ink: small ones up to the x-height, others to that of capitals.
    private static readonly double[] SmallRows = [0.06, 0.16, 0.26, 0.36, 0.44];
    private static readonly double[] TallRows = [0.07, 0.21, 0.35, 0.49, 0.62];
    private static readonly double[] Columns = [0.12, 0.31, 0.5, 0.69, 0.88];

    // From so many covered samples on a glyph cannot be read; a rule or strike through it covers one row in five.
    private const double CoveredShare = 0.58;

    // Below so many samples within the clip it is cut away.
    private const double ClippedShare = 0.3;

    // Below so many samples that differ from their ground it is not seen.
    private const double SeenShare = 0.25;

    // Differences of colour that nobody sees: 13 of 255 levels, and dark on dark up to a contrast of 1.15 to 1.
    private const double SameColour = 0.05;
    private const double DarkContrast = 1.15;

    /// <summary>Type smaller than this is a dot, in points.</summary>
    private const double SmallestSize = 1;

    private readonly PagePoint[] samples = Samples(glyph);
    private bool clipped;
    private bool sameColour;
    private bool partlySeen;

    public PaintedGlyph Glyph { get; } = glyph;

    /// <summary>Its place in the order of painting.</summary>
    public int Index { get; } = index;

    /// <summary>Why it is not seen; null where it is.</summary>
    public FindingTechnique? Hidden { get; set; }

    /// <summary>The last opaque thing at its place when all is painted, or -1.</summary>
    public int Over { get; private set; } = -1;

    /// <summary>The annotation that marks it for redaction, or what has taken its place since, or null.</summary>
    public int? MarkedBy { get; set; }

    /// <summary>The opaque thing that it was painted on, or -1.</summary>
    public int Under { get; private set; } = -1;

    /// <summary>Whether it is not rendered, so that it may be the layer of words over a scan.</summary>
    public bool Unrendered { get; private set; }

    /// <summary>Whether what covers it was painted later, not merely on top of it.</summary>
    public bool Covered { get; private set; }

    /// <summary>Looks at it at the moment when it is painted.</summary>
    public void Paint(PageCanvas canvas, PageBox page)
    {
        var (within, seen, onPage) = (0, 0, 0);
        foreach (var sample in samples)
        {
            if (!page.Contains(sample))
            {
                continue;
            }

            onPage++;
            if (!canvas.Within(Glyph.Clip, sample))
            {
                continue;
            }

            within++;
            seen += Glyph.Outlined || Glyph.Colour is not { } colour || canvas.Colour(sample) is not { } ground || Differ(colour.Over(ground, Glyph.Alpha), ground) ? 1 : 0;
        }

        clipped = onPage > 0 && within < ClippedShare * onPage;
        // Where painting had to stop, the ground is no longer known.
        sameColour = within > 0 && !canvas.Exhausted && seen <= SeenShare * within;
        partlySeen = onPage > 0;
        Under = canvas.Top(samples[samples.Length / 2]);
    }

    /// <summary>Looks at it when all is painted.</summary>
    public void Finish(PageCanvas canvas, PaintedPage page)
    {
        var counts = new Dictionary<int, int>();
        var (covered, visible) = (0, 0);
        foreach (var sample in samples)
        {
            if (!page.Box.Contains(sample))
            {
                continue;
            }

            visible++;
            var top = canvas.Top(sample);
            covered += top > Index ? 1 : 0;
            counts[top] = counts.GetValueOrDefault(top) + 1;
        }

        Over = counts.Count == 0 ? -1 : counts.MaxBy(c => c.Value).Key;
        Covered = visible > 0 && covered >= CoveredShare * visible;
        if (Covered && Over <= Index)
        {
            Over = counts.Where(c => c.Key > Index).MaxBy(c => c.Value).Key;
        }

        Hidden = Technique(page);
    }

    /// <summary>It is on the page no more; what lies at its place now is looked up.</summary>
    public void Lose(PageCanvas later)
    {
        Hidden = FindingTechnique.EarlierRevision;
        MarkedBy = later.Top(samples[samples.Length / 2]) is >= 0 and var over ? over : null;
    }

    /// <summary>Whether two colours can be told apart.</summary>
    public static bool Differ(PaintColour a, PaintColour b)
    {
        if (a.Distance(b) <= SameColour)
        {
            return false;
        }

        double x = a.Luminance, y = b.Luminance;
        return Math.Max(x, y) > 0.05 || (Math.Max(x, y) + 0.05) / (Math.Min(x, y) + 0.05) >= DarkContrast;
    }

    private FindingTechnique? Technique(PaintedPage page)
    {
        if (Glyph.HiddenLayer is not null)
        {
            return FindingTechnique.HiddenLayer;
        }

        if (Glyph.Annotation is { } annotation && annotation < page.Annotations.Length && page.Annotations[annotation].Hidden)
        {
            return FindingTechnique.Annotation;
        }

        if (!partlySeen)
        {
            return FindingTechnique.OutsidePage;
        }

        var transparent = Glyph.Alpha < 0.04;
        if (Glyph.Rendering is TextRendering.Invisible or TextRendering.Clipping || transparent)
        {
            Unrendered = true;
            return FindingTechnique.Invisible;
        }

        if (Glyph.Size < SmallestSize || clipped)
        {
            return FindingTechnique.Invisible;
        }

        if (Covered)
        {
            return Over >= 0 && Over < page.Things.Length && page.Things[Over].Annotation is not null && Glyph.Annotation is null ? FindingTechnique.Annotation : FindingTechnique.Covered;
        }

        return sameColour ? FindingTechnique.SameColour : null;
    }

    private static PagePoint[] Samples(PaintedGlyph glyph)
    {
        var small = glyph.Text.Length == 1 && "acemnorsuvwxzасеорхвгикмнптчшщъыьэюя.,:;-–_".Contains(glyph.Text[0], StringComparison.Ordinal);
        var rows = small ? SmallRows : TallRows;
        var (origin, right, upper) = (glyph.Quad[0], glyph.Quad[1], glyph.Quad[3]);
        double ux = right.X - origin.X, uy = right.Y - origin.Y, vx = upper.X - origin.X, vy = upper.Y - origin.Y;
        // The baseline's height within the quad; in vertical writing the quad is the whole character.
        var height = Math.Sqrt((vx * vx) + (vy * vy));
        double dx = glyph.Start.X - origin.X, dy = glyph.Start.Y - origin.Y;
        var along = height > 0 ? ((dx * vx) + (dy * vy)) / (height * height) : 0;
        var em = height > 0 ? glyph.Size / height : 1;
        var vertical = along is < -0.01 or > 0.6;
        var points = new PagePoint[rows.Length * Columns.Length];
        var n = 0;
        foreach (var row in rows)
        {
            var v = vertical ? 0.15 + row : along + (row * em);
            foreach (var u in Columns)
            {
                points[n++] = new PagePoint(origin.X + (u * ux) + (v * vx), origin.Y + (u * uy) + (v * vy));
            }
        }

        return points;
    }
}
