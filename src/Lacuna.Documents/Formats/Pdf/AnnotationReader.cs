using System.Collections.Immutable;
using Lacuna.Documents.Formats.Pdf.Content;
using Lacuna.Documents.Formats.Pdf.Objects;
using Lacuna.Documents.Formats.Pdf.Painting;
using Lacuna.Documents.Model;

namespace Lacuna.Documents.Formats.Pdf;

/// <summary>Reads the annotations of a page and paints their appearances after its contents (ISO 32000-1, 12.5).</summary>
internal sealed class AnnotationReader(PdfFile file, ContentInterpreter interpreter, PageSink sink, OptionalContent layers, PageFrame frame)
{
    // Annotations of one page; forms have some hundreds.
    private const int MaxAnnotations = 20_000;

    private const int Hidden = 2;
    private const int NoView = 32;

    public ImmutableArray<PageAnnotation> Read(PdfDictionary page)
    {
        var found = ImmutableArray.CreateBuilder<PageAnnotation>();
        foreach (var value in file.Array(page, "Annots")?.Values.Take(MaxAnnotations) ?? [])
        {
            if (file.DictionaryOf(value) is { } dictionary)
            {
                found.Add(ReadOne(dictionary, found.Count));
            }
        }

        interpreter.Annotation = null;
        return found.ToImmutable();
    }

    private PageAnnotation ReadOne(PdfDictionary dictionary, int index)
    {
        var subtype = file.Name(dictionary, "Subtype") ?? "";
        var flags = (int)(file.Number(dictionary, "F") ?? 0);
        var rectangle = file.Numbers(dictionary, "Rect") is { Length: 4 } r ? r : [0, 0, 0, 0];
        var box = BoxOf(rectangle);
        var appearance = Appearance(dictionary);
        var (layer, _) = layers.State(dictionary.Raw("OC"));
        var hidden = (flags & (Hidden | NoView)) != 0 || layer is not null;
        interpreter.Annotation = index;
        if (subtype != "Popup")
        {
            if (appearance is not null)
            {
                PaintAppearance(appearance, rectangle, dictionary);
            }
            else if (!hidden)
            {
                PaintPlain(subtype, dictionary, rectangle);
            }
        }

        return new PageAnnotation(subtype, box, Areas(dictionary, box), file.Text(dictionary, "Contents") ?? RichText(dictionary), hidden, appearance is not null)
        {
            Value = subtype == "Widget" ? FieldValue(dictionary) : null,
            File = subtype == "FileAttachment" ? file.Dictionary(dictionary, "FS") : null,
        };
    }

    private string? RichText(PdfDictionary dictionary) =>
        file.Text(dictionary, "RC") is { } rich ? System.Text.RegularExpressions.Regex.Replace(rich, "<[^>]*>", " ", System.Text.RegularExpressions.RegexOptions.NonBacktracking) : null;

    private PageBox BoxOf(double[] r) => PageBox.Around(frame.ToPage.Corners(Math.Min(r[0], r[2]), Math.Min(r[1], r[3]), Math.Max(r[0], r[2]), Math.Max(r[1], r[3])));

    private ImmutableArray<PageBox> Areas(PdfDictionary dictionary, PageBox box)
    {
        if (file.Numbers(dictionary, "QuadPoints") is not { Length: >= 8 } quads)
        {
            return [box];
        }

        var areas = ImmutableArray.CreateBuilder<PageBox>();
        for (var i = 0; i + 7 < quads.Length; i += 8)
        {
            areas.Add(PageBox.Around([
                frame.ToPage.Apply(quads[i], quads[i + 1]), frame.ToPage.Apply(quads[i + 2], quads[i + 3]),
                frame.ToPage.Apply(quads[i + 4], quads[i + 5]), frame.ToPage.Apply(quads[i + 6], quads[i + 7])]));
        }

        return areas.ToImmutable();
    }

    // A field's value may stand with the field above its widgets (12.7.3.2).
    private string? FieldValue(PdfDictionary widget)
    {
        string? value = null, type = null;
        var node = widget;
        for (var up = 0; node is not null && up < 16; up++)
        {
            type ??= file.Name(node, "FT");
            value ??= file.Get(node, "V") switch
            {
                PdfString text => PdfText.Decode(text.Bytes),
                PdfStream stream => PdfText.Decode(file.Decode(stream)),
                _ => null,
            };
            node = file.Dictionary(node, "Parent");
        }

        // The value of a choice is a code for what is shown.
        return type == "Ch" ? null : value;
    }

    private PdfStream? Appearance(PdfDictionary dictionary)
    {
        var normal = file.Get(file.Dictionary(dictionary, "AP"), "N");
        return normal as PdfStream ?? (normal is PdfDictionary states && file.Name(dictionary, "AS") is { } state ? file.Get(states, state) as PdfStream : null);
    }

    // 12.5.5, algorithm 8.1: the appearance's box, turned by its matrix, is fitted into the rectangle.
    private void PaintAppearance(PdfStream appearance, double[] r, PdfDictionary dictionary)
    {
        var matrix = Matrix.Of(file.Numbers(appearance.Dictionary, "Matrix"));
        if (file.Numbers(appearance.Dictionary, "BBox") is not { Length: 4 } b)
        {
            return;
        }

        var turned = PageBox.Around(matrix.Corners(b[0], b[1], b[2], b[3]));
        double width = Math.Abs(r[2] - r[0]), height = Math.Abs(r[3] - r[1]);
        var (sx, sy) = (turned.Width > 0 ? width / turned.Width : 1, turned.Height > 0 ? height / turned.Height : 1);
        var fit = new Matrix(sx, 0, 0, sy, Math.Min(r[0], r[2]) - (turned.Left * sx), Math.Min(r[1], r[3]) - (turned.Top * sy));
        var state = new GraphicsState { Ctm = fit.Then(frame.ToPage) };
        if (file.Name(dictionary, "Subtype") == "Highlight")
        {
            // Highlights multiply whether or not their appearance says so.
            state.GroupBlends = true;
        }

        var layer = dictionary.Raw("OC");
        if (layer is not null && layers.State(layer).Hidden is not null)
        {
            return;
        }

        interpreter.RunForm(appearance, state);
    }

    // What viewers paint for annotations that bring no appearance.
    private void PaintPlain(string subtype, PdfDictionary dictionary, double[] r)
    {
        var inside = ColourOf(subtype is "Widget" ? file.Numbers(file.Dictionary(dictionary, "MK"), "BG") : subtype == "FreeText" ? file.Numbers(dictionary, "C") : file.Numbers(dictionary, "IC"));
        var line = ColourOf(file.Numbers(dictionary, "C"));
        var width = file.Number(file.Dictionary(dictionary, "BS"), "W") ?? (file.Numbers(dictionary, "Border") is { Length: >= 3 } border ? border[2] : 1);
        var alpha = Math.Clamp(file.Number(dictionary, "CA") ?? 1, 0, 1);
        var path = new PathOutline();
        double left = Math.Min(r[0], r[2]), bottom = Math.Min(r[1], r[3]), w = Math.Abs(r[2] - r[0]), h = Math.Abs(r[3] - r[1]);
        switch (subtype)
        {
            case "Square" or "FreeText" or "Widget":
                path.Rectangle(left, bottom, w, h);
                break;
            case "Circle":
                for (var i = 0; i < 48; i++)
                {
                    var angle = i * Math.PI / 24;
                    var (x, y) = (left + (w / 2 * (1 + Math.Cos(angle))), bottom + (h / 2 * (1 + Math.Sin(angle))));
                    if (i == 0)
                    {
                        path.MoveTo(x, y);
                    }
                    else
                    {
                        path.LineTo(x, y);
                    }
                }

                path.Close();
                break;
            case "Polygon" or "PolyLine":
                Line(path, file.Numbers(dictionary, "Vertices") ?? []);
                inside = subtype == "Polygon" ? inside : null;
                break;
            case "Line":
                Line(path, file.Numbers(dictionary, "L") ?? []);
                inside = null;
                break;
            case "Ink":
                foreach (var stroke in file.Array(dictionary, "InkList")?.Values.Take(10_000) ?? [])
                {
                    Line(path, file.Numbers(stroke) ?? []);
                }

                inside = null;
                break;
            default: return;
        }

        if (path.IsEmpty || !sink.Corners(path.Corners * 4))
        {
            return;
        }

        var setting = new PaintSetting(null, alpha, false, null, false, interpreter.Annotation, null);
        if (inside is { } fill)
        {
            Add(path.Polygons(frame.ToPage), fill, PathKind.Fill, setting);
        }

        if (line is { } stroked && width > 0 && subtype is not ("FreeText" or "Widget"))
        {
            Add(path.Stroke(frame.ToPage, width, 0), stroked, PathKind.Stroke, setting);
        }
    }

    private void Add(PagePoint[][] polygons, PaintColour colour, PathKind kind, PaintSetting setting)
    {
        var box = PageBox.Empty;
        foreach (var polygon in polygons)
        {
            box = box.Union(PageBox.Around(polygon));
        }

        if (polygons.Length > 0)
        {
            sink.Add(new PaintedPath(setting, [.. polygons.Select(p => p.ToImmutableArray())], false, colour, kind, box));
        }
    }

    private static void Line(PathOutline path, double[] points)
    {
        for (var i = 0; i + 1 < points.Length; i += 2)
        {
            if (i == 0)
            {
                path.MoveTo(points[0], points[1]);
            }
            else
            {
                path.LineTo(points[i], points[i + 1]);
            }
        }
    }

    private static PaintColour? ColourOf(double[]? numbers) => numbers?.Length switch
    {
        1 => ColourSpace.Gray.Colour(numbers),
        3 => ColourSpace.Rgb.Colour(numbers),
        4 => ColourSpace.Cmyk.Colour(numbers),
        _ => null,
    };
}
