using System.IO.Compression;
using System.Net;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Lacuna.Archive;
using Lacuna.Archive.Pages.Images;
using Lacuna.Web.Features.Api;
using Lacuna.Web.Features.Compare;
using Lacuna.Web.Features.Iiif;
using Lacuna.Web.Features.Pages;
using Lacuna.Web.Features.Parallel;
using Lacuna.Web.Features.People;
using Lacuna.Web.Features.Records;
using Lacuna.Web.Features.Releases;
using Lacuna.Web.Features.Search;
using Lacuna.Web.Features.Shared;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.WebEncoders;

namespace Lacuna.Web;

/// <summary>The reading room on the web. All wiring is on this page.</summary>
public static class WebApp
{
    /// <summary>Builds the server; the caller runs it.</summary>
    /// <param name="room">The archive. It is only read.</param>
    /// <param name="options">Where to listen.</param>
    /// <exception cref="ArgumentException">The address is neither an IP address nor <c>localhost</c>.</exception>
    public static WebApplication Build(ReadingRoom room, WebOptions options)
    {
        ArgumentNullException.ThrowIfNull(room);
        ArgumentNullException.ThrowIfNull(options);

        // An empty builder: no settings from the current directory or the environment can change what is served.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(WebApp).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
            EnvironmentName = Environments.Production,
        });
        Log(builder.Logging);
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => Listen(kestrel, options));
        AddServices(builder.Services, room);

        var app = builder.Build();
        // What was taken out of sight while nothing was served must not lie about as tiles.
        app.Services.GetRequiredService<PageImages>().Sweep();
        app.UseMiddleware<ResponseHeaders>();
        app.UseResponseCompression();
        app.UseWhen(IsApi, api => api.UseExceptionHandler().UseStatusCodePages());
        app.UseWhen(http => !IsApi(http), pages => pages.UseExceptionHandler("/error/500").UseStatusCodePagesWithReExecute("/error/{0}"));
        app.UseMiddleware<ReadingMethods>();
        app.UseMiddleware<RateLimits>(new RequestRate(options.Rate, 2 * options.Rate, TimeProvider.System), options.BehindProxy);
        app.UseRouting();
        app.MapAssets();
        app.MapRecordEndpoints();
        app.MapRecordFile();
        app.MapIiif();
        app.MapCompositeFile();
        app.MapParallelEndpoints();
        app.MapApiEndpoints();
        app.MapSearchExports();
        app.MapGet("/people/named/{form}", PeopleRoutes.Named).ExcludeFromDescription();
        app.MapRazorPages();
        return app;
    }

    private static void AddServices(IServiceCollection services, ReadingRoom room)
    {
        services.AddSingleton(room);
        services.AddSingleton(AssetFiles.Load());
        services.AddSingleton<ComparisonShelf>();
        services.AddSingleton<SafeFiles>();
        services.AddSingleton(_ => new PageImages(room, new PageImageOptions(), TimeProvider.System));
        services.AddRouting(routing => routing.LowercaseUrls = true);
        services.AddRazorPages(pages =>
        {
            pages.RootDirectory = "/Features";
            // A group of names that nobody has decided on has the page of a person, at an address of its own.
            pages.Conventions.AddPageRoute("/People/Person", "people/candidate/{group}");
            pages.Conventions.AddPageRoute("/People/Said", "people/candidate/{group}/said");
        });
        // Cyrillic and accents are written as they are, not as references that triple the size of a page.
        services.Configure<WebEncoderOptions>(encoder => encoder.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddApi();
        services.AddProblemDetails();
        services.AddResponseCompression(compression =>
        {
            // Pages hold no secrets that a guess beside them could bring to light, so HTTPS changes nothing.
            compression.EnableForHttps = true;
            compression.MimeTypes = ["text/html", "text/plain", "application/json", "application/problem+json", "application/ld+json", "application/tei+xml", "application/atom+xml", "text/csv", "application/x-bibtex", "application/x-research-info-systems", "application/vnd.citationstyles.csl+json"];
        });
        services.Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Fastest);
        services.Configure<GzipCompressionProviderOptions>(gzip => gzip.Level = CompressionLevel.Fastest);

        // Razor Pages bring keys for forms that change something. There are none, so no key is made or written to disk.
        foreach (var keys in services.Where(s => s.ImplementationType?.Name == "DataProtectionHostedService").ToList())
        {
            services.Remove(keys);
        }
    }

    private static void Listen(KestrelServerOptions kestrel, WebOptions options)
    {
        kestrel.AddServerHeader = false;
        kestrel.ConfigureEndpointDefaults(endpoint => endpoint.Protocols = HttpProtocols.Http1);
        // Nobody sends anything but a query: small requests, slow ones cut off.
        kestrel.Limits.MaxRequestBodySize = 1024;
        // A query of 10,000 letters gets an answer in words, and each may take nine bytes in an address.
        kestrel.Limits.MaxRequestLineSize = 96 * 1024;
        kestrel.Limits.MaxRequestBufferSize = 128 * 1024;
        kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
        kestrel.Limits.KeepAliveTimeout = TimeSpan.FromSeconds(75);
        kestrel.Limits.MaxConcurrentConnections = 4096;
        if (IPAddress.TryParse(options.Address, out var address))
        {
            kestrel.Listen(address, options.Port);
        }
        else if (options.Address is "localhost")
        {
            kestrel.Listen(IPAddress.Loopback, options.Port);
        }
        else
        {
            throw new ArgumentException($"'{options.Address}' is not an IP address.", nameof(options));
        }
    }

    // Warnings and faults only, on standard error; never an address that was asked for, a query or a text.
    private static void Log(ILoggingBuilder logging) =>
        logging.SetMinimumLevel(LogLevel.Warning).AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace);

    // Programs read these, and a fault there is told in their way.
    private static bool IsApi(HttpContext http) => http.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal) || http.Request.Path.StartsWithSegments("/iiif", StringComparison.Ordinal);
}
