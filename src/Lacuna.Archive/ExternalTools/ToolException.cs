namespace Lacuna.Archive.ExternalTools;

/// <summary>A program of the system that is missing, or failed, or was ended at a limit. Its message holds nothing of the document.</summary>
public sealed class ToolException : Exception
{
    /// <summary>Says which program, and what happened.</summary>
    /// <param name="tool">The program.</param>
    /// <param name="code"><c>tool-missing</c>, <c>tool-timeout</c>, <c>tool-memory</c>, <c>tool-output</c> or <c>tool-failed</c>.</param>
    /// <param name="message">One sentence, with how to mend it.</param>
    /// <param name="inner">The fault underneath, or null.</param>
    public ToolException(string tool, string code, string message, Exception? inner = null)
        : base(message, inner) => (Tool, Code) = (tool, code);

    /// <summary>The program.</summary>
    public string Tool { get; }

    /// <summary>Stable code in lower case with hyphens.</summary>
    public string Code { get; }
}
