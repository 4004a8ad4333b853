using System.Diagnostics;
using System.Text;
using Lacuna.Tests;
using Xunit;

namespace Lacuna.App.Tests.Docs;

/// <summary>Every command that README and the guide show is run as it is written; a block marked <c># not run</c> is left out.</summary>
public sealed class DocumentedCommandsTests
{
    public static TheoryData<string> Pages()
    {
        var pages = new TheoryData<string>("README.md");
        foreach (var page in Directory.EnumerateFiles(Path.Combine(SourceTree.Root, "docs", "guide"), "*.md").Order(StringComparer.Ordinal))
        {
            pages.Add(Path.GetRelativePath(SourceTree.Root, page).Replace('\\', '/'));
        }

        return pages;
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_EveryCommand_Runs(string page)
    {
        using var temp = new TempFolder();
        Prepare(temp);
        var script = new StringBuilder("set -euo pipefail\n./lacuna import sample/halmar-conference sample/strait-incident > made.txt\n");
        foreach (var block in Blocks(await File.ReadAllTextAsync(Path.Combine(SourceTree.Root, page), TestContext.Current.CancellationToken)))
        {
            script.Append(block).Append('\n');
        }

        await File.WriteAllTextAsync(temp["commands.sh"], script.ToString(), TestContext.Current.CancellationToken);
        var start = new ProcessStartInfo("bash") { WorkingDirectory = temp[""], UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add("commands.sh");
        start.Environment.Remove("LACUNA_ARCHIVE");
        using var process = Process.Start(start) ?? throw new InvalidOperationException("bash did not start.");
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        var (said, wrong) = (await output, await error);
        Assert.True(process.ExitCode == 0, $"{page}: exit status {process.ExitCode}\n{wrong}\n…{said[^Math.Min(600, said.Length)..]}");
    }

    // The repository as far as the commands need it, so that they change nothing in it.
    private static void Prepare(TempFolder temp)
    {
        var configuration = AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar).EndsWith("release", StringComparison.Ordinal) ? "release" : "debug";
        var program = Path.Combine(SourceTree.Root, "artifacts", "bin", "Lacuna.Cli", configuration, "lacuna.dll");
        File.WriteAllText(temp["lacuna"], $"#!/usr/bin/env bash\nexec dotnet '{program}' \"$@\"\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(temp["lacuna"], UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        Directory.CreateSymbolicLink(temp["sample"], SourceTree.Sample);
        Directory.CreateSymbolicLink(temp["src"], Path.Combine(SourceTree.Root, "src"));
    }

    private static IEnumerable<string> Blocks(string markdown)
    {
        var lines = markdown.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].TrimEnd() != "```sh")
            {
                continue;
            }

            var block = lines.Skip(i + 1).TakeWhile(l => l.TrimEnd() != "```").ToList();
            i += block.Count + 1;
            if (!block.Exists(l => l.Contains("# not run", StringComparison.Ordinal)))
            {
                yield return string.Join('\n', block);
            }
        }
    }
}
