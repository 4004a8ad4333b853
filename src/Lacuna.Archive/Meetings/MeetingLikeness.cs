using System.Collections.Immutable;
using Lacuna.Archive.Search;
using Lacuna.Documents.Names;

namespace Lacuna.Archive.Meetings;

/// <summary>What is compared of a record of a meeting.</summary>
/// <param name="First">First day, ISO 8601.</param>
/// <param name="Last">Last day, ISO 8601.</param>
/// <param name="Hour">Minutes of the day, or null.</param>
/// <param name="Place">The place or places it names, or null.</param>
/// <param name="Persons">Who took part or speaks.</param>
internal sealed record RecordedMeeting(string First, string Last, int? Hour, string? Place, ImmutableArray<PersonName> Persons);

/// <summary>How likely it is that two records are of one meeting.</summary>
internal static class MeetingLikeness
{
    /// <summary>From here on they are shown as one. Lower joins a minister's talks of one day into one; higher leaves the two sides' records of a talk apart.</summary>
    public const double Enough = 0.65;

    /// <summary>Minutes between two hours that are taken for one: clocks of two note-takers differ, and one counts from the arrival of the guest.</summary>
    public const int SameHour = 20;

    // One person alone may meet twenty others in a day.
    private const int FewestShared = 2;

    private const double OfSmaller = 0.5;
    private const double OfAll = 0.15;
    private const double OfPlace = 0.2;
    private const double OfHour = 0.15;
    private const int ShortestPlaceWord = 4;

    /// <summary>0 to 1. Records of different days, of hours apart, or with fewer than two persons in common are never of one.</summary>
    /// <param name="a">One record.</param>
    /// <param name="b">The other.</param>
    /// <param name="same">Whether two names may be one person's.</param>
    public static double Of(RecordedMeeting a, RecordedMeeting b, Func<PersonName, PersonName, bool> same)
    {
        if (a.First.Length == 0 || a.First != b.First || a.Last != b.Last || !HoursAgree(a, b))
        {
            return 0;
        }

        var shared = Shared(a.Persons, b.Persons, same);
        if (shared < FewestShared)
        {
            return 0;
        }

        var score = OfSmaller * shared / Math.Min(a.Persons.Length, b.Persons.Length) + OfAll * shared / (a.Persons.Length + b.Persons.Length - shared)
            + OfPlace * Places(a.Place, b.Place) + OfHour * (a.Hour is null || b.Hour is null ? 0.5 : 1);
        return Math.Clamp(score, 0, 1);
    }

    /// <summary>Whether the hours are the same as far as both records give one.</summary>
    public static bool HoursAgree(RecordedMeeting a, RecordedMeeting b) => a.Hour is not { } x || b.Hour is not { } y || Math.Abs(x - y) <= SameHour;

    /// <summary>1 where the places share a word, -1 where they do not, 0.5 where one is not known.</summary>
    private static double Places(string? a, string? b)
    {
        var (x, y) = (Words(a), Words(b));
        return x.Count == 0 || y.Count == 0 ? 0.5 : x.Overlaps(y) ? 1 : -1;
    }

    private static HashSet<string> Words(string? place) => place is null ? []
        : [.. WordBreaks.Of(place).Where(w => w.Length >= ShortestPlaceWord).Select(w => WordBreaks.Fold(place.AsSpan(w.Start, w.Length)))];

    // Each person of the one is some person of the other, and none of them twice.
    private static int Shared(ImmutableArray<PersonName> a, ImmutableArray<PersonName> b, Func<PersonName, PersonName, bool> same)
    {
        var taken = new bool[b.Length];
        var shared = 0;
        foreach (var name in a)
        {
            for (var i = 0; i < b.Length; i++)
            {
                if (!taken[i] && same(name, b[i]))
                {
                    taken[i] = true;
                    shared++;
                    break;
                }
            }
        }

        return shared;
    }
}
