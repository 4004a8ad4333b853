using Lacuna.Documents.Formats.Pdf.Painting;

namespace Lacuna.Documents.Inspection;

/// <summary>Comments and field values that an annotation holds and the page does not show (ISO 32000-1, 12.5.6 and 12.7).</summary>
internal static class AnnotationTexts
{
    // Kinds whose contents are a person's comment. Links, widgets and pictures have descriptions there, which every program writes.
    private static readonly HashSet<string> Comments = new(StringComparer.Ordinal)
    {
        "Text", "FreeText", "Highlight", "Underline", "StrikeOut", "Squiggly", "Square", "Circle", "Line", "Polygon", "PolyLine", "Ink", "Caret", "Stamp", "Redact", "Popup",
    };

    /// <summary>The findings of a page.</summary>
    /// <param name="page">The page.</param>
    /// <param name="seen">Folded letters of what it shows.</param>
    public static IEnumerable<Finding> Findings(PaintedPage page, string seen)
    {
        var said = new HashSet<string>(StringComparer.Ordinal);
        foreach (var annotation in page.Annotations)
        {
            if (Comments.Contains(annotation.Subtype) && annotation.Contents is { } contents
                && !(annotation is { Subtype: "FreeText", Hidden: false, HasAppearance: false }) && IsUnseen(contents, seen) && said.Add(contents))
            {
                yield return new Finding(page.Number, FindingTechnique.Annotation, annotation.Box, contents.Trim());
            }

            if (annotation.Value is { } value && (annotation.Hidden || annotation.HasAppearance) && IsUnseen(value, seen) && said.Add(value))
            {
                yield return new Finding(page.Number, FindingTechnique.Annotation, annotation.Box, value.Trim());
            }
        }
    }

    /// <summary>Whether a text has a word of three letters or more that is not seen.</summary>
    public static bool IsUnseen(string text, string seen) =>
        FoldedText.Words(text).Select(FoldedText.Of).Any(w => w.Length >= 3 && w.Any(char.IsLetter) && !seen.Contains(w, StringComparison.Ordinal));
}
