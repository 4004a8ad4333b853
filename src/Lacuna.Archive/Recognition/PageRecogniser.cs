using System.Xml;
using Lacuna.Archive.ExternalTools;
using Lacuna.Documents.Pages;

namespace Lacuna.Archive.Recognition;

/// <summary>Words of a page as they were recognised, still in pixels of the image that was read.</summary>
/// <param name="Lines">In reading order.</param>
/// <param name="Language">BCP 47 language of most of them.</param>
/// <param name="Turned">By how many degrees the page was turned clockwise.</param>
/// <param name="Angle">By which angle it was levelled, in radians.</param>
internal sealed record Recognised(IReadOnlyList<ReadLine> Lines, string Language, int Turned, double Angle)
{
    /// <summary>How sure the reading is, over its letters; 0 where there are none.</summary>
    public double Confidence { get; } = Mean(Lines);

    private static double Mean(IReadOnlyList<ReadLine> lines)
    {
        var letters = lines.Sum(line => line.Letters);
        return letters == 0 ? 0 : lines.Sum(line => line.Confidence * line.Letters) / letters;
    }
}

/// <summary>Recognises the words of one page image: turns it, levels it, finds its language.</summary>
/// <remarks>An ordinary page takes one run of Tesseract. A second is made where the first says that the page stands on its head, is in another
/// language, or has lines in another script.</remarks>
internal sealed class PageRecogniser(ProgramLimits limits, string folder)
{
    // Below this a page is turned the wrong way, is in another script, or is past reading: worth half a second to know which.
    private const double Doubtful = 0.65;

    // A line below it is seldom what stands there; lines of a good scan lie above 0.85.
    private const double DoubtfulLine = 0.6;

    // Fewer doubtful letters than this are stamps and scribbles, not a passage in another script.
    private const int FewestLetters = 20;

    // Tesseract's own search for lines copes with less, and turning blurs.
    private const double LeastAngle = 0.25 * Math.PI / 180;

    // One block of text: for a page on which the search for columns found nothing.
    private const int OneBlock = 6;
    private const int Automatic = 3;

    /// <summary>Recognises a page.</summary>
    /// <param name="gray">The page as the file shows it, in one channel.</param>
    /// <param name="guess">The language it is most likely in.</param>
    /// <param name="forced">Whether it is read in that language, whatever it looks like.</param>
    /// <param name="turned">By how many degrees the page before was turned clockwise.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>Its words; without lines where it is blank.</returns>
    /// <exception cref="ToolException">Tesseract is missing, failed, or went beyond a limit.</exception>
    public Recognised Read(PageRaster gray, string guess, bool forced, int turned, CancellationToken cancellation)
    {
        var slant = PageSlant.Of(gray);
        if (slant.IsBlank)
        {
            return new Recognised([], guess, 0, 0);
        }

        var across = slant.LiesAcross();
        var turn = !across ? 0 : turned is 90 or 270 ? turned : Orientation(gray, across, cancellation) ?? 90;
        var reading = ReadTurned(gray, turn, guess, Automatic, cancellation);
        if (reading.Confidence < Doubtful && Orientation(gray, across, cancellation) is { } other && other != turn)
        {
            reading = Better(reading, ReadTurned(gray, other, guess, Automatic, cancellation));
        }

        if (across && reading.Confidence < Doubtful)
        {
            reading = Better(reading, ReadTurned(gray, (reading.Turned + 180) % 360, guess, Automatic, cancellation));
        }

        if (reading.Lines.Count == 0)
        {
            reading = ReadTurned(gray, turn, guess, OneBlock, cancellation);
        }

        return forced ? reading : InItsLanguage(gray, reading, cancellation);
    }

    /// <summary>The page with what is printed on its boxes, light on dark mostly: a code, a reason. Tesseract passes that over in the page as a whole.</summary>
    /// <param name="page">The page as it was read, with its redactions.</param>
    /// <param name="raster">The page as the file shows it.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="ToolException">Tesseract failed, or went beyond a limit.</exception>
    public PageText WithLabels(PageText page, PageRaster raster, CancellationToken cancellation)
    {
        if (page.Redactions.IsEmpty)
        {
            return page;
        }

        var labelled = page.Redactions.ToBuilder();
        foreach (var (redaction, image) in BoxInsides.Of(page, Rasters.Turn(Rasters.Gray(raster), page.Turned)))
        {
            var hocr = Tesseract.Recognise(PortableAnymap.Write(image), image.Dpi, Languages.ModelOf(Languages.First), OneBlock, limits, folder, cancellation);
            if (BoxInsides.Label(HocrReader.Read(hocr)) is { Length: > 0 } label)
            {
                labelled[redaction] = labelled[redaction].WithLabel(label);
            }
        }

        return page with { Redactions = labelled.ToImmutable() };
    }

    private Recognised InItsLanguage(PageRaster gray, Recognised reading, CancellationToken cancellation)
    {
        var doubtful = reading.Lines.Where(line => line.Confidence < DoubtfulLine).ToList();
        var letters = doubtful.Sum(line => line.Letters);
        if (letters >= FewestLetters)
        {
            var other = Languages.OtherScript(reading.Language);
            var whole = letters * 2 > reading.Lines.Sum(line => line.Letters);
            var second = ReadTurned(gray, reading.Turned, other, Automatic, cancellation, whole ? null : [.. doubtful.Select(line => line.Box)]);
            reading = whole && second.Confidence > reading.Confidence ? Merge(second, reading) : Merge(reading, second);
        }

        if (Languages.Guess(reading.Lines) is { } language && language != reading.Language)
        {
            // Of two readings in Latin letters the one in the right language has the right accents, even where it is no surer.
            var better = ReadTurned(gray, reading.Turned, language, Automatic, cancellation);
            reading = better.Confidence > reading.Confidence - 0.03 ? Merge(better, reading) : reading;
        }

        return reading;
    }

    private int? Orientation(PageRaster gray, bool across, CancellationToken cancellation)
    {
        var reduced = Rasters.Reduce(gray, 150);
        return Tesseract.Orient(PortableAnymap.Write(reduced), reduced.Dpi, limits, folder, cancellation) is { TurnTrust: > 0.5 } found && (found.Turn % 180 == 90) == across
            ? found.Turn
            : null;
    }

    private Recognised ReadTurned(
        PageRaster gray, int turn, string language, int segmentation, CancellationToken cancellation, IReadOnlyList<(double Left, double Top, double Right, double Bottom)>? only = null)
    {
        var image = Rasters.Turn(gray, turn);
        var angle = PageSlant.Of(image).Angle();
        angle = Math.Abs(angle) < LeastAngle ? 0 : angle;
        // Specks cost a quarter of all errors on typewritten pages with noise; clean pages read the same or better softened.
        image = Rasters.Soften(image);
        image = angle == 0 ? image : Rasters.Level(image, angle);
        image = only is null ? image : Masked(image, only);
        var hocr = Tesseract.Recognise(PortableAnymap.Write(image), image.Dpi, Languages.ModelOf(language), segmentation, limits, folder, cancellation);
        try
        {
            return new Recognised(HocrReader.Read(hocr), language, turn, angle);
        }
        catch (XmlException e)
        {
            throw new ToolException("tesseract", "tool-failed", "tesseract answered with something that is no hOCR: is it version 4 or 5?", e);
        }
    }

    // The lines of both, of two in one place the surer; places in the image are the same, for both were turned and levelled alike.
    private static Recognised Merge(Recognised main, Recognised other)
    {
        if (main.Turned != other.Turned)
        {
            return main;
        }

        List<ReadLine> lines = [];
        foreach (var line in main.Lines)
        {
            var rival = line.Confidence >= DoubtfulLine ? null : other.Lines.Where(candidate => IsInPlaceOf(candidate.Box, line.Box)).MaxBy(candidate => candidate.Letters);
            lines.Add(rival is not null && rival.Confidence > line.Confidence + 0.15
                ? new ReadLine(rival.Words, line.Size, line.Region, line.StartsParagraph)
                : line);
        }

        var merged = main with { Lines = lines };
        var cyrillic = lines.SelectMany(line => line.Words).SelectMany(word => word.Text).Count(c => c is >= '\u0400' and <= '\u04FF');
        var latin = lines.SelectMany(line => line.Words).SelectMany(word => word.Text).Count(char.IsAsciiLetter);
        return cyrillic > latin == Languages.IsCyrillic(main.Language) ? merged : merged with { Language = cyrillic > latin ? "ru" : other.Language };
    }

    private static bool IsInPlaceOf((double Left, double Top, double Right, double Bottom) a, (double Left, double Top, double Right, double Bottom) b)
    {
        var high = Math.Min(a.Bottom, b.Bottom) - Math.Max(a.Top, b.Top);
        var wide = Math.Min(a.Right, b.Right) - Math.Max(a.Left, b.Left);
        return high > 0.5 * Math.Min(a.Bottom - a.Top, b.Bottom - b.Top) && wide > 0.5 * Math.Max(a.Right - a.Left, b.Right - b.Left);
    }

    private static PageRaster Masked(PageRaster image, IReadOnlyList<(double Left, double Top, double Right, double Bottom)> boxes)
    {
        var from = image.Samples.Span;
        var to = new byte[from.Length];
        to.AsSpan().Fill(255);
        foreach (var box in boxes)
        {
            var margin = (box.Bottom - box.Top) / 3;
            var (left, right) = (Math.Max(0, (int)(box.Left - margin)), Math.Min(image.Width, (int)(box.Right + margin)));
            for (var y = Math.Max(0, (int)(box.Top - margin)); y < Math.Min(image.Height, (int)(box.Bottom + margin)); y++)
            {
                from.Slice((y * image.Width) + left, Math.Max(0, right - left)).CopyTo(to.AsSpan((y * image.Width) + left));
            }
        }

        return image with { Samples = to };
    }

    private static Recognised Better(Recognised a, Recognised b) => b.Confidence > a.Confidence + 0.02 ? b : a;
}
