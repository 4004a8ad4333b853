using System.Diagnostics;
using Lacuna.Documents.Diagnostics;
using Lacuna.Documents.Formats.Tei;
using Lacuna.Documents.Model;
using Lacuna.Documents.Rendering;
using Lacuna.Tests;
using Xunit;

namespace Lacuna.Documents.Tests.Formats;

public sealed class TeiReaderTests
{
    private const string Ns = "xmlns=\"http://www.tei-c.org/ns/1.0\"";

    [Fact]
    public void Read_ExcerptOfAVolume_GivesItsTwoDocuments()
    {
        var documents = TeiReader.Read(File.ReadAllText(SharedCorpus.PathTo("corpus/tei/frus1952-54Guat-d55end-d56-excerpt.xml")), ReaderLimits.Default);
        Assert.Equal(2, documents.Length);
        var second = PlainTextWriter.Write(documents[1]);
        Assert.Equal("56. Memorandum for the Record", documents[1].Description.Title);
        Assert.Contains("could move 10 to 20 tons of hardware from Panama to New York as suggested", second.Text, StringComparison.Ordinal);
        Assert.Contains(documents[1].Blocks, b => b is NoteBlock { Number: "1" });
        Assert.Contains(documents[1].Blocks, b => b is Dateline);
        Assert.Contains("1. [name not declassified] met with General Cabell", second.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_HistoryOfTheSeries_KeepsEveryWord()
    {
        using var zip = System.IO.Compression.ZipFile.OpenRead(SharedCorpus.PathTo("corpus/tei/frus-history.zip"));
        var read = 0;
        foreach (var entry in zip.Entries.Where(e => e.Name.EndsWith(".xml", StringComparison.Ordinal) && e.Length > 0))
        {
            using var reader = new StreamReader(entry.Open());
            var source = reader.ReadToEnd();
            if (!source.Contains("<TEI", StringComparison.Ordinal))
            {
                continue;
            }

            read++;
            var documents = TeiReader.Read(source, ReaderLimits.Default);
            foreach (var tei in documents.Select(d => TeiWriter.Write(d, TeiFacts.Outside(entry.Name))))
            {
                Assert.Equal(tei, TeiWriter.Write(Assert.Single(TeiReader.Read(tei, ReaderLimits.Default)), TeiFacts.Outside(entry.Name)));
            }

            Assert.Equal(Letters(BodyOf(source)), Letters(string.Concat(documents.Select(d => PlainTextWriter.Write(d).Text)).Replace("[deleted: ", "[", StringComparison.Ordinal)));
        }

        Assert.True(read > 50, $"only {read} TEI files were found");
    }

    [Theory]
    [InlineData("<TEI><text><body><p>x</p></body></text>", "xml-malformed")]
    [InlineData("<!DOCTYPE TEI [<!ENTITY a \"b\">]><TEI><text><body><p>&a;</p></body></text></TEI>", "xml-dtd")]
    [InlineData("<!DOCTYPE TEI SYSTEM \"file:///etc/passwd\"><TEI/>", "xml-dtd")]
    [InlineData("<TEI><text><body><p>&nothing;</p></body></text></TEI>", "xml-malformed")]
    [InlineData("<catalogue/>", "tei-root")]
    [InlineData("no markup", "xml-malformed")]
    public void Read_BadInput_IsRefusedWithItsPlace(string source, string code)
    {
        var refusal = Assert.Throws<DocumentFormatException>(() => TeiReader.Read(source.Replace("<TEI>", $"<TEI {Ns}>", StringComparison.Ordinal), ReaderLimits.Default));
        Assert.Equal(code, refusal.Code);
        Assert.NotEmpty(refusal.Message);
    }

    [Theory]
    [InlineData("div")]
    [InlineData("hi")]
    [InlineData("unknown")]
    [InlineData("list")]
    public void Read_HundredThousandLevels_IsRefusedQuickly(string element)
    {
        var source = $"<TEI {Ns}><text><body><p>" + string.Concat(Enumerable.Repeat($"<{element}>", 100_000)) + "x";
        var started = Stopwatch.GetTimestamp();
        Assert.Equal("xml-depth", Assert.Throws<DocumentFormatException>(() => TeiReader.Read(source, ReaderLimits.Default)).Code);
        Assert.True(Stopwatch.GetElapsedTime(started) < TimeSpan.FromSeconds(5), "refusing took longer than reading would");
    }

    [Fact]
    public void Read_UnknownElement_KeepsItsTextAndSaysSo()
    {
        var document = TeiReader.Read($"<TEI {Ns}><text><body><novelty><p>kept</p></novelty></body></text></TEI>", ReaderLimits.Default)[0];
        Assert.Equal("kept", PlainTextWriter.Write(document).Text);
        Assert.Contains(document.Diagnostics, d => d.Code == DiagnosticCode.UnknownElement);
    }

    [Fact]
    public void Read_Spans_LieWithinTheSource()
    {
        var source = $"<TEI {Ns}>\n<text><body>\n<p>one <hi>two</hi> three</p></body></text></TEI>";
        var paragraph = Assert.IsType<Paragraph>(Assert.Single(TeiReader.Read(source, ReaderLimits.Default)[0].Blocks));
        Assert.Equal("<p>one <hi>two</hi> three</p>", source.Substring(paragraph.Span.Start, paragraph.Span.Length));
        Assert.All(paragraph.Content, inline => Assert.True(paragraph.Span.Contains(inline.Span)));
        Assert.Equal("<hi>two</hi>", source.Substring(paragraph.Content[1].Span.Start, paragraph.Content[1].Span.Length));
    }

    private static string BodyOf(string source)
    {
        var text = System.Xml.Linq.XDocument.Parse(source).Descendants().First(e => e.Name.LocalName == "text");
        // Notes move behind their paragraph and are numbered there, so words are compared without regard to their order.
        return text.Value;
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetter).Order());
}
