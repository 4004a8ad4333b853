using System.Globalization;
using System.Reflection;
using Microsoft.Data.Sqlite;

namespace Lacuna.Archive.Storage;

/// <summary>Opens the archive's SQLite files the one right way: write-ahead log, durable commits, bounded waits.</summary>
internal sealed class ArchiveDatabase(ArchivePaths paths)
{
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int ReadOnlyFile = 8;
    private const int InputOutput = 10;

    private static readonly List<string> Migrations = [.. typeof(ArchiveDatabase).Assembly.GetManifestResourceNames()
        .Where(n => n.Contains(".Migrations.", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    public ArchivePaths Paths => paths;

    /// <summary>The catalogue, for reading and writing, brought to the newest schema.</summary>
    public SqliteConnection OpenCatalogue()
    {
        var connection = Open(paths.Catalogue, "full");
        Migrate(connection);
        return connection;
    }

    /// <summary>The catalogue for reading; works on a full or read-only disk too.</summary>
    public SqliteConnection ReadCatalogue()
    {
        if (IsMissingForGoodReason(paths.Catalogue))
        {
            return InMemory(Migrate);
        }

        var connection = Read(paths.Catalogue);
        if (Scalar<long>(connection, "pragma user_version") >= Migrations.Count)
        {
            return connection;
        }

        // Written by an older version: whoever opens it first, even to read, brings it up to date.
        connection.Dispose();
        using (OpenCatalogue())
        {
        }

        return Read(paths.Catalogue);
    }

    /// <summary>The index for writing. Its commits need not survive a power cut: it follows the catalogue and catches up.</summary>
    public SqliteConnection OpenSearch() => Open(paths.Search, "normal");

    /// <summary>The index for reading.</summary>
    /// <exception cref="ArchiveException">An older version wrote it (<c>index-older</c>).</exception>
    public SqliteConnection ReadSearch()
    {
        if (IsMissingForGoodReason(paths.Search))
        {
            return InMemory(Search.SearchIndex.Create);
        }

        var connection = Read(paths.Search);
        if (Search.Engine.IndexSchema.IsCurrent(connection))
        {
            return connection;
        }

        connection.Dispose();
        throw new ArchiveException("index-older", "The index of words is of another version of Lacuna. Run: lacuna rebuild --index");
    }

    /// <summary>Closes pooled connections, so that the files can be replaced.</summary>
    public static void Release() => SqliteConnection.ClearAllPools();

    /// <summary>Whether an error of SQLite means that the disk is full.</summary>
    public static bool IsFull(SqliteException e) => e.SqliteErrorCode == Full || e.SqliteExtendedErrorCode == 4874;

    public static int Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteNonQuery();
    }

    public static T? Scalar<T>(SqliteConnection connection, string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters)
        {
            command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        }

        return command.ExecuteScalar() is { } result and not DBNull
            ? (T)Convert.ChangeType(result, Nullable.GetUnderlyingType(typeof(T)) ?? typeof(T), CultureInfo.InvariantCulture) : default;
    }

    // Nothing was ever kept, or a crash came before the first file was: an empty archive, not a damaged one.
    private bool IsMissingForGoodReason(string file) => !File.Exists(file) && !paths.HasObjects;

    // For one connection; taken as it is needed.
    private const int WriteCacheKilobytes = 48 * 1024;

    // Of 4 KB.
    private const int LogPages = 16 * 1024;

    private static SqliteConnection InMemory(Action<SqliteConnection> prepare)
    {
        var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        prepare(connection);
        return connection;
    }

    private static SqliteConnection Open(string file, string synchronous)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = file,
            Mode = SqliteOpenMode.ReadWriteCreate,
            DefaultTimeout = 60,
        }.ToString());
        try
        {
            connection.Open();
            // Rows come in by digests and names, that is anywhere: pages that change again and again stay in memory, and go into the file less often.
            Execute(connection, $"pragma journal_mode=wal; pragma synchronous={synchronous}; pragma foreign_keys=on; pragma temp_store=memory; pragma cache_size=-{WriteCacheKilobytes}; pragma wal_autocheckpoint={LogPages};");
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private static SqliteConnection Read(string file)
    {
        if (!File.Exists(file))
        {
            throw new ArchiveException("archive-incomplete", $"{Path.GetFileName(file)} is missing. Run: lacuna rebuild");
        }

        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = file,
            Mode = SqliteOpenMode.ReadWrite,
            DefaultTimeout = 30,
        }.ToString());
        try
        {
            connection.Open();
            Execute(connection, "pragma query_only=on; pragma mmap_size=268435456; pragma temp_store=memory;");
            _ = Scalar<long>(connection, "select count(*) from sqlite_master");
            return connection;
        }
        catch (SqliteException e) when (e.SqliteErrorCode is Full or CannotOpen or ReadOnlyFile or InputOutput)
        {
            connection.Dispose();
            return ReadUnchanging(file, e);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    // A disk without room cannot hold even the log's index: where the log is empty, the file itself is whole and can be read as it is.
    private static SqliteConnection ReadUnchanging(string file, SqliteException cause)
    {
        var log = new FileInfo(file + "-wal");
        if (log is { Exists: true, Length: > 0 })
        {
            throw new ArchiveException("disk-full", $"There is no space left on the disk to open {Path.GetFileName(file)}. Make room and try again.", cause);
        }

        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = $"file:{Uri.EscapeDataString(file).Replace("%2F", "/", StringComparison.Ordinal)}?immutable=1",
            Mode = SqliteOpenMode.ReadOnly,
            Pooling = false,
        }.ToString());
        try
        {
            connection.Open();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private static void Migrate(SqliteConnection connection)
    {
        var version = Scalar<long>(connection, "pragma user_version");
        if (version > Migrations.Count)
        {
            throw new ArchiveException("archive-newer",
                "This archive was written by a newer Lacuna. Use that one; nothing was changed.");
        }

        for (var i = (int)version; i < Migrations.Count; i++)
        {
            using var transaction = connection.BeginTransaction(deferred: false);
            if (Scalar<long>(connection, "pragma user_version") > i)
            {
                continue; // another process was faster
            }

            Execute(connection, Text(typeof(ArchiveDatabase).Assembly, Migrations[i]));
            Execute(connection, string.Create(CultureInfo.InvariantCulture, $"pragma user_version={i + 1}"));
            transaction.Commit();
        }
    }

    private static string Text(Assembly assembly, string resource)
    {
        using var stream = assembly.GetManifestResourceStream(resource) ?? throw new InvalidOperationException(resource);
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
