using System.Collections.Immutable;
using Lacuna.Archive.Holdings;
using Lacuna.Archive.Recognition;
using Lacuna.Documents.Diagnostics;
using Lacuna.Documents.Formats.Ocr;
using Lacuna.Documents.Model;
using Lacuna.Documents.Pages;

namespace Lacuna.Archive.Accessions;

/// <summary>The way of a file of pages, PDF or images, to a document ready to be kept: pages read, text made of them, ALTO beside it.</summary>
internal static class PagedIntake
{
    /// <summary>Whether a file is read page by page.</summary>
    public static bool IsPaged(byte[] bytes, string name) => FormatDetector.Of(bytes, name) is DocumentFormat.Pdf or DocumentFormat.Image;

    /// <summary>Reads a file.</summary>
    /// <exception cref="DocumentFormatException">It cannot be read.</exception>
    /// <exception cref="ExternalTools.ToolException">A program is missing without which it cannot be read.</exception>
    public static ReadyDocument Read(Member member, byte[] digest, ScanReader scans, ReaderLimits limits, CancellationToken cancellation)
    {
        var hex = Convert.ToHexStringLower(digest);
        var scanned = scans.Read(member.Bytes, member.Name, hex, cancellation);
        return Ready(scanned.Pages, scanned.SetAside, scanned.Format, member, RecordId.Of(digest, 0), hex, 0, limits);
    }

    /// <summary>Makes a document of pages that were read.</summary>
    /// <param name="pages">Its pages.</param>
    /// <param name="setAside">Text layers that OCR was made instead of.</param>
    /// <param name="format">PDF or image.</param>
    /// <param name="member">The file, with what is known of it from outside.</param>
    /// <param name="id">The record.</param>
    /// <param name="hex">SHA-512 of the file.</param>
    /// <param name="ordinal">Which document of the file, from 1; 0 where it is one.</param>
    /// <param name="limits">Bounds.</param>
    public static ReadyDocument Ready(ImmutableArray<PageText> pages, ImmutableArray<PageText> setAside, DocumentFormat format, Member member,
        RecordId id, string hex, int ordinal, ReaderLimits limits)
    {
        var document = Intake.Understood(PagedReader.Read(pages, format, limits), member.Hints);
        var noticed = pages.SelectMany(p => p.Warnings.Select(w => new Diagnostic(DiagnosticCode.PageRead, $"Page {p.Number}: {w}", default)));
        var ready = MemberReader.Ready(document with { Diagnostics = [.. document.Diagnostics, .. noticed] }, member.Name, id, hex, ordinal);
        var alto = AccessionFile.AltoName(id.Value);
        var layer = AccessionFile.LayerName(id.Value);
        return ready with
        {
            Line = ready.Line with { Alto = alto, Layer = setAside.IsEmpty ? null : layer },
            Reading = ready.Reading is { } reading ? reading with { Pages = pages } : null,
            Files = setAside.IsEmpty
                ? [(alto, AltoWriter.Write(pages, member.Name))]
                : [(alto, AltoWriter.Write(pages, member.Name)), (layer, AltoWriter.Write(setAside, member.Name))],
        };
    }
}
