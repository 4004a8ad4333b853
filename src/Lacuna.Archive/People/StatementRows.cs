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
        var found = Found(text);
        if (found.Count == 0)
        {
            return;
        }

        var ids = PassageIds.Of(text);
        var number = 0;
        foreach (var (said, block, start, end) in found)
        {
            object[] values = [sequence, ++number, said.Speaker, (int)MannerOf(said), ids[block], start, end - start];
            for (var i = 0; i < values.Length; i++)
            {
                _insert.Parameters[i].Value = values[i];
            }

            _insert.ExecuteNonQuery();
        }
    }

    private static List<(Said Said, int Block, int Start, int End)> Found(PlainText text)
    {
        var found = new List<(Said Said, int Block, int Start, int End)>();
        var block = 0;
        foreach (var mark in text.Marks)
        {
            // A literal phrase within reported speech belongs to the speech that it stands in.
            if (mark.Mark is not Said said || text.Blocks.IsEmpty || (found.Count > 0 && mark.Start < found[^1].End))
            {
                continue;
            }

            while (block + 1 < text.Blocks.Length && text.Blocks[block + 1].Start <= mark.Start)
            {
                block++;
            }

            // The name in italics and the words after it are two marks of one speech.
            if (found.Count > 0 && found[^1] is var last && last.Block == block && last.Said.Speaker == said.Speaker && MannerOf(last.Said) == MannerOf(said)
                && !HasLetter(text.Text.AsSpan(last.End, mark.Start - last.End)))
            {
                found[^1] = last with { End = mark.End };
            }
            else if (found.Count < MostStatements)
            {
                found.Add((said, block, mark.Start, mark.End));
            }
        }

        return found;
    }

    private static bool HasLetter(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                return true;
            }
        }

        return false;
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
