using Lacuna.Archive;
using Lacuna.Archive.Meetings;
using Lacuna.Archive.People;
using Lacuna.Web.Features.Meetings;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Lacuna.Web.Features.Network;

/// <summary>Who met whom: the persons with the most meetings, or those around one.</summary>
internal sealed class IndexModel(ReadingRoom room) : PageModel
{
    private const int Persons = 24;
    private const int LongestText = 200;

    /// <summary>Pairs in the table.</summary>
    public const int MostPairs = 60;

    public MeetingNetwork Found { get; private set; } = new([], [], false);

    public Bearer? Person { get; private set; }

    /// <summary>The name asked for, where nobody has it.</summary>
    public string? Unknown { get; private set; }

    public string? From { get; private set; }

    public string? To { get; private set; }

    /// <summary>The drawing.</summary>
    public NetworkSvg Drawing => new(Found, Person is not null, p => p.Bearer.Key == Person?.Key ? p.Bearer.Path : Address("/network", p.Bearer.Key));

    public IActionResult OnGet(string? person, string? from, string? to)
    {
        if (person is { Length: > LongestText } || !Days.TryFirst(from, out var first) || !Days.TryLast(to, out var last))
        {
            return BadRequest();
        }

        (From, To) = (from, to);
        Person = string.IsNullOrWhiteSpace(person) ? null : room.People.FindBearer(person);
        Unknown = Person is null && !string.IsNullOrWhiteSpace(person) ? person : null;
        Found = Unknown is null ? room.Meetings.Network(Person, first, last, Persons) : Found;
        return Page();
    }

    /// <summary>An address around somebody, in the same time.</summary>
    public string Address(string path, string? person, string? with = null)
    {
        var parts = new (string Name, string? Value)[] { ("person", person), ("with", with), ("from", From), ("to", To) }
            .Where(p => !string.IsNullOrEmpty(p.Value)).Select(p => $"{p.Name}={Uri.EscapeDataString(p.Value ?? "")}").ToList();
        return parts.Count == 0 ? path : $"{path}?{string.Join('&', parts)}";
    }
}
