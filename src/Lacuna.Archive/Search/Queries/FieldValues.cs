using System.Globalization;
using Lacuna.Documents.Dates;

namespace Lacuna.Archive.Search.Queries;

/// <summary>Reads the values of fields that are held against the description of a record.</summary>
internal static class FieldValues
{
    /// <summary>The condition that a field with its value makes.</summary>
    /// <param name="field">The field; one with a value in the description.</param>
    /// <param name="comparison">How the value is held against it.</param>
    /// <param name="value">The value as typed, without quotation marks.</param>
    /// <param name="fault">What the field takes, where the value is none of it.</param>
    /// <returns>The condition, or null where the value cannot be read.</returns>
    public static QueryNode? Read(QueryField field, FieldComparison comparison, string value, out string fault)
    {
        fault = "";
        value = value.Trim();
        if (value.Length is 0 or > FilterFields.LongestValue)
        {
            fault = $"takes a value of 1 to {FilterFields.LongestValue} characters";
            return null;
        }

        switch (field.Kind)
        {
            case FieldKind.Date:
                fault = "takes a day, a month, a year, or two of them with .. between (1962-10-27, \"October 1962\", 1961..1963)";
                return Ranged(value, comparison, DateOf, Between, field.Filter);
            case FieldKind.Year:
                fault = "takes a year or two years with .. between";
                return Ranged(value, comparison, YearOf, null, field.Filter);
            case FieldKind.Share:
                fault = "takes per cent from 0 to 100, with a sign of comparison or as a range (>20%, 10..25)";
                return Ranged(value, comparison, ShareOf, null, field.Filter);
            case FieldKind.Feature:
                fault = $"takes {string.Join(", ", FilterFields.Features)}";
                return FeatureOf(value) is { } feature ? new FilterNode(field.Filter, FieldComparison.Is, feature) : null;
            default:
                return new FilterNode(field.Filter, FieldComparison.Is, field.Filter switch
                {
                    FilterField.Language => LanguageOf(value),
                    FilterField.Type => string.Join('-', value.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries)),
                    _ => value,
                });
        }
    }

    /// <summary>The part of the text that a name means, or null.</summary>
    public static TextScope? ScopeOf(string name) => name.Trim().ToLowerInvariant() switch
    {
        "title" or "titles" or "título" or "titulo" or "заголовок" => TextScope.Title,
        "notes" or "note" or "footnotes" or "footnote" or "notas" or "примечания" or "сноски" => TextScope.Notes,
        "apparatus" or "editor" or "brackets" or "aparato" or "аппарат" => TextScope.Apparatus,
        "gaps" or "gap" or "lagunas" or "пропуски" or "купюры" => TextScope.Gaps,
        "body" or "text" or "texto" or "текст" => TextScope.Body,
        _ => null,
    };

    private static QueryNode? Ranged(
        string value, FieldComparison comparison, Func<string, string?> read, Func<string, string, string?>? between, FilterField field)
    {
        // The reader of written dates would pass over the dots of an open range; in a set of EDTF they belong to it.
        var dots = value[0] is '[' or '{' ? -1 : value.IndexOf("..", StringComparison.Ordinal);
        if (dots < 0 && read(value) is { } one)
        {
            return new FilterNode(field, comparison, one);
        }

        var (mark, width) = dots >= 0 ? (dots, 2) : (value.IndexOfAny(value.Contains('/', StringComparison.Ordinal) ? ['/'] : ['-', '–']), 1);
        if (comparison != FieldComparison.Is || mark < 0)
        {
            return null;
        }

        var (from, to) = (value[..mark].Trim(' ', '/'), value[(mark + width)..].Trim(' ', '/', '.'));
        if (from.Length == 0 || to.Length == 0)
        {
            return read(from.Length == 0 ? to : from) is { } bound
                ? new FilterNode(field, from.Length == 0 ? FieldComparison.AtMost : FieldComparison.AtLeast, bound)
                : null;
        }

        if (read(from) is not { } first || read(to) is not { } last)
        {
            return null;
        }

        return between is null
            ? new AllNode([new FilterNode(field, FieldComparison.AtLeast, first), new FilterNode(field, FieldComparison.AtMost, last)], IsLoose: false)
            : between(first, last) is { } both ? new FilterNode(field, FieldComparison.Is, both) : null;
    }

    // What only says that nothing is known is no date to search for.
    private static string? DateOf(string text)
    {
        var date = DateReader.Read(text, null) ?? DateReader.Read(text, "en");
        return date is { First: not null, Last: not null } ? date.Edtf : null;
    }

    // Two dates make an interval; where one of them is itself a stretch, its outer day counts.
    private static string? Between(string first, string last)
    {
        if (HistoricalDate.TryParse($"{first}/{last}", out var interval))
        {
            return interval.Edtf;
        }

        return HistoricalDate.TryParse(first, out var a) && HistoricalDate.TryParse(last, out var b)
            && HistoricalDate.TryParse($"{a.First}/{b.Last}", out var days) ? days.Edtf : null;
    }

    private static string? YearOf(string text) => text.Length == 4 && Days.Of(text) is not null ? text : null;

    private static string? ShareOf(string text) =>
        decimal.TryParse(text.TrimEnd('%', ' ').Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var share) && share <= 100
            ? Math.Round(share, 4).ToString("0.####", CultureInfo.InvariantCulture)
            : null;

    private static string? FeatureOf(string value) => value.ToLowerInvariant() switch
    {
        "scan" or "scans" or "pages" or "images" or "скан" or "imagen" => "scan",
        "gap" or "gaps" or "lagunas" or "пропуски" => "gaps",
        "note" or "notes" or "notas" or "примечания" => "notes",
        "release" or "releases" or "выпуски" => "releases",
        "translation" or "translations" or "traducción" or "traduccion" or "перевод" => "translation",
        "speech" or "speakers" or "discurso" or "речь" => "speech",
        _ => null,
    };

    private static string LanguageOf(string value) => value.ToLowerInvariant() switch
    {
        "english" or "inglés" or "ingles" or "английский" => "en",
        "spanish" or "español" or "espanol" or "испанский" => "es",
        "russian" or "ruso" or "русский" => "ru",
        "french" or "francés" or "frances" or "французский" => "fr",
        "german" or "alemán" or "aleman" or "немецкий" => "de",
        "portuguese" or "portugués" or "portugues" or "португальский" => "pt",
        "ukrainian" or "ucraniano" or "украинский" => "uk",
        var tag => tag,
    };
}
