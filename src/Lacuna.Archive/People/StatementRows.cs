using Lacuna.Archive.Holdings;
using Lacuna.Documents.Model;
using Lacuna.Documents.Rendering;
using Microsoft.Data.Sqlite;

namespace Lacuna.Archive.People;

/// <summary>Writes down who says what in a record: the outermost speech of each passage, by its speaker.</summary>
internal sealed class StatementRows : IDisposable
{
    // The minutes of a long conference have some thousands; more are an attack, and its later ones are found by the search for words alone.
    private const int MostStatements = 5000;

    private readonly SqliteCommand _insert;

    public StatementRows(SqliteConnection connection)
    {
        _insert = connection.CreateCommand();
        _insert.CommandText = "insert into statement values ($seq, $number, $speaker, $manner, $passage, $start, $length)";
        foreach (var name in (string[])["$seq", "$number", "$speaker", "$manner", "$passage", "$start", "$length"])
        {
            _insert.Parameters.Add(new SqliteParameter(name, null));
        }
    }

    public SqliteTransaction? Transaction
    {
        set => _insert.Transaction = value;
    }

    /// <summary>Adds those of one record.</summary>
    /// <param name="sequence">Its row number.</param>
    /// <param name="text">Its text with its marks.</param>
    public void Write(long sequence, PlainText text)
    {
        var number = 0;
        var end = 0;
        var block = 0;
        System.Collections.Immutable.ImmutableArray<string> ids = [];
        foreach (var mark in text.Marks)
        {
            // A literal phrase within reported speech belongs to the speech that it stands in, unless it is somebody else's.
            if (mark.Mark is not Said said || mark.Start < end || number >= MostStatements)
            {
                continue;
            }

            end = mark.End;
            ids = ids.IsEmpty ? PassageIds.Of(text) : ids;
            while (block + 1 < text.Blocks.Length && text.Blocks[block + 1].Start <= mark.Start)
            {
                block++;
            }

            object[] values = [sequence, ++number, said.Speaker, (int)MannerOf(said), ids.IsEmpty ? "" : ids[block], mark.Start, mark.End - mark.Start];
            for (var i = 0; i < values.Length; i++)
            {
                _insert.Parameters[i].Value = values[i];
            }

            _insert.ExecuteNonQuery();
        }
    }

    /// <summary>Puts those of a record in the place of the ones before; within a transaction.</summary>
    public static void Replace(SqliteConnection connection, long sequence, PlainText text)
    {
        using (var forget = Catalogue.Command(connection, "delete from statement where seq = $seq", ("$seq", sequence)))
        {
            forget.ExecuteNonQuery();
        }

        using var rows = new StatementRows(connection);
        rows.Write(sequence, text);
    }

    public void Dispose() => _insert.Dispose();

    private static SpeechManner MannerOf(Said said) => said.Literal ? SpeechManner.Verbatim : said.Form == SpeechForm.Direct ? SpeechManner.Direct : SpeechManner.Reported;
}
