using System.Collections.Immutable;
using Lacuna.Archive;
using Lacuna.Archive.Holdings;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Lacuna.Web.Features.Records;

/// <summary>What the file of a record was divided into: where the address of the whole leads.</summary>
internal sealed class DividedModel(ReadingRoom room) : PageModel
{
    public ImmutableArray<RecordEntry> Documents { get; private set; } = [];

    public string Id { get; private set; } = "";

    public IActionResult OnGet(string id)
    {
        if (!RecordId.TryParse(id, out var asked) || room.Catalogue.SuccessorsOf(asked) is not { IsEmpty: false } documents)
        {
            return NotFound();
        }

        (Id, Documents) = (asked.Value, documents);
        return Page();
    }
}
