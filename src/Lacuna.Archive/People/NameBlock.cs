using Lacuna.Documents.Names;

namespace Lacuna.Archive.People;

/// <summary>Forms of names that share a key.</summary>
/// <param name="Forms">The forms, each with its number; whether it is new; and the key that it sorts by, where that is known.</param>
internal sealed record NameBlock(IReadOnlyList<BlockForm> Forms)
{
    // Comparisons that a form may cost on the average. An archive of up to fifty thousand forms does with far fewer.
    private const long ComparisonsInAll = 200_000_000;

    // More names than this under one key tell nothing apart, and comparing all with all would take hours.
    private const int MostCompared = 4000;
    private const int LeastCompared = 500;

    // Neighbours on either side that a name is held against where its key is as common as that.
    private const int Neighbours = 20;

    // Keys of one or two consonants stand for half of all names. They are taken only where a name has no longer one.
    private const int ShortKey = 2;

    /// <summary>So many forms of one key are compared with each other; the more names an archive has, the fewer, so that the time grows with their number and not with its square.</summary>
    /// <param name="names">Forms of the whole archive.</param>
    public static int LargestOf(long names) => (int)Math.Clamp(ComparisonsInAll / Math.Max(1, names), LeastCompared, MostCompared);

    /// <summary>The keys under which a form is looked for; two forms of one name have one in common, but for rare misspellings of short names.</summary>
    public static IEnumerable<string> KeysOf(PersonName name)
    {
        if (!name.IsPersonLike)
        {
            return [];
        }

        var keys = name.SurnameKeys;
        var longest = keys.Length == 0 ? 0 : keys.Max(k => k.Length);
        return keys.Where(k => k.Length > ShortKey || k.Length == longest);
    }

    /// <summary>The pairs that may be one name and of which one at least is new, by their numbers.</summary>
    /// <param name="largest">The block is compared as a whole up to so many forms.</param>
    public List<NamePair> Compare(int largest) => Forms.Count <= largest ? AllWithAll() : WithNeighbours();

    private List<NamePair> AllWithAll()
    {
        var names = Forms.Select(f => PersonName.Parse(f.Form)).ToArray();
        var found = new List<NamePair>();
        for (var b = 1; b < names.Length; b++)
        {
            for (var a = 0; a < b; a++)
            {
                if (Forms[a].IsNew || Forms[b].IsNew)
                {
                    Compare(Forms[a], names[a], Forms[b], names[b], found);
                }
            }
        }

        return found;
    }

    // Of a key that thousands have, a surname by itself would fit hundreds of people and say nothing. Whole names are held against those that stand beside
    // them in the alphabet; names spelt further apart have another key in common as a rule.
    private List<NamePair> WithNeighbours()
    {
        var ordered = Forms.Select(f => (Form: f, Key: f.SortKey ?? NameForms.SortKey(f.Form))).Where(f => f.Key.Contains(',', StringComparison.Ordinal))
            .OrderBy(f => f.Key, StringComparer.Ordinal).ThenBy(f => f.Form.Form, StringComparer.Ordinal).Select(f => f.Form).ToArray();
        var names = new PersonName?[ordered.Length];
        var found = new List<NamePair>();
        for (var b = 1; b < ordered.Length; b++)
        {
            for (var a = Math.Max(0, b - Neighbours); a < b; a++)
            {
                if (ordered[a].IsNew || ordered[b].IsNew)
                {
                    Compare(ordered[a], names[a] ??= PersonName.Parse(ordered[a].Form), ordered[b], names[b] ??= PersonName.Parse(ordered[b].Form), found);
                }
            }

            if (b >= Neighbours)
            {
                names[b - Neighbours] = null;
            }
        }

        return found;
    }

    private static void Compare(BlockForm a, PersonName nameA, BlockForm b, PersonName nameB, List<NamePair> found)
    {
        if (NameMatcher.Match(nameA, nameB) is { IsMatch: true } match)
        {
            found.Add(new NamePair(Math.Min(a.Number, b.Number), Math.Max(a.Number, b.Number), (ushort)Math.Max(1, Math.Round(match.Score * 1000))));
        }
    }
}

/// <summary>A form of a name in a block.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Form">The form.</param>
/// <param name="IsNew">Whether it is to be compared with the others.</param>
/// <param name="SortKey">The key that it sorts by; null where it is still to be made.</param>
internal readonly record struct BlockForm(int Number, string Form, bool IsNew, string? SortKey);
