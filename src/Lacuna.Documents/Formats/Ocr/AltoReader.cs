using System.Collections.Immutable;
using System.Xml;
using Lacuna.Documents.Diagnostics;
using Lacuna.Documents.Pages;

namespace Lacuna.Documents.Formats.Ocr;

/// <summary>Reads ALTO 2 to 4: our own files to the same pages that were written, and those of other programs as far as they say the same.</summary>
/// <remarks>DTDs are refused and nothing is ever resolved or loaded. Elements that are not known are passed over.</remarks>
public static class AltoReader
{
    // Pixels where nothing says how many make an inch: what OCR programs assume of a scan.
    private const double UsualResolution = 300;

    /// <summary>Reads every page of a file.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="limits">Bounds.</param>
    /// <param name="resolution">Pixels in an inch, for a file whose lengths are in pixels.</param>
    /// <exception cref="DocumentFormatException"><c>alto-root</c>, <c>alto-too-large</c>, <c>xml-malformed</c>, <c>xml-dtd</c>.</exception>
    public static ImmutableArray<PageText> Read(ReadOnlyMemory<byte> bytes, ReaderLimits limits, double resolution = UsualResolution)
    {
        ArgumentNullException.ThrowIfNull(limits);
        using var stream = new MemoryStream(bytes.ToArray(), writable: false);
        using var xml = XmlReader.Create(stream, new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            MaxCharactersFromEntities = 1024,
        });
        try
        {
            xml.MoveToContent();
            return xml.LocalName == "alto" ? new AltoWalk(xml, limits, resolution).Pages()
                : throw new DocumentFormatException("alto-root", $"The root element is <{xml.LocalName}>, not alto.");
        }
        catch (XmlException e)
        {
            throw e.Message.Contains("DTD", StringComparison.Ordinal)
                ? new DocumentFormatException("xml-dtd", "The file has a document type declaration, which is never read. Remove it.", -1, e.LineNumber, e.LinePosition, e)
                : new DocumentFormatException("xml-malformed", "The XML is not well-formed. Check that the file arrived whole.", -1, e.LineNumber, e.LinePosition, e);
        }
    }
}
