using System.Diagnostics;
using System.Globalization;
using System.Text;
using Lacuna.Documents.Model;
using Lacuna.Documents.Pages;
using Lacuna.Documents.Pages.Redactions;

namespace Lacuna.Lab.Pages;

/// <summary>Counts what was found of what was made: a box counts where both have half of their union in common.</summary>
internal sealed class RedactionTally(string name)
{
    private const double LeastCommon = 0.5;

    private readonly SortedDictionary<string, (int Made, int Found)> kinds = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, int> falseLooks = new(StringComparer.Ordinal);
    private int made;
    private int matched;
    private int found;
    private int labels;
    private int labelsRead;
    private int gone;
    private int pagesWithFalse;
    private readonly List<double> times = [];

    /// <summary>Looks through a page; failures are written as images into a folder where one is named.</summary>
    public void Page(MadePage page, PageText? words, string? show)
    {
        var started = Stopwatch.GetTimestamp();
        var boxes = VisualRedactions.Find(page.Image.Raster, words).ToList();
        times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        var failures = new List<string>();
        foreach (var redaction in page.Plan.Where(p => !page.Gone.Contains(p)))
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
            if (words is not null && redaction.Label.Length > 0 && words.Words.Any(w => w.Text == redaction.Label))
            {
                labels++;
                labelsRead += best.Codes.Length > 0 ? 1 : 0;
            }
        }

        // Where nothing is left to be seen, a box is neither right nor wrong.
        gone += page.Gone.Count;
        boxes.RemoveAll(b => page.Gone.Any(g => Common(b.Box, MadePage.Turned(g.Box, page.Sheet, page.Angle)) >= LeastCommon));
        found += boxes.Count;
        pagesWithFalse += boxes.Count > 0 ? 1 : 0;
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
        report.AppendLine(CultureInfo.InvariantCulture, $"{times.Count} pages {name}, {made} redactions ({gone} more of which nothing is left to be seen): precision {p:F3}, recall {r:F3}, F1 {2 * p * r / Math.Max(1e-9, p + r):F3}; codes read {labelsRead} of {labels}");
        foreach (var (kind, count) in kinds)
        {
            report.AppendLine(CultureInfo.InvariantCulture, $"  {kind,-20} {count.Found,4} of {count.Made,4}  {(double)count.Found / count.Made:F3}");
        }

        report.AppendLine("  false: " + string.Join(", ", falseLooks.Select(f => $"{f.Key} {f.Value}")));
        return report.AppendLine(Times()).ToString();
    }

    /// <summary>For pages of which nothing was taken out.</summary>
    public string Alarms() => string.Create(CultureInfo.InvariantCulture, $"{times.Count} clean pages {name}: {found - matched} false alarms on {pagesWithFalse} pages\n{Times()}\n");

    private string Times()
    {
        var sorted = times.Order().ToList();
        return string.Create(CultureInfo.InvariantCulture, $"  a page takes {sorted[sorted.Count / 2]:F0} ms in the middle, nine in ten at most {sorted[sorted.Count * 9 / 10]:F0} ms");
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
        var path = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{times.Count:D4}"));
        var head = Encoding.ASCII.GetBytes($"P{(page.Image.Channels == 3 ? 6 : 5)} {page.Image.Width} {page.Image.Height} 255\n");
        File.WriteAllBytes(path + ".ppm", [.. head, .. page.Image.Samples]);
        Console.WriteLine($"{path}: angle {page.Angle.ToString("F2", CultureInfo.InvariantCulture)} dpi {page.Image.Dpi}; {string.Join("; ", failures)}");
    }
}
