using System.Text;
using Lacuna.Archive;
using Lacuna.Archive.Exchange;
using Lacuna.Archive.Search;
using Lacuna.Web.Features.Shared;

namespace Lacuna.Web.Features.Search;

/// <summary>A search as a feed and as lists for other programs, at the address of the page with another ending.</summary>
internal static class SearchExports
{
    /// <summary>How the addresses of all of them begin.</summary>
    public const string Prefix = "/search.";

    // A feed is fetched again and again by programs that show what is new; what is older lies behind its next link.
    private const int FeedLength = 50;
    private const int MostOfFeed = 500;

    // Records written before they are sent: the first arrive at once, and none waits in memory for all the others.
    private const int Written = 100;

    // Whole lists that are written at once, on all processors; others wait for their turn, and not for ever.
    private const int ListsTogether = 4;
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(20);
    private static readonly SemaphoreSlim Turns = new(ListsTogether);

    /// <summary>The endings of the addresses with the names of the forms.</summary>
    public static readonly (string Ending, string Name, string Title)[] Lists =
        [("csv", "csv", "CSV"), ("bib", "bibtex", "BibTeX"), ("ris", "ris", "RIS"), ("csl.json", "csl-json", "CSL-JSON")];

    public static void MapSearchExports(this IEndpointRouteBuilder app)
    {
        app.MapMethods(Prefix + "atom", Reading.Methods, Feed).ExcludeFromDescription();
        foreach (var (ending, name, _) in Lists)
        {
            app.MapMethods(Prefix + ending, Reading.Methods, (ReadingRoom room, HttpContext http) => List(room, http, name)).ExcludeFromDescription();
        }
    }

    private static Task Feed(ReadingRoom room, HttpContext http)
    {
        var (request, fault) = SearchAddress.Read(http.Request.Query, MostOfFeed);
        if (request is null)
        {
            return Refuse(http, fault);
        }

        request = FoundRecords.NewestFirst(http.Request.Query.ContainsKey("limit") ? request : request with { Limit = FeedLength });
        var site = new Uri(OriginOf(http));
        var found = new FoundRecords(room, request, site);
        var page = SearchAddress.FromTheStart(request) with { Limit = SearchAddress.DefaultLimit, Sort = SearchSort.Relevance };
        // The feed is the same one, wherever in it a part begins.
        var name = SearchAddress.Of(page);
        var head = new FeedHead(
            request.Query.Text.Length > 0 ? $"Lacuna: {request.Query.Text}" : "Lacuna: records received", name,
            new Uri(site, Prefix + "atom" + http.Request.QueryString.ToUriComponent()),
            found.Next() is { } next ? new Uri(site, Prefix + "atom" + SearchAddress.Of(request with { Cursor = next, Offset = 0, Sort = SearchSort.Relevance })) : null,
            new Uri(site, "/search" + SearchAddress.Of(page with { Sort = SearchSort.Received })));
        return Send(http, found, new AtomWriter(head, found.NewestReceived()), isFile: false);
    }

    private static async Task List(ReadingRoom room, HttpContext http, string form)
    {
        var (request, fault) = SearchAddress.Read(http.Request.Query, RecordLists.MostRecords);
        if (request is null || RecordLists.Writer(form) is not { } writer)
        {
            await Refuse(http, fault);
            return;
        }

        if (!await Turns.WaitAsync(LongestWait, http.RequestAborted))
        {
            http.Response.Headers.RetryAfter = "20";
            await TypedResults.Problem("Many whole lists are being written at this moment; try again in a while, or ask for fewer records with limit.",
                statusCode: StatusCodes.Status503ServiceUnavailable).ExecuteAsync(http);
            return;
        }

        // A list has all that it may have, where nothing else is said.
        try
        {
            request = http.Request.Query.ContainsKey("limit") ? request : request with { Limit = RecordLists.MostRecords };
            await Send(http, new FoundRecords(room, request, new Uri(OriginOf(http))), writer, isFile: true);
        }
        finally
        {
            Turns.Release();
        }
    }

    private static Task Refuse(HttpContext http, string? fault) =>
        TypedResults.Problem(fault, statusCode: StatusCodes.Status400BadRequest).ExecuteAsync(http);

    private static async Task Send(HttpContext http, FoundRecords records, IRecordListWriter writer, bool isFile)
    {
        http.Response.ContentType = writer.MediaType;
        if (isFile)
        {
            http.Response.Headers.ContentDisposition = $"attachment; filename=\"lacuna-search.{writer.Extension}\"";
        }

        if (HttpMethods.IsHead(http.Request.Method))
        {
            return;
        }

        await using var text = new StringWriter();
        writer.Begin(text);
        var waiting = 0;
        foreach (var record in records.All())
        {
            writer.Write(text, record);
            if (++waiting == Written)
            {
                await Flush(http, text);
                waiting = 0;
            }
        }

        writer.End(text);
        await Flush(http, text);
    }

    private static async Task Flush(HttpContext http, StringWriter text)
    {
        await http.Response.WriteAsync(text.ToString(), Encoding.UTF8, http.RequestAborted);
        text.GetStringBuilder().Clear();
    }

    private static string OriginOf(HttpContext http) => $"{http.Request.Scheme}://{http.Request.Host}";
}
