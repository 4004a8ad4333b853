using System.Collections.Immutable;
using System.Globalization;
using Lacuna.Archive;
using Lacuna.Archive.Holdings;
using Lacuna.Archive.Search;
using Lacuna.Web.Features.Pages;
using Lacuna.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Lacuna.Web.Features.Search;

/// <summary>Search over everything.</summary>
internal sealed class IndexModel(ReadingRoom room) : PageModel
{
    // Pages read for one answer to find the first with the words; beyond, the link leads to all pages of the record, which looks through them.
    private const int MostLeavesRead = 60;

    // Words of texts looked through for one answer to show where their hits lie: some milliseconds. A text beyond has its strip without them.
    private const int MostWords = 40_000;

    private int _leavesRead;
    private int _wordsRead;

    /// <summary>The answer, or null where nothing is asked.</summary>
    public SearchView? View { get; private set; }

    public string Text { get; private set; } = "";

    public IActionResult OnGet()
    {
        var (request, fault) = SearchAddress.Read(Request.Query);
        if (request is null)
        {
            Errors.IndexModel.Explain(HttpContext, fault ?? "");
            return BadRequest();
        }

        Text = request.Query.Text;
        request = request with { Facets = true };
        if (Text.Length > 0 || request.Filters.Length > 0 || request.From is not null || request.To is not null || request.Missing is not null)
        {
            var hits = room.Index.Search(request);
            var asked = new Asked(request.Query, request.Variants);
            var marker = asked.Marker(room);
            View = SearchView.Of(room, request, hits) with { Shown = [.. hits.Hits.Select(hit => ViewOf(hit, asked, marker))] };
        }

        return Page();
    }

    private HitView ViewOf(SearchHit hit, Asked asked, TextMarker marker)
    {
        var view = new HitView(hit, [], null);
        if (marker.IsEmpty)
        {
            return view;
        }

        if (_wordsRead + hit.Entry.Words <= MostWords && room.Catalogue.TextOf(hit.Entry.Sequence) is { } text)
        {
            _wordsRead += hit.Entry.Words;
            var found = marker.Find(text);
            view = view with { Places = StripPlaces.Of(hit.Entry.Strip, found.Select(h => (double)h.Start / text.Length)), Count = found.Length };
        }

        return view with { Leaf = SeenAt(hit.Entry.Id, asked, marker) };
    }

    // Where the words can be seen on the pages of a record: the first page that has them, or all its pages; null where it has none.
    private (string Address, string Words)? SeenAt(RecordId id, Asked asked, TextMarker marker)
    {
        if (room.Pages.Of(id) is not { IsEmpty: false } pages)
        {
            return null;
        }

        foreach (var page in pages)
        {
            if (_leavesRead++ >= MostLeavesRead)
            {
                break;
            }

            if (room.Pages.TextOf(id, page.Number) is { } text && !PageHits.Of(text, marker).IsEmpty)
            {
                return ($"/records/{id}/pages/{page.Number.ToString(CultureInfo.InvariantCulture)}{asked.Parameters}", $"See it on {PageWording.Name(page).ToLowerInvariant()}");
            }
        }

        return ($"/records/{id}/pages{asked.Parameters}", "See it on the pages");
    }
}
