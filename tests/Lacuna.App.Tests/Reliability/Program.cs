using System.Diagnostics;
using Lacuna.Tests;
using Xunit;

namespace Lacuna.App.Tests.Reliability;

/// <summary>The built program as a process of its own.</summary>
internal static class Program
{
    private static string Library { get; } = new[] { "release", "debug" }
        .Select(kind => Path.Combine(SourceTree.Root, "artifacts", "bin", "Lacuna.Cli", kind, "lacuna.dll")).Where(File.Exists)
        .OrderByDescending(File.GetLastWriteTimeUtc).First();

    public static Process Start(params string[] args)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        foreach (var argument in (string[])[Library, .. args])
        {
            start.ArgumentList.Add(argument);
        }

        return Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
    }

    public static async Task<(int Status, string[] Lines, string Error)> Run(params string[] args)
    {
        using var process = Start(args);
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output.Split('\n', StringSplitOptions.RemoveEmptyEntries), await error);
    }

    public static async Task<string[]> Ids(string archive)
    {
        var (status, lines, error) = await Run("list", "--ids", "--archive", archive);
        Assert.True(status == 0, error);
        return [.. lines.Order(StringComparer.Ordinal)];
    }

    public static string[] Acknowledged(IEnumerable<string> lines) =>
        [.. lines.Where(l => l.StartsWith("committed ", StringComparison.Ordinal)).Select(l => l["committed ".Length..]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
