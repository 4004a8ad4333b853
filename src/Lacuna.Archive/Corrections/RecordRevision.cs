using System.Text;
using Lacuna.Archive.Accessions;
using Lacuna.Archive.Holdings;
using Lacuna.Archive.People;
using Lacuna.Archive.Releases;
using Lacuna.Documents.Diagnostics;
using Lacuna.Documents.Formats.Tei;
using Microsoft.Data.Sqlite;

namespace Lacuna.Archive.Corrections;

/// <summary>Writes the row of a record anew after a decision about it; its number in the catalogue stays.</summary>
internal static class RecordRevision
{
    /// <summary>Derives a record from its edition and its corrections once more; within a transaction. Nothing happens where the catalogue lacks it.</summary>
    public static void Rederive(ReadingRoom room, SqliteConnection connection, RecordId id)
    {
        var rows = Catalogue.Query(connection, "select seq, accession_id, edition_path, edition_offset, edition_length, member, (select name from accession a where a.id = accession_id) from record where id = $id",
            r => (Sequence: r.GetInt64(0), Place: new EditionPlace(r.GetString(1), r.GetString(2), r.GetInt64(3), r.GetInt32(4)), Member: r.GetString(5), File: r.GetString(6)), ("$id", id.Value));
        if (rows.IsEmpty)
        {
            return;
        }

        var (sequence, place, member, file) = rows[0];
        var document = TeiReader.Read(Encoding.UTF8.GetString(room.ReadEdition(id, place)), ReaderLimits.Default)[0];
        var reading = CorrectionOverlay.Apply(connection, id.Value, Reading.Of(document));
        var values = CatalogueWriter.Derived(reading, file == member ? member : $"{file}/{member}");
        using var row = Catalogue.Command(connection,
            $"update record set {string.Join(", ", CatalogueWriter.DerivedColumns.Select(c => $"{c} = ${c}"))} where seq = $seq", ("$seq", sequence));
        for (var i = 0; i < values.Length; i++)
        {
            row.Parameters.AddWithValue("$" + CatalogueWriter.DerivedColumns[i], values[i] ?? DBNull.Value);
        }

        row.ExecuteNonQuery();
        using var text = Catalogue.Command(connection, """
            update reading set text = $text, html = $html, page_digest = $digest where seq = $seq;
            insert into revision (seq) values ($seq);
            """, ("$text", reading.PackedText), ("$html", reading.PackedHtml), ("$digest", reading.PageDigest), ("$seq", sequence));
        text.ExecuteNonQuery();
        WithheldRows.Write(connection, sequence, reading.Withheld);
        FingerprintRows.Replace(connection, sequence, reading.Fingerprint);
        Mentions.Write(connection, id.Value, reading.Document);
    }
}
