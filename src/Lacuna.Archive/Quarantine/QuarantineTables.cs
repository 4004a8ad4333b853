using System.Collections.Immutable;
using System.Text.Json;
using Lacuna.Archive.Accessions;
using Lacuna.Archive.Holdings;
using Lacuna.Archive.Journal;
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

    /// <summary>Asks whether bytes (<c>$digest</c>) are sealed: in quarantine, and no decision stands that lets them out.</summary>
    public const string IsSealed = """
        select 1 from quarantine q where q.digest = $digest and not exists (
            select 1 from journal_subject s join journal j on j.number = s.number
            where s.kind = 'record' and s.id = q.id and j.kind in ('quarantine-flatten', 'quarantine-release') and j.reverses is null
                and not exists (select 1 from journal r where r.reverses = j.number))
        """;

    /// <summary>Whether the pages of a record must not be shown from the file received; and where the safe copy lies within the object, where there is one.</summary>
    public static (bool Sealed, string? Copy) ShownInstead(SqliteConnection connection, string digest)
    {
        foreach (var id in Catalogue.Query(connection, "select id from quarantine where digest = $digest", r => r.GetString(0), ("$digest", digest)))
        {
            var decision = Standing(connection, id);
            if (decision?.Kind != JournalKind.QuarantineRelease)
            {
                return (true, decision is not null && AwaitedPart.PartOf(decision) is { } part && decision.Data.TryGetProperty("copy", out var copy)
                    ? CatalogueWriter.ContentFolder(part.Part) + copy.GetString() : null);
            }
        }

        return (false, null);
    }

    /// <summary>The decision about a file that stands, or null.</summary>
    public static JournalEntry? Standing(SqliteConnection connection, string id)
    {
        var entries = DecisionJournal.About(connection, new JournalSubject("record", id))
            .Where(e => e.Kind.StartsWith(JournalKind.QuarantinePrefix, StringComparison.Ordinal)).ToList();
        return entries.LastOrDefault(e => e.Reverses is null && !entries.Exists(r => r.Reverses == e.Number));
    }

    /// <summary>Notes where else the bytes were received that decisions let out, or close again; within a transaction, after the records are there.</summary>
    public static void Follow(SqliteConnection connection, ImmutableArray<JournalEntry> entries)
    {
        foreach (var entry in entries.Where(e => e.Kind.StartsWith(JournalKind.QuarantinePrefix, StringComparison.Ordinal)))
        {
            var decision = entry.Reverses is { } number ? DecisionJournal.Find(connection, number) : entry;
            if (decision is not null && AwaitedPart.PartOf(decision) is { } part)
            {
                using var writer = new CatalogueWriter(connection);
                writer.OccurrencesOfSameBytes(part.AccessionId);
            }
        }
    }
}
