using System.Collections.Immutable;
using Lacuna.Archive;
using Lacuna.Archive.Meetings;
using Lacuna.Archive.People;
using Lacuna.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Lacuna.Web.Features.Meetings;

/// <summary>Meetings by date: all, or those of a person, at a place, in a time.</summary>
internal sealed class IndexModel(ReadingRoom room) : PageModel
{
    private const int PageSize = 50;
    private const int LongestText = 200;

    public ImmutableArray<Meeting> Meetings { get; private set; } = [];

    public Bearer? Person { get; private set; }

    /// <summary>Somebody else who was there too, or null.</summary>
    public Bearer? With { get; private set; }

    /// <summary>The name asked for, where nobody has it.</summary>
    public string? Unknown { get; private set; }

    public string? Place { get; private set; }

    public string? From { get; private set; }

    public string? To { get; private set; }

    public bool IsFiltered => Person is not null || Unknown is not null || !string.IsNullOrEmpty(Place) || !string.IsNullOrEmpty(From) || !string.IsNullOrEmpty(To);

    public Paging Paging { get; private set; } = new("/meetings", 0, PageSize, 0);

    public IActionResult OnGet(string? person, string? with, string? place, string? from, string? to, string? offset)
    {
        if (!QueryNumbers.TryOffset(offset, out var passed) || !Days.TryFirst(from, out var first) || !Days.TryLast(to, out var last)
            || person is { Length: > LongestText } || with is { Length: > LongestText } || place is { Length: > LongestText })
        {
            return BadRequest();
        }

        (Place, From, To) = (place, from, to);
        Person = string.IsNullOrWhiteSpace(person) ? null : room.People.FindBearer(person);
        With = Person is null || string.IsNullOrWhiteSpace(with) ? null : room.People.FindBearer(with);
        if (Person is null && !string.IsNullOrWhiteSpace(person))
        {
            Unknown = person;
            return Page();
        }

        var filter = new MeetingFilter(first, last, string.IsNullOrWhiteSpace(place) ? null : place.Trim(), Person?.Forms) { WithForms = With?.Forms };
        var total = room.Meetings.Count(filter);
        if (passed > 0 && passed >= total)
        {
            return NotFound();
        }

        Meetings = room.Meetings.List(filter, passed, PageSize);
        Paging = new Paging(Address(Person?.Key, With?.Key), passed, PageSize, total);
        return Page();
    }

    /// <summary>The address of this list for somebody else.</summary>
    public string Address(string? person, string? with)
    {
        var parts = new (string Name, string? Value)[] { ("person", person), ("with", with), ("place", Place), ("from", From), ("to", To) }
            .Where(p => !string.IsNullOrEmpty(p.Value)).Select(p => $"{p.Name}={Uri.EscapeDataString(p.Value ?? "")}").ToList();
        return parts.Count == 0 ? "/meetings" : "/meetings?" + string.Join('&', parts);
    }
}
