namespace Lacuna.Documents.Names;

/// <summary>A name as the matcher wants it: every part with its letters and keys worked out.</summary>
internal sealed record ComparableName
{
    public static readonly ComparableName Empty = new();

    /// <summary>Surnames without particles.</summary>
    public NamePart[] Surnames { get; init; } = [];

    /// <summary>Given names and initials, without the patronymic.</summary>
    public NamePart[] Given { get; init; } = [];

    public NamePart[] Nicknames { get; init; } = [];

    public NamePart? Patronymic { get; init; }

    /// <summary>All surnames with their particles as one word; null where this is the surname itself.</summary>
    public NamePart? Joined { get; init; }

    /// <summary>All words but titles and suffix, in the order of the text.</summary>
    public NamePart[] All { get; init; } = [];

    /// <summary>The number of the suffix (1 for Senior, 2 for Junior), or 0.</summary>
    public int Suffix { get; init; }

    public bool OfWoman { get; init; }

    public bool OfMan { get; init; }

    /// <summary>The words of the titles, folded.</summary>
    public string[] Titles { get; init; } = [];

    /// <summary>The order of the words was told by a comma or a custom, not guessed.</summary>
    public bool OrderKnown { get; init; }

    /// <summary>The name follows Chinese, Korean or Vietnamese custom.</summary>
    public bool EastAsian { get; init; }
}
