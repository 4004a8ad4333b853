using System.Globalization;

namespace Lacuna.Archive.Search;

/// <summary>Walks over the words of a text. Linear, without allocation.</summary>
/// <remarks>
/// <list type="bullet">
/// <item>"Il'ichev", "Qur’an", "T'ien", "O'Higgins", "Лук'яненко" are one word; "Ilichev" finds the first.</item>
/// <item>"d'Estaing", "l'Humanité", "dell'Unità" are two: what French and Italian leave out a vowel of is a word by itself.</item>
/// <item>Of "Kennedy's", "he'll", "we've" only the first part is a word: nobody looks for "s"; "don't" is "dont".</item>
/// <item>"U.S.S.R." is "USSR": three letters or more with points between them. "U.S." and "N.S. Khrushchev" stay letters by themselves.</item>
/// <item>A Chinese or Japanese sign is a word by itself; several of them are found as a phrase.</item>
/// <item>Small raised and lowered figures, which point to notes, are no part of a word.</item>
/// </list>
/// </remarks>
internal ref struct WordSpans
{
    private const byte Break = 0;
    private const byte Letter = 1;
    private const byte Sign = 2;
    private const byte Joiner = 3;
    private const byte Surrogate = 4;
    private const byte Mark = 5;

    private static readonly byte[] Kinds = MakeKinds();

    private readonly ReadOnlySpan<char> _text;

    public WordSpans(ReadOnlySpan<char> text, int position)
    {
        _text = text;
        Position = position;
    }

    /// <summary>Offset of the word, in UTF-16 code units.</summary>
    public int Start { get; private set; }

    /// <summary>Length of the word, in UTF-16 code units.</summary>
    public int Length { get; private set; }

    /// <summary>The word as it stands in the text.</summary>
    public readonly ReadOnlySpan<char> Word => _text.Slice(Start, Length);

    /// <summary>For <c>foreach</c>: the walk itself, as it stands.</summary>
    public readonly WordSpans Current => this;

    /// <summary>Where the search for the next word begins.</summary>
    public int Position { get; private set; }

    /// <summary>For <c>foreach</c>.</summary>
    public readonly WordSpans GetEnumerator() => this;

    /// <summary>Goes to the next word; false at the end.</summary>
    public bool MoveNext()
    {
        var text = _text;
        var kinds = Kinds;
        var i = Position;
        while (i < text.Length && kinds[text[i]] is var kind && kind is not (Letter or Sign) && (kind != Surrogate || KindOfPair(text, i) == Break))
        {
            i += kind == Surrogate && i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]) ? 2 : 1;
        }

        Start = i;
        var most = Math.Min(text.Length, i + WordBreaks.LongestWord);
        while (i < most)
        {
            var kind = kinds[text[i]];
            if (kind is Letter || kind == Mark && i > Start)
            {
                i++;
                continue;
            }

            if (kind == Break)
            {
                if (text[i] == '.' && i == Start + 1 && AcronymEnd(text, Start) is > 0 and var end)
                {
                    i = end;
                }

                break;
            }

            if (kind == Joiner)
            {
                // "July'62" and "5'10" are no words with an apostrophe.
                if (i + 1 >= most || kinds[text[i + 1]] != Letter || char.IsAsciiDigit(text[i + 1]) || char.IsAsciiDigit(text[i - 1]))
                {
                    break;
                }

                if (Apostrophes.IsCut(text[Start..i], text[(i + 1)..], out var left))
                {
                    return Found(i, i + 1 + left);
                }

                i++;
                continue;
            }

            kind = kind == Surrogate ? KindOfPair(text, i) : kind;
            var width = char.IsSurrogate(text[i]) ? 2 : 1;
            if (kind == Letter && i + width <= most)
            {
                i += width;
                continue;
            }

            i += i == Start && kind != Break ? width : 0;
            break;
        }

        return Found(i, i);
    }

    /// <summary>Whether a character is a letter, digit or mark of a word that goes on.</summary>
    public static bool IsLetter(char c) => Kinds[c] == Letter;

    private bool Found(int end, int next)
    {
        Length = end - Start;
        Position = next;
        return Length > 0;
    }

    // Past the last letter of "U.S.S.R", or 0 where fewer than three single letters stand there.
    private static int AcronymEnd(ReadOnlySpan<char> text, int start)
    {
        const int Fewest = 3;
        var (i, letters) = (start, 0);
        while (i < text.Length && char.IsUpper(text[i]) && (i + 1 == text.Length || Kinds[text[i + 1]] is Break))
        {
            letters++;
            i++;
            if (i + 1 >= text.Length || text[i] != '.' || letters * 2 > WordBreaks.LongestWord - 2)
            {
                break;
            }

            i++;
        }

        // "U.S.S.Rather" ends in a point.
        i -= letters > 0 && text[i - 1] == '.' ? 1 : 0;
        return letters >= Fewest ? i : 0;
    }

    private static byte KindOfPair(ReadOnlySpan<char> text, int at)
    {
        if (at + 1 >= text.Length || !char.IsSurrogatePair(text[at], text[at + 1]))
        {
            return Break;
        }

        var code = char.ConvertToUtf32(text[at], text[at + 1]);
        var kind = KindOf(CharUnicodeInfo.GetUnicodeCategory(code));
        return kind == Letter && code is >= 0x20000 and < 0x40000 ? Sign : kind;
    }

    private static byte KindOf(UnicodeCategory category) => category is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter
        or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter
        or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber
        or UnicodeCategory.PrivateUse ? Letter
        : category is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark ? Mark : Break;

    private static byte[] MakeKinds()
    {
        var kinds = new byte[0x10000];
        for (var i = 0; i < kinds.Length; i++)
        {
            kinds[i] = i switch
            {
                >= 0xd800 and <= 0xdfff => Surrogate,
                // Kana, ideographs and their compatibility forms.
                >= 0x3041 and <= 0x30ff or >= 0x3400 and <= 0x4dbf or >= 0x4e00 and <= 0x9fff or >= 0xf900 and <= 0xfaff => Sign,
                _ => KindOf(CharUnicodeInfo.GetUnicodeCategory((char)i)),
            };
        }

        // What folds to nothing begins no word.
        kinds['\u0640'] = Mark;
        foreach (var c in WordBreaks.Joiners)
        {
            kinds[c] = Joiner;
        }

        // The Katakana middle dot and its like are punctuation among the signs.
        kinds['・'] = Break;
        kinds['゠'] = Break;
        return kinds;
    }
}
