using System.Collections.Immutable;
using Lacuna.Archive;
using Lacuna.Archive.Holdings;
using Lacuna.Archive.References;
using Lacuna.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Lacuna.Web.Features.Withheld;

/// <summary>One document that is referred to: by which records, with the words around.</summary>
internal sealed class CitedModel(ReadingRoom room) : PageModel
{
    private const int PageSize = 25;

    private CitedDocument? _document;

    /// <summary>The document; there is one whenever the page is written.</summary>
    public CitedDocument Document => _document ?? throw new InvalidOperationException("No document was found.");

    /// <summary>The records here that it is.</summary>
    public ImmutableArray<RecordEntry> Holdings { get; private set; } = [];

    public ImmutableArray<ReferencePlace> Places { get; private set; } = [];

    public Paging Paging { get; private set; } = new("", 0, PageSize, 0);

    public IActionResult OnGet(string address, string? offset)
    {
        if (!QueryNumbers.TryOffset(offset, out var from))
        {
            return BadRequest();
        }

        if (room.References.Find(address) is not { } document || from > 0 && from >= document.Records)
        {
            return NotFound();
        }

        _document = document;
        Holdings = document.Held > 0 ? room.References.Holdings(document) : [];
        Places = room.References.Places(document, from, PageSize);
        Paging = new Paging(ReferredQuery.Of(document), from, PageSize, document.Records);
        return Page();
    }
}
