using System.Collections.Immutable;
using System.Text;
using Lacuna.Archive.Holdings;
using Lacuna.Documents.Rendering;

namespace Lacuna.Archive.Search;

/// <summary>The answer to a query.</summary>
/// <param name="Query">The query as it was understood.</param>
/// <param name="Total">Records found; exact.</param>
/// <param name="Hits">The page of hits asked for.</param>
/// <param name="Milliseconds">Time the search took.</param>
/// <param name="Years">Counts by year when facets were asked for, else empty; undated records last.</param>
/// <param name="Collections">Counts by collection when facets were asked for, else empty.</param>
public sealed record SearchHits(
    SearchQuery Query, long Total, ImmutableArray<SearchHit> Hits, double Milliseconds,
    ImmutableArray<YearCount> Years, ImmutableArray<CollectionCount> Collections);

/// <summary>A record found.</summary>
/// <param name="Entry">The record.</param>
/// <param name="Score">Higher is better; only comparable within one answer.</param>
/// <param name="Snippets">Passages with the words found.</param>
public sealed record SearchHit(RecordEntry Entry, double Score, ImmutableArray<Snippet> Snippets);

/// <summary>A few words around words found.</summary>
/// <param name="Parts">The words in order; those found are marked.</param>
/// <param name="Opens">Whether text was left out before.</param>
/// <param name="Continues">Whether text was left out after.</param>
public sealed record Snippet(ImmutableArray<SnippetPart> Parts, bool Opens, bool Continues)
{
    /// <summary>The snippet as HTML: escaped text, <c>mark</c> around the words found, an ellipsis where text was left out.</summary>
    public string ToHtml()
    {
        var html = new StringBuilder(Opens ? "… " : "");
        foreach (var part in Parts)
        {
            html.Append(part.Marked ? "<mark>" : "");
            HtmlText.Append(html, part.Text);
            html.Append(part.Marked ? "</mark>" : "");
        }

        return html.Append(Continues ? " …" : "").ToString();
    }
}

/// <summary>A run of a snippet.</summary>
/// <param name="Text">The words.</param>
/// <param name="Marked">Whether they were looked for.</param>
public readonly record struct SnippetPart(string Text, bool Marked);

/// <summary>How many of the records found are in a collection.</summary>
/// <param name="CollectionId">The collection.</param>
/// <param name="Title">Its title.</param>
/// <param name="Records">Records found in it.</param>
public sealed record CollectionCount(string CollectionId, string Title, long Records);

/// <summary>What to search and which part of the answer to give.</summary>
public sealed record SearchRequest
{
    /// <summary>The query.</summary>
    public required SearchQuery Query { get; init; }

    /// <summary>Hits to pass over; any depth.</summary>
    public int Offset { get; init; }

    /// <summary>Hits to give, 0 to 1000.</summary>
    public int Limit { get; init; } = 20;

    /// <summary>Best first, or oldest first.</summary>
    public SearchSort Sort { get; init; } = SearchSort.Relevance;

    /// <summary>Whether to count by year and collection.</summary>
    public bool Facets { get; init; }

    /// <summary>Only records of this year, or null.</summary>
    public int? Year { get; init; }

    /// <summary>Which records are of the year.</summary>
    public YearCertainty Certainty { get; init; } = YearCertainty.Possibly;

    /// <summary>Only records without a date, whatever the year.</summary>
    public bool Undated { get; init; }

    /// <summary>Only records of this collection, or null.</summary>
    public string? CollectionId { get; init; }
}

/// <summary>The order of hits.</summary>
public enum SearchSort
{
    /// <summary>Best first.</summary>
    Relevance,

    /// <summary>Oldest first, undated last.</summary>
    Date,
}
