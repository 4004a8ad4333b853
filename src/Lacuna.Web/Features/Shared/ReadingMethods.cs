using Microsoft.AspNetCore.Diagnostics;

namespace Lacuna.Web.Features.Shared;

/// <summary>Lets only those methods through that read: Razor Pages would answer a POST like a GET.</summary>
internal sealed class ReadingMethods(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext http)
    {
        var method = http.Request.Method;
        if (http.Features.Get<IStatusCodeReExecuteFeature>() is not null)
        {
            // The refusal below is being given its page, which is read like any other.
            http.Request.Method = HttpMethods.Get;
            return next(http);
        }

        if (HttpMethods.IsGet(method) || HttpMethods.IsHead(method))
        {
            return next(http);
        }

        http.Response.Headers.Allow = "GET, HEAD, OPTIONS";
        if (HttpMethods.IsOptions(method))
        {
            http.Response.Headers.AccessControlAllowMethods = "GET, HEAD";
            http.Response.Headers.AccessControlAllowHeaders = "If-None-Match";
            http.Response.Headers.AccessControlMaxAge = "86400";
            http.Response.StatusCode = StatusCodes.Status204NoContent;
        }
        else
        {
            http.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
        }

        return Task.CompletedTask;
    }
}
