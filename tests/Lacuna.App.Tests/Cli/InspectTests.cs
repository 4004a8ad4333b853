using System.Text;
using Lacuna.Tests;
using Xunit;

namespace Lacuna.App.Tests.Cli;

public sealed class InspectTests
{
    private const string Covered = """
        %PDF-1.4
        1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
        2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj
        3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F << /Subtype /Type1 /BaseFont /Courier >> >> >> >> endobj
        4 0 obj << >> stream
        BT /F 12 Tf 72 700 Td (agent Falconer) Tj ET 0 g 110 696 70 14 re f
        endstream endobj
        trailer << /Root 1 0 R >>
        """;

    [Fact]
    public async Task Inspect_CoveredText_AnswersAsTheContractSaysWithStatusOne()
    {
        using var temp = new TempFolder();
        await File.WriteAllTextAsync(temp["a.pdf"], Covered, Encoding.Latin1, TestContext.Current.CancellationToken);

        var answer = await Answer.To("inspect", temp["a.pdf"], "--json");

        Assert.Equal(1, answer.Status);
        Shape.Has(answer.Json, "file:string", "pages:number", "findings:array", "redactions:array", "warnings:array");
        var finding = Assert.Single(answer.Json.GetProperty("findings").EnumerateArray());
        Shape.Has(finding, "page:number", "technique:string", "box:array", "text:string");
        Assert.Equal(("covered", "Falconer"), (finding.GetProperty("technique").GetString(), finding.GetProperty("text").GetString()));
        Assert.Equal(4, finding.GetProperty("box").GetArrayLength());
        Assert.Equal("black", Assert.Single(answer.Json.GetProperty("redactions").EnumerateArray()).GetProperty("style").GetString());
    }

    [Fact]
    public async Task Inspect_NothingHidden_StatusZero()
    {
        using var temp = new TempFolder();
        await File.WriteAllTextAsync(temp["a.pdf"], Covered.Replace("0 g 110", "0 g 310", StringComparison.Ordinal), Encoding.Latin1, TestContext.Current.CancellationToken);

        var answer = (await Answer.To("inspect", temp["a.pdf"])).Done();

        Assert.Contains("nothing hidden found", answer.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Inspect_RefusedFiles_OneLineEachAndTheOthersAreAnswered()
    {
        using var temp = new TempFolder();
        await File.WriteAllTextAsync(temp["a.pdf"], Covered, Encoding.Latin1, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(temp["b.txt"], "plain", TestContext.Current.CancellationToken);

        var answer = await Answer.To("inspect", temp["a.pdf"], temp["b.txt"], temp["none.pdf"], "--json");

        Assert.Equal(1, answer.Status);
        Assert.Equal(1, answer.Json.GetArrayLength());
        Assert.Equal(2, answer.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains("inspect-format", answer.Error, StringComparison.Ordinal);
    }
}
