using System.Collections.Immutable;
using System.Text;
using Lacuna.Archive;
using Lacuna.Archive.Holdings;
using Lacuna.Archive.Releases;
using Lacuna.Documents.Comparison;
using Lacuna.Documents.Comparison.Pages;
using Lacuna.Web.Features.Compare;
using Lacuna.Web.Features.Shared;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Lacuna.Web.Features.Releases;

/// <summary>The most complete text of a document: what any of its releases shows, with the release that opened it.</summary>
internal sealed class CompositeModel(ReadingRoom room, ComparisonShelf shelf) : PageModel
{
    private ReleaseFamily? _family;
    private Composite? _composite;

    public ReleaseFamily Family => _family ?? throw new InvalidOperationException("No family was found.");

    public CompositeText Composite => (_composite ?? throw new InvalidOperationException("No composite was made.")).Text;

    public Release First => Family.Members[0];

    public Release Last => Family.Members[^1];

    public ImmutableArray<string> Labels => [.. Family.Members.Select(ReleaseNames.Of)];

    /// <summary>Part of a long text, from 1.</summary>
    public int Part { get; private set; } = 1;

    /// <summary>Where the parts begin.</summary>
    public ImmutableArray<int> Parts { get; private set; } = [0];

    /// <summary>The parts of a long text.</summary>
    public PartsOfText PartsOfText => new($"/releases/{First.Record.Id}/composite", Part, Parts.Length);

    public string Absolute { get; private set; } = "";

    /// <summary>For each release after the first, the words it was the first to show.</summary>
    public IEnumerable<(Release Release, int Words)> Opened => Family.Members.Skip(1)
        .Select((release, i) => (release, Composite.Passages.Where(p => p.First == i + 1 && p.State != CompositeState.Withheld && Composite.HasOpened(p)).Sum(p => p.Words)));

    /// <summary>Words that the newest release no longer shows.</summary>
    public int NotInNewest => Composite.Passages.Where(p => p.State is CompositeState.ClosedAgain or CompositeState.OnlyOlder).Sum(p => p.Words);

    /// <summary>Words withheld in all releases, estimated, with their bounds.</summary>
    public (long Low, long High) Withheld => (Composite.Excisions.Sum(e => (long)(e.Words?.Low ?? 0)), Composite.Excisions.Sum(e => (long)(e.Words?.High ?? 0)));

    public async Task<IActionResult> OnGetAsync(string id, string? part, CancellationToken cancellation)
    {
        if (!QueryNumbers.TryWithin(part, 1, int.MaxValue, 1, out var wanted) || !RecordId.TryParse(id, out var asked) || room.Releases.Of(asked) is not { } family)
        {
            return NotFound();
        }

        if (family.Members[0].Record.Id.Value != id)
        {
            return Redirect($"/releases/{family.Members[0].Record.Id}/composite");
        }

        _family = family;
        if (CompositeFile.PagesOf(room, family) is not { } records)
        {
            return NotFound();
        }

        if (Revalidation.IsFresh(HttpContext, CompositeFile.TagOf(family, records, $"composite {part} {Request.Host}")))
        {
            return StatusCode(StatusCodes.Status304NotModified);
        }

        _composite = await shelf.Compose(records, cancellation);
        if (_composite is null)
        {
            return Busy.Answer(HttpContext);
        }

        Part = wanted;
        Parts = CompositePage.Parts(Composite);
        if (Part > Parts.Length)
        {
            return NotFound();
        }

        Absolute = $"{Request.Scheme}://{Request.Host}/releases/{asked}/composite";
        return Page();
    }

    /// <summary>The text with its marks, and what is still withheld.</summary>
    public HtmlString Text()
    {
        var html = new StringBuilder();
        var (from, end) = (Parts[Part - 1], Part < Parts.Length ? Parts[Part] : Composite.Text.Length);
        CompositePage.Append(html, Composite, Labels, from, end);
        CompositePage.AppendMissing(html, Composite, Last.Record.Language, from, end);
        return new HtmlString(html.ToString());
    }

    /// <summary>What the signs in the text mean.</summary>
    public HtmlString Legend()
    {
        var html = new StringBuilder();
        ComparisonLegend.AppendComposite(html, Labels[^1], Labels[0]);
        return new HtmlString(html.ToString());
    }
}
