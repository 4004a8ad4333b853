using System.Collections.Immutable;
using System.Text;
using Lacuna.Archive;
using Lacuna.Archive.Holdings;
using Lacuna.Archive.Translations;
using Lacuna.Documents.Comparison.SideBySide;
using Lacuna.Web.Features.Shared;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Lacuna.Web.Features.Parallel;

/// <summary>An original and its translation side by side.</summary>
internal sealed class ParallelModel(ReadingRoom room) : PageModel
{
    // A page of some 60,000 words on both sides; longer texts go on on the next.
    private const int PageSize = 300;

    // Places that are listed above the text; all of them are marked in it.
    private const int MostFindings = 40;

    private ParallelEdition? _edition;

    /// <summary>The two; there are two whenever the page is written.</summary>
    public ParallelEdition Edition => _edition ?? throw new InvalidOperationException("No texts were found.");

    public ParallelNames Names => Edition.Names(Wording.Language);

    public string FirstName => ParallelNames.Heading(Names.A);

    public string SecondName => ParallelNames.Heading(Names.B);

    public IHtmlContent? Rows { get; private set; }

    public IHtmlContent? Findings { get; private set; }

    public Paging Paging { get; private set; } = new("", 0, PageSize, 0);

    /// <summary>"99 % of the original and 98 % of the translation stand beside each other; 1 row is doubtful".</summary>
    public string Coverage(ParallelAlignment alignment)
    {
        var doubtful = alignment.Rows.Count(r => r.IsDoubtful);
        return $"{Whole(alignment.ShareOfA)} of {Names.A} and {Whole(alignment.ShareOfB)} of {Names.B} stand side by side"
            + (doubtful == 0 ? "" : $"; {Wording.Count(doubtful, "row is", "rows are")} doubtful");

        static string Whole(double share) => share >= 0.9999 ? "all" : Wording.Percent(share);
    }

    /// <summary>The decisions, oldest first.</summary>
    public ImmutableArray<TranslationRuling> Shown => Edition.Rulings;

    public string KnownFrom => Edition.Link switch
    {
        null => "Nothing: the archive does not hold these two for translations of each other",
        { Confirmed: true } => Edition.Rulings.LastOrDefault(r => r.State == RulingState.Applied && r.Entry.Kind == "translation-link") is { } by ? $"Confirmed by {by.Entry.Who}" : "Confirmed",
        { Confidence: var sure } => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"The texts themselves ({sure:0.00} of 1)"),
    };

    public string Unlike => Edition.Link is null
        ? "These two texts do not look like translations of each other. Nothing is set side by side."
        : "A person has linked these two texts, but they do not look like translations of each other: what stands side by side is doubtful.";

    public static string LanguageOf(RecordEntry entry) => entry.Language is { } language ? Wording.Language(language) : "language not told";

    /// <summary>"Set side by side", "Translations of each other".</summary>
    public static string Decision(TranslationRuling ruling) => ruling switch
    {
        { Entry.Kind: "translation-link" } => "Translations of each other",
        { Entry.Kind: "translation-part" } => "No translations of each other",
        { OfA.IsEmpty: true } or { OfB.IsEmpty: true } => "No counterpart",
        _ => "Side by side",
    };

    /// <summary>Why a decision cannot be seen on the page although nobody took it back, or null.</summary>
    public static string? Standing(TranslationRuling ruling) => ruling.State switch
    {
        RulingState.Superseded => "A later decision stands in its place.",
        RulingState.Lost => "Its words are no longer where they were; somebody has to look at it.",
        _ => null,
    };

    public IActionResult OnGet(string a, string b, string? offset)
    {
        if (!QueryNumbers.TryOffset(offset, out var from))
        {
            return BadRequest();
        }

        if (!RecordId.TryParse(a, out var idA) || !RecordId.TryParse(b, out var idB) || room.Translations.Beside(idA, idB, bounded: true) is not { } edition)
        {
            return NotFound();
        }

        if (edition.A.Id.Value != a || edition.B.Id.Value != b)
        {
            // The original comes first; which it is may be decided anew, so this is no address for ever.
            return Redirect($"/parallel/{edition.A.Id}/{edition.B.Id}");
        }

        var total = edition.Alignment?.Rows.Length ?? 0;
        if (from > 0 && from >= total)
        {
            return NotFound();
        }

        if (Revalidation.IsFresh(HttpContext, Revalidation.TagOf(edition.Digest, $"parallel {from}")))
        {
            return StatusCode(StatusCodes.Status304NotModified);
        }

        _edition = edition;
        if (edition.Alignment is { } alignment && (alignment.IsTranslation || edition.Link is not null))
        {
            Paging = new Paging($"/parallel/{edition.A.Id}/{edition.B.Id}", from, PageSize, total);
            var html = new StringBuilder();
            new ParallelHtml(html, alignment, Names, links: true, edition.FixedWords).WriteRows(from, PageSize);
            Rows = new HtmlString(html.ToString());
            Findings = FindingsOf(alignment, from);
        }

        return Page();
    }

    private HtmlString FindingsOf(ParallelAlignment alignment, int from)
    {
        var html = new StringBuilder();
        ParallelHtmlWriter.WriteFindings(html, alignment, Names, MostFindings, row =>
        {
            var page = row / PageSize * PageSize;
            return $"{(page == from ? "" : page == 0 ? Paging.Path : $"{Paging.Path}?offset={page.ToString(System.Globalization.CultureInfo.InvariantCulture)}")}#{ParallelHtml.AddressOf(alignment, alignment.Rows[row])}";
        });
        return new HtmlString(html.ToString());
    }
}
