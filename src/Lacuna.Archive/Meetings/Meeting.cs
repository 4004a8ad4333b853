using System.Collections.Immutable;
using Lacuna.Archive.Holdings;

namespace Lacuna.Archive.Meetings;

/// <summary>A conversation or meeting, as far as the records of it tell.</summary>
/// <remarks>TEI P5 <c>event</c>. Worked out by the program; see <c>docs/decisions/0016-meetings.md</c> for how, and how surely.</remarks>
/// <param name="Id">The least of its records' identifiers. A record that comes in later may change it; the identifier of every record leads to it.</param>
/// <param name="First">The first day it may have been, ISO 8601; empty where it is not known.</param>
/// <param name="Last">The last day, or empty.</param>
/// <param name="DateText">The date in the words of a record, or null.</param>
/// <param name="Place">Where, as fully as a record says, or null.</param>
/// <param name="Records">Records of it.</param>
/// <param name="Documents">Records of it that are not releases or translations of another.</param>
/// <param name="Persons">Who took part.</param>
/// <param name="Score">How likely it is that the records are of one meeting, 0 to 1: of the least likely among them; null where there is one.</param>
public sealed record Meeting(RecordId Id, string First, string Last, string? DateText, string? Place, int Records, int Documents, int Persons, double? Score)
{
    /// <summary>Some of those who took part, those with the fullest names first; for lists.</summary>
    public ImmutableArray<string> Names { get; init; } = [];
}

/// <summary>All that is known of a meeting.</summary>
/// <param name="Meeting">The meeting.</param>
/// <param name="Records">Its records, releases and translations of one document beside each other.</param>
/// <param name="Persons">Who took part.</param>
/// <param name="SameDay">Other meetings of the day with somebody who took part in this one, at most 20.</param>
public sealed record MeetingPage(
    Meeting Meeting, ImmutableArray<MeetingRecord> Records, ImmutableArray<MeetingPerson> Persons, ImmutableArray<Meeting> SameDay);

/// <summary>A record of a meeting.</summary>
/// <param name="Entry">The record.</param>
/// <param name="Hour">The hour it gives, in minutes of the day, or null.</param>
/// <param name="Place">The place it gives, or null.</param>
/// <param name="Document">Records with the same number are releases or translations of one document; from 1.</param>
public sealed record MeetingRecord(RecordEntry Entry, int? Hour, string? Place, int Document);

/// <summary>Somebody who took part in a meeting.</summary>
/// <param name="Name">The fullest form among its records.</param>
/// <param name="Forms">All forms in them.</param>
/// <param name="Part"><c>present</c>, <c>interpreter</c>, <c>note-taker</c> or <c>speaks</c>: named only as a speaker.</param>
public sealed record MeetingPerson(string Name, ImmutableArray<string> Forms, string Part);

/// <summary>Which meetings are asked for; what is null does not matter.</summary>
/// <param name="From">Only those that may have been on this day or later, ISO 8601.</param>
/// <param name="To">Only those that may have been on this day or earlier.</param>
/// <param name="Place">Only those whose place holds these letters.</param>
/// <param name="Forms">Only those with somebody of one of these forms.</param>
public sealed record MeetingFilter(string? From = null, string? To = null, string? Place = null, ImmutableArray<string>? Forms = null)
{
    /// <summary>Only those with somebody of one of these forms as well.</summary>
    public ImmutableArray<string>? WithForms { get; init; }
}
