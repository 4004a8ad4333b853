using System.Collections.Immutable;

namespace Lacuna.Documents.Names;

/// <summary>A person's name as a document gives it, taken apart.</summary>
/// <remarks>Immutable and thread-safe. Nothing is invented: a part that the text does not have is empty or null. The words
/// keep their spelling; only their order and role are told. Compare ISAAR(CPF) 5.1.2 (authorized form of name), RiC-E
/// Person, TEI P5 <c>persName</c> with <c>surname</c>, <c>forename</c>, <c>roleName</c>, <c>nameLink</c>, <c>genName</c>,
/// <c>addName</c>.</remarks>
public sealed record PersonName
{
    internal PersonName(string text) => Text = text;

    /// <summary>The text that was parsed, trimmed.</summary>
    public string Text { get; }

    /// <summary>Addresses, ranks and offices before and after the name, in their order. TEI <c>roleName</c>.</summary>
    public ImmutableArray<string> Titles { get; init; } = [];

    /// <summary>Given names and initials, in their order; an initial is a letter without a full stop. TEI <c>forename</c>.</summary>
    public ImmutableArray<string> Given { get; init; } = [];

    /// <summary>The patronymic, or null. TEI <c>forename type="patronym"</c>.</summary>
    public string? Patronymic { get; init; }

    /// <summary>Particles before the surname ("de la", "von"), or null. TEI <c>nameLink</c>.</summary>
    public string? Particle { get; init; }

    /// <summary>The surname, or the two of a Spanish or Portuguese name; empty where the text gives none. A person of one
    /// name only has it here. TEI <c>surname</c>.</summary>
    public ImmutableArray<string> Surnames { get; init; } = [];

    /// <summary>The suffix as written ("Jr.", "III"), or null. TEI <c>genName</c>.</summary>
    public string? Suffix { get; init; }

    /// <summary>Nicknames and cover names that stand in quotation marks or brackets. TEI <c>addName</c>.</summary>
    public ImmutableArray<string> Nicknames { get; init; } = [];

    /// <summary>The name to be read: given names, patronymic, particle, surnames, suffix; without titles.</summary>
    public string Display => string.Join(' ', Words());

    /// <summary>The key to sort by: surnames, then given names, then patronymic; lower case, without accents, one space
    /// between words and a comma after the surnames.</summary>
    public string SortKey
    {
        get
        {
            var surname = string.Join(' ', Surnames.Select(s => NameLetters.Fold(s)));
            var given = string.Join(' ', Given.Append(Patronymic ?? "").Where(g => g.Length > 0).Select(g => NameLetters.Fold(g)));
            return given.Length == 0 ? surname : $"{surname}, {given}";
        }
    }

    /// <summary>Short keys of which two forms that <see cref="NameMatcher"/> matches share at least one: the consonants of
    /// each surname in a few classes of sound, whole and with each one left out.</summary>
    /// <remarks>For finding candidates among many names; most names that share a key are different people. At most 32,
    /// each of at most 5 ASCII letters; empty where the text is no name.</remarks>
    public ImmutableArray<string> BlockingKeys => NameKeys.Of(this);

    /// <summary>Those of <see cref="BlockingKeys"/> that come from the surnames. Two forms of one name have one of these in common,
    /// unless one of them was written in an order that could not be told: then one has a surname's key among the other's <see cref="BlockingKeys"/>.</summary>
    public ImmutableArray<string> SurnameKeys => NameKeys.OfSurnames(this);

    /// <summary>Whether the text looks like a person's name: a surname or given name of letters, and no word for a body,
    /// office or place in it.</summary>
    public bool IsPersonLike { get; init; }

    internal ComparableName Comparable { get; init; } = ComparableName.Empty;

    /// <summary>Takes a name apart.</summary>
    /// <param name="text">A name in Latin or Cyrillic letters, surname first with or without a comma, or in the order of
    /// speech; capitals do not matter. What stands after 200 characters is not looked at.</param>
    /// <returns>Always a name; an empty one where the text has no letters.</returns>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    public static PersonName Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return NameParser.Parse(text);
    }

    /// <summary>The name as it is displayed.</summary>
    public override string ToString() => Display;

    /// <summary>Names are equal when their texts are.</summary>
    public bool Equals(PersonName? other) => other is not null && Text == other.Text;

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Text);

    private IEnumerable<string> Words()
    {
        foreach (var given in Given)
        {
            yield return given.Length == 1 ? given + "." : given;
        }

        if (Patronymic is { } patronymic)
        {
            yield return patronymic.Length == 1 ? patronymic + "." : patronymic;
        }

        if (Particle is { } particle)
        {
            yield return particle;
        }

        foreach (var surname in Surnames)
        {
            yield return surname;
        }

        if (Suffix is { } suffix)
        {
            yield return suffix;
        }
    }
}
