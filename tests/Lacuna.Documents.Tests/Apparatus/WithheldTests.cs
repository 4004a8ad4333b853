using Lacuna.Documents.Apparatus;
using Lacuna.Documents.Rendering;
using Xunit;

namespace Lacuna.Documents.Tests.Apparatus;

public sealed class WithheldTests
{
    [Fact]
    public void Of_TwoLines_AreTwentyTwoWords()
    {
        var share = Share("Ten words of text stand here before the marker now. [2 lines excised]");

        Assert.Equal(new WithheldEstimate(22, 16, 28), share.Words);
        Assert.Equal(10, share.Readable);
        Assert.Single(share.Passages);
        Assert.Equal("About two thirds is withheld (16–28 of some 32 words, in 1 passage)", WithheldPhrase.Of(share));
    }

    [Fact]
    public void Of_IllegibleAndOmitted_DoNotCount()
    {
        var share = Share("He said [illegible] and [Omitted here is a list.]");

        Assert.Equal(0, share.Share);
        Assert.Equal("Nothing is marked as withheld", WithheldPhrase.Of(share));
    }

    [Fact]
    public void Of_SourceNoteThatWithholdsItsDocument_IsTheWholeDocument() =>
        Assert.True(Share("58. Memorandum Washington. [Source: Files. Secret. 3 pages of source text not declassified.]").WholeDocument);

    [Fact]
    public void Of_ExtentBeyondReason_IsBounded() =>
        Assert.InRange(Share("[999999999 pages excised] [999999999 pages excised]").Words.High, 1, 1_000_000);

    private static WithheldShare Share(string text)
    {
        var document = ApparatusReader.Recognise(Reading.Document(text));
        return WithheldShare.Of(document, PlainTextWriter.Write(document));
    }
}
