using System.Collections.Frozen;
using Lacuna.Archive.Accessions;
using Lacuna.Archive.Holdings;
using Lacuna.Documents.Description;
using Microsoft.Data.Sqlite;

namespace Lacuna.Archive.Meetings;

/// <summary>Notes for a record of a conversation or meeting when and where it took place, and that its day is to be looked at.</summary>
internal sealed class MeetingRows : IDisposable
{
    /// <summary>Marks the day of a record that goes; before its row does.</summary>
    public const string DueOfRecord = "insert or ignore into meeting_due select day from meeting_record where seq = $seq";

    /// <summary>The day of meetings whose date is not known.</summary>
    public const string Undated = "undated";

    // The hour stands in the dateline or on a line of its own below it.
    private const int Opening = 3000;
    private const int AfterDate = 60;

    // Forms that record what was said among people who met. Letters and reports tell of meetings too, but are no records of them.
    private static readonly FrozenSet<string> Forms = FrozenSet.ToFrozenSet(
        ["memorandum-of-conversation", "record-of-conversation", "minutes", "transcript"], StringComparer.Ordinal);

    private readonly SqliteCommand _insert;

    public MeetingRows(SqliteConnection connection)
    {
        _insert = connection.CreateCommand();
        _insert.CommandText = """
            insert or replace into meeting_record (seq, day, first, last, hour, place) values ($seq, $day, $first, $last, $hour, $place);
            insert or ignore into meeting_due values ($day);
            """;
        foreach (var name in (string[])["$seq", "$day", "$first", "$last", "$hour", "$place"])
        {
            _insert.Parameters.Add(new SqliteParameter(name, null));
        }
    }

    public SqliteTransaction? Transaction
    {
        set => _insert.Transaction = value;
    }

    /// <summary>Adds the row of a record, where it records a meeting.</summary>
    /// <param name="sequence">Its row number.</param>
    /// <param name="reading">What was read of it.</param>
    public void Write(long sequence, Reading reading)
    {
        var description = reading.Document.Description;
        if (description.DocumentType is not { } form || !Forms.Contains(form))
        {
            return;
        }

        var date = description.Event?.Date ?? description.Date;
        var (first, last) = (date?.Earliest, date?.Latest);
        var day = first is null || last is null ? Undated : Day(first.Value);
        object?[] values =
        [
            sequence, day, first is null ? "" : Day(first.Value), last is null ? "" : Day(last.Value),
            first == last ? HourOf(reading.Text.Text, description.Event?.DateText ?? description.DateText) : null, description.Event?.Place ?? description.Place,
        ];
        for (var i = 0; i < values.Length; i++)
        {
            _insert.Parameters[i].Value = values[i] ?? DBNull.Value;
        }

        _insert.ExecuteNonQuery();
    }

    /// <summary>Puts the row of a record in the place of the one before; within a transaction.</summary>
    public static void Replace(SqliteConnection connection, long sequence, Reading reading)
    {
        using (var forget = Catalogue.Command(connection, DueOfRecord + "; delete from meeting_record where seq = $seq", ("$seq", sequence)))
        {
            forget.ExecuteNonQuery();
        }

        using var rows = new MeetingRows(connection);
        rows.Write(sequence, reading);
    }

    public void Dispose() => _insert.Dispose();

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static int? HourOf(string text, string? dateText)
    {
        var opening = text.AsSpan(0, Math.Min(text.Length, Opening));
        if (string.IsNullOrEmpty(dateText) || opening.IndexOf(dateText, StringComparison.Ordinal) is not (>= 0 and var at))
        {
            return null;
        }

        var after = opening[(at + dateText.Length)..];
        return HourOfDay.Read(after[..Math.Min(after.Length, AfterDate)]);
    }
}
