using System.Collections.Immutable;
using Lacuna.Documents.Comparison;
using Lacuna.Tests;
using Xunit;

namespace Lacuna.Documents.Tests.Comparison;

public sealed class ReleaseComparisonTests
{
    private const string Clear = """
        The Ambassador reported that the talks with the harbour authorities had been broken off on Tuesday evening. The Minister for Fisheries
        had asked for a delay of three weeks, and nobody present believed that he would be content with three.

        In the opinion of the naval attaché the dredgers seen at Port Halden were working for the account of the Northern Company, whose
        director had visited the capital twice in the month of August under another name.

        It was agreed that the Embassy should say nothing of this to the press, and that a further telegram would follow after the meeting of
        the Council on the fourteenth.
        """;

    [Fact]
    public void Compare_TextWithItself_IsAllTheSame()
    {
        var comparison = Releases.Compare(Clear, Clear);

        Assert.Equal(1, comparison.Same);
        Assert.Equal([ComparisonOp.Same], comparison.Segments.Select(s => s.Op));
        Assert.Equal((0, Clear.Length), (comparison.Segments[0].OldStart, comparison.Segments[0].OldEnd));
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("", Clear)]
    [InlineData(Clear, "")]
    [InlineData("   \n\n\t", Clear)]
    [InlineData("[2 lines excised]", Clear)]
    [InlineData("█████ ███", "█████ ███")]
    [InlineData("- 3 -", "—")]
    [InlineData("a\ud83d\ude00b 한국어 ไทย 中文字", "中文 a")]
    public void Compare_AnyTexts_SegmentsCoverBothWholeInTheOrderOfTheNew(string old, string @new)
    {
        AssertCovers(Releases.Compare(old, @new));
    }

    [Fact]
    public void Compare_PairsFromTheCorpusWithStretchesCutOut_SegmentsCoverBothWhole()
    {
        var random = new Random(7);
        foreach (var file in Directory.EnumerateFiles(SourceTree.Sample, "*.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var text = File.ReadAllText(file);
            var (from, other) = (random.Next(text.Length / 2), random.Next(text.Length / 2));
            var old = text.Remove(from, Math.Min(200, text.Length - from)).Insert(from, " [3 lines excised] ");
            var @new = text[other..] + "\n\n" + text[..other];

            AssertCovers(Releases.Compare(old, @new));
        }
    }

    [Fact]
    public void Compare_PassageUnderAMarker_IsOpenedWithItsWordsAndTheMarkFits()
    {
        var old = Clear.Replace("the dredgers seen at Port Halden were working for the account of the Northern Company, whose", "[1 line not declassified] whose", StringComparison.Ordinal);

        var comparison = Releases.Compare(old, Clear);

        Assert.Equal(new PassageCount(15, 1), comparison.Opened);
        Assert.Equal(new PassageCount(0, 0), comparison.Closed);
        var mark = Assert.Single(comparison.Marks);
        Assert.True(mark.InOld);
        Assert.Equal("[1 line not declassified]", comparison.Old.Text[mark.Start..mark.End]);
        Assert.Equal((15, MarkVerdict.Fits), (mark.Words, mark.Verdict));
    }

    [Fact]
    public void Compare_MarkerThatStatesTooLittle_IsTold()
    {
        var start = Clear.IndexOf("had asked", StringComparison.Ordinal);
        var old = Clear[..start] + "[1 word excised] " + Clear[Clear.IndexOf("It was agreed", StringComparison.Ordinal)..];

        var mark = Assert.Single(Releases.Compare(old, Clear).Marks);

        Assert.Equal(MarkVerdict.More, mark.Verdict);
        Assert.True(mark.Words > 40);
    }

    [Fact]
    public void Compare_WordsMissingWithoutAMark_AreAddedNotOpened()
    {
        var old = Clear.Replace(" whose\ndirector had visited the capital twice in the month of August under another name", "", StringComparison.Ordinal);

        var comparison = Releases.Compare(old, Clear);

        Assert.Equal(0, comparison.Opened.Words);
        Assert.Equal("whose director had visited the capital twice in the month of August under another name.",
            Releases.Words(Clear, comparison.Passages(ComparisonOp.Added)[0].Start, comparison.Passages(ComparisonOp.Added)[0].End).TrimEnd('.') + ".");
    }

    [Fact]
    public void Compare_PagesThatChangedPlaces_AreStillTheSame()
    {
        var paragraphs = Clear.Split("\n\n");
        var moved = string.Join("\n\n", paragraphs[0], paragraphs[2].Trim(), paragraphs[1]);

        var comparison = Releases.Compare(Clear, moved);

        Assert.True(comparison.Same > 0.97, $"same is {comparison.Same}");
        AssertCovers(comparison);
    }

    [Fact]
    public void Compare_BadScan_IsVariantAndNothingOpens()
    {
        var scan = Clear.Replace("rn", "m", StringComparison.Ordinal).Replace("the ", "tbe ", StringComparison.Ordinal).Replace("Minister", "Mlni-\nster", StringComparison.Ordinal)
            .Replace("had visited", "hadvisited", StringComparison.Ordinal).Replace("another", "an other", StringComparison.Ordinal);

        var comparison = Releases.Compare(scan, Clear);

        Assert.Equal(1, comparison.Same, 0.02);
        Assert.Equal(0, comparison.Opened.Words + comparison.Closed.Words);
    }

    [Fact]
    public void Compare_UnrelatedTexts_AreSaidToBeAndNothingIsAligned()
    {
        var other = File.ReadAllText(Path.Combine(SourceTree.Sample, "halmar-conference/1963-02-09-speech-brandis.txt"));

        var comparison = Releases.Compare(Clear, other);

        Assert.True(comparison.Unrelated);
        Assert.Equal(0, comparison.Same);
        Assert.DoesNotContain(comparison.Segments, s => s.Op is ComparisonOp.Same or ComparisonOp.Opened or ComparisonOp.Closed);
        Assert.Contains("do not look like two releases", ComparisonSentence.Of(comparison), StringComparison.Ordinal);
        AssertCovers(comparison);
    }

    [Fact]
    public void Compare_DifferentLanguages_AreUnrelated()
    {
        var russian = File.ReadAllText(Path.Combine(SourceTree.Sample, "strait-incident/1961-12-05-telegramma-belyaninova.txt"));

        Assert.True(Releases.Compare(Clear, russian).Unrelated);
    }

    [Fact]
    public void Compare_OneWordAHundredThousandTimes_EndsAndAgrees()
    {
        var comparison = Releases.Compare(Repeat("word ", 100_000), Repeat("word ", 90_000));

        Assert.Equal(1, comparison.NewInOld);
        Assert.Equal(10_000, comparison.Removed.Words);
    }

    [Theory]
    [InlineData("[1 line excised] ")]
    [InlineData("[ ( [ ")]
    [InlineData("(b)(1) ")]
    [InlineData("██ ")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    [InlineData("- 1 -\n")]
    [InlineData("one two three two one two\n")]
    public void Compare_HostileRepetition_EndsAndCovers(string unit)
    {
        AssertCovers(Releases.Compare(Repeat(unit, 20_000), Repeat(unit, 15_000) + Clear));
    }

    [Fact]
    public void Of_ExcisionsOutOfOrder_AreRefused()
    {
        ImmutableArray<Excision> crossed = [new Excision(5, 9, null, false), new Excision(2, 6, null, false)];

        Assert.Throws<ArgumentException>(() => ComparedText.Of("some text here", crossed));
    }

    [Fact]
    public void OfPlainText_Offsets_AreThoseOfTheFile()
    {
        const string file = "  Title of it\n\n\n\n   The agent [name excised] came.\n\n\n";

        var text = Releases.Text(file);

        Assert.Equal(file, text.Text);
        Assert.Equal("[name excised]", file[text.Excisions[0].Start..text.Excisions[0].End]);
    }

    private static string Repeat(string unit, int times) => string.Concat(Enumerable.Repeat(unit, times));

    private static void AssertCovers(ReleaseComparison comparison)
    {
        var at = 0;
        var old = new bool[comparison.Old.Text.Length];
        foreach (var segment in comparison.Segments)
        {
            Assert.True(segment.NewStart == at || segment.NewStart == segment.NewEnd, $"the new text has a leap at {at}");
            at = Math.Max(at, segment.NewEnd);
            for (var i = segment.OldStart; i < segment.OldEnd; i++)
            {
                Assert.False(old[i], $"offset {i} of the old text stands in two segments");
                old[i] = true;
            }
        }

        if (comparison.New.Text.Any(c => !char.IsWhiteSpace(c)))
        {
            Assert.Equal(comparison.New.Text.Length, at);
        }

        Assert.DoesNotContain(comparison.Old.Text.Where((c, i) => !old[i]), c => !char.IsWhiteSpace(c));
    }
}
