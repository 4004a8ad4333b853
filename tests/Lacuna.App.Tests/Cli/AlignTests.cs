using Lacuna.Tests;
using Xunit;

namespace Lacuna.App.Tests.Cli;

public sealed class AlignTests
{
    private const string English = "The ambassador arrived in Geneva on 3 May 1962. He met the minister.\n\nThe talks lasted four hours.\n\nNothing was signed.\n";
    private const string Spanish = "El embajador llegó a Ginebra el 3 de mayo de 1962. Se reunió con el ministro.\n\nLas conversaciones duraron cuatro horas. No se firmó nada.\n";

    [Fact]
    public async Task Align_Json_HasTheShapeOfTheContract()
    {
        using var temp = new TempFolder();
        var (a, b) = Files(temp, English, Spanish);

        var json = (await Answer.To("align", a, b, "--json")).Done().Json;

        Shape.Only(json, "pairs:array");
        Assert.Equal(2, json.GetProperty("pairs").GetArrayLength());
        Assert.All(json.GetProperty("pairs").EnumerateArray(), pair => Shape.Only(pair, "a:array", "b:array", "score:number"));
        Assert.Equal("[1,2]", json.GetProperty("pairs")[1].GetProperty("a").GetRawText());
        Assert.Equal("[1]", json.GetProperty("pairs")[1].GetProperty("b").GetRawText());
    }

    [Fact]
    public async Task Align_Sentences_AreAlignedWithinTheParagraphs()
    {
        using var temp = new TempFolder();
        var (a, b) = Files(temp, English, Spanish);

        var pair = (await Answer.To("align", a, b, "--sentences", "--json")).Done().Json.GetProperty("pairs")[0];

        Shape.Only(pair, "a:array", "b:array", "score:number", "sentences:array");
        Assert.Equal("He met the minister.", pair.GetProperty("sentences")[1].GetProperty("a").GetString());
        Assert.Equal("Se reunió con el ministro.", pair.GetProperty("sentences")[1].GetProperty("b").GetString());
    }

    [Fact]
    public async Task Align_ForPeople_CountsFromOneAndNamesWhatIsAlone()
    {
        using var temp = new TempFolder();
        var (a, b) = Files(temp, English + "\nDistribution: Bureau of Northern Affairs, files, Mr. Thorley, the naval attaché in Aldersund.\n", Spanish);

        var answer = (await Answer.To("align", a, b)).Done();

        Assert.Contains("2-3 = 2 (", answer.Output, StringComparison.Ordinal);
        Assert.Contains("Only in the first text: 4", answer.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Align_EmptyOrUnrelated_SaysSo()
    {
        using var temp = new TempFolder();
        var (a, empty) = Files(temp, English, "");
        File.WriteAllText(temp["bread.txt"], "La masa reposa bajo un paño.\n\nEl horno debe estar muy caliente; si no, la corteza queda blanda y la miga húmeda.\n");

        var none = (await Answer.To("align", a, empty, "--json")).Done();
        var unrelated = (await Answer.To("align", a, temp["bread.txt"], "--json")).Done();

        Assert.Equal("{\"pairs\":[]}\n", none.Output);
        Assert.Contains("(empty)", none.Error, StringComparison.Ordinal);
        Assert.Equal("{\"pairs\":[]}\n", unrelated.Output);
        Assert.Contains("(unrelated)", unrelated.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Align_FileMissingOrNoText_IsRefusedInOneLine()
    {
        using var temp = new TempFolder();
        var (a, _) = Files(temp, English, Spanish);
        File.WriteAllBytes(temp["picture.png"], [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]);

        Assert.Equal(1, (await Answer.To("align", a, temp["none.txt"])).Status);
        var picture = await Answer.To("align", a, temp["picture.png"]);
        Assert.Equal(1, picture.Status);
        Assert.Single(picture.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(2, (await Answer.To("align", a)).Status);
    }

    private static (string A, string B) Files(TempFolder temp, string a, string b)
    {
        File.WriteAllText(temp["a.txt"], a);
        File.WriteAllText(temp["b.txt"], b);
        return (temp["a.txt"], temp["b.txt"]);
    }
}
