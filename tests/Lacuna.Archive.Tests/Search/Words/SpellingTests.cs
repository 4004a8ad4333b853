using System.Diagnostics;
using Lacuna.Archive.Search;
using Lacuna.Archive.Search.Queries;
using Lacuna.Archive.Search.Words;
using Xunit;

namespace Lacuna.Archive.Tests.Search.Words;

public sealed class SpellingTests
{
    private static readonly ListedVocabulary Vocabulary = ListedVocabulary.Of(
        "missile 800", "missiles 900", "mission 700", "Kekkonen 80", "Velasco 40", "Velazco 1", "Prica 30", "withdrawal 300", "Khrushchev 900", "negotiations 800", "negociaciones 90",
        "the 9000", "letter 800", "ракеты 60", "ракета 40", "Cuba 900", "agreement 500", "foreign 900", "Gromyko 200");

    [Theory]
    [InlineData("missle", "missile")]
    [InlineData("missiels", "missiles")]
    [InlineData("kekonen", "kekkonen")]
    [InlineData("velazco", "velasco")]
    [InlineData("negotations", "negotiations")]
    [InlineData("negotaitions", "negotiations")]
    [InlineData("ракеат", "ракета")]
    [InlineData("goreign", "foreign")]
    public void Near_AWordWithASlip_FindsWhatWasMeant(string typed, string meant) => Assert.Equal(meant, Spelling.Near(typed, Vocabulary, 3).FirstOrDefault().Form);

    [Theory]
    [InlineData("cub")]
    [InlineData("cuban missile crisis")]
    [InlineData("1962")]
    [InlineData("")]
    [InlineData("latent")]
    public void Near_ShortOrFarWords_FindNothing(string typed) => Assert.Empty(Spelling.Near(typed, Vocabulary, 5));

    [Theory]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("ab", "ba", 1)]
    [InlineData("abcdef", "abdcef", 1)]
    [InlineData("ракета", "ракеты", 1)]
    [InlineData("", "abc", 3)]
    [InlineData("abc", "", 3)]
    public void EditDistance_OfTwoWords_IsTheNumberOfEdits(string a, string b, int edits)
    {
        Assert.Equal(edits, new EditDistance(a).To(b));
        Assert.Equal(edits, new EditDistance(b).To(a));
    }

    [Fact]
    public void EditDistance_AnyTwoWords_IsThatOfTheTable()
    {
        var random = new Random(1956);
        for (var i = 0; i < 3000; i++)
        {
            var (a, b) = (Word(random), Word(random));
            Assert.Equal(ByTable(a, b), new EditDistance(a).To(b));
        }

        static string Word(Random random) => new([.. Enumerable.Range(0, random.Next(1, 10)).Select(_ => "abcя"[random.Next(4)])]);
    }

    [Fact]
    public void DidYouMean_RareWords_AreReplacedAndTheRestStays()
    {
        Assert.Equal("the missile letter", Meant("the missle letter"));
        Assert.Equal("Kekkonen collection:x AND \"missile letter\"", Meant("Kekonen collection:x AND \"missle letter\"", "Kekonen", "missle", "letter"));
        Assert.Equal("KEKKONEN", Meant("KEKONEN"));
        Assert.Equal("Velasco", Meant("Velazco"));
    }

    [Theory]
    [InlineData("missile letter")]
    [InlineData("missile withdrawing")]
    [InlineData("Khrushchev")]
    [InlineData("xyzzyx")]
    [InlineData("1962 b1")]
    public void DidYouMean_WordsThatAreKnownOrHaveNothingNear_IsNull(string query) => Assert.Null(Meant(query));

    [Fact]
    public void DidYouMean_ABeginningOfAWordAndAFilter_StandAsTheyAre()
    {
        var query = SearchQuery.Parse("missl* person:Kekonen") with
        {
            Root = new AllNode([new WordNode("missl", WordMatch.Prefix), new FilterNode(FilterField.Person, FieldComparison.Is, "Kekonen")], true),
        };
        Assert.Null(Spelling.DidYouMean(query, Vocabulary));
    }

    [Fact]
    public void Near_HundredsOfThousandsOfWords_TakesMilliseconds()
    {
        var random = new Random(1964);
        var forms = new HashSet<string>(StringComparer.Ordinal);
        while (forms.Count < 300_000)
        {
            forms.Add(new string([.. Enumerable.Range(0, random.Next(3, 14)).Select(_ => (char)('a' + Math.Min(25, random.Next(6) * random.Next(6))))]));
        }

        var vocabulary = new ListedVocabulary(forms.Select(f => new VocabularyWord(f, 1, false)));
        _ = Spelling.Near("missle", vocabulary, 5);
        var watch = Stopwatch.StartNew();
        _ = Spelling.Near("khruschevian", vocabulary, 5);
        Assert.True(watch.ElapsedMilliseconds < 300, $"{watch.ElapsedMilliseconds} ms");
    }

    private static string? Meant(string text, params string[] words)
    {
        var nodes = (words.Length > 0 ? words : text.Split(' ')).Select(w => new WordNode(w)).ToArray();
        return Spelling.DidYouMean(SearchQuery.Parse(text) with { Root = nodes.Length == 1 ? nodes[0] : new AllNode([.. nodes], true) }, Vocabulary);
    }

    private static int ByTable(string a, string b)
    {
        var d = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                d[i, j] = i == 0 || j == 0 ? i + j : Math.Min(Math.Min(d[i - 1, j] + 1, d[i, j - 1] + 1), d[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    d[i, j] = Math.Min(d[i, j], d[i - 2, j - 2] + 1);
                }
            }
        }

        return d[a.Length, b.Length];
    }
}
