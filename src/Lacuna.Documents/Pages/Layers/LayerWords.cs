using System.Runtime.InteropServices;
using Lacuna.Documents.Model;

namespace Lacuna.Documents.Pages.Layers;

/// <summary>Cuts the glyphs of one direction into words, in whatever order they were painted.</summary>
internal static class LayerWords
{
    // Baselines of one row differ by less than this part of the font size: raised numbers are farther off.
    private const double SameBaseline = 0.12;

    // Gaps wider than these parts of the font size divide words: where the layer paints blanks they say it, else the gap alone. The narrowest
    // blank of justified print has some 0.2, kerning stays below 0.1.
    private const double GapWithoutBlanks = 0.16;
    private const double GapBesideBlanks = 0.28;

    // A layer paints blanks where it has at least one for so many glyphs.
    private const int GlyphsForBlank = 14;

    // A letter painted twice for boldness or as its own shadow.
    private const double Doubled = 0.25;

    /// <summary>The words, row by row from the top.</summary>
    public static List<LayerWord> Of(List<LayerGlyph> glyphs)
    {
        var words = new List<LayerWord>();
        var blanks = glyphs.Count(g => g.Blank);
        var paintsBlanks = blanks * GlyphsForBlank >= glyphs.Count;
        foreach (var row in Rows(glyphs))
        {
            row.Sort((a, b) => a.Box.Left.CompareTo(b.Box.Left));
            Cut(row, paintsBlanks ? GapBesideBlanks : GapWithoutBlanks, words);
        }

        words.RemoveAll(word => word.Text.Length == 0);
        return words;
    }

    private static List<List<LayerGlyph>> Rows(List<LayerGlyph> glyphs)
    {
        // Stable by baseline, so that equal ones stay in the order of painting.
        var rows = new List<List<LayerGlyph>>();
        var (baseline, size) = (double.NegativeInfinity, 0.0);
        foreach (var glyph in glyphs.OrderBy(g => g.Baseline))
        {
            if (glyph.Baseline - baseline > SameBaseline * Math.Max(size, glyph.Size))
            {
                rows.Add([]);
                (baseline, size) = (glyph.Baseline, glyph.Size);
            }

            rows[^1].Add(glyph);
        }

        return rows;
    }

    private static void Cut(List<LayerGlyph> row, double gap, List<LayerWord> words)
    {
        gap = Math.Max(gap, SpacedOut(row));
        var word = new List<LayerGlyph>();
        LayerGlyph? blank = null;
        for (var i = 0; i < row.Count; i++)
        {
            var glyph = row[i];
            if (glyph.Blank)
            {
                blank = word.Count > 0 ? glyph : null;
                continue;
            }

            if (word.Count > 0)
            {
                var last = word[^1];
                if (last.Text == glyph.Text && Math.Abs(last.Box.Left - glyph.Box.Left) < Doubled * Math.Min(glyph.Size, glyph.Box.Width + 0.1))
                {
                    continue;
                }

                var between = glyph.Box.Left - last.Box.Right;
                var divided = blank is { } b && Middle(b.Box) >= last.Box.Right - (0.1 * b.Size) && Middle(b.Box) <= glyph.Box.Left + (0.1 * b.Size)
                    && (between > 0.5 * gap * glyph.Size || gap < 0.3);
                if (divided || BlockLetters.Are(last.Text) != BlockLetters.Are(glyph.Text) || StartsLeader(row, i) || EndsLeader(row, i) || between > gap * Math.Max(last.Size, glyph.Size))
                {
                    words.Add(LayerWord.Of(CollectionsMarshal.AsSpan(word)));
                    word.Clear();
                }
            }

            blank = null;
            word.Add(glyph);
        }

        if (word.Count > 0)
        {
            words.Add(LayerWord.Of(CollectionsMarshal.AsSpan(word)));
        }
    }

    // Four dots, however spaced, begin a leader behind a letter and end one before a digit or letter.
    private static bool StartsLeader(List<LayerGlyph> row, int at) =>
        row[at].Text == "." && row[at - 1].Text != "." && at + 3 < row.Count && row[at + 1].Text == "." && row[at + 2].Text == "." && row[at + 3].Text == ".";

    private static bool EndsLeader(List<LayerGlyph> row, int at) =>
        row[at].Text != "." && at > 3 && row[at - 1].Text == "." && row[at - 2].Text == "." && row[at - 3].Text == "." && row[at - 4].Text == ".";

    // "S E C R E T": where nearly every letter stands apart, the usual distance is no blank. In parts of the font size; 0 for usual type.
    private static double SpacedOut(List<LayerGlyph> row)
    {
        var gaps = new List<double>();
        LayerGlyph? last = null;
        foreach (var glyph in row)
        {
            if (glyph.Blank)
            {
                continue;
            }

            if (last is { } before)
            {
                gaps.Add((glyph.Box.Left - before.Box.Right) / glyph.Size);
            }

            last = glyph;
        }

        if (gaps.Count < 4)
        {
            return 0;
        }

        gaps.Sort();
        return gaps[gaps.Count / 5] > 0.12 && gaps[gaps.Count / 2] < 1.5 ? gaps[gaps.Count / 2] * 1.6 : 0;
    }

    private static double Middle(PageBox box) => (box.Left + box.Right) / 2;
}
