using System.Collections.Immutable;
using Lacuna.Archive;
using Lacuna.Archive.Holdings;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Lacuna.Web.Features.Withheld;

/// <summary>What is withheld in the whole archive, by reason, by exemption and by collection.</summary>
internal sealed class IndexModel : PageModel
{
    public IndexModel(ReadingRoom room)
    {
        ArgumentNullException.ThrowIfNull(room);
        var tallies = room.Withheld.ByCollection();
        Collections = [.. room.Catalogue.Collections().Where(c => tallies.ContainsKey(c.Id)).Select(c => (c, tallies[c.Id])).OrderByDescending(c => c.Item2.Share)];
        All = tallies.Values.Aggregate(default(WithheldTally), (a, b) => new WithheldTally(
            a.Records + b.Records, a.WithGaps + b.WithGaps, a.Gaps + b.Gaps, a.Words + b.Words, a.Withheld + b.Withheld, a.Low + b.Low, a.High + b.High));
        Reasons = room.Withheld.ByReason();
        Codes = room.Withheld.ByCode();
        Uncounted = room.Withheld.Uncounted();
    }

    public WithheldTally All { get; }

    public ImmutableArray<(CollectionEntry Collection, WithheldTally Tally)> Collections { get; }

    public ImmutableArray<BasisTally> Reasons { get; }

    public ImmutableArray<BasisTally> Codes { get; }

    public long Uncounted { get; }
}
