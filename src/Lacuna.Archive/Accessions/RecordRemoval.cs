using Lacuna.Archive.Holdings;
using Lacuna.Archive.Storage;
using Microsoft.Data.Sqlite;

namespace Lacuna.Archive.Accessions;

/// <summary>Takes a record out of the catalogue, and with it out of everything that follows from it; the store keeps what it has.</summary>
internal static class RecordRemoval
{
    private static readonly string[] BySequence =
        ["reading", "withheld_under", "fingerprint", "release_member", "page", "placed_gap"];

    /// <summary>Removes a record; within a transaction. The index follows by the note of the change.</summary>
    /// <returns>Whether there was one.</returns>
    public static bool Remove(SqliteConnection connection, string recordId)
    {
        var sequence = ArchiveDatabase.Scalar<long>(connection, "select seq from record where id = $id", ("$id", recordId));
        if (sequence == 0)
        {
            return false;
        }

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
