using System.Globalization;
using Lacuna.Documents.Model;

namespace Lacuna.Lab.Pages;

/// <summary>What fills or frames a place of a page and takes nothing out.</summary>
internal static class SheetTraps
{
    /// <summary>Draws one and gives where the text goes on.</summary>
    public static double Draw(Sheet sheet, Random chance, string font, double size, double left, double right, double y, double bottom, bool heldOut)
    {
        if (y > bottom - 170)
        {
            return y;
        }

        switch (chance.Next(heldOut ? 9 : 7))
        {
            case 0:
                return Table(sheet, chance, left, right, y, dark: true, lines: true);
            case 1:
                return Table(sheet, chance, left, right, y, dark: false, lines: chance.Next(2) == 0);
            case 2:
                return Chart(sheet, chance, left, y);
            case 3:
                sheet.Pictures.Add(new PageBox(left + 30, y, left + 30 + Math.Min(right - left - 60, 200), y + 130));
                sheet.Print("Times-Italic", 9, left + 30, y + 142, "Fig. 1. The lantern at Skarn Head.");
                return y + 165;
            case 4:
                return Form(sheet, chance, left, right, y);
            case 5:
                sheet.Line(left, y, right, y, 1 + chance.Next(5));
                return y + 18;
            case 6:
                sheet.Fill(left, y - 10, right, y + 40, 0.86, 0.86, 0.86);
                sheet.Print(font, size, left + 8, y + 6, "This summary was prepared for the Syndic and");
                sheet.Print(font, size, left + 8, y + 6 + (1.3 * size), "has not been shown to either delegation.");
                return y + 65;
            case 7:
                for (var i = 0; i < 7; i++)
                {
                    sheet.Print(font, size, left, y, string.Create(CultureInfo.InvariantCulture, $"Chapter {i + 1}"));
                    sheet.Print(font, size, left + 90, y, new string('.', 30));
                    sheet.Print(font, size, right - 20, y, string.Create(CultureInfo.InvariantCulture, $"{(i * 14) + 3}"));
                    y += 1.3 * size;
                }

                return y + 14;
            default:
                for (var i = 0; i < 5; i++)
                {
                    sheet.Print("Courier", size, left + (i % 2 * 160), y, "BRANDIS, Emil");
                    sheet.Print("Courier", size, left + 150 + (i % 3 * 60), y, "Syndic");
                    y += 1.2 * size;
                }

                return y + 14;
        }
    }

    private static double Table(Sheet sheet, Random chance, double left, double right, double y, bool dark, bool lines)
    {
        var columns = 3 + chance.Next(2);
        var step = (right - left) / columns;
        for (var r = 0; r < 6; r++)
        {
            if (r == 0 && dark)
            {
                sheet.Fill(left, y, right, y + 16, 0.1, 0.1, 0.1);
            }
            else if (r % 2 == 0 && !lines)
            {
                sheet.Fill(left, y, right, y + 16, 0.85, 0.85, 0.85);
            }

            for (var c = 0; c < columns; c++)
            {
                if (r == 0 || chance.Next(4) > 0)
                {
                    sheet.Print(r == 0 ? "Helvetica-Bold" : "Helvetica", 8.5, left + (c * step) + 6, y + 11.5,
                        r == 0 ? new[] { "Station", "Range", "Crew", "Lights" }[c] : string.Create(CultureInfo.InvariantCulture, $"{chance.Next(10, 9000)}"), r == 0 && dark ? 1 : 0);
                }

                if (lines)
                {
                    sheet.Frame(left + (c * step), y, left + ((c + 1) * step), y + 16, 0.7);
                }
            }

            y += 16;
        }

        return y + 22;
    }

    private static double Chart(Sheet sheet, Random chance, double left, double y)
    {
        sheet.Line(left + 30, y, left + 30, y + 110, 1);
        sheet.Line(left + 30, y + 110, left + 240, y + 110, 1);
        var g = chance.NextDouble() * 0.5;
        for (var i = 0; i < 6; i++)
        {
            sheet.Fill(left + 40 + (i * 32), y + 10 + chance.Next(80), left + 60 + (i * 32), y + 110, g, g, g);
            sheet.Print("Helvetica", 8, left + 40 + (i * 32), y + 122, string.Create(CultureInfo.InvariantCulture, $"19{57 + i}"));
        }

        return y + 145;
    }

    private static double Form(Sheet sheet, Random chance, double left, double right, double y)
    {
        foreach (var label in new[] { "Name", "Office", "Cleared" })
        {
            sheet.Print("Helvetica", 9, left, y, label + ":");
            sheet.Line(left + 60, y + 2, left + 60 + chance.Next(100, (int)Math.Max(120, right - left - 70)), y + 2, 0.7);
            sheet.Frame(right - 12, y - 8, right - 2, y + 2, 0.8);
            y += 20;
        }

        return y + 10;
    }
}
