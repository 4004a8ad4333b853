using System.Collections.Immutable;
using Lacuna.Documents.Formats.Pdf.Painting;

namespace Lacuna.Documents.Formats.Pdf.Content;

/// <summary>Takes what a page paints, within the limits, and remembers what had to be left out.</summary>
internal sealed class PageSink(PdfLimits limits)
{
    private readonly List<PaintedThing> things = [];
    private readonly List<MarkedContent> marks = [];
    private readonly List<string> warnings = [];
    private int operators;
    private int corners;

    public ImmutableArray<PaintedThing> Things => [.. things];

    public ImmutableArray<MarkedContent> Marks => [.. marks];

    public ImmutableArray<string> Warnings => [.. warnings];

    /// <summary>Counts an operator.</summary>
    /// <returns>Whether it may be carried out.</returns>
    public bool Operator() => ++operators <= limits.MaxOperators || Full($"The page has more than {limits.MaxOperators:N0} operators; the rest was left out.");

    public void Add(PaintedThing thing)
    {
        if (things.Count >= limits.MaxThings)
        {
            Full($"The page paints more than {limits.MaxThings:N0} things; the rest was left out.");
        }
        else
        {
            things.Add(thing);
        }
    }

    public void Add(MarkedContent mark)
    {
        if (marks.Count < limits.MaxThings)
        {
            marks.Add(mark);
        }
    }

    /// <summary>Counts corners of paths.</summary>
    /// <returns>Whether they may be kept.</returns>
    public bool Corners(int count)
    {
        corners += count;
        return corners <= limits.MaxCorners || Full($"The page has paths of more than {limits.MaxCorners:N0} corners; the rest was left out.");
    }

    public void Warn(string warning)
    {
        if (!warnings.Contains(warning) && warnings.Count < 100)
        {
            warnings.Add(warning);
        }
    }

    private bool Full(string warning)
    {
        Warn(warning);
        return false;
    }
}
