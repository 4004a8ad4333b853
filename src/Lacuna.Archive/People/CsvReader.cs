using System.Text;
using Lacuna.Archive.Storage;

namespace Lacuna.Archive.People;

/// <summary>Rows and cells of RFC 4180.</summary>
internal static class CsvReader
{
    /// <summary>Reads every row with the number of the line on which it begins.</summary>
    public static List<(int Line, List<string> Cells)> Read(string text)
    {
        var rows = new List<(int, List<string>)>();
        var cells = new List<string>();
        var cell = new StringBuilder();
        var (line, begins, at) = (1, 1, 0);
        while (at < text.Length)
        {
            if (text[at] == '"' && cell.Length == 0)
            {
                at = Quoted(text, at + 1, cell, begins, ref line);
                if (at < text.Length && text[at] is not (',' or '\r' or '\n'))
                {
                    throw new ArchiveException("csv-malformed", $"Line {line}: after a closing quotation mark there must be a comma or the end of the line.");
                }

                continue;
            }

            switch (text[at])
            {
                case ',':
                    cells.Add(cell.ToString());
                    cell.Clear();
                    // A comma at the very end of a row opens one more cell, which is added there.
                    break;
                case '\r' when at + 1 < text.Length && text[at + 1] == '\n': break;
                case '\n' or '\r':
                    cells.Add(cell.ToString());
                    cell.Clear();
                    rows.Add((begins, cells));
                    cells = [];
                    begins = ++line;
                    break;
                default: cell.Append(text[at]); break;
            }

            at++;
        }

        if (cell.Length > 0 || cells.Count > 0)
        {
            cells.Add(cell.ToString());
            rows.Add((begins, cells));
        }

        return rows;
    }

    private static int Quoted(string text, int at, StringBuilder cell, int begins, ref int line)
    {
        for (; at < text.Length; at++)
        {
            if (text[at] == '"')
            {
                if (at + 1 >= text.Length || text[at + 1] != '"')
                {
                    return at + 1;
                }

                at++;
            }
            else if (text[at] == '\n')
            {
                line++;
            }

            cell.Append(text[at]);
        }

        throw new ArchiveException("csv-malformed", $"Line {begins}: a quotation mark is opened and never closed.");
    }
}
