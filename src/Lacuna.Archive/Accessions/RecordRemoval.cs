using System.Collections.Immutable;
using Lacuna.Archive.Holdings;
using Lacuna.Archive.Meetings;
using Lacuna.Archive.References;
using Lacuna.Archive.Storage;
using Microsoft.Data.Sqlite;

namespace Lacuna.Archive.Accessions;

/// <summary>Takes a record out of the catalogue, and with it out of everything that follows from it; the store keeps what it has.</summary>
internal static class RecordRemoval
{
    private static readonly string[] BySequence =
        ["reading", "withheld_under", "withheld_gap", "statement", "meeting_record", "reference", "designation", "fingerprint", "release_member", "page", "placed_gap"];

    /// <summary>Removes a record; within a transaction. The index follows by the note of the change.</summary>
    /// <returns>Whether there was one.</returns>
    public static bool Remove(SqliteConnection connection, string recordId)
    {
        using (var forget = Catalogue.Command(connection, "delete from successor where record_id = $id", ("$id", recordId)))
        {
            forget.ExecuteNonQuery();
        }

        var sequence = ArchiveDatabase.Scalar<long>(connection, "select seq from record where id = $id", ("$id", recordId));
        if (sequence == 0)
        {
            return false;
        }

        Run(connection, MeetingRows.DueOfRecord, sequence, recordId);
        Run(connection, ReferenceRows.DueOfRecord, sequence, recordId);
        foreach (var table in BySequence)
        {
            Run(connection, $"delete from {table} where seq = $seq", sequence, recordId);
        }

        Run(connection, "delete from release_pair where a = $seq or b = $seq", sequence, recordId);
        Run(connection, "delete from release_family where first = $seq", sequence, recordId);
        Run(connection, "delete from mention where record_id = $id", sequence, recordId);
        Run(connection, "delete from occurrence where record_id = $id", sequence, recordId);
        Run(connection, "delete from former_passage where record_id = $id", sequence, recordId);
        Run(connection, "delete from translation where a = $id or b = $id", sequence, recordId);
        Run(connection, "delete from translation_alignment where a = $id or b = $id", sequence, recordId);
        Run(connection, "delete from translation_stem where record_id = $id", sequence, recordId);
        Run(connection, "delete from correction where record_id = $id", sequence, recordId);
        Run(connection, "delete from record where seq = $seq", sequence, recordId);
        Run(connection, "insert into revision (seq) values ($seq)", sequence, recordId);
        return true;
    }

    /// <summary>Removes a record whose file was divided, and notes what it was divided into: its address leads there.</summary>
    public static void Divide(SqliteConnection connection, string recordId, ImmutableArray<string> successors)
    {
        Remove(connection, recordId);
        for (var place = 0; place < successors.Length; place++)
        {
            using var note = Catalogue.Command(connection, "insert or replace into successor values ($id, $place, $successor)",
                ("$id", recordId), ("$place", place), ("$successor", successors[place]));
            note.ExecuteNonQuery();
        }
    }

    private static void Run(SqliteConnection connection, string sql, long sequence, string recordId)
    {
        using var command = Catalogue.Command(connection, sql);
        if (sql.Contains("$seq", StringComparison.Ordinal))
        {
            command.Parameters.AddWithValue("$seq", sequence);
        }

        if (sql.Contains("$id", StringComparison.Ordinal))
        {
            command.Parameters.AddWithValue("$id", recordId);
        }

        command.ExecuteNonQuery();
    }
}
