using Lacuna.Archive.Holdings;
using Microsoft.Data.Sqlite;

namespace Lacuna.Archive.Search;

/// <summary>Records whose pages read badly: what is found in them counts for less, as it may have been misread.</summary>
internal sealed class Doubt
{
    // A reading of which so much is sure is as good as any other.
    private const double Sure = 0.9;

    private readonly Dictionary<long, double> _trust;

    private Doubt(Dictionary<long, double> trust) => _trust = trust;

    /// <summary>Notes how far the reading of a record can be trusted; nothing for one that can be, or that was not read by OCR.</summary>
    /// <param name="search">The index.</param>
    /// <param name="sequence">The record's row number.</param>
    /// <param name="confidence">How sure the reading is, 0 to 1, or null.</param>
    public static void Note(SqliteConnection search, long sequence, double? confidence)
    {
        if (confidence is not { } sure || sure >= Sure)
        {
            return;
        }

        using var note = Catalogue.Command(search, "insert or replace into doubtful values ($seq, $trust)", ("$seq", sequence), ("$trust", sure / Sure));
        note.ExecuteNonQuery();
    }

    /// <summary>What the index knows of doubtful records.</summary>
    public static Doubt Read(SqliteConnection search) =>
        new(Catalogue.Query(search, "select seq, trust from doubtful", r => (r.GetInt64(0), r.GetDouble(1))).ToDictionary(t => t.Item1, t => t.Item2));

    /// <summary>A score, lowered for a record that reads badly.</summary>
    public double Weigh(long sequence, double score) => _trust.TryGetValue(sequence, out var trust) ? score * trust : score;
}
