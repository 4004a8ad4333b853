namespace Lacuna.Archive.Storage;

/// <summary>Something about the archive that a person has to mend; its message is shown as it is.</summary>
public sealed class ArchiveException : Exception
{
    /// <summary>Says what is wrong and how to mend it.</summary>
    /// <param name="code">A short stable code in lower case with hyphens.</param>
    /// <param name="message">One sentence or two.</param>
    /// <param name="inner">The fault underneath, or null.</param>
    public ArchiveException(string code, string message, Exception? inner = null)
        : base(message, inner) => Code = code;

    /// <summary>Stable code in lower case with hyphens.</summary>
    public string Code { get; }
}
