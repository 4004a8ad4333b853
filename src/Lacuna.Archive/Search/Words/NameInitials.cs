using System.Collections.Frozen;

namespace Lacuna.Archive.Search.Words;

/// <summary>Statesmen who are called by their initials. Documents have the surname.</summary>
internal static class NameInitials
{
    /// <summary>That a surname is meant where the initials are typed, on the scale of the scores of variants.</summary>
    public const double Score = 0.8;

    private static readonly FrozenDictionary<string, string> Surnames = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["FDR"] = "roosevelt",
        ["HST"] = "truman",
        ["DDE"] = "eisenhower",
        ["JFK"] = "kennedy",
        ["RFK"] = "kennedy",
        ["LBJ"] = "johnson",
        ["RMN"] = "nixon",
        ["HAK"] = "kissinger",
        ["JFD"] = "dulles",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The surname, folded, or null. Initials are typed in capitals.</summary>
    public static string? SurnameOf(string typed) => Surnames.GetValueOrDefault(typed);
}
