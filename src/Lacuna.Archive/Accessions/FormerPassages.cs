using System.Collections.Immutable;
using System.Text;
using Lacuna.Archive.Holdings;
using Lacuna.Archive.Preservation;
using Lacuna.Documents.Comparison;
using Lacuna.Documents.Diagnostics;
using Lacuna.Documents.Formats.Tei;
using Lacuna.Documents.Rendering;
using Microsoft.Data.Sqlite;

namespace Lacuna.Archive.Accessions;

/// <summary>Where the words of a passage stand after their document was read anew: citations and corrections name passages by their old addresses.</summary>
internal static class FormerPassages
{
    /// <summary>Notes for every passage of the text as it was where it is now; within a transaction.</summary>
    /// <param name="connection">The catalogue.</param>
    /// <param name="store">Where the edition lies that the catalogue knows.</param>
    /// <param name="recordId">The record.</param>
    /// <param name="now">What was read anew, without corrections.</param>
    public static void Note(SqliteConnection connection, StorageRoot store, string recordId, Reading now)
    {
        var places = Catalogue.Query(connection, "select accession_id, edition_path, edition_offset, edition_length from record where id = $id",
            r => (Path: Path.Combine(store.ObjectFolder(r.GetString(0)), r.GetString(1)), Offset: r.GetInt64(2), Length: r.GetInt32(3)), ("$id", recordId));
        if (places is not [var place])
        {
            return;
        }

        var bytes = new byte[place.Length];
        using (var handle = File.OpenHandle(place.Path))
        {
            RandomAccess.Read(handle, bytes, place.Offset);
        }

        var before = PlainTextWriter.Write(TeiReader.Read(Encoding.UTF8.GetString(bytes), ReaderLimits.Default)[0]);
        foreach (var (former, passage) in PassageMatch.Of(Passages(before), Passages(now.Text)))
        {
            using var note = Catalogue.Command(connection, """
                update former_passage set passage = $passage where record_id = $id and passage = $former;
                insert or replace into former_passage values ($id, $former, $passage);
                """, ("$id", recordId), ("$former", former), ("$passage", passage));
            note.ExecuteNonQuery();
        }
    }

    /// <summary>The passage that bears these words now, or the one asked for where it never changed.</summary>
    public static string Resolve(SqliteConnection connection, string recordId, string passage) => Catalogue.Query(connection,
        "select passage from former_passage where record_id = $id and former = $former", r => r.GetString(0), ("$id", recordId), ("$former", passage)) is [var now] ? now : passage;

    /// <summary>The former addresses of a record by the passage that bears their words now.</summary>
    public static ILookup<string, string> Of(SqliteConnection connection, string recordId) => Catalogue.Query(connection,
        "select passage, former from former_passage where record_id = $id order by former", r => (Passage: r.GetString(0), Former: r.GetString(1)), ("$id", recordId))
        .ToLookup(p => p.Passage, p => p.Former, StringComparer.Ordinal);

    /// <summary>The reading with the former addresses of its passages in its page.</summary>
    public static Reading Anchored(SqliteConnection connection, string recordId, Reading reading) =>
        Of(connection, recordId) is { Count: > 0 } former ? Reading.Of(reading.Document, reading.Paged, former) with { Pages = reading.Pages } : reading;

    /// <summary>Puts former addresses into a page, each at the head of the passage that bears its words now.</summary>
    public static string Anchor(string html, ILookup<string, string>? former)
    {
        if (former is null)
        {
            return html;
        }

        var page = new StringBuilder(html);
        foreach (var passage in former)
        {
            var at = page.ToString().IndexOf($" id=\"{passage.Key}\"", StringComparison.Ordinal);
            var end = at < 0 ? -1 : page.ToString().IndexOf('>', at);
            if (end > 0)
            {
                page.Insert(end + 1, string.Concat(passage.Select(address => $"<span id=\"{address}\"></span>")));
            }
        }

        return page.ToString();
    }

    private static ImmutableArray<(string Id, string Words)> Passages(PlainText text)
    {
        var ids = PassageIds.Of(text);
        return [.. text.Blocks.Select((block, i) => (ids[i], text.Text[block.Start..block.End]))];
    }
}
