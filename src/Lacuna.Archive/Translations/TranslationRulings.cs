using System.Collections.Immutable;
using Lacuna.Archive.Holdings;
using Lacuna.Archive.Journal;
using Lacuna.Documents.Comparison.SideBySide;
using Microsoft.Data.Sqlite;

namespace Lacuna.Archive.Translations;

/// <summary>What people decided about two records, as far as it stands.</summary>
/// <param name="All">Every decision, oldest first, with the one that takes it back.</param>
internal sealed record TranslationRulings(ImmutableArray<(JournalEntry Entry, JournalEntry? Reversal)> All)
{
    /// <summary>The last decision on whether they are translations, or null.</summary>
    public JournalEntry? Verdict => Standing.LastOrDefault(e => e.Kind is TranslationDecision.Link or TranslationDecision.Part);

    /// <summary>Corrections of the alignment that stand, the newest first: what was said last counts where two name the same passage.</summary>
    public ImmutableArray<JournalEntry> Alignments => [.. Standing.Where(e => e.Kind == TranslationDecision.Align).Reverse()];

    private IEnumerable<JournalEntry> Standing => All.Where(r => r.Reversal is null).Select(r => r.Entry);

    /// <summary>The decisions about two records, in whatever order they were named.</summary>
    public static TranslationRulings Of(SqliteConnection connection, RecordId a, RecordId b)
    {
        var both = DecisionJournal.About(connection, JournalSubject.Of(a)).Where(e => e.Kind.StartsWith(TranslationDecision.Prefix, StringComparison.Ordinal)
            && e.Subjects.Contains(JournalSubject.Of(b))).ToList();
        var reversals = both.Where(e => e.Reverses is not null).ToDictionary(e => e.Reverses ?? 0);
        return new TranslationRulings([.. both.Where(e => e.Reverses is null).Select(e => (e, reversals.GetValueOrDefault(e.Number)))]);
    }

    /// <summary>The fixes for two texts, in the order of <see cref="Alignments"/> but for those whose words are not found; with the number of each decision.</summary>
    public (ImmutableArray<ParallelFix> Fixes, ImmutableArray<long> Numbers) FixesFor(RecordId first, ParallelSide a, ParallelSide b)
    {
        var fixes = ImmutableArray.CreateBuilder<ParallelFix>();
        var numbers = ImmutableArray.CreateBuilder<long>();
        foreach (var entry in Alignments)
        {
            if (TranslationData.Of(entry.Data) is { } data
                && Find(a, (data.A == first.Value ? data.OfA : data.OfB) ?? []) is { } ofA && Find(b, (data.A == first.Value ? data.OfB : data.OfA) ?? []) is { } ofB)
            {
                fixes.Add(new ParallelFix(ofA, ofB));
                numbers.Add(entry.Number);
            }
        }

        return (fixes.ToImmutable(), numbers.ToImmutable());
    }

    // An address is made from the words: where those changed, or the paragraph has other sentences than it had, nothing is guessed.
    private static ImmutableArray<FixedPlace>? Find(ParallelSide side, ImmutableArray<PassageAnchor> anchors)
    {
        var places = ImmutableArray.CreateBuilder<FixedPlace>();
        foreach (var anchor in anchors)
        {
            var segment = Enumerable.Range(0, side.Segments.Length).FirstOrDefault(i => side.Segments[i].Passage == anchor.Passage, -1);
            if (segment < 0 || anchor.Sentence >= side.Segments[segment].Sentences.Length)
            {
                return null;
            }

            places.Add(new FixedPlace(segment, anchor.Sentence));
        }

        return places.ToImmutable();
    }
}
