using System.Text.Json;
using Lacuna.Cli;
using Lacuna.Tests;
using Xunit;

namespace Lacuna.App.Tests.Cli;

/// <summary>The command line in this process: its exit status and all that it prints.</summary>
internal sealed record Answer(int Status, string Output, string Error)
{
    public JsonElement Json => JsonDocument.Parse(Output).RootElement;

    public static async Task<Answer> To(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var status = await CommandLine.Run(args, output, error, CancellationToken.None);
        return new Answer(status, output.ToString(), error.ToString());
    }

    /// <summary>Status 0 and nothing but the answer.</summary>
    public Answer Done()
    {
        Assert.True(Status == 0, $"status {Status}: {Error}");
        return this;
    }
}

/// <summary>A small archive made by the command line itself.</summary>
internal sealed class CliArchive : IDisposable
{
    private readonly TempFolder _temp = new();

    public string Folder => _temp["archive"];

    public string this[string relative] => _temp[relative];

    public static async Task<CliArchive> OfSample()
    {
        var archive = new CliArchive();
        (await Answer.To("import", Path.Combine(SourceTree.Sample, "strait-incident"), "--archive", archive.Folder)).Done();
        return archive;
    }

    public Task<Answer> Run(string verb, params string[] args) => Answer.To([verb, .. args, "--archive", Folder]);

    public async Task<string[]> Ids() => (await Run("list", "--ids")).Done().Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public void Dispose() => _temp.Dispose();
}

/// <summary>Asserts on the shape of JSON: names and types, as the contract has them.</summary>
internal static class Shape
{
    /// <param name="element">The object.</param>
    /// <param name="properties"><c>name:type</c> with type string, number, bool, object, array, null; alternatives divided by a bar.</param>
    public static void Has(JsonElement element, params string[] properties)
    {
        foreach (var property in properties)
        {
            var (name, types) = (property.Split(':')[0], property.Split(':')[1].Split('|'));
            Assert.True(element.TryGetProperty(name, out var value), $"no {name} in {element}");
            var type = value.ValueKind switch
            {
                JsonValueKind.True or JsonValueKind.False => "bool",
                var kind => kind.ToString().ToLowerInvariant(),
            };
            Assert.True(types.Contains(type), $"{name} is {type}");
        }
    }

    public static void Only(JsonElement element, params string[] properties)
    {
        Has(element, properties);
        Assert.Equal(properties.Select(p => p.Split(':')[0]), element.EnumerateObject().Select(p => p.Name));
    }
}
