using System.Diagnostics;
using System.Text;
using Lacuna.Archive.ExternalTools;
using Lacuna.Tests;
using Xunit;

namespace Lacuna.Archive.Tests.ExternalTools;

public sealed class ExternalProgramTests : IDisposable
{
    private static readonly ProgramLimits Generous = new(TimeSpan.FromSeconds(30), 1L << 30, 1 << 20);
    private readonly TempFolder temp = new();

    public void Dispose() => temp.Dispose();

    [Fact]
    public void InputAndOutputOfAnyLength_GoThroughWithoutWaitingForEachOther()
    {
        Program("echoes", "echo trouble >&2; cat");
        var input = new byte[900_000];
        new Random(1).NextBytes(input);

        var result = Run("echoes", Generous, input);

        Assert.Equal(0, result.ExitCode);
        Assert.Equal(input, result.Output);
        Assert.Equal("trouble\n", result.Error);
    }

    [Fact]
    public void Arguments_ArePassedAsTheyAre_AndTheEnvironmentIsEmptied()
    {
        Program("shows", "printf '%s|' \"$@\" \"$HOME\" \"$OMP_THREAD_LIMIT\" \"$USER$DOTNET_ROOT$LACUNA_ARCHIVE\"; pwd");

        var result = ExternalProgram.Run("shows", ["a b", "$(rm -rf x)", "; ls", "*"], default, Generous with { SearchPath = SearchPath }, temp.Root, CancellationToken.None);

        Assert.Equal($"a b|$(rm -rf x)|; ls|*|{temp.Root}|1||{temp.Root}\n", Encoding.UTF8.GetString(result.Output));
    }

    [Fact]
    public void AProgramThatHangs_IsEndedWithItsChildren()
    {
        // The child outlives its parent and keeps the output open: only ending the whole group ends the wait.
        Program("hangs", "sleep 600 & echo $! > child; sleep 600");
        var watch = Stopwatch.StartNew();

        var e = Assert.Throws<ToolException>(() => Run("hangs", Generous with { Time = TimeSpan.FromSeconds(1) }));

        Assert.Equal(("hangs", "tool-timeout"), (e.Tool, e.Code));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20));
        AssertGone(File.ReadAllText(temp["child"]).Trim());
    }

    [Fact]
    public void AChildLeftBehind_IsEndedWithItsProgram()
    {
        Program("leaves", "sleep 600 >/dev/null 2>&1 & echo $! > child; exit 0");

        Assert.Equal(0, Run("leaves", Generous).ExitCode);

        AssertGone(File.ReadAllText(temp["child"]).Trim());
    }

    [Theory]
    [InlineData("yes", "tool-output")]
    [InlineData("exec 1>&2; head -c 3000000 /dev/zero; exit 3", null)]
    public void AFlood_IsBounded(string script, string? code)
    {
        Program("floods", script);
        if (code is not null)
        {
            Assert.Equal(code, Assert.Throws<ToolException>(() => Run("floods", Generous)).Code);
            return;
        }

        var result = Run("floods", Generous);
        Assert.Equal((3, 1 << 16), (result.ExitCode, result.Error.Length));
    }

    [Fact]
    public void AFileThatGrowsWithoutEnd_IsBounded()
    {
        if (!ExternalProgram.IsInstalled("prlimit"))
        {
            Assert.Skip("prlimit (util-linux) is not installed; files that programs write are not limited here.");
        }

        Program("writes", "exec head -c 30000000 /dev/zero > big");

        _ = Record.Exception(() => Run("writes", Generous));

        Assert.True(new FileInfo(temp["big"]).Length <= Generous.OutputBytes);
    }

    [Fact]
    public void Cancelling_EndsTheProgram()
    {
        Program("hangs", "echo $$ > self; sleep 600");
        using var source = new CancellationTokenSource(TimeSpan.FromMilliseconds(500));

        Assert.ThrowsAny<OperationCanceledException>(() => ExternalProgram.Run("hangs", [], default, Generous with { SearchPath = SearchPath }, temp.Root, source.Token));
    }

    [Fact]
    public void AMissingProgram_IsOneClearMessage()
    {
        var e = Assert.Throws<ToolException>(() => ExternalProgram.Run("tesseract", [], default, Generous with { SearchPath = temp["nowhere"] }, temp.Root, CancellationToken.None));

        Assert.Equal("tool-missing", e.Code);
        Assert.Contains("apt install tesseract-ocr", e.Message, StringComparison.Ordinal);
        Assert.Contains(Tools.Missing(temp["nowhere"]), line => line.StartsWith("tesseract is not installed: scanned pages are not read.", StringComparison.Ordinal));
    }

    [Fact]
    public void AWorkFolder_IsGoneWithItsFiles()
    {
        string root;
        using (var folder = new WorkFolder())
        {
            root = folder.Root;
            Assert.True(File.Exists(folder.Write("x", [1])));
        }

        Assert.False(Directory.Exists(root));
    }

    private string SearchPath => temp["bin"] + Path.PathSeparator + Environment.GetEnvironmentVariable("PATH");

    private ProgramResult Run(string name, ProgramLimits limits, byte[]? input = null) =>
        ExternalProgram.Run(name, [], input ?? [], limits with { SearchPath = SearchPath }, temp.Root, CancellationToken.None);

    private void Program(string name, string script) => Scripts.Write(temp["bin"], name, script);

    private static void AssertGone(string process)
    {
        // Killed at once, reaped when its new parent gets to it.
        Assert.True(SpinWait.SpinUntil(() => !IsAlive(process), TimeSpan.FromSeconds(20)));
    }

    private static bool IsAlive(string process) =>
        File.Exists($"/proc/{process}/stat") && !File.ReadAllText($"/proc/{process}/stat").Contains(") Z", StringComparison.Ordinal);
}
