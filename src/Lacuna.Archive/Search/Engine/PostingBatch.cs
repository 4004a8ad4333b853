using Lacuna.Archive.Search.Words;

namespace Lacuna.Archive.Search.Engine;

/// <summary>Gathers the words of many records in memory, to be written as one segment.</summary>
internal sealed class PostingBatch
{
    private const int Kinds = 11;

    // Positions of one record beyond this are not told apart: no text has so many words.
    private const int MostPositions = 1 << 26;

    private readonly Dictionary<string, TermPostings>[] _terms = new Dictionary<string, TermPostings>[Kinds];
    private readonly Dictionary<string, TermPostings>.AlternateLookup<ReadOnlySpan<char>>[] _lookups = new Dictionary<string, TermPostings>.AlternateLookup<ReadOnlySpan<char>>[Kinds];
    private readonly List<int> _starts = [];
    private readonly char[] _pair = new char[32];

    public PostingBatch()
    {
        for (var kind = 0; kind < Kinds; kind++)
        {
            _terms[kind] = new Dictionary<string, TermPostings>(StringComparer.Ordinal);
            _lookups[kind] = _terms[kind].GetAlternateLookup<ReadOnlySpan<char>>();
        }
    }

    /// <summary>Records in the batch.</summary>
    public int Documents { get; private set; }

    /// <summary>About how many characters they had: tells how much memory is taken.</summary>
    public long Characters { get; private set; }

    /// <summary>The terms, by form: the order in which they are written.</summary>
    public IEnumerable<TermPostings> Terms() => _terms.SelectMany(t => t.Values).OrderBy(t => t.Form, StringComparer.Ordinal).ThenBy(t => t.Kind);

    /// <summary>Adds a record.</summary>
    /// <param name="doc">Its row number; higher than all before.</param>
    /// <param name="title">Its title.</param>
    /// <param name="text">Its plain text.</param>
    /// <param name="outline">What stands where in it.</param>
    /// <param name="language">Its language, or null.</param>
    /// <param name="persons">The names in it.</param>
    /// <param name="row">Gets its length and zones.</param>
    /// <param name="labelOf">The number of a speaker's name.</param>
    public void Add(int doc, string title, string text, TextOutline outline, string? language, IReadOnlyList<string> persons, DocRow row, Func<string, int> labelOf)
    {
        Documents++;
        Characters += text.Length;
        var titlePositions = 0;
        Words(doc, title, 0, title.Length, PassageLanguages.Of(title, language), ref titlePositions, Positions.Title - 1, null);
        var position = Positions.Title;
        var starts = outline.Ranges.IsEmpty && !outline.Passages.Any(p => p.IsNote) ? null : _starts;
        starts?.Clear();
        if (outline.Passages.IsEmpty)
        {
            foreach (var range in text.AsSpan().Split("\n\n"))
            {
                var (start, end) = (range.Start.Value, range.End.Value);
                Words(doc, text, start, end, PassageLanguages.Of(text.AsSpan(start, end - start), language), ref position, MostPositions, starts);
            }
        }

        foreach (var passage in outline.Passages)
        {
            Words(doc, text, passage.Start, passage.End, PassageLanguages.Of(text.AsSpan(passage.Start, passage.End - passage.Start), language), ref position, MostPositions, starts);
        }

        row.Words = position - Positions.Title;
        row.Zones = starts is null ? [] : Zones(outline, starts, labelOf);
        Names(doc, persons);
    }

    private void Names(int doc, IReadOnlyList<string> persons)
    {
        // A name's number must leave room for its places within the position.
        for (var n = 0; n < persons.Count && n < 10_000; n++)
        {
            var place = 0;
            foreach (var (start, length) in WordBreaks.Of(persons[n]))
            {
                if (place == Positions.Name)
                {
                    break;
                }

                var form = WordBreaks.Fold(persons[n].AsSpan(start, length));
                Term(TermKind.Person, form, form).Add(doc, (n * Positions.Name) + place++, true);
            }
        }
    }

    // Words of one passage. Starts get the offset of each word, so that stretches of the text can be told in positions.
    private void Words(int doc, string text, int from, int to, PassageLanguage language, ref int position, int last, List<int>? starts)
    {
        TermPostings? before = null;
        var beforeIsSmall = false;
        var words = WordBreaks.In(text.AsSpan(from, to - from));
        while (words.MoveNext())
        {
            var start = from + words.Start;
            if (position >= last)
            {
                return;
            }

            var word = text.AsSpan(start, words.Length);
            var term = TermOf(word, language);
            var isSmall = SmallWords.Has(term.Form);
            if (isSmall && beforeIsSmall && before is not null)
            {
                PairOf(before.Form, term.Form).Add(doc, position - 1, false);
            }

            term.Add(doc, position++, char.IsUpper(word[0]));
            starts?.Add(start);
            (before, beforeIsSmall) = (term, isSmall);
        }
    }

    private TermPostings TermOf(ReadOnlySpan<char> word, PassageLanguage language)
    {
        Span<char> folded = stackalloc char[WordBreaks.LongestWord * Accents.MostLettersForOne];
        ReadOnlySpan<char> form = folded[..WordBreaks.Fold(word, folded)];
        var kind = char.IsAsciiDigit(form[0]) && !form.ContainsAnyExceptInRange('0', '9') ? TermKind.None : (byte)language;
        if (_lookups[kind].TryGetValue(form, out var known))
        {
            return known;
        }

        var plain = form.ToString();
        return _terms[kind][plain] = new TermPostings(plain, kind, kind == TermKind.None ? plain : Stems.Of(word.ToString().ToLowerInvariant(), language));
    }

    private TermPostings PairOf(string first, string second)
    {
        first.CopyTo(_pair);
        _pair[first.Length] = ' ';
        second.CopyTo(_pair.AsSpan(first.Length + 1));
        var pair = _pair.AsSpan(0, first.Length + 1 + second.Length);
        return _lookups[TermKind.None].TryGetValue(pair, out var known) ? known : Term(TermKind.None, pair.ToString(), pair.ToString());
    }

    private TermPostings Term(byte kind, string form, string stem) =>
        _terms[kind].TryGetValue(form, out var known) ? known : _terms[kind][form] = new TermPostings(form, kind, stem);

    // Kind, length and speaker of each stretch in positions, by their beginnings.
    private static byte[] Zones(TextOutline outline, List<int> starts, Func<string, int> labelOf)
    {
        var zones = new List<(int Start, int End, SnippetPlace Place, int Label)>();
        void Add(int start, int end, SnippetPlace place, int label)
        {
            var (first, after) = (PositionOf(starts, start), PositionOf(starts, end));
            if (after > first)
            {
                zones.Add((first, after, place, label));
            }
        }

        foreach (var passage in outline.Passages.Where(p => p.IsNote))
        {
            Add(passage.Start, passage.End, SnippetPlace.Note, 0);
        }

        foreach (var range in outline.Ranges)
        {
            Add(range.Start, range.End, range.Kind, range.Label is null ? 0 : labelOf(range.Label));
        }

        zones.Sort((a, b) => a.Start.CompareTo(b.Start));
        var bytes = new ByteList(zones.Count * 4);
        var last = 0;
        foreach (var (start, end, place, label) in zones)
        {
            bytes.Number((int)place);
            bytes.Number(start - last);
            bytes.Number(end - start);
            bytes.Number(label);
            last = start;
        }

        return bytes.ToArray();
    }

    private static int PositionOf(List<int> starts, int offset)
    {
        var at = starts.BinarySearch(offset);
        return Positions.Title + (at < 0 ? ~at : at);
    }
}
