using System.Globalization;
using System.Text;
using Lacuna.Documents.Formats.Pdf.Fonts;
using Lacuna.Documents.Model;

namespace Lacuna.Lab.Pages;

/// <summary>A page being typeset: operators of a PDF, and where its words came to stand.</summary>
internal sealed class Sheet(double width, double height)
{
    private readonly StringBuilder operators = new();

    public double Width { get; } = width;

    public double Height { get; } = height;

    /// <summary>Lines of running text, from which words may be taken out.</summary>
    public List<List<(string Text, PageBox Box)>> Lines { get; } = [];

    /// <summary>All that is printed and read, running text or not.</summary>
    public List<(string Text, PageBox Box)> Words { get; } = [];

    /// <summary>Places that a photograph is put into when the page is an image.</summary>
    public List<PageBox> Pictures { get; } = [];

    public string Operators => operators.ToString();

    public static double WidthOf(string font, double size, string text) => text.Sum(c => font.StartsWith("Courier", StringComparison.Ordinal) ? 600 : StandardWidths.Of(font, c.ToString())) * size / 1000;

    /// <summary>Shows words with their base line at y points from the top; gives the place of each.</summary>
    public List<(string Text, PageBox Box)> Print(string font, double size, double x, double y, string text, double gray = 0, double stretch = 0)
    {
        var placed = new List<(string, PageBox)>();
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var w = WidthOf(font, size, word);
            operators.Append(PdfSheets.Show(font, size, x, Height - y, word, gray));
            placed.Add((word, new PageBox(x, y - (0.72 * size), x + w, y + (0.2 * size))));
            x += w + WidthOf(font, size, " ") + stretch;
        }

        Words.AddRange(placed);
        return placed;
    }

    public void Fill(double left, double top, double right, double bottom, double r, double g, double b) => operators.Append(string.Create(CultureInfo.InvariantCulture,
        $"{r:0.##} {g:0.##} {b:0.##} rg {left:0.##} {Height - bottom:0.##} {right - left:0.##} {bottom - top:0.##} re f\n"));

    public void Line(double x1, double y1, double x2, double y2, double thickness) => operators.Append(string.Create(CultureInfo.InvariantCulture,
        $"0 G {thickness:0.##} w {x1:0.##} {Height - y1:0.##} m {x2:0.##} {Height - y2:0.##} l S\n"));

    public void Frame(double left, double top, double right, double bottom, double thickness) => operators.Append(string.Create(CultureInfo.InvariantCulture,
        $"0 G {thickness:0.##} w {left:0.##} {Height - bottom:0.##} {right - left:0.##} {bottom - top:0.##} re S\n"));

    /// <summary>A disc, or with a line thicker than 0 a ring.</summary>
    public void Circle(double x, double y, double radius, double thickness)
    {
        var steps = Enumerable.Range(0, 25).Select(i => (X: x + (radius * Math.Cos(i * Math.PI / 12)), Y: Height - y + (radius * Math.Sin(i * Math.PI / 12)))).ToList();
        var path = string.Concat(steps.Select((p, i) => string.Create(CultureInfo.InvariantCulture, $"{p.X:0.##} {p.Y:0.##} {(i == 0 ? "m" : "l")} ")));
        operators.Append(string.Create(CultureInfo.InvariantCulture, $"0 g 0 G {Math.Max(0.1, thickness):0.##} w {path}{(thickness > 0 ? "s" : "f")}\n"));
    }

    /// <summary>A pen that wanders: a signature, a crossing-out.</summary>
    public void Scrawl(Random chance, double x, double y, double length, double swing, double thickness)
    {
        operators.Append(string.Create(CultureInfo.InvariantCulture, $"0 G {thickness:0.##} w {x:0.##} {Height - y:0.##} m "));
        for (var at = 0.0; at < length; at += 5)
        {
            double Wander() => (chance.NextDouble() - 0.5) * 2 * swing;
            operators.Append(string.Create(CultureInfo.InvariantCulture,
                $"{x + at + Wander():0.##} {Height - y + Wander():0.##} {x + at + 3 + Wander():0.##} {Height - y + Wander():0.##} {x + at + 5:0.##} {Height - y + (Wander() / 2):0.##} c "));
        }

        operators.Append("S\n");
    }

    /// <summary>Text turned about its left end, within a frame: a stamp.</summary>
    public void Stamp(string text, double x, double y, double size, double degrees, bool framed)
    {
        var (c, s) = (Math.Cos(degrees * Math.PI / 180), Math.Sin(degrees * Math.PI / 180));
        var w = WidthOf("Helvetica-Bold", size, text);
        operators.Append(string.Create(CultureInfo.InvariantCulture, $"q {c:0.####} {s:0.####} {-s:0.####} {c:0.####} {x:0.##} {Height - y:0.##} cm 0 G 1.5 w\n"));
        operators.Append(framed ? string.Create(CultureInfo.InvariantCulture, $"-5 -6 {w + 10:0.##} {size + 8:0.##} re S\n") : "").Append(PdfSheets.Show("Helvetica-Bold", size, 0, 0, text)).Append("Q\n");
    }
}
