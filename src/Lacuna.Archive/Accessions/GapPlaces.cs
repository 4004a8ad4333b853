using System.Collections.Immutable;
using Lacuna.Archive.Pages;
using Lacuna.Documents.Model;
using Lacuna.Documents.Pages;
using Lacuna.Documents.Rendering;

namespace Lacuna.Archive.Accessions;

/// <summary>Where the gaps of a text stand on its pages: where a box was found there, or where their mark is printed.</summary>
internal static class GapPlaces
{
    /// <summary>The gaps with a place, in the order of the text.</summary>
    public static ImmutableArray<PlacedGap> Of(PlainText text, ImmutableArray<PageText> pages)
    {
        if (pages.IsEmpty)
        {
            return [];
        }

        var byNumber = pages.ToDictionary(p => p.Number);
        var seen = new HashSet<Inline>(ReferenceEqualityComparer.Instance);
        var found = ImmutableArray.CreateBuilder<PlacedGap>();
        var sameBefore = new Dictionary<(int Page, string Statement), int>();
        var number = 0;
        foreach (var mark in text.Marks)
        {
            if (mark.Mark is not Gap gap || !seen.Add(gap))
            {
                continue;
            }

            number++;
            var place = gap.Place is { } known && byNumber.ContainsKey(known.Page) ? known : Printed(text, mark.Start, gap, byNumber, sameBefore);
            if (place is { } where)
            {
                found.Add(new PlacedGap(number, where, GapLabel.Of(gap), gap.Certainty));
            }
        }

        return found.ToImmutable();
    }

    private static PagePlace? Printed(PlainText text, int offset, Gap gap, Dictionary<int, PageText> pages, Dictionary<(int Page, string Statement), int> sameBefore)
    {
        if (gap.Statement.Length == 0 || text.PageAt(offset) is not { } number || !pages.TryGetValue(number, out var page))
        {
            return null;
        }

        var occurrence = sameBefore.GetValueOrDefault((number, gap.Statement));
        sameBefore[(number, gap.Statement)] = occurrence + 1;
        var boxes = WordSearch.Find(page, gap.Statement, occurrence);
        return boxes.Count == 0 ? null : new PagePlace(number, boxes.Aggregate(PageBox.Empty, (all, box) => all.Union(box)));
    }
}
