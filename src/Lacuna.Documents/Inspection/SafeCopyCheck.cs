using System.Collections.Immutable;
using Lacuna.Documents.Model;
using Lacuna.Documents.Pages;

namespace Lacuna.Documents.Inspection;

/// <summary>Whether the pages of a copy show, at its place, a word that the file had hidden there.</summary>
public static class SafeCopyCheck
{
    // A word was read wrong here and there: of so many letters one may differ.
    private const int LettersForOneError = 4;
    private const int ShortestWord = 3;

    // How far, in points, a word may stand from where it was hidden: the reading of a picture is not exact.
    private const double Reach = 2;

    /// <summary>The places that must be painted over.</summary>
    /// <param name="report">What was found in the file.</param>
    /// <param name="pages">The pages of the copy, as they read.</param>
    /// <returns>Each place once; empty where nothing of it is to be read.</returns>
    /// <remarks>A hidden word that the page also shows elsewhere is no secret: only its own place counts.</remarks>
    public static ImmutableArray<PagePlace> Showing(InspectionReport report, ImmutableArray<PageText> pages)
    {
        ArgumentNullException.ThrowIfNull(report);
        var byNumber = pages.ToDictionary(p => p.Number);
        var places = ImmutableArray.CreateBuilder<PagePlace>();
        foreach (var finding in report.Findings)
        {
            if (finding is not { Page: { } number, Box: { IsEmpty: false } box } || !byNumber.TryGetValue(number, out var page))
            {
                continue;
            }

            var hidden = FoldedText.Words(finding.Text).Select(FoldedText.Of).Where(w => w.Length >= ShortestWord).ToHashSet(StringComparer.Ordinal);
            var grown = Turn(box, page).Grow(Reach);
            if (page.Words.Any(w => grown.Contains(new PagePoint((w.Box.Left + w.Box.Right) / 2, (w.Box.Top + w.Box.Bottom) / 2))
                && FoldedText.Words(w.Text).Select(FoldedText.Of).Any(read => read.Length >= ShortestWord && hidden.Any(h => IsLike(read, h)))))
            {
                places.Add(new PagePlace(number, box));
            }
        }

        return [.. places.Distinct()];
    }

    /// <summary>Whether a text read from a Word file has a word that the file hides and shows nowhere.</summary>
    /// <param name="docx">The file.</param>
    /// <param name="text">The text.</param>
    /// <exception cref="Diagnostics.DocumentFormatException">The file cannot be read.</exception>
    public static bool ShowsHidden(ReadOnlyMemory<byte> docx, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var (report, shown) = DocxInspector.Look(docx);
        var hidden = report.Findings.SelectMany(f => FoldedText.Words(f.Text)).Select(FoldedText.Of).ToHashSet(StringComparer.Ordinal);
        hidden.ExceptWith(FoldedText.Words(shown).Select(FoldedText.Of));
        return FoldedText.Words(text).Select(FoldedText.Of).Any(w => w.Length >= ShortestWord && hidden.Contains(w));
    }

    // A place of the page as it lies in the file, on the page as it was turned to be read.
    private static PageBox Turn(PageBox box, PageText page) => page.Turned switch
    {
        90 => new PageBox(page.Width - box.Bottom, box.Left, page.Width - box.Top, box.Right),
        180 => new PageBox(page.Width - box.Right, page.Height - box.Bottom, page.Width - box.Left, page.Height - box.Top),
        270 => new PageBox(box.Top, page.Height - box.Right, box.Bottom, page.Height - box.Left),
        _ => box,
    };

    // Equal, or with one letter in four exchanged: OCR changes letters far more often than it adds or drops them.
    private static bool IsLike(string read, string hidden)
    {
        if (read == hidden)
        {
            return true;
        }

        if (read.Length != hidden.Length || read.Length < LettersForOneError)
        {
            return false;
        }

        var different = read.Zip(hidden).Count(pair => pair.First != pair.Second);
        return different <= read.Length / LettersForOneError;
    }
}
