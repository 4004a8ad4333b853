using Lacuna.Archive;

namespace Lacuna.Web.Features.People;

/// <summary>Addresses of people beside their pages.</summary>
internal static class PeopleRoutes
{
    /// <summary>Where a name in a text leads: to the person who bears it, to the group it belongs to, or to a search for it.</summary>
    public static IResult Named(string form, ReadingRoom room)
    {
        var resolved = room.People.Resolve(form);
        return Results.Redirect(
            resolved.Person is { } person ? $"/people/{person.Value}"
            : resolved.Candidate is { } group ? $"/people/candidate/{Uri.EscapeDataString(group)}"
            : $"/search?q={Uri.EscapeDataString($"\"{resolved.Form}\"")}");
    }
}
