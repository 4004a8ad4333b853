using System.Collections.Immutable;
using Lacuna.Archive.Accessions;
using Lacuna.Archive.Corrections;
using Lacuna.Archive.Holdings;
using Lacuna.Archive.People;
using Lacuna.Archive.Quarantine;
using Lacuna.Archive.Releases;
using Lacuna.Archive.Translations;
using Microsoft.Data.Sqlite;

namespace Lacuna.Archive.Journal;

/// <summary>What follows from decisions in the catalogue. A new kind of decision has its line here, and nowhere else.</summary>
internal static class JournalEffects
{
    /// <summary>Works out anew what depends on these decisions, whose rows are in the catalogue already; within a transaction.</summary>
    public static void Run(ReadingRoom room, SqliteConnection connection, ImmutableArray<JournalEntry> entries)
    {
        // First of all what brings records or takes them away: the rest may be about them.
        AwaitedPart.Follow(room, connection, entries);
        QuarantineTables.Follow(connection, entries);
        foreach (var id in entries.Where(e => e.Kind == JournalKind.Correction).SelectMany(e => e.Subjects).Where(s => s.Kind == "record").Distinct())
        {
            if (RecordId.TryParse(id.Id, out var record))
            {
                RecordRevision.Rederive(room, connection, record);
            }
        }

        var ofPersons = entries.Where(e => e.Kind.StartsWith(JournalKind.PersonPrefix, StringComparison.Ordinal)).ToImmutableArray();
        if (!ofPersons.IsEmpty)
        {
            PersonTables.TakeIn(connection, ofPersons);
        }

        var ofReleases = entries.Where(e => e.Kind.StartsWith(JournalKind.ReleasePrefix, StringComparison.Ordinal)).ToImmutableArray();
        if (!ofReleases.IsEmpty)
        {
            FamilyTables.Refresh(connection, FamilyTables.Sequences(connection, ofReleases.SelectMany(e => e.Subjects).Where(s => s.Kind == "record").Select(s => s.Id)));
        }
        TranslationTables.TakeIn(room, connection, entries);
    }
}
