namespace Lacuna.Archive.ExternalTools;

/// <summary>qpdf: the structure of PDFs.</summary>
internal static class Qpdf
{
    /// <summary>Joins PDFs into one, pages in the order given.</summary>
    /// <param name="paths">The files; at least one.</param>
    /// <param name="made">The file to write.</param>
    /// <param name="limits">Bounds.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="ToolException">It is missing, failed, or went beyond a limit.</exception>
    public static void Join(IReadOnlyList<string> paths, string made, ProgramLimits limits, CancellationToken cancellation)
    {
        var result = ExternalProgram.Run("qpdf", ["--empty", "--deterministic-id", "--pages", .. paths, "--", made], default, limits, Path.GetDirectoryName(made) ?? ".", cancellation);
        // 3: it had something to say against the files and wrote the new one.
        if (result.ExitCode is not (0 or 3))
        {
            throw new ToolException("qpdf", "tool-failed", "qpdf could not join the files: one of them is damaged.");
        }
    }
}
