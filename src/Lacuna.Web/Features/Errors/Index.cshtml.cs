using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Lacuna.Web.Features.Errors;

/// <summary>Says what went wrong and where to go on.</summary>
internal sealed class IndexModel : PageModel
{
    private static readonly object Fault = new();

    public int Code { get; private set; }

    public string Heading { get; private set; } = "";

    public string Explanation { get; private set; } = "";

    /// <summary>Says what is wrong with the address that was asked for, where, and how to mend it; told on the page that follows.</summary>
    public static void Explain(HttpContext http, string fault) => http.Items[Fault] = fault;

    public void OnGet(int code)
    {
        // Asked for by its own address, this page is not there either.
        if (Response.StatusCode == StatusCodes.Status200OK)
        {
            Response.StatusCode = StatusCodes.Status404NotFound;
        }

        Code = Response.StatusCode;
        (Heading, Explanation) = Code switch
        {
            StatusCodes.Status404NotFound => ("Not here", "There is no page at this address. A record’s identifier has twelve letters and digits; it may have been cut off or mistyped."),
            StatusCodes.Status400BadRequest => ("This address cannot be read", "Some part of it is not what it should be: a year has four digits, an offset is a whole number, and the order is relevance or date."),
            StatusCodes.Status405MethodNotAllowed => ("Only reading here", "Pages can be read, not written to."),
            StatusCodes.Status503ServiceUnavailable => ("Busy for a moment", "Many comparisons are being made at once. Come back to this address in a few seconds."),
            >= 500 => ("Something went wrong here", "The fault is ours, and it was noted. Try again in a moment; if it stays, whoever runs this archive can find out more with the command lacuna verify."),
            _ => ("This did not work", "The request could not be answered."),
        };
        Explanation = HttpContext.Items[Fault] as string ?? Explanation;
        Response.Headers.CacheControl = "no-store";
    }
}
