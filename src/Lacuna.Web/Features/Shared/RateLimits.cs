using System.Globalization;
using System.Net;

namespace Lacuna.Web.Features.Shared;

/// <summary>Tells programs how much they may still ask for, and refuses what is too much (RFC 6585 §4: 429).</summary>
/// <param name="next">What answers.</param>
/// <param name="rate">Counts the requests.</param>
/// <param name="behindProxy">Whether the proxy before the server tells for whom it asks.</param>
internal sealed class RateLimits(RequestDelegate next, RequestRate rate, bool behindProxy)
{
    public Task InvokeAsync(HttpContext http)
    {
        if (!ForPrograms.Is(http.Request.Path))
        {
            return next(http);
        }

        var (allowed, remaining, reset) = rate.Take(ClientOf(http));
        var headers = http.Response.Headers;
        headers["RateLimit-Limit"] = rate.Burst.ToString(CultureInfo.InvariantCulture);
        headers["RateLimit-Remaining"] = remaining.ToString(CultureInfo.InvariantCulture);
        headers["RateLimit-Reset"] = reset.ToString(CultureInfo.InvariantCulture);
        if (allowed)
        {
            return next(http);
        }

        headers.RetryAfter = reset.ToString(CultureInfo.InvariantCulture);
        return TypedResults.Problem(
            $"More requests came from your address than are answered at once. Wait {reset} second{(reset == 1 ? "" : "s")}, and ask one after the other.",
            statusCode: StatusCodes.Status429TooManyRequests).ExecuteAsync(http);
    }

    // A proxy adds the address that it sees at the end; whatever stands before it, anybody may have written.
    private IPAddress? ClientOf(HttpContext http)
    {
        if (behindProxy && http.Request.Headers["X-Forwarded-For"] is [.., { } told]
            && IPAddress.TryParse(told.AsSpan(told.LastIndexOf(',') + 1).Trim(), out var client))
        {
            return client;
        }

        return http.Connection.RemoteIpAddress;
    }
}
