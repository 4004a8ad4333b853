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
}
