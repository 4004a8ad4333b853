using System.Text;
using Lacuna.Documents.Model;

namespace Lacuna.Documents.Rendering;

/// <summary>The words on a gap bar: what is missing, and under which code.</summary>
public static class GapLabel
{
    /// <summary>"2 lines withheld", "name withheld (b)(1)", "illegible".</summary>
    /// <param name="gap">The gap.</param>
    public static string Of(Gap gap)
    {
        var label = new StringBuilder();
        if (gap.Extent is { } extent)
        {
            label.Append(PlainTextWriter.ExtentPhrase(extent)).Append(' ');
        }

        if (gap.What is { } what && (gap.Extent is null or { Unit: ExtentUnit.Unknown }))
        {
            label.Clear().Append(what.Replace('-', ' ')).Append(' ');
        }

        label.Append(gap.Reason switch
        {
            GapReason.Illegible => "illegible",
            GapReason.Omitted => "left out by the editor",
            _ => "withheld",
        });
        foreach (var code in gap.Codes)
        {
            label.Append(' ').Append(code);
        }

        return label.ToString();
    }
}
