using System.Globalization;
using Lacuna.Archive;
using Lacuna.Archive.Withheld;
using Lacuna.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Lacuna.Web.Features.Withheld;

/// <summary>Passages withheld beside a name.</summary>
internal sealed class NearModel(ReadingRoom room) : PageModel
{
    private const int MostGaps = 50;
    private const int LongestName = 200;

    public string Name { get; private set; } = "";

    /// <summary>The name as the archive lists it, or as it was typed.</summary>
    public string Shown { get; private set; } = "";

    public int Words { get; private set; } = GapsNear.UsualWords;

    public GapsNearName? Found { get; private set; }

    public int Longest { get; private set; } = 1;

    /// <summary>The address of what comes after, or null.</summary>
    public string? Next { get; private set; }

    public IActionResult OnGet(string? name, string? words, string? offset)
    {
        if (!QueryNumbers.TryWithin(words, 1, GapsNear.MostWords, GapsNear.UsualWords, out var within) || !QueryNumbers.TryOffset(offset, out var from) || name is { Length: > LongestName })
        {
            return BadRequest();
        }

        Words = within;
        if (string.IsNullOrWhiteSpace(name))
        {
            return Page();
        }

        Name = name;
        Shown = room.People.FindBearer(name)?.Name ?? name;
        Found = room.GapsNear.Find(name, within, from, MostGaps);
        Longest = Found.Gaps.IsEmpty ? 1 : Found.Gaps.Max(g => g.Words);
        Next = Found.Next is { } next ? string.Create(CultureInfo.InvariantCulture, $"/withheld/near?name={Uri.EscapeDataString(name)}&words={within}&offset={next}") : null;
        return Page();
    }
}
