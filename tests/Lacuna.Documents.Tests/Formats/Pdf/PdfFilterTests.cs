using System.Text;
using Lacuna.Documents.Formats.Pdf.Filters;
using Xunit;

namespace Lacuna.Documents.Tests.Formats.Pdf;

public sealed class PdfFilterTests
{
    [Fact]
    public void Ascii85_ExampleWithZAndRemainder_Decodes()
    {
        Assert.Equal("Man sure", Encoding.ASCII.GetString(TextFilters.Ascii85("9jqo^F*2M7~>"u8, 100)));
        Assert.Equal([0, 0, 0, 0, 77], TextFilters.Ascii85("z9`~>"u8, 100));
    }

    [Fact]
    public void AsciiHex_OddDigitsAndBlanks_Decodes() => Assert.Equal([0x4A, 0xB0], TextFilters.AsciiHex("4 A b>"u8));

    [Fact]
    public void RunLength_CopiesAndRepeats_StopsAtTheMark() => Assert.Equal("abcxxx"u8.ToArray(), TextFilters.RunLength([2, (byte)'a', (byte)'b', (byte)'c', 254, (byte)'x', 128, 1, 1], 100));

    // The example of ISO 32000-1, 7.4.4.2.
    [Fact]
    public void Lzw_ExampleOfTheStandard_Decodes() =>
        Assert.Equal([45, 45, 45, 45, 45, 65, 45, 45, 45, 66], LzwFilter.Decode([0x80, 0x0B, 0x60, 0x50, 0x22, 0x0C, 0x0C, 0x85, 0x01], early: true, 100));

    [Fact]
    public void Lzw_CodesBeyondTheTable_End() => Assert.Empty(LzwFilter.Decode([0x80, 0x7F, 0xFF, 0xFF], early: true, 100));

    [Fact]
    public void Flate_CutOff_KeepsWhatCameBefore()
    {
        var packed = PdfFixture.Deflate(Encoding.ASCII.GetBytes(string.Join(' ', Enumerable.Range(0, 5000))));

        var decoded = FlateFilter.Decode(packed.AsMemory(0, packed.Length / 2), 1 << 20);

        Assert.StartsWith("0 1 2 3 4 5", Encoding.ASCII.GetString(decoded), StringComparison.Ordinal);
    }

    [Fact]
    public void Flate_MoreThanTheBound_IsCut() => Assert.Equal(1000, FlateFilter.Decode(PdfFixture.Deflate(new byte[1 << 20]), 1000).Length);
}
