using System.Globalization;
using Lacuna.Archive.Accessions;
using Lacuna.Archive.Journal;

namespace Lacuna.Archive.Preservation;

/// <summary>Finishes or undoes what a crash cut off: each workspace left behind names an accession that was under way.</summary>
internal static class Recovery
{
    /// <summary>Finishes the store and takes into the catalogue what it lacks. The archive's lock must be held.</summary>
    public static void Run(ReadingRoom room) => Finish(room, name =>
    {
        if (name.StartsWith(StorageRoot.JournalPrefix, StringComparison.Ordinal))
        {
            JournalWriter.TakeIn(room, name);
        }
        else
        {
            CatalogueWriter.TakeIn(room, name);
        }
    });

    /// <summary>Finishes the store alone, for a catalogue that is about to be made anew. The archive's lock must be held.</summary>
    public static void FinishStore(ReadingRoom room) => Finish(room, _ => { });

    private static void Finish(ReadingRoom room, Action<string> takeIn)
    {
        if (!Directory.Exists(room.Paths.Work))
        {
            return;
        }

        foreach (var workspace in Directory.EnumerateDirectories(room.Paths.Work).ToList())
        {
            var accessionId = Path.GetFileName(workspace);
            var folder = room.Store.ObjectFolder(accessionId);
            if (Directory.Exists(folder))
            {
                FinishVersion(folder, workspace);
                takeIn(accessionId);
            }
            else
            {
                room.Store.RemoveEmptyTuple(accessionId);
            }

            Directory.Delete(workspace, recursive: true);
        }

        foreach (var file in Directory.EnumerateFiles(room.Paths.Work).ToList())
        {
            File.Delete(file);
        }
    }

    // A version folder is moved in whole before the inventory is replaced: so the newest version's own inventory is the right one.
    private static void FinishVersion(string folder, string workspace)
    {
        var newest = Directory.EnumerateDirectories(folder, "v*")
            .Select(d => (Folder: d, Number: int.TryParse(Path.GetFileName(d).AsSpan(1), CultureInfo.InvariantCulture, out var n) ? n : 0)).MaxBy(d => d.Number);
        if (newest.Number == 0)
        {
            return;
        }

        var inventory = File.ReadAllBytes(Path.Combine(newest.Folder, Inventory.FileName));
        var sidecar = File.ReadAllBytes(Path.Combine(newest.Folder, Inventory.SidecarName));
        var root = Path.Combine(folder, Inventory.FileName);
        var rootSidecar = Path.Combine(folder, Inventory.SidecarName);
        if (!File.Exists(root) || !File.ReadAllBytes(root).AsSpan().SequenceEqual(inventory)
            || !File.Exists(rootSidecar) || !File.ReadAllBytes(rootSidecar).AsSpan().SequenceEqual(sidecar))
        {
            ObjectDraft.ReplaceInventory(workspace, folder, inventory, sidecar);
        }
    }
}
