using Microsoft.Extensions.Primitives;

namespace Lacuna.Web.Features.Shared;

/// <summary>What every answer says about itself: no scripts or styles but ours, no frame, no address passed on.</summary>
internal sealed class ResponseHeaders(RequestDelegate next)
{
    private const string Policy = "default-src 'none'; style-src 'self'; img-src 'self' data:; script-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private const string Nothing = "default-src 'none'; sandbox; frame-ancestors 'none'";
    private static readonly object Boxed = new();

    /// <summary>For an answer that is a foreign file: wherever it is shown, it may do nothing.</summary>
    public static void Sandbox(HttpContext http) => http.Items[Boxed] = true;

    public Task InvokeAsync(HttpContext http)
    {
        http.Response.OnStarting(static state => Write((HttpContext)state), http);
        return next(http);
    }

    private static Task Write(HttpContext http)
    {
        var headers = http.Response.Headers;
        // Programs and viewers on other sites may read these.
        var isOpen = ForPrograms.Is(http.Request.Path) || http.Request.Path.StartsWithSegments("/iiif", StringComparison.Ordinal);
        headers.ContentSecurityPolicy = http.Items.ContainsKey(Boxed) ? Nothing : Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), browsing-topics=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = isOpen ? "cross-origin" : "same-origin";
        if (isOpen)
        {
            headers.AccessControlAllowOrigin = "*";
            headers.AccessControlExposeHeaders = "ETag, RateLimit-Limit, RateLimit-Remaining, RateLimit-Reset, Retry-After";
        }

        if (StringValues.IsNullOrEmpty(headers.CacheControl))
        {
            headers.CacheControl = "no-cache";
        }

        Revalidation.NameVariant(headers);
        return Task.CompletedTask;
    }
}
