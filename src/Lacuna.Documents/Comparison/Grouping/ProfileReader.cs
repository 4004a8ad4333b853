using System.Buffers;

namespace Lacuna.Documents.Comparison.Grouping;

/// <summary>Walks a text once and gathers the features of its <see cref="ReleaseProfile"/>.</summary>
internal sealed class ProfileReader
{
    /// <summary>One of so many runs of letters is kept. All of them cost four times the time and memory for a thousandth more pairs found.</summary>
    private const uint GramSample = 4;

    private const int GramLength = 6;
    private const uint GramBase = 0x01000193;

    /// <summary>Letters of one word that are looked at; longer "words" are rubbish of recognition or of an attacker.</summary>
    private const int LongestWord = 64;

    /// <summary>Words in which a text says of what day it is. Later dates are of what it tells.</summary>
    private const int HeadWords = 60;

    /// <summary>So many of them are kept.</summary>
    public const int MostHeadDates = 4;

    /// <summary>A date so few words after a word of releasing is the day of the release, not of the document.</summary>
    private const int StampWords = 8;

    /// <summary>Words of one letter, English, Spanish and Russian.</summary>
    private const string OneLetterWords = "aAIyYoOeEuUвВсСкКиИоОуУяЯаА";

    /// <summary>What stands beside the letter of an initial, an abbreviation or a number: "N.", "S/S", "D–3", "(b)".</summary>
    private const string Joins = ".)(/&'’-–";

    /// <summary>Letters that recognition puts in the place of digits, and not after them in a number such as "762A".</summary>
    private const string LikeDigits = "oOlIiSBZzQ";

    private static readonly string[] ReleaseWords = ["releas", "declas", "approv", "review", "sanitiz", "desclas", "рассек"];

    private static readonly uint GramDrop = Power(GramBase, GramLength);

    private readonly uint[] _letters = new uint[GramLength];
    private readonly List<(uint Word, int Place)> _skeletons = [];
    private readonly List<uint> _head = [];
    private readonly LeastNumbers? _leastPairs;
    private readonly LeastNumbers? _leastGrams;
    private uint _gram;
    private int _letterCount;
    private int _stampedUntil;

    /// <param name="sampled">Keeps of pairs and runs of letters only what a <see cref="ReleaseFingerprint"/> takes, and of the rest what it needs: a third of the time.</param>
    public ProfileReader(bool sampled = false)
    {
        _leastPairs = sampled ? new LeastNumbers(ReleaseFingerprint.PairSample) : null;
        _leastGrams = sampled ? new LeastNumbers(ReleaseFingerprint.GramSample) : null;
    }

    public List<uint> Words { get; } = [];

    public List<uint> Pairs { get; } = [];

    public List<uint> Grams { get; } = [];

    /// <summary>The pairs of the first lines, in the order of the text.</summary>
    public IReadOnlyList<uint> Head => _head;

    public List<uint> Numbers { get; } = [];

    public List<uint> LongNumbers { get; } = [];

    public List<uint> Dates { get; } = [];

    public List<uint> HeadNumbers { get; } = [];

    /// <summary>Days in the first lines as <see cref="DateScanner.Last"/> gives them, each once, in their order.</summary>
    public List<uint> HeadDates { get; } = [];

    public int WordCount { get; private set; }

    /// <summary>Words that hardly any language has: one letter by itself, letters and digits mixed.</summary>
    public int Broken { get; private set; }

    /// <summary>Words that no clean text has: a letter that is no word and no initial, letters and digits mixed otherwise than in an ordinal or the number of a note.</summary>
    public int Stray { get; private set; }

    public void Read(string text)
    {
        Span<char> folded = stackalloc char[LongestWord * LetterFolding.MostPerCharacter];
        Span<char> skeleton = stackalloc char[LongestWord * LetterFolding.MostPerCharacter];
        var dates = new DateScanner(Dates);
        var previous = 0u;
        for (var i = 0; i < text.Length;)
        {
            if (!char.IsLetterOrDigit(text[i]))
            {
                i++;
                continue;
            }

            var start = i;
            while (i < text.Length && char.IsLetterOrDigit(text[i]))
            {
                i++;
            }

            var word = text.AsSpan(start, Math.Min(i - start, LongestWord));
            var length = LetterFolding.Fold(word, folded);
            if (length == 0)
            {
                continue;
            }

            var plain = folded[..length];
            LetterSkeleton.Of(plain, skeleton);
            var bones = skeleton[..length];
            Stray += IsStray(text, start, i) ? 1 : 0;
            var known = Dates.Count;
            dates.Word(plain, start, i, text);
            if (WordCount < HeadWords)
            {
                DayOfHead(plain, Dates.Count > known ? dates.Last : 0);
            }

            Broken += length == 1 || (plain.ContainsAnyInRange('0', '9') && plain.ContainsAnyExceptInRange('0', '9')) ? 1 : 0;
            Letters(bones);
            if (length >= 2)
            {
                var key = FeatureHash.Of(bones);
                if (previous != 0)
                {
                    Pair(FeatureHash.Of(previous, key));
                }

                previous = key;
                if (length >= 4 && _leastPairs is null)
                {
                    _skeletons.Add((key, WordCount));
                }
            }

            if (_leastPairs is null)
            {
                Plain(plain);
            }

            WordCount++;
        }

        NumberScanner.Scan(text, LongNumbers, HeadNumbers);
        if (_leastPairs is not null && _leastGrams is not null)
        {
            Pairs.AddRange(_leastPairs.Sorted());
            Grams.AddRange(_leastGrams.Sorted());
        }
    }

    private void Pair(uint pair)
    {
        if (_head.Count < ReleaseFingerprint.HeadPairs)
        {
            _head.Add(pair);
        }

        if (_leastPairs is null)
        {
            Pairs.Add(pair);
        }
        else
        {
            _leastPairs.Add(pair);
        }
    }

    /// <summary>The skeletons that stand once, sorted by number, and their places.</summary>
    public (uint[] Words, int[] Places) Once()
    {
        var all = ArrayPool<ulong>.Shared.Rent(Math.Max(1, _skeletons.Count));
        for (var i = 0; i < _skeletons.Count; i++)
        {
            all[i] = ((ulong)_skeletons[i].Word << 32) | (uint)_skeletons[i].Place;
        }

        Array.Sort(all, 0, _skeletons.Count);
        var words = new List<uint>();
        var places = new List<int>();
        for (var i = 0; i < _skeletons.Count && words.Count < ReleaseProfile.MostFeatures; i++)
        {
            var word = (uint)(all[i] >> 32);
            var before = i > 0 && (uint)(all[i - 1] >> 32) == word;
            var after = i + 1 < _skeletons.Count && (uint)(all[i + 1] >> 32) == word;
            if (!before && !after)
            {
                words.Add(word);
                places.Add((int)(uint)all[i]);
            }
        }

        ArrayPool<ulong>.Shared.Return(all);
        return ([.. words], [.. places]);
    }

    private static bool IsStray(string text, int start, int end)
    {
        if (end - start == 1)
        {
            return !char.IsDigit(text[start]) && !OneLetterWords.Contains(text[start])
                && !(end < text.Length && Joins.Contains(text[end])) && !(start > 0 && Joins.Contains(text[start - 1]));
        }

        var digits = 0;
        while (start + digits < end && char.IsDigit(text[start + digits]))
        {
            digits++;
        }

        var rest = text.AsSpan(start + digits, end - start - digits);
        return digits == 0 ? rest.ContainsAnyInRange('0', '9')
            : !(rest.Length == 0 || (rest.Length == 1 && !LikeDigits.Contains(rest[0])) || rest is "st" or "nd" or "rd" or "th" or "nn" or "ff");
    }

    private void DayOfHead(ReadOnlySpan<char> plain, uint day)
    {
        foreach (var word in ReleaseWords)
        {
            if (plain.StartsWith(word))
            {
                _stampedUntil = WordCount + StampWords;
            }
        }

        if (day > 0 && WordCount >= _stampedUntil && HeadDates.Count < MostHeadDates && !HeadDates.Contains(day))
        {
            HeadDates.Add(day);
        }
    }

    private void Plain(ReadOnlySpan<char> plain)
    {
        var number = plain.Length >= 2 && plain.ContainsAnyInRange('0', '9');
        if (plain.Length >= 3 || number)
        {
            var key = FeatureHash.Of(plain);
            if (plain.Length >= 3)
            {
                Words.Add(key);
            }

            if (number)
            {
                Numbers.Add(key);
            }
        }
    }

    // A rolling polynomial over the last six letters; stirred before sampling, because its low bits depend on the last letters only.
    private void Letters(ReadOnlySpan<char> bones)
    {
        foreach (var c in bones)
        {
            var slot = _letterCount % GramLength;
            _gram = (_gram * GramBase) + c - (_letters[slot] * GramDrop);
            _letters[slot] = c;
            if (++_letterCount >= GramLength)
            {
                var key = FeatureHash.Stir(_gram);
                if (key % GramSample == 0)
                {
                    if (_leastGrams is null)
                    {
                        Grams.Add(key);
                    }
                    else
                    {
                        _leastGrams.Add(key);
                    }
                }
            }
        }
    }

    private static uint Power(uint number, int exponent)
    {
        var power = 1u;
        for (var i = 0; i < exponent; i++)
        {
            power *= number;
        }

        return power;
    }
}
