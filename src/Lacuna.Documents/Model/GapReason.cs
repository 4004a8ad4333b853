namespace Lacuna.Documents.Model;

/// <summary>Why matter is missing: the marker's own verb, folded to one word.</summary>
/// <remarks>The values of TEI <c>gap/@reason</c> that Lacuna writes; the command line prints them in lower case with hyphens.</remarks>
public enum GapReason
{
    /// <summary>The source does not say.</summary>
    Unknown,

    /// <summary>"not declassified", "still classified".</summary>
    NotDeclassified,

    /// <summary>"excised".</summary>
    Excised,

    /// <summary>"redacted", black blocks.</summary>
    Redacted,

    /// <summary>"deleted", "removed".</summary>
    Deleted,

    /// <summary>"sanitized".</summary>
    Sanitized,

    /// <summary>"withheld".</summary>
    Withheld,

    /// <summary>"exempted", or a bare exemption code.</summary>
    Exempted,

    /// <summary>"denied".</summary>
    Denied,

    /// <summary>"postponed" (JFK Act).</summary>
    Postponed,

    /// <summary>Cannot be read or heard; not withheld by anyone.</summary>
    Illegible,

    /// <summary>Left out by the editor; not withheld by an authority.</summary>
    Omitted,
}
