using System.Collections.Immutable;

namespace Lacuna.Archive.People;

/// <summary>An authority record of a person.</summary>
/// <remarks>ISAAR (CPF), second edition: 5.1.2 authorized form, 5.1.5 other forms, 5.2.1 dates of existence, 5.2.2 history, 5.4.8 sources.</remarks>
/// <param name="Id">The identifier; it is never given to anybody else.</param>
/// <param name="Preferred">The name under which the person is listed.</param>
/// <param name="Variants">Other forms of the name, in the order given; none twice.</param>
/// <param name="Birth">When born, in EDTF, or null.</param>
/// <param name="Death">When died, in EDTF, or null.</param>
/// <param name="Note">Who it is, or null.</param>
/// <param name="Sources">Where this is known from.</param>
public sealed record Person(
    PersonId Id, NameVariant Preferred, ImmutableArray<NameVariant> Variants, string? Birth, string? Death, string? Note, ImmutableArray<string> Sources)
{
    /// <summary>The preferred name and the variants.</summary>
    public IEnumerable<NameVariant> Names => Variants.Prepend(Preferred);

    /// <summary>Whether both say the same.</summary>
    /// <param name="other">Another record.</param>
    public bool SaysTheSameAs(Person other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Id == other.Id && (Birth, Death, Note) == (other.Birth, other.Death, other.Note)
            && Names.SequenceEqual(other.Names) && Sources.SequenceEqual(other.Sources);
    }
}

/// <summary>A form of a name.</summary>
/// <param name="Form">The name as it is written, on one line.</param>
/// <param name="Language">BCP 47 primary language, or null when it is not said.</param>
/// <param name="Script">ISO 15924 script, such as <c>Latn</c> or <c>Cyrl</c>, or null.</param>
public sealed record NameVariant(string Form, string? Language, string? Script);
