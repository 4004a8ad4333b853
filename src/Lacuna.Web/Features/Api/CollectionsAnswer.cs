using System.Collections.Immutable;
using Lacuna.Archive.Holdings;

namespace Lacuna.Web.Features.Api;

/// <summary>All collections.</summary>
/// <param name="Collections">By title.</param>
internal sealed record CollectionsAnswer(ImmutableArray<CollectionAnswer> Collections)
{
    public static CollectionsAnswer Of(ImmutableArray<CollectionEntry> collections) => new(
        [.. collections.Select(c => new CollectionAnswer(c.Id, c.Title, c.Description, c.Records, c.FirstYear, c.LastYear))]);
}

/// <summary>A collection.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="Title">Its title.</param>
/// <param name="Description">What it holds, or null.</param>
/// <param name="Records">Records in it.</param>
/// <param name="FirstYear">The earliest year of a dated record, or null.</param>
/// <param name="LastYear">The latest year of a dated record, or null.</param>
internal sealed record CollectionAnswer(string Id, string Title, string? Description, int Records, int? FirstYear, int? LastYear);
