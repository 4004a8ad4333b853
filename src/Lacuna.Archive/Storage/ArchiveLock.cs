namespace Lacuna.Archive.Storage;

/// <summary>The right to write, held by one process at a time; readers need no lock.</summary>
internal sealed class ArchiveLock : IDisposable
{
    private readonly FileStream _file;

    private ArchiveLock(FileStream file) => _file = file;

    /// <summary>Waits until nobody else writes.</summary>
    /// <param name="paths">The archive.</param>
    /// <param name="waiting">Called once when the wait begins to be felt, or null.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public static ArchiveLock Take(ArchivePaths paths, Action? waiting, CancellationToken cancellation)
    {
        for (var tries = 0; ; tries++)
        {
            cancellation.ThrowIfCancellationRequested();
            try
            {
                return new ArchiveLock(new FileStream(paths.Lock, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 0));
            }
            catch (IOException e) when (IsHeld(e))
            {
                if (tries == 40)
                {
                    waiting?.Invoke();
                }

                cancellation.WaitHandle.WaitOne(TimeSpan.FromMilliseconds(5 + (Environment.ProcessId * 7 + tries * 13) % 40));
            }
        }
    }

    public void Dispose() => _file.Dispose();

    // .NET reports a lock held elsewhere as EWOULDBLOCK (11, 35 on macOS), or as a sharing violation on Windows.
    private static bool IsHeld(IOException e) => e.GetType() == typeof(IOException)
        && (e.HResult is 11 or 35 or unchecked((int)0x80070020) or unchecked((int)0x80070021)
            || e.Message.Contains("being used by another process", StringComparison.Ordinal));
}
