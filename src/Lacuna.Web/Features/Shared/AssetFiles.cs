using System.Collections.Frozen;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Lacuna.Documents.Comparison;

namespace Lacuna.Web.Features.Shared;

/// <summary>Style sheets and scripts, out of the assembly, and the icon; an address holds the digest of its content and so never goes stale.</summary>
/// <remarks>The engine of the page viewer is no part of the assembly: the build fetches it, and where it did not, pages are plain images.</remarks>
internal sealed class AssetFiles
{
    private const string Prefix = "asset:";
    private const string Engine = "openseadragon";
    private const int Large = 100_000;
    private readonly FrozenDictionary<string, AssetFile> _files;

    private AssetFiles(IEnumerable<AssetFile> files, byte[] icon)
    {
        // In the page itself it costs some three hundred bytes; at an address of its own, a request at every first visit.
        Icon = "data:image/svg+xml," + Uri.EscapeDataString(Encoding.UTF8.GetString(icon));
        _files = files.ToFrozenDictionary(f => f.Address, StringComparer.Ordinal);
        StyleSheet = AddressOf("lacuna", ".css") ?? throw Incomplete("lacuna.css");
        Script = AddressOf("lacuna", ".js") ?? throw Incomplete("lacuna.js");
        PagesStyleSheet = AddressOf("pages", ".css") ?? throw Incomplete("pages.css");
        PagesScript = AddressOf("pages", ".js") ?? throw Incomplete("pages.js");
        Viewer = AddressOf(Engine, ".js");
    }

    /// <summary>Address of the style sheet.</summary>
    public string StyleSheet { get; }

    /// <summary>Address of the module.</summary>
    public string Script { get; }

    /// <summary>Address of the style sheet of pages with images.</summary>
    public string PagesStyleSheet { get; }

    /// <summary>Address of the module that shows images of pages in the viewer.</summary>
    public string PagesScript { get; }

    /// <summary>Address of the viewer's engine, or null where the program was built without it.</summary>
    public string? Viewer { get; }

    /// <summary>The icon itself, as a <c>data:</c> address (RFC 2397).</summary>
    public string Icon { get; }

    /// <summary>Reads and packs the files once.</summary>
    public static AssetFiles Load()
    {
        var assembly = typeof(AssetFiles).Assembly;
        var files = new List<AssetFile>();
        byte[] icon = [];
        foreach (var resource in assembly.GetManifestResourceNames().Where(n => n.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(resource) ?? throw new InvalidOperationException($"{resource} cannot be read.");
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            var name = resource[Prefix.Length..];
            if (name == "lacuna.css")
            {
                // Compared texts look the same here and in a file that stands alone.
                bytes = [.. bytes, .. Encoding.UTF8.GetBytes(ComparisonStyle.Shared)];
            }

            if (name.EndsWith(".svg", StringComparison.Ordinal))
            {
                icon = bytes;
                continue;
            }

            files.Add(Packed(name, bytes));
        }

        // Beside the program, where build/viewer and the project put it.
        var engine = Path.Combine(AppContext.BaseDirectory, "viewer", Engine + ".min.js");
        if (File.Exists(engine))
        {
            files.Add(Packed(Engine + ".js", File.ReadAllBytes(engine)));
        }

        return new AssetFiles(files, icon);
    }

    private static AssetFile Packed(string name, byte[] bytes)
    {
        var digest = Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 6));
        var dot = name.LastIndexOf('.');
        return new AssetFile($"/assets/{name[..dot]}.{digest}{name[dot..]}", digest, TypeOf(name[dot..]), bytes, Brotli(bytes), Gzip(bytes));
    }

    /// <summary>The file at an address, or null.</summary>
    public AssetFile? Find(string address) => _files.GetValueOrDefault(address);

    private string? AddressOf(string name, string extension) =>
        _files.Keys.SingleOrDefault(k => k.StartsWith($"/assets/{name}.", StringComparison.Ordinal) && k.EndsWith(extension, StringComparison.Ordinal));

    private static InvalidOperationException Incomplete(string name) => new($"The assembly lacks {name}.");

    private static string TypeOf(string extension) => extension switch
    {
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        _ => throw new InvalidOperationException($"No type is known for {extension}."),
    };

    private static byte[] Brotli(byte[] bytes)
    {
        using var packed = new MemoryStream();
        // The engine would take a second at every start to become a tenth smaller.
        using (var brotli = new BrotliStream(packed, bytes.Length > Large ? CompressionLevel.Optimal : CompressionLevel.SmallestSize, leaveOpen: true))
        {
            brotli.Write(bytes);
        }

        return packed.ToArray();
    }

    private static byte[] Gzip(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            gzip.Write(bytes);
        }

        return packed.ToArray();
    }
}

/// <summary>One file.</summary>
/// <param name="Address">Path of its address.</param>
/// <param name="Digest">Start of its SHA-256, hexadecimal.</param>
/// <param name="ContentType">Media type.</param>
/// <param name="Plain">The bytes.</param>
/// <param name="Brotli">The bytes under Brotli.</param>
/// <param name="Gzip">The bytes under gzip.</param>
internal sealed record AssetFile(string Address, string Digest, string ContentType, byte[] Plain, byte[] Brotli, byte[] Gzip);

/// <summary>Serves the files of the assembly.</summary>
internal static class AssetEndpoints
{
    public static void MapAssets(this IEndpointRouteBuilder app) =>
        app.MapMethods("/assets/{name}", Reading.Methods, Get).ExcludeFromDescription();

    private static async Task Get(string name, AssetFiles files, HttpContext http)
    {
        if (files.Find($"/assets/{name}") is not { } file)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        if (Revalidation.IsFresh(http, file.Digest))
        {
            http.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
            http.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        var accepted = http.Request.Headers.AcceptEncoding.ToString();
        var (coding, bytes) = accepted.Contains("br", StringComparison.OrdinalIgnoreCase) ? ("br", file.Brotli)
            : accepted.Contains("gzip", StringComparison.OrdinalIgnoreCase) ? ("gzip", file.Gzip) : ("", file.Plain);
        if (coding.Length > 0)
        {
            http.Response.Headers.ContentEncoding = coding;
        }

        http.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        http.Response.ContentType = file.ContentType;
        http.Response.ContentLength = bytes.Length;
        if (!HttpMethods.IsHead(http.Request.Method))
        {
            await http.Response.Body.WriteAsync(bytes, http.RequestAborted);
        }
    }
}
