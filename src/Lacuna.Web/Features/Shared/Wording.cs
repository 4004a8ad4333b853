using System.Collections.Immutable;
using System.Globalization;
using Lacuna.Archive.Holdings;

namespace Lacuna.Web.Features.Shared;

/// <summary>Figures and codes in plain English.</summary>
internal static class Wording
{
    /// <summary>6,300.</summary>
    public static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>"1 record", "6,300 records".</summary>
    public static string Count(long value, string one, string many) => $"{Number(value)} {(value == 1 ? one : many)}";

    /// <summary>The date as the document gives it, else as it was read, else "undated".</summary>
    public static string Date(RecordEntry entry) => entry.DateText ?? entry.DateEdtf ?? "undated";

    /// <summary>"Memorandum of conversation" for <c>memorandum-of-conversation</c>.</summary>
    public static string Code(string code)
    {
        var words = code.Replace('-', ' ');
        return words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];
    }

    /// <summary>The name of a language, or its code.</summary>
    public static string Language(string code) => code switch
    {
        "en" => "English",
        "es" => "Spanish",
        "ru" => "Russian",
        "fr" => "French",
        "de" => "German",
        "pt" => "Portuguese",
        "uk" => "Ukrainian",
        _ => code,
    };

    /// <summary>How much is withheld, as short as a list needs it.</summary>
    public static string Share(WithheldFigures withheld) => withheld switch
    {
        { WholeDocument: true } => "wholly withheld",
        { Gaps: 0 } => "nothing withheld",
        { Share: < 0.005 } => "under 1 % withheld",
        _ => Percent(withheld.Share) + " withheld",
    };

    /// <summary>How much of several records is withheld, as short as a list needs it.</summary>
    public static string Share(WithheldTally tally) => tally.Gaps == 0 ? "nothing withheld" : Percent(tally.Share) + " withheld";

    /// <summary>A share of a whole, never rounded to nothing or to everything: "under 1 %", "34 %".</summary>
    public static string Percent(double share) => share < 0.005 ? "under 1 %"
        : string.Create(CultureInfo.InvariantCulture, $"{Math.Min(99, Math.Round(share * 100))} %");

    /// <summary>The name of a reason why passages are withheld.</summary>
    public static string Reason(string reason) => reason == "unknown" ? "No reason given" : Code(reason);

    /// <summary>"1961–1963", "1962", or null.</summary>
    public static string? Years(CollectionEntry collection) => (collection.FirstYear, collection.LastYear) switch
    {
        ({ } first, { } last) when first == last => Year(first),
        ({ } first, { } last) => $"{Year(first)}–{Year(last)}",
        _ => null,
    };

    /// <summary>A year.</summary>
    public static string Year(int year) => year.ToString(CultureInfo.InvariantCulture);

    /// <summary>The day of an ISO 8601 instant with its time: "2026-03-01 14:05 UTC".</summary>
    public static string Instant(string iso) =>
        DateTimeOffset.TryParse(iso, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at)
            ? at.UtcDateTime.ToString("d MMMM yyyy, HH:mm 'UTC'", CultureInfo.InvariantCulture) : iso;

    /// <summary>Bytes in a unit that suits them.</summary>
    public static string Bytes(long bytes) => bytes switch
    {
        >= 1_000_000_000 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e9:0.0} GB"),
        >= 1_000_000 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e6:0.0} MB"),
        >= 1_000 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e3:0} KB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes} bytes"),
    };

    /// <summary>A time that a search took.</summary>
    public static string Took(double milliseconds) =>
        milliseconds < 10 ? milliseconds.ToString("0.0", CultureInfo.InvariantCulture) + " ms" : Number((long)milliseconds) + " ms";
}
