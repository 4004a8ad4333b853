using Microsoft.Data.Sqlite;

namespace Lacuna.Archive.Storage;

/// <summary>Says in words what a disk or database means when it refuses.</summary>
internal static class StorageFaults
{
    private const int NoSpace = 28;
    private const int QuotaExceeded = 122;
    private const int ReadOnlySystem = 30;
    private const int SqliteReadOnly = 8;
    private const int SqliteCorrupt = 11;
    private const int SqliteNotADatabase = 26;

    /// <summary>The fault to show, or null where it is not one of storage.</summary>
    public static ArchiveException? Explain(Exception e) => e switch
    {
        ArchiveException or OperationCanceledException => null,
        SqliteException sqlite when ArchiveDatabase.IsFull(sqlite) => Full(e),
        SqliteException { SqliteErrorCode: SqliteReadOnly } => ReadOnly(e),
        SqliteException { SqliteErrorCode: SqliteCorrupt or SqliteNotADatabase } => new ArchiveException("catalogue-damaged",
            "The catalogue or the index is damaged. The store is the archive: run lacuna rebuild.", e),
        SqliteException sqlite => new ArchiveException("write-failed", $"The catalogue or the index cannot be used: {sqlite.Message}. What was committed is safe; run the same command again.", e),
        IOException io when (io.HResult & 0xffff) is NoSpace or QuotaExceeded || Mentions(io, "No space left", "quota", "not enough space") => Full(e),
        IOException io when (io.HResult & 0xffff) is ReadOnlySystem || Mentions(io, "Read-only file system") => ReadOnly(e),
        IOException io => new ArchiveException("write-failed", $"The disk refused: {io.Message} What was committed is safe; run the same command again.", e),
        UnauthorizedAccessException access => new ArchiveException("no-permission", $"{access.Message} Give this user the right to write there.", e),
        _ => null,
    };

    private static bool Mentions(IOException e, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (e.Message.Contains(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static ArchiveException Full(Exception e) =>
        new("disk-full", "There is no space left on the disk of the archive. Make room and run the same command again; what was committed is safe.", e);

    private static ArchiveException ReadOnly(Exception e) =>
        new("read-only", "The archive's disk is read-only. Reading works; to write, mount it writable.", e);
}
