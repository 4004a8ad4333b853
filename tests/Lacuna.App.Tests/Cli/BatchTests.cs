using System.Text.Json;
using Lacuna.Cli.Commands;
using Lacuna.Tests;
using Xunit;

namespace Lacuna.App.Tests.Cli;

public sealed class BatchTests
{
    private static JsonElement[] Batch(params string[] lines)
    {
        using var output = new StringWriter();
        Assert.Equal(0, ReadCommand.Batch(new StringReader(string.Join('\n', lines)), output));
        return [.. output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonDocument.Parse(l).RootElement)];
    }

    [Fact]
    public void Batch_EveryKindOfLine_IsAnsweredInOrderAndTheOthersGoOn()
    {
        using var temp = new TempFolder();
        File.WriteAllText(temp["memo.txt"], "A letter about the light. [2 lines excised]\n");
        string[] bad =
        [
            "not json", "[]", "5", "null", "{\"id\":\"b\"}", "{\"id\":\"b\",\"path\":\"/nowhere/at/all\"}", "{\"id\":\"b\",\"path\":\"\"}",
            "{\"id\":\"b\",\"path\":\"a\\u0000b\"}", "{\"id\":\"b\",\"text\":5}", "{\"id\":\"b\",\"text\":\"a\",\"text\":\"b\"}", "{\"id\":\"b\",\"path\":\"/\"}",
            "{\"id\":\"b\",\"text\":\"\\ud800\"}", "{\"id\":\"\\ud800\",\"text\":\"x\"}",
        ];

        var answers = Batch(["{\"id\":\"first\",\"text\":\"One text. [name redacted]\"}", .. bad, JsonSerializer.Serialize(new { id = "last", path = temp["memo.txt"] })]);

        Assert.Equal(bad.Length + 2, answers.Length);
        Assert.Equal("first", answers[0].GetProperty("id").GetString());
        Shape.Has(answers[0], "title:string", "text:string", "apparatus:array", "withheld:object");
        Assert.All(answers[1..^1], a => Shape.Only(a, "id:string|null", "error:string"));
        Assert.Equal("b", answers[5].GetProperty("id").GetString());
        Assert.Equal("last", answers[^1].GetProperty("id").GetString());
        Assert.Equal("gap", answers[^1].GetProperty("apparatus")[0].GetProperty("kind").GetString());
    }
}
