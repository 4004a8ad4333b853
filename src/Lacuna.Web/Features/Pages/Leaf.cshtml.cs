using System.Collections.Immutable;
using System.Globalization;
using Lacuna.Archive;
using Lacuna.Archive.Pages;
using Lacuna.Archive.Search;
using Lacuna.Documents.Pages;
using Lacuna.Archive.Holdings;
using Lacuna.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Lacuna.Web.Features.Pages;

/// <summary>One page as it is, and its text.</summary>
internal sealed class LeafModel(ReadingRoom room) : PageModel
{
    // What stands around a word and is none of it.
    private static readonly char[] Around = [.. "[]().,;:!?\"'“”‘’«»"];

    private PagedRecord? _record;
    private PageEntry? _page;

    /// <summary>The record; there is one whenever the page is written.</summary>
    public PagedRecord Paged => _record ?? throw new InvalidOperationException("No record was found.");

    /// <summary>The page; there is one whenever it is written.</summary>
    public PageEntry Entry => _page ?? throw new InvalidOperationException("No page was found.");

    public PageText? Text { get; private set; }

    public SearchQuery Query { get; private set; } = SearchQuery.Parse("");

    public ImmutableArray<PageHit> Hits { get; private set; } = [];

    public ImmutableArray<PlacedGap> Gaps { get; private set; } = [];

    public int? Previous { get; private set; }

    public int? Next { get; private set; }

    public IActionResult OnGet(string id, string number, string? q)
    {
        if (!RecordId.TryParse(id, out var asked) || !int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var n))
        {
            return NotFound();
        }

        if (PagedRecord.Find(room, asked) is not { } record || record.Page(n) is not { } page)
        {
            return NotFound();
        }

        var address = record.AddressOf(n, q);
        if (asked.Value != id || number != n.ToString(CultureInfo.InvariantCulture))
        {
            return RedirectPermanent(address);
        }

        Query = SearchQuery.Parse(q);
        if (Revalidation.IsFresh(HttpContext, Revalidation.TagOf([record.Tag("leaf"), number, Query.Text])))
        {
            return StatusCode(StatusCodes.Status304NotModified);
        }

        (_record, _page) = (record, page);
        Text = room.Pages.TextOf(asked, n);
        Hits = Text is null ? [] : PageHits.Of(Text, Query);
        Gaps = [.. record.Gaps.Where(g => g.Place.Page == n)];
        Previous = record.Pages.LastOrDefault(p => p.Number < n)?.Number;
        Next = record.Pages.FirstOrDefault(p => p.Number > n)?.Number;
        return Page();
    }

    /// <summary>Where the words come from, and how sure they are.</summary>
    public string Reading => Entry.Origin switch
    {
        PageOrigin.Ocr => $"Read by OCR{(Entry.Language is { } language ? $" as {Wording.Language(language)}" : "")}{(Entry.Confidence is { } sure ? $", {Wording.Percent(sure)} sure" : "")}",
        PageOrigin.TextLayer => "Words as the file itself has them",
        _ => "No words were found on this page",
    };

    /// <summary>The words of a hit.</summary>
    public string WordsOf(PageHit hit) => Text is not { } text ? "" : string.Join(' ',
        hit.Parts.SelectMany(part => text.Lines[part.Line].Words.Skip(part.First).Take(part.Words).Select(w => w.Text.Trim(Around))));
}
