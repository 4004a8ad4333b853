using Lacuna.Archive;
using Lacuna.Archive.Search;
using Lacuna.Archive.Search.Queries;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Lacuna.Web.Features.Search;

/// <summary>All values of one field among the records found, where the page of the search shows the first of them.</summary>
internal sealed class ValuesModel(ReadingRoom room) : PageModel
{
    // More than anybody reads through; the rest is reached by asking more narrowly.
    private const int Most = 500;

    private SearchView? _view;

    /// <summary>The search; there is one whenever the page is written.</summary>
    public SearchView View => _view ?? throw new InvalidOperationException("Nothing was asked.");

    public FilterField Field { get; private set; }

    /// <summary>The values, or null where no record found has any.</summary>
    public FieldCounts? Counts { get; private set; }

    public IActionResult OnGet(string? field)
    {
        var (request, fault) = SearchAddress.Read(Request.Query);
        if (request is null || FilterFields.Named(field ?? "") is not { } asked)
        {
            Errors.IndexModel.Explain(HttpContext, fault ?? $"field takes one of {string.Join(", ", FilterFields.Filters.Select(FilterFields.NameOf))}.");
            return BadRequest();
        }

        Field = asked;
        _view = SearchView.Of(room, request, room.Index.Search(request with { Facets = true, Limit = 0, Offset = 0, Cursor = null, Values = Most }));
        Counts = View.Hits.Facets?.Fields.FirstOrDefault(f => f.Field == Field);
        return Page();
    }
}
