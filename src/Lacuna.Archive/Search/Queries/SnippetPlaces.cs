namespace Lacuna.Archive.Search.Queries;

/// <summary>The names of the places of hits in answers for programs.</summary>
public static class SnippetPlaces
{
    /// <summary>The name of a place: "text", "note", "said".</summary>
    /// <param name="place">The place.</param>
    public static string NameOf(SnippetPlace place) => place switch
    {
        SnippetPlace.Title => "title",
        SnippetPlace.Note => "note",
        SnippetPlace.Apparatus => "apparatus",
        SnippetPlace.Gap => "gap",
        SnippetPlace.Said => "said",
        SnippetPlace.Literal => "literal",
        _ => "text",
    };
}
