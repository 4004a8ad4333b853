using System.Buffers;
using System.Globalization;
using Lacuna.Documents.Dates;
using Lacuna.Documents.Model;

namespace Lacuna.Documents.Description;

/// <summary>Chooses a title from the beginning of a document that gives none.</summary>
internal static class Titles
{
    /// <summary>No title is longer: it must fit a list, a tab and a file name.</summary>
    public const int Longest = 200;

    // First words stand in for a title; more than a line would not be read as one.
    private const int LongestFirstWords = 90;

    // Below this share of letters a line is the noise of a scan.
    private const double LeastLetters = 0.7;

    private static readonly string[] SubjectMarks = ["SUBJECT", "Subject", "ASUNTO", "Asunto", "Тема"];

    // Stamps of releases and headings of forms stand above the document and name none.
    private static readonly SearchValues<string> NoTitles = SearchValues.Create(
        ["RELEASE UNDER", "ASSASSINATION RECORDS", "APPROVED FOR RELEASE", "AS SANITIZED", "HISTORICAL REVIEW", "# RIF", "## Page", "Date :", "RELEASE IN PART", "RELEASE IN FULL",
         "DECLASSIFIED", "INTERNAL USE ONLY", "RETURN TO", "ROUTING AND RECORD"],
        StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a line by itself reads as a title: short, with letters, no sentence, no date, no greeting.</summary>
    public static bool IsTitleLike(string line)
    {
        if (line.Length is < 4 or > Longest || line.Contains('\n', StringComparison.Ordinal) || line[^1] is '.' or ',' or ';' or ':' or '!' || !char.IsLetterOrDigit(line[0]) && line[0] is not ('“' or '"' or '«'))
        {
            return false;
        }

        return !IsNoise(line) && line.Contains(' ', StringComparison.Ordinal) && DateReader.ReadBare(line) is null;
    }

    /// <summary>The line after "SUBJECT:", or null.</summary>
    public static string? Subject(ReadOnlySpan<char> text)
    {
        foreach (var mark in SubjectMarks)
        {
            var at = text.IndexOf(mark);
            if (at < 0 || at > 0 && text[at - 1] is not ('\n' or ' '))
            {
                continue;
            }

            var rest = text[(at + mark.Length)..].TrimStart(" .\t");
            if (rest.IsEmpty || rest[0] is not (':' or ';'))
            {
                continue;
            }

            rest = rest[1..].TrimStart();
            var end = rest.IndexOf('\n');
            var line = rest[..(end < 0 ? Math.Min(rest.Length, Longest) : end)].Trim(" -—.:").ToString();
            if (line.Length is >= 4 and <= Longest && !IsNoise(line))
            {
                return line;
            }
        }

        return null;
    }

    /// <summary>The text cut at a word's end and closed with an ellipsis where it is longer than <paramref name="longest"/>.</summary>
    public static string Cut(string text, int longest = Longest)
    {
        text = string.Join(' ', text.AsSpan(0, Math.Min(text.Length, longest * 2)).ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (text.Length <= longest)
        {
            return text;
        }

        var end = text.LastIndexOf(' ', longest - 2);
        end = end < longest / 2 ? longest - 1 : end;
        end -= char.IsHighSurrogate(text[end - 1]) ? 1 : 0;
        return text[..end].TrimEnd(',', ';', ':', '.', ' ', '(', '[') + "…";
    }

    /// <summary>The first words of the first block that is not noise, or of the first block, or the file's name.</summary>
    public static string FirstWords(List<OpeningLine> opening, string fileName)
    {
        foreach (var line in opening)
        {
            if (line.Block is not (Table or PageBreak) && line.Text.Length > 20 && !IsNoise(line.Text[..Math.Min(line.Text.Length, Longest)]))
            {
                return Cut(line.Text, LongestFirstWords);
            }
        }

        var name = Path.GetFileNameWithoutExtension(fileName);
        return opening.Count > 0 && name.Length == 0 ? Cut(opening[0].Text, LongestFirstWords) : name.Length > 0 ? name : "Untitled";
    }

    private static bool IsNoise(string line)
    {
        if (line.AsSpan().ContainsAny(NoTitles))
        {
            return true;
        }

        var (letters, marks) = (0, 0);
        foreach (var c in line)
        {
            var category = char.GetUnicodeCategory(c);
            letters += category is <= UnicodeCategory.OtherLetter or UnicodeCategory.DecimalDigitNumber ? 1 : 0;
            marks += char.IsWhiteSpace(c) ? 0 : 1;
        }

        return marks == 0 || letters < LeastLetters * marks || !line.Any(char.IsLetter);
    }
}
