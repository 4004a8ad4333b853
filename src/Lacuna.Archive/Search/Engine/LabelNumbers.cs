using Lacuna.Archive.Holdings;
using Microsoft.Data.Sqlite;

namespace Lacuna.Archive.Search.Engine;

/// <summary>Numbers for the values that records are filtered by, given as they first come.</summary>
internal sealed class LabelNumbers : IDisposable
{
    /// <summary>Kind of the names of speakers; the kinds below are those of <see cref="Queries.FilterField"/>.</summary>
    public const int Speaker = 100;

    // Names without end must not fill the memory of an import.
    private const int MostKnown = 200_000;

    private readonly SqliteCommand _find;
    private readonly SqliteCommand _add;
    private readonly Dictionary<(int, string), int> _known = [];

    public LabelNumbers(SqliteConnection search)
    {
        _find = Catalogue.Command(search, "select id from label where kind = $kind and value = $value", ("$kind", 0), ("$value", ""));
        _add = Catalogue.Command(search, "insert into label (kind, value) values ($kind, $value) returning id", ("$kind", 0), ("$value", ""));
    }

    public SqliteTransaction? Transaction
    {
        set
        {
            _find.Transaction = _add.Transaction = value;
            // What was numbered in a transaction that failed is not numbered.
            _known.Clear();
        }
    }

    /// <summary>The number of a value.</summary>
    public int Of(int kind, string value)
    {
        if (_known.TryGetValue((kind, value), out var known))
        {
            return known;
        }

        if (_known.Count >= MostKnown)
        {
            _known.Clear();
        }

        return _known[(kind, value)] = Run(_find, kind, value) ?? Run(_add, kind, value) ?? throw new InvalidOperationException("A label got no number.");
    }

    public void Dispose()
    {
        _find.Dispose();
        _add.Dispose();
    }

    private static int? Run(SqliteCommand command, int kind, string value)
    {
        command.Parameters[0].Value = kind;
        command.Parameters[1].Value = value;
        return command.ExecuteScalar() is long id ? (int)id : null;
    }
}
