using Lacuna.Documents.Model;
using Lacuna.Documents.Pages;

namespace Lacuna.Documents.Tests.Pages;

/// <summary>A letter page at 150 dpi with rows of strokes for words, to draw on; all measures in points.</summary>
internal sealed class DrawnPage
{
    private const int Across = 1275;
    private const int Down = 1650;
    private const double Dot = 150 / 72.0;

    private readonly byte[] samples = Enumerable.Repeat((byte)252, Across * Down).ToArray();

    /// <summary>Forty rows, 14 points apart from 100 on, of words of one to nine letters.</summary>
    public DrawnPage Text()
    {
        for (var row = 0; row < 40; row++)
        {
            var (x, word) = (72.0, row);
            while (x < 520)
            {
                var letters = 1 + (word++ * 7 % 9);
                for (var i = 0; i < letters && x < 540; i++, x += 5.5)
                {
                    var top = 100 + (row * 14) - ((i + word) % 4 == 0 ? 9 : 6);
                    Fill(x, top, x + 1, 100 + (row * 14), 30);
                    Fill(x + 2.6, top + 2, x + 3.6, 100 + (row * 14), 30);
                    Fill(x, top + 2, x + 3.6, top + 3, 30);
                }

                x += 5.5;
            }
        }

        return this;
    }

    public void Fill(double left, double top, double right, double bottom, byte shade)
    {
        for (var y = (int)Math.Round(top * Dot); y < (int)Math.Round(bottom * Dot); y++)
        {
            samples.AsSpan((y * Across) + (int)Math.Round(left * Dot), (int)Math.Round(right * Dot) - (int)Math.Round(left * Dot)).Fill(shade);
        }
    }

    public void Disc(double x, double y, double radius)
    {
        for (var dy = -radius; dy < radius; dy += 0.4)
        {
            var half = Math.Sqrt((radius * radius) - (dy * dy));
            Fill(x - half, y + dy, x + half, y + dy + 0.8, 10);
        }
    }

    /// <summary>A ground that goes from dark to light: a picture.</summary>
    public void Shade(double left, double top, double right, double bottom)
    {
        for (var x = left; x < right; x++)
        {
            Fill(x, top, x + 1, bottom, (byte)(20 + (200 * (x - left) / (right - left))));
        }
    }

    public PageRaster Raster() => new(Across, Down, 1, 150, samples);

    public static PageText Words(params (string Text, PageBox Box, double Confidence)[] words) =>
        new(1, 612, 792, [.. words.Select(w => new PageLine([new PageWord(w.Text, w.Box, 9) { Confidence = w.Confidence }], w.Box, 0))]);

    /// <summary>A page of lines without an image.</summary>
    public static PageText Lines(int number, params string[] lines) =>
        new(number, 612, 792, [.. lines.Select((l, i) => Line(l, 80 + (i * 14)))]);

    private static PageLine Line(string text, double top)
    {
        var box = new PageBox(72, top, 72 + (6 * text.Length), top + 10);
        return new PageLine([.. text.Split(' ').Select(w => new PageWord(w, box, 10))], box, 0);
    }
}
