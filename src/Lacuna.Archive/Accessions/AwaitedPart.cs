using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Lacuna.Archive.Holdings;
using Lacuna.Archive.Journal;
using Lacuna.Archive.Pages.Images;
using Lacuna.Archive.Storage;
using Lacuna.Documents.Diagnostics;
using Microsoft.Data.Sqlite;

namespace Lacuna.Archive.Accessions;

/// <summary>A part of an accession that was written before a person's decision about it: its lines count once the decision stands.</summary>
/// <remarks>So nothing becomes public by a crash between the two, and a rebuild from the store comes to the same end. A decision of any kind
/// opens a part by naming it in its data: <c>"opens": "accession/part"</c>.</remarks>
internal static class AwaitedPart
{
    /// <summary>The property of a decision's data.</summary>
    public const string Property = "opens";

    /// <summary>How a decision names a part.</summary>
    public static string Key(string accessionId, int part) => string.Create(CultureInfo.InvariantCulture, $"{accessionId}/{part}");

    /// <summary>Whether a decision that was not taken back opens a part.</summary>
    public static bool IsOpen(SqliteConnection connection, string accessionId, int part) => ArchiveDatabase.Scalar<long>(connection, """
        select exists (select 1 from journal j where j.data ->> '$.opens' = $key and not exists (select 1 from journal r where r.reverses = j.number))
        """, ("$key", Key(accessionId, part))) > 0;

    /// <summary>What follows from decisions that open parts, and from those that take such a decision back; within a transaction.</summary>
    public static void Follow(ReadingRoom room, SqliteConnection connection, ImmutableArray<JournalEntry> entries)
    {
        foreach (var entry in entries)
        {
            if (PartOf(entry) is { } opened)
            {
                using var writer = new CatalogueWriter(connection);
                writer.TakeInPart(room.Store, opened.AccessionId, opened.Part, ReaderLimits.Default);
            }
            else if (entry.Reverses is { } number && DecisionJournal.Find(connection, number) is { } reversed && PartOf(reversed) is { } closed)
            {
                Renew(room, connection, closed.AccessionId);
            }
        }
    }

    /// <summary>The part that a decision opens, or null.</summary>
    public static (string AccessionId, int Part)? PartOf(JournalEntry entry) =>
        entry.Reverses is null && entry.Data.ValueKind == JsonValueKind.Object && entry.Data.TryGetProperty(Property, out var opens)
        && opens.ValueKind == JsonValueKind.String && opens.GetString()?.Split('/') is [var accession, var digits]
        && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var part) ? (accession, part) : null;

    // All of an accession once more, from its first part: what the part brought is gone, what it took away is there again.
    private static void Renew(ReadingRoom room, SqliteConnection connection, string accessionId)
    {
        using (var forget = Catalogue.Command(connection, "delete from successor where successor_id in (select id from record where accession_id = $id)", ("$id", accessionId)))
        {
            forget.ExecuteNonQuery();
        }

        foreach (var id in Catalogue.Query(connection, "select id from record where accession_id = $id", r => r.GetString(0), ("$id", accessionId)))
        {
            RecordRemoval.Remove(connection, id);
            if (RecordId.TryParse(id, out var record))
            {
                TileCache.Forget(room.Paths, record);
            }
        }

        using var writer = new CatalogueWriter(connection);
        writer.TakeIn(room.Store, accessionId, ReaderLimits.Default);
    }
}
