using System.Text;
using Lacuna.Documents.Model;

namespace Lacuna.Documents.Rendering;

/// <summary>The words on a gap bar: what is missing, and under which code.</summary>
public static class GapLabel
{
    /// <summary>"2 lines withheld", "3 paragraphs (14 lines) withheld", "name withheld (b)(1)", "illegible".</summary>
    /// <param name="gap">The gap.</param>
    public static string Of(Gap gap)
    {
        ArgumentNullException.ThrowIfNull(gap);
        var label = new StringBuilder();
        if (gap.What is { } what && (gap.Extent is null or { Unit: ExtentUnit.Unknown } or { Unit: ExtentUnit.Name, Min: 1, Max: 1, Approximate: false }))
        {
            label.Append(what.Replace('-', ' ')).Append(' ');
        }
        else if (gap.Extent is { } extent)
        {
            var size = PlainTextWriter.ExtentPhrase(extent);
            label.Append(gap.Within is { Min: not null } within ? $"{PlainTextWriter.ExtentPhrase(within)} ({size})" : size).Append(' ');
        }

        label.Append(gap.Reason switch
        {
            GapReason.Illegible => "illegible",
            GapReason.Omitted => "left out by the editor",
            _ => "withheld",
        });
        foreach (var code in gap.Codes)
        {
            label.Append(' ').Append(Exemption.Of(code).Label);
        }

        return label.ToString();
    }

    /// <summary>Why the matter is missing, as a sentence without a full stop.</summary>
    /// <param name="reason">The reason.</param>
    public static string Why(GapReason reason) => reason switch
    {
        GapReason.NotDeclassified => "Not declassified when the document was released",
        GapReason.Excised => "Excised by the authority that released the document",
        GapReason.Redacted => "Redacted: covered over by the authority that released the document",
        GapReason.Deleted => "Deleted by the authority that released the document",
        GapReason.Sanitized => "Sanitized: taken out so that the rest could be released",
        GapReason.Withheld => "Withheld by the authority that released the document",
        GapReason.Exempted => "Exempted from release",
        GapReason.Denied => "Release was denied",
        GapReason.Postponed => "Release was postponed, as the JFK Act calls it",
        GapReason.Illegible => "Cannot be read or heard; nobody keeps it back",
        GapReason.Omitted => "Left out by an editor, not kept back by an authority",
        _ => "The marker gives no reason",
    };
}
