using System.Collections.Immutable;

namespace Lacuna.Documents.Names;

/// <summary>Takes written names apart (<see cref="PersonName.Parse"/>).</summary>
internal static class NameParser
{
    // Arabic names of service ("Abdul Aziz", "Abd al-Rahman") are one word in two.
    private static readonly string[] Compounds = ["abdul", "abdel", "abd", "abdal", "abdur", "abu", "mac", "mc", "o", "абд", "абдул", "абдель", "абу", "мак", "saint", "st", "san", "santa"];

    public static PersonName Parse(string text)
    {
        var tokens = NameTokens.Of(text.Trim());
        var words = new NameWordsRead();
        var segments = new List<List<string>> { new() };
        foreach (var token in tokens)
        {
            switch (token.Kind)
            {
                case NameTokenKind.Comma:
                    segments.Add([]);
                    break;
                case NameTokenKind.Aside:
                    words.Aside(token.Text);
                    break;
                default:
                    segments[^1].Add(token.Text);
                    break;
            }
        }

        segments.RemoveAll(s => s.Count == 0);
        if (segments.Count == 0)
        {
            return new PersonName(text.Trim());
        }

        // A suffix or an office after a comma belongs to no order; what is left tells it.
        var rest = segments.Skip(1).Where((s, i) => !words.TakeAfter(s, isFirst: i == 0)).ToList();
        var surnameFirst = rest.Count > 0 && segments[0].Count <= 5;
        if (surnameFirst)
        {
            words.SurnameSegment(Compound(segments[0]));
            words.GivenSegment(Compound(rest[0]));
            foreach (var odd in rest.Skip(1).Where(s => s.Count == 1 && s[0].TrimEnd('.').Length == 1))
            {
                words.Given.Add(odd[0]);
            }
        }
        else
        {
            words.Natural(Compound(segments[0]));
        }

        return words.Make(text.Trim(), surnameFirst);
    }

    // "Mac Namara", "O' Connell", "Abdul Aziz", "St. John": one surname.
    private static List<string> Compound(List<string> words)
    {
        for (var i = 0; i + 1 < words.Count; i++)
        {
            var folded = NameLetters.Fold(words[i]);
            if (Compounds.Contains(folded) && (folded != "o" || words[i].EndsWith('\'') || words[i].EndsWith('’')) && !(folded is "mc" && words[i].EndsWith('.')) && !(folded is "san" or "santa"))
            {
                var next = i + 1;
                if (folded is "abd" or "abu" or "абд" && next + 1 < words.Count && NameLetters.Fold(words[next]) is "al" or "el" or "ul" or "ar" or "аль" or "эль")
                {
                    next++;
                }

                words[i] = string.Concat(words.Skip(i).Take(next - i + 1).Select(w => w.Trim('.', '\'', '’')));
                words.RemoveRange(i + 1, next - i);
            }
        }

        return words;
    }
}
