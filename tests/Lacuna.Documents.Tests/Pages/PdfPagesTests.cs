using System.Globalization;
using System.Text;
using Lacuna.Documents.Formats.Pdf;
using Lacuna.Documents.Model;
using Lacuna.Documents.Pages;
using Lacuna.Documents.Tests.Formats.Pdf;
using Lacuna.Tests;
using Xunit;

namespace Lacuna.Documents.Tests.Pages;

public sealed class PdfPagesTests
{
    private static readonly string[] English =
    [
        "The President asked whether the talks could be resumed", "before the end of the year. The Secretary replied that", "this would depend on the answer of the other side, which",
        "had not been received so far. He added that there was no", "reason to believe that it would be long in coming, and", "that in any case the harbour would remain open to ships",
    ];

    [Fact]
    public void Read_TwoColumnsUnderAHeading_LeftColumnFirst()
    {
        var content = new StringBuilder("1 0 0 1 190 740 Tm (MINUTES OF THE FORTY-SECOND MEETING) Tj ");
        for (var i = 0; i < English.Length; i++)
        {
            content.Append(Line(330, 700 - (13 * i), English[i][..32])).Append(Line(60, 700 - (13 * i), English[^(i + 1)][..32]));
        }

        var text = ReadPage(content.ToString());

        Assert.Equal(["MINUTES OF THE FORTY-SECOND MEETING", .. English.Reverse().Select(l => l[..32].Trim()), .. English.Select(l => l[..32].Trim())], text.Lines.Select(l => l.Text));
        Assert.Equal(3, text.Lines.Select(l => l.Region).Distinct().Count());
    }

    [Fact]
    public void Read_LettersPaintedOneByOneAndOutOfOrder_AreWords()
    {
        const string Words = "two words";
        var content = string.Concat(Words.Select((c, i) => (c, i)).Where(p => p.c != ' ').OrderBy(p => p.i * 5 % 7).Select(p => Line(72 + (7.2 * p.i), 700, p.c.ToString())));

        Assert.Equal(["two", "words"], ReadPage(content).Words.Select(w => w.Text));
    }

    [Fact]
    public void Read_SpacedLetters_AreOneWord()
    {
        Assert.Equal(["SECRET", "PAPER"], ReadPage("5 Tc " + Line(72, 700, "SECRET") + Line(72 + (6 * 12.2) + 14, 700, "PAPER")).Words.Select(w => w.Text));
    }

    [Theory]
    [InlineData("/Rotate 90", 270, 792, 612)]
    [InlineData("/Rotate 180", 180, 612, 792)]
    [InlineData("/Rotate 270", 90, 792, 612)]
    [InlineData("", 0, 612, 792)]
    public void Read_PageShownTurned_IsReadUpright(string page, int turned, double shownWidth, double shownHeight)
    {
        var read = PdfPages.Read(PdfDocument.Open(new MemoFixture(page: page).Save()), 1).Text;

        Assert.Equal((turned, 612, 792), (read.Turned, read.Width, read.Height));
        Assert.Equal("MEMORANDUM FOR THE RECORD", read.Lines[0].Text);
        Assert.Equal(72, read.Lines[0].Box.Left, 0.5);
        Assert.True(shownWidth + shownHeight > 0);
    }

    [Fact]
    public void Read_NumberAboveTheLine_IsRaised()
    {
        var line = Assert.Single(ReadPage("/F1 12 Tf " + Line(72, 700, "He had seen it") + "/F1 7 Tf " + Line(72 + (14 * 7.2), 705, "12") + "/F1 12 Tf " + Line(72 + (16 * 7.2), 700, "and left.")).Lines);

        var raised = Assert.Single(line.Words, w => w.Raised);
        Assert.Equal(("12", 7), (raised.Text, raised.Size));
    }

    [Fact]
    public void Read_TextUnderABox_IsARedactionAndNoWords()
    {
        var page = PdfPages.Read(PdfDocument.Open(new MemoFixture(after: "0 g 150 629 110 14 re f").Save()), 1).Text;

        Assert.DoesNotContain(page.Words, w => w.Text.Contains("FALCONER", StringComparison.Ordinal));
        var redaction = Assert.Single(page.Redactions);
        Assert.Equal((GapLook.Black, 1), (redaction.Look, redaction.Lines));
        Assert.InRange(redaction.Words ?? 0, 2, 3);
    }

    [Theory]
    [InlineData("(b)(1)", "b1")]
    [InlineData("25X1", "25x1")]
    [InlineData("Grand Jury", "")]
    public void Read_WordsOnABox_AreItsLabel(string label, string code)
    {
        var page = ReadPage(string.Concat(English.Select((l, i) => Line(72, 700 - (16 * i), l)))
            + "ET 0 g 72 560 200 14 re f BT 1 g " + Line(100, 563, label) + "0 g " + Line(280, 563, "was there."));

        var redaction = Assert.Single(page.Redactions);
        Assert.Equal((label, code), (redaction.Label, string.Join(' ', redaction.Codes)));
        Assert.Equal("was there.", page.Lines[^1].Text);
    }

    [Fact]
    public void Read_BoxForEachWord_IsOneRedactionForALine()
    {
        var page = ReadPage(string.Concat(English.Select((l, i) => Line(72, 700 - (16 * i), l))) + "ET 0 g 72 558 40 11 re f 118 558 60 11 re f 184 558 33 11 re f 400 558 60 11 re f BT " + Line(230, 560, "and then came"));

        Assert.Equal(2, page.Redactions.Length);
        Assert.Equal((72, 217), (Math.Round(page.Redactions[0].Box.Left), Math.Round(page.Redactions[0].Box.Right)));
    }

    [Fact]
    public void Read_WordOfBlockLetters_IsARedaction()
    {
        var memo = new MemoFixture(after: "BT /F2 12 Tf 1 0 0 1 72 540 Tm (\x01\x01\x01\x01\x01\x01) Tj ET");

        var page = PdfPages.Read(PdfDocument.Open(memo.Save()), 1).Text;

        Assert.Single(page.Redactions);
        Assert.DoesNotContain(page.Words, w => w.Text.Contains('█', StringComparison.Ordinal));
    }

    [Fact]
    public void Read_LayerOverAScan_IsSeenWhereTheScanShowsInk()
    {
        var page = PdfPages.Read(PdfDocument.Open(new MemoFixture(before: "q 612 0 0 792 0 0 cm /Scan Do Q 3 Tr").Save()), 1);

        Assert.True(page.HasImages);
        Assert.Contains(page.Text.Words, w => w.Text == "MEMORANDUM");
        Assert.DoesNotContain(page.Text.Words, w => w.Text == "FALCONER");
    }

    [Theory]
    [InlineData(1, "The President asked whether the talks could be resumed before the end of the year. The Secretary replied that this would depend on the answer of the other side, which had not been received.")]
    [InlineData(1, "El Presidente preguntó si las conversaciones podían reanudarse antes de fin de año. El Secretario respondió que eso dependería de la respuesta de la otra parte, que no se había recibido.")]
    [InlineData(1, "ACTION DEPT TOP SECRET NIACT EMBTEL 1234 REFERENCE DEPTEL 567 MINISTER STATED TODAY THAT HE HAD NO INSTRUCTIONS ON THE MATTER OF THE BASE AND WOULD CABLE FOR THEM")]
    [InlineData(1, "Colby, William E. 12 Helms, Richard M. 45, 67 Johnson, Lyndon B. 3 Kissinger, Henry A. 90 Rostow, Walt W. 112 Rusk, Dean 7 Vance, Cyrus R. 88")]
    [InlineData(1, "TOP SECRET")]
    [InlineData(0, "Tle Prsidnt askcd wh3ther t|e ta1ks c0uld b£ r.s,med bcfre tlic cnd 0f tlie ycar. 'I'hc Sccr~tary r^plied t;;at tlns wo,,ld d.pcnd oii tlie answ3r ]f tlic othr s1de, wliicli h~d n0t b-en r.c-ivcd.")]
    [InlineData(0, "ii . , I ; l| ~ t j - r , . i l I * ' j l ; . : i f | , t r l ~ ^ i I l . , ; c i j I l")]
    [InlineData(0, "xqzt bkwrp jjhg fdskl mnbvc qwrtp zxcvb lkjhg pdfgh trwqp mnbcx zlkjh gfdsp qwrty plmkn jbhvg cfxdz")]
    [InlineData(0, "\uFFFD\uFFFD\uFFFD the \uFFFD\uFFFD\uFFFD\uFFFD of \uFFFD\uFFFD\uFFFD\uFFFD\uFFFD and \uFFFD\uFFFD\uFFFD")]
    public void Language_OfALayer_IsTold(int good, string words)
    {
        var likeness = Lacuna.Documents.Pages.Layers.LanguageLikeness.Of(words.Split(' '));

        Assert.True(good == 1 == likeness >= PdfPage.LeastTrust, likeness.ToString("0.00", CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Trust_LayerThatLeavesOutHalfOfTheScan_IsTooLow()
    {
        var whole = PdfPages.Read(PdfDocument.Open(new MemoFixture(before: "q 612 0 0 792 0 0 cm /Scan Do Q 3 Tr").Save()), 1);
        var memo = new MemoFixture(before: "q 612 0 0 792 0 0 cm /Scan Do Q");
        memo.File.ReplaceStream(memo.Contents, "q 612 0 0 792 0 0 cm /Scan Do Q BT 3 Tr /F1 12 Tf 1 0 0 1 72 720 Tm (MEMORANDUM FOR THE RECORD) Tj ET");
        var cut = PdfPages.Read(PdfDocument.Open(memo.Save()), 1);

        Assert.InRange(whole.Trust, PdfPage.LeastTrust, 1);
        Assert.InRange(cut.Trust, 0, PdfPage.LeastTrust - 0.05);
    }

    [Fact]
    public void Trust_ScanWithoutWords_IsNoneAndBlankPaperIsFull()
    {
        var memo = new MemoFixture();
        memo.File.ReplaceStream(memo.Contents, "q 612 0 0 792 0 0 cm /Scan Do Q");
        var blank = new MemoFixture();
        blank.File.ReplaceStream(blank.Contents, " ");

        var (scan, paper) = (PdfPages.Read(PdfDocument.Open(memo.Save()), 1), PdfPages.Read(PdfDocument.Open(blank.Save()), 1));

        Assert.Equal((true, 0, PageOrigin.None), (scan.HasImages, scan.Trust, scan.Text.Origin));
        Assert.Equal((false, 1), (paper.HasImages, paper.Trust));
    }

    [Theory]
    [InlineData("text-courier-frus1958-60v07p1-d38")]
    [InlineData("text-times-frus1955-57v26-d320")]
    [InlineData("text-rotated-frus1964-68v31-d157")]
    [InlineData("text-two-columns-frus1958-60v07p1-d169")]
    public void Read_TypesetPages_EveryWordInOrder(string name)
    {
        var truth = File.ReadAllText(SharedCorpus.PathTo($"corpus/pdf/{name}.txt")).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var document = PdfDocument.Open(File.ReadAllBytes(SharedCorpus.PathTo($"corpus/pdf/{name}.pdf")));

        var words = Enumerable.Range(1, document.PageCount).SelectMany(n => PdfPages.Read(document, n).Text.Words).Select(w => w.Text);

        Assert.Equal(truth, words);
    }

    private static string Line(double x, double y, string text) =>
        string.Create(CultureInfo.InvariantCulture, $"1 0 0 1 {x} {y} Tm ({text.Replace("(", "\\(", StringComparison.Ordinal).Replace(")", "\\)", StringComparison.Ordinal)}) Tj ");

    private static PageText ReadPage(string text)
    {
        var memo = new MemoFixture();
        memo.File.ReplaceStream(memo.Contents, $"BT /F1 12 Tf 0 g {text} ET");
        return PdfPages.Read(PdfDocument.Open(memo.Save()), 1).Text;
    }
}
