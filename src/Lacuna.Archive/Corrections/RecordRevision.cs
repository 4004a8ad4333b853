using System.Text;
using System.Text.Json;
using Lacuna.Archive.Accessions;
using Lacuna.Archive.Holdings;
using Lacuna.Archive.Meetings;
using Lacuna.Archive.People;
using Lacuna.Archive.References;
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
        var rows = Catalogue.Query(connection, "select seq, accession_id, edition_path, edition_offset, edition_length, member, (select name from accession a where a.id = accession_id), pages from record where id = $id",
            r => (Sequence: r.GetInt64(0), Place: new EditionPlace(r.GetString(1), r.GetString(2), r.GetInt64(3), r.GetInt32(4)), Member: r.GetString(5), File: r.GetString(6), IsPaged: r.GetInt32(7) > 0), ("$id", id.Value));
        if (rows.IsEmpty)
        {
            return;
        }

        var (sequence, place, member, file, isPaged) = rows[0];
        var document = TeiReader.Read(Encoding.UTF8.GetString(room.ReadEdition(id, place)), ReaderLimits.Default)[0];
        var reading = FormerPassages.Anchored(connection, id.Value, CorrectionOverlay.Apply(connection, id.Value, Reading.Of(document, isPaged ? id.Value : null)));
        Write(connection, sequence, reading, file == member ? member : $"{file}/{member}");
        Mentions.Write(connection, id.Value, reading.Document);
        PageRows.WriteGaps(connection, sequence, reading.Text, PageRows.Read(connection, sequence));
    }

    /// <summary>Puts what was read anew in the place of what was read before; within a transaction. Number, receipt and digest stay.</summary>
    /// <param name="connection">The catalogue.</param>
    /// <param name="sequence">The record's row number.</param>
    /// <param name="line">What its accession says of it now.</param>
    /// <param name="reading">The new reading, with corrections.</param>
    /// <param name="file">The name of its file, with container and folders.</param>
    /// <param name="editionPath">Where its edition lies within the object.</param>
    public static void Replace(SqliteConnection connection, long sequence, AccessionLine line, Reading reading, string file, string editionPath)
    {
        using (var row = Catalogue.Command(connection,
            "update record set edition_path = $path, edition_offset = $offset, edition_length = $length, warnings = $warnings, format = $format where seq = $seq",
            ("$path", editionPath), ("$offset", line.Offset), ("$length", line.Length),
            ("$warnings", JsonSerializer.Serialize(line.Warnings ?? [], CatalogueJson.Default.ImmutableArrayString)), ("$format", line.Format), ("$seq", sequence)))
        {
            row.ExecuteNonQuery();
        }

        Write(connection, sequence, reading, file);
        Mentions.Write(connection, line.Id ?? "", reading.Document);
    }

    private static void Write(SqliteConnection connection, long sequence, Reading reading, string file)
    {
        var values = CatalogueWriter.Derived(reading, file);
        using var row = Catalogue.Command(connection,
            $"update record set {string.Join(", ", CatalogueWriter.DerivedColumns.Select(c => $"{c} = ${c}"))} where seq = $seq", ("$seq", sequence));
        for (var i = 0; i < values.Length; i++)
        {
            row.Parameters.AddWithValue("$" + CatalogueWriter.DerivedColumns[i], values[i] ?? DBNull.Value);
        }

        row.ExecuteNonQuery();
        using var text = Catalogue.Command(connection, """
            update reading set text = $text, html = $html, page_digest = $digest, outline = $outline where seq = $seq;
            insert into revision (seq) values ($seq);
            """, ("$text", reading.PackedText), ("$html", reading.PackedHtml), ("$digest", reading.PageDigest), ("$outline", reading.PackedOutline), ("$seq", sequence));
        text.ExecuteNonQuery();
        WithheldRows.Write(connection, sequence, reading);
        StatementRows.Replace(connection, sequence, reading.Text);
        MeetingRows.Replace(connection, sequence, reading);
        ReferenceRows.Replace(connection, sequence, reading);
        FingerprintRows.Replace(connection, sequence, reading.Fingerprint);
    }
}
