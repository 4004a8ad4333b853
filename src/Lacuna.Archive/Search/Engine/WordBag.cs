using System.Buffers;
using System.Collections.Immutable;
using System.Numerics;
using Lacuna.Archive.Search.Queries;
using Lacuna.Archive.Search.Words;

namespace Lacuna.Archive.Search.Engine;

/// <summary>Finds records by words that were typed beside each other: those that have all, and where these are few, those that have most.</summary>
internal sealed class WordBag(QueryRun run)
{
    // With fewer records than these that have all words, those with most of them are taken in.
    private const int EnoughWithAll = 10;

    // "Most" of the words: they must make up so much of what all of them would tell.
    private const float Most = 0.5f;

    // Where so few have most of them, a smaller part will do.
    private const float Least = 0.2f;
    private const float Step = 0.1f;
    private const int MostWords = 60;
    private const float VariantWeight = 0.9f;
    private const float MisspeltWeight = 0.8f;
    private const int MostGuesses = 3;

    // What says the same in another word counts for half, and only in records without the word.
    private const float SynonymWeight = 0.5f;

    /// <summary>The records.</summary>
    /// <param name="nodes">The words.</param>
    /// <param name="scope">Parts of the texts that count, or null.</param>
    /// <param name="rest">What else is asked of the records.</param>
    public DocSet Find(ImmutableArray<WordNode> nodes, Scope? scope, Func<DocSet, DocSet>? rest = null)
    {
        rest ??= set => set;
        var words = Words(nodes);
        if (words.Count == 0)
        {
            return rest(run.Everything());
        }

        var end = run.Snapshot.End;
        var scores = ArrayPool<float>.Shared.Rent(end + 1);
        var masks = ArrayPool<ulong>.Shared.Rent(end + 1);
        Array.Clear(scores, 0, end);
        Array.Clear(masks, 0, end);
        try
        {
            Spellings(words, typed: [.. words.Select(w => w.Typed)]);
            var all = 0UL;
            for (var i = 0; i < words.Count && !run.Clock.IsOver; i++)
            {
                // A word for which there was no time is not asked for.
                var set = run.Scan.Records(words[i].Terms.Terms, scope);
                words[i].Rarity = run.Rarity(set.Count);
                Score(set, words[i].Rarity, 1UL << i, scores, masks);
                all |= 1UL << i;
            }

            foreach (var spellings in _runs.GroupBy(r => r.Mask))
            {
                // Spellings of one name are as rare as the commonest of them: one that few records have tells no more than the others.
                var sets = spellings.Select(s => (s.Weight, Records: s.Phrase.Count == 1
                    ? run.Scan.Records(new TermGroup().AddExact(run.Connection, s.Phrase[0]).Terms, scope)
                    : run.Phrase(s.Phrase, scope))).ToList();
                var rarity = run.Rarity(sets.Max(s => s.Records.Count));
                sets.ForEach(s => Score(s.Records, rarity * s.Weight, spellings.Key, scores, masks));
            }

            QueryDates.Score(run.Snapshot, QueryDates.Of(words), scores, masks);
            var withAll = rest(Collect(masks, scores, mask => (mask & all) == all));
            if (withAll.Count >= EnoughWithAll || (words.Count == 1 && withAll.Count > 0))
            {
                return withAll;
            }

            SayingTheSame(words, scope, scores, masks);
            var withMost = withAll;
            for (var share = Most; share >= Least && withMost.Count < EnoughWithAll; share -= Step)
            {
                var enough = words.Sum(w => w.Rarity) * share;
                withMost = rest(Collect(masks, scores, mask => Told(words, mask) >= enough));
            }

            run.WithAllWords = withMost.Count > withAll.Count ? withAll.Count : run.WithAllWords;
            return withMost;
        }
        finally
        {
            ArrayPool<float>.Shared.Return(scores);
            ArrayPool<ulong>.Shared.Return(masks);
        }
    }

    private readonly List<(IReadOnlyList<string> Phrase, float Weight, ulong Mask)> _runs = [];

    private static List<BagWord> Words(ImmutableArray<WordNode> nodes)
    {
        var all = new List<BagWord>();
        foreach (var node in nodes)
        {
            foreach (var (start, length) in WordBreaks.Of(node.Word))
            {
                var typed = node.Word.Substring(start, length);
                all.Add(new BagWord(typed, WordBreaks.Fold(typed)));
            }
        }

        // Words that stand in nearly every text tell nothing beside others, unless they are of a date ("May 1956").
        var dated = QueryDates.Of(all).Aggregate(0UL, (mask, date) => mask | date.Mask);
        var telling = all.Where((w, i) => !SmallWords.Has(w.Form) || (i < 64 && (dated & (1UL << i)) != 0)).ToList();
        return [.. (telling.Count > 0 ? telling : all).DistinctBy(w => w.Form).Take(MostWords)];
    }

    // Other spellings of names, and of words that no record has.
    private void Spellings(List<BagWord> words, ImmutableArray<string> typed)
    {
        _runs.Clear();
        var variants = run.HasVariants ? Known(NameVariants.Of(typed, run.Vocabulary)) : [];
        foreach (var word in words)
        {
            word.Terms.AddForms(run.Connection, word.Typed);
        }

        foreach (var word in words)
        {
            word.Mark = run.Marks.Count;
            run.Marks.Add(word.Form, [word.Form, .. word.Terms.Forms]);
        }

        foreach (var variant in variants)
        {
            run.Spellings.Add(new AddedSpelling(string.Join(' ', typed.Skip(variant.First).Take(variant.Count)), string.Join(' ', variant.Words), SpellingReason.Name));
            run.Marks.AddSpelling(words[variant.First].Mark, variant.Words);
            if (variant is { Count: 1, Words.Length: 1 })
            {
                words[variant.First].Terms.AddExact(run.Connection, variant.Words[0], VariantWeight * (float)variant.Score);
                continue;
            }

            var mask = ((1UL << variant.Count) - 1) << variant.First;
            _runs.Add((variant.Words, VariantWeight * (float)variant.Score, mask));
        }

        for (var i = 0; i < words.Count; i++)
        {
            if (words[i].Terms.IsEmpty && !variants.Any(v => i >= v.First && i < v.First + v.Count))
            {
                Guess(words[i]);
            }
        }
    }

    // A name typed with its particle ("де Голль") is that name with a particle: what no record has with one is another name.
    private ImmutableArray<NameVariant> Known(ImmutableArray<NameVariant> variants)
    {
        const int Hardly = 50;
        var records = variants.Where(v => v is { Count: 2, Words.Length: 2 }).Select(v => (v.First, Form: v.Words[1], run.Phrase(v.Words, null).Count)).ToList();
        var others = records.Where(r => r.Count * Hardly < records.Where(o => o.First == r.First).Max(o => o.Count)).ToList();
        return [.. variants.Where(v => !others.Exists(o => v.Words[^1] == o.Form && v.First >= o.First && v.First <= o.First + 1))];
    }

    private void Guess(BagWord word)
    {
        foreach (var near in Spelling.Near(word.Form, run.Vocabulary, MostGuesses))
        {
            run.Spellings.Add(new AddedSpelling(word.Typed, near.Form, SpellingReason.Misspelt));
            run.Marks.AddSpelling(word.Mark, [near.Form]);
            word.Terms.AddExact(run.Connection, near.Form, MisspeltWeight);
        }
    }

    // Also found are records that say it in another word, where few have all that were typed.
    private void SayingTheSame(List<BagWord> words, Scope? scope, float[] scores, ulong[] masks)
    {
        if (!run.HasVariants)
        {
            return;
        }

        foreach (var synonym in Synonyms.Of([.. words.Select(w => w.Typed)]))
        {
            var mask = ((1UL << synonym.Count) - 1) << synonym.First;
            var terms = synonym.Words.Select(w => new TermGroup().AddForms(run.Connection, w)).ToList();
            // Where only the words are asked for that are to be marked, those are taken that are there.
            if (terms.Exists(t => t.IsEmpty) || (run.Snapshot.End == 0 && Enumerable.Range(synonym.First, synonym.Count).Any(i => !words[i].Terms.IsEmpty)))
            {
                continue;
            }

            var records = terms.Count == 1 ? run.Scan.Records(terms[0].Terms, scope) : run.Phrase([.. synonym.Words.Select(w => WordBreaks.Fold(w))], scope);
            if (records.Count == 0 && run.Snapshot.End > 0)
            {
                continue;
            }

            var rarity = run.Rarity(records.Count) * SynonymWeight;
            for (var i = 0; i < records.Count; i++)
            {
                var doc = records.Docs[i];
                if ((masks[doc] & mask) != mask)
                {
                    scores[doc] += rarity * run.Saturated(doc, records.Scores[i]);
                    masks[doc] |= mask;
                }
            }

            var typed = string.Join(' ', words.GetRange(synonym.First, synonym.Count).Select(w => w.Typed));
            run.Spellings.Add(new AddedSpelling(typed, string.Join(' ', synonym.Words), SpellingReason.Synonym));
            IEnumerable<IReadOnlyList<string>> forms = terms.Count == 1 ? terms[0].Forms.Select(f => (string[])[f]) : [[.. synonym.Words.Select(w => WordBreaks.Fold(w))]];
            foreach (var form in forms)
            {
                run.Marks.AddSpelling(words[synonym.First].Mark, form);
            }
        }
    }

    private void Score(DocSet times, float rarity, ulong mask, float[] scores, ulong[] masks)
    {
        for (var i = 0; i < times.Count; i++)
        {
            var doc = times.Docs[i];
            var score = rarity * run.Saturated(doc, times.Scores[i]);
            // A name typed with another spelling of it beside it is one name.
            scores[doc] = (masks[doc] & mask) != 0 && BitOperations.PopCount(mask) > 1 ? Math.Max(scores[doc], score) : scores[doc] + score;
            masks[doc] |= mask;
        }
    }

    private DocSet Collect(ulong[] masks, float[] scores, Func<ulong, bool> isEnough)
    {
        var found = new DocSet(1024);
        for (var doc = 0; doc < run.Snapshot.End; doc++)
        {
            if (masks[doc] != 0 && isEnough(masks[doc]))
            {
                found.Add(doc, scores[doc]);
            }
        }

        return found;
    }

    private static float Told(List<BagWord> words, ulong mask)
    {
        var told = 0f;
        for (var bits = mask; bits != 0; bits &= bits - 1)
        {
            told += words[BitOperations.TrailingZeroCount(bits)].Rarity;
        }

        return told;
    }
}

/// <summary>A word of a bag.</summary>
internal sealed class BagWord(string typed, string form)
{
    public string Typed { get; } = typed;

    public string Form { get; } = form;

    public TermGroup Terms { get; } = new();

    public float Rarity { get; set; }

    /// <summary>Its number among what is marked in texts.</summary>
    public int Mark { get; set; }
}
