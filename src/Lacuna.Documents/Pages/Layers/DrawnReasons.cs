using Lacuna.Documents.Formats.Pdf.Painting;
using Lacuna.Documents.Inspection;
using Lacuna.Documents.Model;

namespace Lacuna.Documents.Pages.Layers;

/// <summary>Reads the reason of a redaction whose every letter is drawn as a box: some programs black out the words of the reason itself, letter by
/// letter, so that each box is as wide as its letter.</summary>
/// <remarks>Only reasons that releases are known to give are tried, letter by letter and in the widths of the page's own fonts; no other words are
/// guessed from boxes.</remarks>
internal sealed class DrawnReasons
{
    // Boxes differ from the widths of letters by rounding alone, in points and as a share.
    private const double Rounding = 0.15;
    private const double Share = 0.02;

    // So many of a reason's letters must occur on the page, so that their widths are known.
    private const double KnownLetters = 0.6;

    // Fonts and sizes of a page that are tried.
    private const int MostFonts = 24;

    private readonly List<Dictionary<char, double>> fonts = [];

    /// <summary>Learns how wide the letters of a page are.</summary>
    public DrawnReasons(IEnumerable<GlyphSight> sights)
    {
        var byFont = new Dictionary<(string Font, double Size), Dictionary<char, double>>();
        foreach (var sight in sights)
        {
            PaintedGlyph glyph = sight.Glyph;
            var key = (glyph.Font, Math.Round(glyph.Size, 1));
            if (glyph.Text.Length != 1 || !char.IsLetter(glyph.Text[0]) || (!byFont.ContainsKey(key) && byFont.Count >= MostFonts))
            {
                continue;
            }

            if (!byFont.TryGetValue(key, out var widths))
            {
                byFont[key] = widths = [];
            }

            double dx = glyph.End.X - glyph.Start.X, dy = glyph.End.Y - glyph.Start.Y;
            widths.TryAdd(glyph.Text[0], Math.Sqrt((dx * dx) + (dy * dy)));
        }

        fonts.AddRange(byFont.Values);
    }

    /// <summary>The reason that each redaction spells, or null.</summary>
    /// <param name="letters">For each redaction, in the order of reading, its boxes from the left.</param>
    public string?[] Read(List<List<PageBox>> letters)
    {
        var read = new string?[letters.Count];
        var stream = letters.SelectMany((boxes, of) => boxes.Select(box => (box.Width, Of: of))).ToArray();
        for (var at = 0; at < stream.Length;)
        {
            if (ReasonAt(stream, at) is not { } reason)
            {
                at++;
                continue;
            }

            for (var end = at + reason.Count(char.IsLetter); at < end; at++)
            {
                read[stream[at].Of] ??= reason;
            }
        }

        return read;
    }

    private string? ReasonAt((double Width, int Of)[] stream, int at)
    {
        foreach (var reason in RedactionReasons.Known)
        {
            foreach (var font in fonts)
            {
                if (Spells(reason, font, stream, at))
                {
                    return reason;
                }
            }
        }

        return null;
    }

    private static bool Spells(string reason, Dictionary<char, double> font, (double Width, int Of)[] stream, int at)
    {
        var (known, all) = (0, 0);
        foreach (var c in reason)
        {
            if (c == ' ')
            {
                continue;
            }

            if (at + all >= stream.Length)
            {
                return false;
            }

            if (font.TryGetValue(c, out var width))
            {
                if (Math.Abs(stream[at + all].Width - width) > Rounding + (Share * width))
                {
                    return false;
                }

                known++;
            }

            all++;
        }

        return known >= KnownLetters * all && known >= 5;
    }
}
