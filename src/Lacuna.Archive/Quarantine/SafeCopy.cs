using System.Collections.Immutable;
using System.Security.Cryptography;
using Lacuna.Archive.Accessions;
using Lacuna.Archive.Recognition;
using Lacuna.Archive.Storage;
using Lacuna.Documents.Diagnostics;
using Lacuna.Documents.Formats.Docx;
using Lacuna.Documents.Formats.Pdf.Writing;
using Lacuna.Documents.Formats.Tei;
using Lacuna.Documents.Inspection;
using Lacuna.Documents.Model;
using Lacuna.Documents.Rendering;

namespace Lacuna.Archive.Quarantine;

/// <summary>A copy of a file in quarantine that holds what is seen and nothing else, and the document read from it.</summary>
/// <param name="Name">The name under which the copy is kept.</param>
/// <param name="Bytes">The copy.</param>
/// <param name="Document">The document, under the identifier of the file in quarantine.</param>
internal sealed record SafeCopy(string Name, byte[] Bytes, ReadyDocument Document)
{
    /// <summary>SHA-512 of the copy, hexadecimal.</summary>
    public string Digest => Convert.ToHexStringLower(SHA512.HashData(Bytes));

    /// <summary>Makes a copy.</summary>
    /// <param name="file">The file.</param>
    /// <param name="member">Its bytes.</param>
    /// <param name="scans">Reads the pages of the copy; it must keep nothing.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="ArchiveException"><c>safe-copy-failed</c>, <c>safe-copy-shows-hidden</c>.</exception>
    /// <exception cref="ExternalTools.ToolException">A program is missing, failed or went beyond a limit.</exception>
    /// <exception cref="DocumentFormatException">The file cannot be read.</exception>
    public static SafeCopy Make(QuarantinedFile file, Member member, ScanReader scans, CancellationToken cancellation) =>
        file.Format == "docx" ? OfWord(file, member) : OfPdf(file, member, scans, cancellation);

    // Pictures of the pages, read by OCR. Where a hidden word is to be read at its place after all (a box that another program draws thinner,
    // a layer that it shows), the place is painted over and everything is made once more.
    private static SafeCopy OfPdf(QuarantinedFile file, Member member, ScanReader scans, CancellationToken cancellation)
    {
        var report = FileInspector.Inspect(member.Bytes);
        var places = ImmutableArray<PagePlace>.Empty;
        for (var round = 0; round < 3; round++)
        {
            var copy = PdfFlattener.Flatten(member.Bytes, places, cancellation);
            if (FileInspector.Inspect(copy) is not { IsComplete: true, Findings.IsEmpty: true })
            {
                throw new ArchiveException("safe-copy-failed", "The copy that was made is not clean, so nothing was kept. The file stays sealed.");
            }

            var scanned = scans.Read(copy, member.Name, Convert.ToHexStringLower(SHA512.HashData(copy)), cancellation);
            var showing = SafeCopyCheck.Showing(report, scanned.Pages);
            if (showing.IsEmpty)
            {
                var ready = PagedIntake.Ready(scanned.Pages, [], DocumentFormat.Pdf, member, file.Id, file.Digest, 0, ReaderLimits.Default);
                var name = $"safe-copy-{file.Id}.pdf";
                return new SafeCopy(name, copy, ready with { Line = ready.Line with { ShownFile = name } });
            }

            places = [.. places.Union(showing)];
        }

        throw ShowsHidden();
    }

    // The text that is shown, without the file's description of itself, which was written by whoever wrote the hidden words.
    private static SafeCopy OfWord(QuarantinedFile file, Member member)
    {
        var seen = DocxReader.ReadVisible(member.Bytes, ReaderLimits.Default) with { Description = DocumentDescription.Empty, Diagnostics = [] };
        var whole = PlainTextWriter.Write(seen with { Blocks = [.. seen.Blocks, .. seen.Furniture] });
        if (SafeCopyCheck.ShowsHidden(member.Bytes, whole.Text))
        {
            throw ShowsHidden();
        }

        using var copy = new MemoryStream();
        TeiWriter.Write(seen, new TeiFacts(ImagePdfWriter.Producer, [("lacuna", file.Id.Value)]), copy);
        var document = Intake.Understood(seen, member.Hints);
        return new SafeCopy($"safe-copy-{file.Id}.xml", copy.ToArray(), MemberReader.Ready(document, member.Name, file.Id, file.Digest, 0));
    }

    private static ArchiveException ShowsHidden() => new("safe-copy-shows-hidden",
        "The copy that was made shows words that the file hides, so nothing was kept. Take them out with a program for redaction, and import the new file. This one stays sealed.");
}
