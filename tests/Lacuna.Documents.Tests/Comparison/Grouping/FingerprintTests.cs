using Lacuna.Documents.Comparison.Grouping;
using Xunit;

namespace Lacuna.Documents.Tests.Comparison.Grouping;

public sealed class FingerprintTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(40)]
    [InlineData(5000)]
    public void Of_TextAtOnceOrByItsProfile_IsTheSame(int words)
    {
        var text = ReleaseGroupingTests.Memorandum(7, words) + "\nВесной, 19 июля 1960, 12/3/61, 201-289248; el 4 de marzo de 1962 1234-56789\n";

        Assert.Equal(ReleaseFingerprint.Of(ReleaseProfile.Of(text)).ToBytes(), ReleaseFingerprint.Of(text).ToBytes());
        Assert.Equal(ReleaseFingerprint.Of(ReleaseProfile.Of("")).ToBytes(), ReleaseFingerprint.Of("").ToBytes());
    }

    [Fact]
    public void ToBytes_LongText_StaysUnderItsBoundAndReadsBack()
    {
        var fingerprint = ReleaseFingerprint.Of(ReleaseGroupingTests.Memorandum(3, 5000));

        var bytes = fingerprint.ToBytes();

        Assert.InRange(bytes.Length, 800, Math.Min(1024, ReleaseFingerprint.MostBytes));
        Assert.Equal(bytes, ReleaseFingerprint.Parse(bytes).ToBytes());
        Assert.Equal(fingerprint.WordCount, ReleaseFingerprint.Parse(bytes).WordCount);
    }

    [Fact]
    public void Parse_DamagedBytes_ThrowsFormatException()
    {
        var bytes = ReleaseFingerprint.Of(ReleaseGroupingTests.Memorandum(3, 500)).ToBytes();

        Assert.Throws<FormatException>(() => ReleaseFingerprint.Parse([]));
        Assert.Throws<FormatException>(() => ReleaseFingerprint.Parse(bytes.AsSpan(0, bytes.Length - 1)));
        Assert.Throws<FormatException>(() => ReleaseFingerprint.Parse([.. bytes, 0, 0, 0, 0]));
        bytes[11] = 0x7f;
        Assert.Throws<FormatException>(() => ReleaseFingerprint.Parse(bytes));
    }

    [Fact]
    public void Find_AmongThousands_TheOtherReleaseIsFirst()
    {
        var index = new FingerprintIndex();
        for (var i = 0; i < 3000; i++)
        {
            Assert.Equal(i, index.Add(ReleaseFingerprint.Of(ReleaseGroupingTests.Memorandum(i, 200))));
        }

        var release = ReleaseFingerprint.Of(ReleaseGroupingTests.Scanned(ReleaseGroupingTests.Excised(ReleaseGroupingTests.Memorandum(1234, 200))));

        Assert.Equal(1234, index.Find(release, 5)[0].Place);
        Assert.DoesNotContain(index.Find(index[1234], 5, 1234), m => m.Place == 1234);
        Assert.Empty(index.Find(ReleaseFingerprint.Of(""), 5));
    }

    [Fact]
    public void Compact_BetweenAdditions_ChangesNoAnswer()
    {
        var (plain, compacted) = (new FingerprintIndex(), new FingerprintIndex());
        for (var i = 0; i < 600; i++)
        {
            var fingerprint = ReleaseFingerprint.Of(ReleaseGroupingTests.Memorandum(i, 200));
            plain.Add(fingerprint);
            compacted.Add(fingerprint);
            if (i % 250 == 0)
            {
                compacted.Compact(2);
            }
        }

        foreach (var place in (int[])[0, 250, 599])
        {
            Assert.Equal(plain.Find(plain[place], 5, place), compacted.Find(compacted[place], 5, place));
        }
    }

    [Theory]
    [InlineData("Halmar, March 15, 1962", "Halmar, March 15, 1962", true)]
    [InlineData("Halmar, March 15, 1962", "Halmar, March 22, 1962", false)]
    [InlineData("Approved for release 2018/02/12\n\nHalmar, March 15, 1962", "Released in part June 14, 1994\n\nHalmar, March 15, 1962", true)]
    [InlineData("Halmar, March 15, 1962", "Halmar", true)]
    public void Find_CleanTextsOfDifferentDays_AreTwoDocuments(string first, string second, bool release)
    {
        var index = new FingerprintIndex();
        for (var i = 0; i < 400; i++)
        {
            index.Add(ReleaseFingerprint.Of(ReleaseGroupingTests.Memorandum(i, 200)));
        }

        var text = string.Join(' ', Enumerable.Range(0, 300).Select(i => "ambassador thought lantern raised harbor closed sector guns paint winter garden lemon fruit oranges protocol sentence".Split(' ')[i * i * 7 % 16] + (char)('a' + i % 26) + (char)('a' + i * 5 % 23)));
        index.Add(ReleaseFingerprint.Of($"Circular\n\n{first}\n\n{text}"));

        Assert.Equal(release, index.Find(ReleaseFingerprint.Of($"Circular\n\n{second}\n\n{text}"), 1)[0].Score >= 0.5);
    }
}
