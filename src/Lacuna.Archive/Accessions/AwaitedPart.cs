using Lacuna.Archive.Storage;
using Microsoft.Data.Sqlite;

namespace Lacuna.Archive.Accessions;

/// <summary>A part of an accession that was written before a person's decision about it: its lines count once the decision stands.</summary>
/// <remarks>So nothing becomes public by a crash between the two, and a rebuild from the store comes to the same end. A decision of any kind
/// opens a part by naming it in its data: <c>"opens": "accession/part"</c>.</remarks>
internal static class AwaitedPart
{
    /// <summary>The property of a decision's data.</summary>
    public const string Property = "opens";

    /// <summary>How a decision names a part.</summary>
    public static string Key(string accessionId, int part) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{accessionId}/{part}");

    /// <summary>The part that a decision opens, or null where it opens none.</summary>
    public static (string AccessionId, int Part)? Of(System.Text.Json.JsonElement data) =>
        data.ValueKind == System.Text.Json.JsonValueKind.Object && data.TryGetProperty(Property, out var key) && key.GetString()?.Split('/') is [var accession, var number]
            && int.TryParse(number, System.Globalization.CultureInfo.InvariantCulture, out var part) ? (accession, part) : null;

    /// <summary>Whether a decision that was not taken back opens a part.</summary>
    public static bool IsOpen(SqliteConnection connection, string accessionId, int part) => ArchiveDatabase.Scalar<long>(connection, """
        select exists (select 1 from journal j where j.data ->> '$.opens' = $key and not exists (select 1 from journal r where r.reverses = j.number))
        """, ("$key", Key(accessionId, part))) > 0;
}
