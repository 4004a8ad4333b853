using System.Collections.Immutable;
using Lacuna.Archive.Releases;

namespace Lacuna.Web.Features.Api;

/// <summary>Documents of which the archive holds several releases.</summary>
/// <param name="Total">How many there are.</param>
/// <param name="Families">Those asked for.</param>
internal sealed record ReleasesAnswer(long Total, ImmutableArray<FamilyAnswer> Families);

/// <summary>The releases of one document.</summary>
/// <param name="Members">Two or more, the oldest first.</param>
/// <param name="Confidence">How sure it is that they belong together, 0 to 1.</param>
/// <param name="Confirmed">Whether a person has confirmed it.</param>
/// <param name="Links">Addresses, relative to this server.</param>
internal sealed record FamilyAnswer(ImmutableArray<ReleaseAnswer> Members, double Confidence, bool Confirmed, FamilyLinks Links)
{
    /// <summary>Who decided that they belong together, oldest first; empty where the program alone found them.</summary>
    public ImmutableArray<FamilyDecision> Decisions { get; init; } = [];

    public static FamilyAnswer Of(ReleaseFamily family)
    {
        var (first, last) = (family.Members[0].Record.Id, family.Members[^1].Record.Id);
        return new FamilyAnswer(
            [.. family.Members.Select(m => new ReleaseAnswer(
                m.Record.Id.Value, m.Record.Title, m.Label, m.Released?.Edtf, m.Record.Words, ComparedRelease.WithheldOf(m.Record.Withheld), $"/api/records/{m.Record.Id}"))],
            Math.Round(family.Confidence, 4), family.Confirmed,
            new FamilyLinks($"/releases/{first}", $"/api/compare/{first}/{last}", $"/releases/{first}/composite", $"/releases/{first}/composite.tei"))
        {
            Decisions = [.. family.Decisions.Select(d => new FamilyDecision(d.Number, d.At, d.Who, d.Reason))],
        };
    }
}

/// <summary>A release.</summary>
/// <param name="Id">The identifier of its record.</param>
/// <param name="Title">Its title.</param>
/// <param name="Label">What it is called among the others.</param>
/// <param name="Released">When it was released, in EDTF, or null.</param>
/// <param name="Words">Words that can be read.</param>
/// <param name="Withheld">How much is withheld.</param>
/// <param name="Record">Address of the record.</param>
internal sealed record ReleaseAnswer(string Id, string Title, string Label, string? Released, int Words, RecordWithheld Withheld, string Record);

/// <summary>Addresses of what belongs to a family.</summary>
/// <param name="Html">Its page.</param>
/// <param name="Compare">The first and the last release compared.</param>
/// <param name="Composite">The most complete text.</param>
/// <param name="Tei">The same as TEI with witnesses.</param>
internal sealed record FamilyLinks(string Html, string Compare, string Composite, string Tei);

/// <summary>A decision of an editor.</summary>
/// <param name="Number">Its number in the archive's journal.</param>
/// <param name="At">When, UTC, ISO 8601.</param>
/// <param name="By">The editor's name.</param>
/// <param name="Reason">Why.</param>
internal sealed record FamilyDecision(long Number, string At, string By, string Reason);
