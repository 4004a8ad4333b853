using System.Diagnostics;
using System.Globalization;
using System.Text;
using Lacuna.Documents.Model;
using Lacuna.Documents.Pages.Redactions;

namespace Lacuna.Lab.Pages;

/// <summary>Counts what was found of what was made: a box counts where both have half of their union in common.</summary>
internal sealed class RedactionTally
{
    private const double LeastCommon = 0.5;

    private readonly SortedDictionary<string, (int Made, int Found)> kinds = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, int> falseLooks = new(StringComparer.Ordinal);
    private int made;
    private int matched;
    private int found;
    private int labels;
    private int labelsRead;
    private int pages;
    private double time;

    public int False => found - matched;

    public int PagesWithFalse { get; private set; }

    public double MeanTime => time / Math.Max(1, pages);

    public double MostTime { get; private set; }

    /// <summary>Looks through a page; failures are written as images into a folder where one is named.</summary>
    public void Page(MadePage page, string? show)
    {
        var started = Stopwatch.GetTimestamp();
        var boxes = VisualRedactions.Find(page.Image.Raster, page.Words).ToList();
        var took = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        pages++;
        time += took;
        MostTime = pages > 3 ? Math.Max(MostTime, took) : 0;
        var failures = new List<string>();
        foreach (var redaction in page.Plan)
        {
            var truth = MadePage.Turned(redaction.Box, page.Sheet, page.Angle);
            var best = boxes.Where(b => Common(b.Box, truth) >= LeastCommon).OrderByDescending(b => Common(b.Box, truth)).FirstOrDefault();
            made++;
            found += best is null ? 0 : 1;
            matched += best is null ? 0 : 1;
            Count(redaction.Look.ToString(), best is not null);
            Count(redaction.Size, best is not null);
            Count($"{redaction.Look} {redaction.Size}", best is not null);
            if (best is null)
            {
                failures.Add(string.Create(CultureInfo.InvariantCulture, $"missed {redaction.Look} {redaction.Size} {truth.Left:F0},{truth.Top:F0} {truth.Width:F0}x{truth.Height:F0} label={redaction.Label}"));
                continue;
            }

            boxes.Remove(best);
            if (page.Words is not null && redaction.Label.Length > 0 && page.Words.Words.Any(w => w.Text == redaction.Label))
            {
                labels++;
                labelsRead += best.Codes.Length > 0 ? 1 : 0;
            }
        }

        found += boxes.Count;
        PagesWithFalse += boxes.Count > 0 ? 1 : 0;
        foreach (var box in boxes)
        {
            falseLooks[box.Look.ToString()] = falseLooks.GetValueOrDefault(box.Look.ToString()) + 1;
            failures.Add(string.Create(CultureInfo.InvariantCulture, $"false {box.Look} {box.Box.Left:F0},{box.Box.Top:F0} {box.Box.Width:F0}x{box.Box.Height:F0} {box.Confidence}"));
        }

        if (show is not null && failures.Count > 0)
        {
            Show(page, show, failures);
        }
    }

    public string Report()
    {
        var report = new StringBuilder();
        var (p, r) = ((double)matched / Math.Max(1, found), (double)matched / Math.Max(1, made));
        report.AppendLine(CultureInfo.InvariantCulture, $"{pages} pages, {made} redactions: precision {p:F3}, recall {r:F3}, F1 {2 * p * r / Math.Max(1e-9, p + r):F3}; codes read {labelsRead} of {labels}");
        foreach (var (kind, count) in kinds)
        {
            report.AppendLine(CultureInfo.InvariantCulture, $"  {kind,-20} {count.Found,4} of {count.Made,4}  {(double)count.Found / count.Made:F3}");
        }

        report.AppendLine("  false: " + string.Join(", ", falseLooks.Select(f => $"{f.Key} {f.Value}")));
        return report.ToString();
    }

    private void Count(string kind, bool hit)
    {
        var known = kinds.GetValueOrDefault(kind);
        kinds[kind] = (known.Made + 1, known.Found + (hit ? 1 : 0));
    }

    private static double Common(PageBox a, PageBox b) => a.Intersect(b).Area / Math.Max(1e-9, a.Area + b.Area - a.Intersect(b).Area);

    private void Show(MadePage page, string folder, List<string> failures)
    {
        Directory.CreateDirectory(folder);
        var name = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{pages:D4}"));
        var head = Encoding.ASCII.GetBytes($"P{(page.Image.Channels == 3 ? 6 : 5)} {page.Image.Width} {page.Image.Height} 255\n");
        File.WriteAllBytes(name + ".ppm", [.. head, .. page.Image.Samples]);
        Console.WriteLine($"{name}: angle {page.Angle.ToString("F2", CultureInfo.InvariantCulture)} words {page.Words is not null} dpi {page.Image.Dpi}; {string.Join("; ", failures)}");
    }
}
