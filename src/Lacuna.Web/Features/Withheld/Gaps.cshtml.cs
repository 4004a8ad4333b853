using System.Collections.Immutable;
using Lacuna.Archive;
using Lacuna.Archive.Withheld;
using Lacuna.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Lacuna.Web.Features.Withheld;

/// <summary>Passages withheld, the longest first: all, or those of a collection, a year, a code or a reason.</summary>
internal sealed class GapsModel(ReadingRoom room) : PageModel
{
    private const int PageSize = 25;

    public GapQuery Query { get; private set; } = new(GapFilter.None, null);

    /// <summary>The titles of all collections by their identifiers.</summary>
    public IEnumerable<KeyValuePair<string, string>> Collections { get; private set; } = [];

    public ImmutableArray<WithheldGap> Gaps { get; private set; } = [];

    public long Total { get; private set; }

    /// <summary>Words of the longest passage of the whole list: the measure of the bars.</summary>
    public int Longest { get; private set; }

    public Paging Paging { get; private set; } = new("", 0, PageSize, 0);

    public IActionResult OnGet(string? collection, string? year, string? code, string? reason, string? offset)
    {
        if (!QueryNumbers.TryOffset(offset, out var from) || GapQuery.Read(room, collection, year, code, reason).Query is not { } query)
        {
            return BadRequest();
        }

        Query = query;
        Total = room.Gaps.Count(query.Filter);
        if (from > 0 && from >= Math.Min(Total, WithheldGaps.Deepest))
        {
            return NotFound();
        }

        Collections = room.Catalogue.CollectionTitles().OrderBy(c => c.Value, StringComparer.Ordinal);
        Gaps = room.Gaps.Longest(query.Filter, from, PageSize);
        Longest = Math.Max(1, from == 0 || Gaps.IsEmpty ? Gaps.FirstOrDefault()?.Words ?? 1 : room.Gaps.Longest(query.Filter, 0, 1)[0].Words);
        Paging = new Paging(query.Address("/withheld/gaps"), from, PageSize, Math.Min(Total, WithheldGaps.Deepest));
        return Page();
    }
}
