using System.Collections.Concurrent;
using Lacuna.Archive;
using Lacuna.Archive.Holdings;
using Lacuna.Archive.Pages;
using Lacuna.Documents.Diagnostics;
using Lacuna.Documents.Inspection;
using Lacuna.Documents.Model;
using Lacuna.Web.Features.Shared;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Lacuna.Web.Features.Pages;

/// <summary>The file of a record, as it may be shown, to be kept by the reader. It is never shown in the browser from here.</summary>
internal static class FileEndpoint
{
    public static void MapRecordFile(this IEndpointRouteBuilder app) =>
        app.MapMethods("/records/{id}/file", Reading.Methods, Get).ExcludeFromDescription();

    private static Results<PhysicalFileHttpResult, NotFound, StatusCodeHttpResult> Get(string id, ReadingRoom room, SafeFiles safe, HttpContext http)
    {
        if (!RecordId.TryParse(id, out var asked) || PagedRecord.Find(room, asked) is not { File: { } file } record || !safe.Offers(record))
        {
            return TypedResults.NotFound();
        }

        if (Revalidation.IsFresh(http, Revalidation.TagOf(file.Digest, "file")))
        {
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        }

        var (type, extension) = SafeFiles.TypeOf(file);
        http.Response.Headers.ContentDisposition = $"attachment; filename=\"lacuna-{asked}.{extension}\"";
        // Whatever is in it: where a browser shows it all the same, it runs nothing and knows nothing of this site.
        ResponseHeaders.Sandbox(http);
        return TypedResults.PhysicalFile(file.Path, type);
    }
}

/// <summary>Which files can be given away: none that would run something on the reader's machine.</summary>
internal sealed class SafeFiles
{
    // Larger ones are not read into memory to be looked through; their pages can still be read here.
    private const long MostBytes = 256L << 20;
    private const int MostKept = 10_000;

    private readonly ConcurrentDictionary<string, bool> _known = new(StringComparer.Ordinal);

    /// <summary>Whether the file of a record is given away.</summary>
    public bool Offers(PagedRecord record) => record is { HasFile: true, File: { } file } && IsSafe(file);

    // Whether it holds no scripts and starts no program. Looked at once.
    private bool IsSafe(PageFile file)
    {
        if (file.Format != DocumentFormat.Pdf)
        {
            return true;
        }

        if (_known.TryGetValue(file.Digest, out var known))
        {
            return known;
        }

        if (_known.Count >= MostKept)
        {
            _known.Clear();
        }

        return _known[file.Digest] = new FileInfo(file.Path) is { Exists: true, Length: <= MostBytes } && RunsNothing(file.Path);
    }

    /// <summary>Media type and extension, by the first bytes.</summary>
    public static (string Type, string Extension) TypeOf(PageFile file)
    {
        if (file.Format == DocumentFormat.Pdf)
        {
            return ("application/pdf", "pdf");
        }

        Span<byte> start = stackalloc byte[12];
        using var stream = File.OpenRead(file.Path);
        start = start[..stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)];
        return start switch
        {
            [0x89, (byte)'P', (byte)'N', (byte)'G', ..] => ("image/png", "png"),
            [0xFF, 0xD8, 0xFF, ..] => ("image/jpeg", "jpg"),
            [(byte)'I', (byte)'I', 42, 0, ..] or [(byte)'M', (byte)'M', 0, 42, ..] => ("image/tiff", "tif"),
            [0, 0, 0, 12, (byte)'j', (byte)'P', ..] => ("image/jp2", "jp2"),
            [(byte)'P', (byte)'K', 3, 4, ..] => ("application/zip", "zip"),
            _ => ("application/octet-stream", "bin"),
        };
    }

    private static bool RunsNothing(string path)
    {
        try
        {
            return FileInspector.Actions(File.ReadAllBytes(path)).IsEmpty;
        }
        catch (Exception e) when (e is DocumentFormatException or IOException)
        {
            return false;
        }
    }
}
