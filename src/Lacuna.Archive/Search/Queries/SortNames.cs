namespace Lacuna.Archive.Search.Queries;

/// <summary>The names of the orders of hits in addresses and on the command line.</summary>
public static class SortNames
{
    /// <summary>All of them, as a sentence tells them.</summary>
    public const string All = "relevance, date, newest, received or withheld";

    /// <summary>The name of an order.</summary>
    /// <param name="sort">The order.</param>
    public static string Of(SearchSort sort) => sort switch
    {
        SearchSort.Date => "date",
        SearchSort.Newest => "newest",
        SearchSort.Received => "received",
        SearchSort.Withheld => "withheld",
        _ => "relevance",
    };

    /// <summary>The order of a name, or null.</summary>
    /// <param name="name">The name.</param>
    public static SearchSort? Named(string name) => name switch
    {
        "relevance" => SearchSort.Relevance,
        "date" => SearchSort.Date,
        "newest" => SearchSort.Newest,
        "received" => SearchSort.Received,
        "withheld" => SearchSort.Withheld,
        _ => null,
    };
}
