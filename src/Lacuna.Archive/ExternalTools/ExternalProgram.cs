using System.Diagnostics;

namespace Lacuna.Archive.ExternalTools;

/// <summary>Runs a program of the system on foreign files: without a shell, in a folder of its own, within limits, killed with its children.</summary>
internal static class ExternalProgram
{
    /// <summary>Whether a program is installed.</summary>
    /// <param name="name">Its name, as in a search path.</param>
    public static bool IsInstalled(string name) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, name)));

    /// <summary>Runs a program to its end.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="arguments">Its arguments, passed as they are.</param>
    /// <param name="input">What it reads from standard input; may be empty.</param>
    /// <param name="limits">Bounds.</param>
    /// <param name="folder">Where it works: files it may write.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>What it said.</returns>
    /// <exception cref="ToolException">It is not installed, or went beyond a limit, or failed.</exception>
    public static ProgramResult Run(
        string name, IReadOnlyList<string> arguments, ReadOnlyMemory<byte> input, ProgramLimits limits, string folder, CancellationToken cancellation)
    {
        if (!IsInstalled(name))
        {
            throw new ToolException(name, "tool-missing", $"{name} is not installed.");
        }

        var start = new ProcessStartInfo(name) { WorkingDirectory = folder, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["OMP_THREAD_LIMIT"] = "1";
        using var process = Process.Start(start) ?? throw new ToolException(name, "tool-failed", $"{name} did not start.");
        using var kill = cancellation.Register(() => process.Kill(entireProcessTree: true));
        var error = process.StandardError.ReadToEndAsync(CancellationToken.None);
        process.StandardInput.BaseStream.Write(input.Span);
        process.StandardInput.Close();
        using var output = new MemoryStream();
        process.StandardOutput.BaseStream.CopyTo(output);
        if (!process.WaitForExit(limits.Time))
        {
            process.Kill(entireProcessTree: true);
            throw new ToolException(name, "tool-timeout", $"{name} took longer than {limits.Time.TotalSeconds:0} seconds.");
        }

        cancellation.ThrowIfCancellationRequested();
        return new ProgramResult(process.ExitCode, output.ToArray(), error.GetAwaiter().GetResult());
    }
}

/// <summary>Bounds of a run of a program.</summary>
/// <param name="Time">Time on the clock.</param>
/// <param name="MemoryBytes">Address space.</param>
/// <param name="OutputBytes">Bytes of its output, and of any file it writes.</param>
internal sealed record ProgramLimits(TimeSpan Time, long MemoryBytes, long OutputBytes);

/// <summary>What a program said.</summary>
internal sealed record ProgramResult(int ExitCode, byte[] Output, string Error);

/// <summary>A program of the system that is missing, or failed, or was ended at a limit. Its message holds nothing of the document.</summary>
public sealed class ToolException : Exception
{
    /// <summary>Says which program, and what happened.</summary>
    /// <param name="tool">The program.</param>
    /// <param name="code"><c>tool-missing</c>, <c>tool-timeout</c>, <c>tool-memory</c>, <c>tool-output</c> or <c>tool-failed</c>.</param>
    /// <param name="message">One sentence, with how to mend it.</param>
    public ToolException(string tool, string code, string message)
        : base(message) => (Tool, Code) = (tool, code);

    /// <summary>The program.</summary>
    public string Tool { get; }

    /// <summary>Stable code in lower case with hyphens.</summary>
    public string Code { get; }
}
