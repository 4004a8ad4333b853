using Lacuna.Documents.Model;

namespace Lacuna.Lab.Pages;

/// <summary>A redaction that the lab made.</summary>
/// <param name="Box">Where, in points of the level page.</param>
/// <param name="Look">How it looks.</param>
/// <param name="Size">word, part, line, lines or block.</param>
/// <param name="Label">A code printed on it, or "".</param>
internal sealed record MadeRedaction(PageBox Box, GapLook Look, string Size, string Label);

/// <summary>Takes words out of a page image in the ways of clerks and programs.</summary>
internal sealed class Redactor(Random chance, bool heldOut)
{
    public static readonly string[] Sizes = ["word", "part", "line", "lines", "block"];

    private static readonly string[] Codes = ["(b)(1)", "(b)(3)", "1.4(c)", "25X1", "(b)(7)(C)", "(b)(6)", "3.3(b)(1)", "JFK Act 5(g)(2)(D)"];

    /// <summary>Chooses what is taken out: up to so many places that do not touch each other.</summary>
    public List<MadeRedaction> Plan(Sheet sheet, int places)
    {
        var plan = new List<MadeRedaction>();
        for (var tries = 0; tries < places * 4 && plan.Count < places && sheet.Lines.Count > 8; tries++)
        {
            var size = Sizes[chance.Next(5)];
            var look = (GapLook)chance.Next(5);
            var at = 1 + chance.Next(sheet.Lines.Count - 2);
            var line = sheet.Lines[at];
            if (Words(sheet, at, size) is not { } box || line.Count < 5)
            {
                continue;
            }

            var pad = look is GapLook.Black or GapLook.Gray && chance.Next(3) == 0 ? -0.5 : chance.NextDouble() * 2;
            box = new PageBox(box.Left - (chance.NextDouble() * 2.5), box.Top - pad, box.Right + (chance.NextDouble() * 2.5), box.Bottom + (pad / 2));
            if (size is "block" && chance.Next(4) == 0)
            {
                box = box with { Left = Math.Max(12, box.Left - 30), Right = Math.Min(sheet.Width - 12, box.Right + 30) };
            }

            if (plan.Exists(p => p.Box.Grow(10).Intersect(box) is { IsEmpty: false }) || sheet.Pictures.Exists(p => !p.Intersect(box.Grow(6)).IsEmpty))
            {
                continue;
            }

            plan.Add(new MadeRedaction(box, look, size, chance.Next(10) < 3 && look != GapLook.White ? Codes[chance.Next(Codes.Length)] : ""));
        }

        return plan;
    }

    /// <summary>The page with paper where the boxes come to stand.</summary>
    public static PageImage Blank(PageImage page, List<MadeRedaction> plan)
    {
        var blank = new PageImage(page.Width, page.Height, page.Channels, page.Dpi, (byte[])page.Samples.Clone());
        var dot = page.Dpi / 72;
        foreach (var made in plan)
        {
            for (var y = (int)(made.Box.Top * dot); y < made.Box.Bottom * dot; y++)
            {
                for (var x = (int)(made.Box.Left * dot); x < made.Box.Right * dot; x++)
                {
                    blank.Set(x, y, 255, 255, 255);
                }
            }
        }

        return blank;
    }

    /// <summary>Paints a place over; the label is laid on afterwards.</summary>
    public void Paint(PageImage page, MadeRedaction made, bool aged)
    {
        switch (made.Look)
        {
            case GapLook.Black:
                var ink = (byte)(chance.Next(heldOut ? 90 : 102));
                Fill(page, made.Box, chance.Next(3) == 0 ? 1.1 : 0, chance.Next(4) == 0, (_, _) => (ink, ink, ink));
                break;
            case GapLook.Gray:
                Gray(page, made.Box);
                break;
            case GapLook.Coloured:
                (byte, byte, byte)[] colours = heldOut
                    ? [(150, 90, 200), (250, 160, 60), (0, 130, 140), (255, 120, 160)]
                    : [(200, 30, 30), (40, 60, 190), (30, 140, 60), (240, 220, 60), (120, 180, 240)];
                var colour = colours[chance.Next(colours.Length)];
                Fill(page, made.Box, chance.Next(4) == 0 ? 0.8 : 0, false, (_, _) => colour);
                break;
            case GapLook.White:
                White(page, made.Box, made.Size, aged);
                break;
            default:
                Fill(page, made.Box, 0, false, (_, _) => (255, 255, 255));
                Frame(page, made.Box, heldOut ? 0.6 + chance.NextDouble() : 0.7 + (chance.NextDouble() * 1.4), (byte)chance.Next(90));
                break;
        }
    }

    private PageBox? Words(Sheet sheet, int at, string size)
    {
        var line = sheet.Lines[at];
        var (from, count) = size switch
        {
            "word" => (1 + chance.Next(Math.Max(1, line.Count - 3)), 1),
            "part" => (1 + chance.Next(Math.Max(1, line.Count / 2)), Math.Max(2, Math.Min(line.Count / 2, 2 + chance.Next(4)))),
            _ => (0, line.Count),
        };
        var box = PageBox.Empty;
        foreach (var word in line.Skip(from).Take(count))
        {
            box = box.Union(word.Box);
        }

        if (size == "word" && box.Width < 14)
        {
            return null;
        }

        var rows = size switch { "lines" => 2 + chance.Next(4), "block" => 7 + chance.Next(20), _ => 1 };
        for (var i = at + 1; i < Math.Min(sheet.Lines.Count, at + rows); i++)
        {
            foreach (var word in sheet.Lines[i])
            {
                if (word.Box.Top < box.Top)
                {
                    return null;
                }

                box = box.Union(word.Box);
            }
        }

        // What stands between the rows of text, such as a table, goes with them; a lone large blank does not.
        return box.IsEmpty || (size == "block" && sheet.Lines.Count - at < 8) || (size == "lines" && sheet.Lines.Count - at < 2) ? null : box;
    }

    private void Gray(PageImage page, PageBox box)
    {
        var level = heldOut ? 110 + chance.Next(90) : 100 + chance.Next(80);
        switch (chance.Next(heldOut ? 4 : 3))
        {
            case 0:
                var pitch = 3 + chance.Next(2);
                Fill(page, box, 0, false, (x, y) => x % pitch < pitch * (255 - level) / 255.0 + 0.5 && y % pitch < pitch * (255 - level) / 255.0 + 0.5 ? ((byte)20, (byte)20, (byte)20) : ((byte)250, (byte)250, (byte)250));
                break;
            case 3:
                Fill(page, box, 0, false, (x, y) => (x + y) % 6 < 3 ? ((byte)40, (byte)40, (byte)40) : ((byte)245, (byte)245, (byte)245));
                break;
            default:
                Fill(page, box, chance.Next(3) == 0 ? 0.8 : 0, false, (_, _) => ((byte)level, (byte)level, (byte)level));
                break;
        }
    }

    // Paint on paper, tape with the shadow of its edges, or a whiter patch with torn edges; the paper is tinted before.
    // What nobody could see, whole lines the colour of their paper, is made visible by its edges.
    private void White(PageImage page, PageBox box, string size, bool aged)
    {
        var kind = !aged && size is not ("word" or "part") ? 1 : chance.Next(3);
        Fill(page, box, kind == 2 ? 1.5 : 0, false, (_, _) => (255, 255, 255));
        if (kind == 1)
        {
            var shade = (byte)(140 + chance.Next(70));
            Frame(page, box, 0.6, shade);
        }
    }

    private void Fill(PageImage page, PageBox box, double ragged, bool round, Func<int, int, (byte R, byte G, byte B)> colour)
    {
        var dot = page.Dpi / 72;
        var (left, top, right, bottom) = ((int)Math.Round(box.Left * dot), (int)Math.Round(box.Top * dot), (int)Math.Round(box.Right * dot), (int)Math.Round(box.Bottom * dot));
        var (a, b) = (chance.NextDouble() * 6, 9 + (chance.NextDouble() * 20));
        for (var x = left; x < right; x++)
        {
            var wave = ragged * dot * Math.Sin(a + (x / b)) + (ragged * dot * 0.5 * (chance.NextDouble() - 0.5));
            var end = round ? Math.Max(0, 3 * dot - Math.Min(x - left, right - 1 - x)) * 0.8 : 0;
            for (var y = (int)(top + wave + end); y < bottom + (0.7 * wave) - end; y++)
            {
                var (r, g, bl) = colour(x, y);
                page.Set(x, y, r, g, bl);
            }
        }
    }

    private static void Frame(PageImage page, PageBox box, double thickness, byte shade)
    {
        var dot = page.Dpi / 72;
        var t = Math.Max(1, (int)Math.Round(thickness * dot));
        var (left, top, right, bottom) = ((int)(box.Left * dot), (int)(box.Top * dot), (int)(box.Right * dot), (int)(box.Bottom * dot));
        for (var y = top; y < bottom; y++)
        {
            for (var x = left; x < right; x++)
            {
                if (x < left + t || x >= right - t || y < top + t || y >= bottom - t)
                {
                    page.Set(x, y, shade, shade, shade);
                }
            }
        }
    }
}
