using Lacuna.Archive.Preservation;
using Lacuna.Archive.Storage;

namespace Lacuna.Archive.Tests.Preservation;

internal static class Rebuilding
{
    /// <summary>Throws everything away but the store, and rebuilds.</summary>
    public static void FromStoreAlone(TestArchive archive)
    {
        ArchiveDatabase.Release();
        foreach (var file in Directory.EnumerateFiles(archive.Folder))
        {
            File.Delete(file);
        }

        Directory.Delete(archive.Room.Paths.Work, recursive: true);
        Rebuild.Run(archive.Folder, indexOnly: false, null, CancellationToken.None);
        archive.Reopen();
    }
}
