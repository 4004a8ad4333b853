using System.Globalization;
using System.Text.RegularExpressions;
using Lacuna.Documents.Apparatus.Gaps;
using Lacuna.Documents.Model;

namespace Lacuna.Lab.Pages;

/// <summary>A document of the sample typed on sheets, with black boxes where its text has marks of what was taken out.</summary>
internal sealed partial class TypedPages(string banner, string[] codes)
{
    private const double Left = 72;
    private const double Right = 540;
    private const double Size = 11.5;
    private const double Letter = Size * 0.6;
    private const double Leading = 15;
    private const double Bottom = 712;

    private readonly List<Sheet> sheets = [];
    private double x;
    private double y;
    private int boxes;

    [GeneratedRegex(@"\[[^\]]{3,80}\]|\S+", RegexOptions.None, 1000)]
    private static partial Regex Pieces();

    /// <summary>Types a text: a paragraph a line, the first the title.</summary>
    public List<Sheet> Type(string text)
    {
        Feed();
        var paragraphs = text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        foreach (var (paragraph, i) in paragraphs.Select((p, i) => (p, i)))
        {
            x = Left;
            foreach (Match piece in Pieces().Matches(paragraph))
            {
                if (piece.Value[0] == '[' && GapGrammar.Read(piece.ValueSpan[1..^1]) is { IsWithheld: true } gap)
                {
                    Cover(gap);
                }
                else
                {
                    foreach (var word in piece.Value.Split(' '))
                    {
                        Put(word);
                    }
                }
            }

            y += i == paragraphs.Length - 2 ? 2 * Leading : 1.7 * Leading;
        }

        return sheets;
    }

    private void Put(string word)
    {
        if (x + (word.Length * Letter) > Right)
        {
            Next();
        }

        sheets[^1].Print("Courier", Size, x, y, word);
        x += (word.Length + 1) * Letter;
    }

    private void Next()
    {
        (x, y) = (Left, y + Leading);
        if (y > Bottom)
        {
            Feed();
        }
    }

    private void Feed()
    {
        sheets.Add(new Sheet(612, 792));
        (x, y) = (Left, 92);
        sheets[^1].Print("Courier-Bold", 14, 306 - (banner.Length * 4.2), 48, banner);
        sheets[^1].Print("Courier-Bold", 14, 306 - (banner.Length * 4.2), 762, banner);
        if (sheets.Count > 1)
        {
            sheets[^1].Print("Courier", Size, 292, 738, string.Create(CultureInfo.InvariantCulture, $"- {sheets.Count} -"));
        }
    }

    // Words as a stretch of the line, lines from here to the margin and on; every second box bears its code.
    private void Cover(Gap gap)
    {
        var lines = gap.Extent is { Unit: ExtentUnit.Line } extent ? (double)(extent.Max ?? extent.Min ?? 1) : gap.Extent is { Unit: ExtentUnit.Paragraph } ? 5 : 0;
        var width = lines == 0 ? 17 * Letter : (lines < 1 || gap.Extent is { Min: 0 } ? 0.45 : lines) * (Right - Left);
        var first = true;
        while (width > 0)
        {
            if (x > Right - (4 * Letter))
            {
                Next();
            }

            if (y > Bottom)
            {
                Feed();
            }

            var rows = x <= Left + 1 ? Math.Max(1, Math.Min((int)(width / (Right - Left)), (int)((Bottom - y) / Leading) + 1)) : 1;
            var right = Math.Min(Right, x + width);
            var sheet = sheets[^1];
            sheet.Fill(x, y - 10.5, right, y + 4 + ((rows - 1) * Leading), 0.04, 0.04, 0.04);
            if (first && right - x > 60)
            {
                sheet.Print("Helvetica-Bold", 8.5, ((x + right) / 2) - 14, y - 0.5 + ((rows - 1) * Leading / 2), codes[boxes++ % codes.Length], 1);
            }

            width -= rows * (right - x);
            y += (rows - 1) * Leading;
            (x, first) = (right + Letter, first && right - x <= 60);
            width = width < 4 * Letter ? 0 : width;
        }
    }
}
