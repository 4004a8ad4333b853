using Microsoft.AspNetCore.Mvc;

namespace Lacuna.Web.Features.Compare;

/// <summary>What is said where too many comparisons are being made at once (RFC 9110, 15.6.4).</summary>
internal static class Busy
{
    private const string Seconds = "5";

    /// <summary>The answer; the page of errors says the rest.</summary>
    public static StatusCodeResult Answer(HttpContext http)
    {
        Mark(http);
        return new StatusCodeResult(StatusCodes.Status503ServiceUnavailable);
    }

    /// <summary>Tells when to come back, and that this answer is not the page.</summary>
    public static void Mark(HttpContext http)
    {
        http.Response.Headers.ETag = default;
        http.Response.Headers.RetryAfter = Seconds;
    }
}
