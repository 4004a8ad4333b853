using System.Collections.Immutable;
using Lacuna.Archive;
using Lacuna.Archive.Holdings;
using Lacuna.Archive.Releases;
using Lacuna.Documents.Comparison.Pages;
using Lacuna.Web.Features.Releases;
using Lacuna.Web.Features.Shared;

namespace Lacuna.Web.Features.Compare;

/// <summary>Two records to be compared, and what is known of them as releases.</summary>
/// <param name="Old">The one taken as the older: the first in the address.</param>
/// <param name="New">The one taken as the newer.</param>
/// <param name="Family">The family that both belong to, or null.</param>
/// <param name="OldLabel">What the older is called in its family, or null without one.</param>
/// <param name="NewLabel">What the newer is called in its family, or null without one.</param>
/// <param name="Reversed">Whether the family knows the first to be the newer one.</param>
internal sealed record ComparedPair(RecordPage Old, RecordPage New, ReleaseFamily? Family, string? OldLabel, string? NewLabel, bool Reversed)
{
    /// <summary>The records, or null where one of them is not there.</summary>
    public static ComparedPair? Find(ReadingRoom room, RecordId old, RecordId @new)
    {
        if (room.Catalogue.Find(old) is not { } first || room.Catalogue.Find(@new) is not { } second)
        {
            return null;
        }

        var family = room.Releases.Of(old);
        var (a, b) = (Place(family, old), Place(family, @new));
        return family is null || a < 0 || b < 0
            ? new ComparedPair(first, second, null, null, null, Reversed: false)
            : new ComparedPair(first, second, family, ReleaseNames.Of(family.Members[a]), ReleaseNames.Of(family.Members[b]), a > b);
    }

    /// <summary>Address of the comparison.</summary>
    public string Address => $"/compare/{Old.Entry.Id}/{New.Entry.Id}";

    /// <summary>Address of the same two the other way round.</summary>
    public string Swapped => $"/compare/{New.Entry.Id}/{Old.Entry.Id}";

    /// <summary>What the page calls the two; without a family they are only the first and the second text.</summary>
    public ComparisonNames Names => ComparisonNames.Of(OldLabel ?? "the first text", NewLabel ?? "the second text") with
    {
        Address = Address,
        OldRecord = $"/records/{Old.Entry.Id}",
        NewRecord = $"/records/{New.Entry.Id}",
        Language = New.Description.Language ?? Old.Description.Language,
    };

    /// <summary>The two on a ribbon.</summary>
    public Ribbon Ribbon => new([Stop(Old, Names.Old), Stop(New, Names.New)], null) { Compared = true };

    /// <summary>The tag of what is written of the two: it changes with either record and with the family.</summary>
    public string Tag(string form) => Revalidation.TagOf(
        [Revalidation.TagOf(Old, form), Revalidation.TagOf(New, form), .. Family is null ? ImmutableArray<string>.Empty : Words(Family)]);

    /// <summary>What a page shows of a family, for its tag.</summary>
    public static ImmutableArray<string> Words(ReleaseFamily family) =>
        [ReleaseNames.Certainty(family), .. family.Decisions.Select(d => $"{d.Number}"), .. family.Members.Select(m => $"{m.Record.Id} {m.Label} {m.Released?.Edtf} {m.Record.Title} {m.Record.Withheld.Phrase}")];

    private static int Place(ReleaseFamily? family, RecordId id)
    {
        for (var i = 0; family is not null && i < family.Members.Length; i++)
        {
            if (family.Members[i].Record.Id == id)
            {
                return i;
            }
        }

        return -1;
    }

    // Of releases the day of release; of two papers that belong to none, the day they were written tells them apart.
    private RibbonStop Stop(RecordPage page, string name) => new(
        char.ToUpperInvariant(name[0]) + name[1..], name,
        Family is null ? page.Description.DateText : ReleaseNames.Date(Family.Members[Place(Family, page.Entry.Id)]), page.Entry);
}
