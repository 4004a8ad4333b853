using System.Buffers.Binary;

namespace Lacuna.Documents.Comparison.Grouping;

/// <summary>What is kept of a document so that its other releases are found among a million: at most <see cref="MostBytes"/> bytes.</summary>
/// <remarks>A sample of the pairs of words and of the runs of letters (those with the smallest numbers, which are the same in every release, however much is cut out of it), all
/// pairs of the first lines, dates and numbers. Immutable and safe for concurrent use.</remarks>
public sealed class ReleaseFingerprint
{
    /// <summary>The most that <see cref="ToBytes"/> returns.</summary>
    public const int MostBytes = 4 * (3 + Parts + PairSample + GramSample + HeadPairs + MostMarks + MostHeadDates);

    /// <summary>Sampled pairs of words. Half of them survive recognition; with 112 a release of a quarter of the text still has a dozen.</summary>
    internal const int PairSample = 112;

    /// <summary>Sampled runs of letters, for scans in which hardly a pair of words is whole.</summary>
    internal const int GramSample = 80;

    /// <summary>Pairs of the first lines, where a document says from whom it is, to whom, and of what day.</summary>
    internal const int HeadPairs = 24;

    /// <summary>Dates, long numbers and numbers at the head.</summary>
    internal const int MostMarks = 16;

    /// <summary>Days in the first lines, in their order.</summary>
    internal const int MostHeadDates = ProfileReader.MostHeadDates;

    private const int Parts = 5;

    private readonly uint[][] _parts;

    private ReleaseFingerprint(int wordCount, int broken, int stray, uint[][] parts) => (WordCount, Broken, Stray, _parts) = (wordCount, broken, stray, parts);

    /// <summary>Words of the text.</summary>
    public int WordCount { get; }

    /// <summary>Words that recognition has broken, as far as it shows.</summary>
    internal int Broken { get; }

    /// <summary>Words that no clean text has.</summary>
    internal int Stray { get; }

    internal ReadOnlySpan<uint> Pairs => _parts[0];

    internal ReadOnlySpan<uint> Grams => _parts[1];

    internal ReadOnlySpan<uint> Head => _parts[2];

    internal ReadOnlySpan<uint> Marks => _parts[3];

    internal ReadOnlySpan<uint> HeadDates => _parts[4];

    /// <summary>Makes the fingerprint of a text, in one walk.</summary>
    /// <param name="text">The plain text.</param>
    public static ReleaseFingerprint Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var reader = new ProfileReader(sampled: true);
        reader.Read(text);
        uint[] marks = [.. reader.Dates.Concat(reader.LongNumbers).Concat(reader.HeadNumbers).Distinct().Order().Take(MostMarks)];
        return new ReleaseFingerprint(reader.WordCount, reader.Broken, reader.Stray, [[.. reader.Pairs], [.. reader.Grams], [.. reader.Head.Distinct().Order()], marks, [.. reader.HeadDates]]);
    }

    /// <summary>Makes the fingerprint of a profile.</summary>
    /// <param name="profile">The profile.</param>
    public static ReleaseFingerprint Of(ReleaseProfile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        uint[] marks = [.. profile.Dates.Concat(profile.LongNumbers).Concat(profile.HeadNumbers).Distinct().Order().Take(MostMarks)];
        return new ReleaseFingerprint(profile.WordCount, profile.Broken, profile.Stray, [Least(profile.Pairs, PairSample), Least(profile.Grams, GramSample), profile.HeadPairs, marks, profile.HeadDates]);
    }

    /// <summary>Reads what <see cref="ToBytes"/> wrote.</summary>
    /// <param name="bytes">All of it and nothing else.</param>
    /// <exception cref="FormatException">These bytes are no fingerprint.</exception>
    public static ReleaseFingerprint Parse(ReadOnlySpan<byte> bytes)
    {
        var at = 0;
        var words = (int)Next(bytes, ref at);
        var broken = (int)Next(bytes, ref at);
        var stray = (int)Next(bytes, ref at);
        ReadOnlySpan<int> most = [PairSample, GramSample, HeadPairs, MostMarks, MostHeadDates];
        var parts = new uint[Parts][];
        for (var p = 0; p < Parts; p++)
        {
            var count = Next(bytes, ref at);
            if (count > most[p])
            {
                throw new FormatException($"A fingerprint has at most {most[p]} numbers in part {p + 1}; this has {count}.");
            }

            parts[p] = new uint[count];
            for (var i = 0; i < count; i++)
            {
                parts[p][i] = Next(bytes, ref at);
                if (i > 0 && p < Parts - 1 && parts[p][i] <= parts[p][i - 1])
                {
                    throw new FormatException($"The numbers of part {p + 1} of a fingerprint do not ascend.");
                }
            }
        }

        return at == bytes.Length && words >= 0 && broken >= 0 && broken <= words && stray >= 0 && stray <= words ? new ReleaseFingerprint(words, broken, stray, parts) : throw new FormatException("The fingerprint goes on where it should end.");
    }

    /// <summary>Writes it: the numbers of words, of broken words and of stray ones, then each part as its count and its numbers; 32 bits each, the least significant byte first.</summary>
    public byte[] ToBytes()
    {
        var bytes = new byte[4 * (3 + _parts.Sum(static p => p.Length + 1))];
        var at = 0;
        Put(bytes, ref at, (uint)WordCount);
        Put(bytes, ref at, (uint)Broken);
        Put(bytes, ref at, (uint)Stray);
        foreach (var part in _parts)
        {
            Put(bytes, ref at, (uint)part.Length);
            foreach (var number in part)
            {
                Put(bytes, ref at, number);
            }
        }

        return bytes;
    }

    /// <summary>All its numbers once, ascending.</summary>
    internal uint[] Features()
    {
        uint[] all = [.. _parts[0], .. _parts[1], .. _parts[2], .. _parts[3]];
        Array.Sort(all);
        var count = 0;
        for (var i = 0; i < all.Length; i++)
        {
            if (i == 0 || all[i] != all[i - 1])
            {
                all[count++] = all[i];
            }
        }

        return all[..count];
    }

    private static uint[] Least(uint[] sorted, int count) => sorted.Length <= count ? sorted : sorted[..count];

    private static uint Next(ReadOnlySpan<byte> bytes, ref int at)
    {
        if (bytes.Length - at < 4)
        {
            throw new FormatException("The fingerprint is cut off.");
        }

        at += 4;
        return BinaryPrimitives.ReadUInt32LittleEndian(bytes[(at - 4)..]);
    }

    private static void Put(Span<byte> bytes, ref int at, uint number)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(bytes[at..], number);
        at += 4;
    }
}
