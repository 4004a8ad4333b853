using System.Collections.Immutable;
using Lacuna.Archive;
using Lacuna.Archive.Holdings;
using Lacuna.Archive.Withheld;
using Lacuna.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Lacuna.Web.Features.Withheld;

/// <summary>Records of which most is withheld, by words or by share.</summary>
internal sealed class MostModel(ReadingRoom room) : PageModel
{
    private const int PageSize = 50;

    public GapQuery Query { get; private set; } = new(GapFilter.None, null);

    public bool ByShare { get; private set; }

    /// <summary>The titles of all collections by their identifiers.</summary>
    public IEnumerable<KeyValuePair<string, string>> Collections { get; private set; } = [];

    public ImmutableArray<RecordEntry> Records { get; private set; } = [];

    public Paging Paging { get; private set; } = new("", 0, PageSize, 0);

    public IActionResult OnGet(string? collection, string? year, string? code, string? reason, string? by, string? offset)
    {
        if (!QueryNumbers.TryOffset(offset, out var from) || by is not (null or "" or "words" or "share") || GapQuery.Read(room, collection, year, code, reason).Query is not { } query)
        {
            return BadRequest();
        }

        var total = room.Gaps.CountRecords(query.Filter);
        if (from > 0 && from >= total)
        {
            return NotFound();
        }

        (Query, ByShare) = (query, by == "share");
        Collections = room.Catalogue.CollectionTitles().OrderBy(c => c.Value, StringComparer.Ordinal);
        Records = room.Gaps.MostWithheld(query.Filter, ByShare, from, PageSize);
        Paging = new Paging(query.Address("/withheld/records", ByShare ? ("by", "share") : null), from, PageSize, total);
        return Page();
    }
}
