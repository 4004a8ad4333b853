using System.Collections.Immutable;
using Lacuna.Archive.Meetings;

namespace Lacuna.Web.Features.Api;

/// <summary>Meetings.</summary>
/// <param name="Total">How many there are like this.</param>
/// <param name="Meetings">Those asked for, by date.</param>
internal sealed record MeetingsAnswer(long Total, ImmutableArray<MeetingAnswer> Meetings);

/// <summary>A meeting, put together from the records of it.</summary>
/// <param name="Id">The least of its records' identifiers; the identifier of each of them leads to it.</param>
/// <param name="First">The first day it may have been, ISO 8601, or null.</param>
/// <param name="Last">The last day, or null.</param>
/// <param name="Place">Where, or null.</param>
/// <param name="RecordCount">Records of it.</param>
/// <param name="PersonCount">Persons who took part.</param>
/// <param name="Score">How likely it is that its records are of one meeting, 0 to 1; null where there is one record.</param>
/// <param name="Html">Its page.</param>
internal sealed record MeetingAnswer(string Id, string? First, string? Last, string? Place, int RecordCount, int PersonCount, double? Score, string Html)
{
    /// <summary>Its records; only where one meeting was asked for.</summary>
    public ImmutableArray<string>? Records { get; init; }

    /// <summary>Who took part; in lists only some, as names.</summary>
    public ImmutableArray<MeetingPersonAnswer> Persons { get; init; } = [];

    public static MeetingAnswer Of(Meeting meeting) => new(meeting.Id.Value, meeting.First.Length == 0 ? null : meeting.First, meeting.Last.Length == 0 ? null : meeting.Last, meeting.Place,
        meeting.Records, meeting.Persons, meeting.Score is { } score ? Math.Round(score, 3) : null, $"/meetings/{meeting.Id}")
    {
        Persons = [.. meeting.Names.Select(n => new MeetingPersonAnswer(n, [], null))],
    };

    public static MeetingAnswer Of(MeetingPage page) => Of(page.Meeting) with
    {
        Records = [.. page.Records.Select(r => r.Entry.Id.Value)],
        Persons = [.. page.Persons.Select(p => new MeetingPersonAnswer(p.Name, p.Forms, p.Part))],
    };
}

/// <summary>Somebody at a meeting.</summary>
/// <param name="Name">The fullest form of the name in its records.</param>
/// <param name="Forms">All forms in them; empty in lists.</param>
/// <param name="Part">present, interpreter, note-taker, or speaks (named as a speaker only); null in lists.</param>
internal sealed record MeetingPersonAnswer(string Name, ImmutableArray<string> Forms, string? Part);

/// <summary>Who met whom.</summary>
/// <param name="Persons">Persons, those with the most meetings first.</param>
/// <param name="Ties">Pairs of them who met.</param>
/// <param name="Partial">Whether there are more meetings than were counted: then the numbers are the least.</param>
internal sealed record NetworkAnswer(ImmutableArray<NetworkPersonAnswer> Persons, ImmutableArray<NetworkTieAnswer> Ties, bool Partial);

/// <summary>A person of the network.</summary>
/// <param name="Id">Identifier of the person, or address of a group of names that nobody has decided on.</param>
/// <param name="Name">The name.</param>
/// <param name="Decided">Whether it is a person of the authority file.</param>
/// <param name="Meetings">Meetings in the time asked for.</param>
/// <param name="Html">The person's page.</param>
internal sealed record NetworkPersonAnswer(string Id, string Name, bool Decided, int Meetings, string Html);

/// <summary>Two who met.</summary>
/// <param name="A">Identifier of one.</param>
/// <param name="B">Identifier of the other.</param>
/// <param name="Meetings">Meetings of both.</param>
internal sealed record NetworkTieAnswer(string A, string B, int Meetings);
