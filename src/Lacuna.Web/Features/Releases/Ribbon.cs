using System.Collections.Immutable;
using Lacuna.Archive.Holdings;
using Lacuna.Archive.Releases;

namespace Lacuna.Web.Features.Releases;

/// <summary>The releases of a document in the order of time.</summary>
/// <param name="Stops">Oldest first.</param>
/// <param name="Here">The release whose page this is, or null.</param>
internal sealed record Ribbon(ImmutableArray<RibbonStop> Stops, RecordId? Here)
{
    /// <summary>Whether the page around it is the comparison already, so that no link to one is wanted.</summary>
    public bool Compared { get; init; }

    /// <summary>The ribbon of a family.</summary>
    public static Ribbon Of(ReleaseFamily family, RecordId? here) =>
        new([.. family.Members.Select(r => new RibbonStop(ReleaseNames.Heading(r), ReleaseNames.Of(r), ReleaseNames.Date(r), r.Record))], here);
}

/// <summary>A release on the ribbon.</summary>
/// <param name="Heading">What it is called.</param>
/// <param name="Name">What it is called within a sentence.</param>
/// <param name="Date">Its date where that says more, or null.</param>
/// <param name="Record">The record.</param>
internal sealed record RibbonStop(string Heading, string Name, string? Date, RecordEntry Record);
