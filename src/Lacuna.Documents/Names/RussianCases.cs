namespace Lacuna.Documents.Names;

/// <summary>The cases of Russian surnames.</summary>
internal static class RussianCases
{
    private const int Shortest = 4;

    // Endings by the end of the nominative.
    private static readonly string[] HardCases = ["а", "у", "ом", "ым", "е"];
    private static readonly string[] SoftCases = ["я", "ю", "ем", "е"];
    private static readonly string[] AdjectiveCases = ["ого", "ому", "им", "ым", "ом"];
    private static readonly string[] FeminineCases = ["у", "ы", "ой", "е"];

    private static readonly string[] AdjectiveEndings = ["ого", "ому", "им", "ым", "ом"];
    private static readonly string[] OtherEndings = ["ом", "ым", "ем", "ой", "а", "у", "е", "я", "ю", "ы"];

    /// <summary>The other cases of a folded Cyrillic surname in the nominative; none where it has no cases, or is no Cyrillic word.</summary>
    public static IEnumerable<string> Of(string surname)
    {
        if (surname.Length < Shortest || surname[^1] is < 'а' or > 'я')
        {
            return [];
        }

        return surname[^1] switch
        {
            'й' when surname[^2] is 'и' or 'о' => AdjectiveCases.Select(e => surname[..^2] + e),
            'а' => FeminineCases.Select(e => surname[..^1] + e),
            'о' or 'е' or 'и' or 'у' or 'ю' or 'э' or 'я' => [],
            'ь' or 'й' => SoftCases.Select(e => surname[..^1] + e),
            _ => HardCases.Select(e => surname + e),
        };
    }

    /// <summary>What a folded Cyrillic word may be a case of: every nominative of which it is one.</summary>
    public static IEnumerable<string> Nominatives(string word)
    {
        foreach (var ending in AdjectiveEndings)
        {
            if (word.Length >= Shortest + ending.Length && word.EndsWith(ending, StringComparison.Ordinal))
            {
                yield return word[..^ending.Length] + "ий";
            }
        }

        foreach (var ending in OtherEndings)
        {
            if (word.Length < Shortest + ending.Length - 1 || !word.EndsWith(ending, StringComparison.Ordinal))
            {
                continue;
            }

            var stem = word[..^ending.Length];
            foreach (var nominative in (string[])[stem, stem + "ь", stem + "й", stem + "а"])
            {
                if (Of(nominative).Contains(word, StringComparer.Ordinal))
                {
                    yield return nominative;
                }
            }
        }
    }
}
