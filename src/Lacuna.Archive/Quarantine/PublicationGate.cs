using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
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

    /// <summary>The gate as it stands before every archive.</summary>
    public static PublicationGate Usual { get; } = new(bytes => FileInspector.Inspect(bytes));

    /// <summary>Whether files of a format hide things in ways that are looked for.</summary>
    public static bool Concerns(DocumentFormat format) => format is DocumentFormat.Pdf or DocumentFormat.Docx;

    /// <summary>What the gate found in a file of a format that it concerns.</summary>
    /// <param name="bytes">The file.</param>
    /// <returns>Findings by their technique; empty where the file may go on.</returns>
    /// <exception cref="DocumentFormatException">The file cannot be read at all: it is refused, not kept.</exception>
    [SuppressMessage("Design", "CA1031", Justification = "A gate that did not run is a closed gate, whatever kept it from running.")]
    public ImmutableSortedDictionary<string, int> Judge(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            var report = inspect(bytes);
            return Count(report);
        }
        catch (DocumentFormatException)
        {
            throw;
        }
        catch (Exception)
        {
            return ImmutableSortedDictionary<string, int>.Empty.WithComparers(StringComparer.Ordinal).Add(Failed, 1);
        }
    }

    /// <summary>The findings of an inspection by technique; one that was cut short counts as a finding.</summary>
    public static ImmutableSortedDictionary<string, int> Count(InspectionReport report)
    {
        var found = report.Findings.GroupBy(f => NameOf(f.Technique), StringComparer.Ordinal).ToImmutableSortedDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        return report.IsComplete ? found : found.SetItem(CutShort, 1);
    }

    /// <summary>A technique as it is printed.</summary>
    public static string NameOf(FindingTechnique technique) => Accessions.MemberReader.Kebab(technique.ToString());
}
