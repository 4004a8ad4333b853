using System.Text;

namespace Lacuna.Documents.Rendering;

/// <summary>A name as the last part of an address: <c>/people/named/{slug}</c>.</summary>
/// <remarks>One spelling gives one slug; that several spellings name one person is for the page at the address to say.</remarks>
public static class NameSlug
{
    private const int Longest = 120;

    /// <summary>The slug of a name: lower case, accents folded, all that is no letter as one hyphen; "Josip Broz Tito’s" gives <c>josip-broz-tito</c>.</summary>
    /// <param name="name">The name as written, in any script; other scripts than Latin keep their letters.</param>
    /// <returns>The slug, at most 120 characters, not escaped for addresses; empty where the name has no letter.</returns>
    public static string Of(ReadOnlySpan<char> name)
    {
        var bare = WithoutGenitive(name.Trim());
        var slug = new StringBuilder(Math.Min(bare.Length, Longest));
        foreach (var rune in bare.EnumerateRunes())
        {
            if (slug.Length >= Longest)
            {
                break;
            }

            if (LatinLetters.IsAccent(rune))
            {
                continue;
            }

            if (Rune.IsLetter(rune))
            {
                var lower = Rune.ToLowerInvariant(rune);
                if (lower.IsBmp)
                {
                    LatinLetters.AppendPlain(slug, (char)lower.Value);
                }
                else
                {
                    slug.Append(lower.ToString());
                }
            }
            else if (slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        while (slug.Length > 0 && slug[^1] == '-')
        {
            slug.Length--;
        }

        return slug.ToString();
    }

    // "Tarnholm’s", "Gromyko's": English puts the ending within the marked name as often as after it.
    private static ReadOnlySpan<char> WithoutGenitive(ReadOnlySpan<char> name) =>
        name.Length > 2 && name[^1] is 's' or 'S' && name[^2] is '’' or '\'' ? name[..^2]
        : name.Length > 1 && name[^1] is '’' or '\'' ? name[..^1] : name;
}
