namespace Lacuna.Documents.Comparison.Translations;

/// <summary>What kind of evidence a type is, and so how surely a translation keeps it.</summary>
internal enum EvidenceClass
{
    /// <summary>Two figures or more.</summary>
    Figures,

    /// <summary>One figure, which translators often spell out.</summary>
    Digit,

    /// <summary>A number in words.</summary>
    Numeral,

    /// <summary>A question mark, quotation marks and the like.</summary>
    Sign,

    /// <summary>A mark of missing matter.</summary>
    Gap,

    /// <summary>A word of the lexicon.</summary>
    Listed,

    /// <summary>A name that sounds like a word of the other text.</summary>
    LikeName,

    /// <summary>A word that sounds like one of the other text.</summary>
    LikeWord,

    /// <summary>A word that was seen to go with one of the other text.</summary>
    Learned,

    /// <summary>A name without a counterpart.</summary>
    StrangeName,

    /// <summary>A word without a counterpart, of which nothing is known.</summary>
    Strange,
}

/// <summary>A distinct token of a text.</summary>
/// <param name="Key">The stem, number or sign.</param>
/// <param name="Class">The class it has by itself, before links are known.</param>
/// <param name="IsWord">Whether it is a word or a name.</param>
/// <param name="IsName">Whether it stood somewhere as a name.</param>
internal readonly record struct TokenType(string Key, EvidenceClass Class, bool IsWord, bool IsName);

/// <summary>Where a type occurs: a segment, and the place of the type among the types of that segment.</summary>
internal readonly record struct Occurrence(int Segment, int Place);

/// <summary>The types of one text and where they occur.</summary>
internal sealed class Vocabulary
{
    private readonly int[] starts;
    private readonly Occurrence[] occurrences;

    public Vocabulary(Segment[] segments)
    {
        Segments = segments;
        var ids = new Dictionary<string, int>(StringComparer.Ordinal);
        var types = new List<TokenType>();
        var counts = new List<int>();
        Entries = new int[segments.Length][];
        var entries = new List<int>();
        var seen = new List<int>();
        for (var s = 0; s < segments.Length; s++)
        {
            entries.Clear();
            foreach (var token in segments[s].Tokens)
            {
                var key = KeyOf(token);
                if (!ids.TryGetValue(key, out var id))
                {
                    ids.Add(key, id = types.Count);
                    types.Add(TypeOf(token));
                    counts.Add(0);
                    seen.Add(-1);
                }
                else if (token.Kind == TokenKind.Name && !types[id].IsName)
                {
                    types[id] = types[id] with { IsName = true };
                }
                else if (token.Kind == TokenKind.Figures && types[id].Class == EvidenceClass.Numeral)
                {
                    types[id] = TypeOf(token);
                }

                if (seen[id] != s)
                {
                    seen[id] = s;
                    counts[id]++;
                    entries.Add(id);
                }
            }

            Entries[s] = [.. entries];
            AverageLength += segments[s].Length;
        }

        AverageLength = Math.Max(1, AverageLength / Math.Max(1, segments.Length));
        Types = [.. types];
        starts = new int[Types.Length + 1];
        for (var t = 0; t < Types.Length; t++)
        {
            starts[t + 1] = starts[t] + counts[t];
        }

        occurrences = new Occurrence[starts[^1]];
        var filled = starts.AsSpan(0, Types.Length).ToArray();
        for (var s = 0; s < segments.Length; s++)
        {
            for (var place = 0; place < Entries[s].Length; place++)
            {
                occurrences[filled[Entries[s][place]]++] = new Occurrence(s, place);
            }
        }
    }

    /// <summary>The segments, as they were read.</summary>
    public Segment[] Segments { get; }

    /// <summary>The types, by number.</summary>
    public TokenType[] Types { get; }

    /// <summary>For each segment the numbers of its types, each once.</summary>
    public int[][] Entries { get; }

    /// <summary>Mean length of a segment, at least 1.</summary>
    public double AverageLength { get; }

    /// <summary>Where a type occurs, by segment.</summary>
    public ReadOnlySpan<Occurrence> Of(int type) => occurrences.AsSpan(starts[type], starts[type + 1] - starts[type]);

    private static string KeyOf(Token token) => token.Kind switch
    {
        TokenKind.Figures or TokenKind.Numeral => "#" + token.Key,
        TokenKind.Sign => "\0" + token.Key,
        TokenKind.Gap => "[" + token.Key,
        _ => token.Key,
    };

    private static TokenType TypeOf(Token token) => token.Kind switch
    {
        TokenKind.Figures => new TokenType("#" + token.Key, token.Key.Length > 1 ? EvidenceClass.Figures : EvidenceClass.Digit, IsWord: false, IsName: false),
        TokenKind.Numeral => new TokenType("#" + token.Key, EvidenceClass.Numeral, IsWord: false, IsName: false),
        TokenKind.Sign => new TokenType(KeyOf(token), EvidenceClass.Sign, IsWord: false, IsName: false),
        TokenKind.Gap => new TokenType(KeyOf(token), EvidenceClass.Gap, IsWord: false, IsName: false),
        TokenKind.Name => new TokenType(token.Key, EvidenceClass.StrangeName, IsWord: true, IsName: true),
        _ => new TokenType(token.Key, EvidenceClass.Strange, IsWord: true, IsName: false),
    };
}
