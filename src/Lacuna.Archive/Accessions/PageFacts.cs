using System.Text.Json;
using Lacuna.Archive.Holdings;
using Lacuna.Documents.Model;
using Microsoft.Data.Sqlite;

namespace Lacuna.Archive.Accessions;

/// <summary>What a record's page lists of its description beyond title, date and citation, as it counts for the page's digest.</summary>
/// <remarks>A record that has none of it, such as one from before it was kept, has the digest it always had.</remarks>
internal static class PageFacts
{
    /// <summary>The columns, in the order in which they count.</summary>
    public const string Columns = "people, sender, recipient, event_date, event_text, event_place, handling, numbers";

    private const string NoList = "[]";

    /// <summary>The facts of a description.</summary>
    public static string[] Of(DocumentDescription about) => Shown(
        JsonSerializer.Serialize(about.Participants, CatalogueJson.Default.ImmutableArrayParticipant), about.Sender, about.Recipient,
        about.Event?.Date?.Edtf, about.Event?.DateText, about.Event?.Place,
        JsonSerializer.Serialize(about.Handling, CatalogueJson.Default.ImmutableArrayString),
        JsonSerializer.Serialize(about.Numbers, CatalogueJson.Default.ImmutableArrayDocumentNumber));

    /// <summary>The facts of a row of the catalogue.</summary>
    /// <param name="row">The row, with <see cref="Columns"/> in it.</param>
    /// <param name="first">The place of the first of them.</param>
    public static string[] Of(SqliteDataReader row, int first)
    {
        var values = new string?[8];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = row.IsDBNull(first + i) ? null : row.GetString(first + i);
        }

        return Shown(values);
    }

    private static string[] Shown(params string?[] values) =>
        Array.TrueForAll(values, value => value is null or NoList) ? [] : [.. values.Select(value => value ?? "")];
}
