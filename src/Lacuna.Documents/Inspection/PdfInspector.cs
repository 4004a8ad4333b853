using System.Text;
using Lacuna.Documents.Apparatus.Gaps;
using Lacuna.Documents.Diagnostics;
using Lacuna.Documents.Formats.Pdf;

namespace Lacuna.Documents.Inspection;

/// <summary>Looks through a PDF file for text that it holds and does not show.</summary>
internal sealed class PdfInspector
{
    // Pages of earlier revisions that are read: comparing more takes longer than anybody waits.
    private const int MaxEarlierPages = 1000;

    private readonly PdfDocument document;
    private readonly List<Finding> findings = [];
    private readonly List<RedactionBox> redactions = [];
    private readonly List<InspectionWarning> warnings = [];
    private readonly StringBuilder seen = new();
    private readonly StringBuilder marked = new();
    private bool cut;

    private PdfInspector(PdfDocument document) => this.document = document;

    /// <summary>Inspects a file.</summary>
    /// <exception cref="DocumentFormatException">As <see cref="PdfDocument.Open"/> has it.</exception>
    public static InspectionReport Inspect(ReadOnlyMemory<byte> bytes, PdfLimits? limits) => new PdfInspector(PdfDocument.Open(bytes, limits)).Run();

    private InspectionReport Run()
    {
        warnings.AddRange(document.Warnings.Select(w => new InspectionWarning("pdf-damaged", w)));
        var structure = StructureTexts.Read(document.File, document.Nodes);
        var revisions = Revisions();
        cut |= document.Cut || document.HasMoreRevisions;
        var budget = MaxEarlierPages;
        foreach (var page in document.ReadPages())
        {
            var inspected = PageInspector.Inspect(page);
            findings.AddRange(inspected.Findings);
            redactions.AddRange(inspected.Redactions);
            findings.AddRange(CoveredPictures.UnderBoxes(page, inspected.Redactions));
            findings.AddRange(CoveredPictures.InThumbnail(document.File, document.Nodes[page.Number - 1].Dictionary, page, inspected.Redactions));
            cut |= !page.Warnings.IsEmpty || inspected.Canvas.Exhausted;
            warnings.AddRange(page.Warnings.Select(w => new InspectionWarning("page-cut", $"Page {page.Number}: {w}")));
            if (inspected.Canvas.Exhausted)
            {
                warnings.Add(new InspectionWarning("page-cut", $"Page {page.Number}: it paints so much that the rest was not looked at."));
            }

            seen.Append(inspected.Seen).Append(' ');
            NoteMarks(inspected);
            findings.AddRange(structure.Findings(page, inspected.Seen));
            var earlier = revisions.Select(r => (Revision: r, Page: PageIn(r, page.Number))).Where(r => r.Page > 0 && budget-- > 0)
                .SelectMany(r => RevisionInspector.Compare(r.Revision.ReadPage(r.Page), inspected.Words, inspected.Canvas, page.Number));
            AddNew(earlier);
        }

        if (!document.Cut)
        {
            var said = FoldedText.Of(string.Concat(findings.Select(f => f.Text + " ")));
            AddNew(RemovedPages.Findings(document, revisions, $"{seen} {said}"));
        }

        var texts = new FileTexts(document.File, seen.ToString(), redactions.Count > 0 || findings.Count > 0 || marked.Length > 0);
        findings.AddRange(texts.Findings());
        warnings.AddRange(texts.Warnings());
        cut |= budget < 0 || document.File.CutShort || LooseStreams.IsTooLarge(document.File);
        return new InspectionReport(document.PageCount, [.. findings], [.. redactions], [.. warnings.Distinct()]) { IsComplete = !cut };
    }

    private List<PdfDocument> Revisions()
    {
        try
        {
            return [.. document.EarlierRevisions()];
        }
        catch (DocumentFormatException fault)
        {
            warnings.Add(new InspectionWarning(fault.Code, $"An earlier revision cannot be read: {fault.Message}"));
            cut = true;
            return [];
        }
    }

    // The same page in an earlier revision, by the number of its object; 0 where it is new.
    private int PageIn(PdfDocument revision, int number)
    {
        var own = document.Nodes[number - 1].Number;
        return own == 0 ? Math.Min(number, revision.PageCount) : revision.Nodes.TakeWhile(n => n.Number != own).Count() + 1 is var found && found <= revision.PageCount ? found : 0;
    }

    // Excisions that the page states in words: brackets and codes.
    private void NoteMarks(InspectedPage inspected)
    {
        if (marked.Length > 0)
        {
            return;
        }

        var text = string.Join(' ', inspected.Words.Select(w => w.Text));
        if (GapRecogniser.Find(text).Count > 0)
        {
            marked.Append('x');
        }
    }

    // Several revisions say the same; each text is found once.
    private void AddNew(IEnumerable<Finding> found)
    {
        foreach (var finding in found)
        {
            if (!findings.Exists(f => f.Page == finding.Page && f.Text == finding.Text && f.Technique == finding.Technique))
            {
                findings.Add(finding);
            }
        }
    }
}
