using System.Text.Json;
using Lacuna.Cli.Commands;
using Xunit;

namespace Lacuna.App.Tests.Cli;

public sealed class NameCommandTests
{
    [Fact]
    public async Task Name_TwoForms_SaysWhetherAndWhy()
    {
        var json = (await Answer.To("name", "Хрущёв, Н. С.", "Nikita Khrushchev", "--json")).Done().Json;

        Shape.Only(json, "match:bool", "score:number", "why:array");
        Assert.True(json.GetProperty("match").GetBoolean());
        Assert.Contains("romanisation", json.GetProperty("why").ToString(), StringComparison.Ordinal);
        Assert.Contains("given names differ", (await Answer.To("name", "Fidel Castro", "Ramón Castro")).Done().Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Name_WrongNumberOfNames_IsMisuse()
    {
        Assert.Equal(2, (await Answer.To("name", "Castro")).Status);
        Assert.Equal(2, (await Answer.To("name")).Status);
        Assert.Equal(2, (await Answer.To("name", "a", "b", "c")).Status);
    }

    [Fact]
    public void Batch_EveryKindOfLine_IsAnsweredInOrderAndTheOthersGoOn()
    {
        string[] bad = ["not json", "[]", "null", "{\"id\":\"b\"}", "{\"id\":\"b\",\"a\":5,\"b\":\"x\"}", "{\"id\":\"b\",\"a\":\"x\",\"a\":\"y\",\"b\":\"z\"}", "{\"id\":\"\\ud800\",\"a\":\"x\",\"b\":\"y\"}"];
        string[] lines = ["{\"id\":\"1\",\"a\":\"Bill Clinton\",\"b\":\"Clinton, William\"}", .. bad, "{\"id\":9,\"a\":\"\",\"b\":\"Rusk\"}"];
        using var output = new StringWriter();

        Assert.Equal(0, NameCommand.Batch(new StringReader(string.Join('\n', lines)), output));

        var answers = output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonDocument.Parse(l).RootElement).ToArray();
        Assert.Equal(lines.Length, answers.Length);
        Assert.True(answers[0].GetProperty("match").GetBoolean());
        Assert.All(answers[1..^1], a => Shape.Only(a, "id:string|null", "error:string"));
        Assert.Equal("9", answers[^1].GetProperty("id").GetString());
        Assert.False(answers[^1].GetProperty("match").GetBoolean());
    }
}
