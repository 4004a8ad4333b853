using Lacuna.Documents.Model;

namespace Lacuna.Documents.Apparatus.Gaps;

/// <summary>Reads from a marker which thing is missing: a name, a title, a telegram number.</summary>
internal static class ThingReader
{
    /// <summary>The thing's name in English, lower case with hyphens, or null when the marker names an amount of text.</summary>
    public static string? Read(ReadOnlySpan<GapToken> tokens, Extent? extent)
    {
        if (extent is not null and not { Unit: ExtentUnit.Name or ExtentUnit.Document })
        {
            return null;
        }

        for (var i = 0; i < tokens.Length; i++)
        {
            var next = i + 1 < tokens.Length ? Slug(tokens[i + 1]) : null;
            if (Slug(tokens[i]) is { } thing)
            {
                return next is null or "source" ? thing : thing + "-" + next;
            }

            // "document number": a unit before a thing qualifies it.
            if (tokens[i].Word is { Role: WordRole.Unit, Unit: ExtentUnit.Document } && next is not null)
            {
                return "document-" + next;
            }
        }

        return null;
    }

    private static string? Slug(GapToken token) => token.Word switch
    {
        { Role: WordRole.Thing } thing => thing.Slug,
        { Role: WordRole.Unit, Unit: ExtentUnit.Name } => "name",
        _ => null,
    };
}
