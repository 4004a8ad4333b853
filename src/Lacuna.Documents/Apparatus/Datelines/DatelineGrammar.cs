using Lacuna.Documents.Apparatus.Brackets;
using Lacuna.Documents.Model;

namespace Lacuna.Documents.Apparatus.Datelines;

/// <summary>Recognises place and date that an editor put at the head of a document: "[Washington,] May 3, 1950", "[London, undated.]".</summary>
internal static class DatelineGrammar
{
    // "[Rio de Janeiro, September 10, 1954—noon.]": more words are a sentence.
    private const int MostWords = 12;
    private const int MostPlaceWords = 5;

    /// <summary>The mark, or null.</summary>
    public static FoundMark? Read(Bracket bracket)
    {
        var words = bracket.Words;
        if (words.Count is 0 or > MostWords || char.IsLower(bracket.Inner[0]) && !DateWords.Undated.Has(words[0]) && words[0] is not ("sin" or "без") || !AtHead(bracket))
        {
            return null;
        }

        var (months, years, undated, places, days, times, others) = Count(bracket);
        if (others > 0 || places > MostPlaceWords)
        {
            return null;
        }

        var date = months > 0 && (years + days > 0) || undated > 0;
        var lone = date && (years > 0 || undated > 0 || places > 0 || BracketEndsPlace(bracket));
        if (lone)
        {
            return Mark(bracket);
        }

        // A place alone is a dateline where the date follows, a day or a year alone where the rest of the date stands around it.
        return places > 0 && months + years + days + times == 0 && PlaceForDate(bracket) ? Mark(bracket) : null;
    }

    private static FoundMark Mark(Bracket bracket) => Marks.Within(bracket, new SuppliedDateline([], default));

    // Within a sentence "[November 1945]" is told of something: a dateline begins its block or follows a heading, a full stop or a classification.
    private static bool AtHead(Bracket bracket)
    {
        if (bracket.TouchesBefore && !bracket.Inner.Contains(','))
        {
            return false;
        }

        if (bracket.FollowsSentence || bracket.Before.TrimEnd().EndsWith(',') || bracket.Before.TrimEnd().EndsWith(')'))
        {
            return true;
        }

        // "Conversation, by the Secretary of State [Washington,] May 1" follows a heading of capitals; a small letter before it is a classification.
        return bracket.Previous.Length == 0 || !char.IsLower(bracket.Previous[0]) || DateWords.Classification.Has(bracket.PreviousFolded);
    }

    private static bool BracketEndsPlace(Bracket bracket) => bracket.Before.TrimEnd().EndsWith(',') && bracket.Previous.Length > 0 && char.IsUpper(bracket.Previous[0]);

    private static (int Months, int Years, int Undated, int Places, int Days, int Times, int Others) Count(Bracket bracket)
    {
        var (months, years, undated, places, days, times, others) = (0, 0, 0, 0, 0, 0, 0);
        foreach (var part in bracket.Inner.AsSpan().SplitAny(' ', ',', '—', '–', '/'))
        {
            var word = bracket.Inner.AsSpan(part).Trim(".;:?!()[]");
            if (word.IsEmpty)
            {
                continue;
            }

            var folded = Letters.Fold(word);
            if (DateWords.Months.Has(folded) && (char.IsUpper(word[0]) || days > 0 || bracket.Inner.Length > folded.Length))
            {
                months++;
            }
            else if (char.IsAsciiDigit(word[0]))
            {
                years += DateWords.IsYear(word) ? 1 : 0;
                days += DateWords.IsYear(word) ? 0 : word.Length <= 5 ? 1 : 0;
                others += word.Length > 5 && !word.Contains(':') ? 1 : 0;
            }
            else if (DateWords.Undated.Has(folded))
            {
                undated++;
            }
            else if (DateWords.Joints.Has(folded))
            {
                times += DateWords.Times.Has(folded) ? 1 : 0;
            }
            else if (char.IsUpper(word[0]) && !bracket.Inner.Contains('’') && IsPlaceLike(word))
            {
                places++;
            }
            else
            {
                others++;
            }
        }

        return (months, years, undated, places, days, times, others);
    }

    private static bool IsPlaceLike(ReadOnlySpan<char> word)
    {
        var letters = 0;
        foreach (var c in word)
        {
            if (!char.IsLetter(c) && c is not ('-' or '.' or '\''))
            {
                return false;
            }

            letters += char.IsLetter(c) ? 1 : 0;
        }

        return letters >= 2;
    }

    private static bool PlaceForDate(Bracket bracket)
    {
        // "Washington [Babelsberg], 17 July": the place before is corrected, unless the bracket brings its own comma.
        var own = bracket.Inner.TrimEnd('?', ' ').EndsWith(',') || bracket.Inner.EndsWith(',');
        if (!own && bracket.FollowsWord && bracket.Previous.Length > 0 && char.IsUpper(bracket.Previous[0]) && !bracket.FollowsSentence
            && bracket.Text.AsSpan(bracket.PreviousEnd, bracket.Open - bracket.PreviousEnd).Trim().IsEmpty && bracket.After.StartsWith(","))
        {
            return false;
        }

        var after = bracket.After.TrimStart(" ,\n");
        var source = after.IsEmpty ? bracket.Surroundings.NextBlock : after.ToString();
        return DateWords.BeginsDate(source) || own && bracket.EndsBlock;
    }
}
