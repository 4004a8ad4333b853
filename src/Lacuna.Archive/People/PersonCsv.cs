using System.Collections.Immutable;
using Lacuna.Archive.Storage;

namespace Lacuna.Archive.People;

/// <summary>The authority file as CSV (RFC 4180), for spreadsheets; what is written reads back to the same.</summary>
/// <remarks>Columns: <c>id, preferred, language, script, variants, birth, death, note, sources</c>. A cell with several variants or sources has
/// one a line; a variant is the name, or the name, its language and its script divided by bars: <c>Козлов|ru|Cyrl</c>.</remarks>
public static class PersonCsv
{
    private static readonly string[] Columns = ["id", "preferred", "language", "script", "variants", "birth", "death", "note", "sources"];

    /// <summary>Writes persons, a row each.</summary>
    /// <param name="persons">The persons.</param>
    /// <param name="output">Where to; lines end with CR LF, as the standard has it.</param>
    public static void Write(IEnumerable<Person> persons, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(persons);
        ArgumentNullException.ThrowIfNull(output);
        Row(output, Columns);
        foreach (var person in persons)
        {
            Row(output, [person.Id.Value, person.Preferred.Form, person.Preferred.Language ?? "", person.Preferred.Script ?? "",
                string.Join('\n', person.Variants.Select(Variant)), person.Birth ?? "", person.Death ?? "", person.Note ?? "", string.Join('\n', person.Sources)]);
        }
    }

    /// <summary>Reads persons. The columns may stand in any order; all but <c>preferred</c> may be missing.</summary>
    /// <param name="text">The file, decoded.</param>
    /// <returns>What each row says; an empty identifier where there is none.</returns>
    /// <exception cref="ArchiveException"><c>csv-malformed</c>, <c>csv-columns</c>.</exception>
    public static ImmutableArray<PersonDraft> Read(string text)
    {
        var rows = CsvReader.Read(text.TrimStart('\uFEFF'));
        if (rows.Count == 0)
        {
            throw new ArchiveException("csv-columns", "The file is empty. The first row names the columns.");
        }

        var header = rows[0].Cells.Select(c => c.Trim().ToLowerInvariant()).ToList();
        if (!header.Contains("preferred") || header.Exists(h => !Columns.Contains(h)) || header.Distinct(StringComparer.Ordinal).Count() != header.Count)
        {
            throw new ArchiveException("csv-columns", $"The first row must name the columns; they are: {string.Join(", ", Columns)}.");
        }

        var drafts = ImmutableArray.CreateBuilder<PersonDraft>(rows.Count - 1);
        foreach (var (line, cells) in rows.Skip(1).Where(r => r.Cells.Exists(c => c.Length > 0)))
        {
            if (cells.Count != header.Count)
            {
                throw new ArchiveException("csv-malformed", $"Line {line} has {cells.Count} cells, the first row {header.Count}.");
            }

            string Cell(string name) => header.IndexOf(name) is >= 0 and var i ? cells[i] : "";
            drafts.Add(new PersonDraft($"line {line}", Cell("id").Trim(), new NameVariant(Cell("preferred"), Or(Cell("language")), Or(Cell("script"))),
                [.. Lines(Cell("variants")).Select(VariantOf)], Or(Cell("birth")), Or(Cell("death")), Or(Cell("note")), [.. Lines(Cell("sources"))]));
        }

        return drafts.ToImmutable();
    }

    private static string Variant(NameVariant name) => (name.Language, name.Script) switch
    {
        (null, null) => name.Form,
        _ => $"{name.Form}|{name.Language}|{name.Script}",
    };

    private static NameVariant VariantOf(string cell) => cell.Split('|') switch
    {
        [var form] => new NameVariant(form, null, null),
        [var form, var language] => new NameVariant(form, Or(language), null),
        [var form, var language, var script, ..] => new NameVariant(form, Or(language), Or(script)),
        _ => new NameVariant("", null, null),
    };

    private static string[] Lines(string cell) => cell.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static string? Or(string cell) => string.IsNullOrWhiteSpace(cell) ? null : cell.Trim();

    private static void Row(TextWriter output, ReadOnlySpan<string> cells)
    {
        for (var i = 0; i < cells.Length; i++)
        {
            output.Write(i > 0 ? "," : "");
            output.Write(cells[i].AsSpan().IndexOfAny("\",\r\n") < 0 ? cells[i] : $"\"{cells[i].Replace("\"", "\"\"", StringComparison.Ordinal)}\"");
        }

        output.Write("\r\n");
    }
}
