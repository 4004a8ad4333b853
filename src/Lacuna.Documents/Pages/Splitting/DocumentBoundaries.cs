using System.Collections.Immutable;
using System.Globalization;

namespace Lacuna.Documents.Pages.Splitting;

/// <summary>Proposes where the documents of a file begin that were scanned one after the other.</summary>
/// <remarks>What speaks for a beginning and against it is weighed page by page: heads and letterheads, numbering, sheets between documents, the end
/// of the page before. Nothing is divided by it; a person confirms.</remarks>
public static class DocumentBoundaries
{
    // The weight from which a page is proposed as a beginning, and that of near certainty.
    private const double Least = 1.55;
    private const double Sure = 4.5;

    /// <summary>Proposes the parts of a file.</summary>
    /// <param name="pages">Its pages in order; at best read with <see cref="PageText.Language"/>.</param>
    /// <returns>Parts in order that together hold every page once; one part for a file that seems to be one document, none for no pages.</returns>
    public static ImmutableArray<ProposedPart> Propose(ImmutableArray<PageText> pages)
    {
        var features = PageFeatures.Of(pages);
        var parts = ImmutableArray.CreateBuilder<ProposedPart>();
        for (var i = 0; i < features.Count; i++)
        {
            var kind = KindOf(features[i]);
            var reasons = new List<string>();
            var weight = i == 0 ? Sure : Weigh(features, i, kind, reasons);
            if (i == 0)
            {
                reasons.Add("the file begins here");
            }

            if (i == 0 || weight >= Least)
            {
                var confidence = Math.Round(Math.Clamp(0.5 + ((weight - Least) / (2 * (Sure - Least))), 0.3, 0.99), 2);
                parts.Add(new ProposedPart(features[i].Page.Number, features[i].Page.Number, kind, confidence, [.. reasons]));
            }
            else
            {
                parts[^1] = parts[^1] with { LastPage = features[i].Page.Number };
            }
        }

        return parts.ToImmutable();
    }

    private static PartKind KindOf(PageFeatures page) =>
        page.IsWithdrawalSheet ? PartKind.WithdrawalSheet : page.IsBlank ? PartKind.Separator : page.Cover ? PartKind.Cover : PartKind.Document;

    private static double Weigh(List<PageFeatures> pages, int i, PartKind kind, List<string> reasons)
    {
        var (page, before) = (pages[i], pages[i - 1]);
        var weight = 0.0;
        void Add(bool applies, double by, string reason)
        {
            if (applies)
            {
                weight += by;
                reasons.Add(reason);
            }
        }

        switch (kind)
        {
            case PartKind.WithdrawalSheet:
                Add(true, 4, "it is a withdrawal sheet");
                return weight;
            case PartKind.Cover:
                Add(true, 3, "it is a cover or routing sheet");
                return weight;
            case PartKind.Separator:
                // The back of a leaf is blank too: only before a new beginning it divides.
                var divides = i + 1 < pages.Count && Head(pages[i + 1]) >= 1.5;
                Add(divides, 2, "it is blank, and the next page begins anew");
                return weight;
        }

        Add(page.Form is not null, 1.5, "its head names a kind of document");
        Add(page.LabelCount >= 2, 1.5, "it has the labelled lines of a memorandum or telegram");
        Add(page.HasLetterhead, 0.9, "it has a letterhead");
        Add(page.HasSalutation, 1.1, "it has a salutation");
        Add(page.HasDateline, 0.7, "a date stands at its head");
        Numbering(page, before, Add);
        Add(KindOf(before) is PartKind.WithdrawalSheet, 2.5, "a withdrawal sheet stands before it");
        Add(before.IsBlank && i > 1 && Head(page) >= 0.7, 0.9, "a blank page stands before it");
        Add(before.HasEnding, 0.6, "the page before ends like a letter or with its distribution");
        Add(before is { IsBlank: false, Bottom: < 0.7 }, 0.9, "the page before is filled only in part");
        Add(page.BeginsWithin, -2.2, "it goes on in the middle of a sentence");
        Add(before.EndsWithin, -1.2, "the page before ends in the middle of a sentence");
        Add(Math.Abs((page.Page.Width / Math.Max(1, before.Page.Width)) - 1) > 0.06 || Math.Abs((page.Page.Height / Math.Max(1, before.Page.Height)) - 1) > 0.06, 0.8, "the paper has another size");
        Add(page.Language is { } language && before.Language is { } other && language != other, 1.2, "the language changes");
        return weight;
    }

    private static void Numbering(PageFeatures page, PageFeatures before, Action<bool, double, string> add)
    {
        if (page.Number is not { } number)
        {
            add(before.Number is { Value: > 1 } && Head(page) >= 0.7, 0.4, "the page before was numbered, this one is not");
            return;
        }

        var goesOn = before.Number is { } last && number.Value == last.Value + 1;
        add(number.Value == 1, 1.4, "its number is 1");
        add(before.Number is { Total: { } total } ended && ended.Value == total, 1.2, string.Create(CultureInfo.InvariantCulture, $"the page before was the last of {before.Number?.Total}"));
        add(goesOn && number.Value > 1, -2.6, "its number goes on from the page before");
        add(!goesOn && number.Value > 1, -1.1, "its number is not 1");
    }

    private static double Head(PageFeatures page) =>
        (page.Form is not null ? 1.5 : 0) + (page.LabelCount >= 2 ? 1.5 : 0) + (page.HasLetterhead ? 0.9 : 0) + (page.HasSalutation ? 1.1 : 0) + (page.HasDateline ? 0.7 : 0) + (page.IsWithdrawalSheet ? 2 : 0);
}
