namespace Lacuna.Documents.Apparatus.Brackets;

/// <summary>The classes of small words, and which may stand beside which: two words that cannot follow each other are one and its correction.</summary>
internal static class WordClasses
{
    /// <summary>Prepositions.</summary>
    public static WordSet Prepositions { get; } = new(
        "of in on at by for from with without to into onto upon under over between among against through during before after about toward towards within per via than until till re "
        + "a ante con contra de desde en entre hacia hasta para por según sin sobre tras del al в во на с со к ко по из за от до о об для при без через у над под между против перед "
        + "à dans sur pour par avec sans sous vers chez mit von zu bei nach aus für auf unter über gegen durch");

    /// <summary>Articles, possessives and the like.</summary>
    public static WordSet Determiners { get; } = new("the a an this these those my your his our their its every each no any some el la los las un una unos unas mi tu su sus este esta estos estas der die das ein eine le les une des");

    /// <summary>Pronouns that are subjects.</summary>
    public static WordSet Subjects { get; } = new("i he she it we they you who yo él ella ellos nosotros usted ustedes я он она оно мы они вы ich er sie wir je il elle nous ils");

    /// <summary>Pronouns that are objects.</summary>
    public static WordSet Objects { get; } = new("me him them us himself itself themselves его ее их ему ей им");

    /// <summary>Auxiliary verbs in the present and the past.</summary>
    public static WordSet Auxiliaries { get; } = new("is are was were am has have had do does did be been being es era eran fue fueron son está están estaba estaban será serán sido fuera quedaron ha han había ser estar был была было были est sont ist sind war hat");

    /// <summary>Modal verbs.</summary>
    public static WordSet Modals { get; } = new("will would shall should can could may might must");

    /// <summary>Conjunctions.</summary>
    public static WordSet Conjunctions { get; } = new("and or but if as that than because since while whereas when where which whether nor so lest y e o u pero si que como cuando и или а но что если как чтобы когда und oder aber dass wenn et ou mais");

    /// <summary>Negations.</summary>
    public static WordSet Negations { get; } = new("not no never no ни не nicht ne");

    /// <summary>Adverbs that are as common as pronouns.</summary>
    public static WordSet Adverbs { get; } = new("then there here now also only very too even ever never still yet already just more most less much again now up out off down back away together well almost ahora también sólo muy ya там теперь также уже еще");

    private static readonly WordSet BeforePreposition = new(
        "out up down off because due instead according prior next subject as owing thanks regard view addition ahead back away from over and but or not such other rather more less now then debido acerca además antes después lejos cerca во за из");

    private static readonly WordSet Verbal = new(
        "is are was were has have had be been will would shall should can could may might must do does did said stated gave made took went came reported contains contained concerns concerned shows see signed discussed considered "
        + "es fue era son está han ha dijo tiene hay был была были есть имеет имеется является находится ist war sind wurde est sont fut era foi são jest był byl je");

    /// <summary>Whether a word belongs to any of the classes.</summary>
    public static bool IsSmall(string word) => ClassOf(word) != Kind.Open;

    /// <summary>Whether a word is a finite verb that makes a sentence, or ends as one in the past does.</summary>
    public static bool IsVerbal(string word) => Verbal.Has(word) || word.Length > 5 && word.EndsWith("ed", StringComparison.Ordinal);

    /// <summary>Whether a small word may follow another: "is [in]", "the [other]", but not "in [on]", "was [has]".</summary>
    /// <param name="first">The word before.</param>
    /// <param name="second">The word in the brackets.</param>
    public static bool MayFollow(string first, string second)
    {
        var (before, after) = (ClassOf(first), ClassOf(second));
        return (before, after) switch
        {
            (Kind.Open, _) or (_, Kind.Open) => true,
            (Kind.Preposition, Kind.Preposition) => BeforePreposition.Has(first),
            (Kind.Preposition, Kind.Determiner or Kind.Object or Kind.Adverb) => true,
            (Kind.Preposition, Kind.Conjunction) => second is "which" or "that" or "when" or "where" or "whether" or "if" && first is "as" or "que" && true,
            (Kind.Preposition, Kind.Subject) => second is "it" or "you" or "who",
            (Kind.Preposition, Kind.Auxiliary) => first is "to" && second is "be" or "have" or "do" or "been",
            (Kind.Preposition, _) => false,
            (Kind.Determiner, Kind.Adverb) => second is "very" or "most" or "then" or "more" or "only",
            (Kind.Determiner, Kind.Auxiliary or Kind.Modal) => first is "this" or "these" or "those" or "it",
            (Kind.Determiner, Kind.Preposition) => first is "this" or "these" or "those" or "any" or "some" or "each" && second is "of",
            (Kind.Determiner, _) => false,
            (Kind.Auxiliary, Kind.Auxiliary) => first is "have" or "has" or "had" && second is "been" or "had" || first is "be" or "is" or "are" or "was" or "were" && second is "being" || first is "do" or "does" or "did" && second is "have" or "be",
            (Kind.Auxiliary, Kind.Modal) => false,
            (Kind.Modal, Kind.Auxiliary) => second is "be" or "have" or "do",
            (Kind.Modal, Kind.Modal or Kind.Preposition or Kind.Determiner) => false,
            (Kind.Subject, Kind.Subject or Kind.Determiner or Kind.Object) => false,
            (Kind.Object, Kind.Object or Kind.Subject or Kind.Determiner) => false,
            (Kind.Conjunction, Kind.Conjunction) => first is "and" or "or" or "but" or "y" or "и" or "и" || second is "if" or "when" or "whether" or "that" && first != second && first is not ("if" or "which"),
            (Kind.Conjunction, Kind.Auxiliary or Kind.Modal) => first is "and" or "or" or "but" or "that" or "which" or "as" or "who" or "what" or "than" or "que" or "что",
            (Kind.Conjunction, Kind.Preposition) => first is not ("which" or "or" and not "or") || second is "to",
            _ => true,
        };
    }

    private enum Kind
    {
        Open,
        Preposition,
        Determiner,
        Subject,
        Object,
        Auxiliary,
        Modal,
        Conjunction,
        Negation,
        Adverb,
    }

    private static Kind ClassOf(string word) =>
        Prepositions.Has(word) && word is not ("a" or "than") ? Kind.Preposition
        : Conjunctions.Has(word) ? Kind.Conjunction
        : Determiners.Has(word) && word is not "no" ? Kind.Determiner
        : Subjects.Has(word) ? Kind.Subject
        : Objects.Has(word) ? Kind.Object
        : Auxiliaries.Has(word) ? Kind.Auxiliary
        : Modals.Has(word) ? Kind.Modal
        : Negations.Has(word) ? Kind.Negation
        : Adverbs.Has(word) ? Kind.Adverb
        : Kind.Open;
}
