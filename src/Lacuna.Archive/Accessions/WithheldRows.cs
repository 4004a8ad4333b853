using Lacuna.Archive.Holdings;
using Lacuna.Documents.Apparatus;
using Lacuna.Documents.Model;
using Microsoft.Data.Sqlite;

namespace Lacuna.Archive.Accessions;

/// <summary>Writes for a record under which reasons and exemption codes it is withheld.</summary>
internal sealed class WithheldRows : IDisposable
{
    // No document bears so many different codes; one that does is an attack, and the rest of its codes are not worth a row each.
    private const int MostRows = 100;

    private readonly SqliteCommand _insert;

    public WithheldRows(SqliteConnection connection)
    {
        _insert = connection.CreateCommand();
        _insert.CommandText = "insert or replace into withheld_under values ($kind, $value, $seq, $gaps, $words, $low, $high)";
        foreach (var name in (string[])["$kind", "$value", "$seq", "$gaps", "$words", "$low", "$high"])
        {
            _insert.Parameters.Add(new SqliteParameter(name, null));
        }
    }

    public SqliteTransaction? Transaction
    {
        set => _insert.Transaction = value;
    }

    /// <summary>Adds the rows of one record.</summary>
    /// <param name="sequence">Its row number.</param>
    /// <param name="withheld">What is withheld of it.</param>
    public void Write(long sequence, WithheldShare withheld)
    {
        var sums = new Dictionary<(WithheldBasis Basis, string Value), (int Gaps, WithheldEstimate Words)>();
        foreach (var passage in withheld.Passages)
        {
            if (passage.Mark.Mark is not Gap gap)
            {
                continue;
            }

            Add(sums, WithheldBasis.Reason, NameOf(gap.Reason), passage.Words);
            foreach (var code in gap.Codes)
            {
                Add(sums, WithheldBasis.Code, code, passage.Words);
            }
        }

        foreach (var ((basis, value), (gaps, words)) in sums)
        {
            object[] values = [WithheldTallies.Name(basis), value, sequence, gaps, words.Words, words.Low, words.High];
            for (var i = 0; i < values.Length; i++)
            {
                _insert.Parameters[i].Value = values[i];
            }

            _insert.ExecuteNonQuery();
        }
    }

    /// <summary>Puts the rows of a record in the place of those before; within a transaction.</summary>
    public static void Write(SqliteConnection connection, long sequence, WithheldShare withheld)
    {
        using (var forget = Catalogue.Command(connection, "delete from withheld_under where seq = $seq", ("$seq", sequence)))
        {
            forget.ExecuteNonQuery();
        }

        using var rows = new WithheldRows(connection);
        rows.Write(sequence, withheld);
    }

    public void Dispose() => _insert.Dispose();

    private static void Add(
        Dictionary<(WithheldBasis Basis, string Value), (int Gaps, WithheldEstimate Words)> sums, WithheldBasis basis, string value, WithheldEstimate words)
    {
        var (gaps, before) = sums.GetValueOrDefault((basis, value));
        if (gaps > 0 || sums.Count < MostRows)
        {
            sums[(basis, value)] = (gaps + 1, before + words);
        }
    }

    private static string NameOf(GapReason reason) => reason == GapReason.NotDeclassified ? "not-declassified" : reason.ToString().ToLowerInvariant();
}
