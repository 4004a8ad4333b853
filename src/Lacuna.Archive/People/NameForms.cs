using System.Security.Cryptography;
using System.Text;
using Lacuna.Archive.Search;
using Lacuna.Documents.Names;

namespace Lacuna.Archive.People;

/// <summary>What the authority file asks of the forms of a name.</summary>
internal static class NameForms
{
    private const int LongestSlug = 40;

    /// <summary>The key by which a name sorts: surname first, no accents, no capitals.</summary>
    public static string SortKey(string form) =>
        PersonName.Parse(form).SortKey is { Length: > 0 } key ? key : Accents.Remove(form.ToLowerInvariant());

    /// <summary>The script of a name by its first letter: <c>Latn</c>, <c>Cyrl</c>, <c>Grek</c>, or null for another.</summary>
    public static string? ScriptOf(string form) => form.FirstOrDefault(char.IsLetter) switch
    {
        '\0' => null,
        < '\u0250' => "Latn",
        >= '\u1e00' and <= '\u1eff' => "Latn",
        >= '\u0370' and <= '\u03ff' => "Grek",
        >= '\u0400' and <= '\u052f' => "Cyrl",
        _ => null,
    };

    /// <summary>An address for a form: its Latin letters for people, and some of its digest so that no two are alike.</summary>
    public static string Slug(string form)
    {
        var words = new StringBuilder();
        foreach (var c in Accents.Remove(form.ToLowerInvariant()))
        {
            if (char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c))
            {
                words.Append(c);
            }
            else if (words.Length > 0 && words[^1] != '-')
            {
                words.Append('-');
            }

            if (words.Length >= LongestSlug)
            {
                break;
            }
        }

        var digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(form)).AsSpan(0, 5));
        var readable = words.ToString().Trim('-');
        return readable.Length == 0 ? $"name-{digest}" : $"{readable}-{digest}";
    }
}
