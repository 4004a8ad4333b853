using System.Collections.Immutable;
using Lacuna.Archive.Holdings;
using Lacuna.Archive.Withheld;

namespace Lacuna.Web.Features.Api;

/// <summary>Passages withheld.</summary>
/// <param name="Total">How many there are like this; the list goes 10,000 deep.</param>
/// <param name="Gaps">Those asked for, the longest first.</param>
internal sealed record GapsAnswer(long Total, ImmutableArray<GapAnswer> Gaps);

/// <summary>Passages withheld beside a name.</summary>
/// <param name="Name">The name asked for.</param>
/// <param name="Spellings">What was looked for.</param>
/// <param name="Checked">Records whose text was looked through.</param>
/// <param name="Records">Records with the name.</param>
/// <param name="NextOffset">Where to go on looking, or null at the end.</param>
/// <param name="Gaps">The passages.</param>
internal sealed record GapsNearAnswer(string Name, ImmutableArray<string> Spellings, int Checked, long Records, int? NextOffset, ImmutableArray<GapAnswer> Gaps);

/// <summary>A passage withheld.</summary>
/// <param name="Record">Identifier of the record.</param>
/// <param name="Title">Its title.</param>
/// <param name="Date">Its date in EDTF, or null.</param>
/// <param name="Number">Number of the gap in the text.</param>
/// <param name="Start">Offset of its marker in the plain text, in UTF-16 code units.</param>
/// <param name="Length">Length of the marker.</param>
/// <param name="Words">Words withheld, estimated.</param>
/// <param name="Reason">The reason at the marker.</param>
/// <param name="Codes">Exemption codes at the marker.</param>
/// <param name="Label">What is missing, in words.</param>
/// <param name="Before">Words before it.</param>
/// <param name="After">Words after it.</param>
/// <param name="Distance">Words between it and the name asked for, or null.</param>
/// <param name="Html">Address of the place on the record's page.</param>
internal sealed record GapAnswer(
    string Record, string Title, string? Date, int Number, int Start, int Length, WordRange Words, string Reason, ImmutableArray<string> Codes, string Label,
    string Before, string After, int? Distance, string Html)
{
    public static GapAnswer Of(WithheldGap gap) => new(gap.Record.Id.Value, gap.Record.Title, gap.Record.DateEdtf, gap.Number, gap.Start, gap.Length,
        new WordRange(gap.Words, gap.Low, gap.High), gap.Reason, gap.Codes, gap.Label, gap.Before, gap.After, gap.Distance, $"/records/{gap.Record.Id}#g{gap.Number}");
}

/// <summary>Records of which most is withheld.</summary>
/// <param name="Total">How many there are like this.</param>
/// <param name="Records">Those asked for.</param>
internal sealed record WithheldRecordsAnswer(long Total, ImmutableArray<WithheldRecordAnswer> Records);

/// <summary>A record with passages withheld.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="Title">Its title.</param>
/// <param name="Date">Its date in EDTF, or null.</param>
/// <param name="Gaps">Passages withheld.</param>
/// <param name="Words">Words withheld, estimated.</param>
/// <param name="Share">Their share of the text, 0 to 1.</param>
/// <param name="Html">Address of its page.</param>
internal sealed record WithheldRecordAnswer(string Id, string Title, string? Date, int Gaps, WordRange Words, double Share, string Html)
{
    public static WithheldRecordAnswer Of(RecordEntry record) => new(record.Id.Value, record.Title, record.DateEdtf, record.Withheld.Gaps,
        new WordRange(record.Withheld.Estimate, record.Withheld.Low, record.Withheld.High), Math.Round(record.Withheld.Share, 4), $"/records/{record.Id}");
}
