using System.Globalization;
using Lacuna.Archive.Releases;
using Lacuna.Documents.Comparison.Grouping;
using Lacuna.Documents.Dates;

namespace Lacuna.Web.Features.Releases;

/// <summary>Releases in plain English.</summary>
internal static class ReleaseNames
{
    /// <summary>What a release is called within a sentence: "1994"; "the first release" where no date is known.</summary>
    public static string Of(Release release) => release.Released is null ? $"the {release.Label} release" : release.Label;

    /// <summary>The same at the head of a line.</summary>
    public static string Heading(Release release) => release.Released is null ? $"{char.ToUpperInvariant(release.Label[0])}{release.Label[1..]} release" : release.Label;

    /// <summary>"June 14, 1994" for a day, the year for a year; null where that is its label already or nothing is known.</summary>
    public static string? Date(Release release)
    {
        if (release.Released is not { } date)
        {
            return null;
        }

        var words = Words(date);
        return words == release.Label ? null : words;
    }

    /// <summary>What another record seems to be, beside this one.</summary>
    public static string Kin(Kinship kinship) => kinship switch
    {
        Kinship.Release => "perhaps another release, in doubt",
        Kinship.Copy => "the same text under other numbers or dates: a copy",
        Kinship.Excerpt => "one holds part of the other",
        Kinship.Form => "the same form, filled in otherwise",
        _ => "alike in wording only",
    };

    /// <summary>"confirmed by Ada Quill"; "found by the program, 97 % sure".</summary>
    public static string Certainty(ReleaseFamily family) => family.Confirmed ? $"confirmed by {Editors(family)}"
        : string.Create(CultureInfo.InvariantCulture, $"found by the program, {Math.Clamp(Math.Floor(family.Confidence * 100), 1, 99)} % sure; nobody has confirmed it");

    private static string Editors(ReleaseFamily family) =>
        family.Decisions.IsEmpty ? "an editor" : string.Join(" and ", family.Decisions.Select(d => d.Who).Distinct(StringComparer.Ordinal));

    private static string Words(HistoricalDate date) =>
        date.Earliest is { } day && day == date.Latest ? day.ToString("MMMM d, yyyy", CultureInfo.InvariantCulture) : date.Edtf;
}
