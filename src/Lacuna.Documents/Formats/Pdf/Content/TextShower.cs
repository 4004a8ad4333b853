using Lacuna.Documents.Formats.Pdf.Fonts;
using Lacuna.Documents.Formats.Pdf.Painting;
using Lacuna.Documents.Model;

namespace Lacuna.Documents.Formats.Pdf.Content;

/// <summary>Places text (ISO 32000-1, 9.4).</summary>
internal sealed class TextShower(PageSink sink, Func<double, PaintColour?, PaintSetting> setting)
{
    private readonly List<PaintedGlyph> clipping = [];
    private readonly List<PaintedGlyph> through = [];
    private Matrix matrix = Matrix.Identity;
    private Matrix line = Matrix.Identity;
    private bool clips;

    public void Begin()
    {
        matrix = line = Matrix.Identity;
        clipping.Clear();
        clips = false;
    }

    /// <summary>Ends a text object; what it collected clips from now on (9.3.6).</summary>
    public void End(GraphicsState state)
    {
        if (clips)
        {
            through.Clear();
            through.AddRange(clipping);
            state.ThroughText = true;
        }
    }

    /// <summary>Something is painted: glyphs that clip it are seen.</summary>
    public void RevealThrough(GraphicsState state)
    {
        if (state.ThroughText)
        {
            through.ForEach(g => g.Reveal());
        }
    }

    public void Set(Matrix to) => matrix = line = to;

    public void Move(double x, double y) => matrix = line = new Matrix(1, 0, 0, 1, x, y).Then(line);

    /// <summary>Moves by a number of a <c>TJ</c> array, in thousandths of the font size against the direction of writing.</summary>
    public void Shift(double thousandths, GraphicsState state)
    {
        var by = -thousandths / 1000 * state.FontSize;
        matrix = (state.Font?.Vertical == true ? new Matrix(1, 0, 0, 1, 0, by) : new Matrix(1, 0, 0, 1, by * state.HorizontalScale, 0)).Then(matrix);
    }

    public void Show(byte[] bytes, GraphicsState state)
    {
        // Text without a font is painted by no program.
        if (state.Font is not { } font)
        {
            return;
        }

        PaintSetting? shared = null;
        for (var at = 0; at < bytes.Length;)
        {
            var shown = font.Next(bytes.AsSpan(at));
            at += Math.Max(1, shown.Length);
            var scale = new Matrix(state.FontSize * state.HorizontalScale, 0, 0, state.FontSize, 0, state.Rise).Then(matrix).Then(state.Ctm);
            var advance = shown.Width * font.Unit;
            var glyph = Glyph(font, shown, advance, scale, state, ref shared);
            if (glyph is not null)
            {
                sink.Add(glyph);
                if (state.Rendering >= 4)
                {
                    clips = true;
                    clipping.Add(glyph);
                }
            }

            var spacing = state.CharacterSpacing + (shown is { Length: 1, Code: 32 } ? state.WordSpacing : 0);
            var by = (advance * state.FontSize) + spacing;
            matrix = (font.Vertical ? new Matrix(1, 0, 0, 1, 0, by) : new Matrix(1, 0, 0, 1, by * state.HorizontalScale, 0)).Then(matrix);
        }
    }

    private PaintedGlyph? Glyph(PdfFont font, ShownCode shown, double advance, Matrix scale, GraphicsState state, ref PaintSetting? shared)
    {
        PagePoint[] quad = font.Vertical ? scale.Corners(-0.5, advance, 0.5, 0) : scale.Corners(0, font.Descent, advance, font.Ascent);
        if (!quad.All(p => double.IsFinite(p.X + p.Y)))
        {
            return null;
        }

        var rendering = state.Rendering switch
        {
            3 => TextRendering.Invisible,
            7 => TextRendering.Clipping,
            _ when font.IsBlank(shown.Code) => TextRendering.Invisible,
            1 or 5 => TextRendering.Stroked,
            _ => TextRendering.Filled,
        };
        var stroked = rendering == TextRendering.Stroked;
        var colour = stroked ? state.Stroke : state.Fill;
        var alpha = stroked ? state.StrokeAlpha : state.FillAlpha;
        var outlined = state.Rendering is 2 or 6 && (state.StrokeAlpha > 0.1 && (state.Fill is null || state.Stroke is null || state.Fill.Value.Distance(state.Stroke.Value) > 0.06));
        if (state.Rendering is 2 or 6)
        {
            alpha = Math.Max(alpha, state.StrokeAlpha);
        }

        shared ??= setting(alpha, colour);
        var size = font.Vertical ? Math.Sqrt((scale.A * scale.A) + (scale.B * scale.B)) : Math.Sqrt((scale.C * scale.C) + (scale.D * scale.D));
        var (start, end) = (scale.Apply(0, 0), font.Vertical ? scale.Apply(0, advance) : scale.Apply(advance, 0));
        return new PaintedGlyph(shared, shown.Text, [.. quad], start, end, size, font.Name, rendering, colour) { Outlined = outlined };
    }
}
