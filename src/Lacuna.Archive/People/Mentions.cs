using Lacuna.Archive.Holdings;
using Lacuna.Documents.Model;
using Microsoft.Data.Sqlite;

namespace Lacuna.Archive.People;

/// <summary>Writes down which record names whom.</summary>
internal sealed class Mentions : IDisposable
{
    private readonly SqliteCommand _insert;

    public Mentions(SqliteConnection connection)
    {
        _insert = connection.CreateCommand();
        _insert.CommandText = "insert or ignore into mention values ($record, $form, $role)";
        _insert.Parameters.Add(new SqliteParameter("$record", null));
        _insert.Parameters.Add(new SqliteParameter("$form", null));
        _insert.Parameters.Add(new SqliteParameter("$role", null));
    }

    public SqliteTransaction? Transaction
    {
        get => _insert.Transaction;
        set => _insert.Transaction = value;
    }

    /// <summary>Adds those of a record.</summary>
    public void Write(string recordId, TextDocument document)
    {
        foreach (var named in NamedPersons.PeopleOf(document))
        {
            _insert.Parameters[0].Value = recordId;
            _insert.Parameters[1].Value = named.Form;
            _insert.Parameters[2].Value = Code(named.Role);
            _insert.ExecuteNonQuery();
        }
    }

    /// <summary>Puts those of a record in the place of what was noted before; within a transaction.</summary>
    public static void Write(SqliteConnection connection, string recordId, TextDocument document)
    {
        using (var forget = Catalogue.Command(connection, "delete from mention where record_id = $id", ("$id", recordId)))
        {
            forget.ExecuteNonQuery();
        }

        using var mentions = new Mentions(connection);
        mentions.Write(recordId, document);
    }

    public static string Code(PersonRole role) => role.ToString().ToLowerInvariant();

    public static PersonRole Role(string code) => Enum.TryParse<PersonRole>(code, ignoreCase: true, out var role) ? role : PersonRole.Mentioned;

    public void Dispose() => _insert.Dispose();
}
