using System.Collections.Immutable;
using Lacuna.Documents.Rendering;

namespace Lacuna.Web.Features.Shared;

/// <summary>Where places in a text lie on its strip.</summary>
/// <remarks>On the strip the readable text is as long as it is, and each gap lies between as long as what it hides; so a place moves to the right by the gaps before it.</remarks>
internal static class StripPlaces
{
    // Hits nearer to each other than their mark is wide are one mark.
    private const int Apart = 3;

    /// <summary>The places in thousandths of the strip, in order, those apart enough to be seen.</summary>
    /// <param name="gaps">The gaps of the strip, in order.</param>
    /// <param name="shares">How far down the text each place is, 0 to 1, in order.</param>
    public static ImmutableArray<int> Of(ImmutableArray<StripGap> gaps, IEnumerable<double> shares)
    {
        var readable = 1000.0;
        foreach (var gap in gaps)
        {
            readable -= gap.Width;
        }

        var places = ImmutableArray.CreateBuilder<int>();
        var (hidden, next) = (0, 0);
        foreach (var share in shares)
        {
            var at = Math.Clamp(share, 0, 1) * Math.Max(0, readable);
            for (; next < gaps.Length && gaps[next].Start <= at + hidden; next++)
            {
                hidden += gaps[next].Width;
            }

            var place = (int)Math.Clamp(at + hidden, 0, 1000 - Apart);
            if (places.Count == 0 || place >= places[^1] + Apart)
            {
                places.Add(place);
            }
        }

        return places.ToImmutable();
    }
}
