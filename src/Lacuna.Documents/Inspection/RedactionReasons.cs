namespace Lacuna.Documents.Inspection;

/// <summary>Reasons that are printed on redactions in words.</summary>
internal static class RedactionReasons
{
    /// <summary>What released reports of the Department of Justice and of inspectors general print on their boxes.</summary>
    /// <remarks>Two words at least: a single one on a dark ground is as likely a heading.</remarks>
    public static readonly string[] Known =
    [
        "Harm to Ongoing Matter", "Harm to Ongoing Investigation", "Grand Jury", "Personal Privacy", "Investigative Technique", "Investigative Techniques", "Law Enforcement Sensitive", "Law Enforcement Privilege",
        "Attorney Client Privilege", "Attorney Work Product", "Deliberative Process", "Executive Privilege", "Presidential Communications", "National Security", "Classified Information",
        "Confidential Source", "Sealed Matter", "Ongoing Investigation", "Withheld in Full",
    ];

    private static readonly HashSet<string> Folded = Known.Select(FoldedText.Of).ToHashSet(StringComparer.Ordinal);

    /// <summary>Whether a text is one of them, however it is spaced and capitalised.</summary>
    public static bool Are(string text) => Folded.Contains(FoldedText.Of(text));
}
