using System.Collections.Immutable;
using Lacuna.Archive.Holdings;
using Lacuna.Archive.Search;
using Lacuna.Archive.Search.Queries;
using Lacuna.Documents.Names;

namespace Lacuna.Archive.Withheld;

/// <summary>Finds the gaps that stand beside a name. Safe to use from many threads.</summary>
/// <remarks>The index gives the records that have the name, their texts are then looked through. One call looks through so many records and
/// characters and no more, and says where to go on.</remarks>
public sealed class GapsNear
{
    /// <summary>Words between name and gap where nobody says otherwise.</summary>
    public const int UsualWords = 50;

    /// <summary>The widest neighbourhood, in words: about two pages.</summary>
    public const int MostWords = 500;

    // A text of a page takes some 0.1 ms to unpack and look through: together well below a third of a second.
    private const int MostRecords = 400;
    private const int MostCharacters = 8_000_000;
    private const int MostForms = 24;

    private readonly ReadingRoom _room;

    internal GapsNear(ReadingRoom room) => _room = room;

    /// <summary>Gaps with the name within a number of words.</summary>
    /// <param name="name">A name, an identifier of the authority file, or the address of a group of names.</param>
    /// <param name="words">Words between them at most, 1 to <see cref="MostWords"/>.</param>
    /// <param name="from">The record of the search to begin with (<see cref="GapsNearName.Next"/>), from 0.</param>
    /// <param name="limit">Gaps at most.</param>
    /// <returns>The gaps; none, with no spelling, where the name has no letters.</returns>
    public GapsNearName Find(string name, int words, int from, int limit)
    {
        ArgumentNullException.ThrowIfNull(name);
        var spellings = SpellingsOf(name);
        if (spellings.IsEmpty)
        {
            return new GapsNearName([], 0, 0, [], null);
        }

        var query = SearchQuery.Parse(string.Join(" OR ", spellings.Select(s => $"\"{s}\"")));
        var found = _room.Index.Search(new SearchRequest
        {
            Query = query,
            Filters = [new SearchFilter(FilterField.Has, "gaps")],
            Offset = from,
            Limit = MostRecords,
            Group = false,
            Passages = 0,
        });
        using var connection = _room.Database.ReadCatalogue();
        var gaps = WithheldGaps.OfRecords(connection, [.. found.Hits.Where(h => h.Entry.Withheld.Gaps > 0).Select(h => h.Entry.Sequence)]);
        var looked = new NameInText(spellings);
        var result = ImmutableArray.CreateBuilder<WithheldGap>();
        var (seen, characters) = (0, 0);
        foreach (var hit in found.Hits)
        {
            if (result.Count >= limit || characters > MostCharacters)
            {
                break;
            }

            seen++;
            if (!gaps.Contains(hit.Entry.Sequence) || _room.Catalogue.TextOf(hit.Entry.Sequence) is not { } text)
            {
                continue;
            }

            characters += text.Length;
            result.AddRange(Near(hit.Entry, text, gaps[hit.Entry.Sequence], looked, words));
        }

        return new GapsNearName(result.ToImmutable(), seen, found.Total, spellings, from + seen < found.Total && seen > 0 ? from + seen : null);
    }

    private static IEnumerable<WithheldGap> Near(RecordEntry record, string text, IEnumerable<GapRow> gaps, NameInText name, int words)
    {
        var (places, starts) = name.Find(text);
        if (places.Count == 0)
        {
            yield break;
        }

        foreach (var gap in gaps)
        {
            var (first, last) = (NameInText.WordAt(starts, gap.Start), NameInText.WordAt(starts, gap.Start + gap.Length));
            var distance = places.Min(p => p.Word + p.Count <= first ? first - (p.Word + p.Count) : p.Word >= last ? p.Word - last : 0);
            if (distance <= words)
            {
                yield return WithheldGaps.Told(gap, record, text) with { Distance = distance };
            }
        }
    }

    // Texts say "Kozlov" where a list says "Frol Romanovich Kozlov": what is looked for is the surname in each of its forms.
    private ImmutableArray<string> SpellingsOf(string name)
    {
        var forms = _room.People.FindBearer(name) is { } bearer ? bearer.Forms.Prepend(bearer.Name) : [name];
        var spellings = new List<string>();
        foreach (var form in forms.Take(MostForms))
        {
            var parsed = PersonName.Parse(form);
            var surname = parsed.IsPersonLike && parsed.Surnames.Length > 0 ? string.Join(' ', parsed.Surnames) : form;
            var folded = string.Join(' ', WordBreaks.Of(surname).Take(NameInText.MostWords).Select(w => WordBreaks.Fold(surname.AsSpan(w.Start, w.Length))));
            if (folded.Length > 1 && !spellings.Contains(folded))
            {
                spellings.Add(folded);
            }
        }

        return [.. spellings];
    }
}

/// <summary>Finds spellings of a name in a text, word by word.</summary>
internal sealed class NameInText
{
    /// <summary>Words of a spelling at most.</summary>
    public const int MostWords = 6;

    // Russian and other endings stand at a surname of some length: "Козлова", "Козловым".
    private const int LongestEnding = 3;
    private const int ShortestStem = 5;

    private readonly string[][] _spellings;

    public NameInText(ImmutableArray<string> spellings) => _spellings = [.. spellings.Select(s => s.Split(' '))];

    /// <summary>Where the name stands, counted in words, and where each word of the text begins.</summary>
    public (List<(int Word, int Count)> Places, List<int> Starts) Find(string text)
    {
        var places = new List<(int, int)>();
        var starts = new List<int>();
        var window = new Queue<string>();
        foreach (var (start, length) in WordBreaks.Of(text))
        {
            starts.Add(start);
            window.Enqueue(WordBreaks.Fold(text.AsSpan(start, length)));
            if (window.Count > MostWords)
            {
                window.Dequeue();
            }

            foreach (var spelling in _spellings)
            {
                if (spelling.Length <= window.Count && IsAt(window, spelling))
                {
                    places.Add((starts.Count - spelling.Length, spelling.Length));
                    break;
                }
            }
        }

        return (places, starts);
    }

    /// <summary>The number of words that begin before an offset.</summary>
    public static int WordAt(List<int> starts, int offset)
    {
        var at = starts.BinarySearch(offset);
        return at >= 0 ? at : ~at;
    }

    private static bool IsAt(Queue<string> window, string[] spelling)
    {
        var i = spelling.Length - window.Count;
        foreach (var word in window)
        {
            if (i >= 0 && word != spelling[i] && !(i == spelling.Length - 1 && IsInflected(word, spelling[i])))
            {
                return false;
            }

            i++;
        }

        return true;
    }

    // Only in Cyrillic: "Burns" is not a form of "Burn".
    private static bool IsInflected(string word, string name) =>
        name.Length >= ShortestStem && name[^1] is >= '\u0400' and <= '\u04ff' && word.Length > name.Length - 2 && word.Length <= name.Length + LongestEnding
        && word.StartsWith(name[^1] is 'й' or 'я' or 'а' or 'ь' ? name[..^2] : name, StringComparison.Ordinal);
}
