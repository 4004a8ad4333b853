using System.Collections.Immutable;
using Lacuna.Archive;
using Lacuna.Archive.People;
using Lacuna.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Lacuna.Web.Features.People;

/// <summary>A person of the authority file, or a group of names that may be one person: forms, records over time, what they said.</summary>
internal sealed class PersonModel(ReadingRoom room) : PageModel
{
    private const int PageSize = 50;

    public string Name { get; private set; } = "";

    public string? Lifetime { get; private set; }

    public string? Note { get; private set; }

    /// <summary>Whether somebody decided that these names are one person.</summary>
    public bool IsDecided { get; private set; }

    public ImmutableArray<FormSeen> Forms { get; private set; } = [];

    public ImmutableArray<PersonDocument> Records { get; private set; } = [];

    public ImmutableArray<Saying> Sayings { get; private set; } = [];

    public Paging Paging { get; private set; } = new("", 0, PageSize, 0);

    public static string RoleOf(PersonRole role) => role switch
    {
        PersonRole.Participant => "takes part",
        PersonRole.Sender => "writes it",
        PersonRole.Recipient => "receives it",
        PersonRole.Speaker => "speaks",
        _ => "is named",
    };

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
        return Show($"/people/{person.Id.Value}", from, total, () => room.People.Documents(person.Id, from, PageSize));
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
        return Show($"/people/candidate/{slug}", from, candidate.Documents, () => room.People.CandidateDocuments(slug, from, PageSize));
    }

    private IActionResult Show(string path, int from, long total, Func<ImmutableArray<PersonDocument>> read)
    {
        if (from > 0 && from >= total)
        {
            return NotFound();
        }

        Records = read();
        Paging = new Paging(path, from, PageSize, total);
        Sayings = Lacuna.Web.Features.Shared.Sayings.Of(room, Records, [.. Forms.Select(f => f.Form)]);
        return Page();
    }
}
