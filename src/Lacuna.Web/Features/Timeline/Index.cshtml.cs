using System.Collections.Immutable;
using System.Globalization;
using Lacuna.Archive;
using Lacuna.Archive.Holdings;
using Lacuna.Archive.People;
using Lacuna.Web.Features.Meetings;
using Lacuna.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Lacuna.Web.Features.Timeline;

/// <summary>Records along time; every window is an address.</summary>
internal sealed class IndexModel(ReadingRoom room) : PageModel
{
    // So few are drawn one by one.
    private const int MostSingles = 30;
    private const int MostSpans = 12;
    private const int LongestText = 200;

    public TimelineWindow Window { get; private set; } = new("", default, default, []);

    public TimelineCounts Counts { get; private set; } = new([], [], 0);

    /// <summary>The records themselves, where they are few; else empty.</summary>
    public ImmutableArray<DatedRecord> Singles { get; private set; } = [];

    public long Undated { get; private set; }

    public Bearer? Person { get; private set; }

    /// <summary>The name asked for, where nobody has it.</summary>
    public string? Unknown { get; private set; }

    public CollectionEntry? Collection { get; private set; }

    /// <summary>The titles of all collections by their identifiers.</summary>
    public IEnumerable<KeyValuePair<string, string>> Collections { get; private set; } = [];

    /// <summary>The drawing.</summary>
    public TimelineSvg Drawing => new(Window, Counts.Bins,
        Singles.IsEmpty ? [.. Counts.Spans.Select(s => new DrawnSpan(s.First, s.Last, $"{SpanOf(s.First, s.Last)}: {Wording.Count(s.Records, "record", "records")}", null))]
            : [.. Singles.Select(r => new DrawnSpan(r.First, r.Last, r.Title, $"/records/{r.Id}"))],
        at => Address(at));

    /// <summary>Where all records of the window are listed, or null for all time.</summary>
    public string? List => Window.At.Length == 0 ? null
        : $"/search?from={Day(Window.First)}&to={Day(Window.Last)}&sort=date" + (Collection is { } c ? $"&collection={Uri.EscapeDataString(c.Id)}" : "") + (Person is { } p ? $"&person={Uri.EscapeDataString(p.IsDecided ? p.Key : p.Name)}" : "");

    /// <summary>Where the records without a date are listed.</summary>
    public string ListOfUndated => Collection is null && Person is null ? "/years/undated"
        : "/search?dated=undated" + (Collection is { } c ? $"&collection={Uri.EscapeDataString(c.Id)}" : "") + (Person is { } p ? $"&person={Uri.EscapeDataString(p.IsDecided ? p.Key : p.Name)}" : "");

    /// <summary>A span of days in words; an open side is said.</summary>
    public static string SpanOf(DateOnly? first, DateOnly? last) => (first, last) switch
    {
        ({ } a, { } b) => Days.Span(Day(a), Day(b)),
        ({ } a, null) => $"{Days.Span(Day(a), Day(a))} or later",
        (null, { } b) => $"{Days.Span(Day(b), Day(b))} or before",
        _ => "undated",
    };

    public IActionResult OnGet(string? at, string? person, string? collection)
    {
        if (person is { Length: > LongestText })
        {
            return BadRequest();
        }

        Person = string.IsNullOrWhiteSpace(person) ? null : room.People.FindBearer(person);
        Unknown = Person is null && !string.IsNullOrWhiteSpace(person) ? person : null;
        Collection = string.IsNullOrEmpty(collection) ? null : room.Catalogue.FindCollection(collection);
        if (Collection is null && !string.IsNullOrEmpty(collection))
        {
            return NotFound();
        }

        Collections = room.Catalogue.CollectionTitles().OrderBy(c => c.Value, StringComparer.Ordinal);
        var filter = new TimelineFilter(Collection?.Id, Unknown is null ? Person?.Forms : []);
        var isFine = at is { Length: 4 or 7 };
        var years = isFine ? [] : room.Timeline.ByYear(filter);
        if (TimelineWindow.Read(at, BoundsOf(years)) is not { } window)
        {
            return BadRequest();
        }

        Window = window;
        Counts = TimelineCounts.Of(window, isFine ? room.Timeline.ByDay(filter, window.First, window.Last) : years, MostSpans);
        Singles = Counts.Total is > 0 and <= MostSingles ? room.Timeline.Records(filter, window.First, window.Last, MostSingles) : [];
        Undated = room.Timeline.Undated(filter);
        return Page();
    }

    /// <summary>The address of a window with this filter.</summary>
    public string Address(string at, bool withPerson = true, bool withCollection = true)
    {
        var parts = new List<string>();
        if (at.Length > 0)
        {
            parts.Add("at=" + at);
        }

        if (withPerson && Person is { } person)
        {
            parts.Add($"person={Uri.EscapeDataString(person.Key)}");
        }

        if (withCollection && Collection is { } collection)
        {
            parts.Add($"collection={Uri.EscapeDataString(collection.Id)}");
        }

        return parts.Count == 0 ? "/timeline" : "/timeline?" + string.Join('&', parts);
    }

    private static (int First, int Last)? BoundsOf(ImmutableArray<DatedSpan> spans)
    {
        var known = spans.SelectMany(s => new[] { s.First, s.Last }).OfType<DateOnly>().Select(d => d.Year).ToList();
        return known.Count == 0 ? null : (known.Min(), known.Max());
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
