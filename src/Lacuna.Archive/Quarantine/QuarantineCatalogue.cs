using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Lacuna.Archive.Holdings;
using Lacuna.Archive.Storage;
using Microsoft.Data.Sqlite;

namespace Lacuna.Archive.Quarantine;

/// <summary>Which files wait in quarantine, and which waited. Safe to use from many threads.</summary>
public sealed class QuarantineCatalogue
{
    private readonly ArchiveDatabase _database;

    internal QuarantineCatalogue(ArchiveDatabase database) => _database = database;

    /// <summary>All files that went into quarantine, in the order in which they were received.</summary>
    public ImmutableArray<QuarantinedFile> All()
    {
        using var connection = _database.ReadCatalogue();
        return Files(connection, null);
    }

    /// <summary>One file, or null.</summary>
    /// <param name="id">The record that it is or would be.</param>
    public QuarantinedFile? Find(RecordId id)
    {
        using var connection = _database.ReadCatalogue();
        return Files(connection, id.Value).FirstOrDefault();
    }

    /// <summary>How many files wait for a decision.</summary>
    public int CountWaiting() => All().Count(f => f.State == QuarantineState.Waiting);

    internal static ImmutableArray<QuarantinedFile> Files(SqliteConnection connection, string? id) =>
    [
        .. Catalogue.Query(connection, """
            select q.id, q.accession_id, a.name, q.member, q.digest, q.format, q.received, q.found
            from quarantine q join accession a on a.id = q.accession_id where $id is null or q.id = $id order by q.received, q.id
            """, r => (Id: r.GetString(0), Accession: r.GetString(1), File: r.GetString(2), Member: r.GetString(3), Digest: r.GetString(4), Format: r.GetString(5),
                Received: r.GetString(6), Found: r.GetString(7)), ("$id", id))
            .Select(r => new QuarantinedFile(RecordId.TryParse(r.Id, out var record) ? record : default, r.Accession, r.File, r.Member, r.Digest, r.Format, r.Received,
                JsonSerializer.Deserialize(r.Found, QuarantineJson.Default.ImmutableSortedDictionaryStringInt32) ?? ImmutableSortedDictionary<string, int>.Empty,
                QuarantineTables.Standing(connection, r.Id))),
    ];
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ImmutableSortedDictionary<string, int>))]
[JsonSerializable(typeof(QuarantineData))]
internal sealed partial class QuarantineJson : JsonSerializerContext;
