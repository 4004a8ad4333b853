namespace Lacuna.Documents.Diagnostics;

/// <summary>A file that cannot be read as a document. Nothing else escapes a reader on bad input.</summary>
public sealed class DocumentFormatException : Exception
{
    /// <summary>Says what is wrong, where, and how to mend it.</summary>
    /// <param name="code">A short stable code in lower case with hyphens, such as <c>xml-dtd</c>.</param>
    /// <param name="message">One sentence: what is wrong and how to mend it.</param>
    /// <param name="offset">UTF-16 offset in the decoded source, or -1 when it has no one place.</param>
    /// <param name="line">Line from 1, or 0 when unknown.</param>
    /// <param name="column">Column from 1, or 0 when unknown.</param>
    /// <param name="inner">The fault underneath, or null.</param>
    public DocumentFormatException(string code, string message, int offset = -1, int line = 0, int column = 0, Exception? inner = null)
        : base(message, inner)
    {
        Code = code;
        Offset = offset;
        Line = line;
        Column = column;
    }

    /// <summary>Stable code in lower case with hyphens.</summary>
    public string Code { get; }

    /// <summary>UTF-16 offset in the decoded source, or -1.</summary>
    public int Offset { get; }

    /// <summary>Line from 1, or 0 when unknown.</summary>
    public int Line { get; }

    /// <summary>Column from 1, or 0 when unknown.</summary>
    public int Column { get; }
}
