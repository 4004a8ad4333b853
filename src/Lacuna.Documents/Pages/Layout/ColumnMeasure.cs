namespace Lacuna.Documents.Pages.Layout;

/// <summary>The left side, the right side and the distance of lines of a region of a page, by its own lines or, where it has few, by those of the document.</summary>
internal readonly record struct ColumnMeasure(double Left, double Right, double Pitch)
{
    private const int FewestLines = 4;

    public double Width => Right - Left;

    /// <summary>Measures lines of one region; null for too few.</summary>
    public static ColumnMeasure? Of(List<LaidLine> lines)
    {
        if (lines.Count < FewestLines)
        {
            return null;
        }

        var lefts = lines.ConvertAll(l => l.Box.Left);
        var rights = lines.ConvertAll(l => l.Box.Right);
        var steps = new List<double>();
        for (var i = 1; i < lines.Count; i++)
        {
            if (lines[i].Box.Bottom - lines[i - 1].Box.Bottom is > 2 and var step)
            {
                steps.Add(step);
            }
        }

        lefts.Sort();
        rights.Sort();
        steps.Sort();

        // The left side is where most lines begin: of two sides, the outer one that a third of the lines keep.
        return new ColumnMeasure(lefts[lefts.Count / 5], rights[Math.Max(0, rights.Count - 1 - (rights.Count / 12))], steps.Count > 0 ? steps[steps.Count / 2] : 14);
    }
}
