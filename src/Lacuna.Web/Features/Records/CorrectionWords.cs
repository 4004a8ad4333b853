using Lacuna.Archive.Corrections;
using Lacuna.Web.Features.Shared;

namespace Lacuna.Web.Features.Records;

/// <summary>Corrections in plain English.</summary>
internal static class CorrectionWords
{
    /// <summary>What is corrected: "Text", "Title".</summary>
    public static string Subject(Correction correction) => Wording.Code(correction.Field);

    /// <summary>Why it cannot be seen in the record although it stands, or null.</summary>
    public static string? Standing(Correction correction) => correction.State switch
    {
        CorrectionState.Superseded => "A later correction is shown instead.",
        CorrectionState.Lost => "Its place is no longer there; an editor has to look at it.",
        _ => null,
    };
}
