using System.Collections.Frozen;

namespace Lacuna.Archive.Search.Queries;

/// <summary>What a field of a query asks.</summary>
internal enum FieldKind
{
    /// <summary>A value of the description.</summary>
    Value,

    /// <summary>A date or a stretch of time.</summary>
    Date,

    /// <summary>A year of release.</summary>
    Year,

    /// <summary>A share in per cent.</summary>
    Share,

    /// <summary>One of <see cref="FilterFields.Features"/>.</summary>
    Feature,

    /// <summary>Who speaks.</summary>
    Speaker,

    /// <summary>What is said.</summary>
    Said,

    /// <summary>What is said, given literally.</summary>
    Literal,

    /// <summary>Words in one part of the text.</summary>
    Words,

    /// <summary>The part of the text in which the other words of the group are looked for.</summary>
    In,
}

/// <summary>A field of a query.</summary>
/// <param name="Name">Its English name.</param>
/// <param name="Kind">What it asks.</param>
/// <param name="Filter">The part of the description, for those kinds that ask for one.</param>
/// <param name="Scope">The part of the text, for <see cref="FieldKind.Words"/>.</param>
internal sealed record QueryField(string Name, FieldKind Kind, FilterField Filter = default, TextScope Scope = default)
{
    /// <summary>How <see cref="FieldKind.Date"/> compares where no sign says so: "before:" and "after:" bring it in their names.</summary>
    public FieldComparison Comparison { get; init; }

    // Who reads in another language finds the fields under the names that a form in that language would have.
    private static readonly FrozenDictionary<string, QueryField> Known = Names();

    /// <summary>Whether a value can be more or less.</summary>
    public bool IsMeasured => Kind is FieldKind.Date or FieldKind.Year or FieldKind.Share;

    /// <summary>The field of a name, or null.</summary>
    /// <param name="name">In English, Spanish or Russian; capitals do not count.</param>
    public static QueryField? Named(string name) => Known.GetValueOrDefault(name.ToLowerInvariant());

    private static FrozenDictionary<string, QueryField> Names()
    {
        var date = new QueryField("date", FieldKind.Date, FilterField.Date);
        (QueryField Field, string Names)[] fields =
        [
            (new("person", FieldKind.Value, FilterField.Person), "person people persona personas лицо персона человек"),
            (new("place", FieldKind.Value, FilterField.Place), "place lugar место"),
            (new("type", FieldKind.Value, FilterField.Type), "type form tipo вид тип"),
            (new("collection", FieldKind.Value, FilterField.Collection), "collection colección coleccion собрание коллекция фонд"),
            (new("language", FieldKind.Value, FilterField.Language), "language lang idioma lengua язык"),
            (new("authority", FieldKind.Value, FilterField.Authority), "authority law autoridad ley основание закон"),
            (new("code", FieldKind.Value, FilterField.Code), "code exemption código codigo exención exencion код изъятие"),
            (new("translator", FieldKind.Value, FilterField.Translator), "translator traductor переводчик"),
            (new("release", FieldKind.Year, FilterField.Release), "release released liberación liberacion выпуск рассекречено"),
            (new("withheld", FieldKind.Share, FilterField.Withheld), "withheld retenido скрыто изъято"),
            (new("has", FieldKind.Feature, FilterField.Has), "has tiene есть имеет"),
            (new("speaker", FieldKind.Speaker), "speaker orador hablante оратор говорит говорящий"),
            (new("said", FieldKind.Said), "said says dijo dice сказал сказано"),
            (new("literal", FieldKind.Literal), "literal verbatim textual дословно"),
            (new("title", FieldKind.Words, Scope: TextScope.Title), "title título titulo заголовок название"),
            (new("missing", FieldKind.Words, Scope: TextScope.Gaps), "missing falta faltante пропуск отсутствует"),
            (new("in", FieldKind.In), "in en в"),
            (date, "date year fecha año ano дата год"),
            (date with { Name = "before", Comparison = FieldComparison.Less }, "before antes до"),
            (date with { Name = "after", Comparison = FieldComparison.More }, "after después despues после"),
            (date with { Name = "since", Comparison = FieldComparison.AtLeast }, "since from desde от"),
            (date with { Name = "until", Comparison = FieldComparison.AtMost }, "until to hasta"),
        ];
        return fields.SelectMany(f => f.Names.Split(' ').Select(name => (name, f.Field))).ToFrozenDictionary(f => f.name, f => f.Field, StringComparer.Ordinal);
    }
}
