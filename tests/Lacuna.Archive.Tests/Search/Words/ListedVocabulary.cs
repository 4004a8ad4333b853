using System.Collections.Immutable;
using Lacuna.Archive.Search;
using Lacuna.Archive.Search.Words;

namespace Lacuna.Archive.Tests.Search.Words;

/// <summary>A vocabulary in memory.</summary>
internal sealed class ListedVocabulary : IVocabulary
{
    private readonly Dictionary<string, VocabularyWord> byForm;
    private readonly ImmutableArray<VocabularyWord> all;
    private readonly ILookup<string, VocabularyWord> byKey;

    public ListedVocabulary(IEnumerable<VocabularyWord> words)
    {
        all = [.. words.OrderBy(w => w.Form, StringComparer.Ordinal)];
        byForm = all.ToDictionary(w => w.Form, StringComparer.Ordinal);
        byKey = all.Where(w => w.IsName).SelectMany(w => NameWordKeys.Of(w.Form).Select(key => (key, w))).ToLookup(p => p.key, p => p.w, StringComparer.Ordinal);
    }

    /// <summary>Made of lines such as "Khrushchev 500" or "missile 900": a word with a capital letter is a name.</summary>
    public static ListedVocabulary Of(params string[] lines) => new(lines.Select(line => line.Split(' ')).Select(cells =>
        new VocabularyWord(WordBreaks.Fold(cells[0]), int.Parse(cells[1], System.Globalization.CultureInfo.InvariantCulture), char.IsUpper(cells[0][0]))));

    /// <summary>The words of texts, with the records they are in and whether they have a capital in four of five places.</summary>
    public static ListedVocabulary OfTexts(IEnumerable<string> texts)
    {
        var counts = new Dictionary<string, (int Records, int Uses, int Capitals, int Last)>(StringComparer.Ordinal);
        var record = 0;
        foreach (var text in texts)
        {
            record++;
            foreach (var word in WordBreaks.In(text))
            {
                var form = WordBreaks.Fold(word.Word);
                var (records, uses, capitals, last) = counts.GetValueOrDefault(form);
                counts[form] = (records + (last == record ? 0 : 1), uses + 1, capitals + (char.IsUpper(word.Word[0]) ? 1 : 0), record);
            }
        }

        return new ListedVocabulary(counts.Select(c => new VocabularyWord(c.Key, c.Value.Records, c.Value.Capitals * 10L >= c.Value.Uses * 8L)));
    }

    public VocabularyWord? Find(string form) => byForm.TryGetValue(form, out var word) ? word : null;

    public ImmutableArray<VocabularyWord> StartingWith(string prefix, int most) =>
        [.. all.Where(w => w.Form.StartsWith(prefix, StringComparison.Ordinal)).OrderByDescending(w => w.Records).Take(most)];

    public ImmutableArray<VocabularyWord> All() => all;

    public ImmutableArray<VocabularyWord> WithNameKey(string key, int most) => [.. byKey[key].OrderByDescending(w => w.Records).Take(most)];

    /// <summary>How many words have each key.</summary>
    public IEnumerable<(string Key, int Words)> Keys => byKey.Select(g => (g.Key, g.Count()));
}
