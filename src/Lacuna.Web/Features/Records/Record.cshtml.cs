using System.Collections.Immutable;
using System.Text;
using Lacuna.Archive;
using Lacuna.Archive.Holdings;
using Lacuna.Documents.Model;
using Lacuna.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Lacuna.Web.Features.Records;

/// <summary>The page of one record: what it says, what is missing, where it comes from.</summary>
internal sealed class RecordModel(ReadingRoom room) : PageModel
{
    // Shown by name on the page, in this order; any other role follows in its own words.
    private static readonly ImmutableArray<(string Role, string Words)> Roles =
    [
        ("translator", "translated by"), ("provider", "obtained by"), ("funder", "made possible by"),
        ("publisher", "published by"), ("organizer", "organized by"),
    ];

    private RecordPage? _page;

    /// <summary>The record; there is one whenever the page is written.</summary>
    public RecordPage Record => _page ?? throw new InvalidOperationException("No record was found.");

    public PackedHtml? Body { get; private set; }

    public string Address { get; private set; } = "";

    public DocumentDescription Description => Record.Description;

    public IActionResult OnGet(string id)
    {
        if (!RecordId.TryParse(id, out var asked))
        {
            return NotFound();
        }

        if (asked.Value != id)
        {
            return RedirectPermanent($"/records/{asked}");
        }

        if (room.Catalogue.Find(asked) is not { } page)
        {
            return NotFound();
        }

        if (Revalidation.IsFresh(HttpContext, Revalidation.TagOf(page, "page")))
        {
            return StatusCode(StatusCodes.Status304NotModified);
        }

        _page = page;
        Body = room.Catalogue.HtmlOf(page.Entry.Sequence) is { } packed ? new PackedHtml(packed) : null;
        Address = $"{Request.Scheme}://{Request.Host}/records/{asked}";
        return Page();
    }

    /// <summary>"translated by Chris Dunlap".</summary>
    public static string CreditOf(Credit credit)
    {
        var words = Roles.FirstOrDefault(r => r.Role == credit.Role).Words;
        return $"{words ?? credit.Role + ":"} {credit.Name}";
    }

    /// <summary>A citation that leads back here: title, date, place, collection, identifier, address.</summary>
    public string ReadyCitation()
    {
        var citation = new StringBuilder("“").Append(Description.Title).Append(",” ");
        citation.Append(Description.DateText ?? Description.Date?.Edtf ?? "undated").Append(", ");
        if (Description.Place is { } place)
        {
            citation.Append(place).Append(", ");
        }

        return citation.Append(Record.Collection.Title).Append(", Lacuna record ").Append(Record.Entry.Id.Value).Append(", ").Append(Address).Append('.').ToString();
    }
}
