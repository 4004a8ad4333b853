using System.ComponentModel;
using Lacuna.Archive;
using Lacuna.Archive.Holdings;
using Lacuna.Archive.Meetings;
using Lacuna.Archive.Withheld;
using Lacuna.Web.Features.Meetings;
using Lacuna.Web.Features.Shared;
using Lacuna.Web.Features.Withheld;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Lacuna.Web.Features.Api;

/// <summary>What is missing, meetings, and who met whom, for programs.</summary>
internal static class MissingEndpoints
{
    private const int Most = 100;
    private const int MostPersons = 60;
    private const int LongestName = 200;

    public static void MapMissingEndpoints(this IEndpointRouteBuilder api)
    {
        api.MapMethods("/withheld/gaps", Reading.Methods, Gaps).WithName("WithheldGaps").WithSummary("Passages withheld, the longest first, with the words around them.")
            .ProducesProblem(StatusCodes.Status400BadRequest);
        api.MapMethods("/withheld/near", Reading.Methods, Near).WithName("WithheldNear").WithSummary("Passages withheld within so many words of a name.")
            .ProducesProblem(StatusCodes.Status400BadRequest);
        api.MapMethods("/withheld/records", Reading.Methods, Records).WithName("WithheldRecords").WithSummary("The most withheld documents, by words or by share.")
            .ProducesProblem(StatusCodes.Status400BadRequest);
        api.MapReferenceEndpoints();
        api.MapMethods("/meetings", Reading.Methods, List).WithName("Meetings").WithSummary("Conversations and meetings, put together from the records of them.")
            .ProducesProblem(StatusCodes.Status400BadRequest);
        api.MapMethods("/meetings/{id}", Reading.Methods, One).WithName("Meeting").WithSummary("The meeting that a record is of.")
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound);
        api.MapMethods("/network", Reading.Methods, Network).WithName("Network").WithSummary("Who met whom, and how often.")
            .ProducesProblem(StatusCodes.Status400BadRequest);
    }

    private static Results<Ok<GapsAnswer>, ProblemHttpResult> Gaps(
        ReadingRoom room,
        [Description("Only of the collection with this identifier.")] string? collection,
        [Description("Only of records that may be of this year.")] string? year,
        [Description("Only under this exemption code, in any notation.")] string? code,
        [Description("Only for this reason: not-declassified, excised, redacted, deleted, sanitized, withheld, exempted, denied, postponed, unknown.")] string? reason,
        [Description("Passages to give, 0 to 100; 20 when not given.")] string? limit,
        [Description("Passages to pass over, to 10,000.")] string? offset)
    {
        if (!QueryNumbers.TryWithin(limit, 0, Most, 20, out var most) || !QueryNumbers.TryWithin(offset, 0, WithheldGaps.Deepest, 0, out var from))
        {
            return Wrong("limit takes a whole number from 0 to 100, offset one from 0 to 10000.");
        }

        var (query, fault) = GapQuery.Read(room, collection, year, code, reason);
        return query is null ? Wrong(fault ?? "")
            : TypedResults.Ok(new GapsAnswer(room.Gaps.Count(query.Filter), [.. room.Gaps.Longest(query.Filter, from, most).Select(GapAnswer.Of)]));
    }

    private static Results<Ok<WithheldRecordsAnswer>, ProblemHttpResult> Records(
        ReadingRoom room,
        [Description("Only of the collection with this identifier.")] string? collection,
        [Description("Only of records that may be of this year.")] string? year,
        [Description("Only with something under this exemption code, in any notation.")] string? code,
        [Description("Only with something withheld for this reason.")] string? reason,
        [Description("words (when not given) or share: by what the list is ordered.")] string? by,
        [Description("Records to give, 0 to 100; 20 when not given.")] string? limit,
        [Description("Records to pass over; any depth.")] string? offset)
    {
        if (!QueryNumbers.TryWithin(limit, 0, Most, 20, out var most) || !QueryNumbers.TryOffset(offset, out var from) || by is not (null or "" or "words" or "share"))
        {
            return Wrong("limit takes a whole number from 0 to 100, offset one of 0 or more, by words or share.");
        }

        var (query, fault) = GapQuery.Read(room, collection, year, code, reason);
        return query is null ? Wrong(fault ?? "")
            : TypedResults.Ok(new WithheldRecordsAnswer(room.Gaps.CountRecords(query.Filter), [.. room.Gaps.MostWithheld(query.Filter, by == "share", from, most).Select(WithheldRecordAnswer.Of)]));
    }

    private static Results<Ok<GapsNearAnswer>, ProblemHttpResult> Near(
        ReadingRoom room,
        [Description("A name, an identifier of the authority file, or the address of a group of names.")] string? name,
        [Description("Words between name and passage at most, 1 to 500; 50 when not given.")] string? words,
        [Description("Passages to give, 1 to 100; 20 when not given. The last record looked through may add some.")] string? limit,
        [Description("Records to pass over: nextOffset of the answer before.")] string? offset)
    {
        if (string.IsNullOrWhiteSpace(name) || name.Length > LongestName)
        {
            return Wrong("name takes a name of at most 200 characters.");
        }

        if (!QueryNumbers.TryWithin(words, 1, GapsNear.MostWords, GapsNear.UsualWords, out var within) || !QueryNumbers.TryWithin(limit, 1, Most, 20, out var most) || !QueryNumbers.TryOffset(offset, out var from))
        {
            return Wrong("words takes a whole number from 1 to 500, limit one from 1 to 100, offset one of 0 or more.");
        }

        var found = room.GapsNear.Find(name, within, from, most);
        return TypedResults.Ok(new GapsNearAnswer(name, found.Spellings, found.Checked, found.Found, found.Next, [.. found.Gaps.Select(GapAnswer.Of)]));
    }

    private static Results<Ok<MeetingsAnswer>, ProblemHttpResult> List(
        ReadingRoom room,
        [Description("Only with this person: a name, an identifier of the authority file, or the address of a group of names.")] string? person,
        [Description("Only at a place that holds these letters.")] string? place,
        [Description("Only in this year, month or day or later: YYYY, YYYY-MM or YYYY-MM-DD.")] string? from,
        [Description("Only in this year, month or day or earlier.")] string? to,
        [Description("Meetings to give, 0 to 100; 20 when not given.")] string? limit,
        [Description("Meetings to pass over; any depth.")] string? offset)
    {
        if (!QueryNumbers.TryWithin(limit, 0, Most, 20, out var most) || !QueryNumbers.TryOffset(offset, out var passed))
        {
            return Wrong("limit takes a whole number from 0 to 100, offset one of 0 or more.");
        }

        if (!Days.TryFirst(from, out var first) || !Days.TryLast(to, out var last))
        {
            return Wrong("from and to take YYYY, YYYY-MM or YYYY-MM-DD.");
        }

        var bearer = string.IsNullOrWhiteSpace(person) ? null : room.People.FindBearer(person);
        var filter = new MeetingFilter(first, last, string.IsNullOrWhiteSpace(place) ? null : place, string.IsNullOrWhiteSpace(person) ? null : bearer?.Forms ?? []);
        return TypedResults.Ok(new MeetingsAnswer(room.Meetings.Count(filter), [.. room.Meetings.List(filter, passed, most).Select(MeetingAnswer.Of)]));
    }

    private static Results<Ok<MeetingAnswer>, ProblemHttpResult> One(ReadingRoom room, [Description("The identifier of any of its records.")] string id)
    {
        if (!RecordId.TryParse(id, out var asked))
        {
            return Wrong("A record's identifier has twelve letters and digits.");
        }

        return room.Meetings.Find(asked) is { } found ? TypedResults.Ok(MeetingAnswer.Of(found))
            : TypedResults.Problem($"{asked} is not the record of a meeting, or there is no such record.", statusCode: StatusCodes.Status404NotFound);
    }

    private static Results<Ok<NetworkAnswer>, ProblemHttpResult> Network(
        ReadingRoom room,
        [Description("Around this person: a name, an identifier of the authority file, or the address of a group of names.")] string? person,
        [Description("Only meetings in this year, month or day or later: YYYY, YYYY-MM or YYYY-MM-DD.")] string? from,
        [Description("Only meetings in this year, month or day or earlier.")] string? to,
        [Description("Persons to give, 2 to 60; 24 when not given.")] string? limit)
    {
        if (!QueryNumbers.TryWithin(limit, 2, MostPersons, 24, out var most))
        {
            return Wrong("limit takes a whole number from 2 to 60.");
        }

        if (!Days.TryFirst(from, out var first) || !Days.TryLast(to, out var last))
        {
            return Wrong("from and to take YYYY, YYYY-MM or YYYY-MM-DD.");
        }

        var around = string.IsNullOrWhiteSpace(person) ? null : room.People.FindBearer(person);
        if (around is null && !string.IsNullOrWhiteSpace(person))
        {
            return TypedResults.Ok(new NetworkAnswer([], [], false));
        }

        var found = room.Meetings.Network(around, first, last, most);
        return TypedResults.Ok(new NetworkAnswer(
            [.. found.Persons.Select(p => new NetworkPersonAnswer(p.Bearer.Key, p.Bearer.Name, p.Bearer.IsDecided, p.Meetings, p.Bearer.Path))],
            [.. found.Ties.Select(t => new NetworkTieAnswer(found.Persons[t.A].Bearer.Key, found.Persons[t.B].Bearer.Key, t.Meetings))], found.IsPartial));
    }

    private static ProblemHttpResult Wrong(string detail) => TypedResults.Problem(detail, statusCode: StatusCodes.Status400BadRequest);
}
