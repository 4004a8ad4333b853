using System.Globalization;
using Lacuna.Archive.References;
using Lacuna.Documents.References;
using Lacuna.Web.Features.Shared;

namespace Lacuna.Web.Features.Withheld;

/// <summary>The filter of documents that are referred to, as an address has it: <c>kind</c>, <c>year</c>, <c>post</c>.</summary>
/// <param name="Filter">What is asked for.</param>
internal sealed record ReferredQuery(ReferenceFilter Filter)
{
    /// <summary>The path of the list.</summary>
    public const string Path = "/withheld/referred";

    private const int LongestPost = 100;

    /// <summary>The kinds that can be asked for; numbers of a printed volume are never among what is missing.</summary>
    public static IEnumerable<string> Kinds => Enum.GetValues<ReferenceKind>().Where(k => k != ReferenceKind.Printed).Select(Designation.KindName);

    /// <summary>Reads it.</summary>
    /// <returns>The query, or what is wrong with it in a sentence.</returns>
    public static (ReferredQuery? Query, string? Fault) Read(string? kind, string? year, string? post)
    {
        if (!QueryNumbers.TryYear(year, out var asked))
        {
            return (null, "year takes a year of the common era.");
        }

        if (post?.Length > LongestPost)
        {
            return (null, "post takes a place or a name of at most 100 characters.");
        }

        var known = Designation.KindOf(kind);
        return known is null or ReferenceKind.Printed && !string.IsNullOrEmpty(kind) ? (null, $"kind takes one of: {string.Join(", ", Kinds)}.")
            : (new ReferredQuery(new ReferenceFilter(known, asked, string.IsNullOrWhiteSpace(post) ? null : post.Trim())), null);
    }

    /// <summary>The address of the list with this filter.</summary>
    public string Address
    {
        get
        {
            var parts = new List<string>();
            if (Filter.Kind is { } kind)
            {
                parts.Add($"kind={Designation.KindName(kind)}");
            }

            if (Filter.Year is { } year)
            {
                parts.Add(string.Create(CultureInfo.InvariantCulture, $"year={year}"));
            }

            if (Filter.Post is { } post)
            {
                parts.Add($"post={Uri.EscapeDataString(post)}");
            }

            return parts.Count == 0 ? Path : $"{Path}?{string.Join('&', parts)}";
        }
    }

    /// <summary>The address of the page of one document.</summary>
    public static string Of(CitedDocument document) => $"{Path}/{Uri.EscapeDataString(document.Address)}";

    /// <summary>"October 12, 1962", "about 1962", or "undated".</summary>
    public static string Date(CitedDocument document) => DesignationLabel.DateOf(document.Known) ?? (document.Year is { } year ? "about " + Wording.Year(year) : "undated");

    /// <summary>What an editor says of it in words, or null.</summary>
    public static string? Remark(EditorsRemark remark) => remark switch
    {
        EditorsRemark.NotPrinted => "an editor says: not printed",
        EditorsRemark.NotFound => "an editor says: not found",
        _ => null,
    };
}
