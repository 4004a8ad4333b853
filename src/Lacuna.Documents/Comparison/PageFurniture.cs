using System.Collections.Frozen;

namespace Lacuna.Documents.Comparison;

/// <summary>Tells the lines that belong to the page or to the office and not to the text: page numbers, running heads, classification
/// markings, stamps of release.</summary>
/// <remarks>Only a hint: such words may be missing from the other release at no cost, and are still compared where they stand in both.</remarks>
internal static class PageFurniture
{
    private const int LongestLine = 80;
    private const int MostWords = 12;

    // A line that comes back as often as this is a running head, whatever it says.
    private const int Recurring = 3;

    // Where more than this share of a text seems to be furniture, recurring lines are its way of writing: a list, a dialogue.
    private const double MostFurniture = 0.3;

    // One of these must stand in a line of markings…
    private static readonly FrozenSet<string> Strong = Set(
        "secret confidential restricted unclassified classified declassified declassify declass downgraded sensitive noforn nodis exdis limdis eyesonly sanitized sanitised "
        + "released release approved reproduced nara foia copy return regraded authority eo secreto confidencial reservado desclasificado секретно совершенно рассекречено "
        + "geheim vertraulich streng page página pagina стр страница");

    // …and all others among these, or be numbers.
    private static readonly FrozenSet<string> Weak = Set(
        "top eyes only limited official use no not foreign dissem in part full whole for by at the of and to on as amended sec section date dated national archives records administration "
        + "file files from ii iii cia fbi state department office per under act is information b c d e o p pp version portions portion document documents review reviewed program "
        + "muy alto de la el para uso oficial solo экз архив copias copy number no number page pages original collection library room reading reserved special handling via channels");

    /// <summary>Marks the tokens of such lines in place. Linear.</summary>
    public static void Mark(string text, WordToken[] tokens)
    {
        var recurring = new Dictionary<ulong, int>();
        var lines = Lines(text, tokens, recurring);
        var (certain, likely) = (0, 0);
        foreach (var line in lines)
        {
            certain += line.Certain ? line.Count : 0;
            likely += line.Certain || Recurs(line) ? line.Count : 0;
        }

        var trusted = likely <= MostFurniture * tokens.Length;
        foreach (var line in lines)
        {
            if (!line.Certain && !(trusted && Recurs(line)))
            {
                continue;
            }

            for (var i = line.First; i < line.First + line.Count; i++)
            {
                if (!tokens[i].Is(TokenTraits.Gap))
                {
                    tokens[i] = tokens[i] with { Traits = tokens[i].Traits | TokenTraits.Furniture };
                }
            }
        }

        bool Recurs(in Line line) => line.Hash != 0 && recurring[line.Hash] >= Recurring;
    }

    private readonly record struct Line(int First, int Count, ulong Hash, bool Certain);

    private static List<Line> Lines(string text, WordToken[] tokens, Dictionary<ulong, int> recurring)
    {
        var lines = new List<Line>();
        for (var first = 0; first < tokens.Length;)
        {
            var last = first;
            while (last + 1 < tokens.Length && last - first <= MostWords && text.AsSpan(tokens[last].End, tokens[last + 1].Start - tokens[last].End).IndexOfAny('\n', '\f') < 0)
            {
                last++;
            }

            var count = last - first + 1;
            if (count <= MostWords && tokens[last].End - tokens[first].Start <= LongestLine && !tokens[first].Is(TokenTraits.Gap))
            {
                var (certain, hash) = Judge(text, tokens.AsSpan(first, count));
                if (certain || hash != 0)
                {
                    lines.Add(new Line(first, count, hash, certain));
                }

                if (hash != 0)
                {
                    recurring[hash] = recurring.GetValueOrDefault(hash) + 1;
                }
            }
            else
            {
                // The rest of a long line is not a line of its own.
                while (last + 1 < tokens.Length && text.AsSpan(tokens[last].End, tokens[last + 1].Start - tokens[last].End).IndexOfAny('\n', '\f') < 0)
                {
                    last++;
                }
            }

            first = last + 1;
        }

        return lines;
    }

    private static (bool Certain, ulong Hash) Judge(string text, ReadOnlySpan<WordToken> line)
    {
        Span<char> folded = stackalloc char[TextTokenizer.LongestWord * LetterFolding.MostPerCharacter];
        var (strong, strange, letters, digits) = (false, false, 0, 0);
        var hash = 14695981039346656037UL;
        foreach (var token in line)
        {
            if (token.Is(TokenTraits.Gap) || token.End - token.Start > TextTokenizer.LongestWord)
            {
                return default;
            }

            var word = folded[..LetterFolding.Fold(text.AsSpan(token.Start, token.End - token.Start), folded)];
            var ofWord = 0;
            foreach (var c in word)
            {
                ofWord += char.IsDigit(c) ? 0 : 1;
                hash = char.IsDigit(c) ? hash : (hash ^ c) * 1099511628211UL;
            }

            letters += ofWord;
            digits += word.Length - ofWord;
            if (ofWord > 0)
            {
                var known = word.ToString();
                strong |= Strong.Contains(known);
                strange |= !Strong.Contains(known) && !Weak.Contains(known);
            }
        }

        var number = letters == 0 && digits is > 0 and <= 16 && IsPageNumber(text.AsSpan(line[0].Start, line[^1].End - line[0].Start));
        return (number || (strong && !strange), letters >= 4 && line.Length <= 8 ? hash : 0);
    }

    // "- 3 -", "12", "[14]", "104-10187-10001"; not "1945." at the end of a paragraph.
    private static bool IsPageNumber(ReadOnlySpan<char> line)
    {
        var digits = 0;
        foreach (var c in line)
        {
            digits += char.IsDigit(c) ? 1 : 0;
        }

        return line[0] is '-' or '–' or '—' or '[' or '(' || (digits <= 3 ? digits == line.Length : line.Contains('-') && char.IsDigit(line[^1]));
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').Select(Fold).ToFrozenSet(StringComparer.Ordinal);

    private static string Fold(string word)
    {
        Span<char> folded = stackalloc char[word.Length * LetterFolding.MostPerCharacter];
        return folded[..LetterFolding.Fold(word, folded)].ToString();
    }
}
