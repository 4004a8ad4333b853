using System.Globalization;
using Lacuna.Archive.Storage;
using Microsoft.Data.Sqlite;

namespace Lacuna.Archive.Search.Engine;

/// <summary>The tables of the index.</summary>
internal static class IndexSchema
{
    // Raised whenever the tables or the way words are cut change: an older index is made anew from the catalogue.
    private const int Version = 1;

    /// <summary>Whether this version wrote the index.</summary>
    public static bool IsCurrent(SqliteConnection connection) => HasMeta(connection) && ArchiveDatabase.Scalar<long?>(connection, "select value from meta where key = 'version'") == Version;

    /// <summary>Makes the tables of an empty index; one from another version is emptied.</summary>
    public static void Create(SqliteConnection connection)
    {
        if (HasMeta(connection) && !IsCurrent(connection))
        {
            foreach (var table in Holdings.Catalogue.Query(connection, "select name from sqlite_master where type = 'table' and name not like 'words!_%' escape '!' and name not like 'sqlite!_%' escape '!'", r => r.GetString(0)))
            {
                ArchiveDatabase.Execute(connection, $"drop table \"{table}\"");
            }
        }

        ArchiveDatabase.Execute(connection, string.Create(CultureInfo.InvariantCulture, $"""
            create table if not exists meta (key text primary key, value integer not null) without rowid;
            insert or ignore into meta values ('version', {Version}), ('indexed', 0), ('revised', 0), ('generation', 0), ('batch', 0), ('segment', 0), ('stamp', random());
            create table if not exists term (
              id integer primary key, form text not null, kind integer not null, stem text not null,
              records integer not null, uses integer not null, capitals integer not null, unique (form, kind, stem));
            create index if not exists term_by_stem on term (stem, kind);
            create table if not exists name_key (key text not null, term integer not null, primary key (key, term)) without rowid;
            create table if not exists posting (id integer primary key, docs blob not null, positions blob not null);
            create table if not exists segment (
              id integer primary key, first integer not null, last integer not null, documents integer not null,
              dead integer not null, least integer not null, most integer not null);
            create table if not exists doc (chunk integer primary key, generation integer not null, rows blob not null);
            create index if not exists doc_by_generation on doc (generation);
            create table if not exists label (id integer primary key, kind integer not null, value text not null, unique (kind, value));
            """));
    }

    /// <summary>A number that the index keeps of itself.</summary>
    public static long Meta(SqliteConnection connection, string key) => ArchiveDatabase.Scalar<long>(connection, "select value from meta where key = $key", ("$key", key));

    /// <summary>Sets it.</summary>
    public static void SetMeta(SqliteConnection connection, string key, long value)
    {
        using var command = Holdings.Catalogue.Command(connection, "update meta set value = $value where key = $key", ("$key", key), ("$value", value));
        command.ExecuteNonQuery();
    }

    private static bool HasMeta(SqliteConnection connection) => ArchiveDatabase.Scalar<long>(connection, "select count(*) from sqlite_master where type = 'table' and name = 'meta'") > 0;

    /// <summary>The number of a part of a term's postings: segment, term, part.</summary>
    public static long PostingId(long segment, long term, int part) => (segment << 44) | (term << 12) | (uint)part;
}
