using System.Collections.Immutable;
using Lacuna.Documents.Names.Matching;
using Lacuna.Documents.Names.Mentions;

namespace Lacuna.Documents.Names;

/// <summary>One word by itself that is, or may be, part of a name: how a search holds the words of texts against each other.</summary>
/// <remarks>Immutable and thread-safe. The rules of spelling are those of <see cref="NameMatcher"/>.</remarks>
public sealed class NameWord
{
    private const int MostKeys = 3;
    private const int MostReadings = 6;

    // What may differ where nothing beside the word confirms it, in hundredths of an error: spelling, never letters got wrong.
    private const int MostCost = 40;
    private const int MostCrossCost = 46;
    // Less alike than this are Adam and Adams.
    private const double LeastAlike = 0.75;

    private const double CostOfAll = 150;

    private const double ChineseSystems = 0.85;

    // Endings of surnames that every language spells in its own way. Short names with the second kind end so by chance: Zorin and Cochin.
    private static readonly string[] SlavicEndings = ["ov", "ev", "ow", "ew", "of", "ef", "off", "eff", "ski", "sky", "skij", "skii", "skiy", "skyi", "enko", "ich", "ych", "itch"];
    private static readonly string[] SlavicEndingsOfLongNames = ["in", "yn", "ine", "yan", "ian", "jan", "chuk"];
    private const int LongName = 7;

    private readonly NamePart part;
    private readonly MentionRole role;

    private NameWord(NamePart part)
    {
        this.part = part;
        role = MentionWords.Find(part.Folded);
    }

    /// <summary>Lower case, letters only, without accents.</summary>
    public string Folded => part.Folded;

    /// <summary>Whether its first letter is Cyrillic.</summary>
    public bool IsCyrillic => part.IsCyrillic;

    /// <summary>Whether it is a given name and hardly anything else, or an initial.</summary>
    public bool IsGiven => part.IsInitial || (role & MentionRole.Given) != MentionRole.None || Patronymics.IsPatronymic(part.Folded);

    /// <summary>Whether it is in the lists of given names at all; "Jordan" and "Virginia" are too.</summary>
    public bool MayBeGiven => part.Known is not null;

    /// <summary>Whether it is a particle of surnames: "de", "von", "де".</summary>
    public bool IsParticle => (role & MentionRole.Particle) != MentionRole.None;

    /// <summary>Whether it is a word that names no person: a month, a country, a body, an office.</summary>
    public bool IsNoPerson => (role & (MentionRole.NotName | MentionRole.Title)) != MentionRole.None;

    /// <summary>Keys of which spellings of one name share one, in any script: three at most, for writing them down beside every word of an index.</summary>
    public ImmutableArray<string> Keys => NameWordSounds.Keys(part.Folded, MostKeys);

    /// <summary>Keys to look for among the <see cref="Keys"/> of others: some more than its own.</summary>
    public ImmutableArray<string> KeysToLookFor => NameWordSounds.Keys(part.Folded, MostReadings);

    /// <summary>The other cases of a Russian surname, folded; empty for other words.</summary>
    public ImmutableArray<string> Cases => [.. RussianCases.Of(part.Folded)];

    /// <summary>What the word may be a case of, folded; empty for words that are not Cyrillic.</summary>
    public ImmutableArray<string> Nominatives => IsCyrillic ? [.. RussianCases.Nominatives(part.Folded).Distinct(StringComparer.Ordinal)] : [];

    /// <summary>Whether it may be the family name that opens a Chinese or Korean name.</summary>
    public bool IsChineseSurname => NameWords.IsChineseSurname(part.Folded);

    /// <summary>Whether it ends as surnames do that come from another script, and so are spelled in many ways: "Jruschov", "Kosygin", "Malinowski".</summary>
    public bool IsRomanized => !IsCyrillic && (EndsIn(SlavicEndings) || part.Folded.Length >= LongName && EndsIn(SlavicEndingsOfLongNames));

    /// <summary>A key that Pinyin and Wade–Giles spellings of the same Chinese syllables have in common, one of <see cref="Keys"/>; null for a word that cannot be Chinese.</summary>
    public string? ChineseKey => NameWordSounds.ChineseKey(part.Folded);

    // Texts and the index write Хрущев, whose last vowel Jruschov and Gorbatschow hear as o.
    private NamePart? WithYo => IsCyrillic && part.Folded.LastIndexOf('е') is > 0 and var at && part.Folded[at - 1] is 'ж' or 'ч' or 'ш' or 'щ'
        ? NamePart.Of(part.Folded.Remove(at, 1).Insert(at, "ё"), given: false) : null;

    /// <summary>A word.</summary>
    /// <param name="word">In any script, with its accents where it has them.</param>
    /// <exception cref="ArgumentNullException">The word is null.</exception>
    public static NameWord Of(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        return new NameWord(NamePart.Of(word, given: true));
    }

    /// <summary>How surely another word is the same name in another spelling or script: 1 for the same, 0 where it is another name.</summary>
    /// <param name="other">The other word.</param>
    /// <exception cref="ArgumentNullException">The other is null.</exception>
    public double Likeness(NameWord other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (part.Folded == other.part.Folded)
        {
            return part.Folded.Length > 0 ? 1 : 0;
        }

        if (part.IsInitial || other.part.IsInitial || part.Codes.Length == 0 || other.part.Codes.Length == 0)
        {
            return 0;
        }

        var isOneScript = IsCyrillic == other.IsCyrillic;
        var cost = PartComparison.Surname(part, other.part);
        if (!isOneScript && (WithYo ?? other.WithYo) is not null)
        {
            cost = Math.Min(cost, PartComparison.Surname(WithYo ?? part, other.WithYo ?? other.part));
        }

        if (cost <= (isOneScript ? MostCost : MostCrossCost))
        {
            var likeness = 1 - (cost / CostOfAll);
            return likeness < LeastAlike || (isOneScript && PartComparison.MasculineAndFeminine(part, other.part)) ? 0 : likeness;
        }

        return WadeGiles.IsSyllables(part.Folded) && WadeGiles.IsSyllables(other.part.Folded) && WadeGiles.Merge(part.Folded) == WadeGiles.Merge(other.part.Folded)
            ? ChineseSystems : 0;
    }

    private bool EndsIn(string[] endings) => Array.Exists(endings, ending => part.Folded.Length > ending.Length + 2 && part.Folded.EndsWith(ending, StringComparison.Ordinal));
}
