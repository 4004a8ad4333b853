using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Lacuna.Archive.Accessions;
using Lacuna.Documents.Diagnostics;
using Lacuna.Documents.Inspection;
using Lacuna.Documents.Model;

namespace Lacuna.Archive.Quarantine;

/// <summary>Looks at every PDF and Word file before anything else is made of it. Thread-safe.</summary>
/// <param name="inspect">How a file is inspected; tests give a way that fails.</param>
internal sealed class PublicationGate(Func<ReadOnlyMemory<byte>, InspectionReport> inspect)
{
    /// <summary>Counted among the findings where an inspection ended before its time.</summary>
    public const string Failed = "inspection-failed";

    /// <summary>Counted among the findings where a limit cut an inspection short.</summary>
    public const string CutShort = "cut-short";

    private static readonly ImmutableSortedDictionary<string, int> Nothing = ImmutableSortedDictionary<string, int>.Empty.WithComparers(StringComparer.Ordinal);

    /// <summary>The gate as it stands before every archive.</summary>
    public static PublicationGate Usual { get; } = new(bytes => FileInspector.Inspect(bytes));

    /// <summary>What the gate found in a file.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="name">Its name.</param>
    /// <returns>Findings by their technique; empty where the file may go on, and for files of a kind that hides nothing in ways that are looked for.</returns>
    /// <exception cref="DocumentFormatException">The file cannot be read at all: it is refused, not kept.</exception>
    [SuppressMessage("Design", "CA1031", Justification = "A gate that did not run is a closed gate, whatever kept it from running.")]
    public ImmutableSortedDictionary<string, int> Judge(byte[] bytes, string name)
    {
        // A file of two kinds at once is read as the one and shown as the other: whatever the name says, it is judged as what it can be.
        if (bytes.Length == 0 || (FormatDetector.Of(bytes, name) is not (DocumentFormat.Pdf or DocumentFormat.Docx) && !IsAlsoPdf(bytes)))
        {
            return Nothing;
        }

        try
        {
            return Count(inspect(bytes));
        }
        catch (DocumentFormatException)
        {
            throw;
        }
        catch (Exception)
        {
            return Nothing.Add(Failed, 1);
        }
    }

    /// <summary>The findings of an inspection by technique; one that was cut short counts as a finding.</summary>
    public static ImmutableSortedDictionary<string, int> Count(InspectionReport report)
    {
        var found = report.Findings.GroupBy(f => NameOf(f.Technique), StringComparer.Ordinal).ToImmutableSortedDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        return report.IsComplete ? found : found.SetItem(CutShort, 1);
    }

    // Programs that show PDFs look for the header in the first kilobyte (ISO 32000-1 Annex H.3.4.1); a text about PDFs has no objects.
    private static bool IsAlsoPdf(ReadOnlySpan<byte> bytes) =>
        bytes[..Math.Min(bytes.Length, 1024)].IndexOf("%PDF-"u8) >= 0 && bytes.IndexOf("endobj"u8) >= 0;

    /// <summary>A technique as it is printed.</summary>
    public static string NameOf(FindingTechnique technique) => MemberReader.Kebab(technique.ToString());
}
