using Lacuna.Archive.Holdings;
using Microsoft.Data.Sqlite;

namespace Lacuna.Archive.Releases;

/// <summary>Writes the fingerprints by which releases of one document find each other.</summary>
internal sealed class FingerprintRows : IDisposable
{
    private readonly SqliteCommand _insert;

    public FingerprintRows(SqliteConnection connection)
    {
        _insert = connection.CreateCommand();
        _insert.CommandText = "insert into fingerprint (seq, bytes) values ($seq, $bytes)";
        _insert.Parameters.Add(new SqliteParameter("$seq", null));
        _insert.Parameters.Add(new SqliteParameter("$bytes", null));
    }

    public SqliteTransaction? Transaction
    {
        set => _insert.Transaction = value;
    }

    /// <summary>Adds the fingerprint of a record that is new and has yet to be grouped.</summary>
    /// <param name="sequence">Its row number.</param>
    /// <param name="fingerprint">The fingerprint.</param>
    public void Write(long sequence, byte[] fingerprint)
    {
        (_insert.Parameters[0].Value, _insert.Parameters[1].Value) = (sequence, fingerprint);
        _insert.ExecuteNonQuery();
    }

    /// <summary>Puts a fingerprint in the place of the one before; where it is another, the record is to be grouped anew. Within a transaction.</summary>
    /// <param name="connection">The catalogue.</param>
    /// <param name="sequence">Its row number.</param>
    /// <param name="fingerprint">The fingerprint.</param>
    public static void Replace(SqliteConnection connection, long sequence, byte[] fingerprint)
    {
        using var command = Catalogue.Command(connection, """
            insert into fingerprint (seq, bytes) values ($seq, $bytes)
            on conflict (seq) do update set grouped = case when bytes is excluded.bytes then grouped else 0 end, bytes = excluded.bytes
            """, ("$seq", sequence), ("$bytes", fingerprint));
        command.ExecuteNonQuery();
    }

    public void Dispose() => _insert.Dispose();
}
