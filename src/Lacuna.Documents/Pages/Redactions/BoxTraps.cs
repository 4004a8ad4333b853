using Lacuna.Documents.Model;

namespace Lacuna.Documents.Pages.Redactions;

/// <summary>What is filled and is no redaction: borders of the scanner, bars of a chart, heads of tables and letters, rules, rows of shading.</summary>
internal static class BoxTraps
{
    // Part of a large black box that seams and a code take; the head of a letter or table has four times as much.
    private const double MostOnBlock = 0.035;

    /// <summary>The boxes that are none of these.</summary>
    public static List<FoundBox> Remove(PageInk page, TextRows text, BoxWords said, List<FoundBox> boxes)
    {
        var kept = boxes.Where(b => !IsBorder(page, b.Box) && !IsRule(page, text, b.Box) && !IsLetter(text, b, page) && !IsInPicture(page, b.Box, text, boxes) && (said.HasLabel(b) || IsPlausiblyWritten(page, text, b))).ToList();
        return [.. kept.Where(b => !IsBar(b, boxes) && !IsShading(page, b, kept) && !IsHead(b, boxes))];
    }

    // Dark edges of a scan touch the edge of the image and run along it.
    private static bool IsBorder(PageInk page, PixelBox box)
    {
        const int Near = 4;
        var sides = (box.Left <= Near ? 1 : 0) + (box.Right >= page.Width - Near ? 1 : 0) + (box.Top <= Near ? 1 : 0) + (box.Bottom >= page.Height - Near ? 1 : 0);
        if (sides == 0)
        {
            return false;
        }

        var along = box.Left <= Near || box.Right >= page.Width - Near ? box.Height > 1.6 * box.Width : box.Width > 2.5 * box.Height;
        return sides > 1 || along || (box.Top <= Near || box.Bottom >= page.Height - Near);
    }

    // Long and lower than a row of letters, or out of the text and as wide as the page.
    private static bool IsRule(PageInk page, TextRows text, PixelBox box) =>
        box.Height < Math.Min(0.95 * text.Letter, 7.6 * page.Dot) && box.Width > 12 * box.Height
        && !text.Rows.Exists(r => r.Box.MiddleY >= box.Top && r.Box.MiddleY <= box.Bottom && r.Words.Exists(w => w.Right <= box.Left + 6 || w.Left >= box.Right - 6));

    private static bool Beside(TextRows text, PixelBox box) =>
        text.Rows.Exists(r => r.Box.SharedRows(box) > 0.6 && r.Words.Exists(w => w.Right <= box.Left + 6 || w.Left >= box.Right - 6));

    // Strokes of display type: higher than wide, or small and alone among letters of their own height.
    private static bool IsLetter(TextRows text, FoundBox box, PageInk page) =>
        (box.Box.Height < 0.86 * text.Letter && box.Box.Width < 3.2 * text.Letter)
        || (box.Box.Height > 1.25 * box.Box.Width && box.Box.Width < 22 * page.Dot && box.Box.Height < 60 * page.Dot)
        || (box.Box.Height > 1.8 * text.Pitch && box.Box.Width < 0.7 * box.Box.Height && box.Box.Width < 40 * page.Dot);

    // Two sides on which nearly all is gray or dark, or one that is all so and is no other box: part of a photograph.
    private static bool IsInPicture(PageInk page, PixelBox box, TextRows text, List<FoundBox> boxes)
    {
        if (box.Height < 1.5 * text.Letter)
        {
            return false;
        }

        const int Off = 9;
        const int Wide = 8;
        var sides = new[]
        {
            new PixelBox(box.Left, box.Top - Off - Wide, box.Right, box.Top - Off), new PixelBox(box.Left, box.Bottom + Off, box.Right, box.Bottom + Off + Wide),
            new PixelBox(box.Left - Off - Wide, box.Top, box.Left - Off, box.Bottom), new PixelBox(box.Right + Off, box.Top, box.Right + Off + Wide, box.Bottom),
        };
        return sides.Count(s => Inked(page, s) > 0.7) >= 2
            || sides.Any(s => Inked(page, s) > 0.95 && !boxes.Exists(b => b.Box.Intersect(s).Area > 0.2 * s.Area));
    }

    private static double Inked(PageInk page, PixelBox box)
    {
        box = box.Intersect(new PixelBox(0, 0, page.Width, page.Height));
        var inked = 0;
        for (var y = box.Top; y < box.Bottom; y++)
        {
            for (var x = box.Left; x < box.Right; x++)
            {
                inked += page.Ink[(y * page.Width) + x] > 30 ? 1 : 0;
            }
        }

        return box.Area == 0 ? 0 : (double)inked / box.Area;
    }

    private static bool IsPlausiblyWritten(PageInk page, TextRows text, FoundBox box)
    {
        if (box.Inscription.Strokes < 0.004)
        {
            return true;
        }

        if (box.Inscription.IsShort)
        {
            return true;
        }

        // One line in the middle of a box of several: a reason in full.
        var (b, i) = (box.Box, box.Inscription.Box);
        if (b.Height > 1.8 * text.Pitch && box.Inscription.Groups == 1 && i.Height <= 20 && i.Width < 0.6 * b.Width
            && Math.Abs(i.MiddleX - b.MiddleX) < 0.08 * b.Width && Math.Abs(i.MiddleY - b.MiddleY) < Math.Max(6, 0.12 * b.Height))
        {
            return true;
        }

        // Several lines in black with hardly anything on them: the seams between lines, or a code beside one of them.
        if (box.Look == GapLook.Black && b.Height > 1.8 * text.Pitch && box.Inscription.Strokes < MostOnBlock)
        {
            return true;
        }

        // Long print on black in a row of text is a reason; elsewhere it is the head of a table or of a letter.
        return box.Look == GapLook.Black && box.Box.Width < 0.5 * page.Width && box.Inscription.Groups <= 2 && box.Box.Height < 2 * text.Pitch && Beside(text, box.Box);
    }

    // Bars stand on one line and differ in height, or begin at one line; at least three of the same breadth.
    private static bool IsBar(FoundBox box, List<FoundBox> all)
    {
        var b = box.Box;
        var upright = all.Count(o => Math.Abs(o.Box.Bottom - b.Bottom) <= 3 && Math.Abs(o.Box.Width - b.Width) <= 4 && o.Box.SharedColumns(b) < 0.2);
        if (upright >= 2 && all.Exists(o => Math.Abs(o.Box.Bottom - b.Bottom) <= 3 && Math.Abs(o.Box.Height - b.Height) > 8 && Math.Abs(o.Box.Width - b.Width) <= 4))
        {
            return true;
        }

        return b.Height > 2 * b.Width && all.Exists(o => o != box && Math.Abs(o.Box.Bottom - b.Bottom) <= 3 && Math.Abs(o.Box.Width - b.Width) <= 4);
    }

    // Cells of one row, each with its word on the same dark ground.
    private static bool IsHead(FoundBox box, List<FoundBox> all) =>
        box.Inscription.Strokes > 0 && all.Exists(o => o != box && o.Inscription.Strokes > 0 && Math.Abs(o.Box.Top - box.Box.Top) <= 3 && Math.Abs(o.Box.Bottom - box.Box.Bottom) <= 3
            && Math.Max(o.Box.Left - box.Box.Right, box.Box.Left - o.Box.Right) is > -3 and <= 6);

    // Rows of a table shaded in turn: pale, as wide as each other, at equal distances.
    private static bool IsShading(PageInk page, FoundBox box, List<FoundBox> all) =>
        box.Look != GapLook.Black && box.Box.Width > 0.4 * page.Width && box.Box.Height < 40
        && all.Count(o => o.Look == box.Look && Math.Abs(o.Box.Left - box.Box.Left) < 4 && Math.Abs(o.Box.Right - box.Box.Right) < 4 && Math.Abs(o.Box.Height - box.Box.Height) < 4) >= 3;
}
