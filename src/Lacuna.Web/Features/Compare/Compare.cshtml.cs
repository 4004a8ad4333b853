using System.Globalization;
using System.Text;
using Lacuna.Archive;
using Lacuna.Archive.Holdings;
using Lacuna.Documents.Comparison;
using Lacuna.Documents.Comparison.Pages;
using Lacuna.Web.Features.Shared;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Lacuna.Web.Features.Compare;

/// <summary>Two records compared: what opened and what closed, as one text or side by side.</summary>
internal sealed class CompareModel(ReadingRoom room, ComparisonShelf shelf) : PageModel
{
    private ComparedPair? _pair;
    private ComparisonPage? _page;

    /// <summary>The records; there are two whenever the page is written.</summary>
    public ComparedPair Pair => _pair ?? throw new InvalidOperationException("No records were found.");

    /// <summary>The comparison made ready.</summary>
    public ComparisonPage Prepared => _page ?? throw new InvalidOperationException("Nothing was compared.");

    public ReleaseComparison Comparison => Prepared.Comparison;

    public bool IsSide { get; private set; }

    /// <summary>Part of a long text, from 1.</summary>
    public int Part { get; private set; } = 1;

    /// <summary>The parts of a long text.</summary>
    public PartsOfText PartsOfText => new(Pair.Address + (IsSide ? "/side" : ""), Part, Prepared.Parts.Length);

    public string Absolute { get; private set; } = "";

    public string Title => Pair.New.Description.Title;

    /// <summary>The sentence that can be quoted.</summary>
    public string Sentence => ComparisonSentence.Of(Comparison, Pair.OldLabel ?? Pair.Names.Old, Pair.NewLabel ?? Pair.Names.New);

    /// <summary>Whether nothing that counts differs.</summary>
    public bool IsSame => !Comparison.Unrelated && Comparison.Segments.All(s => s.Op is ComparisonOp.Same or ComparisonOp.Withheld);

    public async Task<IActionResult> OnGetAsync(string old, string @new, string? view, string? part, CancellationToken cancellation)
    {
        if (!RecordId.TryParse(old, out var first) || !RecordId.TryParse(@new, out var second) || view is not (null or "side")
            || !QueryNumbers.TryWithin(part, 1, int.MaxValue, 1, out var asked))
        {
            return NotFound();
        }

        if (first == second)
        {
            return Redirect($"/records/{first}");
        }

        IsSide = view is not null;
        if (first.Value != old || second.Value != @new)
        {
            return RedirectPermanent($"/compare/{first}/{second}{(IsSide ? "/side" : "")}");
        }

        _pair = ComparedPair.Find(room, first, second);
        if (_pair is null)
        {
            return NotFound();
        }

        if (Revalidation.IsFresh(HttpContext, Pair.Tag(string.Create(CultureInfo.InvariantCulture, $"compare {view} {asked} {Request.Host}"))))
        {
            return StatusCode(StatusCodes.Status304NotModified);
        }

        _page = await shelf.Compare(Pair.Old, Pair.New, cancellation);
        if (_page is null)
        {
            return Busy.Answer(HttpContext);
        }

        Part = asked;
        if (Part > Prepared.Parts.Length)
        {
            return NotFound();
        }

        Absolute = $"{Request.Scheme}://{Request.Host}{Pair.Address}";
        return Page();
    }

    /// <summary>The lists of passages and the marks checked.</summary>
    public HtmlString Lists()
    {
        var html = new StringBuilder();
        PassageList.Append(html, Prepared, Pair.Names);
        MarkTable.Append(html, Comparison, Pair.Names);
        return new HtmlString(html.ToString());
    }

    /// <summary>What the signs in the text mean.</summary>
    public HtmlString Legend()
    {
        var html = new StringBuilder();
        ComparisonLegend.Append(html, Pair.Names);
        return new HtmlString(html.ToString());
    }

    /// <summary>The text, or this part of it.</summary>
    public HtmlString Text()
    {
        var (first, end) = Prepared.RowsOf(Part - 1);
        var html = new StringBuilder();
        if (IsSide)
        {
            SideBySide.Append(html, Prepared, first, end, Pair.Names with { ListAddress = Pair.Address });
        }
        else
        {
            ComparisonText.Append(html, Prepared, first, end, Part == 1 ? Pair.Names : Pair.Names with { ListAddress = Pair.Address });
        }

        return new HtmlString(html.ToString());
    }

    /// <summary>How many passages of one fate are listed.</summary>
    public int CountOf(ComparisonOp fate) => Prepared.Passages.Count(p => p.Passage.Op == fate);

    /// <summary>A citation that leads back here.</summary>
    public string ReadyCitation()
    {
        var (old, @new) = (Pair.Old.Entry.Id, Pair.New.Entry.Id);
        var collections = Pair.Old.Collection.Id == Pair.New.Collection.Id ? Pair.New.Collection.Title : $"{Pair.Old.Collection.Title} and {Pair.New.Collection.Title}";
        var what = Pair.OldLabel is { } a && Pair.NewLabel is { } b ? $"{a} and {b} compared" : $"compared with “{Pair.Old.Description.Title}”";
        return $"“{Title},” {Pair.New.Description.DateText ?? Pair.New.Description.Date?.Edtf ?? "undated"}, {what}, {collections}, Lacuna records {old} and {@new}, {Absolute}.";
    }
}
