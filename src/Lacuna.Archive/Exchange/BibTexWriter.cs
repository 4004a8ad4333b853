using System.Globalization;
using System.Text;

namespace Lacuna.Archive.Exchange;

/// <summary>A list for BibTeX and BibLaTeX, UTF-8.</summary>
/// <remarks>Documents of an archive are <c>misc</c>: BibTeX has no kind of entry for them. A date that is no plain day, month or year is told in
/// <c>year</c> as far as that goes, and exactly, as EDTF, in <c>note</c>.</remarks>
public sealed class BibTexWriter : IRecordListWriter
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <inheritdoc/>
    public string MediaType => "application/x-bibtex; charset=utf-8";

    /// <inheritdoc/>
    public string Extension => "bib";

    /// <inheritdoc/>
    public void Begin(TextWriter output)
    {
    }

    /// <inheritdoc/>
    public void Write(TextWriter output, CitedRecord record)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(record);
        output.Write($"@misc{{lacuna-{record.Entry.Id},\n");
        // Double braces keep the capitals of a title.
        Field(output, "title", $"{{{Escaped(record.Entry.Title)}}}");
        Field(output, "author", string.Join(" and ", record.Authors.Select(a => $"{{{Escaped(a)}}}")));
        if (record.Date is { } date)
        {
            Field(output, "year", Escaped(YearOf(date)));
            if (date.Year is not null && date.Last.IsEmpty && date.First.Length > 1)
            {
                output.Write($"  month = {Months[date.First[1] - 1]},\n");
                Field(output, "day", date.First.Length > 2 ? date.First[2].ToString(CultureInfo.InvariantCulture) : "");
            }

            Field(output, "note", date.IsPlain ? "" : Escaped($"Date: {date.Words}; in EDTF: {date.Edtf}"));
        }

        Field(output, "type", Escaped(record.Genre));
        Field(output, "address", Escaped(record.Description.Place));
        Field(output, "howpublished", Escaped(record.Collection));
        Field(output, "language", Escaped(record.Entry.Language));
        Field(output, "abstract", Escaped(record.Description.Summary));
        // The address is no text of TeX but is read as one by older styles, and has no sign in it that needs escaping.
        Field(output, "url", record.Address?.AbsoluteUri ?? "");
        output.Write("}\n\n");
    }

    /// <inheritdoc/>
    public void End(TextWriter output)
    {
    }

    private static string YearOf(CitedDate date)
    {
        if (date.First.IsEmpty)
        {
            return date.Words;
        }

        var years = CitedDate.Written([date.First[0]]) + (date.Year is null ? "–" + CitedDate.Written([date.Last[0]]) : "");
        return date.IsCirca ? $"c. {years}" : years;
    }

    private static void Field(TextWriter output, string name, string value)
    {
        if (value.Length > 0)
        {
            output.Write($"  {name} = {{{value}}},\n");
        }
    }

    // BibTeX counts braces even where TeX would take them for signs, so they are told by their names.
    private static string Escaped(string? text)
    {
        var escaped = new StringBuilder();
        foreach (var c in CitedRecord.Line(text ?? ""))
        {
            escaped.Append(c switch
            {
                '\\' => "{\\textbackslash}",
                '{' => "{\\textbraceleft}",
                '}' => "{\\textbraceright}",
                '~' => "{\\textasciitilde}",
                '^' => "{\\textasciicircum}",
                '$' or '&' or '#' or '_' or '%' => "\\" + c,
                _ => c.ToString(),
            });
        }

        return escaped.ToString();
    }
}
