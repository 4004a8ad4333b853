using System.Globalization;
using Lacuna.Archive.Accessions;
using Lacuna.Archive.Holdings;
using Lacuna.Documents.References;
using Microsoft.Data.Sqlite;

namespace Lacuna.Archive.References;

/// <summary>Writes down for a record which documents it refers to, and what it is known by itself.</summary>
internal sealed class ReferenceRows : IDisposable
{
    /// <summary>Marks the keys of a record that goes; before its rows do.</summary>
    public const string DueOfRecord = """
        insert or ignore into reference_due select key from reference where seq = $seq;
        insert or ignore into reference_due select key from designation where seq = $seq;
        """;

    private readonly SqliteCommand _reference;
    private readonly SqliteCommand _designation;

    public ReferenceRows(SqliteConnection connection)
    {
        _reference = connection.CreateCommand();
        _reference.CommandText = """
            insert into reference (seq, number, start, length, key, sender, recipient, first, last, remark) values ($seq, $number, $start, $length, $key, $sender, $recipient, $first, $last, $remark);
            insert or ignore into reference_due values ($key);
            """;
        _designation = connection.CreateCommand();
        _designation.CommandText = """
            insert into designation (seq, number, key, sender, recipient, first, last) values ($seq, $number, $key, $sender, $recipient, $first, $last);
            insert or ignore into reference_due values ($key);
            """;
        foreach (var name in (string[])["$seq", "$number", "$key", "$sender", "$recipient", "$first", "$last"])
        {
            _reference.Parameters.Add(new SqliteParameter(name, null));
            _designation.Parameters.Add(new SqliteParameter(name, null));
        }

        foreach (var name in (string[])["$start", "$length", "$remark"])
        {
            _reference.Parameters.Add(new SqliteParameter(name, null));
        }
    }

    public SqliteTransaction? Transaction
    {
        set => _reference.Transaction = _designation.Transaction = value;
    }

    /// <summary>The printed volume whose numbers the documents of a file bear: the file where it holds several, else the collection.</summary>
    public static string Volume(string accession, string collection, bool isPart) => isPart ? accession : collection;

    /// <summary>Adds the rows of one record.</summary>
    /// <param name="sequence">Its row number.</param>
    /// <param name="reading">What was read of it.</param>
    /// <param name="volume">See <see cref="Volume"/>.</param>
    public void Write(long sequence, Reading reading, string volume)
    {
        for (var i = 0; i < reading.References.Length; i++)
        {
            var reference = reading.References[i];
            Fill(_reference, sequence, i, reference.To, volume);
            _reference.Parameters[7].Value = reference.Span.Start;
            _reference.Parameters[8].Value = reference.Span.Length;
            _reference.Parameters[9].Value = (int)reference.Remark;
            _reference.ExecuteNonQuery();
        }

        for (var i = 0; i < reading.Designations.Length; i++)
        {
            Fill(_designation, sequence, i, reading.Designations[i], volume);
            _designation.ExecuteNonQuery();
        }
    }

    /// <summary>Puts the rows of a record in the place of those before; within a transaction.</summary>
    public static void Replace(SqliteConnection connection, long sequence, Reading reading)
    {
        using (var forget = Catalogue.Command(connection, DueOfRecord + "delete from reference where seq = $seq; delete from designation where seq = $seq;", ("$seq", sequence)))
        {
            forget.ExecuteNonQuery();
        }

        var volume = Catalogue.Query(connection, "select accession_id, collection_id, ordinal > 0 or member <> (select name from accession a where a.id = accession_id) from record where seq = $seq",
            r => Volume(r.GetString(0), r.GetString(1), r.GetBoolean(2)), ("$seq", sequence)).FirstOrDefault("");
        using var rows = new ReferenceRows(connection);
        rows.Write(sequence, reading, volume);
    }

    public void Dispose()
    {
        _reference.Dispose();
        _designation.Dispose();
    }

    private static void Fill(SqliteCommand command, long sequence, int number, Designation designation, string volume)
    {
        object?[] values =
        [
            sequence, number, designation.Kind == ReferenceKind.Printed ? $"{designation.Key}@{volume}" : designation.Key, designation.From, designation.To, Day(designation.First), Day(designation.Last),
        ];
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }
    }

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
