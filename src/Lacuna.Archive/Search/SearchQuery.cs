using System.Collections.Immutable;
using Lacuna.Archive.Search.Queries;

namespace Lacuna.Archive.Search;

/// <summary>A query as it was understood. Anything can be asked; nothing is an error.</summary>
/// <param name="Text">What was asked.</param>
public sealed record SearchQuery(string Text)
{
    /// <summary>The query as a tree, or null when there is nothing to look for.</summary>
    public QueryNode? Root { get; init; }

    /// <summary>What was read otherwise than typed, each a sentence for the reader: "speakr: is no field; it was searched as a word".</summary>
    public ImmutableArray<string> Remarks { get; init; } = [];

    /// <summary>Characters of a query that are read; the rest is passed over.</summary>
    public const int MaxLength = 2000;

    /// <summary>Reads a query: words, <c>"phrases"</c>, <c>AND OR NOT ( )</c>, nearness, stars and fields, as the guide to searching tells them.</summary>
    /// <param name="text">What was asked; null counts as nothing. Any text will do, and none takes long.</param>
    public static SearchQuery Parse(string? text)
    {
        var asked = (text ?? "").Trim();
        var (root, remarks) = QueryReader.Read(asked);
        return new SearchQuery(asked) { Root = root, Remarks = remarks };
    }
}
