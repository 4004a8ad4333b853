using Lacuna.Archive.Accessions;
using Xunit;

namespace Lacuna.Archive.Tests.Accessions;

public sealed class JsonLinesTests
{
    private const string GoodLine = "{\"id\":\"good\",\"text\":\"The text of a good line.\"}";

    [Theory]
    [InlineData("this is not JSON", "jsonl-malformed")]
    [InlineData("{\"text\":\"cut off", "jsonl-malformed")]
    [InlineData("[1,2,3]", "jsonl-no-text")]
    [InlineData("null", "jsonl-no-text")]
    [InlineData("{\"id\":\"no text\"}", "jsonl-no-text")]
    [InlineData("{\"text\":null}", "jsonl-no-text")]
    [InlineData("{\"text\":[\"a list\"]}", "jsonl-no-text")]
    [InlineData("{\"text\":\"a\",\"text\":\"b\"}", "jsonl-malformed")]
    [InlineData("{\"text\":\"a\",\"id\":1,\"id\":2}", "jsonl-malformed")]
    [InlineData("{\"text\":\"lone \\ud800 surrogate\"}", "jsonl-malformed")]
    [InlineData("{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":1}}}}}}}}}}}}}}}}},\"text\":\"deep\"}", "jsonl-malformed")]
    public void JsonLines_BadLine_IsRefusedByNumberAndTheOthersGoIn(string line, string code)
    {
        using var archive = new TestArchive();
        var path = archive.Write("lines.jsonl", $"{line}\n{GoodLine}\n");

        var report = archive.Import(path);

        report.Refused("lines.jsonl!line 1", code);
        Assert.Single(report.Refused);
        Assert.Equal(1, report.Documents);
        archive.AssertSound();
    }

    [Fact]
    public void JsonLines_InvalidUtf8InAString_IsRefusedOrReadAndTheOthersGoIn()
    {
        using var archive = new TestArchive();
        byte[] bytes = [.. "{\"text\":\"broken "u8, 0xff, 0xfe, .. " bytes\"}\n"u8, .. System.Text.Encoding.UTF8.GetBytes(GoodLine)];

        var report = archive.Import(archive.Write("lines.jsonl", bytes));

        report.Refused("lines.jsonl!line 1", "jsonl-malformed");
        Assert.Equal(1, report.Documents);
    }

    [Fact]
    public void JsonLines_ByteOrderMarkEmptyLinesAndCarriageReturns_AreNoMatter()
    {
        using var archive = new TestArchive();

        var report = archive.Import(archive.Write("lines.jsonl", $"\ufeff{GoodLine}\r\n\r\n\n   \n{{\"text\":\"Another.\"}}"));

        Assert.Empty(report.Refused);
        Assert.Equal(2, report.Documents);
        Assert.Equal("good", archive.PageOf("good").Provenance.Member);
        Assert.Equal("line 5", archive.PageOf("line 5").Provenance.Member);
    }

    [Fact]
    public void JsonLines_SameIdTwice_AreTwoRecordsBecauseTheirBytesDiffer()
    {
        using var archive = new TestArchive();

        var report = archive.Import(archive.Write("lines.jsonl", "{\"id\":\"x\",\"text\":\"One.\"}\n{\"id\":\"x\",\"text\":\"Two.\"}\n{\"id\":\"x\",\"text\":\"One.\"}\n"));

        Assert.Equal((2, 1), (report.Documents, report.Duplicates));
        archive.AssertSound();
    }

    [Fact]
    public void JsonLines_LineLongerThanTheLimit_IsRefused()
    {
        using var archive = new TestArchive();
        var path = archive.Write("lines.jsonl", $"{{\"text\":\"{new string('x', 5000)}\"}}\n{GoodLine}\n{{\"text\":\"{new string('y', 5000)}\"}}");

        var report = archive.Import(new ImportOptions { Limits = ReportAssert.Small }, path);

        report.Refused("lines.jsonl!line 1", "too-large");
        report.Refused("lines.jsonl!line 3", "too-large");
        Assert.Equal(1, report.Documents);
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData("\n\n  \n", "no-documents")]
    public void JsonLines_WithoutADocument_IsRefused(string content, string code)
    {
        using var archive = new TestArchive();

        archive.Import(archive.Write("lines.jsonl", content)).Refused("lines.jsonl", code);
        archive.AssertSound();
    }

    [Fact]
    public void JsonLines_ControlCharactersInEveryField_AreReadAndSurviveARebuild()
    {
        using var archive = new TestArchive();
        var path = archive.Write("lines.jsonl", "{\"id\":\"a\\u0000\\u0001b\",\"title\":\"Bell \\u0007 title\",\"date\":\"1962\\u0000\",\"language\":\"e\\u0001n\",\"text\":\"Text with \\u0000 and \\u001b in it.\"}\n");

        var report = archive.Import(path);

        Assert.Empty(report.Refused);
        Assert.Equal(1, report.Documents);
        var rows = archive.Rows();
        Preservation.Rebuilding.FromStoreAlone(archive);
        Assert.Equal(rows, archive.Rows());
        archive.AssertSound();
    }

    [Theory]
    [InlineData("{\"title\":\"A\",\"title\":\"B\"}")]
    [InlineData("{\"title\":5}")]
    [InlineData("[]")]
    [InlineData("not json")]
    [InlineData("{\"title\":\"Good title\",\"description\":[1]}")]
    public void CollectionFile_Malformed_IsPassedOver(string content)
    {
        using var archive = new TestArchive();
        archive.Write("collection.json", content);
        archive.Write("a.txt", "A letter.\n");

        var report = archive.ImportInbox();

        Assert.Equal(1, report.Documents);
        Assert.Empty(report.Refused);
    }
}
