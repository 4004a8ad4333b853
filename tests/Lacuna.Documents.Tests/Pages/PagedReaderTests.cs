using Lacuna.Documents.Diagnostics;
using Lacuna.Documents.Model;
using Lacuna.Documents.Pages;
using Lacuna.Documents.Rendering;
using Xunit;

namespace Lacuna.Documents.Tests.Pages;

public sealed class PagedReaderTests
{
    private static readonly string[] Filler =
    [
        "The delegation reported at length on the talks about the harbour,",
        "which had been resumed in the spring after a pause of two years.",
    ];

    [Fact]
    public void Read_IndentedParagraphs_AreJoinedOverLinesAndPages()
    {
        var read = TypedPage.Read(
            TypedPage.Of(1,
                "     The Minister said that he had spoken with the Ambassador on",
                "Tuesday and that nothing had come of it. He would try again.",
                "     The Ambassador doubted that another talk would change what",
                "had been decided in the capital, and that a note would do more"),
            TypedPage.Of(2,
                "than a visit. He would ask for instructions before he answered,",
                "and report the answer to the Department by the next courier."));

        Assert.Equal("""
            -- 1
            Paragraph The Minister said that he had spoken with the Ambassador on Tuesday and that nothing had come of it. He would try again.
            Paragraph The Ambassador doubted that another talk would change what had been decided in the capital, and that a note would do more than a visit. He would ask for instructions before he answered, and report the answer to the Department by the next courier.
            """, TypedPage.Print(read));
        var over = Assert.Single(((Paragraph)read.Blocks[^1]).Content.OfType<InlinePageBreak>());
        Assert.Equal(2, over.Page);
    }

    [Fact]
    public void Read_BlockParagraphs_AreDividedByFreeLines()
    {
        var read = TypedPage.Read(TypedPage.Of(1, [.. Filler, "", "A second paragraph begins here without being set in, and it goes", "on over this line."]));

        Assert.Equal(3, read.Blocks.Length);
        Assert.StartsWith("A second paragraph", PlainTextWriter.Write(((Paragraph)read.Blocks[2]).Content), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("the obstruc-", "tion of justice was", "the obstruction of justice was")]
    [InlineData("a well-known and well-", "known man of the town", "a well-known and well-known man of the town")]
    [InlineData("the non-", "aligned countries met", "the non-aligned countries met")]
    [InlineData("talks of the Anglo-", "American committee on", "talks of the Anglo-American committee on")]
    [InlineData("paragraph 12-", "14 of the instruction", "paragraph 12-14 of the instruction")]
    [InlineData("the nego\u00AD", "tiations of the spring", "the negotiations of the spring")]
    public void Read_WordAtLineEnd_IsJoinedWhereTheLineDividesIt(string first, string second, string expected)
    {
        var pad = new string('x', 64 - first.Length);
        var read = TypedPage.Read(TypedPage.Of(1, [$"{pad} {first}", $"{second} and so on until the end of this long line of text here"]));

        Assert.Contains(expected, PlainTextWriter.Write(read).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_RunningHeadsAndNumbers_AreNoText()
    {
        PageText Page(int n) => TypedPage.Of(n, ["SECRET", "", $"Harbour Talks             {n + 11}", "", .. Filler, .. Filler, "", $"- {n} -"]);

        var read = TypedPage.Read(Page(1), Page(2), Page(3), Page(4));

        var text = PlainTextWriter.Write(read).Text;
        Assert.DoesNotContain("Harbour Talks", text, StringComparison.Ordinal);
        Assert.DoesNotContain("- 2 -", text, StringComparison.Ordinal);
        Assert.Equal(1, text.Split("SECRET").Length - 1);
        Assert.Equal(7, read.Furniture.Length);
        Assert.Contains(read.Diagnostics, d => d.Code == DiagnosticCode.FurnitureSetAside);
    }

    [Theory]
    [InlineData("Page {0} of 5", "2")]
    [InlineData("{0}/5", "2")]
    [InlineData("{0}", "2")]
    [InlineData("-{0}-", "2")]
    [InlineData("[{0}]", "2")]
    [InlineData("стр. {0}", "2")]
    public void Read_PageNumber_StandsInTheBreak(string form, string expected)
    {
        PageText Page(int n) => TypedPage.Of(n, [.. Filler, $"This sentence ends the page {new string('o', n)}.", "", "", "                    " + string.Format(System.Globalization.CultureInfo.InvariantCulture, form, n)]);

        var read = TypedPage.Read(Page(1), Page(2), Page(3));

        Assert.Equal(expected, read.Blocks.OfType<PageBreak>().ElementAt(1).Number);
        Assert.DoesNotContain(string.Format(System.Globalization.CultureInfo.InvariantCulture, form, 3), PlainTextWriter.Write(read).Text.Split('\n'));
    }

    [Fact]
    public void Read_RomanNumbersThenArabic_BothAreNumbers()
    {
        PageText Page(int n, string number) => TypedPage.Of(n, [.. Filler, $"The end of this page {new string('o', n)}.", "", "", "                 " + number]);

        var read = TypedPage.Read(Page(1, "i"), Page(2, "ii"), Page(3, "iii"), Page(4, "1"), Page(5, "2"));

        Assert.Equal(["i", "ii", "iii", "1", "2"], read.Blocks.OfType<PageBreak>().Select(b => b.Number));
    }

    [Fact]
    public void Read_NumberThatDoesNotCount_StaysInTheText()
    {
        PageText Page(int n, string year) => TypedPage.Of(n, [.. Filler, "It was settled in the spring of", year]);

        var read = TypedPage.Read(Page(1, "1962"), Page(2, "1871"), Page(3, "1914"));

        Assert.All(["1962", "1871", "1914"], year => Assert.Contains(year, PlainTextWriter.Write(read).Text, StringComparison.Ordinal));
    }

    [Fact]
    public void Read_TitleThatManyDocumentsOfAFileHave_IsNoRunningHead()
    {
        PageText Page(int n) => TypedPage.Of(n, [n % 5 == 1 ? "Memorandum of Conversation in the Department of State on the" : $"{new string('n', n)} so the talk went on", .. Enumerable.Range(1, 5).Select(i => $"{new string((char)('a' + i), n)} and some other words of this page of the file {n * i}.")]);

        var read = TypedPage.Read([.. Enumerable.Range(1, 20).Select(Page)]);

        Assert.Equal(4, PlainTextWriter.Write(read).Text.Split("Memorandum of Conversation").Length - 1);
    }

    [Fact]
    public void Read_FootNotes_FollowTheParagraphThatCallsThem()
    {
        var read = TypedPage.Read(
            TypedPage.Of(1, "     He had seen the letter^1^ and thought it genuine, as did all of", "the others in the room.^2^ They left.", "     The next day brought news of the rising in the north of the", "country.", "",
                ".^1^Letter of March 3, not printed; see the file of the embassy, folder", ".12, for a copy of the original, which was lost.", ".^2^For the list of those present see the appendix to this volume, which"),
            TypedPage.Of(2, "     Nothing more was heard of it.^3^ That was the end of a matter", "that had cost so much.", "", ".has been omitted here.", ".^3^Not found."));

        Assert.Equal("""
            -- 1
            Paragraph He had seen the letter[1] and thought it genuine, as did all of the others in the room.[2] They left.
            NoteBlock [1] Letter of March 3, not printed; see the file of the embassy, folder 12, for a copy of the original, which was lost.
            NoteBlock [2] For the list of those present see the appendix to this volume, which has been omitted here.
            Paragraph The next day brought news of the rising in the north of the country.
            -- 2
            Paragraph Nothing more was heard of it.[3] That was the end of a matter that had cost so much.
            NoteBlock [3] Not found.
            """, TypedPage.Print(read));
    }

    [Fact]
    public void Read_RedactionsInALine_AreGapsWhereTheyStand()
    {
        var read = TypedPage.Read(TypedPage.Of(1,
            "     The station met with ▓▓▓▓▓▓▓▓▓▓▓▓ at the usual place on Friday and",
            "gave him the envelope. He said that ▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓",
            "▓▓▓▓▓▓▓▓▓▓▓▓▓▓, which was confirmed by others who had been present."));

        var gaps = PlainTextWriter.Write(read).Marks.Select(m => Assert.IsType<Gap>(m.Mark)).ToList();
        Assert.Equal(2, gaps.Count);
        Assert.All(gaps, gap => Assert.Equal((GapReason.Redacted, GapLook.Black, 1), (gap.Reason, gap.Look, gap.Place?.Page)));
        Assert.Equal(new Extent(ExtentUnit.Word, 2, 2, true), gaps[0].Extent);
        Assert.Equal(0.97, gaps[0].Certainty);
        Assert.InRange(gaps[0].Place?.Box.Left ?? 0, 256, 260);
        Assert.Contains("met with [about 2 words redacted] at the usual", PlainTextWriter.Write(read).Text, StringComparison.Ordinal);
        Assert.Contains("redacted], which was confirmed", PlainTextWriter.Write(read).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_LinesRedactedWhole_AreOneGapOfSoManyLines()
    {
        var bar = new string('▓', 65);
        var read = TypedPage.Read(TypedPage.Of(1, [.. Filler, bar, bar, bar, .. Filler]));

        var gap = Assert.IsType<Gap>(Assert.Single(PlainTextWriter.Write(read).Marks).Mark);
        Assert.Equal(new Extent(ExtentUnit.Line, 3, 3, false), gap.Extent);
    }

    [Fact]
    public void Read_CodeOnARedaction_IsItsStatement()
    {
        var page = TypedPage.Of(1, "He met ▓▓▓▓▓▓▓▓▓▓ at noon, and they spoke about the harbour at length.");
        page = page with { Redactions = [page.Redactions[0] with { Label = "(b)(1)", Codes = ["b1"] }] };

        var gap = Assert.IsType<Gap>(Assert.Single(PlainTextWriter.Write(TypedPage.Read(page)).Marks).Mark);

        Assert.Equal(("[(b)(1)]", "b1"), (gap.Statement, Assert.Single(gap.Codes)));
    }

    [Fact]
    public void Read_WithdrawalSheet_StandsForItsPages()
    {
        var page = TypedPage.Of(2, "PAGES WITHHELD") with
        {
            Redactions = [new PageRedaction(new PageBox(0, 0, 612, 792), GapLook.WithdrawalSheet, 0.9) { Pages = 7 }],
        };

        var read = TypedPage.Read(TypedPage.Of(1, Filler), page);

        var gap = PlainTextWriter.Write(read).Marks.Select(m => m.Mark).OfType<Gap>().Single();
        Assert.Equal((GapReason.Withheld, new Extent(ExtentUnit.Page, 7, 7, false), 2), (gap.Reason, gap.Extent, gap.Place?.Page));
    }

    [Fact]
    public void Read_Table_KeepsItsCells()
    {
        var read = TypedPage.Read(TypedPage.Of(1, [.. Filler, "",
            "Country          Officers    Advisers", "Laos                   12          40", "Cambodia                7          15", "Vietnam                90         310", "", .. Filler]));

        var table = Assert.Single(read.Blocks.OfType<Table>());
        Assert.Equal(["Country|Officers|Advisers", "Laos|12|40", "Cambodia|7|15", "Vietnam|90|310"], table.Rows.Select(r => string.Join('|', r.Cells.Select(PlainTextWriter.Write))));
    }

    [Fact]
    public void Read_ListOfContents_HasItsNumbersBehindTheEntries()
    {
        var read = TypedPage.Read(TypedPage.Of(1,
            "Introduction ............................................... 1", "The first talks in the capital and what was said there by the",
            "ministers ................................................. 14", "Conclusions, and a list of those who were present . 40"));

        var table = Assert.Single(read.Blocks.OfType<Table>());
        Assert.Equal(["Introduction|1", "The first talks in the capital and what was said there by the ministers|14"],
            table.Rows.Take(2).Select(r => string.Join('|', r.Cells.Select(PlainTextWriter.Write))));
    }

    [Fact]
    public void Read_FieldsOfAMemorandum_AreNoTable()
    {
        var read = TypedPage.Read(TypedPage.Of(1, ["TO:         The Secretary", "FROM:       The Director", "SUBJECT:    Harbour talks", "", .. Filler]));

        Assert.DoesNotContain(read.Blocks, b => b is Table);
        Assert.Contains("FROM: The Director", PlainTextWriter.Write(read).Text.Split('\n'));
    }

    [Fact]
    public void Read_NumberedLines_AreItemsOfAList()
    {
        var read = TypedPage.Read(TypedPage.Of(1, [.. Filler, "1. The harbour is to be opened to ships of both countries at once", "   and without delay.", "2. Duties are to be halved.", "3. A commission is to meet.", .. Filler]));

        Assert.Equal(["1.", "2.", "3."], read.Blocks.OfType<ListItem>().Select(i => i.Label));
    }

    [Fact]
    public void Read_PageOfOcrWithHints_ParagraphsBeginWhereItSays()
    {
        var page = TypedPage.Of(1, PageOrigin.Ocr, "The Minister said that he had spoken with the Ambassador on the", "Tuesday before and that nothing had come of the whole affair yet.",
            "The Ambassador doubted that another talk would change what was so", "firmly decided in the capital.");
        page = page with { Lines = [.. page.Lines.Select((l, i) => l with { StartsParagraph = i is 0 or 2 })] };

        Assert.Equal(2, TypedPage.Read(page).Blocks.OfType<Paragraph>().Count());
    }

    [Fact]
    public void Read_NoPagesOrBlankOnes_NoTextAndNoFault()
    {
        Assert.Empty(TypedPage.Read().Blocks);
        var blank = TypedPage.Read(PageText.Blank(1, 612, 792), PageText.Blank(2, 612, 792));
        Assert.Equal("-- 1\n-- 2", TypedPage.Print(blank));
        Assert.Contains(blank.Diagnostics, d => d.Code == DiagnosticCode.NoText);
    }

    [Fact]
    public void Read_FiveThousandPages_InTime()
    {
        var pages = Enumerable.Range(1, 5000).Select(n => TypedPage.Of(n, [.. Filler, .. Filler, $"- {n} -"])).ToArray();
        var watch = System.Diagnostics.Stopwatch.StartNew();

        var read = TypedPage.Read(pages);

        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 20);
        Assert.Equal(5000, read.Blocks.OfType<PageBreak>().Count() + read.Blocks.OfType<Paragraph>().SelectMany(p => p.Content).OfType<InlinePageBreak>().Count());
    }
}
