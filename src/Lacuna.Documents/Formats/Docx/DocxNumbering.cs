using System.Globalization;
using System.Text;
using System.Xml;

namespace Lacuna.Documents.Formats.Docx;

/// <summary>Labels of numbered paragraphs (ECMA-376 part 1 §17.9), counted as Word counts them.</summary>
internal sealed class DocxNumbering
{
    private const int Levels = 9;

    private readonly Dictionary<string, Level[]> lists = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> listOf = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int[]> counters = new(StringComparer.Ordinal);

    /// <summary>Reads numbering.xml.</summary>
    public void Read(XmlReader reader)
    {
        var (list, number, level) = ((Level[]?)null, (string?)null, 0);
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            switch (reader.LocalName)
            {
                case "abstractNum" when DocxXml.Attribute(reader, "abstractNumId") is { } id:
                    list = lists[id] = [.. Enumerable.Repeat(new Level(1, "decimal", ""), Levels)];
                    break;
                case "num": (number, list) = (DocxXml.Attribute(reader, "numId"), null); break;
                case "abstractNumId" when number is not null && DocxXml.Value(reader) is { } of: listOf[number] = of; break;
                case "lvl": level = Math.Clamp(DocxXml.Number(DocxXml.Attribute(reader, "ilvl")) ?? 0, 0, Levels - 1); break;
                case "start" when list is not null: list[level] = list[level] with { Start = DocxXml.Number(DocxXml.Value(reader)) ?? 1 }; break;
                case "numFmt" when list is not null: list[level] = list[level] with { Format = DocxXml.Value(reader) ?? "decimal" }; break;
                case "lvlText" when list is not null: list[level] = list[level] with { Pattern = DocxXml.Value(reader) ?? "" }; break;
            }
        }
    }

    /// <summary>The label of the next paragraph of a list: "•", "2.", "(a)"; "•" when the numbering is not defined.</summary>
    public string Next(string numberingId, int level)
    {
        level = Math.Clamp(level, 0, Levels - 1);
        if (!listOf.TryGetValue(numberingId, out var id) || !lists.TryGetValue(id, out var list) || list[level].Format is "bullet")
        {
            return "•";
        }

        if (!counters.TryGetValue(id, out var counts))
        {
            counters[id] = counts = [.. list.Select(one => one.Start - 1)];
        }

        counts[level]++;
        for (var deeper = level + 1; deeper < Levels; deeper++)
        {
            counts[deeper] = list[deeper].Start - 1;
        }

        var label = new StringBuilder(list[level].Pattern);
        for (var i = 0; i <= level; i++)
        {
            label.Replace(string.Create(CultureInfo.InvariantCulture, $"%{i + 1}"), Number(Math.Max(counts[i], list[i].Start), list[i].Format));
        }

        return list[level].Format is "none" ? "" : label.ToString();
    }

    /// <summary>A number in one of Word's formats; unknown formats are written in figures.</summary>
    public static string Number(int number, string format) => format switch
    {
        "lowerLetter" when number is > 0 and < 1000 => new string((char)('a' + ((number - 1) % 26)), 1 + ((number - 1) / 26)),
        "upperLetter" when number is > 0 and < 1000 => new string((char)('A' + ((number - 1) % 26)), 1 + ((number - 1) / 26)),
        "lowerRoman" when number is > 0 and < 4000 => Roman(number).ToLowerInvariant(),
        "upperRoman" when number is > 0 and < 4000 => Roman(number),
        _ => number.ToString(CultureInfo.InvariantCulture),
    };

    private static string Roman(int number)
    {
        var text = new StringBuilder();
        foreach (var (value, sign) in (ReadOnlySpan<(int, string)>)[
            (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")])
        {
            for (; number >= value; number -= value)
            {
                text.Append(sign);
            }
        }

        return text.ToString();
    }

    private sealed record Level(int Start, string Format, string Pattern);
}
