namespace Lacuna.Web.Features.Shared;

/// <summary>Lets only those methods through that read: Razor Pages would answer a POST like a GET.</summary>
internal sealed class ReadingMethods(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext http)
    {
        var method = http.Request.Method;
        if (HttpMethods.IsGet(method) || HttpMethods.IsHead(method))
        {
            return next(http);
        }

        http.Response.Headers.Allow = "GET, HEAD, OPTIONS";
        if (HttpMethods.IsOptions(method))
        {
            http.Response.Headers.AccessControlAllowMethods = "GET, HEAD";
            http.Response.StatusCode = StatusCodes.Status204NoContent;
        }
        else
        {
            http.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
        }

        return Task.CompletedTask;
    }
}
