using System.Collections.Immutable;
using Lacuna.Archive.Holdings;
using Lacuna.Documents.Comparison;
using Lacuna.Web.Features.Compare;

namespace Lacuna.Web.Features.Api;

/// <summary>Two records compared, in the shape that the command line prints. Offsets count Unicode code points of the <c>text</c> of the release.</summary>
/// <param name="Old">The one taken as the older: the first in the address.</param>
/// <param name="New">The one taken as the newer.</param>
/// <param name="Summary">What opened and closed, in one sentence.</param>
/// <param name="Segments">What became of each stretch of both texts, in the order of the new one; together they cover both whole.</param>
/// <param name="Opened">Withheld in the old release, readable in the new.</param>
/// <param name="Closed">Readable in the old release, withheld in the new.</param>
/// <param name="Added">Only in the new release, without a marker in the old.</param>
/// <param name="Removed">Only in the old release, without a marker in the new.</param>
/// <param name="Same">Share of the words of both that stand in both, 0 to 1.</param>
/// <param name="OldInNew">Share of the old release's words that the new one has.</param>
/// <param name="NewInOld">Share of the new release's words that the old one has.</param>
/// <param name="Unrelated">Whether the texts are not two releases of one document: nothing is aligned then.</param>
/// <param name="Marks">Markers whose words came out, held against what they state.</param>
/// <param name="Passages">The passages that the page lists, with their addresses on it.</param>
/// <param name="Warnings">What should be known before this is used.</param>
/// <param name="Links">Addresses, relative to this server.</param>
internal sealed record CompareAnswer(
    ComparedRelease Old, ComparedRelease New, string Summary, ImmutableArray<CompareSegment> Segments, CompareCount Opened, CompareCount Closed,
    CompareCount Added, CompareCount Removed, double Same, double OldInNew, double NewInOld, bool Unrelated, ImmutableArray<CompareMark> Marks,
    ImmutableArray<ComparePassage> Passages, ImmutableArray<CompareWarning> Warnings, CompareLinks Links)
{
    public static CompareAnswer Of(ComparedPair pair, Lacuna.Documents.Comparison.Pages.ComparisonPage page)
    {
        var comparison = page.Comparison;
        var (old, @new) = (new CodePointOffsets(comparison.Old.Text), new CodePointOffsets(comparison.New.Text));
        return new CompareAnswer(
            ComparedRelease.Of(pair.Old, pair.OldLabel, comparison.Old), ComparedRelease.Of(pair.New, pair.NewLabel, comparison.New),
            ComparisonSentence.Of(comparison, pair.OldLabel ?? pair.Names.Old, pair.NewLabel ?? pair.Names.New),
            [.. comparison.Segments.Select(s => new CompareSegment(Name(s.Op), [old.Of(s.OldStart), old.Of(s.OldEnd)], [@new.Of(s.NewStart), @new.Of(s.NewEnd)]))],
            CompareCount.Of(comparison.Opened), CompareCount.Of(comparison.Closed), CompareCount.Of(comparison.Added), CompareCount.Of(comparison.Removed),
            Math.Round(comparison.Same, 4), Math.Round(comparison.OldInNew, 4), Math.Round(comparison.NewInOld, 4), comparison.Unrelated,
            [.. comparison.Marks.Select(m => CompareMark.Of(m, comparison, m.InOld ? old : @new))],
            [.. page.Passages.Select(p => new ComparePassage(Name(p.Passage.Op), p.Passage.Words, $"{pair.Address}#{p.Anchor}"))],
            Warn(pair, comparison), new CompareLinks(pair.Address, pair.Address + "/side", "/api" + pair.Swapped));
    }

    private static ImmutableArray<CompareWarning> Warn(ComparedPair pair, ReleaseComparison comparison)
    {
        var warnings = ImmutableArray.CreateBuilder<CompareWarning>();
        if (pair.Reversed)
        {
            warnings.Add(new CompareWarning("reversed", "The newer release stands first in the address: what opened over time is given as closed, and the other way round."));
        }
        else if (pair.Family is null)
        {
            warnings.Add(new CompareWarning("not-releases", "Nothing in this archive says that these records are releases of one document; the first is taken for the older one."));
        }

        if (comparison.Unrelated)
        {
            warnings.Add(new CompareWarning("unrelated", "The texts have hardly a passage in common: they do not look like two releases of one document, and nothing was aligned."));
        }

        return warnings.ToImmutable();
    }

    private static string Name(ComparisonOp op) => op.ToString().ToLowerInvariant();
}

/// <summary>One of two records compared.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="File">The file it came in.</param>
/// <param name="Title">Its title.</param>
/// <param name="Label">What it is called among the releases of its document, or null.</param>
/// <param name="Words">Words that can be read.</param>
/// <param name="Withheld">How much is withheld.</param>
/// <param name="Text">The text that offsets are counted in.</param>
internal sealed record ComparedRelease(string Id, string File, string Title, string? Label, int Words, RecordWithheld Withheld, string Text)
{
    public static ComparedRelease Of(RecordPage page, string? label, ComparedText text) => new(
        page.Entry.Id.Value, page.Provenance.Member, page.Entry.Title, label, text.Words, WithheldOf(page.Entry.Withheld), text.Text);

    /// <summary>How much of a record is withheld.</summary>
    public static RecordWithheld WithheldOf(WithheldFigures withheld) => new(
        new WordRange(withheld.Estimate, withheld.Low, withheld.High), Math.Round(withheld.Share, 4), withheld.WholeDocument, withheld.Gaps, withheld.Phrase);
}

/// <summary>What became of a stretch of both texts.</summary>
/// <param name="Op">same, variant, opened, closed, added, removed or withheld.</param>
/// <param name="Old">Its start and end in the old text.</param>
/// <param name="New">Its start and end in the new text.</param>
internal sealed record CompareSegment(string Op, ImmutableArray<int> Old, ImmutableArray<int> New);

/// <summary>How much.</summary>
/// <param name="Words">Words.</param>
/// <param name="Passages">Passages.</param>
internal sealed record CompareCount(int Words, int Passages)
{
    public static CompareCount Of(PassageCount count) => new(count.Words, count.Passages);
}

/// <summary>A marker held against the words that came out from under it.</summary>
/// <param name="Release">old or new: the release in which it stands.</param>
/// <param name="Start">Its start.</param>
/// <param name="End">Its end.</param>
/// <param name="Text">The marker.</param>
/// <param name="Stated">The words it allows for.</param>
/// <param name="Words">The words that came out.</param>
/// <param name="Verdict">fits, more or fewer.</param>
internal sealed record CompareMark(string Release, int Start, int End, string Text, WordRange Stated, int Words, string Verdict)
{
    public static CompareMark Of(MarkCheck check, ReleaseComparison comparison, CodePointOffsets offsets) => new(
        check.InOld ? "old" : "new", offsets.Of(check.Start), offsets.Of(check.End), (check.InOld ? comparison.Old : comparison.New).Text[check.Start..check.End],
        new WordRange(check.Stated.Words, check.Stated.Low, check.Stated.High), check.Words, check.Verdict.ToString().ToLowerInvariant());
}

/// <summary>A passage that the page lists.</summary>
/// <param name="Op">opened, closed, added or removed.</param>
/// <param name="Words">Its words.</param>
/// <param name="Html">Its address, relative to this server; made from its words.</param>
internal sealed record ComparePassage(string Op, int Words, string Html);

/// <summary>A warning.</summary>
/// <param name="Code">reversed, not-releases or unrelated.</param>
/// <param name="Message">The same in words.</param>
internal sealed record CompareWarning(string Code, string Message);

/// <summary>Addresses of the same comparison in other forms.</summary>
/// <param name="Html">The page.</param>
/// <param name="Side">The two side by side.</param>
/// <param name="Swapped">The two the other way round.</param>
internal sealed record CompareLinks(string Html, string Side, string Swapped);
