using System.Collections.Immutable;
using Lacuna.Archive.Accessions;
using Lacuna.Archive.ExternalTools;
using Lacuna.Archive.Recognition;
using Lacuna.Documents.Description;
using Lacuna.Documents.Diagnostics;
using Lacuna.Documents.Model;

namespace Lacuna.Cli.Commands;

/// <summary>Reads files outside an archive, as an import would.</summary>
internal static class FileReading
{
    /// <summary>Every document of a file.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="name">Its name.</param>
    /// <exception cref="DocumentFormatException">It cannot be read, or a program is missing without which it cannot be.</exception>
    public static ImmutableArray<TextDocument> Documents(byte[] bytes, string name)
    {
        try
        {
            return Intake.ReadFile(bytes, new DescriptionHints(name), ReaderLimits.Default, new ScanReader(new ScanOptions()), CancellationToken.None);
        }
        catch (ToolException e)
        {
            throw new DocumentFormatException(e.Code, e.Message, inner: e);
        }
    }

    /// <summary>The bytes of a file, unless there are more than a document may have.</summary>
    /// <param name="file">Where it lies.</param>
    /// <exception cref="DocumentFormatException"><c>too-large</c>.</exception>
    public static byte[] Bytes(string file)
    {
        var length = new FileInfo(file).Length;
        var most = FormatDetector.HasImageName(file) || FormatDetector.IsPagesZip(file) || file.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase)
            ? ReaderLimits.Default.MaxPagedBytes : ReaderLimits.Default.MaxBytes;
        return length <= most ? File.ReadAllBytes(file)
            : throw new DocumentFormatException("too-large", $"The file has {length:N0} bytes; a document may have {most:N0}. Split it.");
    }
}
