using System.Collections.Immutable;
using System.Text;
using Lacuna.Archive.Holdings;
using Lacuna.Documents.Diagnostics;
using Lacuna.Documents.Formats.Ocr;
using Lacuna.Documents.Model;
using Lacuna.Documents.Pages;
using Lacuna.Documents.Rendering;
using Microsoft.Data.Sqlite;

namespace Lacuna.Archive.Accessions;

/// <summary>Writes for a record what its pages show: their words with places, and the gaps that have a place on them.</summary>
internal static class PageRows
{
    /// <summary>Puts the pages of a record in the place of those before; within a transaction.</summary>
    public static void Write(SqliteConnection connection, long sequence, Reading reading)
    {
        Run(connection, "delete from page where seq = $seq", ("$seq", sequence));
        var printed = PrintedNumbers(reading.Document);
        foreach (var page in reading.Pages)
        {
            Run(connection, "insert into page (seq, number, printed, width, height, origin, confidence, language, turned, words) values ($seq, $number, $printed, $width, $height, $origin, $confidence, $language, $turned, $words)",
                ("$seq", sequence), ("$number", page.Number), ("$printed", printed.GetValueOrDefault(page.Number)), ("$width", page.Width), ("$height", page.Height),
                ("$origin", page.Origin.ToString()), ("$confidence", page.Confidence), ("$language", page.Language), ("$turned", page.Turned),
                ("$words", Packing.Pack(Encoding.UTF8.GetString(AltoWriter.Write([page], "page")))));
        }

        var read = reading.Pages.Where(p => p is { Confidence: not null, Lines.IsEmpty: false }).ToList();
        Run(connection, "update record set pages = $pages, confidence = $confidence where seq = $seq", ("$pages", reading.Pages.Length),
            ("$confidence", read.Count == 0 ? null : read.Average(p => p.Confidence)), ("$seq", sequence));
        WriteGaps(connection, sequence, reading.Text, reading.Pages);
    }

    /// <summary>Puts the places of a record's gaps in the place of those before; within a transaction. A record without pages has none.</summary>
    public static void WriteGaps(SqliteConnection connection, long sequence, PlainText text, ImmutableArray<PageText> pages)
    {
        Run(connection, "delete from placed_gap where seq = $seq", ("$seq", sequence));
        foreach (var gap in GapPlaces.Of(text, pages))
        {
            Run(connection, "insert or ignore into placed_gap values ($seq, $gap, $page, $left, $top, $right, $bottom, $label, $certainty)",
                ("$seq", sequence), ("$gap", gap.Number), ("$page", gap.Place.Page), ("$left", gap.Place.Box.Left), ("$top", gap.Place.Box.Top),
                ("$right", gap.Place.Box.Right), ("$bottom", gap.Place.Box.Bottom), ("$label", gap.Label), ("$certainty", gap.Certainty));
        }
    }

    /// <summary>The pages of a record as they were written, in order.</summary>
    public static ImmutableArray<PageText> Read(SqliteConnection connection, long sequence, int? number = null) =>
        [.. Catalogue.Query(connection, "select words from page where seq = $seq and ($number is null or number = $number) order by number", r => r.GetFieldValue<byte[]>(0),
            ("$seq", sequence), ("$number", number)).SelectMany(packed => AltoReader.Read(Packing.UnpackUtf8(packed), ReaderLimits.Default))];

    // The numbers that the document found printed on its pages.
    private static Dictionary<int, string> PrintedNumbers(TextDocument document)
    {
        var numbers = new Dictionary<int, string>();
        foreach (var (page, number) in PrintedPages.Of(document))
        {
            numbers.TryAdd(page, number);
        }

        return numbers;
    }

    private static void Run(SqliteConnection connection, string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        using var command = Catalogue.Command(connection, sql, parameters);
        command.ExecuteNonQuery();
    }
}
