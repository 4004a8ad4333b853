using System.Collections.Immutable;
using Lacuna.Archive.Holdings;

namespace Lacuna.Archive.Withheld;

/// <summary>A passage withheld, with what stands around it.</summary>
/// <param name="Record">The record.</param>
/// <param name="Number">Its number in the text: on the record's page it is <c>#g</c> and this.</param>
/// <param name="Start">Offset of its marker in the plain text, in UTF-16 code units.</param>
/// <param name="Length">Length of the marker.</param>
/// <param name="Passage">Address of the passage on the record's page.</param>
/// <param name="Words">Words withheld, estimated.</param>
/// <param name="Low">The low end of the estimate.</param>
/// <param name="High">The high end of the estimate.</param>
/// <param name="Reason">The reason, as in <see cref="WithheldTallies.ByReason"/>.</param>
/// <param name="Codes">Exemption codes at the marker.</param>
/// <param name="Label">The words on its bar.</param>
/// <param name="Before">Words before it, from the same text, one line; may be empty.</param>
/// <param name="After">Words after it.</param>
public sealed record WithheldGap(
    RecordEntry Record, int Number, int Start, int Length, string Passage, int Words, int Low, int High, string Reason, ImmutableArray<string> Codes, string Label,
    string Before, string After)
{
    /// <summary>Words between it and the name it was looked for beside; null where none was.</summary>
    public int? Distance { get; init; }
}

/// <summary>Which gaps or records are asked for; what is null does not matter.</summary>
/// <param name="CollectionId">Only of this collection.</param>
/// <param name="Year">Only of records that may be of this year.</param>
/// <param name="Basis">Whether <paramref name="Value"/> is a reason or a code.</param>
/// <param name="Value">The reason or code, as <see cref="WithheldTallies"/> gives it; null for any.</param>
public sealed record GapFilter(string? CollectionId = null, int? Year = null, WithheldBasis Basis = WithheldBasis.Reason, string? Value = null)
{
    /// <summary>Every gap of the archive.</summary>
    public static GapFilter None { get; } = new();
}

/// <summary>Gaps beside a name.</summary>
/// <param name="Gaps">Those asked for, the nearest of each record in the order of the search.</param>
/// <param name="Checked">Records whose text was looked through.</param>
/// <param name="Found">Records that have the name; where it is more than <paramref name="Checked"/>, the rest was not looked through.</param>
/// <param name="Spellings">The forms of the name that were looked for.</param>
/// <param name="Next">From which record on to go on looking, or null at the end.</param>
public sealed record GapsNearName(ImmutableArray<WithheldGap> Gaps, int Checked, long Found, ImmutableArray<string> Spellings, int? Next)
{
    /// <summary>Whether there are records that were not looked through yet.</summary>
    public bool IsPartial => Next is not null;
}
