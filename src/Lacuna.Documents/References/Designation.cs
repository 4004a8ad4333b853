using Lacuna.Documents.Description;

namespace Lacuna.Documents.References;

/// <summary>What a document is known by: to those who refer to it, and by what stands on itself.</summary>
/// <param name="Kind">Which kind of document.</param>
/// <param name="Number">Its number folded: small letters, hyphens for dashes, no commas ("1234", "topol 234", "nie 11-4-62"); null for documents without one.</param>
/// <param name="From">The post or person it comes from, as the name is usually written; null where it is not told.</param>
/// <param name="To">The post or person it went to; null where it is not told.</param>
/// <param name="First">The first day it can be of, or null.</param>
/// <param name="Last">The last day it can be of, or null.</param>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record Designation(ReferenceKind Kind, string? Number, string? From, string? To, DateOnly? First, DateOnly? Last)
{
    /// <summary>The name under which the Department of State is sender or addressee.</summary>
    public const string Department = "Department of State";

    // Series begin anew with the calendar or the fiscal year: the same number comes back after about a year, and hardly before.
    private const int SameSeriesDays = 200;

    // A message sent in the evening is received, and often dated, the next day.
    private const int SameDay = 1;

    /// <summary>Under which designations that may be of one document lie side by side: the kind with the number, or with the day where there is none.
    /// Empty where it cannot be told from others at all.</summary>
    public string Key => Number is not null ? $"{KindName(Kind)}:{Number}" : Day is { } day && (From ?? To) is not null ? FormattableString.Invariant($"{KindName(Kind)}:{day:yyyy-MM-dd}") : "";

    /// <summary>The day, where it is one.</summary>
    public DateOnly? Day => First is not null && First == Last ? First : null;

    /// <summary>Whether the number alone names the document: a series of papers, or a message series that only one conference had.</summary>
    public bool IsSerial => Kind is ReferenceKind.PolicyPaper or ReferenceKind.Estimate or ReferenceKind.IntelligenceReport or ReferenceKind.Printed;

    /// <summary>Whether it tells which document is meant: a serial, a message with its post or its day, a letter with its day and a person.</summary>
    public bool IsTelling => IsSerial || (Number is not null ? Day is not null || IsPlaced : Key.Length > 0);

    // "topol 234": the name of the series says who wrote to whom.
    private bool HasSeries => Number is not null && Number.Contains(' ', StringComparison.Ordinal);

    private bool IsPlaced => HasSeries || (From is not null && From != Department) || To is not null && To != Department;

    /// <summary>The day near which a document refers to others: the middle of its date, or null where that leaves the year open.</summary>
    /// <param name="first">The first day it can be of.</param>
    /// <param name="last">The last.</param>
    public static DateOnly? NearOf(DateOnly first, DateOnly last) =>
        last.DayNumber - first.DayNumber is >= 0 and <= SameSeriesDays and var days ? first.AddDays(days / 2) : null;

    /// <summary>The name of a kind, as keys and addresses have it.</summary>
    public static string KindName(ReferenceKind kind) => kind switch
    {
        ReferenceKind.PolicyPaper => "policy-paper",
        ReferenceKind.IntelligenceReport => "intelligence-report",
        ReferenceKind.Conversation => "memorandum-of-conversation",
        _ => kind.ToString().ToLowerInvariant(),
    };

    /// <summary>The kind of a name, or null.</summary>
    public static ReferenceKind? KindOf(string? name)
    {
        foreach (var kind in Enum.GetValues<ReferenceKind>())
        {
            if (KindName(kind) == name)
            {
                return kind;
            }
        }

        return null;
    }

    /// <summary>Whether two references can be to one document, as far as both tell.</summary>
    /// <param name="other">The other.</param>
    /// <param name="near">A day on which this was referred to, for those without a date of their own; or null.</param>
    /// <param name="otherNear">The same for the other.</param>
    public bool MayBe(Designation other, DateOnly? near, DateOnly? otherNear)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (Key != other.Key || Key.Length == 0)
        {
            return false;
        }

        if (IsSerial)
        {
            return true;
        }

        if (!HasSeries && !(Agree(From, other.From) && Agree(To, other.To)))
        {
            return false;
        }

        if (Day is { } day && other.Day is { } otherDay)
        {
            return Math.Abs(day.DayNumber - otherDay.DayNumber) <= SameDay;
        }

        // Without two days the posts have to be known: the same number at another post is another document.
        return (HasSeries || Number is null || IsPlaced && other.IsPlaced)
            && (First ?? near) is { } about && (other.First ?? otherNear) is { } otherAbout && Math.Abs(about.DayNumber - otherAbout.DayNumber) <= SameSeriesDays;
    }

    /// <summary>Whether this, said of another document, is surely what a document says of itself: number, post and day agree, or a serial.</summary>
    /// <param name="own">What the document bears.</param>
    public bool IsSurely(Designation own)
    {
        ArgumentNullException.ThrowIfNull(own);
        if (Key != own.Key || Key.Length == 0)
        {
            return false;
        }

        if (IsSerial)
        {
            return true;
        }

        if (Day is not { } day || own.Day is not { } ownDay || Math.Abs(day.DayNumber - ownDay.DayNumber) > (Number is null ? 0 : SameDay))
        {
            return false;
        }

        var (from, to) = (From is not null && own.From is not null, To is not null && own.To is not null);
        return HasSeries || Agree(From, own.From) && Agree(To, own.To)
            && (Number is null ? from && to : from && From != Department || to && To != Department);
    }

    private static bool Agree(string? a, string? b) => a is null || b is null || Fold(a).Equals(Fold(b), StringComparison.Ordinal);

    private static string Fold(string name) => string.Create(name.Length, name, static (folded, name) =>
    {
        for (var i = 0; i < folded.Length; i++)
        {
            folded[i] = FoldedLetters.Fold(name[i]);
        }
    });
}
