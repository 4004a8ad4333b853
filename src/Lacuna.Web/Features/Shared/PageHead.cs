namespace Lacuna.Web.Features.Shared;

/// <summary>What a page tells the frame around it.</summary>
internal static class PageHead
{
    public const string Title = "Title";
    public const string Description = "Description";
    public const string Query = "Query";
    public const string Paging = "Paging";
    public const string Record = "Record";
    public const string Here = "Here";
    public const string Pages = "Pages";

    /// <summary>Whether the page has a search box of its own, so that the frame needs none.</summary>
    public const string OwnBox = "OwnBox";
}
