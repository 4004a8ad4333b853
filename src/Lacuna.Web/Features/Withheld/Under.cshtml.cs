using System.Collections.Immutable;
using Lacuna.Archive;
using Lacuna.Archive.Holdings;
using Lacuna.Archive.Withheld;
using Lacuna.Documents.Rendering;
using Lacuna.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Lacuna.Web.Features.Withheld;

/// <summary>The records with passages withheld for one reason or under one exemption, those with most of it first.</summary>
internal sealed class UnderModel(ReadingRoom room) : PageModel
{
    private const int PageSize = 50;

    public BasisTally Tally { get; private set; }

    /// <summary>The exemption, or null where a reason was asked for.</summary>
    public Exemption? Exemption { get; private set; }

    /// <summary>Address of the passages themselves.</summary>
    public string Passages { get; private set; } = "";

    public ImmutableArray<RecordEntry> Records { get; private set; } = [];

    public Paging Paging { get; private set; } = new("", 0, PageSize, 0);

    public IActionResult OnGet(string kind, string value, string? offset)
    {
        if (!QueryNumbers.TryOffset(offset, out var from))
        {
            return BadRequest();
        }

        if (kind is not ("reason" or "code"))
        {
            return NotFound();
        }

        var basis = kind == "reason" ? WithheldBasis.Reason : WithheldBasis.Code;
        Tally = (basis == WithheldBasis.Reason ? room.Withheld.ByReason() : room.Withheld.ByCode()).FirstOrDefault(t => t.Value == value);
        if (from >= Tally.Records)
        {
            return NotFound();
        }

        Exemption = basis == WithheldBasis.Code ? Exemption.Of(value) : null;
        Passages = new GapQuery(new GapFilter(Basis: basis, Value: value), null).Address("/withheld/gaps");
        Records = room.Catalogue.Entries(room.Withheld.RecordsUnder(basis, value, from, PageSize));
        Paging = new Paging($"/withheld/{kind}/{Uri.EscapeDataString(value)}", from, PageSize, Tally.Records);
        return Page();
    }
}
