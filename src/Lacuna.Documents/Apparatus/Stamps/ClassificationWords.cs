using Lacuna.Documents.Apparatus.Brackets;

namespace Lacuna.Documents.Apparatus.Stamps;

/// <summary>The words of classifications and of their lifting.</summary>
internal static class ClassificationWords
{
    private static readonly WordSet Levels = new(
        "secret confidential restricted unclassified secreto secreta confidencial секретно секретный geheim vertraulich verschlusssache confidentiel secreto segreto riservato riservatissimo "
        + "tajne poufne tajné důvěrné ultrasecreto конфиденциально");

    private static readonly WordSet Beside = new(
        "top most very eyes only sensitive noforn nodis exdis limdis noforn/nodis declassified desclasificado рассекречено was formerly official use no foreign dissem controlled background "
        + "muy estrictamente совершенно сов особой важности для служебного пользования экз единственный особая папка streng très ściśle přísně strictly and priority state for internal "
        + "unclassified cancelled canceled downgraded to per eo e.o handle via channels comint umbra ruff nofoforn orcon rybat kapok");

    private static readonly WordSet Lifting = new("declassified downgraded cancelled canceled desclasificado рассекречено unclassified");

    /// <summary>Whether the words are a classification, with its lifting and dates at most: "SECRET—DECLASSIFIED 4/17/95".</summary>
    public static bool AreAll(ReadOnlySpan<char> text)
    {
        if (text.Length > 80 || text.IsEmpty || !char.IsUpper(text[0]))
        {
            return false;
        }

        var level = false;
        Span<char> folded = stackalloc char[text.Length];
        for (var i = 0; i < text.Length; i++)
        {
            folded[i] = Letters.Fold(text[i]);
        }

        foreach (var part in ((ReadOnlySpan<char>)folded).SplitAny(' ', '—', '–', '/', '-'))
        {
            var word = ((ReadOnlySpan<char>)folded[part]).Trim(".,;:()");
            if (word.IsEmpty || !word.ContainsAnyExceptInRange('0', '9'))
            {
                continue;
            }

            var isLevel = Levels.Has(word);
            level |= isLevel;
            if (!isLevel && !Beside.Has(word))
            {
                return false;
            }
        }

        return level;
    }

    /// <summary>Whether the words say that a classification was lifted or lowered.</summary>
    public static bool SpeaksOfLifting(List<string> words) => words.Exists(word => Lifting.Has(word));
}
