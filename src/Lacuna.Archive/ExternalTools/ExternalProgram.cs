using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace Lacuna.Archive.ExternalTools;

/// <summary>Runs a program of the system on foreign files: without a shell, in a folder of its own, within limits, killed with its children.</summary>
internal static partial class ExternalProgram
{
    // What a program says of its troubles is looked at, never shown; a program that floods it says nothing more.
    private const int MostErrorBytes = 1 << 16;

    private const int Kill = 9;

    // What a shell or a launcher reports for a program that a signal ended: 128 and the number of the signal.
    private const int EndedBySignal = 128;
    private const int FileTooLarge = 25;
    private const int ProcessorTime = 24;

    // Everything else of the environment stays away from programs that read foreign files.
    private static readonly string[] Kept = ["TESSDATA_PREFIX", "LD_LIBRARY_PATH", "SystemRoot"];

    /// <summary>Whether a program is installed.</summary>
    /// <param name="name">Its name, as in a search path.</param>
    /// <param name="searchPath">Folders to look in, separated as in <c>PATH</c>; null for <c>PATH</c> itself.</param>
    public static bool IsInstalled(string name, string? searchPath = null) => Find(name, searchPath) is not null;

    /// <summary>Runs a program to its end.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="arguments">Its arguments, passed as they are.</param>
    /// <param name="input">What it reads from standard input; may be empty.</param>
    /// <param name="limits">Bounds.</param>
    /// <param name="folder">Where it works: files it may write.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>What it said.</returns>
    /// <exception cref="ToolException">It is not installed, or went beyond a limit. That it failed is told by the code it ended with.</exception>
    public static ProgramResult Run(
        string name, IReadOnlyList<string> arguments, ReadOnlyMemory<byte> input, ProgramLimits limits, string folder, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        using var process = new Process { StartInfo = Start(name, arguments, limits, folder) };
        try
        {
            process.Start();
        }
        catch (Win32Exception e)
        {
            throw new ToolException(name, "tool-failed", $"{name} cannot be started: is the file of the program damaged, or made for another machine?", e);
        }

        using var watch = new Watch(process);
        using var end = cancellation.Register(watch.End);
        watch.EndAfter(limits.Time);

        // Three streams at a time: a program that waits for one of them must not wait for ever.
        var errors = Task.Factory.StartNew(() => ReadErrors(process.StandardError.BaseStream), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        var writing = Task.Factory.StartNew(() => Feed(process.StandardInput.BaseStream, input), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        var output = ReadOutput(process.StandardOutput.BaseStream, limits.OutputBytes);
        if (output is null)
        {
            watch.End();
        }

        process.WaitForExit();
        watch.End(); // Children that outlive the program would hold its streams open.
        var said = errors.GetAwaiter().GetResult();
        writing.GetAwaiter().GetResult();
        cancellation.ThrowIfCancellationRequested();
        if (output is null || process.ExitCode == EndedBySignal + FileTooLarge)
        {
            throw new ToolException(name, "tool-output", $"{name} wrote more than {limits.OutputBytes:N0} bytes and was ended: the file is damaged, or made to do harm.");
        }

        if (watch.TimedOut || process.ExitCode == EndedBySignal + ProcessorTime)
        {
            throw new ToolException(name, "tool-timeout", $"{name} took longer than {limits.Time.TotalSeconds:0.#} seconds and was ended.");
        }

        return process.ExitCode != 0 && IsLackOfMemory(said)
            ? throw new ToolException(name, "tool-memory", $"{name} asked for more than {limits.MemoryBytes >> 20:N0} MB of memory.")
            : new ProgramResult(process.ExitCode, output, said);
    }

    private static ProcessStartInfo Start(string name, IReadOnlyList<string> arguments, ProgramLimits limits, string folder)
    {
        var program = Find(name, limits.SearchPath)
            ?? throw new ToolException(name, "tool-missing", $"{name} is not installed. {Tools.HowToInstall(name)}".TrimEnd());
        List<string> line = [];
        if (Find("setsid", null) is { } setsid && !OperatingSystem.IsWindows())
        {
            line.Add(setsid); // A session of its own: its children, and theirs, are one group that a single signal reaches.
        }

        if (Find("prlimit", null) is { } prlimit)
        {
            line.AddRange([prlimit, Limit("as", limits.MemoryBytes), Limit("fsize", limits.OutputBytes), Limit("cpu", (long)limits.Time.TotalSeconds + 5), "--core=0"]);
        }

        line.Add(program);
        var start = new ProcessStartInfo(line[0])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            CreateNoWindow = true,
        };
        foreach (var argument in line.Skip(1).Concat(arguments))
        {
            start.ArgumentList.Add(argument);
        }

        var kept = Kept.Select(key => (key, value: Environment.GetEnvironmentVariable(key))).Where(pair => pair.value is not null).ToArray();
        start.Environment.Clear();
        foreach (var (key, value) in kept)
        {
            start.Environment[key] = value;
        }

        start.Environment["PATH"] = limits.SearchPath ?? Environment.GetEnvironmentVariable("PATH") ?? "";
        start.Environment["HOME"] = start.Environment["TMPDIR"] = start.Environment["XDG_CACHE_HOME"] = folder;
        start.Environment["LC_ALL"] = "C.UTF-8";
        start.Environment["OMP_THREAD_LIMIT"] = start.Environment["VIPS_CONCURRENCY"] = "1"; // One page a core: threads of their own would only wait for each other.
        return start;
    }

    private static string Limit(string what, long most) => string.Create(CultureInfo.InvariantCulture, $"--{what}={most}");

    private static string? Find(string name, string? searchPath) =>
        (searchPath ?? Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(folder => OperatingSystem.IsWindows() ? [Path.Combine(folder, name + ".exe")] : (string[])[Path.Combine(folder, name)])
            .FirstOrDefault(File.Exists);

    private static bool IsLackOfMemory(string said) =>
        said.Contains("bad_alloc", StringComparison.Ordinal) || said.Contains("out of memory", StringComparison.OrdinalIgnoreCase)
        || said.Contains("memory exhausted", StringComparison.OrdinalIgnoreCase) || said.Contains("annot allocate memory", StringComparison.Ordinal);

    private static void Feed(Stream stream, ReadOnlyMemory<byte> input)
    {
        try
        {
            using (stream)
            {
                stream.Write(input.Span);
            }
        }
        catch (IOException)
        {
            // The program ended, or was ended, before it had read everything; what it says counts.
        }
    }

    private static byte[]? ReadOutput(Stream stream, long most)
    {
        using var output = new MemoryStream();
        var buffer = new byte[1 << 16];
        for (var read = stream.Read(buffer); read > 0; read = stream.Read(buffer))
        {
            if (output.Length + read > most)
            {
                return null;
            }

            output.Write(buffer, 0, read);
        }

        return output.ToArray();
    }

    private static string ReadErrors(Stream stream)
    {
        using var kept = new MemoryStream();
        var buffer = new byte[1 << 12];
        for (var read = stream.Read(buffer); read > 0; read = stream.Read(buffer))
        {
            kept.Write(buffer, 0, (int)Math.Min(read, MostErrorBytes - kept.Length));
        }

        return Encoding.UTF8.GetString(kept.ToArray());
    }

    /// <summary>Ends a program with all that it started, once, in time or when asked.</summary>
    private sealed class Watch(Process process) : IDisposable
    {
        private readonly int group = process.Id;
        private Timer? timer;

        public bool TimedOut { get; private set; }

        public void EndAfter(TimeSpan time) => timer = new Timer(_ => Expire(), null, time, Timeout.InfiniteTimeSpan);

        public void End()
        {
            if (!OperatingSystem.IsWindows())
            {
                // The group keeps its number as long as one of it lives; an empty group is answered with an error that means nothing.
                _ = Signal(-group, Kill);
            }

            try
            {
                process.Kill(entireProcessTree: true);
            }
            catch (Exception e) when (e is InvalidOperationException or Win32Exception or AggregateException)
            {
                // It has ended by itself.
            }
        }

        public void Dispose() => timer?.Dispose();

        private void Expire()
        {
            TimedOut = true;
            End();
        }
    }

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int Signal(int process, int signal);
}

/// <summary>Bounds of a run of a program.</summary>
/// <param name="Time">Time on the clock, and about that much of the processor.</param>
/// <param name="MemoryBytes">Address space. Without <c>prlimit</c> (util-linux) it is not held to.</param>
/// <param name="OutputBytes">Bytes of its output, and of any file it writes.</param>
internal sealed record ProgramLimits(TimeSpan Time, long MemoryBytes, long OutputBytes)
{
    /// <summary>Folders that programs are looked for in, separated as in <c>PATH</c>; null for <c>PATH</c> itself.</summary>
    public string? SearchPath { get; init; }
}

/// <summary>What a program said.</summary>
/// <param name="ExitCode">The code it ended with; 0 when it succeeded.</param>
/// <param name="Output">Its standard output.</param>
/// <param name="Error">The first 64 KiB of its standard error. May hold words of the document: never shown or logged.</param>
internal sealed record ProgramResult(int ExitCode, byte[] Output, string Error);
