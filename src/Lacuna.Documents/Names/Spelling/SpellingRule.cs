using System.Globalization;

namespace Lacuna.Documents.Names.Spelling;

/// <summary>Letters that may stand for other letters.</summary>
/// <param name="Left">Codes of the letters on one side, at least one; Latin where the scripts differ.</param>
/// <param name="Right">Codes of the letters on the other side; none where the letters on the left are silent.</param>
/// <param name="Cost">Hundredths of a plain error.</param>
/// <param name="AtStart">Only where both words begin.</param>
/// <param name="AtEnd">Only where both words end.</param>
/// <param name="ToCyrillic">The other word is Cyrillic; said apart because silent letters have no right side to tell it.</param>
internal sealed record SpellingRule(byte[] Left, byte[] Right, int Cost, bool AtStart, bool AtEnd, bool ToCyrillic)
{
    /// <summary>Reads a table.</summary>
    /// <param name="text">Lines as <see cref="LatinCyrillicRules"/> describes them.</param>
    /// <param name="rules">Receives the rules.</param>
    /// <exception cref="FormatException">A line has neither <c>=</c> nor <c>~</c>, or a letter that no name has.</exception>
    public static void Parse(string text, List<SpellingRule> rules)
    {
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var sign = line.IndexOfAny(['=', '~']);
            if (sign <= 0)
            {
                throw new FormatException($"No rule of spelling: {line}");
            }

            var left = line[..sign];
            var (atStart, atEnd) = (left.EndsWith('^'), left.EndsWith('$'));
            var letters = Codes(left.TrimEnd('^', '$'));
            foreach (var item in line[(sign + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                var other = item.TrimEnd("0123456789".ToCharArray());
                var cost = other.Length == item.Length ? 0 : int.Parse(item.AsSpan(other.Length), NumberStyles.None, CultureInfo.InvariantCulture);
                var right = Codes(other.TrimEnd('-'));
                var toCyrillic = line[sign] == '=' || NameLetters.IsCyrillic(letters[0]);
                rules.Add(new SpellingRule(letters, right, cost, atStart, atEnd, toCyrillic));
                if (line[sign] == '~' && right.Length > 0)
                {
                    rules.Add(new SpellingRule(right, letters, cost, atStart, atEnd, toCyrillic));
                }
            }
        }
    }

    /// <summary>Two spellings of one Cyrillic letter in any two systems stand for each other.</summary>
    public static void AddSystems(List<SpellingRule> rules)
    {
        const int otherSystem = 6;
        const int accentLost = 14;
        foreach (var (letter, spellings) in Romanization.Spellings())
        {
            rules.AddRange(spellings.Select(s => new SpellingRule(Codes(s), Codes(letter.ToString()), accentLost, AtStart: false, AtEnd: false, ToCyrillic: true)));
            rules.AddRange(
                from left in spellings
                from right in spellings
                where left != right && left.Length + right.Length > 2
                select new SpellingRule(Codes(left), Codes(right), otherSystem, AtStart: false, AtEnd: false, ToCyrillic: false));
        }
    }

    /// <summary>An accented letter may also be read as the plain one, for a little more.</summary>
    public static void AddPlainLetters(List<SpellingRule> rules)
    {
        const int accentIgnored = 8;
        var plain = rules.Where(r => r.Left.Length == 1 && r.Left[0] < 26).ToArray();
        for (var i = 0; i < NameLetters.LatinBase.Length; i++)
        {
            var letter = NameLetters.Code(NameLetters.Latin[26 + i]);
            var under = NameLetters.Code(NameLetters.LatinBase[i]);
            rules.AddRange(plain.Where(r => r.Left[0] == under).Select(r => r with { Left = [letter], Cost = r.Cost + accentIgnored }));
        }
    }

    private static byte[] Codes(string letters)
    {
        var codes = new byte[letters.Length];
        for (var i = 0; i < codes.Length; i++)
        {
            codes[i] = NameLetters.Code(letters[i]);
            if (codes[i] == NameLetters.None)
            {
                throw new FormatException($"No letter of a name: {letters}");
            }
        }

        return codes;
    }
}
