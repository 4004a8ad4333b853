using Lacuna.Archive.Corrections;
using Lacuna.Archive.Holdings;
using Lacuna.Archive.Journal;
using Lacuna.Archive.Meetings;
using Lacuna.Archive.Pages;
using Lacuna.Archive.People;
using Lacuna.Archive.Preservation;
using Lacuna.Archive.Quarantine;
using Lacuna.Archive.References;
using Lacuna.Archive.Releases;
using Lacuna.Archive.Search;
using Lacuna.Archive.Storage;
using Lacuna.Archive.Translations;
using Lacuna.Archive.Withheld;

namespace Lacuna.Archive;

/// <summary>An archive on one folder: the preservation store, the catalogue and the index, and all that can be done with them.</summary>
/// <remarks>Safe to use from many threads and processes: readers never wait, writers take turns.</remarks>
public sealed class ReadingRoom
{
    private ReadingRoom(ArchivePaths paths)
    {
        Paths = paths;
        Database = new ArchiveDatabase(paths);
        Store = new StorageRoot(paths);
        Catalogue = new Catalogue(Database);
        Withheld = new WithheldTallies(Database);
        Index = new SearchIndex(Database, Catalogue);
        Journal = new DecisionJournal(Database);
        Corrections = new CorrectionDesk(this);
        People = new PersonCatalogue(Database);
        Company = new PersonCompany(this);
        Meetings = new MeetingCatalogue(this);
        Gaps = new WithheldGaps(this);
        GapsNear = new GapsNear(this);
        References = new ReferenceCatalogue(this);
        Timeline = new Timeline(Database);
        Releases = new ReleaseCatalogue(this);
        Translations = new TranslationCatalogue(this);
        Pages = new PageCatalogue(this);
        Quarantine = new QuarantineCatalogue(Database);
    }

    /// <summary>Where the parts lie.</summary>
    public ArchivePaths Paths { get; }

    /// <summary>What the archive holds.</summary>
    public Catalogue Catalogue { get; }

    /// <summary>How much is withheld, summed up.</summary>
    public WithheldTallies Withheld { get; }

    /// <summary>The full-text index.</summary>
    public SearchIndex Index { get; }

    /// <summary>What people decided about what the archive holds.</summary>
    public DecisionJournal Journal { get; }

    /// <summary>Corrections by editors.</summary>
    public CorrectionDesk Corrections { get; }

    /// <summary>The authority file of persons, and the names in the records.</summary>
    public PersonCatalogue People { get; }

    /// <summary>With whom people are named and met, and what they said.</summary>
    public PersonCompany Company { get; }

    /// <summary>Meetings, and who met whom.</summary>
    public MeetingCatalogue Meetings { get; }

    /// <summary>The passages that are withheld.</summary>
    public WithheldGaps Gaps { get; }

    /// <summary>Passages withheld beside a name.</summary>
    public GapsNear GapsNear { get; }

    /// <summary>Documents that records refer to, here or not.</summary>
    public ReferenceCatalogue References { get; }

    /// <summary>Records along time.</summary>
    public Timeline Timeline { get; }

    /// <summary>Which records are releases of one document.</summary>
    public ReleaseCatalogue Releases { get; }

    /// <summary>Which records are translations of each other.</summary>
    public TranslationCatalogue Translations { get; }

    /// <summary>The pages of records that came in as pages.</summary>
    public PageCatalogue Pages { get; }

    /// <summary>Files that wait for an editor's decision; never for readers.</summary>
    public QuarantineCatalogue Quarantine { get; }

    internal ArchiveDatabase Database { get; }

    internal StorageRoot Store { get; }

    /// <summary>Opens an archive for reading. A folder in which nothing was kept yet is an empty archive.</summary>
    /// <param name="folder">Its folder.</param>
    /// <exception cref="ArchiveException">There is no archive there (<c>archive-missing</c>).</exception>
    public static ReadingRoom Open(string folder)
    {
        var room = new ReadingRoom(new ArchivePaths(Path.GetFullPath(folder)));
        return room.Paths.Exists || room.Paths.IsUnused ? room
            : throw new ArchiveException("archive-missing", $"There is no archive in {folder}. Make one with: lacuna import --archive {folder} PATH");
    }

    /// <summary>Opens an archive for writing, makes one in a folder that is empty or missing, and finishes what a crash cut off.</summary>
    /// <param name="folder">Its folder.</param>
    /// <param name="cancellation">Ends the wait for another writer.</param>
    /// <exception cref="ArchiveException">The folder holds something else (<c>archive-folder-in-use</c>).</exception>
    public static ReadingRoom OpenOrCreate(string folder, CancellationToken cancellation)
    {
        var room = new ReadingRoom(new ArchivePaths(Path.GetFullPath(folder)));
        if (!room.Paths.Exists && Directory.Exists(folder) && !room.Paths.IsUnused)
        {
            throw new ArchiveException("archive-folder-in-use", $"{folder} is not empty and holds no archive. Give an empty folder.");
        }

        FileSync.MakeFolder(room.Paths.Root);
        using var held = ArchiveLock.Take(room.Paths, null, cancellation);
        room.Prepare();
        return room;
    }

    /// <summary>The bytes of a record's TEI element.</summary>
    /// <param name="id">The record.</param>
    /// <returns>The element, or null when there is no such record.</returns>
    /// <exception cref="ArchiveException">The edition does not lie where the catalogue says (<c>edition-missing</c>).</exception>
    public byte[]? ReadEdition(RecordId id)
    {
        return Catalogue.EditionOf(id) is { } place ? ReadEdition(id, place) : null;
    }

    /// <summary>The same where its place is known.</summary>
    internal byte[] ReadEdition(RecordId id, EditionPlace place)
    {
        try
        {
            using var handle = File.OpenHandle(Path.Combine(Store.ObjectFolder(place.AccessionId), place.Path));
            var bytes = new byte[place.Length];
            var read = RandomAccess.Read(handle, bytes, place.Offset);
            return read == bytes.Length ? bytes
                : throw new ArchiveException("edition-missing", $"The edition of {id} is shorter than the catalogue says. Run: lacuna verify");
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new ArchiveException("edition-missing", $"The edition of {id} is not in the store. Run: lacuna verify", e);
        }
    }

    /// <summary>Under the lock: makes what is missing and finishes what was cut off.</summary>
    internal void Prepare()
    {
        var isNew = !Paths.Exists;
        Store.Create();
        // Asked before one is made: an empty catalogue over a full store would pass for the right one the next time.
        if (!File.Exists(Paths.Catalogue) && Store.Objects().Any())
        {
            throw new ArchiveException("archive-incomplete", "catalogue.db is missing. Run: lacuna rebuild");
        }

        using (Database.OpenCatalogue())
        {
        }

        Index.Create();
        if (!isNew)
        {
            Recovery.Run(this);
        }
    }
}
