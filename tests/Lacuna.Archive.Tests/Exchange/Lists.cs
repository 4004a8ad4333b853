using System.Text;
using Lacuna.Archive.Exchange;
using Lacuna.Archive.Holdings;
using Lacuna.Documents.Model;

namespace Lacuna.Archive.Tests.Exchange;

/// <summary>Records to write, and small readers of what was written.</summary>
internal static class Lists
{
    /// <summary>Titles that some program would stumble over.</summary>
    public static readonly string[] HostileTitles =
    [
        "=HYPERLINK(\"http://example.org\")", "+1", "-1", "@SUM(A1)", "a, \"b\"; c\r\nd\te", "{braces} and }unbalanced{", "50 % of $5 & #1_x^2 ~ \\end{document}", "<b>&amp;]]></b>", "ER  - ",
        "\u0000\u0001\ufffe lone \ud83d here \ud83d\ude00", "Отчёт о беседе «А. Б.»", "\t=1+1", "\u2028TY  - BOOK",
    ];

    public static CitedRecord Record(string title, string? edtf = "1962-10-27", string? text = null, string? sender = "The Ambassador (O'Neill & Sons)") => new(
        new RecordEntry(1, RecordId.TryParse("aaaaaaaaaaaa", out var id) ? id : default, "c", title, text, edtf, "memorandum-of-conversation", "en", 900, new WithheldFigures(2, 22, 10, 40, 0.0245, false, "A little is withheld"), []),
        DocumentDescription.Empty with { Title = title, Sender = sender, Place = "Halmar", Summary = title },
        "Papers, \"1962\"", "2026-01-02T03:04:05Z", new Uri("https://example.org/records/aaaaaaaaaaaa"));

    public static string Written(IRecordListWriter writer, params IEnumerable<CitedRecord> records)
    {
        var output = new StringWriter();
        writer.Begin(output);
        foreach (var record in records)
        {
            writer.Write(output, record);
        }

        writer.End(output);
        return output.ToString();
    }

    /// <summary>RFC 4180 §2, to the letter.</summary>
    public static List<List<string>> ReadCsv(string text)
    {
        var rows = new List<List<string>>();
        var row = new List<string>();
        for (var i = 0; i < text.Length;)
        {
            var cell = new StringBuilder();
            if (text[i] == '"')
            {
                for (i++; !(text[i] == '"' && text[i + 1] != '"'); i++)
                {
                    i += text[i] == '"' ? 1 : 0;
                    cell.Append(text[i]);
                }

                i++;
            }
            else
            {
                while (text[i] is not (',' or '\r'))
                {
                    Xunit.Assert.NotEqual('"', text[i]);
                    cell.Append(text[i++]);
                }
            }

            row.Add(cell.ToString());
            if (text[i] == ',')
            {
                i++;
                continue;
            }

            Xunit.Assert.Equal("\r\n", text.Substring(i, 2));
            i += 2;
            rows.Add(row);
            row = [];
        }

        return rows;
    }

    /// <summary>Entries of RIS as tags with values.</summary>
    public static List<List<(string Tag, string Value)>> ReadRis(string text)
    {
        var entries = new List<List<(string, string)>>();
        var entry = new List<(string, string)>();
        foreach (var line in text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries))
        {
            Xunit.Assert.Equal("  - ", line.Substring(2, 4));
            if (line.StartsWith("ER", StringComparison.Ordinal))
            {
                entries.Add(entry);
                entry = [];
                continue;
            }

            entry.Add((line[..2], line[6..]));
        }

        Xunit.Assert.Empty(entry);
        return entries;
    }

    /// <summary>Entries of BibTeX as fields, with braces counted as BibTeX counts them and its signs turned back.</summary>
    public static List<Dictionary<string, string>> ReadBibTex(string text)
    {
        var entries = new List<Dictionary<string, string>>();
        for (var i = text.IndexOf("@misc{", StringComparison.Ordinal); i >= 0; i = text.IndexOf("@misc{", i, StringComparison.Ordinal))
        {
            var fields = new Dictionary<string, string>(StringComparer.Ordinal);
            i = text.IndexOf(',', i) + 1;
            while (text[i..].TrimStart() is [not '}', ..])
            {
                var equals = text.IndexOf('=', i);
                var name = text[i..equals].Trim(' ', '\n', ',');
                var from = equals + 2;
                var depth = 0;
                for (i = from; depth > 0 || text[i] != ','; i++)
                {
                    depth += text[i] == '{' ? 1 : text[i] == '}' ? -1 : 0;
                }

                fields.Add(name, Plain(text[from..i]));
                i++;
            }

            entries.Add(fields);
        }

        return entries;
    }

    private static int ClosingOf(string value)
    {
        var depth = 0;
        for (var i = 0; i < value.Length; i++)
        {
            depth += value[i] == '{' ? 1 : value[i] == '}' ? -1 : 0;
            if (depth == 0)
            {
                return i;
            }
        }

        return -1;
    }

    private static string Plain(string value)
    {
        // Only braces that belong together: a value may begin with a sign in braces and end with another.
        while (value is ['{', .., '}'] && ClosingOf(value) == value.Length - 1)
        {
            value = value[1..^1];
        }

        return value.Replace("{\\textbraceleft}", "{", StringComparison.Ordinal).Replace("{\\textbraceright}", "}", StringComparison.Ordinal)
            .Replace("{\\textasciitilde}", "~", StringComparison.Ordinal).Replace("{\\textasciicircum}", "^", StringComparison.Ordinal)
            .Replace("\\$", "$", StringComparison.Ordinal).Replace("\\&", "&", StringComparison.Ordinal).Replace("\\#", "#", StringComparison.Ordinal)
            .Replace("\\_", "_", StringComparison.Ordinal).Replace("\\%", "%", StringComparison.Ordinal).Replace("{\\textbackslash}", "\\", StringComparison.Ordinal);
    }
}
