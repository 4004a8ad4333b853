using System.Collections.Immutable;
using Lacuna.Documents.Diagnostics;
using Lacuna.Documents.Formats.Pdf.Content;
using Lacuna.Documents.Formats.Pdf.Objects;
using Lacuna.Documents.Formats.Pdf.Painting;

namespace Lacuna.Documents.Formats.Pdf;

/// <summary>A PDF file (ISO 32000-1 and -2): its pages, as what they paint.</summary>
/// <remarks>Pages are read one at a time and not kept. Not thread-safe; several documents may be read at once.</remarks>
public sealed class PdfDocument
{
    private readonly PageTree tree;
    private readonly OptionalContent layers;
    private readonly FontCache fonts;
    private readonly PdfLimits limits;

    private PdfDocument(PdfFile file, PdfLimits limits)
    {
        File = file;
        this.limits = limits;
        tree = PageTree.Read(file);
        if (tree.Pages.Count == 0)
        {
            throw new DocumentFormatException("pdf-no-pages", "The file has no page: it is cut off or damaged; fetch it anew.");
        }

        layers = new OptionalContent(file);
        fonts = new FontCache(file);
        var warnings = ImmutableArray.CreateBuilder<string>();
        if (file.Repaired)
        {
            warnings.Add("The cross-reference table is damaged; the objects were looked for in the whole file.");
        }

        if (tree.Cut)
        {
            warnings.Add($"The file has more than {limits.MaxPages:N0} pages; the rest was left out.");
        }

        Warnings = warnings.ToImmutable();
    }

    /// <summary>Number of pages, at least 1.</summary>
    public int PageCount => tree.Pages.Count;

    /// <summary>What was noticed about the file as a whole, in sentences.</summary>
    public ImmutableArray<string> Warnings { get; }

    /// <summary>Whether pages were left out.</summary>
    internal bool Cut => tree.Cut;

    /// <summary>Whether the file was saved more often than <see cref="EarlierRevisions"/> reads.</summary>
    internal bool HasMoreRevisions => RevisionEnds.Find(File.Data, int.MaxValue).Count > limits.MaxRevisions;

    internal PdfFile File { get; }

    internal IReadOnlyList<PageNode> Nodes => tree.Pages;

    /// <summary>Opens a file; the bytes must not change while it is read.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="limits">Bounds, or null for the usual ones.</param>
    /// <exception cref="DocumentFormatException">Codes <c>pdf-not-pdf</c>, <c>pdf-too-large</c>, <c>pdf-damaged</c>, <c>pdf-encrypted</c> (a password is
    /// needed), <c>pdf-no-pages</c>, <c>pdf-too-many-objects</c>.</exception>
    public static PdfDocument Open(ReadOnlyMemory<byte> bytes, PdfLimits? limits = null) => new(PdfFile.Open(bytes, limits ?? PdfLimits.Default), limits ?? PdfLimits.Default);

    /// <summary>Reads a page.</summary>
    /// <param name="number">From 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such page.</exception>
    public PaintedPage ReadPage(int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, PageCount);
        return ReadPage(tree.Pages[number - 1], number);
    }

    /// <summary>Reads all pages in order, each when it is asked for.</summary>
    public IEnumerable<PaintedPage> ReadPages()
    {
        for (var number = 1; number <= PageCount; number++)
        {
            yield return ReadPage(number);
        }
    }

    /// <summary>The states of the file before its later saves (7.5.6), oldest first; empty where it was saved once.</summary>
    /// <remarks>An incremental save only adds to the end: what it replaced is still there.</remarks>
    public IEnumerable<PdfDocument> EarlierRevisions()
    {
        foreach (var end in RevisionEnds.Find(File.Data, limits.MaxRevisions))
        {
            PdfDocument? earlier = null;
            try
            {
                earlier = Open(File.Data[..end], limits);
            }
            catch (DocumentFormatException)
            {
                // Not the end of a revision, only bytes that look like one: there is nothing to be read.
            }

            if (earlier is { File.Repaired: false })
            {
                yield return earlier;
            }
        }
    }

    /// <summary>Reads a page's dictionary that need not be in the tree.</summary>
    internal PaintedPage ReadPage(PageNode node, int number)
    {
        File.Decoded = 0;
        var frame = PageFrame.Of(File, node);
        var sink = new PageSink(limits);
        var interpreter = new ContentInterpreter(File, sink, layers, fonts);
        var resources = File.DictionaryOf(node.Resources);
        interpreter.Run(Contents(node.Dictionary), resources ?? PdfDictionary.Empty, new GraphicsState { Ctm = frame.ToPage });
        var annotations = new AnnotationReader(File, interpreter, sink, layers, frame).Read(node.Dictionary);
        if (File.Decoded > limits.MaxPageBytes)
        {
            sink.Warn("The page unpacks to more than the limit; the rest was left out.");
        }

        return new PaintedPage(number, frame.Width, frame.Height, sink.Things, annotations, sink.Marks, sink.Warnings);
    }

    private byte[] Contents(PdfDictionary page)
    {
        var contents = File.Get(page, "Contents");
        if (contents is PdfStream single)
        {
            return File.Decode(single);
        }

        if (contents is not PdfArray parts)
        {
            return [];
        }

        // Parts are one stream, with white space between them (7.7.3.3).
        using var joined = new MemoryStream();
        foreach (var part in parts.Values.Take(100_000))
        {
            if (File.Resolve(part) is PdfStream stream)
            {
                joined.Write(File.Decode(stream));
                joined.WriteByte((byte)'\n');
            }

            if (joined.Length > limits.MaxStreamBytes)
            {
                break;
            }
        }

        return joined.ToArray();
    }
}
