using System.Collections.Immutable;
using Lacuna.Archive;
using Lacuna.Archive.Holdings;
using Lacuna.Archive.Releases;
using Lacuna.Documents.Comparison;
using Lacuna.Web.Features.Compare;
using Lacuna.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Lacuna.Web.Features.Releases;

/// <summary>One document with all its releases.</summary>
internal sealed class FamilyModel(ReadingRoom room, ComparisonShelf shelf) : PageModel
{
    // With more releases the pairs would fill the page; each release then stands beside the one before it, and beside the first.
    private const int MostPaired = 6;

    private ReleaseFamily? _family;

    /// <summary>The family; there is one whenever the page is written.</summary>
    public ReleaseFamily Family => _family ?? throw new InvalidOperationException("No family was found.");

    public Release First => Family.Members[0];

    public Release Last => Family.Members[^1];

    public ImmutableArray<PairRow> Pairs { get; private set; } = [];

    /// <summary>What happened from the first release to the last.</summary>
    public string Sentence { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancellation)
    {
        if (!RecordId.TryParse(id, out var asked) || room.Releases.Of(asked) is not { } family)
        {
            return NotFound();
        }

        // Whichever release is asked for, the family has one address; not for ever, as an older release may come in.
        if (family.Members[0].Record.Id.Value != id)
        {
            return Redirect($"/releases/{family.Members[0].Record.Id}");
        }

        _family = family;
        if (Revalidation.IsFresh(HttpContext, TagOf(family)))
        {
            return StatusCode(StatusCodes.Status304NotModified);
        }

        var pairs = ImmutableArray.CreateBuilder<PairRow>();
        foreach (var (old, @new) in PairsOf(family))
        {
            if (ComparedPair.Find(room, old.Record.Id, @new.Record.Id) is not { } pair)
            {
                return NotFound();
            }

            if (await shelf.Compare(pair.Old, pair.New, cancellation) is not { } page)
            {
                return Busy.Answer(HttpContext);
            }

            pairs.Add(new PairRow(old, @new, page.Comparison, pair.Address));
            if (old.Record.Id == First.Record.Id && @new.Record.Id == Last.Record.Id)
            {
                Sentence = ComparisonSentence.Of(page.Comparison, pair.OldLabel, pair.NewLabel);
            }
        }

        Pairs = pairs.ToImmutable();
        return Page();
    }

    private string TagOf(ReleaseFamily family) => Revalidation.TagOf(
        [.. family.Members.Select(m => room.Catalogue.Find(m.Record.Id) is { } page ? Revalidation.TagOf(page, "family") : ""), .. ComparedPair.Words(family)]);

    private static IEnumerable<(Release Old, Release New)> PairsOf(ReleaseFamily family)
    {
        var members = family.Members;
        for (var j = 1; j < members.Length; j++)
        {
            for (var i = 0; i < j; i++)
            {
                if (members.Length <= MostPaired || i == j - 1 || i == 0)
                {
                    yield return (members[i], members[j]);
                }
            }
        }
    }
}

/// <summary>Two releases of a family.</summary>
/// <param name="Old">The older.</param>
/// <param name="New">The newer.</param>
/// <param name="Comparison">The two compared.</param>
/// <param name="Address">Where the comparison stands.</param>
internal sealed record PairRow(Release Old, Release New, ReleaseComparison Comparison, string Address);
