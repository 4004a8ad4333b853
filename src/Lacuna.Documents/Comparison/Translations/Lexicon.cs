using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Lacuna.Documents.Comparison.Translations;

/// <summary>A small dictionary of three languages: which stems may translate which.</summary>
/// <remarks>Each line of the lists is one notion: English words, Spanish words, Russian words. All words of a line are taken to translate each
/// other, so a line joins what translators exchange, not only synonyms.</remarks>
internal static class Lexicon
{
    /// <summary>Stands before the letters of an abbreviation in its key: "US" is not "us".</summary>
    public const char AbbreviationMark = '.';

    // Beginnings by which derived words are looked up, and what may follow them. Shorter beginnings belong to strangers.
    private const int ShortestBeginning = 5;
    private const int LongestEnding = 4;

    // Words without a counterpart of their own: articles, the commonest prepositions and auxiliaries.
    private static readonly FrozenSet<string> Idle = FrozenSet.ToFrozenSet((
        "the an of to and in is it its that this for on with as by at be are was were been being has have had do does did will would not or if but from he she his her him "
        + "they their them we our you your which who whom there these those than then so such can could may might should must shall into also i my me am "
        + "el la lo los las un una unos unas de del al en y e o u que se su sus con por para es son era fue han ha he no si como mas pero le les este esta estos estas ese esa esos "
        + "esas esto eso ser haber hay sea sido nos cual cuales cuyo cuya ya muy sin sobre entre a ante fueron eran "
        + "и в во на с со к ко о об от по за из у до для при что как не ни но а же бы ли то это этот эта эти этого этой этих этом эту тот та те того той тех том ту он она оно они его ее их ему ей им "
        + "был была было были быть есть мы вы я нас вас мне меня так также свой свои своих своего своей который которая которое которые которых которой которого котором которым").Split(' '),
        StringComparer.Ordinal);

    private static readonly string[] Lines = [.. new[] { LexiconOfState.Lines, LexiconOfDiplomacy.Lines, LexiconOfPlaces.Lines, LexiconOfTime.Lines, LexiconOfActions.Lines, LexiconOfQualities.Lines, LexiconOfLife.Lines, LexiconOfThought.Lines }
        .SelectMany(list => list.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))];

    private static readonly FrozenDictionary<string, ImmutableArray<int>> English = Of(TextLanguage.English);
    private static readonly FrozenDictionary<string, ImmutableArray<int>> Spanish = Of(TextLanguage.Spanish);
    private static readonly FrozenDictionary<string, ImmutableArray<int>> Russian = Of(TextLanguage.Russian);

    /// <summary>Whether a folded word says nothing about the passage it stands in.</summary>
    public static bool IsIdle(string folded) => Idle.Contains(folded);

    /// <summary>The notions a stem may stand for; empty for a stem no list has.</summary>
    /// <remarks>A derived word that no list has is looked up by its beginning: "disappearance" is found as "disappear".</remarks>
    public static ImmutableArray<int> Notions(string stem, TextLanguage language)
    {
        var words = language switch { TextLanguage.English => English, TextLanguage.Spanish => Spanish, TextLanguage.Russian => Russian, _ => null };
        if (words is null)
        {
            return [];
        }

        for (var length = stem.Length; length == stem.Length || length >= Math.Max(ShortestBeginning, stem.Length - LongestEnding); length--)
        {
            if (words.TryGetValue(stem[..length], out var notions))
            {
                return notions;
            }
        }

        return [];
    }

    private static FrozenDictionary<string, ImmutableArray<int>> Of(TextLanguage language) => Lines
        .SelectMany((line, notion) => line.Split('|')[(int)language - 1].Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(word => (stem: word[0] == AbbreviationMark ? word : Stems.OfEntry(word, language), notion)))
        .GroupBy(entry => entry.stem, StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => group.Select(entry => entry.notion).Distinct().ToImmutableArray(), StringComparer.Ordinal);
}
