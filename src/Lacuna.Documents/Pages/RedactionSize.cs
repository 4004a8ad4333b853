using System.Collections.Immutable;

namespace Lacuna.Documents.Pages;

/// <summary>How many lines and words a redaction covers, by the lines around it.</summary>
internal static class RedactionSize
{
    // Lines of a page that show nothing of themselves: typescript of 12 points.
    private const double UsualPitch = 14;
    private const double UsualWord = 34;

    // A page of fewer words does not say how wide its words are.
    private const int FewestWords = 12;

    /// <summary>The redaction with its lines and words; those that are known already stay.</summary>
    public static PageRedaction Measured(PageRedaction redaction, ImmutableArray<PageLine> lines)
    {
        var (pitch, word) = (Pitch(lines), WordAdvance(lines));
        var covered = redaction.Lines ?? Math.Max(1, (int)Math.Round((redaction.Box.Height + (0.25 * pitch)) / pitch));
        return redaction with { Lines = covered, Words = redaction.Words ?? Math.Max(1, (int)Math.Round(covered * redaction.Box.Width / word)) };
    }

    /// <summary>The usual distance of the tops of lines that follow each other, in points.</summary>
    public static double Pitch(ImmutableArray<PageLine> lines)
    {
        var distances = new List<double>();
        for (var i = 1; i < lines.Length; i++)
        {
            var step = lines[i].Box.Bottom - lines[i - 1].Box.Bottom;
            if (lines[i].Region == lines[i - 1].Region && step > 0.7 * lines[i].Box.Height && step < 4 * lines[i].Box.Height)
            {
                distances.Add(step);
            }
        }

        distances.Sort();
        return distances.Count > 0 ? distances[distances.Count / 2] : UsualPitch;
    }

    // The width of a word with the blank behind it.
    private static double WordAdvance(ImmutableArray<PageLine> lines)
    {
        var (width, count) = (0.0, 0);
        foreach (var line in lines)
        {
            foreach (var word in line.Words)
            {
                width += word.Box.Width + (0.3 * word.Size);
                count++;
            }
        }

        return count >= FewestWords ? Math.Max(1, width / count) : UsualWord;
    }
}
