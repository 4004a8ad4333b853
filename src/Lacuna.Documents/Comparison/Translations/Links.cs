using System.Runtime.InteropServices;

namespace Lacuna.Documents.Comparison.Translations;

/// <summary>Which types of one text may stand for which of the other.</summary>
internal sealed class Links
{
    // Below this a name or a word is no more like another than chance makes it; the longer the word, the less chance can do.
    private const double AlikeName = 0.70;
    private const double AlikeWord = 0.76;
    private const int ShortestName = 3;
    private const int ShortestWord = 4;

    // Comparisons of words by sound for a pair of texts. 20 MB of text have more types than can all be compared; rare ones go first.
    private const long MostComparisons = 12_000_000;

    private readonly List<int>?[] fromA;
    private readonly List<int>?[] fromB;

    private Links(Vocabulary a, Vocabulary b)
    {
        (A, B) = (a, b);
        fromA = new List<int>?[a.Types.Length];
        fromB = new List<int>?[b.Types.Length];
        ClassA = [.. a.Types.Select(type => type.Class)];
        ClassB = [.. b.Types.Select(type => type.Class)];
    }

    public Vocabulary A { get; }

    public Vocabulary B { get; }

    public EvidenceClass[] ClassA { get; }

    public EvidenceClass[] ClassB { get; }

    /// <summary>Links two vocabularies by numbers, signs, the lexicon and sound.</summary>
    public static Links Of(Vocabulary a, Vocabulary b, TextLanguage languageA, TextLanguage languageB)
    {
        var links = new Links(a, b);
        links.LinkEqual();
        links.LinkListed(languageA, languageB);
        links.LinkAlike();
        return links;
    }

    public ReadOnlySpan<int> OfA(int type) => CollectionsMarshal.AsSpan(fromA[type]);

    public ReadOnlySpan<int> OfB(int type) => CollectionsMarshal.AsSpan(fromB[type]);

    /// <summary>Links two types that were seen together.</summary>
    public void Learn(int a, int b)
    {
        if (fromA[a]?.Contains(b) == true)
        {
            return;
        }

        Add(a, b);
        Promote(ref ClassA[a], EvidenceClass.Learned);
        Promote(ref ClassB[b], EvidenceClass.Learned);
    }

    private void LinkEqual()
    {
        var ids = new Dictionary<string, int>(B.Types.Length, StringComparer.Ordinal);
        for (var t = 0; t < B.Types.Length; t++)
        {
            ids.Add(B.Types[t].Key, t);
        }

        for (var t = 0; t < A.Types.Length; t++)
        {
            if (!ids.TryGetValue(A.Types[t].Key, out var other))
            {
                continue;
            }

            Add(t, other);
            if (A.Types[t].IsWord)
            {
                var name = A.Types[t].IsName || B.Types[other].IsName;
                Promote(ref ClassA[t], name ? EvidenceClass.LikeName : EvidenceClass.LikeWord);
                Promote(ref ClassB[other], name ? EvidenceClass.LikeName : EvidenceClass.LikeWord);
            }
        }
    }

    private void LinkListed(TextLanguage languageA, TextLanguage languageB)
    {
        var byNotion = new Dictionary<int, List<int>>();
        for (var t = 0; t < B.Types.Length; t++)
        {
            foreach (var notion in B.Types[t].IsWord ? Lexicon.Notions(B.Types[t].Key, languageB) : [])
            {
                (CollectionsMarshal.GetValueRefOrAddDefault(byNotion, notion, out _) ??= []).Add(t);
                ClassB[t] = EvidenceClass.Listed;
            }
        }

        for (var t = 0; t < A.Types.Length; t++)
        {
            foreach (var notion in A.Types[t].IsWord ? Lexicon.Notions(A.Types[t].Key, languageA) : [])
            {
                ClassA[t] = EvidenceClass.Listed;
                foreach (var other in byNotion.GetValueOrDefault(notion) ?? [])
                {
                    if (fromA[t]?.Contains(other) != true)
                    {
                        Add(t, other);
                    }
                }
            }
        }
    }

    private void LinkAlike()
    {
        var soundsA = Sounds(A);
        var soundsB = Sounds(B);
        var groups = new Dictionary<int, List<int>>();
        for (var t = 0; t < soundsB.Length; t++)
        {
            if (Cognates.Group(soundsB[t]) is >= 0 and var group)
            {
                Join(groups, group, t);
                if (group == 'j' || soundsB[t][0] == 'j')
                {
                    // A Spanish or German j is none of the others'.
                    Join(groups, 0, t);
                    Join(groups, 1, t);
                    Join(groups, 4, t);
                }
            }
        }

        var left = MostComparisons;
        foreach (var t in Enumerable.Range(0, soundsA.Length).Where(t => soundsA[t].Length > 0).OrderBy(t => A.Of(t).Length))
        {
            var group = Cognates.Group(soundsA[t]);
            left = Compare(t, soundsA[t], groups.GetValueOrDefault(group), soundsB, left);
            for (var other = 0; soundsA[t][0] == 'j' && other <= 4; other++)
            {
                left = other is 0 or 1 or 4 ? Compare(t, soundsA[t], groups.GetValueOrDefault(other), soundsB, left) : left;
            }

            if (left <= 0)
            {
                return;
            }
        }
    }

    private static void Join(Dictionary<int, List<int>> groups, int group, int type) =>
        (CollectionsMarshal.GetValueRefOrAddDefault(groups, group, out _) ??= []).Add(type);

    private long Compare(int t, string sound, List<int>? candidates, string[] soundsB, long left)
    {
        foreach (var other in candidates ?? [])
        {
            var far = Math.Abs(soundsB[other].Length - sound.Length);
            if (far * 2 > sound.Length || --left <= 0 && left < 0)
            {
                continue;
            }

            var names = A.Types[t].IsName || B.Types[other].IsName;
            var bothNames = A.Types[t].IsName && B.Types[other].IsName;
            var shorter = Math.Min(sound.Length, soundsB[other].Length);
            if (shorter < (bothNames ? ShortestName : ShortestWord))
            {
                continue;
            }

            // A short word must be nearly the same, a long one may change an ending.
            var least = (bothNames ? AlikeName : AlikeWord) + (shorter <= 4 ? 0.12 : shorter == 5 ? 0.05 : 0);
            if (Cognates.Likeness(sound, soundsB[other]) >= least && fromA[t]?.Contains(other) != true)
            {
                Add(t, other);
                Promote(ref ClassA[t], names ? EvidenceClass.LikeName : EvidenceClass.LikeWord);
                Promote(ref ClassB[other], names ? EvidenceClass.LikeName : EvidenceClass.LikeWord);
            }
        }

        return left;
    }

    private static string[] Sounds(Vocabulary text) => [.. text.Types.Select(type => type.IsWord ? Cognates.Coarse(type.Key) : "")];

    // A class that knows more is kept: a listed word stays listed.
    private static void Promote(ref EvidenceClass current, EvidenceClass better)
    {
        if (current is EvidenceClass.Strange or EvidenceClass.StrangeName)
        {
            current = better;
        }
    }

    private void Add(int a, int b)
    {
        (fromA[a] ??= []).Add(b);
        (fromB[b] ??= []).Add(a);
    }
}
