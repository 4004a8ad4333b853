using System.Collections.Immutable;
using System.Text;
using Lacuna.Archive;
using Lacuna.Archive.Holdings;
using Lacuna.Archive.Releases;
using Lacuna.Archive.Translations;
using Lacuna.Documents.Model;
using Lacuna.Web.Features.Compare;
using Lacuna.Web.Features.Pages;
using Lacuna.Web.Features.Shared;
using Microsoft.AspNetCore.Html;
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

    public IHtmlContent? Body { get; private set; }

    /// <summary>The search whose words are marked.</summary>
    public Asked Asked { get; private set; } = Asked.Nothing;

    /// <summary>The title, with the words marked.</summary>
    public IHtmlContent Title { get; private set; } = HtmlString.Empty;

    /// <summary>The hits of a search in the text, or null where none is asked for.</summary>
    public HitMarks? Marks { get; private set; }

    /// <summary>Where the hits lie on the strip, in thousandths.</summary>
    public ImmutableArray<int> HitPlaces => Marks is null ? [] : StripPlaces.Of(Record.Entry.Strip, Marks.Hits.Select(h => h.Share));

    public string Address { get; private set; } = "";

    /// <summary>The releases of this document, or null where this is the only one known.</summary>
    public ReleaseFamily? Family { get; private set; }

    /// <summary>Records that are like this one and no release of the same document.</summary>
    public ImmutableArray<RelatedRecord> Related { get; private set; } = [];

    /// <summary>What it refers to, and what refers to it.</summary>
    public RecordReferences References { get; private set; } = RecordReferences.None;

    /// <summary>The same with its pages, or null where it did not come in as pages.</summary>
    public PagedRecord? Paged { get; private set; }

    public DocumentDescription Description => Record.Description;

    public IActionResult OnGet(string id, string? q, string? spellings)
    {
        if (!RecordId.TryParse(id, out var asked))
        {
            return NotFound();
        }

        if (asked.Value != id)
        {
            return RedirectPermanent($"/records/{asked}{Asked.Of(q, spellings).Parameters}");
        }

        if (room.Catalogue.Find(asked) is not { } page)
        {
            return room.Catalogue.SuccessorsOf(asked).IsEmpty ? NotFound() : Redirect($"/records/{asked}/divided");
        }

        Family = room.Releases.Of(asked);
        Related = room.Releases.RelatedTo(asked);
        References = RecordReferences.Of(room, page.Entry.Sequence);
        Paged = PagedRecord.Of(room, page);
        Asked = Asked.Of(q, spellings);
        if (Asked.IsNothing ? Revalidation.IsFresh(HttpContext, TagOf(page)) : Mark(page))
        {
            return StatusCode(StatusCodes.Status304NotModified);
        }

        _page = page;
        Body = Marks is not null ? Marks : room.Catalogue.HtmlOf(page.Entry.Sequence) is { } packed ? new PackedHtml(packed) : null;
        Address = $"{Request.Scheme}://{Request.Host}/records/{asked}";
        return Page();
    }

    // Which words are marked hangs on the whole index, so the marks themselves are part of the tag.
    private bool Mark(RecordPage page)
    {
        var marker = Asked.Marker(room);
        Title = HitMarks.Plain(page.Description.Title, marker);
        Marks = room.Catalogue.HtmlOf(page.Entry.Sequence) is { } packed ? HitMarks.Of(Packing.Unpack(packed), marker) : null;
        return Revalidation.IsFresh(HttpContext, Revalidation.TagOf([TagOf(page), Asked.Parameters, Marks?.Digest ?? "", $"{Title}"]));
    }

    // What is known of other releases and references can change without the record.
    private string TagOf(RecordPage page) => Revalidation.TagOf(
        [Paged?.Tag("page") ?? Revalidation.TagOf(page, "page"), .. Family is null ? ImmutableArray<string>.Empty : ComparedPair.Words(Family),
            .. Related.Select(r => $"{r.Record.Id} {r.Kinship} {r.Record.Title}"), .. References.Words]);

    /// <summary>"translated by Chris Dunlap".</summary>
    public static string CreditOf(Credit credit)
    {
        var words = Roles.FirstOrDefault(r => r.Role == credit.Role).Words;
        return $"{words ?? credit.Role + ":"} {credit.Name}";
    }

    /// <summary>What the other record is to this one.</summary>
    public static string RelationOf(Translation translation) => translation.IsOriginal switch
    {
        true => "Original",
        false => "Translation",
        null => "Also in",
    };

    /// <summary>"telegram 4348", "file 840.50 Recovery/7–1047".</summary>
    public static string NumberOf(DocumentNumber number) => number.Kind switch
    {
        NumberKind.Printed => $"printed as {number.Value}",
        NumberKind.Paper => number.Value,
        _ => $"{number.Kind.ToString().ToLowerInvariant()} {number.Value}",
    };

    /// <summary>When and where what the record tells of took place; null where that says no more than the date and place above it.</summary>
    public string? Held
    {
        get
        {
            if (Description.Event is not { } held || (held.Date is null || held.Date.Edtf == Description.Date?.Edtf) && (held.Place is null || held.Place == Description.Place))
            {
                return null;
            }

            return string.Join(", ", new[] { held.Place, held.DateText ?? held.Date?.Edtf }.Where(part => part is not null));
        }
    }

    /// <summary>The persons, each once, with what they did; those who only sent or received it stand beside "From" and "To".</summary>
    public string Persons => string.Join("; ", Description.Participants.GroupBy(p => p.Name, StringComparer.Ordinal).Select(Person));

    private static string Person(IGrouping<string, Participant> person)
    {
        var parts = person.Select(p => p.Role switch
        {
            ParticipantRole.Author => "author",
            ParticipantRole.Drafter => "drafted it",
            ParticipantRole.Interpreter => "interpreter",
            ParticipantRole.NoteTaker => "took notes",
            ParticipantRole.CopyTo => "copy",
            _ => null,
        }).Where(part => part is not null).Distinct().ToList();
        return parts.Count == 0 ? person.Key : $"{person.Key} ({string.Join(", ", parts)})";
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
