using Lacuna.Documents.Formats.Pdf.Objects;
using Lacuna.Documents.Formats.Pdf.Painting;
using Lacuna.Documents.Model;

namespace Lacuna.Documents.Formats.Pdf.Content;

/// <summary>Carries out content streams (ISO 32000-1, 7.8 and Annex A) and says what they paint.</summary>
internal sealed class ContentInterpreter
{
    // Saved states: Annex C gives 28; nesting beyond this is an attack on memory.
    private const int MaxSaved = 512;
    private const int MaxOperands = 512;

    private readonly PdfFile file;
    private readonly PageSink sink;
    private readonly OptionalContent layers;
    private readonly FontCache fonts;
    private readonly Stack<GraphicsState> saved = new();
    private readonly PathOutline path = new();
    private readonly List<PdfObject> operands = [];
    private readonly MarkedContentStack marks;
    private readonly TextShower text;
    private GraphicsState state = new();
    private PdfDictionary? resources;
    private bool? pendingClip;
    private int depth;

    public ContentInterpreter(PdfFile file, PageSink sink, OptionalContent layers, FontCache fonts)
    {
        this.file = file;
        this.sink = sink;
        this.layers = layers;
        this.fonts = fonts;
        marks = new MarkedContentStack(file, layers, sink);
        text = new TextShower(sink, Setting);
    }

    /// <summary>The annotation whose appearance is carried out, or null.</summary>
    public int? Annotation { get; set; }

    /// <summary>Carries out a content stream.</summary>
    public void Run(byte[] content, PdfDictionary? own, GraphicsState start)
    {
        var (outerState, outerResources, outerSaved) = (state, resources, saved.Count);
        (state, resources) = (start, own ?? resources);
        var openMarks = marks.Depth;
        var lexer = new PdfLexer(content, 0, references: false, file.Limits.MaxDepth);
        operands.Clear();
        while (lexer.Read() is { } value)
        {
            if (value is not PdfKeyword keyword)
            {
                if (operands.Count < MaxOperands)
                {
                    operands.Add(value);
                }

                continue;
            }

            if (!sink.Operator())
            {
                break;
            }

            if (keyword.Word == "BI")
            {
                InlineImage(lexer);
            }
            else
            {
                Execute(keyword.Word);
            }

            operands.Clear();
        }

        // What a stream leaves open ends with it.
        while (saved.Count > outerSaved)
        {
            saved.Pop();
        }

        marks.CloseTo(openMarks);
        path.Clear();
        pendingClip = null;
        (state, resources) = (outerState, outerResources);
    }

    /// <summary>Carries out a form (8.10) or an appearance.</summary>
    public void RunForm(PdfStream form, GraphicsState around)
    {
        if (depth >= file.Limits.MaxFormDepth)
        {
            sink.Warn($"Forms are nested deeper than {file.Limits.MaxFormDepth}; the innermost were left out.");
            return;
        }

        var dictionary = form.Dictionary;
        var inner = around with { Ctm = Matrix.Of(file.Numbers(dictionary, "Matrix")).Then(around.Ctm) };
        if (file.Numbers(dictionary, "BBox") is { Length: 4 } box)
        {
            var corners = inner.Ctm.Corners(Math.Min(box[0], box[2]), Math.Min(box[1], box[3]), Math.Max(box[0], box[2]), Math.Max(box[1], box[3]));
            inner.Clip = new ClipPath(inner.Clip, [corners], false, PageBox.Around(corners));
        }

        if (file.Name(file.Dictionary(dictionary, "Group"), "S") == "Transparency")
        {
            inner.GroupAlpha *= around.FillAlpha;
            inner.GroupBlends |= around.Masked || around.BlendMode is not null;
            (inner.FillAlpha, inner.StrokeAlpha, inner.Masked, inner.BlendMode) = (1, 1, false, null);
        }

        var heldOperands = operands.ToArray();
        var layer = marks.Open(dictionary.Raw("OC"));
        depth++;
        Run(file.Decode(form), file.Dictionary(dictionary, "Resources"), inner);
        depth--;
        marks.CloseTo(layer);
        operands.Clear();
        operands.AddRange(heldOperands);
    }

    private PaintSetting Setting(double alpha, PaintColour? colour)
    {
        var (hidden, screenOnly) = marks.Layer;
        // Black that multiplies and white that screens hide what lies under them as plain black and white do.
        var solid = state.BlendMode switch
        {
            null => true,
            "Multiply" or "Darken" or "ColorBurn" => colour is { } c && c.Distance(PaintColour.Black) < 0.06,
            "Screen" or "Lighten" or "ColorDodge" => colour is { } c && c.Distance(PaintColour.White) < 0.06,
            _ => false,
        };
        return new PaintSetting(state.Clip, alpha * state.GroupAlpha, !solid || state.Masked || state.GroupBlends || state.ThroughText, hidden, screenOnly, Annotation, marks.Current);
    }

    private double Number(int index) => index < operands.Count && operands[index] is PdfNumber number ? Math.Clamp(number.Value, -1e9, 1e9) : 0;

    private string NameAt(int index) => index < operands.Count && operands[index] is PdfName name ? name.Value : "";

    private void Execute(string word)
    {
        switch (word)
        {
            case "q":
                if (saved.Count < MaxSaved)
                {
                    saved.Push(state with { });
                }

                break;
            case "Q":
                if (saved.Count > 0)
                {
                    state = saved.Pop();
                }

                break;
            case "cm":
                state.Ctm = new Matrix(Number(0), Number(1), Number(2), Number(3), Number(4), Number(5)).Then(state.Ctm);
                break;
            case "w": state.LineWidth = Math.Abs(Number(0)); break;
            case "J": state.LineCap = (int)Number(0); break;
            case "gs": SetParameters(file.Dictionary(file.Dictionary(resources, "ExtGState"), NameAt(0))); break;
            case "m": path.MoveTo(Number(0), Number(1)); break;
            case "l": path.LineTo(Number(0), Number(1)); break;
            case "c": path.CurveTo(Number(0), Number(1), Number(2), Number(3), Number(4), Number(5)); break;
            case "v": path.CurveTo(path.Current.X, path.Current.Y, Number(0), Number(1), Number(2), Number(3)); break;
            case "y": path.CurveTo(Number(0), Number(1), Number(2), Number(3), Number(2), Number(3)); break;
            case "h": path.Close(); break;
            case "re": path.Rectangle(Number(0), Number(1), Number(2), Number(3)); break;
            case "W": pendingClip = false; break;
            case "W*": pendingClip = true; break;
            case "n": EndPath(); break;
            case "f" or "F": Fill(false); EndPath(); break;
            case "f*": Fill(true); EndPath(); break;
            case "S": Stroke(); EndPath(); break;
            case "s": path.Close(); Stroke(); EndPath(); break;
            case "B": Fill(false); Stroke(); EndPath(); break;
            case "B*": Fill(true); Stroke(); EndPath(); break;
            case "b": path.Close(); Fill(false); Stroke(); EndPath(); break;
            case "b*": path.Close(); Fill(true); Stroke(); EndPath(); break;
            case "sh": Shade(); break;
            case "Do": PaintObject(NameAt(0)); break;
            case "BMC": marks.Open(NameAt(0), null, resources); break;
            case "BDC": marks.Open(NameAt(0), operands.Count > 1 ? operands[1] : null, resources); break;
            case "EMC": marks.Close(); break;
            default:
                if (!SetColour(word))
                {
                    TextOperator(word);
                }

                break;
        }
    }

    private void TextOperator(string word)
    {
        switch (word)
        {
            case "BT": text.Begin(); break;
            case "ET": text.End(state); break;
            case "Tf":
                state.Font = file.Get(file.Dictionary(resources, "Font"), NameAt(0)) is PdfDictionary font ? fonts.Of(font) : null;
                state.FontSize = Number(1);
                break;
            case "Tc": state.CharacterSpacing = Number(0); break;
            case "Tw": state.WordSpacing = Number(0); break;
            case "Tz": state.HorizontalScale = Number(0) / 100; break;
            case "TL": state.Leading = Number(0); break;
            case "Ts": state.Rise = Number(0); break;
            case "Tr": state.Rendering = (int)Number(0); break;
            case "Td": text.Move(Number(0), Number(1)); break;
            case "TD":
                state.Leading = -Number(1);
                text.Move(Number(0), Number(1));
                break;
            case "Tm": text.Set(new Matrix(Number(0), Number(1), Number(2), Number(3), Number(4), Number(5))); break;
            case "T*": text.Move(0, -state.Leading); break;
            case "Tj": Show(0); break;
            case "'":
                text.Move(0, -state.Leading);
                Show(0);
                break;
            case "\"":
                (state.WordSpacing, state.CharacterSpacing) = (Number(0), Number(1));
                text.Move(0, -state.Leading);
                Show(2);
                break;
            case "TJ" when operands.Count > 0 && operands[0] is PdfArray array:
                foreach (var part in array.Values)
                {
                    if (part is PdfString shown)
                    {
                        text.Show(shown.Bytes, state);
                    }
                    else if (part is PdfNumber number)
                    {
                        text.Shift(number.Value, state);
                    }
                }

                break;
        }
    }

    private void Show(int index)
    {
        if (index < operands.Count && operands[index] is PdfString shown)
        {
            text.Show(shown.Bytes, state);
        }
    }

    private void SetParameters(PdfDictionary? parameters)
    {
        if (parameters is null)
        {
            return;
        }

        state.FillAlpha = Math.Clamp(file.Number(parameters, "ca") ?? state.FillAlpha, 0, 1);
        state.StrokeAlpha = Math.Clamp(file.Number(parameters, "CA") ?? state.StrokeAlpha, 0, 1);
        state.LineWidth = file.Number(parameters, "LW") ?? state.LineWidth;
        if (file.Get(parameters, "BM") is { } mode)
        {
            var name = (mode as PdfName ?? (mode is PdfArray { Count: > 0 } list ? file.Resolve(list.Values[0]) as PdfName : null))?.Value;
            state.BlendMode = name is "Normal" or "Compatible" ? null : name;
        }

        if (file.Get(parameters, "SMask") is { } mask)
        {
            state.Masked = mask is PdfDictionary;
        }

        if (file.Array(parameters, "Font") is { Count: 2 } font && file.DictionaryOf(font.Values[0]) is { } dictionary)
        {
            state.Font = fonts.Of(dictionary);
            state.FontSize = (file.Resolve(font.Values[1]) as PdfNumber)?.Value ?? state.FontSize;
        }
    }

    private bool SetColour(string word)
    {
        switch (word)
        {
            case "g": SetFill(ColourSpace.Gray); break;
            case "rg": SetFill(ColourSpace.Rgb); break;
            case "k": SetFill(ColourSpace.Cmyk); break;
            case "G": SetStroke(ColourSpace.Gray); break;
            case "RG": SetStroke(ColourSpace.Rgb); break;
            case "K": SetStroke(ColourSpace.Cmyk); break;
            case "cs":
                state.FillSpace = ColourSpace.Of(file, operands.Count > 0 ? operands[0] : null, resources);
                state.Fill = state.FillSpace.Initial();
                break;
            case "CS":
                state.StrokeSpace = ColourSpace.Of(file, operands.Count > 0 ? operands[0] : null, resources);
                state.Stroke = state.StrokeSpace.Initial();
                break;
            case "sc" or "scn":
                SetFill(state.FillSpace);
                if (state.FillSpace.IsPattern)
                {
                    SetPattern();
                }

                break;
            case "SC" or "SCN": SetStroke(state.StrokeSpace); break;
            default: return false;
        }

        return true;
    }

    private void SetFill(ColourSpace space) => (state.FillSpace, state.Fill) = (space, space.Colour(Components()));

    private void SetStroke(ColourSpace space) => (state.StrokeSpace, state.Stroke) = (space, space.Colour(Components()));

    private double[] Components() => [.. operands.OfType<PdfNumber>().Select(n => n.Value)];

    // A tiling pattern may let through what lies under it: it counts as solid only where one thing in its cell fills the cell.
    private void SetPattern()
    {
        var pattern = file.Get(file.Dictionary(resources, "Pattern"), operands.Count > 0 && operands[^1] is PdfName name ? name.Value : "");
        if (pattern is not PdfStream tile || depth >= file.Limits.MaxFormDepth)
        {
            state.SheerPattern = pattern is not PdfDictionary;
            return;
        }

        var cell = new PageSink(file.Limits with { MaxOperators = 2000, MaxThings = 500, MaxCorners = 20_000 });
        var interpreter = new ContentInterpreter(file, cell, layers, fonts) { depth = depth + 1 };
        var basis = state.FillSpace.Basis?.Colour(Components());
        interpreter.Run(file.Decode(tile), file.Dictionary(tile.Dictionary, "Resources"), new GraphicsState { Fill = basis ?? PaintColour.Black });
        var box = file.Numbers(tile.Dictionary, "BBox") is { Length: 4 } b ? new PageBox(Math.Min(b[0], b[2]), Math.Min(b[1], b[3]), Math.Max(b[0], b[2]), Math.Max(b[1], b[3])) : PageBox.Empty;
        var filling = cell.Things.OfType<PaintedPath>().LastOrDefault(p => p.Setting.Opaque && p.Kind == PathKind.Fill && p.Outlines.Length == 1 && p.Box.Intersect(box).Area >= 0.95 * box.Area);
        state.SheerPattern = filling is null;
        state.Fill = filling?.Colour;
    }

    private void Fill(bool evenOdd)
    {
        if (path.IsEmpty || !sink.Corners(path.Corners))
        {
            return;
        }

        var polygons = path.Polygons(state.Ctm);
        if (polygons.Length > 0 && !(state.Fill is null && state.SheerPattern))
        {
            AddPath(polygons, evenOdd, state.Fill, state.FillAlpha, state.Fill is null ? PathKind.Pattern : PathKind.Fill);
        }

        text.RevealThrough(state);
    }

    private void Stroke()
    {
        if (path.IsEmpty || !sink.Corners(path.Corners * 4))
        {
            return;
        }

        var boxes = path.Stroke(state.Ctm, state.LineWidth, state.LineCap);
        if (boxes.Length > 0)
        {
            AddPath(boxes, false, state.Stroke, state.StrokeAlpha, PathKind.Stroke);
        }
    }

    private void Shade()
    {
        var box = state.Clip?.Box ?? new PageBox(-20_000, -20_000, 20_000, 20_000);
        PagePoint[] corners = [new(box.Left, box.Top), new(box.Right, box.Top), new(box.Right, box.Bottom), new(box.Left, box.Bottom)];
        if (!box.IsEmpty)
        {
            AddPath([corners], false, null, state.FillAlpha, PathKind.Pattern);
        }

        text.RevealThrough(state);
    }

    private void AddPath(PagePoint[][] polygons, bool evenOdd, PaintColour? colour, double alpha, PathKind kind)
    {
        var box = PageBox.Empty;
        foreach (var polygon in polygons)
        {
            box = box.Union(PageBox.Around(polygon));
        }

        if (double.IsFinite(box.Left + box.Top + box.Right + box.Bottom))
        {
            sink.Add(new PaintedPath(Setting(alpha, colour), [.. polygons.Select(p => System.Runtime.InteropServices.ImmutableCollectionsMarshal.AsImmutableArray(p))], evenOdd, colour, kind, box));
        }
    }

    private void EndPath()
    {
        if (pendingClip is { } evenOdd && sink.Corners(path.Corners))
        {
            // A path of nothing clips everything away.
            var polygons = path.Polygons(state.Ctm);
            var box = PageBox.Empty;
            foreach (var polygon in polygons)
            {
                box = box.Union(PageBox.Around(polygon));
            }

            state.Clip = new ClipPath(state.Clip, polygons, evenOdd, box);
        }

        pendingClip = null;
        path.Clear();
    }

    private void PaintObject(string name)
    {
        if (file.Get(file.Dictionary(resources, "XObject"), name) is not PdfStream painted)
        {
            return;
        }

        switch (file.Name(painted.Dictionary, "Subtype"))
        {
            case "Form":
                RunForm(painted, state);
                break;
            case "Image":
                var layer = marks.Open(painted.Dictionary.Raw("OC"));
                PaintImage(painted);
                marks.CloseTo(layer);
                break;
        }
    }

    private void PaintImage(PdfStream image)
    {
        var source = new ImageSource(file, image, resources);
        var corners = state.Ctm.Corners(0, 0, 1, 1);
        if (source.Width > 0 && source.Height > 0 && corners.All(c => double.IsFinite(c.X + c.Y)))
        {
            var colour = source.IsStencil ? state.Fill : null;
            sink.Add(new PaintedImage(Setting(state.FillAlpha, colour), [.. corners], source, colour));
        }

        text.RevealThrough(state);
    }

    // 8.9.7. The data end at EI between white space, and never before as many bytes as plain samples need.
    private void InlineImage(PdfLexer lexer)
    {
        var values = new Dictionary<string, PdfObject>(StringComparer.Ordinal);
        while (lexer.Read() is { } key and not PdfKeyword { Word: "ID" or "EI" })
        {
            if (key is PdfName name && lexer.Read() is { } value and not PdfKeyword)
            {
                values[name.Value] = value;
            }
        }

        var dictionary = new PdfDictionary(values);
        var span = lexer.Data.Span;
        var start = Math.Min(lexer.Position + 1, span.Length);
        var end = InlineImageEnd.Find(span, start, file, dictionary, resources);
        lexer.Position = Math.Min(span.Length, end + 3);
        PaintImage(new PdfStream(dictionary, lexer.Data[start..end], 0, 0));
    }
}
