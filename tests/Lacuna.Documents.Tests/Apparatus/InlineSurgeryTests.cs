using System.Collections.Immutable;
using System.Diagnostics;
using Lacuna.Documents.Apparatus;
using Lacuna.Documents.Apparatus.Gaps;
using Lacuna.Documents.Description;
using Lacuna.Documents.Model;
using Lacuna.Documents.Rendering;
using Xunit;

namespace Lacuna.Documents.Tests.Apparatus;

public sealed class InlineSurgeryTests(ITestOutputHelper output)
{
    [Fact]
    public void Recognise_HighlightWithinBrackets_BecomesOneGap()
    {
        var content = Recognise(At("met [", 0), Italic(At("place not declassified", 8), 5, 29), At("] today", 34));

        Assert.Collection(content,
            first => Assert.Equal(new Text("met ", new SourceSpan(0, 4)), first),
            gap => Assert.Equal(("[place not declassified]", new SourceSpan(4, 31)), (((Gap)gap).Statement, gap.Span)),
            last => Assert.Equal(new Text(" today", new SourceSpan(35, 6)), last));
    }

    [Fact]
    public void Recognise_BracketThatLeavesAHighlight_KeepsTheHighlightsBeginning()
    {
        var content = Recognise(Italic(At("said [2 lines", 3), 0, 20), At(" excised] and", 20));

        var highlight = Assert.IsType<Highlight>(content[0]);
        Assert.Equal("said ", PlainTextWriter.Write(highlight.Content));
        Assert.IsType<Gap>(content[1]);
        Assert.Equal(" and", ((Text)content[2]).Value);
    }

    [Fact]
    public void Recognise_BracketThatEntersAHighlight_KeepsTheHighlightsEnd()
    {
        var content = Recognise(At("said [2 lines ", 0), Italic(At("excised] loudly", 17), 14, 22));

        Assert.IsType<Gap>(content[1]);
        Assert.Equal(" loudly", PlainTextWriter.Write(((Highlight)content[2]).Content));
    }

    [Fact]
    public void Recognise_TwoGapsWithinOneHighlight_StayWithinIt()
    {
        var content = Recognise(Italic(At("a [1 line excised] b [2 lines excised] c", 0), 0, 40));

        Assert.Equal(2, ((Highlight)content[0]).Content.OfType<Gap>().Count());
    }

    [Fact]
    public void Recognise_MarkedNodeWithinBrackets_IsKept()
    {
        ImmutableArray<Inline> before = [At("[name ", 0), new NoteRef("1", new SourceSpan(6, 3)), At(" not declassified]", 9)];

        // A gap has no words of its own and would lose the note; the brackets stay, as such.
        var bracketed = Assert.IsType<Bracketed>(Assert.Single(Recognise([.. before])));
        Assert.Equal(["name ", "1", " not declassified"], bracketed.Content.Select(part => part is NoteRef note ? note.Number : ((Text)part).Value));
    }

    [Fact]
    public void Recognise_WhatIsAlreadyRecognised_ChangesNothing()
    {
        var once = ApparatusReader.Recognise(Reading.Document("He met [name not declassified] twice."));

        Assert.Same(once, ApparatusReader.Recognise(once));
    }

    [Theory]
    [InlineData("[")]
    [InlineData("]")]
    [InlineData("[[]")]
    [InlineData("(")]
    [InlineData("[ ")]
    [InlineData("(b)(1) ")]
    [InlineData("[1 line excised")]
    [InlineData("not declassified]")]
    public void Recognise_AMillionCharactersOfSigns_EndsSoon(string sign)
    {
        var text = string.Concat(Enumerable.Repeat(sign, 1_000_000 / sign.Length));
        var clock = Stopwatch.StartNew();

        GapRecogniser.Find(text);

        output.WriteLine($"{sign}: {clock.ElapsedMilliseconds} ms");
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(5), $"{clock.Elapsed}");
    }

    [Fact]
    public void Recognise_PlainProse_IsFast()
    {
        var text = string.Concat(Enumerable.Repeat("The Secretary said that he would speak with the Ambassador (and others) on Tuesday. ", 80));
        var document = Reading.Document(text);
        DocumentDescriber.Describe(document, new DescriptionHints("a.txt"));
        ApparatusReader.Recognise(document);
        var clock = Stopwatch.StartNew();
        for (var i = 0; i < 1000; i++)
        {
            ApparatusReader.Recognise(document);
        }

        output.WriteLine($"recognised {text.Length * 1000 / 1e6 / clock.Elapsed.TotalSeconds:0} MB/s");
        clock.Restart();
        for (var i = 0; i < 1000; i++)
        {
            DocumentDescriber.Describe(document, new DescriptionHints("a.txt"));
        }

        output.WriteLine($"described in {clock.Elapsed.TotalMilliseconds / 1000:0.000} ms");
    }

    private static Text At(string value, int start) => new(value, new SourceSpan(start, value.Length));

    private static Highlight Italic(Inline content, int start, int length) => new(Rendition.Italic, [content], new SourceSpan(start, length));

    private static ImmutableArray<Inline> Recognise(params Inline[] content)
    {
        var document = Reading.Document("") with { Blocks = [new Paragraph([.. content], new SourceSpan(0, 100))] };
        return ((Paragraph)ApparatusReader.Recognise(document).Blocks[0]).Content;
    }
}
