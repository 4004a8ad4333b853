using System.Collections.Immutable;
using System.Diagnostics;
using Lacuna.Archive;
using Lacuna.Archive.Releases;
using Lacuna.Documents.Comparison;
using Lacuna.Web.Features.Compare;
using Lacuna.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Lacuna.Web.Features.Releases;

/// <summary>All documents of which the archive holds several releases.</summary>
internal sealed class IndexModel(ReadingRoom room, ComparisonShelf shelf) : PageModel
{
    private const int PageSize = 20;

    // What has not been compared after so long says so and leads to its comparison: a list must not wait for the longest document on it.
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(1.5);

    public ImmutableArray<FamilyRow> Families { get; private set; } = [];

    public Paging Paging { get; private set; } = new("/releases", 0, PageSize, 0);

    public async Task<IActionResult> OnGetAsync(string? offset, CancellationToken cancellation)
    {
        if (!QueryNumbers.TryOffset(offset, out var from))
        {
            return BadRequest();
        }

        var total = room.Releases.Count;
        if (from > 0 && from >= total)
        {
            return NotFound();
        }

        var rows = ImmutableArray.CreateBuilder<FamilyRow>();
        var clock = Stopwatch.StartNew();
        foreach (var family in room.Releases.List(from, PageSize))
        {
            rows.Add(new FamilyRow(family, await SentenceOf(family, clock, cancellation)));
        }

        Families = rows.ToImmutable();
        Paging = new Paging("/releases", from, PageSize, total);
        return Page();
    }

    private async Task<string?> SentenceOf(ReleaseFamily family, Stopwatch clock, CancellationToken cancellation)
    {
        if (ComparedPair.Find(room, family.Members[0].Record.Id, family.Members[^1].Record.Id) is not { } pair)
        {
            return null;
        }

        var page = clock.Elapsed < LongestWait ? await shelf.Compare(pair.Old, pair.New, cancellation) : shelf.Peek(pair.Old, pair.New);
        return page is null ? null : ComparisonSentence.Of(page.Comparison, pair.OldLabel, pair.NewLabel);
    }
}

/// <summary>A family on the list.</summary>
/// <param name="Family">The family.</param>
/// <param name="Sentence">What opened between its first and its last release, or null where they have not been compared yet.</param>
internal sealed record FamilyRow(ReleaseFamily Family, string? Sentence);
