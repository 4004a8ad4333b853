using System.Collections.Immutable;
using Lacuna.Archive.Search.Queries;
using Lacuna.Archive.Search.Words;
using Microsoft.Data.Sqlite;

namespace Lacuna.Archive.Search.Engine;

/// <summary>One search: finds the records of a query and how well they fit.</summary>
internal sealed class QueryRun : IDisposable
{
    // Okapi BM25. That a word stands there again and again says little, and that a paper is long says little against it.
    private const float Saturation = 0.8f;
    private const float LengthWeight = 0.5f;
    private const float PhraseWeight = 1.5f;
    private const float FuzzyWeight = 0.5f;
    private const int MostNear = 8;

    private readonly SqliteConnection _connection;
    private readonly IndexSnapshot _snapshot;
    private readonly FieldFilters _filters;
    private readonly SearchClock _clock;
    private readonly PostingScan _scan;
    private readonly PhraseFinder _phrases;
    private readonly WordBag _bag;

    public QueryRun(SqliteConnection connection, IndexSnapshot snapshot, FieldFilters filters, IVocabulary vocabulary, bool variants, SearchClock clock)
    {
        _connection = connection;
        _snapshot = snapshot;
        _filters = filters;
        _clock = clock;
        _scan = new PostingScan(connection, snapshot, clock);
        _phrases = new PhraseFinder(_scan);
        Marks = new MarkList();
        Vocabulary = vocabulary;
        HasVariants = variants;
        _bag = new WordBag(this);
    }

    /// <summary>What is to be marked in texts.</summary>
    public MarkList Marks { get; }

    /// <summary>Spellings that were looked for besides those typed.</summary>
    public List<AddedSpelling> Spellings { get; } = [];

    /// <summary>Records that have all words, where the search was widened; else null.</summary>
    public int? WithAllWords { get; set; }

    public IndexSnapshot Snapshot => _snapshot;

    public SqliteConnection Connection => _connection;

    public PostingScan Scan => _scan;

    public SearchClock Clock => _clock;

    public IVocabulary Vocabulary { get; }

    public bool HasVariants { get; }

    /// <summary>The records of a query; all there are for one without words and fields.</summary>
    public DocSet Run(QueryNode? root) => root is null ? Everything() : Evaluate(root, null);

    /// <summary>All records.</summary>
    public DocSet Everything()
    {
        var all = new DocSet(_snapshot.Documents);
        for (var doc = 0; doc < _snapshot.End; doc++)
        {
            if (_snapshot.ChunkOf(doc).Home[doc % DocChunk.Size] != 0)
            {
                all.Add(doc, 0);
            }
        }

        return all;
    }

    /// <summary>The records of a part of a query.</summary>
    public DocSet Evaluate(QueryNode node, Scope? scope)
    {
        if (_clock.IsOver)
        {
            return DocSet.None;
        }

        return node switch
        {
            WordNode { Match: WordMatch.Forms } word => _bag.Find([word], scope),
            WordNode word => Weigh(_scan.Records(Expand(word).Terms, scope)),
            PhraseNode phrase => Phrase(phrase, scope),
            NearNode near => Near(near, scope),
            AllNode all => All(all, scope),
            AnyNode any => any.Parts.Select(p => Evaluate(p, scope)).Aggregate(DocSet.Or),
            NotNode not => DocSet.Without(Everything(), Silently(() => Evaluate(not.Part, scope))),
            ScopeNode inner => Evaluate(inner.Words, new Scope(inner.Scope)),
            SaidNode said => Said(said),
            FilterNode filter => Where(Everything(), [_filters.Compile(filter, this)]),
            _ => throw new InvalidOperationException("The tree of queries is closed."),
        };
    }

    /// <summary>Scores records by how much they have of something (Okapi BM25).</summary>
    /// <param name="times">The records with how often they have it.</param>
    /// <param name="weight">What it counts for.</param>
    public DocSet Weigh(DocSet times, float weight = 1)
    {
        var rarity = Rarity(times.Count) * weight;
        var scored = new DocSet(times.Count);
        for (var i = 0; i < times.Count; i++)
        {
            scored.Add(times.Docs[i], rarity * Saturated(times.Docs[i], times.Scores[i]));
        }

        return scored;
    }

    /// <summary>How much it tells that a record has something which so many records have.</summary>
    public float Rarity(int records) => MathF.Log(1 + ((_snapshot.Documents - records + 0.5f) / (records + 0.5f)));

    /// <summary>How much the times count in a text of this length: at most 1.8, however many.</summary>
    public float Saturated(int doc, float times)
    {
        var words = _snapshot.ChunkOf(doc).Words[doc % DocChunk.Size];
        return times * (Saturation + 1) / (times + (Saturation * (1 - LengthWeight + (LengthWeight * words / _snapshot.AverageWords))));
    }

    /// <summary>The terms of a word that is typed with a sign.</summary>
    public TermGroup Expand(WordNode word)
    {
        var form = WordBreaks.Fold(word.Word);
        var group = new TermGroup();
        switch (word.Match)
        {
            case WordMatch.Prefix:
                group.AddPrefixed(_connection, form);
                if (group.IsCut)
                {
                    _clock.Cut();
                }

                Marks.Add(form, isPrefix: true);
                return group;
            case WordMatch.Fuzzy:
                group.AddExact(_connection, form);
                foreach (var near in Spelling.Near(form, Vocabulary, MostNear))
                {
                    group.AddExact(_connection, near.Form, FuzzyWeight);
                }

                break;
            case WordMatch.Exact:
                group.AddExact(_connection, form);
                break;
            default:
                group.AddForms(_connection, word.Word);
                break;
        }

        Marks.Add(form, [form, .. group.Forms]);
        return group;
    }

    /// <summary>The records among some that all filters let through.</summary>
    public DocSet Where(DocSet set, IReadOnlyList<RecordFilter> filters)
    {
        if (filters.Count == 0)
        {
            return set;
        }

        var rest = new DocSet(set.Count);
        for (var i = 0; i < set.Count; i++)
        {
            var doc = set.Docs[i];
            var chunk = _snapshot.ChunkOf(doc);
            var passes = true;
            for (var n = 0; n < filters.Count && passes; n++)
            {
                passes = filters[n](doc, chunk, doc % DocChunk.Size);
            }

            if (passes)
            {
                rest.Add(doc, set.Scores[i]);
            }
        }

        return rest;
    }

    /// <summary>Records with one of some names of persons.</summary>
    /// <param name="names">Each the words of a name; all of them must be in one name.</param>
    public DocSet Named(IEnumerable<IReadOnlyList<string>> names)
    {
        var found = DocSet.None;
        foreach (var name in names)
        {
            var slots = name.Select(word => new Slot([.. new TermGroup().AddPersonWord(_connection, word).Terms], 0, IsInName: true)).ToList();
            if (slots.Count > 0 && slots.TrueForAll(s => s.Terms.Count > 0))
            {
                found = DocSet.Or(found, slots.Count == 1 ? _scan.Records(slots[0].Terms) : _phrases.Find(slots).Records(_snapshot, null));
            }
        }

        return found;
    }

    /// <summary>Where words stand one after the other, to the letter.</summary>
    public DocSet Phrase(IReadOnlyList<string> forms, Scope? scope) => Occurring(forms, null).Records(_snapshot, scope);

    public void Dispose() => _scan.Dispose();

    // What is only left out is neither marked nor told of.
    private DocSet Silently(Func<DocSet> evaluate)
    {
        var (marks, spellings, all) = (Marks.Count, Spellings.Count, WithAllWords);
        var set = evaluate();
        Marks.CutTo(marks);
        Spellings.RemoveRange(spellings, Spellings.Count - spellings);
        WithAllWords = all;
        return set;
    }

    private DocSet All(AllNode all, Scope? scope)
    {
        var words = all.IsLoose ? [.. all.Parts.OfType<WordNode>().Where(w => w.Match == WordMatch.Forms)] : ImmutableArray<WordNode>.Empty;
        var filters = all.Parts.OfType<FilterNode>().Select(f => _filters.Compile(f, this)).ToList();
        DocSet? required = null;
        foreach (var part in all.Parts.Where(p => p is not (FilterNode or NotNode) && !(all.IsLoose && p is WordNode { Match: WordMatch.Forms })))
        {
            var set = Evaluate(part, scope);
            required = required is null ? set : DocSet.And(required, set);
        }

        DocSet? left = null;
        foreach (var not in all.Parts.OfType<NotNode>())
        {
            var set = Silently(() => Evaluate(not.Part, scope));
            left = left is null ? set : DocSet.Or(left, set);
        }

        DocSet? among = required;
        if (!words.IsEmpty)
        {
            return _bag.Find(words, scope, set => Rest(set));
        }

        return Rest(among ?? Everything());

        DocSet Rest(DocSet set)
        {
            var rest = ReferenceEquals(set, required) || required is null ? set : DocSet.And(set, required);
            rest = left is null ? rest : DocSet.Without(rest, left);
            return Where(rest, filters);
        }
    }

    private DocSet Phrase(PhraseNode phrase, Scope? scope)
    {
        var last = phrase.Words[^1];
        var forms = phrase.Words.Select(w => WordBreaks.Fold(w.Word)).ToList();
        if (forms.Count == 1)
        {
            return Weigh(_scan.Records(Expand(last.Match == WordMatch.Prefix ? last : last with { Match = WordMatch.Exact }).Terms, scope));
        }

        Marks.AddPhrase(forms, last.Match == WordMatch.Prefix);
        return Weigh(Occurring(forms, last.Match == WordMatch.Prefix ? last : null).Records(_snapshot, scope), PhraseWeight);
    }

    // Two small words beside each other are looked up as the pair that the index has of them.
    private Occurrences Occurring(IReadOnlyList<string> forms, WordNode? prefix)
    {
        var slots = new List<Slot>();
        var isCovered = false;
        for (var i = 0; i < forms.Count; i++)
        {
            var isPair = i + 1 < forms.Count && SmallWords.Has(forms[i]) && SmallWords.Has(forms[i + 1]) && (prefix is null || i + 2 < forms.Count);
            if (isPair)
            {
                slots.Add(new Slot([.. new TermGroup().AddPair(_connection, forms[i], forms[i + 1]).Terms], i));
            }
            else if (!isCovered)
            {
                var group = new TermGroup();
                group = prefix is not null && i == forms.Count - 1 ? group.AddPrefixed(_connection, forms[i]) : group.AddExact(_connection, forms[i]);
                slots.Add(new Slot([.. group.Terms], i));
            }

            isCovered = isPair;
        }

        return slots.Exists(s => s.Terms.Count == 0) ? Occurrences.None : _phrases.Find(slots);
    }

    private DocSet Near(NearNode near, Scope? scope)
    {
        var parts = near.Parts.Select(part => part switch
        {
            PhraseNode { Words.Length: > 1 } phrase => (phrase.Words.Length, Marked(phrase)),
            PhraseNode single => (1, _phrases.Find([new Slot([.. Expand(single.Words[0]).Terms], 0)])),
            WordNode word when WordBreaks.Of(word.Word).Skip(1).Any() => (WordBreaks.Of(word.Word).Count(), Marked(Compound(word))),
            WordNode word => (1, _phrases.Find([new Slot([.. Expand(word).Terms], 0)])),
            _ => (1, Occurrences.None),
        }).Select(p => (Length: p.Item1, Where: p.Item2.ByRecord())).ToList();
        var found = new DocSet(16);
        foreach (var doc in parts[0].Where.Keys.Where(d => parts.TrueForAll(p => p.Where.ContainsKey(d))).Order())
        {
            var places = parts.ConvertAll(p => (p.Length, Positions: p.Where[doc]));
            var times = scope is null || scope.MayHave(_snapshot, doc) ? Nearness.Count(places, near.Distance) : [];
            var within = scope is null ? times.Count : scope.Count(_snapshot, doc, times);
            if (within > 0)
            {
                found.Add(doc, within);
            }
        }

        return Weigh(found, PhraseWeight);

        Occurrences Marked(PhraseNode phrase)
        {
            var forms = phrase.Words.Select(w => WordBreaks.Fold(w.Word)).ToList();
            Marks.AddPhrase(forms, phrase.Words[^1].Match == WordMatch.Prefix);
            return Occurring(forms, phrase.Words[^1].Match == WordMatch.Prefix ? phrase.Words[^1] : null);
        }
    }

    // Beside other words in a neighbourhood, the parts of a compound stand one after the other.
    private static PhraseNode Compound(WordNode word) =>
        new([.. WordBreaks.Of(word.Word).Select(w => new WordNode(word.Word.Substring(w.Start, w.Length), WordMatch.Exact))]);

    private DocSet Said(SaidNode said)
    {
        var scope = new Scope(null, said.IsLiteral, said.Speaker is null ? null : _filters.Speakers(said.Speaker, this));
        return said.Words is not null ? Evaluate(said.Words, scope) : Where(Everything(), [(doc, _, _) => scope.Has(_snapshot, doc)]);
    }
}

/// <summary>Whether a record is let through.</summary>
/// <param name="doc">Its row number.</param>
/// <param name="chunk">The columns that it is in.</param>
/// <param name="at">Its place in them.</param>
internal delegate bool RecordFilter(int doc, DocChunk chunk, int at);
