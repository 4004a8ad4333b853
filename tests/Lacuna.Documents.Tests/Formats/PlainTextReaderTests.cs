using System.Diagnostics;
using Lacuna.Documents.Diagnostics;
using Lacuna.Documents.Formats.PlainText;
using Lacuna.Documents.Model;
using Lacuna.Documents.Rendering;
using Lacuna.Tests;
using Xunit;

namespace Lacuna.Documents.Tests.Formats;

public sealed class PlainTextReaderTests
{
    private static readonly string Long = string.Concat(Enumerable.Repeat("The report was read to the end. ", 6)).Trim();

    [Theory]
    [InlineData("1960-07-posting.txt")]
    [InlineData("1962-12-11-conversation.txt")]
    public void Read_Seed_KeepsEveryCharacterInOrder(string name)
    {
        var text = File.ReadAllText(SharedCorpus.PathTo("corpus/seeds/" + name));
        AssertFaithful(text, Read(text));
    }

    [Fact]
    public void Read_Conversation_FindsHeadingDatelineAndNote()
    {
        var document = Read(File.ReadAllText(SharedCorpus.PathTo("corpus/seeds/1962-12-11-conversation.txt")));
        var heading = Assert.Single(document.Blocks.OfType<Heading>());
        Assert.Equal("The meal with Khrushchev", PlainTextWriter.Write(heading.Content));
        Assert.Equal(2, heading.Level);
        Assert.Equal("December 11, 1962", PlainTextWriter.Write(Assert.Single(document.Blocks.OfType<Dateline>()).Content));
        var note = Assert.Single(document.Blocks.OfType<NoteBlock>());
        Assert.Equal("1", note.Number);
        Assert.StartsWith("Ed. note: Alexei", PlainTextWriter.Write(note.Content), StringComparison.Ordinal);
        var caller = Assert.Single(document.Blocks.OfType<Paragraph>(), paragraph => paragraph.Content.OfType<NoteRef>().Any());
        Assert.EndsWith("[Adzhubei", ((Text)caller.Content[0]).Value, StringComparison.Ordinal);
        Assert.StartsWith("]", ((Text)caller.Content[2]).Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_Posting_TakesFirstLineForTheTitle()
    {
        var document = Read(File.ReadAllText(SharedCorpus.PathTo("corpus/seeds/1960-07-posting.txt")));
        Assert.StartsWith("Getting to Know the Cubans", document.Description.Title, StringComparison.Ordinal);
        Assert.Equal(1, Assert.Single(document.Blocks.OfType<Heading>()).Level);
    }

    [Theory]
    [InlineData("Moscow, March 4, 1962.", true)]
    [InlineData("Havana, 4 de marzo de 1962", true)]
    [InlineData("Москва, 4 марта 1962 г.", true)]
    [InlineData("Washington, 4.3.1962", true)]
    [InlineData("He came on March 4, 1962.", false)]
    [InlineData("[Moscow, March 4, 1962]", false)]
    public void Read_LineNearTheTop_IsADatelineOnlyWhenSure(string line, bool expected)
    {
        var document = Read($"{line}\n\n{Long}");
        Assert.Equal(expected, document.Blocks[0] is Dateline);
    }

    [Theory]
    [InlineData("II. THE MEETING", true)]
    [InlineData("TOP SECRET", false)]
    [InlineData("Dear comrade:", false)]
    [InlineData("Carlos Rafael Rodriguez", false)]
    [InlineData("[One paragraph excised]", false)]
    [InlineData("The talks in the evening", true)]
    public void Read_LineBetweenParagraphs_IsAHeadingOnlyWhenSure(string line, bool expected)
    {
        var document = Read($"{Long}\n\n{line}\n\n{Long} {Long}");
        Assert.Equal(expected, document.Blocks[1] is Heading { Level: 2 });
    }

    [Fact]
    public void Read_NotesOfEitherForm_ArePaired()
    {
        var text = $"{Long}[1] and more[2]. [1962]\n\n[1] First.\n[2] Second.\n\n3 Ed. note: nobody calls it.";
        var document = Read(text);
        Assert.Equal(["1", "2"], document.Blocks.OfType<NoteBlock>().Select(note => note.Number));
        Assert.Equal(["1", "2"], ((Paragraph)document.Blocks[0]).Content.OfType<NoteRef>().Select(call => call.Number));
        Assert.IsType<Paragraph>(document.Blocks[^1]);
        AssertFaithful(text, document);

        var unbracketed = $"{Long}[1]\n\n1 Ed. note: see above.";
        var other = Read(unbracketed);
        Assert.Equal("1", Assert.Single(other.Blocks.OfType<NoteBlock>()).Number);
        AssertFaithful(unbracketed, other);
    }

    [Fact]
    public void Read_FormFeeds_ArePageBreaks()
    {
        var text = $"{Long}\n\f\n{Long}\n\fwhich goes on\n\n\fNew page.";
        var document = Read(text);
        Assert.Equal(
            ["Paragraph", "PageBreak", "Paragraph", "PageBreak", "Paragraph"], document.Blocks.Select(block => block.GetType().Name));
        Assert.Single(((Paragraph)document.Blocks[2]).Content.OfType<InlinePageBreak>());
        AssertFaithful(text, document);
    }

    [Fact]
    public void Read_LabelledLines_AreAList()
    {
        var text = $"{Long}\n\n(a) the missiles\n(b) the planes\n\n1. One line is no list";
        var document = Read(text);
        Assert.Equal(["(a)", "(b)"], document.Blocks.OfType<ListItem>().Select(item => item.Label));
        Assert.IsType<Paragraph>(document.Blocks[^1]);
        AssertFaithful(text, document);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t\n ")]
    [InlineData("\f")]
    public void Read_NoWords_SaysSo(string text) =>
        Assert.Contains(Read(text).Diagnostics, noticed => noticed.Code == DiagnosticCode.NoText);

    [Fact]
    public void Read_SixtyMillionCharactersOnOneLine_IsLinear()
    {
        var text = string.Concat(Enumerable.Repeat("word [1] ", 6_600_000));
        var watch = Stopwatch.StartNew();
        var document = Read(text);
        Assert.Single(document.Blocks);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), $"took {watch.Elapsed}");
    }

    [Fact]
    public void Read_TooManyParagraphs_IsRefused()
    {
        var limits = ReaderLimits.Default with { MaxNodes = 100 };
        var text = string.Concat(Enumerable.Repeat("a\n\n", 200));
        Assert.Equal("text-too-large", Assert.Throws<DocumentFormatException>(() => PlainTextReader.Read(text, limits)).Code);
    }

    [Fact]
    public void Read_RandomText_KeepsEveryCharacterInOrder()
    {
        string[] parts = ["\n", "\n\n", " ", "\f", "[1]", "[2] ", "1 Ed. note: ", "- ", "(a) ", "word", "CAPITALS", "March 4, 1962", ".", "\t", "é😀", "\u00A0"];
        var random = new Random(20);
        for (var run = 0; run < 2_000; run++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(40)).Select(_ => parts[random.Next(parts.Length)]));
            AssertFaithful(text, Read(text));
        }
    }

    private static TextDocument Read(string text) => PlainTextReader.Read(text, ReaderLimits.Default);

    private static void AssertFaithful(string text, TextDocument document)
    {
        Assert.Equal(Bare(text), Bare(PlainTextWriter.Write(document).Text));
        foreach (var block in document.Blocks)
        {
            var content = block switch
            {
                Paragraph paragraph => paragraph.Content,
                Heading heading => heading.Content,
                Dateline dateline => dateline.Content,
                ListItem item => item.Content,
                NoteBlock note => note.Content,
                _ => [],
            };
            foreach (var inline in content)
            {
                Assert.True(block.Span.Contains(inline.Span));
                if (inline is Text words)
                {
                    Assert.Equal(words.Value, text.Substring(words.Span.Start, words.Span.Length));
                }
            }
        }
    }

    private static string Bare(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c is not ('[' or ']')));
}
