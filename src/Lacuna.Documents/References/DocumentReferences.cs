using System.Collections.Immutable;
using Lacuna.Documents.Model;
using Lacuna.Documents.Rendering;

namespace Lacuna.Documents.References;

/// <summary>Finds in a document's text, its notes included, which other documents it refers to.</summary>
/// <remarks>English first; telegrams, despatches and letters also in Spanish and Russian. Thread-safe and linear in the length of the text; a text has at most 4,000 references.</remarks>
public static class DocumentReferences
{
    /// <summary>The references of a document.</summary>
    /// <param name="text">Its plain text.</param>
    /// <param name="about">What it says of itself: its date gives references their years, its post says what "your telegram" is.</param>
    /// <returns>The references in the order of the text; those to the document itself are left out.</returns>
    public static ImmutableArray<DocumentReference> In(PlainText text, DocumentDescription about) => In(text, about, null);

    /// <summary>The same where what the document is known by (<see cref="OwnDesignations"/>) is at hand.</summary>
    /// <param name="text">Its plain text.</param>
    /// <param name="about">What it says of itself.</param>
    /// <param name="known">What it is known by, or null to have it read.</param>
    public static ImmutableArray<DocumentReference> In(PlainText text, DocumentDescription about, ImmutableArray<Designation>? known)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(about);
        var place = OwnPlace.Of(about);
        var found = new List<FoundReference>();
        NumberedReferences.Find(text.Text, place, found);
        DatedReferences.Find(text.Text, place, found);
        if (found.Count == 0)
        {
            return [];
        }

        found.RemoveAll(r => about.Numbers.Any(n => n.Span is { } span && r.Start < span.End && span.Start < r.End));
        found.Sort((a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : b.End.CompareTo(a.End));
        Remark(text, found);
        Complete(found);
        var own = known ?? OwnDesignations.Of(text, about);
        var references = ImmutableArray.CreateBuilder<DocumentReference>(found.Count);
        var end = 0;
        foreach (var one in found)
        {
            var reference = one.ToReference();
            if (one.Start >= end && !own.Any(o => reference.To.IsSurely(o) || o.Number is not null && !o.IsSerial && reference.To.Day is null && (reference.To.MayBe(o, place.Near, place.Near) || reference.To.Key == o.Key && !reference.To.IsTelling)))
            {
                references.Add(reference);
                end = one.End;
            }
        }

        return references.ToImmutable();
    }

    private static void Remark(PlainText text, List<FoundReference> found)
    {
        var remarks = new ReferenceRemarks(text);
        for (var i = found.Count - 1; i >= 0; i--)
        {
            found[i].Remark = found[i].IsFollowed && i + 1 < found.Count ? found[i + 1].Remark : remarks.After(found[i].End, i + 1 < found.Count ? found[i + 1].Start : int.MaxValue);
        }
    }

    // "(Embtel 228)" and the note "Telegram 228, October 11, reported…" are one: the one tells the post, the other the day.
    private static void Complete(List<FoundReference> found)
    {
        foreach (var same in found.Where(r => r.Number is not null).GroupBy(r => (r.Kind, r.Number)))
        {
            var placed = same.Where(r => r.IsPlaced).Select(r => (r.From, r.To)).Distinct().ToList();
            var dated = same.Where(r => r.First is not null && r.First == r.Last).Select(r => r.First).Distinct().ToList();
            var believed = same.Any(r => !r.IsWeak || r.First is not null || r.IsPlaced);
            foreach (var one in same)
            {
                if (!one.IsPlaced && placed.Count == 1)
                {
                    (one.From, one.To) = placed[0];
                }

                if (one.First is null && dated.Count == 1)
                {
                    one.First = one.Last = dated[0];
                }

                if (one.Remark == EditorsRemark.None && (placed.Count == 1 || dated.Count == 1) && placed.Count <= 1 && dated.Count <= 1)
                {
                    one.Remark = same.FirstOrDefault(r => r.Remark != EditorsRemark.None)?.Remark ?? EditorsRemark.None;
                }
            }

            if (!believed)
            {
                found.RemoveAll(r => r.Kind == same.Key.Kind && r.Number == same.Key.Number);
            }
        }
    }
}
