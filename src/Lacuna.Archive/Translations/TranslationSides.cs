using System.Security.Cryptography;
using System.Text;
using Lacuna.Archive.Accessions;
using Lacuna.Archive.Corrections;
using Lacuna.Archive.Holdings;
using Lacuna.Documents.Comparison.SideBySide;
using Lacuna.Documents.Diagnostics;
using Lacuna.Documents.Formats.Tei;
using Microsoft.Data.Sqlite;

namespace Lacuna.Archive.Translations;

/// <summary>Two records' texts as they stand in one catalogue, corrections included, and what people decided about them.</summary>
internal sealed record TranslationSides(RecordId IdA, RecordId IdB, ParallelSide A, ParallelSide B, TranslationRulings Rulings, string Digest)
{
    // The rows that are kept mean nothing to a program that divides or aligns otherwise.
    private static readonly string Program = typeof(ParallelAlignment).Module.ModuleVersionId.ToString("N");

    /// <summary>Reads both, or null where the catalogue lacks one.</summary>
    public static TranslationSides? Read(ReadingRoom room, SqliteConnection connection, RecordId a, RecordId b)
    {
        if (Side(room, connection, a) is not var (sideA, digestA) || Side(room, connection, b) is not var (sideB, digestB))
        {
            return null;
        }

        var rulings = TranslationRulings.Of(connection, a, b);
        return new TranslationSides(a, b, sideA, sideB, rulings, Digested(digestA, digestB, rulings));
    }

    /// <summary>Changes with either text, with what people decided about the alignment, and with the program.</summary>
    public static string Digested(string pageA, string pageB, TranslationRulings rulings) => Convert.ToHexStringLower(SHA256.HashData(
        Encoding.UTF8.GetBytes($"{Program} {pageA} {pageB} {string.Join(',', rulings.Alignments.Select(e => e.Number))}")).AsSpan(0, 8));

    /// <summary>Aligns them around what people fixed.</summary>
    public ParallelAlignment Align() => ParallelAlignment.Of(A, B, Rulings.FixesFor(IdA, A, B).Fixes);

    private static (ParallelSide Side, string Digest)? Side(ReadingRoom room, SqliteConnection connection, RecordId id)
    {
        var rows = Catalogue.Query(connection, """
            select accession_id, edition_path, edition_offset, edition_length, (select page_digest from reading g where g.seq = record.seq) from record where id = $id
            """, r => (Place: new EditionPlace(r.GetString(0), r.GetString(1), r.GetInt64(2), r.GetInt32(3)), Digest: r.GetString(4)), ("$id", id.Value));
        if (rows.IsEmpty)
        {
            return null;
        }

        var document = TeiReader.Read(Encoding.UTF8.GetString(room.ReadEdition(id, rows[0].Place)), ReaderLimits.Default)[0];
        var corrections = CorrectionOverlay.Entries(connection, id.Value);
        return (ParallelSide.Of(corrections.IsEmpty ? document : CorrectionOverlay.Apply(document, corrections, passage => FormerPassages.Resolve(connection, id.Value, passage)).Document), rows[0].Digest);
    }
}
