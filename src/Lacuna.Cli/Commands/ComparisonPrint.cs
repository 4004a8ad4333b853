using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Lacuna.Documents.Comparison;

namespace Lacuna.Cli.Commands;

/// <summary>A comparison for people: the sentence, the passages with what stands around them, the marks that do not hold.</summary>
internal static class ComparisonPrint
{
    private const int Context = 60;

    // Words in one release only, without a mark: fewer are mostly a scan's doing.
    private const int LeastUnmarked = 4;

    public static void Write(TextWriter output, ReleaseComparison comparison, ImmutableArray<ComparedRelease> releases, CompositeText? composite)
    {
        output.WriteLine(ComparisonSentence.Of(comparison, releases[0].Label, releases[^1].Label));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"  Older: {releases[0].File}, {comparison.Old.Words:N0} words; newer: {releases[^1].File}, {comparison.New.Words:N0} words; {100 * comparison.Same:0}% of the words stand in both."));
        foreach (var (_, message) in ComparedRelease.Warnings(comparison, releases))
        {
            output.WriteLine($"  Noticed: {message}");
        }

        if (comparison.Unrelated)
        {
            return;
        }

        Passages(output, comparison, ComparisonOp.Opened, "Opened", 1);
        Passages(output, comparison, ComparisonOp.Closed, "Closed", 1);
        Passages(output, comparison, ComparisonOp.Added, "Only in the newer release, unmarked", LeastUnmarked);
        Passages(output, comparison, ComparisonOp.Removed, "Only in the older release, unmarked", LeastUnmarked);
        Marks(output, comparison);
        if (composite is not null)
        {
            Composite(output, composite, releases);
        }
    }

    private static void Passages(TextWriter output, ReleaseComparison comparison, ComparisonOp op, string heading, int least)
    {
        var passages = comparison.Passages(op).Where(p => p.Words >= least).ToList();
        if (passages.Count == 0)
        {
            return;
        }

        var text = op is ComparisonOp.Closed or ComparisonOp.Removed ? comparison.Old.Text : comparison.New.Text;
        output.WriteLine();
        output.WriteLine(heading);
        foreach (var passage in passages)
        {
            var before = Line(text[Math.Max(0, passage.Start - Context)..passage.Start]);
            var after = Line(text[passage.End..Math.Min(text.Length, passage.End + Context)]);
            output.WriteLine($"  …{before} ⟦{Line(text[passage.Start..passage.End])}⟧ {after}…");
        }
    }

    private static void Marks(TextWriter output, ReleaseComparison comparison)
    {
        var wrong = comparison.Marks.Where(m => m.Verdict != MarkVerdict.Fits).ToList();
        if (comparison.Marks.IsEmpty)
        {
            return;
        }

        output.WriteLine();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Marks checked: {comparison.Marks.Length}, of which {comparison.Marks.Length - wrong.Count} say what came out"));
        foreach (var mark in wrong)
        {
            var text = mark.InOld ? comparison.Old.Text : comparison.New.Text;
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"  {Line(text[mark.Start..mark.End])} hid {mark.Words} words; it allows for {mark.Stated.Low} to {mark.Stated.High}"));
        }
    }

    private static void Composite(TextWriter output, CompositeText composite, ImmutableArray<ComparedRelease> releases)
    {
        output.WriteLine();
        output.WriteLine("The most complete text, with the release that first showed each passage");
        foreach (var passage in composite.Passages)
        {
            var who = passage.First < 0 ? "withheld in all" : releases[passage.First].Label ?? releases[passage.First].File;
            var state = passage.State switch
            {
                CompositeState.ClosedAgain => ", closed now",
                CompositeState.OnlyOlder => ", missing now",
                _ => "",
            };
            output.WriteLine();
            output.WriteLine($"[{who}{state}]");
            output.WriteLine(composite.Text[passage.Start..passage.End].Trim());
        }
    }

    private static string Line(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var range in text.AsSpan().SplitAny(" \n\t\f\r"))
        {
            if (range.Start.Value != range.End.Value)
            {
                line.Append(line.Length > 0 ? " " : "").Append(text.AsSpan(range.Start.Value, range.End.Value - range.Start.Value));
            }
        }

        return Archive.Accessions.Refusal.Printable(line.ToString());
    }
}
