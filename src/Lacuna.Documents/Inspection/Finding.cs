using System.Collections.Immutable;
using Lacuna.Documents.Model;

namespace Lacuna.Documents.Inspection;

/// <summary>How text stays in a file without being seen; printed in lower case with hyphens, as <c>contract/cli.md</c> has it.</summary>
public enum FindingTechnique
{
    /// <summary>Something opaque is painted over it.</summary>
    Covered,

    /// <summary>It has the colour of what lies under it.</summary>
    SameColour,

    /// <summary>It is not rendered, fully transparent, too small to be seen, or clipped away; or it stands over a blank place of a scan.</summary>
    Invisible,

    /// <summary>It lies outside the visible part of the page.</summary>
    OutsidePage,

    /// <summary>Its layer is off.</summary>
    HiddenLayer,

    /// <summary>An annotation covers, marks or holds it: a redaction not carried out, a comment, a hidden form field.</summary>
    Annotation,

    /// <summary>Title, subject, keywords and the like say it.</summary>
    Metadata,

    /// <summary>It was in the file before a later save, and still is.</summary>
    EarlierRevision,

    /// <summary>A bookmark says it.</summary>
    Outline,

    /// <summary>The text for screen readers says it.</summary>
    AlternateText,

    /// <summary>A file is attached.</summary>
    Attachment,
}

/// <summary>Text that a file holds and does not show.</summary>
/// <param name="Page">The page, counted from 1; null where it belongs to the file as a whole.</param>
/// <param name="Technique">How it is hidden.</param>
/// <param name="Box">Where it lies, in points from the top left of the visible page; null where it has no place.</param>
/// <param name="Text">The text; lines are separated by line feeds.</param>
public sealed record Finding(int? Page, FindingTechnique Technique, PageBox? Box, string Text);

/// <summary>What a redaction looks like.</summary>
public enum RedactionStyle
{
    /// <summary>Black or nearly so.</summary>
    Black,

    /// <summary>White or nearly so.</summary>
    White,

    /// <summary>A shade of gray.</summary>
    Gray,

    /// <summary>Any other colour.</summary>
    Coloured,

    /// <summary>A frame around nothing.</summary>
    Outline,
}

/// <summary>A box on a page that text was, or seems to be, taken out under.</summary>
/// <param name="Page">The page, counted from 1.</param>
/// <param name="Box">Where, in points from the top left of the visible page.</param>
/// <param name="Style">What it looks like.</param>
public sealed record RedactionBox(int Page, PageBox Box, RedactionStyle Style);

/// <summary>Something else to know before a file is published, such as a script in it.</summary>
/// <param name="Code">A short stable code in lower case with hyphens.</param>
/// <param name="Message">One sentence.</param>
public sealed record InspectionWarning(string Code, string Message);

/// <summary>What an inspection found.</summary>
/// <param name="Pages">Pages of the file; 1 for a Word file, which has none until it is laid out.</param>
/// <param name="Findings">In the order of the pages; those of the file as a whole last.</param>
/// <param name="Redactions">In the order of the pages.</param>
/// <param name="Warnings">In the order in which they came up.</param>
public sealed record InspectionReport(
    int Pages, ImmutableArray<Finding> Findings, ImmutableArray<RedactionBox> Redactions, ImmutableArray<InspectionWarning> Warnings)
{
    /// <summary>Whether the whole file was looked at; false where a limit cut the inspection short, so that no finding means nothing.</summary>
    public bool IsComplete { get; init; } = true;
}
