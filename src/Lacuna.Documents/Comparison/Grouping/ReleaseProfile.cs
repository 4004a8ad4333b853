namespace Lacuna.Documents.Comparison.Grouping;

/// <summary>What of a text is held against other texts to find its other releases: words, pairs of words, runs of letters, numbers, dates.</summary>
/// <remarks>Immutable and safe for concurrent use. About twice the size of the text up to <see cref="MostFeatures"/> of a kind; of a longer text those with
/// the smallest numbers are kept, which are the same in every release of it. Making it is linear in the length of the text.</remarks>
public sealed class ReleaseProfile
{
    /// <summary>Most features of one kind that are kept: those of a document of some 300 pages. More only serves whoever wants to use up memory.</summary>
    public const int MostFeatures = 1 << 16;

    private ReleaseProfile(ProfileReader reader)
    {
        Words = Sorted(reader.Words);
        Pairs = Sorted(reader.Pairs);
        Grams = Sorted(reader.Grams);
        HeadPairs = Sorted([.. reader.Head]);
        Numbers = Sorted(reader.Numbers);
        LongNumbers = Sorted(reader.LongNumbers);
        Dates = Sorted(reader.Dates);
        HeadNumbers = Sorted(reader.HeadNumbers);
        (OnceWords, OncePlaces) = reader.Once();
        WordCount = reader.WordCount;
        Broken = reader.Broken;
    }

    /// <summary>Words of the text, counted with repetitions.</summary>
    public int WordCount { get; }

    /// <summary>Of these, single letters and letters mixed with digits: a clean text has one in thirty, a poor scan one in six.</summary>
    internal int Broken { get; }

    /// <summary>Words of three letters or more, as they stand but for case and accents.</summary>
    internal uint[] Words { get; }

    /// <summary>Adjacent words by their <see cref="LetterSkeleton"/>.</summary>
    internal uint[] Pairs { get; }

    /// <summary>Those of the first lines.</summary>
    internal uint[] HeadPairs { get; }

    /// <summary>Every fourth of the runs of six letters of the skeleton, across word borders: splitting a word or running two together changes none of them.</summary>
    internal uint[] Grams { get; }

    /// <summary>Words with a digit.</summary>
    internal uint[] Numbers { get; }

    /// <summary>Numbers of seven digits and more, hyphens left out: file numbers, document identifiers.</summary>
    internal uint[] LongNumbers { get; }

    /// <summary>Days of the calendar, however written.</summary>
    internal uint[] Dates { get; }

    /// <summary>Numbers such as "201-289248" and "IN 47361" at the head of the text.</summary>
    internal uint[] HeadNumbers { get; }

    /// <summary>Skeletons that stand in the text once, sorted.</summary>
    internal uint[] OnceWords { get; }

    /// <summary>At which word each of <see cref="OnceWords"/> stands.</summary>
    internal int[] OncePlaces { get; }

    /// <summary>Makes the profile of a text.</summary>
    /// <param name="text">The plain text; markers, page numbers and headings may stay in it.</param>
    public static ReleaseProfile Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var reader = new ProfileReader();
        reader.Read(text);
        return new ReleaseProfile(reader);
    }

    private static uint[] Sorted(List<uint> features)
    {
        var sorted = features.ToArray();
        Array.Sort(sorted);
        var kept = 0;
        for (var i = 0; i < sorted.Length && kept < MostFeatures; i++)
        {
            if (kept == 0 || sorted[kept - 1] != sorted[i])
            {
                sorted[kept++] = sorted[i];
            }
        }

        return kept == sorted.Length ? sorted : sorted[..kept];
    }
}
