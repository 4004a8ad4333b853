using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Lacuna.Documents.Diagnostics;
using Lacuna.Documents.Formats;
using Lacuna.Documents.Formats.PlainText;
using Lacuna.Documents.Formats.Tei;
using Lacuna.Documents.Model;
using Lacuna.Documents.Rendering;
using Lacuna.Documents.Tests.Description;
using Xunit;
using Text = Lacuna.Documents.Model.Text;

namespace Lacuna.Documents.Tests.Properties;

public sealed class RoundTripTests
{
    private static readonly SourceSpan Nowhere = new(0, 0);

    [Fact]
    public void Tei_OfAnyDocument_ReadsBackIdentically() => Prop.ForAll(Documents(), document =>
    {
        var tei = TeiWriter.Write(document, TeiFacts.Outside("a"));
        var again = TeiReader.Read(tei, ReaderLimits.Default);
        Assert.Single(again);
        Assert.Equal(tei, TeiWriter.Write(again[0] with { Format = document.Format }, TeiFacts.Outside("a")));
        Assert.Equal(Said(document.Description), Said(again[0].Description));
        Assert.Equal(PlainTextWriter.Write(document).Text, PlainTextWriter.Write(again[0]).Text);
        Assert.Equal(HtmlDocumentWriter.Write(document, PlainTextWriter.Write(document)), HtmlDocumentWriter.Write(again[0], PlainTextWriter.Write(again[0])));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void PlainText_OfAnyText_LosesNothing() => Prop.ForAll(Lines(), source =>
    {
        var document = PlainTextReader.Read(TextDecoding.Decode(System.Text.Encoding.UTF8.GetBytes(source)).Text, ReaderLimits.Default);
        Assert.Equal(Visible(source), Visible(PlainTextWriter.Write(document).Text));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void PlainText_OfAnyText_SpansLieWithinAndSayTheWords() => Prop.ForAll(Lines(), source =>
    {
        foreach (var block in PlainTextReader.Read(source, ReaderLimits.Default).Blocks)
        {
            Assert.InRange(block.Span.Start, 0, source.Length);
            Assert.InRange(block.Span.End, block.Span.Start, source.Length);
            foreach (var inline in block is Paragraph paragraph ? paragraph.Content : [])
            {
                Assert.True(block.Span.Contains(inline.Span));
                if (inline is Text text)
                {
                    Assert.Equal(source.Substring(text.Span.Start, text.Span.Length), text.Value);
                }
            }
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Html_OfAnyDocument_HoldsNoMarkupOfTheSource() => Prop.ForAll(Documents(), document =>
    {
        var hostile = document with { Blocks = document.Blocks.Add(new Paragraph([new Text("<script>alert(1)</script> \" onload='x' &amp;", Nowhere)], Nowhere)) };
        var html = HtmlDocumentWriter.Write(hostile, PlainTextWriter.Write(hostile));
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(" style=", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotMatch("<[^>]* on[a-z]+=", html);
    }).QuickCheckThrowOnFailure();

    // Records with collections compare by reference; their words and spans do not.
    private static string Said(DocumentDescription d) => string.Join('\n',
        d.Title, d.Summary, d.Language, d.Date?.Edtf, d.DateText, d.DocumentType, d.Classification, d.Place, d.Sender, d.Recipient, d.Event, d.Citation,
        string.Join(';', d.Participants), string.Join(';', d.Credits), string.Join(';', d.Handling), string.Join(';', d.Numbers), string.Join(';', d.Sources));

    private static string Visible(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    private static Arbitrary<string> Lines()
    {
        var line = Gen.Elements("", " ", "Moscow, March 4, 1962.", "A SHORT HEADING", "He said so. [2 lines excised] And more.", "- an item", "Слово и дело", "tab\there",
            "The meal with Khrushchev", "a", "[unclosed", "]", "1. First", "\f", "“Quoted” words—dash", new string('x', 300));
        return Gen.ListOf(line).Select(lines => string.Join('\n', lines)).ToArbitrary();
    }

    private static Arbitrary<TextDocument> Documents()
    {
        var words = Gen.Elements("plain words", " ", "two  blanks", "<&>\"'", "слово", "a\nb", "end. ", "\ud83d\ude00", "]]>", "é\u0301");
        var text = words.Select(w => (Inline)new Text(w, Nowhere));
        var gap = Gen.Elements<Inline>(
            new Gap(GapReason.Excised, new Extent(ExtentUnit.Line, 2, 2, false), null, null, [], "[2 lines excised]", Nowhere),
            new Gap(GapReason.NotDeclassified, new Extent(ExtentUnit.Page, 1.5m, 2, true), new Extent(ExtentUnit.Paragraph, 3, 3, false), "name", ["b1", "1.4(c)"], "[x]", Nowhere),
            new Gap(GapReason.Illegible, null, null, null, [], "", Nowhere),
            new Gap(GapReason.Unknown, new Extent(ExtentUnit.Word, null, null, true), null, null, [], "[several words missing]", Nowhere)).Select(g => (Inline)((Gap)g with { }));
        var leaf = Gen.OneOf(text, gap, Gen.Constant((Inline)new LineBreak(Nowhere)), Gen.Constant((Inline)new InlinePageBreak("7", Nowhere)), Gen.Constant((Inline)new NoteRef("1", Nowhere)));
        var content = Merged(leaf);
        var nested = content.Two().Select(pair => (Inline[])
        [
            new Highlight(Rendition.Italic, pair.Item1, Nowhere), new Supplied(pair.Item2, Certain: false, Nowhere), new Gloss(pair.Item1, Nowhere),
            new Choice(pair.Item1, pair.Item2, " [", Nowhere), new Choice(pair.Item1, pair.Item2, "\n[sic; ", Nowhere), new Choice(pair.Item2, [], " [sic", Nowhere),
            new SuppliedDateline(pair.Item1, Nowhere), new Comment(pair.Item2, Nowhere), new Stamp(StampKind.Received, pair.Item1, Nowhere), new PartLabel(pair.Item2, Nowhere),
            new Bracketed(pair.Item1, Nowhere), new Said("N. S. Khrushchev", SpeechForm.Reported, Literal: true, pair.Item2, Nowhere), new Said("X", SpeechForm.Direct, Literal: false, pair.Item1, Nowhere), new Unclear(pair.Item2, Nowhere), new Addition(pair.Item1, "B. Hand", Nowhere),
            new Deletion(pair.Item2, null, Nowhere), new Name(NameKind.Person, "p1", pair.Item1, Nowhere), new DateMention("1962-10", pair.Item2, Nowhere),
        ]).SelectMany(forms => Gen.Elements(forms));
        var inlines = Merged(Gen.OneOf(leaf, nested));
        var block = inlines.Two().SelectMany(pair => Gen.Elements<Block>(
            new Heading(2, pair.Item1, Nowhere), new Paragraph(pair.Item1, Nowhere), new Quotation(pair.Item2, Nowhere), new Dateline(pair.Item1, Nowhere),
            new Signature(pair.Item2, Nowhere), new ListItem("a)", 1, pair.Item1, Nowhere), new NoteBlock("1", pair.Item2, Nowhere), new PageBreak("12", Nowhere),
            new Table([new TableRow([pair.Item1, pair.Item2])], Nowhere)));
        return Gen.ListOf(block).Select(blocks => new TextDocument(DocumentFormat.Text,
            DescriptionSamples.Described(blocks.Count),
            [.. blocks], [], [])).ToArbitrary();
    }

    // Two texts side by side are one text once they are read back.
    private static Gen<ImmutableArray<Inline>> Merged(Gen<Inline> item) => Gen.NonEmptyListOf(item).Select(list =>
    {
        var merged = ImmutableArray.CreateBuilder<Inline>();
        foreach (var inline in list)
        {
            if (inline is Text next && merged.Count > 0 && merged[^1] is Text last)
            {
                merged[^1] = last with { Value = last.Value + next.Value };
            }
            else
            {
                merged.Add(inline);
            }
        }

        return merged.ToImmutable();
    });
}
