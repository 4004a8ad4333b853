namespace Lacuna.Documents.Comparison;

/// <summary>One side of a passage that is aligned word by word: the folded letters of its tokens and what each is worth.</summary>
internal sealed class PassageSide
{
    /// <summary>Stands for tokens in the middle of a long passage that are not looked at one by one.</summary>
    public const int Bulk = -1;

    private char[] _letters = new char[1024];
    private int[] _offsets = new int[128];
    private Entry[] _entries = new Entry[128];

    internal readonly record struct Entry(int Token, ulong Key, ulong Letters, int Length, int Weight, TokenTraits Traits, bool Hyphen)
    {
        public bool IsBulk => Token == Bulk;

        public bool IsGap => (Traits & TokenTraits.Gap) != TokenTraits.None;

        public bool MayBeGap => (Traits & (TokenTraits.Gap | TokenTraits.BareMark)) != TokenTraits.None;

        /// <summary>May be missing from the other release at no cost.</summary>
        public bool IsFree => (Traits & (TokenTraits.Furniture | TokenTraits.Sign)) != TokenTraits.None && !MayBeGap;

        public bool IsFurniture => (Traits & TokenTraits.Furniture) != TokenTraits.None;

        public bool HasLetters => Length > 0;
    }

    public int Count { get; private set; }

    /// <summary>The first token that the bulk stands for.</summary>
    public int BulkStart { get; private set; }

    /// <summary>After the last token that the bulk stands for.</summary>
    public int BulkEnd { get; private set; }

    public ref readonly Entry this[int index] => ref _entries[index];

    public ReadOnlySpan<char> LettersOf(int index) => _letters.AsSpan(_offsets[index], _entries[index].Length);

    /// <summary>The letters of several tokens in a row, which lie side by side.</summary>
    public ReadOnlySpan<char> LettersOf(int index, int count) => _letters.AsSpan(_offsets[index], _offsets[index + count] - _offsets[index]);

    /// <summary>Takes tokens [start, end), but of a passage longer than twice the head only a head, a bulk and a tail.</summary>
    public void Load(string text, WordToken[] tokens, int start, int end, int head)
    {
        Count = 0;
        _offsets[0] = 0;
        for (var i = start; i < end; i++)
        {
            if (i == start + head && end - start > 2 * head + 1)
            {
                Add(new Entry(Bulk, 0, 0, 0, 0, TokenTraits.None, false), 0);
                (BulkStart, BulkEnd) = (i, end - head);
                i = end - head;
            }

            AddToken(text, tokens[i], i);
        }
    }

    private void AddToken(string text, in WordToken token, int number)
    {
        // Markers may be longer than any word; their letters are never looked at.
        var size = token.Is(TokenTraits.Gap) || token.End - token.Start > TextTokenizer.LongestWord ? 0 : token.End - token.Start;
        var used = _offsets[Count];
        if (_letters.Length < used + size * LetterFolding.MostPerCharacter)
        {
            Array.Resize(ref _letters, Math.Max(2 * _letters.Length, used + size * LetterFolding.MostPerCharacter));
        }

        var length = LetterFolding.Fold(text.AsSpan(token.Start, size), _letters.AsSpan(used));
        var letters = WordSimilarity.Letters(_letters.AsSpan(used, length));
        Add(new Entry(number, token.Key, letters, length, Weight(length, token.Is(TokenTraits.Furniture)), token.Traits, text[token.End - 1] is '-' or '¬' or '\u00ad'), length);
    }

    private void Add(in Entry entry, int length)
    {
        if (Count + 2 > _entries.Length)
        {
            Array.Resize(ref _entries, 2 * _entries.Length);
            Array.Resize(ref _offsets, 2 * _offsets.Length);
        }

        _entries[Count] = entry;
        _offsets[Count + 1] = _offsets[Count] + length;
        Count++;
    }

    // Long words are rare words: that they agree says more.
    private static int Weight(int length, bool furniture)
    {
        var weight = length switch { <= 2 => 60, 3 => 80, <= 5 => 100, _ => 130 };
        return furniture ? weight / 2 : weight;
    }
}
