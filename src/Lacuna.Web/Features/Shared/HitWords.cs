using Lacuna.Archive.Search;

namespace Lacuna.Web.Features.Shared;

/// <summary>Where hits stand, in plain English.</summary>
internal static class HitWords
{
    /// <summary>"in a note"; null for the text itself and for what somebody says in it.</summary>
    public static string? Place(SnippetPlace place) => place switch
    {
        SnippetPlace.Title => "in the title",
        SnippetPlace.Note => "in a note",
        SnippetPlace.Apparatus => "in the editor’s or the reporter’s words",
        SnippetPlace.Gap => "in the statement of what is withheld",
        _ => null,
    };

    /// <summary>"Khrushchev, literally", "Korsin, as told", or null where nobody speaks.</summary>
    public static string? Voice(Snippet snippet) => (snippet.Speaker, snippet.Place) switch
    {
        ({ } speaker, SnippetPlace.Literal) => $"{speaker}, literally",
        ({ } speaker, SnippetPlace.Said) => $"{speaker}, as told",
        ({ } speaker, _) => speaker,
        (null, SnippetPlace.Literal) => "Literally",
        _ => null,
    };
}
