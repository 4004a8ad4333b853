using System.Buffers;
using System.Collections.Frozen;

namespace Lacuna.Documents.Apparatus.Speakers;

/// <summary>The words of one language that a sentence about speaking is built from.</summary>
internal sealed class SpeechLexicon
{
    private static readonly FrozenSet<string> AbbreviatedTitles = FrozenSet.ToFrozenSet(
        ["mr", "mrs", "ms", "dr", "gen", "lt", "col", "maj", "capt", "adm", "amb", "sen", "rep", "gov", "prof", "com", "cde", "sr", "sra", "dra", "gral", "cmdte", "cro", "cra", "lic", "ing",
         "тов", "т", "тт", "г", "ген", "акад"],
        StringComparer.OrdinalIgnoreCase);

    private readonly SearchValues<string> _cues;
    private readonly FrozenDictionary<string, WordRole>.AlternateLookup<ReadOnlySpan<char>> _roles;
    private readonly FrozenDictionary<string, SpeechVerb>.AlternateLookup<ReadOnlySpan<char>> _verbs;

    private SpeechLexicon(Dictionary<string, WordRole> roles, Dictionary<string, SpeechVerb> verbs, SpeechGrammar grammar)
    {
        _roles = roles.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        _verbs = verbs.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        Grammar = grammar;

        // Spanish verbs stand here without their accents, so only their first letters can be looked for in a text.
        _cues = SearchValues.Create(
            [.. verbs.Where(v => v.Value.Form == VerbForm.Finite || grammar == SpeechGrammar.English).Select(v => Cue(v.Key, grammar)).Distinct(StringComparer.Ordinal)], StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether a text has anything that a speech could be told by.</summary>
    public bool HasCue(string text) => Grammar == SpeechGrammar.Spanish || text.AsSpan().ContainsAny(_cues);

    private static string Cue(string verb, SpeechGrammar grammar)
    {
        var word = verb.Split(' ')[0];
        return grammar == SpeechGrammar.English && word.Length > 5 ? word[..5] : word;
    }

    /// <summary>English.</summary>
    public static SpeechLexicon English { get; } = new(EnglishSpeech.Roles(), EnglishSpeech.Verbs(), SpeechGrammar.English);

    /// <summary>Spanish.</summary>
    public static SpeechLexicon Spanish { get; } = new(SpanishSpeech.Roles(), SpanishSpeech.Verbs(), SpeechGrammar.Spanish);

    /// <summary>Russian.</summary>
    public static SpeechLexicon Russian { get; } = new(RussianSpeech.Roles(), RussianSpeech.Verbs(), SpeechGrammar.Russian);

    /// <summary>Which language this is.</summary>
    public SpeechGrammar Grammar { get; }

    /// <summary>The lexicon of a language; English where it is another or not told.</summary>
    public static SpeechLexicon Of(string? language) => language switch
    {
        "es" => Spanish,
        "ru" => Russian,
        _ => English,
    };

    /// <summary>Whether a word is a title that is written with a full stop.</summary>
    public static bool IsAbbreviatedTitle(ReadOnlySpan<char> word) => AbbreviatedTitles.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    /// <summary>What a word does; its case and accents do not matter.</summary>
    public WordRole RoleOf(ReadOnlySpan<char> word)
    {
        Span<char> buffer = stackalloc char[Folding.LongestWord];
        var folded = Folding.Fold(word, buffer);
        folded = folded.EndsWith(".") && folded.Count('.') == 1 ? folded[..^1] : folded;
        if (_roles.TryGetValue(folded, out var role))
        {
            return role;
        }

        // "I’ve", "we’ll": the pronoun with its verb.
        var apostrophe = folded.IndexOf('\'');
        return apostrophe > 0 && folded[apostrophe..] is "'ve" or "'ll" or "'m" or "'re" or "'d" && _roles.TryGetValue(folded[..apostrophe], out role)
            ? role | WordRole.Present : WordRole.None;
    }

    /// <summary>The verb of saying that a word, or two words with a blank between, is a form of.</summary>
    public bool TryVerb(ReadOnlySpan<char> word, out SpeechVerb verb)
    {
        Span<char> buffer = stackalloc char[Folding.LongestWord];
        return _verbs.TryGetValue(Folding.Fold(word, buffer), out verb);
    }

    /// <summary>Adds a role to each of the words in a list divided by blanks.</summary>
    internal static void Add(Dictionary<string, WordRole> roles, WordRole role, string words)
    {
        foreach (var word in words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            roles[word] = roles.GetValueOrDefault(word) | role;
        }
    }
}

/// <summary>Languages that differ in the building of such a sentence.</summary>
internal enum SpeechGrammar
{
    /// <summary>English: the subject is always said, and stands first.</summary>
    English,

    /// <summary>Spanish: the verb may stand without subject, or before it.</summary>
    Spanish,

    /// <summary>Russian: a comma divides the verb from what was said.</summary>
    Russian,
}
