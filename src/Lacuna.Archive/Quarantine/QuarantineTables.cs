using System.Collections.Immutable;
using System.Text.Json;
using Lacuna.Archive.Accessions;
using Lacuna.Archive.Holdings;
using Lacuna.Archive.Journal;
using Lacuna.Documents.Diagnostics;
using Microsoft.Data.Sqlite;

namespace Lacuna.Archive.Quarantine;

/// <summary>The files in quarantine in the catalogue, and what follows from decisions about them.</summary>
internal static class QuarantineTables
{
    /// <summary>Adds a file that waits; nothing happens where it is known. Within a transaction.</summary>
    public static void Add(SqliteConnection connection, string accessionId, string received, AccessionLine line)
    {
        using var row = Catalogue.Command(connection, "insert or ignore into quarantine values ($id, $accession, $member, $ordinal, $digest, $format, $received, $found)",
            ("$id", line.Id), ("$accession", accessionId), ("$member", line.Member), ("$ordinal", line.Ordinal), ("$digest", line.Digest), ("$format", line.Format),
            ("$received", received), ("$found", JsonSerializer.Serialize(line.Found ?? ImmutableSortedDictionary<string, int>.Empty, QuarantineJson.Default.ImmutableSortedDictionaryStringInt32)));
        row.ExecuteNonQuery();
    }

    /// <summary>Whether a file is known to the quarantine, decided or not.</summary>
    public static bool Has(SqliteConnection connection, string id)
    {
        using var command = Catalogue.Command(connection, "select 1 from quarantine where id = $id", ("$id", id));
        return command.ExecuteScalar() is not null;
    }

    /// <summary>The decision about a file that stands, or null.</summary>
    public static JournalEntry? Standing(SqliteConnection connection, string id)
    {
        var entries = DecisionJournal.About(connection, new JournalSubject("record", id))
            .Where(e => e.Kind.StartsWith(JournalKind.QuarantinePrefix, StringComparison.Ordinal)).ToList();
        return entries.LastOrDefault(e => e.Reverses is null && !entries.Exists(r => r.Reverses == e.Number));
    }

    /// <summary>Makes public what decisions let out, and takes away what reversals close again; within a transaction, the decisions' rows being there.</summary>
    public static void TakeIn(ReadingRoom room, SqliteConnection connection, ImmutableArray<JournalEntry> entries)
    {
        foreach (var entry in entries.Where(e => e.Kind.StartsWith(JournalKind.QuarantinePrefix, StringComparison.Ordinal)))
        {
            using var writer = new CatalogueWriter(connection);
            if (entry.Reverses is not null)
            {
                foreach (var subject in entry.Subjects)
                {
                    RecordRemoval.Remove(connection, subject.Id);
                    foreach (var accession in Catalogue.Query(connection, "select accession_id from quarantine where id = $id", r => r.GetString(0), ("$id", subject.Id)))
                    {
                        writer.Count(accession);
                    }
                }
            }
            else if (AwaitedPart.Of(entry.Data) is var (opened, part))
            {
                writer.TakeInPart(room.Store, opened, part, ReaderLimits.Default);
                writer.OccurrencesOfSameBytes(opened);
            }
        }
    }
}
