using System.Collections.Immutable;
using Lacuna.Documents.Model;

namespace Lacuna.Documents.Pages.Layout;

/// <summary>Makes the gap of the model from the places of a passage.</summary>
internal static class GapMaker
{
    /// <summary>The gap.</summary>
    /// <remarks>Its extent is a number of lines where the places are whole lines; else the words estimated from their width, as an approximate
    /// number; else it is not stated. The statement is what is printed on them, in brackets.</remarks>
    public static Gap Of(GapDraft draft, SourceSpan span)
    {
        var box = PageBox.Empty;
        var (lines, words, whole, sure) = (0, (int?)0, true, 1.0);
        foreach (var (redaction, wholeLine) in draft.Parts)
        {
            box = box.Union(redaction.Box);
            lines += redaction.Lines ?? 1;
            words += redaction.Words;
            whole &= wholeLine;
            sure = Math.Min(sure, redaction.Confidence);
        }

        var first = draft.Parts[0].Redaction;
        var extent = whole ? new Extent(ExtentUnit.Line, lines, lines, false) : words is { } about and > 0 ? new Extent(ExtentUnit.Word, about, about, true) : null;
        var label = string.Join(' ', draft.Parts.Select(p => p.Redaction.Label).Where(l => l.Length > 0).Distinct(StringComparer.Ordinal));
        return new Gap(GapReason.Redacted, extent, null, null, Codes(draft.Parts.Select(p => p.Redaction)), Statement(label), span)
        {
            Place = new PagePlace(draft.Page, box),
            Look = first.Look,
            Certainty = sure,
        };
    }

    /// <summary>The gap of a page that stands for others.</summary>
    public static Gap OfPages(int page, PageRedaction notice, SourceSpan span) =>
        new(GapReason.Withheld, notice.Pages is { } pages and > 0 ? new Extent(ExtentUnit.Page, pages, pages, false) : null, null, null, notice.Codes, Statement(notice.Label), span)
        {
            Place = new PagePlace(page, notice.Box),
            Look = notice.Look,
            Certainty = notice.Confidence,
        };

    private static ImmutableArray<string> Codes(IEnumerable<PageRedaction> redactions) => [.. redactions.SelectMany(r => r.Codes).Distinct(StringComparer.Ordinal)];

    private static string Statement(string label) => label.Length == 0 || label[0] == '[' ? label : $"[{label}]";
}
