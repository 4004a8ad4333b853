using System.Collections.Immutable;

namespace Lacuna.Documents.Comparison;

/// <summary>What a release has in the place of a stretch of the composite.</summary>
public enum WitnessState
{
    /// <summary>The words, maybe read a little differently.</summary>
    Shows,

    /// <summary>A marker.</summary>
    Withholds,

    /// <summary>Neither words nor a marker.</summary>
    Lacks,
}

/// <summary>One release at a stretch of the composite.</summary>
/// <param name="State">What it has there.</param>
/// <param name="MarkerStart">Offset in UTF-16 code units of its text where its marker begins; 0 where it has none.</param>
/// <param name="MarkerEnd">Offset after the marker; the same as the start where it has none.</param>
public readonly record struct WitnessReading(WitnessState State, int MarkerStart, int MarkerEnd);

/// <summary>A stretch of the composite in which every release does one thing.</summary>
/// <param name="Start">Offset in UTF-16 code units of <see cref="CompositeText.Text"/>.</param>
/// <param name="End">Offset after it.</param>
/// <param name="Witnesses">One for each release, oldest first.</param>
public sealed record CompositeReading(int Start, int End, ImmutableArray<WitnessReading> Witnesses);

/// <summary>Collects what the releases do, one after the other, and cuts the composite where any of them changes.</summary>
internal sealed class CompositeReadings
{
    private readonly List<(int Start, WitnessReading Reading)>[] _runs;
    private readonly int _length;

    public CompositeReadings(int releases, int length)
    {
        _length = length;
        _runs = new List<(int, WitnessReading)>[releases];
        for (var i = 0; i < releases; i++)
        {
            // A release that is never added has nothing in common with the others.
            _runs[i] = [(0, new WitnessReading(WitnessState.Lacks, 0, 0))];
        }
    }

    /// <summary>Takes in the comparison of a release with the composite.</summary>
    /// <param name="comparison">The release as the old text, the composite as the new.</param>
    /// <param name="number">Number of the release, from 0.</param>
    /// <param name="missing">For each segment, whether the release lacks a whole passage there.</param>
    public void Add(ReleaseComparison comparison, int number, bool[] missing)
    {
        var runs = _runs[number];
        runs.Clear();
        var marker = default(WitnessReading);
        for (var i = 0; i < comparison.Segments.Length; i++)
        {
            var segment = comparison.Segments[i];
            if (segment.NewEnd == segment.NewStart)
            {
                continue;
            }

            var reading = segment.Op switch
            {
                ComparisonOp.Opened or ComparisonOp.Withheld or ComparisonOp.Closed => new WitnessReading(WitnessState.Withholds, segment.OldStart, segment.OldEnd),
                ComparisonOp.Added when missing[i] => new WitnessReading(WitnessState.Lacks, 0, 0),
                _ => new WitnessReading(WitnessState.Shows, 0, 0),
            };
            if (reading.State == WitnessState.Withholds)
            {
                // What goes on under one marker names it once.
                reading = reading.MarkerEnd == reading.MarkerStart && marker.State == WitnessState.Withholds ? marker : reading;
                marker = reading;
            }

            if (runs.Count == 0 || runs[^1].Reading != reading)
            {
                runs.Add((runs.Count == 0 ? 0 : segment.NewStart, reading));
            }
        }

        if (runs.Count == 0)
        {
            runs.Add((0, new WitnessReading(WitnessState.Lacks, 0, 0)));
        }
    }

    /// <summary>The stretches, in order.</summary>
    public ImmutableArray<CompositeReading> Finish()
    {
        var stretches = ImmutableArray.CreateBuilder<CompositeReading>();
        var at = new int[_runs.Length];
        for (var start = 0; start < _length;)
        {
            var end = _length;
            var witnesses = ImmutableArray.CreateBuilder<WitnessReading>(_runs.Length);
            for (var i = 0; i < _runs.Length; i++)
            {
                while (at[i] + 1 < _runs[i].Count && _runs[i][at[i] + 1].Start <= start)
                {
                    at[i]++;
                }

                witnesses.Add(_runs[i][at[i]].Reading);
                end = at[i] + 1 < _runs[i].Count ? Math.Min(end, _runs[i][at[i] + 1].Start) : end;
            }

            stretches.Add(new CompositeReading(start, end, witnesses.MoveToImmutable()));
            start = end;
        }

        return stretches.ToImmutable();
    }
}
