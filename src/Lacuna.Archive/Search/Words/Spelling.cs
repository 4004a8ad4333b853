using System.Collections.Immutable;
using System.Text;
using Lacuna.Archive.Search.Queries;

namespace Lacuna.Archive.Search.Words;

/// <summary>Finds words of the index that differ in a letter or two.</summary>
internal static class Spelling
{
    private const int Shortest = 4;
    private const int TwoEditsFrom = 8;

    // A word with a wrong first letter is rare: it must be right otherwise, and long enough to tell.
    private const int OtherFirstLetterFrom = 6;

    // A word in fewer records than this may be a slip; what is meant instead must be in so many times more.
    private const int FewRecords = 3;
    private const int TimesMore = 20;
    private const int FewestMeant = 3;

    // Words with a stem in common are looked for among so many that begin alike.
    private const int MostOfOneStem = 50;

    private const int MostReplaced = 8;

    /// <summary>The nearest words, best first: fewest edits, then most records. A swap of two letters is one edit.</summary>
    /// <param name="form">The word, folded. Of four to seven letters one may differ, of more two; shorter words have no near ones.</param>
    /// <param name="vocabulary">The words of the index.</param>
    /// <param name="most">At most so many.</param>
    public static ImmutableArray<VocabularyWord> Near(string form, IVocabulary vocabulary, int most)
    {
        if (form.Length < Shortest || form.Any(char.IsDigit))
        {
            return [];
        }

        var edits = form.Length < TwoEditsFrom ? 1 : 2;
        return
        [
            .. SpellingIndex.Of(vocabulary).Within(form, edits)
                .Select(near => near.Word.Form[0] == form[0] ? near : (near.Word, Edits: near.Edits + 1))
                .Where(near => near.Edits <= edits || near.Edits == 2 && form.Length >= OtherFirstLetterFrom)
                .OrderBy(near => near.Edits).ThenByDescending(near => near.Word.Records).ThenBy(near => near.Word.Form, StringComparer.Ordinal)
                .Select(near => near.Word).Take(most),
        ];
    }

    /// <summary>What was probably meant, or null where every word is common enough: the query with its rare or unknown words replaced.</summary>
    /// <param name="query">As typed.</param>
    /// <param name="vocabulary">The words of the index.</param>
    public static string? DidYouMean(SearchQuery query, IVocabulary vocabulary)
    {
        if (query.Root is null)
        {
            return null;
        }

        var meant = new Dictionary<string, VocabularyWord>(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var word in Words(query.Root))
        {
            foreach (var (start, length) in WordBreaks.Of(word))
            {
                var form = WordBreaks.Fold(word.AsSpan(start, length));
                if (seen.Add(form) && seen.Count <= MostReplaced && Meant(form, vocabulary) is { } better)
                {
                    meant[form] = better;
                }
            }
        }

        return meant.Count == 0 ? null : Replaced(query.Text, meant);
    }

    private static VocabularyWord? Meant(string form, IVocabulary vocabulary)
    {
        var records = vocabulary.Find(form)?.Records ?? 0;
        if (form.Length < Shortest || records >= FewRecords || IsFormOfAKnownWord(form, vocabulary))
        {
            return null;
        }

        foreach (var near in Near(form, vocabulary, 1))
        {
            return near.Records >= Math.Max(FewestMeant, records * TimesMore) ? near : null;
        }

        return null;
    }

    // "Withdrawing" is found by "withdrawal" where the texts have only that.
    private static bool IsFormOfAKnownWord(string form, IVocabulary vocabulary)
    {
        foreach (var language in (PassageLanguage[])[PassageLanguage.English, PassageLanguage.Spanish, PassageLanguage.Russian])
        {
            var stem = Stems.Of(form, language);
            if (stem.Length >= Shortest && stem != form
                && vocabulary.StartingWith(stem, MostOfOneStem).Any(word => word.Form != form && word.Records >= FewestMeant && Stems.Of(word.Form, language) == stem))
            {
                return true;
            }
        }

        return false;
    }

    // What is looked for in texts; beginnings of words and words already searched loosely stand as they are.
    private static IEnumerable<string> Words(QueryNode node) => node switch
    {
        WordNode { Match: WordMatch.Forms or WordMatch.Exact } word => [word.Word],
        PhraseNode phrase => phrase.Words.SelectMany(Words),
        NearNode near => near.Parts.SelectMany(Words),
        AllNode all => all.Parts.SelectMany(Words),
        AnyNode any => any.Parts.SelectMany(Words),
        ScopeNode scope => Words(scope.Words),
        SaidNode { Words: { } words } => Words(words),
        _ => [],
    };

    private static string Replaced(string text, Dictionary<string, VocabularyWord> meant)
    {
        var replaced = new StringBuilder(text.Length + 8);
        var end = 0;
        foreach (var (start, length) in WordBreaks.Of(text))
        {
            var word = text.AsSpan(start, length);
            if (!meant.TryGetValue(WordBreaks.Fold(word), out var better))
            {
                continue;
            }

            replaced.Append(text, end, start - end);
            var isShouted = word.IndexOfAnyExceptInRange('A', 'Z') < 0;
            replaced.Append(isShouted ? better.Form.ToUpperInvariant() : char.IsUpper(word[0]) || better.IsName ? char.ToUpperInvariant(better.Form[0]) + better.Form[1..] : better.Form);
            end = start + length;
        }

        return replaced.Append(text, end, text.Length - end).ToString();
    }
}
