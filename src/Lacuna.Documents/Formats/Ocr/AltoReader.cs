using System.Collections.Immutable;
using System.Globalization;
using System.Xml;
using Lacuna.Documents.Diagnostics;
using Lacuna.Documents.Pages;

namespace Lacuna.Documents.Formats.Ocr;

/// <summary>Reads ALTO 2 to 4.</summary>
/// <remarks>Lenient: elements it does not know are passed over, their words are not. DTDs are refused and nothing is ever resolved or loaded.</remarks>
public static class AltoReader
{
    // What Tesseract works at where nobody says otherwise; a wrong one only scales the page.
    private const double UsualPixels = 300;

    /// <summary>Reads every page of a file.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="limits">Bounds.</param>
    /// <exception cref="DocumentFormatException"><c>alto-…</c> and <c>xml-…</c> for a file that is no ALTO.</exception>
    public static ImmutableArray<PageText> Read(ReadOnlyMemory<byte> bytes, ReaderLimits limits) => Read(bytes, limits, UsualPixels);

    /// <summary>Reads every page of a file whose places may be in pixels.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="limits">Bounds.</param>
    /// <param name="dpi">Pixels for an inch of the image, for files that measure in pixels.</param>
    /// <exception cref="DocumentFormatException"><c>alto-root</c>, <c>alto-too-large</c>, <c>xml-malformed</c>, <c>xml-dtd</c>, <c>xml-depth</c>.</exception>
    public static ImmutableArray<PageText> Read(ReadOnlyMemory<byte> bytes, ReaderLimits limits, double dpi)
    {
        ArgumentNullException.ThrowIfNull(limits);
        if (bytes.Length > limits.MaxBytes)
        {
            throw new DocumentFormatException("alto-too-large", $"The ALTO file has more than {limits.MaxBytes:N0} bytes. Split it.");
        }

        using var stream = new MemoryStream(bytes.ToArray(), writable: false);
        using var xml = XmlReader.Create(stream, new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            IgnoreWhitespace = true,
        });
        try
        {
            return Walk(xml, limits, dpi);
        }
        catch (XmlException e)
        {
            throw e.Message.Contains("DTD", StringComparison.Ordinal)
                ? new DocumentFormatException("xml-dtd", "The file has a document type declaration, which is never read. Remove the <!DOCTYPE …> line.", -1, e.LineNumber, e.LinePosition, e)
                : new DocumentFormatException("xml-malformed", "The XML is not well-formed. Mend that place, or check that the file arrived whole.", -1, e.LineNumber, e.LinePosition, e);
        }
    }

    private static ImmutableArray<PageText> Walk(XmlReader xml, ReaderLimits limits, double dpi)
    {
        xml.MoveToContent();
        if (xml.LocalName != "alto")
        {
            throw new DocumentFormatException("alto-root", $"The root element is <{xml.LocalName}>, not alto. Give an ALTO file of version 2 to 4.");
        }

        var assembly = new AltoAssembly(dpi);
        var nodes = 0;
        while (xml.Read())
        {
            if (xml.Depth > limits.MaxDepth)
            {
                throw new DocumentFormatException("xml-depth", "Elements are nested too deeply.", -1, ((IXmlLineInfo)xml).LineNumber);
            }

            if (++nodes > limits.MaxNodes)
            {
                throw new DocumentFormatException("alto-too-large", $"The ALTO file has more than {limits.MaxNodes:N0} elements. Split it.");
            }

            if (xml.NodeType == XmlNodeType.Element)
            {
                var empty = xml.IsEmptyElement;
                assembly.Start(xml);
                if (empty)
                {
                    assembly.End(xml.LocalName);
                }
            }
            else if (xml.NodeType == XmlNodeType.EndElement)
            {
                assembly.End(xml.LocalName);
            }
            else if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA)
            {
                assembly.Text(xml.Value);
            }
        }

        return assembly.Pages();
    }

    /// <summary>A number of an attribute; null where there is none, or none that a page can have.</summary>
    internal static double? Number(string? value) =>
        double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) < 1e8 ? number : null;
}
