using System.Collections.Immutable;

namespace Lacuna.Archive.People;

/// <summary>Somebody who is asked for: a person of the authority file, or a group of names that may be one person's.</summary>
/// <param name="Key">The identifier or the group's address, for addresses.</param>
/// <param name="Name">The name to show.</param>
/// <param name="IsDecided">Whether it is a person of the authority file.</param>
/// <param name="Forms">The forms that lead to nobody else, as records have them; may be empty for a person whom no record names.</param>
public sealed record Bearer(string Key, string Name, bool IsDecided, ImmutableArray<string> Forms)
{
    /// <summary>Address of the page, relative to the server.</summary>
    public string Path => IsDecided ? $"/people/{Key}" : $"/people/candidate/{Key}";
}

/// <summary>Somebody in the company of another.</summary>
/// <param name="Name">The name, as the catalogue shows it.</param>
/// <param name="Path">Address of the page.</param>
/// <param name="Key">The identifier or the address of a group; for addresses.</param>
/// <param name="Meetings">Meetings with both.</param>
/// <param name="Documents">Records that name both.</param>
public sealed record Companion(string Name, string Path, string Key, int Meetings, int Documents);

/// <summary>Who keeps company with somebody.</summary>
/// <param name="Companions">Those met or named together most, first.</param>
/// <param name="Counted">Records of the person that were looked at.</param>
/// <param name="Documents">Records of the person in all; where there are more than <paramref name="Counted"/>, the counts of records are of a part.</param>
public sealed record Company(ImmutableArray<Companion> Companions, int Counted, long Documents);
