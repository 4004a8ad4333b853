using System.Diagnostics;
using Lacuna.Documents.Apparatus;
using Lacuna.Documents.Apparatus.Speakers;
using Lacuna.Documents.Diagnostics;
using Lacuna.Documents.Formats.PlainText;
using Lacuna.Documents.Formats.Tei;
using Lacuna.Documents.Model;
using Lacuna.Documents.Rendering;
using Lacuna.Tests;
using Xunit;

namespace Lacuna.Documents.Tests.Apparatus.Speakers;

public sealed class SpeechPropertyTests
{
    [Fact]
    public void Recognise_RecordOfAConversation_KeepsTheTextAndReadsBackFromTei()
    {
        var document = ApparatusReader.Recognise(PlainTextReader.Read(File.ReadAllText(SharedCorpus.PathTo("corpus/seeds/1962-12-11-conversation.txt")), ReaderLimits.Default));
        var recognised = SpeechReader.Recognise(document, ["Nikita Khrushchev", "Carlos Rafael Rodríguez", "Mikoyan"]);

        Assert.Equal(PlainTextWriter.Write(document).Text, PlainTextWriter.Write(recognised).Text);
        var tei = TeiWriter.Write(recognised, TeiFacts.Outside("conversation.txt"));
        var again = TeiReader.Read(tei, ReaderLimits.Default)[0];
        Assert.Equal(tei, TeiWriter.Write(again with { Format = recognised.Format }, TeiFacts.Outside("conversation.txt")));
        Assert.Contains(PlainTextWriter.Write(again).Marks, m => m.Mark is Said { Speaker: "Nikita Khrushchev", Literal: true, Form: SpeechForm.Direct });
    }

    [Fact]
    public void Recognise_DocumentThatMarksItsSpeeches_IsLeftAlone()
    {
        var once = SpeechReader.Recognise(Reading.Document("Mikoyan: We agree.", "Khrushchev: So do we.", "Mikoyan: Good."), []);

        Assert.Same(once, SpeechReader.Recognise(once, ["Somebody Else"]));
    }

    [Theory]
    [InlineData("(")]
    [InlineData("“")]
    [InlineData("“A. ")]
    [InlineData("A: b. ")]
    [InlineData("He said: ")]
    [InlineData("Mikoyan said that (literal) ")]
    [InlineData("“No.” (Literal) ")]
    [InlineData("Mr. A. B. C. ")]
    [InlineData("said that, said: \"")]
    [InlineData("Then then then, ")]
    [InlineData("\uFFFC")]
    public void Recognise_HostileText_EndsSoonAndLosesNothing(string unit)
    {
        var text = "Khrushchev said: " + string.Concat(Enumerable.Repeat(unit, 200_000 / unit.Length));
        var document = Reading.Document(text, "Mikoyan said that it was so.", "He said that it was so.");

        var watch = Stopwatch.StartNew();
        var recognised = SpeechReader.Recognise(document, ["Mikoyan"]);

        // Quadratic work on 200,000 characters takes minutes.
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(60), $"took {watch.Elapsed}");
        Assert.Equal(PlainTextWriter.Write(document).Text, PlainTextWriter.Write(recognised).Text);
    }

    [Fact]
    public void Recognise_TextWithoutSpeech_IsTheSameDocument()
    {
        var document = Reading.Document([.. Enumerable.Repeat("The reserves of the region were larger than the year before, and the roads were open in winter.", 500)]);

        Assert.Same(document, SpeechReader.Recognise(document, ["Nikita Khrushchev"]));
    }
}
