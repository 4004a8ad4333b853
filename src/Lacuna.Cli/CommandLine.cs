using System.CommandLine;
using Lacuna.Archive.Storage;
using Lacuna.Cli.Commands;
using Lacuna.Documents.Diagnostics;

namespace Lacuna.Cli;

/// <summary>The whole command line: parses, runs, and turns every fault into one line and an exit status.</summary>
internal static class CommandLine
{
    public const int Done = 0;
    public const int Refused = 1;
    public const int Misused = 2;

    public static async Task<int> Run(string[] args, TextWriter output, TextWriter error, CancellationToken cancellation)
    {
        var root = Create(output, error);
        ParseResult parsed;
        try
        {
            parsed = root.Parse(args);
        }
        catch (InvalidOperationException e)
        {
            // A verb's own validator asks for a value that is no number before the parser has said so: --limit many.
            await error.WriteLineAsync($"lacuna: {e.Message}");
            await error.WriteLineAsync("Try: lacuna --help");
            return Misused;
        }

        if (parsed.Errors.Count > 0)
        {
            foreach (var fault in parsed.Errors)
            {
                await error.WriteLineAsync($"lacuna: {fault.Message}");
            }

            await error.WriteLineAsync($"Try: {string.Join(' ', Names(parsed.CommandResult))} --help");
            return Misused;
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration
            {
                Output = output,
                Error = error,
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = TimeSpan.FromSeconds(15),
            }, cancellation);
        }
        catch (Exception e) when (Explain(e) is { } message)
        {
            await error.WriteLineAsync($"lacuna: {message}");
            return Refused;
        }
    }

    public static RootCommand Create(TextWriter output, TextWriter error)
    {
        var root = new RootCommand("""
            Lacuna, a reading room for declassified documents.

            Examples:
              lacuna read memo.docx --json          what the program understands of a file
              lacuna import ~/releases              take a folder into ./archive
              lacuna search "naval blockade"        search it
              lacuna serve                          read it in a browser
            """);
        foreach (var command in (Command[])
        [
            ReadCommand.Create(output, error),
            DateCommand.Create(output, error),
            NameCommand.Create(output),
            AlignCommand.Create(output, error),
            CompareCommand.Create(output, error),
            ReleasesCommand.Create(output, error),
            InspectCommand.Create(output, error),
            ImportCommand.Create(output, error),
            QuarantineCommand.Create(output),
            SearchCommand.Create(output),
            ListCommand.Create(output),
            ShowCommand.Create(output, error),
            ExportCommand.Create(output, error),
            VerifyCommand.Create(output, error),
            RebuildCommand.Create(output, error),
            BackupCommand.Create(output, error),
            RestoreCommand.Create(output, error),
            OcrCommand.Create(output, error),
            WithheldCommand.Create(output),
            SplitCommand.Create(output),
            CorrectCommand.Create(output),
            PeopleCommand.Create(output),
            TilesCommand.Create(output, error),
            ServeCommand.Create(output),
            CompletionCommand.Create(output),
        ])
        {
            root.Subcommands.Add(command);
        }

        return root;
    }

    private static string? Explain(Exception e) => e switch
    {
        ArchiveException archive => $"{archive.Message} ({archive.Code})",
        DocumentFormatException format => $"{format.Message} ({format.Code})",
        Archive.ExternalTools.ToolException tool => $"{tool.Message} ({tool.Code})",
        OperationCanceledException => "Stopped. What was committed is safe; run the same command again to go on. (stopped)",
        Microsoft.Data.Sqlite.SqliteException sqlite => $"The catalogue or the index cannot be used: {sqlite.Message} Run: lacuna verify (catalogue)",
        IOException or UnauthorizedAccessException => $"{e.Message} (disk)",
        System.Net.Sockets.SocketException socket => $"The address cannot be used: {socket.Message}. Give another --port. (port)",
        InvalidDataException => $"{e.Message} (catalogue-damaged)",
        OutOfMemoryException => "There is not enough memory. (memory)",
        TypeInitializationException => $"The program could not start: {e.InnerException?.Message ?? e.Message} (start)",
        // A fault nobody foresaw is still one line and a status; the trace is for whoever mends it.
        _ when Environment.GetEnvironmentVariable("LACUNA_TRACE") is { Length: > 0 } => null,
        _ => $"Something went wrong that should not: {e.GetType().Name}: {e.Message} Run again with LACUNA_TRACE=1 and report what it prints. (internal)",
    };

    private static IEnumerable<string> Names(System.CommandLine.Parsing.CommandResult command)
    {
        if (command.Parent is System.CommandLine.Parsing.CommandResult parent)
        {
            foreach (var name in Names(parent))
            {
                yield return name;
            }
        }

        yield return command.Command.Name;
    }
}
