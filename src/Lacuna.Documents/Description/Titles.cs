using System.Buffers;
using System.Collections.Frozen;
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

    // Of the words of a title that a scan has read; names and cryptonyms look like no word at times.
    private const double LeastWords = 0.67;

    private const int FewestLongWords = 3;

    // What stands at the head of all paper of a body names the body, not the document.
    private static readonly FrozenSet<string> Letterheads = FrozenSet.ToFrozenSet(
        ["Central Intelligence Agency", "Department of State", "Federal Bureau of Investigation", "United States Government", "The White House", "Department of Defense", "National Security Council", "National Security Agency",
         "United States Department of Justice", "Department of the Army", "Department of the Navy", "Department of the Air Force", "The Joint Chiefs of Staff", "Executive Office of the President", "United States of America",
         "República de Cuba", "Ministerio de Relaciones Exteriores", "Partido Comunista de Cuba", "Союз Советских Социалистических Республик", "Министерство иностранных дел СССР", "Центральный Комитет КПСС"],
        StringComparer.OrdinalIgnoreCase);

    // Marks that a typist does not make in running words.
    private static readonly SearchValues<char> ScanMarks = SearchValues.Create("|{}~<>=\\_^@«»£€¥§©®™");

    private static readonly string[] SubjectMarks = ["SUBJECT", "Subject", "ASUNTO", "Asunto", "Тема"];

    // Stamps of releases and headings of forms stand above the document and name none.
    private static readonly SearchValues<string> NoTitles = SearchValues.Create(
        ["RELEASE UNDER", "ASSASSINATION RECORDS", "APPROVED FOR RELEASE", "AS SANITIZED", "HISTORICAL REVIEW", "# RIF", "## Page", "Date :", "RELEASE IN PART", "RELEASE IN FULL",
         "DECLASSIFIED", "INTERNAL USE ONLY", "RETURN TO", "ROUTING AND RECORD", "DO NOT REPRODUCE", "BACKGROUND USE", "REPRODUCTION BY OTHER", "ASSASSINATION SYSTEM", "IDENTIFICATION FORM",
         "AGENCY INFORMATION", "DOCUMENT INFORMATION", "CLASSIFIED MESSAGE", "SECRETARIAT DISSEMINATION", "THEN FILLED IN", "WHEN FILLED IN", "TOTAL COPIES", "END OF MESSAGE", "STANDARD FORM", "TRANSMIT THE FOLLOWING",
         "KENNEDY ASSASS", "APPROVED FOR", "RELEASED UNDER", "THIS DOCUMENT IS", "THIS COPY", "EXEMPT FROM", "INDICATE NEGATIVE", "FORM NO", "GSA FPMR", "OPTIONAL FOR", "PREVIOUS EDITIONS",
         "RECORD NUMBER", "AGENCY FILE", "RECORDS SERIES", "RECORD SERIES", "ORIGINATOR:", "REPRODUCTION PROHIBITED", "RETURN FO CIA", "DOC REF ID"],
        StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a line by itself reads as a title: short, with letters, no sentence, no date, no greeting.</summary>
    public static bool IsTitleLike(string line)
    {
        if (line.Length is < 4 or > Longest || line.Contains('\n', StringComparison.Ordinal) || line[^1] is '.' or ',' or ';' or ':' or '!' || !char.IsLetterOrDigit(line[0]) && line[0] is not ('“' or '"' or '«'))
        {
            return false;
        }

        var first = line.AsSpan().TrimStart("“\"«");
        if (first.IsEmpty || char.IsLower(first[0]) || line.AsSpan().IndexOfAny(ScanMarks) >= 0 || first.StartsWith("REF", StringComparison.OrdinalIgnoreCase) || first.StartsWith("Cited in ") || first.StartsWith("Source:") || first.StartsWith("See ")
            || line.AsSpan().Count('(') != line.AsSpan().Count(')') || line.AsSpan().Count('[') != line.AsSpan().Count(']') || LongWords(line) < 2 || Letterheads.Contains(line.TrimEnd('.')))
        {
            return false;
        }

        return IsReadable(line) && line.Contains(' ', StringComparison.Ordinal) && DateReader.ReadBare(line) is null;
    }

    /// <summary>The line after "SUBJECT:" in one of the first blocks, or null.</summary>
    public static Found? FirstSubject(List<OpeningLine> opening)
    {
        foreach (var line in opening)
        {
            if (Subject(line.Text, line.Start) is { } subject)
            {
                return subject;
            }
        }

        return null;
    }

    private static Found? Subject(string whole, int shift)
    {
        var text = whole.AsSpan(0, Math.Min(whole.Length, 3000));
        foreach (var mark in SubjectMarks)
        {
            var at = text.IndexOf(mark);
            if (at < 0 || at > 0 && text[at - 1] is not ('\n' or ' '))
            {
                continue;
            }

            var start = at + mark.Length;
            while (start < text.Length && text[start] is ' ' or '.' or '\t')
            {
                start++;
            }

            if (start == text.Length || text[start] is not (':' or ';'))
            {
                continue;
            }

            start++;
            start += text[start..].Length - text[start..].TrimStart().Length;
            var end = text[start..].IndexOf('\n') is >= 0 and var stop ? start + stop : Math.Min(text.Length, start + Longest);
            var line = text[start..end].Trim(" -—.:");
            if (line.Length is >= 4 and <= Longest && IsReadable(line.ToString()))
            {
                return new Found(line.ToString(), new Model.SourceSpan(shift + start + text[start..end].IndexOf(line), line.Length));
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

    /// <summary>The first words of the first block that reads as language, or the number the record bears, or the file's name.</summary>
    /// <remarks>Where a scan has given nothing that reads, a number that leads to the paper says more than its noise.</remarks>
    public static string FirstWords(List<OpeningLine> opening, string fileName)
    {
        foreach (var line in opening)
        {
            if (line.Block is not (Table or PageBreak) && line.Text.Length > 20 && IsLanguage(line.Text))
            {
                return Cut(line.Text, LongestFirstWords);
            }
        }

        var name = Path.GetFileNameWithoutExtension(fileName);
        foreach (var line in name.Length > 0 ? [] : opening)
        {
            if (IsReadable(line.Text[..Math.Min(line.Text.Length, Longest)]))
            {
                return Cut(line.Text, LongestFirstWords);
            }
        }

        return name.Length > 0 ? name : "Untitled";
    }

    // A language is known by its small words; what has none must at least be clean.
    private static bool IsLanguage(string text)
    {
        var beginning = text[..Math.Min(text.Length, Longest)];
        if (!IsReadable(beginning) || beginning.AsSpan(0, Math.Min(beginning.Length, LongestFirstWords)).IndexOfAny(ScanMarks) >= 0)
        {
            return false;
        }

        return LanguageGuess.Of(text) is not null || char.IsUpper(beginning[0]) && beginning.AsSpan().IndexOfAny(ScanMarks) < 0 && LongWords(beginning) >= FewestLongWords;
    }

    /// <summary>Whether a line that a form gives as its title or subject can be read: most of its words look like words.</summary>
    /// <remarks>What a scan makes of a stamp or of handwriting has letters enough, but in words of no shape ("paRT ones", "Bcwt").</remarks>
    public static bool IsReadable(string line)
    {
        if (IsNoise(line))
        {
            return false;
        }

        var (words, good) = (0, 0);
        foreach (var range in line.AsSpan().SplitAny(' ', '/', '-', '—', '–'))
        {
            var word = line.AsSpan(range).Trim(".,;:()[]\"'“”‘’*«»!?");
            if (word.Length < 2 || char.IsAsciiDigit(word[0]))
            {
                continue;
            }

            words++;
            good += IsWord(word) ? 1 : 0;
        }

        return words > 0 && good >= LeastWords * words;
    }

    // Lists of desks and telegraph routes are all short words: "DOP, COP, ADDP/A, WH, S/C 2".
    private static int LongWords(string line)
    {
        var words = 0;
        foreach (var range in line.AsSpan().Split(' '))
        {
            words += line.AsSpan(range).Trim(".,;:()[]\"'“”").Length >= 4 ? 1 : 0;
        }

        return words;
    }

    /// <summary>Whether a line only stamps or numbers the paper and says nothing of what is on it.</summary>
    public static bool IsStamp(string line) => line.AsSpan().ContainsAny(NoTitles);

    private static bool IsWord(ReadOnlySpan<char> word)
    {
        var (vowels, changes, letters, capitals) = (0, 0, 0, 0);
        for (var i = 0; i < word.Length; i++)
        {
            var c = FoldedLetters.Fold(word[i]);
            vowels += c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y' or 'а' or 'е' or 'и' or 'о' or 'у' or 'ы' or 'э' or 'ю' or 'я' or 'і' or 'ї' or 'є' ? 1 : 0;
            letters += char.IsLetter(c) ? 1 : 0;
            capitals += char.IsUpper(word[i]) ? 1 : 0;
            changes += i > 0 && char.IsUpper(word[i]) && char.IsLower(word[i - 1]) ? 1 : 0;
        }

        // Abbreviations have no vowel to speak of: "DPD", "FBI", "re".
        return letters * 4 >= word.Length * 3 && changes <= 1 && (vowels > 0 || word.Length <= 4 && (capitals == word.Length || capitals == 0 && word.Length <= 3 || word[0] is 'M' or 'D' or 'S'));
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
