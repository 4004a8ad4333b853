namespace Lacuna.Documents.References;

/// <summary>What kind of document is referred to: documents of one kind are told apart in the same way.</summary>
public enum ReferenceKind
{
    /// <summary>A telegram or cable, numbered in the series of its sender for its addressee.</summary>
    Telegram,

    /// <summary>An airgram, numbered like a telegram ("A–123", "CA–1234").</summary>
    Airgram,

    /// <summary>A despatch or instruction sent by pouch, numbered by the post.</summary>
    Despatch,

    /// <summary>A memorandum, told by its day and its persons.</summary>
    Memorandum,

    /// <summary>A memorandum of conversation, told by its day and its persons.</summary>
    Conversation,

    /// <summary>A letter or message between persons, told by its day and its persons.</summary>
    Letter,

    /// <summary>A diplomatic note or aide-mémoire, told by its day and its government.</summary>
    Note,

    /// <summary>A numbered directive or policy paper: NSAM, NSDM, NSC, PPS, JCS and their like.</summary>
    PolicyPaper,

    /// <summary>An intelligence estimate: NIE, SNIE.</summary>
    Estimate,

    /// <summary>A numbered report of an intelligence service: TDCS, OCI and their like.</summary>
    IntelligenceReport,

    /// <summary>A document of the same printed collection, by its number there ("Document 34").</summary>
    Printed,
}

/// <summary>What the editor of a publication says of a document that the text refers to.</summary>
public enum EditorsRemark
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>It exists and was left out of the publication: "Not printed".</summary>
    NotPrinted,

    /// <summary>It was looked for in vain: "Not found".</summary>
    NotFound,
}
