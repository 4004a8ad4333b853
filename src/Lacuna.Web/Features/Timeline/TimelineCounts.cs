using System.Collections.Immutable;
using Lacuna.Archive.Holdings;

namespace Lacuna.Web.Features.Timeline;

/// <summary>What falls into a window: counts for its parts, and the dates that reach over several of them.</summary>
/// <param name="Bins">The parts with their counts.</param>
/// <param name="Spans">Dates that are not sure to a part, those of the most records first.</param>
/// <param name="Total">Records that may be of the window.</param>
internal sealed record TimelineCounts(ImmutableArray<TimelineBin> Bins, ImmutableArray<DatedSpan> Spans, long Total)
{
    /// <summary>Counts spans for the parts of a window.</summary>
    /// <param name="window">The window.</param>
    /// <param name="spans">Spans; those outside it do not count.</param>
    /// <param name="most">Spans to keep.</param>
    public static TimelineCounts Of(TimelineWindow window, ImmutableArray<DatedSpan> spans, int most)
    {
        var bins = window.Bins;
        var (sure, change) = (new long[bins.Length], new long[bins.Length + 1]);
        var wide = new Dictionary<(DateOnly?, DateOnly?), long>();
        var total = 0L;
        foreach (var span in spans)
        {
            var (first, last) = (span.First ?? DateOnly.MinValue, span.Last ?? DateOnly.MaxValue);
            if (first > window.Last || last < window.First)
            {
                continue;
            }

            total += span.Records;
            var (a, b) = (At(bins, first), At(bins, last));
            change[a] += span.Records;
            change[b + 1] -= span.Records;
            if (a == b && first >= bins[a].First && last <= bins[a].Last)
            {
                sure[a] += span.Records;
            }
            else
            {
                wide[(span.First, span.Last)] = wide.GetValueOrDefault((span.First, span.Last)) + span.Records;
            }
        }

        var open = 0L;
        var counted = ImmutableArray.CreateBuilder<TimelineBin>(bins.Length);
        for (var i = 0; i < bins.Length; i++)
        {
            open += change[i];
            counted.Add(bins[i] with { Surely = sure[i], Possibly = open });
        }

        return new TimelineCounts(counted.MoveToImmutable(),
            [.. wide.OrderByDescending(w => w.Value).ThenBy(w => w.Key.Item1).ThenBy(w => w.Key.Item2).Take(most).Select(w => new DatedSpan(w.Key.Item1, w.Key.Item2, w.Value))], total);
    }

    private static int At(ImmutableArray<TimelineBin> bins, DateOnly day)
    {
        for (var i = 0; i < bins.Length; i++)
        {
            if (day <= bins[i].Last)
            {
                return i;
            }
        }

        return bins.Length - 1;
    }
}
