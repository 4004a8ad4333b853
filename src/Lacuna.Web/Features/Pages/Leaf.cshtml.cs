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

    // Pages looked through in each direction for the next hit; the page of all pages looks through the rest.
    private const int MostLeavesRead = 40;

    private PagedRecord? _record;
    private PageEntry? _page;

    /// <summary>The record; there is one whenever the page is written.</summary>
    public PagedRecord Paged => _record ?? throw new InvalidOperationException("No record was found.");

    /// <summary>The page; there is one whenever it is written.</summary>
    public PageEntry Entry => _page ?? throw new InvalidOperationException("No page was found.");

    public PageText? Text { get; private set; }

    public Asked Asked { get; private set; } = Asked.Nothing;

    public ImmutableArray<PageHit> Hits { get; private set; } = [];

    public ImmutableArray<PlacedGap> Gaps { get; private set; } = [];

    public int? Previous { get; private set; }

    public int? Next { get; private set; }

    /// <summary>The nearest page before this one that has hits, and its last hit; null where the nearest have none.</summary>
    public (int Page, int Hit)? HitsBefore { get; private set; }

    /// <summary>The nearest page after this one that has hits, and its first hit; null where the nearest have none.</summary>
    public (int Page, int Hit)? HitsAfter { get; private set; }

    public IActionResult OnGet(string id, string number, string? q, string? spellings)
    {
        if (!RecordId.TryParse(id, out var asked) || !int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var n))
        {
            return NotFound();
        }

        if (PagedRecord.Find(room, asked) is not { } record || record.Page(n) is not { } page)
        {
            return NotFound();
        }

        Asked = Asked.Of(q, spellings);
        if (asked.Value != id || number != n.ToString(CultureInfo.InvariantCulture))
        {
            return RedirectPermanent(record.AddressOf(n, Asked));
        }

        var marker = Asked.Marker(room);
        (_record, _page) = (record, page);
        Text = room.Pages.TextOf(asked, n);
        Hits = Text is null ? [] : PageHits.Of(Text, marker);
        Gaps = [.. record.Gaps.Where(g => g.Place.Page == n)];
        Previous = record.Pages.LastOrDefault(p => p.Number < n)?.Number;
        Next = record.Pages.FirstOrDefault(p => p.Number > n)?.Number;
        if (!marker.IsEmpty)
        {
            HitsBefore = NearestHit(record.Pages.Reverse().Where(p => p.Number < n), marker) is { } before ? (before.Page, before.Hits) : null;
            HitsAfter = NearestHit(record.Pages.Where(p => p.Number > n), marker) is { } after ? (after.Page, 1) : null;
        }

        // Which words are marked hangs on the whole index, so the marks themselves are part of the tag.
        if (Revalidation.IsFresh(HttpContext, Revalidation.TagOf([record.Tag("leaf"), number, Asked.Parameters, .. Hits.SelectMany(h => h.Parts).Select(p => p.ToString()), $"{HitsBefore} {HitsAfter}"])))
        {
            return StatusCode(StatusCodes.Status304NotModified);
        }

        return Page();
    }

    private (int Page, int Hits)? NearestHit(IEnumerable<PageEntry> pages, TextMarker marker)
    {
        foreach (var page in pages.Take(MostLeavesRead))
        {
            if (room.Pages.TextOf(Paged.Id, page.Number) is { } text && PageHits.Of(text, marker) is { IsEmpty: false } hits)
            {
                return (page.Number, hits.Length);
            }
        }

        return null;
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
