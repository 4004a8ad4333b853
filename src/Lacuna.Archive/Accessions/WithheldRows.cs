using Lacuna.Archive.Holdings;
using Lacuna.Documents.Apparatus;
using Lacuna.Documents.Model;
using Lacuna.Documents.Rendering;
using Microsoft.Data.Sqlite;

namespace Lacuna.Archive.Accessions;

/// <summary>Writes for a record under which reasons and exemption codes it is withheld, and where each passage is missing.</summary>
internal sealed class WithheldRows : IDisposable
{
    // No document bears so many different codes; one that does is an attack, and the rest of its codes are not worth a row each.
    private const int MostRows = 100;

    // Of a text with more gaps than this the first are found by the search for gaps; the sums count all.
    private const int MostGaps = 2000;

    private static readonly string[] GapColumns = ["seq", "gap", "start", "length", "passage", "words", "low", "high", "reason", "codes", "label"];

    private readonly SqliteCommand _insert;
    private readonly SqliteCommand _gap;

    public WithheldRows(SqliteConnection connection)
    {
        _gap = connection.CreateCommand();
        _gap.CommandText = $"insert or replace into withheld_gap values ({string.Join(", ", GapColumns.Select(c => "$" + c))})";
        foreach (var name in GapColumns)
        {
            _gap.Parameters.Add(new SqliteParameter("$" + name, null));
        }

        _insert = connection.CreateCommand();
        _insert.CommandText = "insert or replace into withheld_under values ($kind, $value, $seq, $gaps, $words, $low, $high)";
        foreach (var name in (string[])["$kind", "$value", "$seq", "$gaps", "$words", "$low", "$high"])
        {
            _insert.Parameters.Add(new SqliteParameter(name, null));
        }
    }

    public SqliteTransaction? Transaction
    {
        set => _insert.Transaction = _gap.Transaction = value;
    }

    /// <summary>Adds the rows of one record.</summary>
    /// <param name="sequence">Its row number.</param>
    /// <param name="reading">What was read of it.</param>
    public void Write(long sequence, Reading reading)
    {
        var withheld = reading.Withheld;
        if (withheld.Passages.IsEmpty)
        {
            return;
        }

        WriteGaps(sequence, reading.Text, withheld);
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
            Run(_insert, [WithheldTallies.Name(basis), value, sequence, gaps, words.Words, words.Low, words.High]);
        }
    }

    /// <summary>Puts the rows of a record in the place of those before; within a transaction.</summary>
    public static void Write(SqliteConnection connection, long sequence, Reading reading)
    {
        using (var forget = Catalogue.Command(connection, "delete from withheld_under where seq = $seq; delete from withheld_gap where seq = $seq", ("$seq", sequence)))
        {
            forget.ExecuteNonQuery();
        }

        using var rows = new WithheldRows(connection);
        rows.Write(sequence, reading);
    }

    public void Dispose()
    {
        _insert.Dispose();
        _gap.Dispose();
    }

    // A gap has the number that its bar has on the page: every gap counts there, also one that nobody keeps back.
    private void WriteGaps(long sequence, PlainText text, WithheldShare withheld)
    {
        var numbers = new Dictionary<Inline, int>(ReferenceEqualityComparer.Instance);
        foreach (var mark in text.Marks)
        {
            if (mark.Mark is Gap)
            {
                numbers.TryAdd(mark.Mark, numbers.Count + 1);
            }
        }

        var ids = PassageIds.Of(text);
        var block = 0;
        foreach (var passage in withheld.Passages.Take(MostGaps))
        {
            if (passage.Mark.Mark is not Gap gap)
            {
                continue;
            }

            while (block + 1 < text.Blocks.Length && text.Blocks[block + 1].Start <= passage.Mark.Start)
            {
                block++;
            }

            Run(_gap,
            [
                sequence, numbers[gap], passage.Mark.Start, passage.Mark.End - passage.Mark.Start, ids.IsEmpty ? "" : ids[block],
                passage.Words.Words, passage.Words.Low, passage.Words.High, NameOf(gap.Reason), " " + string.Concat(gap.Codes.Take(MostRows).Select(c => c + " ")), GapLabel.Of(gap),
            ]);
        }
    }

    private static void Run(SqliteCommand command, ReadOnlySpan<object> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i];
        }

        command.ExecuteNonQuery();
    }

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
