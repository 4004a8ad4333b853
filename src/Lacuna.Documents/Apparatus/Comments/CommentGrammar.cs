using Lacuna.Documents.Apparatus.Brackets;
using Lacuna.Documents.Model;

namespace Lacuna.Documents.Apparatus.Comments;

/// <summary>Recognises what a reporter says of a conversation in passing: "[laughter]", "[The President re-entered the room.]".</summary>
internal static class CommentGrammar
{
    private const int LongestStage = 6;
    private const int LongestAct = 25;

    // Where the verb of such a sentence stands: "[At this point the Secretary of State left the room.]".
    private const int VerbWithin = 10;

    /// <summary>The mark of a bracket, or null.</summary>
    public static FoundMark? ReadBracket(Bracket bracket) =>
        IsStage(bracket.Words) || IsAct(bracket) ? Marks.Whole(bracket, new Comment([], default)) : null;

    /// <summary>Whether words are a stage direction: a sound or a gesture with a few words beside it.</summary>
    /// <param name="words">The words, folded.</param>
    public static bool IsStage(List<string> words)
    {
        if (words.Count is 0 or > LongestStage)
        {
            return false;
        }

        var (sounds, strangers) = (0, 0);
        foreach (var word in words)
        {
            var sound = StageWords.Sounds.Has(word);
            sounds += sound ? 1 : 0;
            strangers += sound || StageWords.Beside.Has(word) ? 0 : 1;
        }

        return sounds > 0 && (strangers == 0 || strangers == 1 && words.Count <= 4 && StageWords.Sounds.Has(words[0]) || strangers <= 2 && words.Count <= 4 && StageWords.Sounds.Has(words[^1]) && words[^1] is not "pause" and not "silence");
    }

    // A sentence in the present or the past whose verb tells a movement: somebody, then the verb.
    private static bool IsAct(Bracket bracket)
    {
        var words = bracket.Words;
        if (words.Count is < 2 or > LongestAct || !char.IsUpper(bracket.Inner[0]) || bracket.FollowsWord && !bracket.FollowsSentence && !bracket.EndsBlock)
        {
            return words.Count is >= 2 and <= 6 && StageWords.Things.Has(words[0]) && StageWords.Acts.Has(words[1]);
        }

        var sentence = bracket.Inner[^1] is '.' or '!' || words.Count <= 8;
        for (var i = 1; sentence && i < Math.Min(words.Count, VerbWithin); i++)
        {
            if (StageWords.Acts.Has(words[i]) && !words.Exists(word => word is "shall" or "which" or "footnote" or "printed" or "treaty" or "delegation" || char.IsAsciiDigit(word[0]) && word.Length > 2))
            {
                return StageWords.Things.Has(words[i - 1]) || IsPersonal(words, i) || words[0] is "se";
            }
        }

        return false;
    }

    // Who does it: "the President", "Mr. Dulles", a name.
    private static bool IsPersonal(List<string> words, int verb) =>
        words[verb - 1] is not ("is" or "was" or "be" or "been" or "were" or "has" or "to" or "the" or "of") && verb <= VerbWithin
        && words[verb] is not ("begins" or "began" or "ends" or "ended" or "left" or "reads") || words[verb] == "left" && words.Count > verb + 1 && words[verb + 1] is "the" or "at" or "room";
}
