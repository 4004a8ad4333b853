using System.Collections.Immutable;
using Lacuna.Documents.Formats.Pdf.Content;
using Lacuna.Documents.Model;

namespace Lacuna.Documents.Formats.Pdf.Painting;

/// <summary>Something that a page paints. The hierarchy is closed: only this assembly derives from it.</summary>
/// <remarks>Things stand in the order in which they are painted; a later one covers an earlier one. Boxes are in points from the top left of the
/// visible page.</remarks>
public abstract class PaintedThing
{
    private protected PaintedThing(PaintSetting setting, PageBox box)
    {
        Setting = setting;
        Box = box;
    }

    /// <summary>The smallest upright box around it, before clipping.</summary>
    public PageBox Box { get; }

    /// <summary>Opacity, 0 to 1, of what fills it (ISO 32000-1, 11.6.4.4).</summary>
    public double Alpha => Setting.Alpha;

    /// <summary>Whether what lies under it shows through because of its blend mode or a soft mask (11.3.5, 11.6.5.2).</summary>
    public bool Blends => Setting.Blends;

    /// <summary>Name of the layer that hides it by default, on the screen or in print (8.11); null where it is shown.</summary>
    public string? HiddenLayer => Setting.HiddenLayer;

    /// <summary>The annotation whose appearance it belongs to, counted from 0 in the page's list; null for the page's own contents.</summary>
    public int? Annotation => Setting.Annotation;

    /// <summary>The innermost marked content it stands in (14.6), or null.</summary>
    public MarkedContent? Content => Setting.Content;

    /// <summary>What it is clipped to; null where only the page clips it.</summary>
    internal ClipPath? Clip => Setting.Clip;

    internal PaintSetting Setting { get; }
}

/// <summary>A piece of text, as a rule one character.</summary>
public sealed class PaintedGlyph : PaintedThing
{
    internal PaintedGlyph(PaintSetting setting, string text, ImmutableArray<PagePoint> quad, PagePoint start, PagePoint end, double size, string font, TextRendering rendering, PaintColour? colour)
        : base(setting, PageBox.Around(quad.AsSpan()))
    {
        Text = text;
        Quad = quad;
        Start = start;
        End = end;
        Size = size;
        Font = font;
        Rendering = rendering;
        Colour = colour;
    }

    /// <summary>Its characters in UTF-16; U+FFFD where the file does not say which.</summary>
    public string Text { get; }

    /// <summary>Its four corners, from descent to ascent and over its advance: lower left, lower right, upper right, upper left as the text runs.</summary>
    public ImmutableArray<PagePoint> Quad { get; }

    /// <summary>Where it begins on the baseline.</summary>
    public PagePoint Start { get; }

    /// <summary>Where the next glyph would begin, without character and word spacing.</summary>
    public PagePoint End { get; }

    /// <summary>Its font size on the page in points, measured across the direction of writing.</summary>
    public double Size { get; }

    /// <summary>Name of its font; empty where it has none.</summary>
    public string Font { get; }

    /// <summary>How it is rendered (ISO 32000-1, 9.3.6).</summary>
    public TextRendering Rendering { get; private set; }

    /// <summary>Its colour; null where a pattern or an unknown space gives it.</summary>
    public PaintColour? Colour { get; private set; }

    /// <summary>Whether its outline has another colour than its inside, so that it is seen on a ground of its own colour.</summary>
    internal bool Outlined { get; init; }

    /// <summary>Something was painted through it: what was a clip is seen.</summary>
    internal void Reveal() => (Rendering, Colour) = (TextRendering.Filled, null);

    /// <summary>Whether its text is white space alone.</summary>
    public bool IsBlank => string.IsNullOrWhiteSpace(Text);
}

/// <summary>How text is rendered (ISO 32000-1, table 106).</summary>
public enum TextRendering
{
    /// <summary>Filled, or filled and stroked.</summary>
    Filled,

    /// <summary>Its outline alone.</summary>
    Stroked,

    /// <summary>Neither (mode 3), or a glyph that paints nothing.</summary>
    Invisible,

    /// <summary>Used to clip what follows (mode 7); seen only by what is painted through it.</summary>
    Clipping,
}

/// <summary>A filled area: a path, the outline of a stroke, a shading.</summary>
public sealed class PaintedPath : PaintedThing
{
    internal PaintedPath(PaintSetting setting, ImmutableArray<ImmutableArray<PagePoint>> outlines, bool evenOdd, PaintColour? colour, PathKind kind, PageBox box)
        : base(setting, box)
    {
        Outlines = outlines;
        EvenOdd = evenOdd;
        Colour = colour;
        Kind = kind;
    }

    /// <summary>Closed polygons; curves are cut into straight pieces.</summary>
    public ImmutableArray<ImmutableArray<PagePoint>> Outlines { get; }

    /// <summary>Whether the inside follows the even-odd rule, else the nonzero winding number rule (ISO 32000-1, 8.5.3.3).</summary>
    public bool EvenOdd { get; }

    /// <summary>Its colour; null where a pattern or an unknown space gives it.</summary>
    public PaintColour? Colour { get; }

    /// <summary>What painted it.</summary>
    public PathKind Kind { get; }
}

/// <summary>What painted a path.</summary>
public enum PathKind
{
    /// <summary>A fill.</summary>
    Fill,

    /// <summary>A stroke, with its width.</summary>
    Stroke,

    /// <summary>A shading or a pattern.</summary>
    Pattern,
}

/// <summary>An image.</summary>
public sealed class PaintedImage : PaintedThing
{
    internal PaintedImage(PaintSetting setting, ImmutableArray<PagePoint> quad, ImageSource source, PaintColour? colour)
        : base(setting, PageBox.Around(quad.AsSpan()))
    {
        Quad = quad;
        Source = source;
        Colour = colour;
    }

    /// <summary>Its corners: lower left, lower right, upper right, upper left of the image itself.</summary>
    public ImmutableArray<PagePoint> Quad { get; }

    /// <summary>Width in pixels.</summary>
    public int PixelWidth => Source.Width;

    /// <summary>Height in pixels.</summary>
    public int PixelHeight => Source.Height;

    /// <summary>The image format that its data are in (<c>DCTDecode</c>, <c>JPXDecode</c>…), or null for plain samples.</summary>
    public string? Format => Source.Format;

    /// <summary>For a stencil (ISO 32000-1, 8.9.6.2) the colour that is painted through it; otherwise null.</summary>
    public PaintColour? Colour { get; }

    internal ImageSource Source { get; }
}

/// <summary>A stretch of marked content (ISO 32000-1, 14.6) with what it says of itself.</summary>
/// <param name="Tag">Its tag, such as <c>Span</c> or <c>P</c>.</param>
/// <param name="Identifier">Its marked-content identifier (14.7.4), or null.</param>
/// <param name="ActualText">The text it stands for (14.9.4), or null.</param>
/// <param name="AlternateText">Its description (14.9.3), or null.</param>
/// <param name="Expansion">What an abbreviation stands for (14.9.5), or null.</param>
/// <param name="Parent">The marked content around it, or null.</param>
public sealed record MarkedContent(string Tag, int? Identifier, string? ActualText, string? AlternateText, string? Expansion, MarkedContent? Parent);

/// <summary>What things painted one after another have in common.</summary>
/// <remarks><c>ScreenOnly</c>: a layer that is off in print, so that what it covers is read on paper.</remarks>
internal sealed record PaintSetting(ClipPath? Clip, double Alpha, bool Blends, string? HiddenLayer, bool ScreenOnly, int? Annotation, MarkedContent? Content)
{
    /// <summary>Whether what lies under it cannot show through.</summary>
    public bool Opaque => Alpha >= 0.98 && !Blends && !ScreenOnly && HiddenLayer is null;
}

/// <summary>A clipping path: the intersection of outlines, chained from the innermost.</summary>
internal sealed class ClipPath(ClipPath? outer, PagePoint[][] outlines, bool evenOdd, PageBox box)
{
    public ClipPath? Outer { get; } = outer;

    public PagePoint[][] Outlines { get; } = outlines;

    public bool EvenOdd { get; } = evenOdd;

    /// <summary>The box of the whole chain.</summary>
    public PageBox Box { get; } = outer is null ? box : box.Intersect(outer.Box);

    /// <summary>Whether this link is an upright rectangle, so that the box says all.</summary>
    public bool IsBox { get; } = IsUpright(outlines);

    /// <summary>How many links there are.</summary>
    public int Depth { get; } = (outer?.Depth ?? 0) + 1;

    private static bool IsUpright(PagePoint[][] outlines)
    {
        if (outlines.Length != 1 || outlines[0].Length is not (4 or 5))
        {
            return false;
        }

        var points = outlines[0];
        if (points.Length == 5 && points[4] != points[0])
        {
            return false;
        }

        for (var i = 0; i < 4; i++)
        {
            var (a, b) = (points[i], points[(i + 1) % 4]);
            if (Math.Abs(a.X - b.X) > 1e-6 && Math.Abs(a.Y - b.Y) > 1e-6)
            {
                return false;
            }
        }

        return true;
    }
}
