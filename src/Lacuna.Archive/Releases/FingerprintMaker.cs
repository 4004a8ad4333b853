using System.Collections.Immutable;
using Lacuna.Archive.Accessions;
using Lacuna.Archive.Holdings;
using Lacuna.Documents.Comparison.Grouping;
using Microsoft.Data.Sqlite;

namespace Lacuna.Archive.Releases;

/// <summary>Makes the fingerprints of records that came in before they were kept.</summary>
internal static class FingerprintMaker
{
    private const int Batch = 2000;

    public static void Complete(SqliteConnection connection, CancellationToken cancellation)
    {
        ImmutableArray<(long Sequence, byte[] Text)> lacking;
        do
        {
            lacking = Catalogue.Query(connection,
                "select f.seq, g.text from fingerprint f join reading g on g.seq = f.seq where f.grouped = 0 and f.bytes is null order by f.seq limit $limit",
                r => (r.GetInt64(0), r.GetFieldValue<byte[]>(1)), ("$limit", Batch));
            using var transaction = connection.BeginTransaction(deferred: false);
            foreach (var (sequence, bytes) in OrderedWork.Run(lacking, static l => (l.Sequence, ReleaseFingerprint.Of(Packing.Unpack(l.Text)).ToBytes()), cancellation))
            {
                using var update = Catalogue.Command(connection, "update fingerprint set bytes = $bytes where seq = $seq", ("$bytes", bytes), ("$seq", sequence));
                update.ExecuteNonQuery();
            }

            transaction.Commit();
        }
        while (lacking.Length == Batch);
    }
}
