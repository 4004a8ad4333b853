using System.Globalization;
using System.Text;
using Lacuna.Documents.Model;
using Lacuna.Documents.Pages;
using Lacuna.Documents.Pages.Redactions;

namespace Lacuna.Lab.Pages;

/// <summary>Pages with known redactions, and how many of them are found; clean pages, and what is found on them.</summary>
internal static class RedactionLab
{
    private const int Batch = 12;

    // Of images that do not say it.
    private const double AssumedDpi = 150;

    public static int Run(int pages, int seed, bool heldOut, string? show)
    {
        var texts = Texts();
        foreach (var clean in new[] { false, true })
        {
            var (read, unread) = (new RedactionTally("with their words"), new RedactionTally("without words"));
            for (var done = 0; done < pages; done += Batch)
            {
                foreach (var made in Make(texts, new Random(clean ? seed + 7 + (done * 37) : seed + (done * 31)), Math.Min(Batch, pages - done), heldOut, clean))
                {
                    read.Page(made, made.Words, show is null ? null : show + (clean ? "-clean" : ""));
                    unread.Page(made, null, show is null ? null : show + (clean ? "-clean-unread" : "-unread"));
                }
            }

            Console.Write(clean ? read.Alarms() + unread.Alarms() : read.Report() + unread.Report());
        }

        return 0;
    }

    /// <summary>False alarms on pages of which it is known that nothing was taken out.</summary>
    public static int Clean(string[] paths)
    {
        var found = 0;
        foreach (var path in paths)
        {
            var bytes = File.ReadAllBytes(path);
            var images = path.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase) ? Rasterizer.Draw(bytes, 150, colour: true, 1, 12).ConvertAll(p => p.Raster) : [Rasterizer.Decode(bytes, AssumedDpi)];
            foreach (var (page, i) in images.Select((p, i) => (p, i)))
            {
                var boxes = VisualRedactions.Find(page, null);
                found += boxes.Length;
                foreach (var box in boxes)
                {
                    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileName(path)} page {i + 1}: {box.Look} {box.Box} {box.Confidence}"));
                }
            }
        }

        Console.WriteLine($"{found} found");
        return 0;
    }

    private static string[] Texts()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "Lacuna.slnx")))
        {
            root = root.Parent;
        }

        return [.. Directory.EnumerateFiles(Path.Combine(root?.FullName ?? ".", "sample"), "*.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(f => File.ReadAllText(f, Encoding.UTF8)).Where(t => !t.Contains('\uFFFD', StringComparison.Ordinal) && t.All(c => c < 0x400 || c > 0x500))
            .SelectMany(t => t.Split('\n')).Where(p => p.Length > 150)];
    }

    private static IEnumerable<MadePage> Make(string[] texts, Random chance, int count, bool heldOut, bool clean)
    {
        var redactor = new Redactor(chance, heldOut);
        var dpi = heldOut ? new[] { 100, 120, 200 }[chance.Next(3)] : 150;
        var sheets = Enumerable.Range(0, count).Select(_ => new SheetMaker(chance, texts, heldOut).Make()).ToList();
        var plans = sheets.Select(s => clean ? [] : redactor.Plan(s, 1 + chance.Next(6))).ToList();
        var (text, labels) = (new PdfSheets(), new PdfSheets());
        for (var i = 0; i < count; i++)
        {
            text.AddPage(sheets[i].Width, sheets[i].Height, sheets[i].Operators);
            labels.AddPage(sheets[i].Width, sheets[i].Height, string.Concat(plans[i].Where(Fits).Select(m => Label(sheets[i], m))));
        }

        var images = Rasterizer.Draw(text.Save(), dpi, colour: false);
        var marks = clean ? [] : Rasterizer.Draw(labels.Save(), dpi, colour: false);
        for (var i = 0; i < count; i++)
        {
            var colour = chance.Next(3) == 0 || plans[i].Exists(p => p.Look == GapLook.Coloured);
            var image = colour ? images[i].InColour() : images[i];
            var aged = plans[i].Exists(p => p.Look == GapLook.White) && chance.Next(2) == 0;
            foreach (var picture in sheets[i].Pictures)
            {
                Ageing.Picture(image, chance, picture);
            }

            // White patches are whiter than their paper only where the paper was tinted before.
            var blank = plans[i].Count == 0 ? null : Redactor.Blank(image, plans[i]);
            if (aged)
            {
                var tint = chance.Next();
                Tint(image, new Random(tint));
                Tint(blank!, new Random(tint));
            }

            foreach (var made in plans[i])
            {
                redactor.Paint(image, made, aged);
            }

            if (!clean)
            {
                Lay(image, marks[i], plans[i]);
            }

            // The same page, aged in the same way, with blanks in the places of the boxes: what differs is what is left to be seen of them.
            var years = chance.Next();
            var angle = Age(image, new Random(years), heldOut, aged);
            if (blank is not null)
            {
                Age(blank, new Random(years), heldOut, aged);
            }

            var gone = plans[i].Where(m => !Traces.AreLeft(image, blank!, m, sheets[i], angle)).ToHashSet();
            yield return new MadePage(sheets[i], image, plans[i], gone, angle, Read(sheets[i], plans[i], angle, chance));
        }
    }

    private static bool Fits(MadeRedaction made) => made.Label.Length > 0 && made.Box.Width > LabelWidth(made) + 6;

    private static double LabelWidth(MadeRedaction made) => Sheet.WidthOf("Helvetica", LabelSize(made), made.Label);

    private static double LabelSize(MadeRedaction made) => Math.Clamp(made.Box.Height * 0.7, 5, 10);

    private static string Label(Sheet sheet, MadeRedaction made) => PdfSheets.Show("Helvetica", LabelSize(made), ((made.Box.Left + made.Box.Right) / 2) - (LabelWidth(made) / 2),
        sheet.Height - (((made.Box.Top + made.Box.Bottom) / 2) + (LabelSize(made) * 0.35)), made.Label);

    // Light letters on dark boxes, dark ones on light.
    private static void Lay(PageImage image, PageImage marks, List<MadeRedaction> plan)
    {
        var dot = image.Dpi / 72;
        foreach (var made in plan.Where(Fits))
        {
            for (var y = (int)(made.Box.Top * dot); y < made.Box.Bottom * dot && y < marks.Height; y++)
            {
                for (var x = (int)(made.Box.Left * dot); x < made.Box.Right * dot && x < marks.Width; x++)
                {
                    if (x >= 0 && y >= 0 && marks.Samples[(y * marks.Width) + x] < 140)
                    {
                        var c = made.Look == GapLook.Black ? (byte)250 : (byte)10;
                        image.Set(x, y, c, c, c);
                    }
                }
            }
        }
    }

    private static void Tint(PageImage image, Random chance)
    {
        var age = 0.74 + (chance.NextDouble() * 0.14);
        Ageing.Light(image, chance, age + 0.06, age + 0.02, age - 0.05, 0);
    }

    private static double Age(PageImage image, Random chance, bool heldOut, bool aged)
    {
        if (!aged && chance.Next(3) == 0)
        {
            Tint(image, chance);
        }

        Ageing.Edges(image, chance);
        var angle = chance.Next(2) == 0 ? 0 : (chance.NextDouble() - 0.5) * (heldOut ? 7 : 5);
        if (angle != 0)
        {
            Ageing.Turn(image, angle, (byte)(chance.Next(4) == 0 ? 40 : 250));
        }

        switch (chance.Next(6))
        {
            case 0:
                Ageing.Copy(image, chance);
                break;
            case 1:
                Ageing.Copy(image, chance);
                Ageing.Copy(image, chance);
                break;
            case 2:
                Ageing.Light(image, chance, 1, 1, 1, 0.15 + (chance.NextDouble() * 0.2));
                Ageing.Blur(image);
                break;
            case 3 when !aged && image.Channels == 1 && heldOut:
                Ageing.Noise(image, chance, 10);
                Ageing.Threshold(image, 150);
                Ageing.Dirt(image, chance, 900);
                break;
            case 4:
                image.Map(v => (byte)(70 + (v * 0.6)));
                break;
        }

        Ageing.Noise(image, chance, heldOut ? 3 + chance.Next(12) : 2 + chance.Next(8));
        if (chance.Next(3) > 0)
        {
            Ageing.Jpeg(image, heldOut ? 8 + chance.Next(14) : 4 + chance.Next(12));
        }

        return angle;
    }

    // The words as OCR gives them: those covered are gone, and boxes bring forth some of its own.
    private static PageText Read(Sheet sheet, List<MadeRedaction> plan, double angle, Random chance)
    {
        var words = sheet.Words.Where(w => plan.TrueForAll(m => m.Box.Intersect(w.Box).Area < 0.4 * w.Box.Area))
            .Select(w => new PageWord(w.Text, MadePage.Turned(w.Box, sheet, angle, grow: false), w.Box.Height) { Confidence = 0.93 }).ToList();
        words.AddRange(plan.Where(m => m.Look is GapLook.Black or GapLook.Gray && chance.Next(3) == 0)
            .Select(m => new PageWord(new[] { "nee", "es |", "Pe", "iii" }[chance.Next(4)], MadePage.Turned(m.Box, sheet, angle, grow: false), m.Box.Height) { Confidence = 0.2 }));
        words.AddRange(plan.Where(Fits).SelectMany(m => new[] { new PageWord(m.Label, MadePage.Turned(Lettered(m), sheet, angle, grow: false), 8) { Confidence = 0.8 } }));
        return new PageText(1, sheet.Width, sheet.Height, [.. words.Select(w => new PageLine([w], w.Box, 0))]) { Origin = PageOrigin.Ocr };
    }

    private static PageBox Lettered(MadeRedaction made)
    {
        var (x, y, w) = ((made.Box.Left + made.Box.Right) / 2, (made.Box.Top + made.Box.Bottom) / 2, LabelWidth(made) / 2);
        return new PageBox(x - w, y - (LabelSize(made) / 2), x + w, y + (LabelSize(made) / 2));
    }
}
