using System.Globalization;
using Lacuna.Archive;
using Lacuna.Archive.Holdings;
using Lacuna.Archive.Withheld;
using Lacuna.Documents.Rendering;
using Lacuna.Web.Features.Shared;

namespace Lacuna.Web.Features.Withheld;

/// <summary>The filter of what is missing, as an address has it: <c>collection</c>, <c>year</c>, <c>code</c> or <c>reason</c>.</summary>
/// <param name="Filter">What is asked for.</param>
/// <param name="Collection">The collection, or null.</param>
internal sealed record GapQuery(GapFilter Filter, CollectionEntry? Collection)
{
    /// <summary>The code as it is printed, or the reason in words; null where neither is asked for.</summary>
    public string? Under => Filter.Value is not { } value ? null : Filter.Basis == WithheldBasis.Code ? Exemption.Of(value).Label : Wording.Reason(value).ToLowerInvariant();

    /// <summary>Whether anything is asked for but all.</summary>
    public bool IsFiltered => Filter != GapFilter.None;

    /// <summary>Reads it.</summary>
    /// <returns>The query, or what is wrong with it in a sentence.</returns>
    public static (GapQuery? Query, string? Fault) Read(ReadingRoom room, string? collection, string? year, string? code, string? reason)
    {
        if (!QueryNumbers.TryYear(year, out var asked))
        {
            return (null, "year takes a year of the common era.");
        }

        if (!string.IsNullOrEmpty(code) && !string.IsNullOrEmpty(reason))
        {
            return (null, "Give a code or a reason, not both.");
        }

        var known = string.IsNullOrEmpty(collection) ? null : room.Catalogue.FindCollection(collection);
        if (known is null && !string.IsNullOrEmpty(collection))
        {
            return (null, "There is no collection with this identifier.");
        }

        var (basis, value) = !string.IsNullOrEmpty(code) ? (WithheldBasis.Code, Exemption.Of(code).Code) : (WithheldBasis.Reason, string.IsNullOrEmpty(reason) ? null : reason);
        return (new GapQuery(new GapFilter(known?.Id, asked, basis, value), known), null);
    }

    /// <summary>The address of a list with this filter.</summary>
    /// <param name="path">The path of the list.</param>
    /// <param name="more">A parameter that only this list has, or null.</param>
    public string Address(string path, (string Name, string Value)? more = null)
    {
        var parts = new List<string>();
        if (more is { } own)
        {
            parts.Add($"{own.Name}={Uri.EscapeDataString(own.Value)}");
        }

        if (Filter.Value is { } value)
        {
            parts.Add($"{(Filter.Basis == WithheldBasis.Code ? "code" : "reason")}={Uri.EscapeDataString(value)}");
        }

        if (Filter.Year is { } year)
        {
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"year={year}"));
        }

        if (Filter.CollectionId is { } collection)
        {
            parts.Add($"collection={Uri.EscapeDataString(collection)}");
        }

        return parts.Count == 0 ? path : $"{path}?{string.Join('&', parts)}";
    }

    /// <summary>The filter without one of its parts; for the link that takes it away.</summary>
    public string Without(string path, string part, (string Name, string Value)? more = null) => (this with
    {
        Filter = part switch
        {
            "year" => Filter with { Year = null },
            "collection" => Filter with { CollectionId = null },
            _ => Filter with { Value = null },
        },
    }).Address(path, more);
}
