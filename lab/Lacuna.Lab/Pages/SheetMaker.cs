using System.Globalization;

namespace Lacuna.Lab.Pages;

/// <summary>Typesets pages of many looks: type, size, leading, columns; with headings, tables, letterheads, charts, stamps as traps.</summary>
internal sealed class SheetMaker(Random chance, string[] paragraphs, bool heldOut)
{
    private static readonly string[] First = ["Courier", "Courier", "Times-Roman", "Helvetica", "Courier-Bold"];
    private static readonly string[] Second = ["Times-Roman", "Courier-Bold", "Times-Italic", "Helvetica-Oblique", "Courier"];

    public Sheet Make()
    {
        var a4 = chance.Next(3) == 0;
        var sheet = new Sheet(a4 ? 595 : 612, a4 ? 842 : 792);
        var font = (heldOut ? Second : First)[chance.Next(5)];
        var size = heldOut ? 8.5 + (chance.Next(8) * 0.5) : 9 + chance.Next(4);
        var leading = size * (chance.Next(4) switch { 0 => 1.0, 1 => 1.15, 2 => 1.35, _ => heldOut ? 2.1 : 1.8 });
        var margin = 54 + chance.Next(40);
        var twoColumns = chance.Next(5) == 0;
        var y = 60.0 + chance.Next(20);
        y = Head(sheet, margin, y);
        if (!twoColumns)
        {
            Flow(sheet, font, size, leading, margin, sheet.Width - margin, y, traps: true);
        }
        else
        {
            var middle = sheet.Width / 2;
            Flow(sheet, font, Math.Min(size, 10), Math.Min(leading, 14), margin, middle - 10, y, traps: false);
            Flow(sheet, font, Math.Min(size, 10), Math.Min(leading, 14), middle + 10, sheet.Width - margin, y, traps: chance.Next(2) == 0);
        }

        Foot(sheet, margin);
        return sheet;
    }

    private double Head(Sheet sheet, double margin, double y)
    {
        switch (chance.Next(heldOut ? 9 : 8))
        {
            case 0:
                sheet.Print("Times-Bold", 20, margin + 60, y, "EXTERNAL OFFICE OF CALDER");
                sheet.Line(margin, y + 10, sheet.Width - margin, y + 10, 1 + chance.Next(5));
                sheet.Circle(margin + 25, y - 4, 20, chance.Next(2) == 0 ? 2 : 0);
                return y + 50;
            case 1:
                sheet.Fill(margin, y - 14, sheet.Width - margin, y + 8, 0, 0, 0);
                sheet.Print("Helvetica-Bold", 14, margin + 12, y + 2, "OFFICE OF ESTIMATES — CURRENT BULLETIN", 1);
                return y + 45;
            case 2:
                sheet.Print("Helvetica-Bold", 18, (sheet.Width / 2) - 60, y - 20, "TOP SECRET");
                foreach (var (label, value) in new[] { ("TO:", "The Minister"), ("FROM:", "Ambassador Dunmore"), ("SUBJECT:", "The Station on Skarn Head"), ("DATE:", "March 4, 1962") })
                {
                    sheet.Print("Courier", 11, margin, y + 10, label);
                    sheet.Print("Courier", 11, margin + 90, y + 10, value);
                    y += 15;
                }

                return y + 30;
            case 3:
                sheet.Stamp("SECRET", sheet.Width - margin - 150, y + 10, 26, -8 + chance.Next(16), true);
                sheet.Stamp("RECEIVED 14 MAR 1962", margin, y + 20, 13, -5 + chance.Next(10), chance.Next(2) == 0);
                return y + 60;
            case 4:
                sheet.Print("Times-Bold", 30, margin, y + 10, "The Halmar Gazette");
                sheet.Line(margin, y + 20, sheet.Width - margin, y + 20, 3);
                sheet.Line(margin, y + 25, sheet.Width - margin, y + 25, 0.7);
                return y + 50;
            case 5:
                sheet.Frame(margin, y - 15, margin + 130, y + 25, 1.5);
                sheet.Print("Helvetica", 9, margin + 8, y, "COPY No. 3 of 7");
                sheet.Print("Helvetica", 9, margin + 8, y + 14, "REGISTRY FILE");
                return y + 55;
            case 8:
                sheet.Fill(margin, y - 18, margin + 36, y + 18, 0.1, 0.1, 0.1);
                sheet.Print("Helvetica-Bold", 30, margin + 8, y + 11, "H", 1);
                sheet.Print("Helvetica-Bold", 48, margin + 60, y + 15, "HALMAR");
                return y + 60;
            default:
                return y;
        }
    }

    private void Foot(Sheet sheet, double margin)
    {
        switch (chance.Next(5))
        {
            case 0:
                sheet.Print("Helvetica-Bold", 16, (sheet.Width / 2) - 40, sheet.Height - 30, "SECRET");
                break;
            case 1:
                sheet.Print("Times-Roman", 9, sheet.Width / 2, sheet.Height - 36, string.Create(CultureInfo.InvariantCulture, $"- {chance.Next(1, 90)} -"));
                break;
            case 2:
                sheet.Scrawl(chance, sheet.Width - margin - 140, sheet.Height - 70, 110, 12, 1.2);
                break;
        }
    }

    private void Flow(Sheet sheet, string font, double size, double leading, double left, double right, double y, bool traps)
    {
        var blockStyle = chance.Next(2) == 0;
        var justified = font[0] != 'C' && chance.Next(2) == 0;
        var bottom = sheet.Height - 80;
        var trapAt = traps ? 1 + chance.Next(4) : -1;
        for (var n = 0; y < bottom - leading; n++)
        {
            if (n == trapAt)
            {
                y = SheetTraps.Draw(sheet, chance, font, size, left, right, y, bottom, heldOut);
            }

            if (chance.Next(9) == 0)
            {
                var title = sheet.Print("Helvetica-Bold", size + 1, left, y, $"{n + 1}. The Course of the Conference");
                sheet.Line(left, y + 3, title[^1].Box.Right, y + 3, 1);
                y += 1.6 * leading;
            }

            y = Paragraph(sheet, paragraphs[chance.Next(paragraphs.Length)], font, size, leading, left, right, y, bottom, blockStyle ? 0 : 24, justified);
            y += blockStyle ? leading : leading * 0.2;
        }
    }

    private double Paragraph(Sheet sheet, string text, string font, double size, double leading, double left, double right, double y, double bottom, double indent, bool justified)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var space = Sheet.WidthOf(font, size, " ");
        var (at, x) = (0, left + indent);
        while (at < words.Length && y < bottom)
        {
            var (from, width) = (at, 0.0);
            while (at < words.Length && x + width + Sheet.WidthOf(font, size, words[at]) <= right)
            {
                width += Sheet.WidthOf(font, size, words[at++]) + space;
            }

            if (at == from)
            {
                at++;
            }

            var stretch = justified && at < words.Length && at - from > 3 ? Math.Max(0, (right - x - width + space) / (at - from - 1)) : 0;
            var line = sheet.Print(font, size, x, y, string.Join(' ', words[from..at]), 0, stretch);
            sheet.Lines.Add(line);
            if (chance.Next(70) == 0)
            {
                Mark(sheet, line[chance.Next(line.Count)].Box, size);
            }

            y += leading;
            x = left;
        }

        return y;
    }

    // Underlined, struck out, typed over, scribbled over: still there.
    private void Mark(Sheet sheet, Lacuna.Documents.Model.PageBox box, double size)
    {
        var middle = (box.Top + box.Bottom) / 2;
        switch (chance.Next(4))
        {
            case 0:
                sheet.Line(box.Left, box.Bottom, box.Right, box.Bottom, 1);
                break;
            case 1:
                sheet.Line(box.Left, middle, box.Right, middle, 1.2);
                break;
            case 2:
                sheet.Print("Courier", size, box.Left, box.Bottom - (0.2 * size), new string('X', Math.Max(1, (int)(box.Width / (0.6 * size)))));
                break;
            default:
                sheet.Scrawl(chance, box.Left, middle, box.Width, 3, 0.8);
                break;
        }
    }
}
