using System.Collections.Immutable;

namespace Lacuna.Documents.Comparison;

/// <summary>Where a passage of a composite can be read.</summary>
public enum CompositeState
{
    /// <summary>In the newest release.</summary>
    Open,

    /// <summary>In an older release only; the newest withholds it.</summary>
    ClosedAgain,

    /// <summary>In an older release only; in the newest it is missing without a mark.</summary>
    OnlyOlder,

    /// <summary>In none.</summary>
    Withheld,
}

/// <summary>A passage of a composite.</summary>
/// <param name="Start">Offset in UTF-16 code units of <see cref="CompositeText.Text"/>.</param>
/// <param name="End">Offset after it.</param>
/// <param name="State">Where it can be read.</param>
/// <param name="First">Number of the release, from 0, that showed it first; −1 for what all withhold.</param>
/// <param name="Source">Number of the release, from 0, from which its characters are taken.</param>
/// <param name="Words">Its words.</param>
public readonly record struct CompositePassage(int Start, int End, CompositeState State, int First, int Source, int Words);

/// <summary>The most complete text that several releases of one document give together.</summary>
/// <param name="Text">The newest release, with what older ones show in the place of its markers.</param>
/// <param name="Passages">Its passages in order; together they cover it whole.</param>
/// <param name="Excisions">What is withheld in all releases.</param>
public sealed record CompositeText(string Text, ImmutableArray<CompositePassage> Passages, ImmutableArray<Excision> Excisions)
{
    /// <summary>What each release has in the place of each stretch of the text; together the stretches cover it whole.</summary>
    /// <remarks>Words read differently, page furniture, and fewer than four words in a row that a release lacks without a mark count as shown.</remarks>
    public ImmutableArray<CompositeReading> Readings { get; init; } = [];

    /// <summary>Whether a release before the one that showed a passage first had a marker in its place, so that the words opened; else they were added.</summary>
    /// <param name="passage">A passage of this composite.</param>
    public bool HasOpened(CompositePassage passage)
    {
        var (low, high) = (0, Readings.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Readings[middle].End <= passage.Start ? (middle + 1, high) : (low, middle);
        }

        for (; passage.First > 0 && low < Readings.Length && Readings[low].Start < passage.End; low++)
        {
            for (var release = 0; release < passage.First; release++)
            {
                if (Readings[low].Witnesses[release].State == WitnessState.Withholds)
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Puts the releases together.</summary>
    /// <remarks>Two comparisons for each release but the newest. A release that has nothing in common with the others adds nothing.</remarks>
    /// <param name="releases">At least two, oldest first.</param>
    /// <exception cref="ArgumentException">There are fewer than two.</exception>
    public static CompositeText Of(ImmutableArray<ComparedText> releases)
    {
        if (releases.Length < 2)
        {
            throw new ArgumentException("A composite needs two releases or more.", nameof(releases));
        }

        var draft = new CompositeDraft(releases[^1], releases.Length - 1);
        for (var older = releases.Length - 2; older >= 0; older--)
        {
            draft.Fill(releases[older], older);
        }

        return draft.Finish(releases);
    }
}
