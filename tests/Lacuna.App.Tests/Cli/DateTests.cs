using System.Text.Json;
using Lacuna.Cli.Commands;
using Xunit;

namespace Lacuna.App.Tests.Cli;

public sealed class DateTests
{
    [Fact]
    public async Task Date_Json_IsAsTheContractSays()
    {
        var json = (await Answer.To("date", "14–20 May 1962", "--json")).Done().Json;

        Shape.Only(json, "text:string", "edtf:string", "earliest:string", "latest:string");
        Assert.Equal("1962-05-14/1962-05-20", json.GetProperty("edtf").GetString());
        Assert.Equal("1962-05-14", json.GetProperty("earliest").GetString());
        Assert.Equal("1962-05-20", json.GetProperty("latest").GetString());
    }

    [Fact]
    public async Task Date_ForPeople_SaysTheDaysAndTheCalendar()
    {
        var answer = (await Answer.To("date", "25 октября (7 ноября) 1917 г.", "--lang", "ru")).Done();

        Assert.StartsWith("1917-11-07\n", answer.Output, StringComparison.Ordinal);
        Assert.Contains("Julian", answer.Output, StringComparison.Ordinal);
        Assert.Contains("open", (await Answer.To("date", "1962/..")).Done().Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("n.d.", "undated")]
    [InlineData("sin fecha", "undated")]
    [InlineData("April 31, 1962", "no-such-day")]
    [InlineData("same day", "relative")]
    [InlineData("the light was out", "unreadable")]
    public async Task Date_Unreadable_IsRefusedInOneLineWithItsReason(string text, string code)
    {
        var answer = await Answer.To("date", text);

        Assert.Equal(1, answer.Status);
        Assert.Equal("", answer.Output);
        Assert.Contains($"({code})", answer.Error, StringComparison.Ordinal);
        Assert.Single(answer.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));

        var json = await Answer.To("date", text, "--json");
        Assert.Equal(1, json.Status);
        Shape.Only(json.Json, "text:string", "edtf:string", "error:string");
        Assert.Equal("", json.Json.GetProperty("edtf").GetString());
    }

    [Theory]
    [InlineData("date")]
    [InlineData("date", "1962", "--batch")]
    [InlineData("date", "1962", "--lang", "fr")]
    public async Task Date_WrongCommandLine_IsStatusTwo(params string[] args) => Assert.Equal(2, (await Answer.To(args)).Status);

    [Fact]
    public void Batch_EveryKindOfLine_IsAnsweredInOrder()
    {
        string[] lines =
        [
            "{\"id\":\"a\",\"text\":\"11/12/1962\",\"lang\":\"es\"}", "not json", "[]", "{\"id\":\"b\"}", "{\"id\":\"c\",\"text\":\"n.d.\"}",
            "{\"id\":\"d\",\"text\":\"1962\",\"lang\":\"fr\"}", "{\"id\":\"e\",\"text\":5}", "{\"id\":\"f\",\"text\":\"156X-12-25\"}",
        ];
        using var output = new StringWriter();

        Assert.Equal(0, DateCommand.Batch(new StringReader(string.Join('\n', lines)), output));

        var answers = output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonDocument.Parse(l).RootElement).ToArray();
        Assert.Equal(lines.Length, answers.Length);
        Assert.Equal("1962-12-11", answers[0].GetProperty("edtf").GetString());
        Assert.All(answers[1..7], a => Assert.NotEqual("", a.GetProperty("error").GetString()));
        Assert.Equal("c", answers[4].GetProperty("id").GetString());
        Assert.Equal("1560-12-25", answers[7].GetProperty("earliest").GetString());
    }
}
