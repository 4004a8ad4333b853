using System.Globalization;
using Lacuna.Archive;
using Lacuna.Archive.Holdings;
using Lacuna.Archive.Meetings;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Lacuna.Web.Features.Meetings;

/// <summary>A meeting: who, when, where, and its records side by side.</summary>
internal sealed class MeetingModel(ReadingRoom room) : PageModel
{
    private const double Sure = 0.85;

    public MeetingPage Found { get; private set; } = new(new Meeting(default, "", "", null, null, 0, 0, 0, null), [], [], []);

    /// <summary>"3:30 p.m."; the hour is in minutes of the day.</summary>
    public static string Hour(int minutes) => new TimeOnly(minutes / 60, minutes % 60).ToString(minutes % 60 == 0 ? "%h" : "h:mm", CultureInfo.InvariantCulture)
        + (minutes < 12 * 60 ? " a.m." : " p.m.");

    /// <summary>How likely it is, in words.</summary>
    public static string Likelihood(double score) => score >= Sure ? "Very likely" : "Likely";

    /// <summary>What is said of somebody beside the name.</summary>
    public static IEnumerable<string> About(MeetingPerson person)
    {
        ArgumentNullException.ThrowIfNull(person);
        if (person.Part is not "present")
        {
            yield return person.Part == "speaks" ? "named as a speaker" : person.Part;
        }

        foreach (var form in person.Forms.Where(f => f != person.Name).Take(4))
        {
            yield return $"also {form}";
        }
    }

    /// <summary>The address of two records beside each other: translations paragraph by paragraph, others word by word.</summary>
    public static string Beside(MeetingRecord a, MeetingRecord b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        return a.Entry.Language == b.Entry.Language ? $"/compare/{a.Entry.Id}/{b.Entry.Id}" : $"/parallel/{a.Entry.Id}/{b.Entry.Id}";
    }

    public IActionResult OnGet(string id)
    {
        if (!RecordId.TryParse(id, out var asked) || room.Meetings.Find(asked) is not { } found)
        {
            return NotFound();
        }

        Found = found;
        // The identifier of any of its records leads here; another record may come in and give it another name.
        return found.Meeting.Id == asked ? Page() : Redirect($"/meetings/{found.Meeting.Id}");
    }
}
