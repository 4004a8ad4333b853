using System.Collections.Immutable;
using Lacuna.Archive;
using Lacuna.Archive.Holdings;
using Lacuna.Archive.Meetings;
using Lacuna.Archive.People;
using Lacuna.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Lacuna.Web.Features.People;

/// <summary>A person of the authority file, or a group of names that may be one person: forms, records over time, what they said.</summary>
internal sealed class PersonModel(ReadingRoom room) : PageModel
{
    private const int PageSize = 50;
    private const int StatementsShown = 6;
    private const int CompanionsShown = 20;

    public string Name { get; private set; } = "";

    public string? Lifetime { get; private set; }

    public string? Note { get; private set; }

    /// <summary>Whether somebody decided that these names are one person.</summary>
    public bool IsDecided { get; private set; }

    public ImmutableArray<FormSeen> Forms { get; private set; } = [];

    public ImmutableArray<PersonDocument> Records { get; private set; } = [];

    /// <summary>What this person said, the first passages.</summary>
    public ImmutableArray<Statement> Statements { get; private set; } = [];

    /// <summary>How many passages give this person's words.</summary>
    public long Said { get; private set; }

    public long Meetings { get; private set; }

    /// <summary>With whom; only on the first page of the records.</summary>
    public Company? Company { get; private set; }

    public ImmutableArray<YearCount> Years { get; private set; } = [];

    /// <summary>The parts that the person has in any record.</summary>
    public ImmutableArray<PersonRole> Roles { get; private set; } = [];

    public Bearer? Bearer { get; private set; }

    private ImmutableArray<PartCount> Parts { get; set; } = [];

    public Paging Paging { get; private set; } = new("", 0, PageSize, 0);

    public static string RoleOf(PersonRole role) => role switch
    {
        PersonRole.Participant => "takes part",
        PersonRole.Sender => "writes it",
        PersonRole.Recipient => "receives it",
        PersonRole.Speaker => "speaks",
        _ => "is named",
    };

    /// <summary>The language to read a form aloud in, by its letters; null for Latin ones, which are of any.</summary>
    public static string? LanguageOf(string form) => form.Any(c => c is >= '\u0400' and <= '\u04ff') ? "ru" : null;

    /// <summary>Records that may be of a year in which the person has a part; of no date where the year is null.</summary>
    public long PartsOf(int? year, PersonRole role) => Parts.Where(p => p.Role == role && (year is null ? p.First is null && p.Last is null
        : (p.First is not null || p.Last is not null) && (p.First ?? int.MinValue) <= year && year <= (p.Last ?? int.MaxValue))).Sum(p => (long)p.Records);

    public IActionResult OnGet(string? id, string? offset, string? group)
    {
        if (!QueryNumbers.TryOffset(offset, out var from))
        {
            return BadRequest();
        }

        return group is null ? OfPerson(id, from) : OfCandidate(group, from);
    }

    private IActionResult OfPerson(string? id, int from)
    {
        if (!PersonId.TryParse(id, out var asked) || room.People.Find(asked) is not { } person)
        {
            return PersonId.TryParse(id, out var gone) && room.People.IsForgotten(gone) ? StatusCode(410) : NotFound();
        }

        if (person.Id.Value != id)
        {
            return RedirectPermanent($"/people/{person.Id.Value}");
        }

        IsDecided = true;
        Name = person.Preferred.Form;
        Note = person.Note;
        Lifetime = person.Birth is null && person.Death is null ? null : $"{person.Birth ?? "?"} – {person.Death ?? ""}".TrimEnd();
        var seen = room.People.FormsSeen(person.Id);
        Forms = [.. seen, .. person.Names.Where(n => !seen.Any(s => s.Form == n.Form)).Select(n => new FormSeen(n.Form, 0))];
        var total = room.People.CountDocuments(person.Id);
        return Show(person.Id.Value, $"/people/{person.Id.Value}", from, total, () => room.People.Documents(person.Id, from, PageSize));
    }

    private IActionResult OfCandidate(string slug, int from)
    {
        if (room.People.FindCandidate(slug) is not { } candidate)
        {
            return NotFound();
        }

        if (candidate.Slug != slug)
        {
            return Redirect($"/people/candidate/{candidate.Slug}");
        }

        Name = candidate.Name;
        Forms = candidate.Forms;
        return Show(slug, $"/people/candidate/{slug}", from, candidate.Documents, () => room.People.CandidateDocuments(slug, from, PageSize));
    }

    private IActionResult Show(string key, string path, int from, long total, Func<ImmutableArray<PersonDocument>> read)
    {
        if (from > 0 && from >= total)
        {
            return NotFound();
        }

        Records = read();
        Paging = new Paging(path, from, PageSize, total);
        Bearer = room.People.FindBearer(key);
        if (from == 0 && Bearer is { } bearer)
        {
            Said = room.Company.CountSaid(bearer);
            Statements = room.Company.Said(bearer, 0, StatementsShown);
            Company = room.Company.With(bearer, CompanionsShown);
            Years = room.Company.ByYear(bearer);
            Parts = room.Company.Parts(bearer);
            Roles = [.. Parts.Select(p => p.Role).Distinct().Order()];
            Meetings = room.Meetings.Count(new MeetingFilter(Forms: bearer.Forms));
        }

        return Page();
    }
}
