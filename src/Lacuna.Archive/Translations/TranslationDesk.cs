using System.Collections.Immutable;
using System.Globalization;
using Lacuna.Archive.Holdings;
using Lacuna.Archive.Journal;
using Lacuna.Archive.Storage;
using Lacuna.Documents.Comparison.SideBySide;
using Microsoft.Data.Sqlite;

namespace Lacuna.Archive.Translations;

/// <summary>Where people decide which records are translations of each other, and what stands beside what. Every decision is an entry of the
/// journal, and can be taken back by its number.</summary>
/// <remarks>Each method is durable when it returns, and changes nothing when it throws <see cref="ArchiveException"/>: <c>record-missing</c>,
/// <c>same-record</c>, <c>nothing-to-change</c>, <c>original-missing</c>, <c>translation-missing</c>, <c>passage-missing</c>,
/// <c>passage-repeated</c>, or a fault of the disk.</remarks>
public sealed class TranslationDesk
{
    // Of a passage in the journal: enough to know it again.
    private const int Shown = 80;
    private readonly ReadingRoom _room;
    private readonly JournalWriter _writer;

    /// <summary>The desk of an archive.</summary>
    /// <param name="room">The archive.</param>
    /// <param name="clock">Tells when a decision is taken.</param>
    public TranslationDesk(ReadingRoom room, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(room);
        _room = room;
        _writer = new JournalWriter(room, clock);
    }

    /// <summary>Decides that two records are translations of each other, whatever the archive found.</summary>
    /// <param name="a">One.</param>
    /// <param name="b">The other.</param>
    /// <param name="original">Which of them is the original, or null to say nothing of it.</param>
    /// <param name="deciding">Who, and why.</param>
    /// <param name="cancellation">Ends the wait for another writer.</param>
    public JournalEntry Link(RecordId a, RecordId b, RecordId? original, Deciding deciding, CancellationToken cancellation)
    {
        if (original is { } named && named != a && named != b)
        {
            throw new ArchiveException("original-missing", $"The original is one of the two: {a} or {b}, not {named}.");
        }

        return Decide(a, b, deciding, cancellation: cancellation, decide: connection =>
        {
            if (TranslationCatalogue.Between(connection, a, b) is { Confirmed: true } known && (original is null || (known.OriginalKnown && known.A.Id == original)))
            {
                throw new ArchiveException("nothing-to-change", $"{a} and {b} are linked already.");
            }

            return (TranslationDecision.Link, new TranslationData { A = a.Value, B = b.Value, Original = original?.Value });
        });
    }

    /// <summary>Decides that two records are no translations of each other, whatever the archive finds.</summary>
    /// <param name="a">One.</param>
    /// <param name="b">The other.</param>
    /// <param name="deciding">Who, and why.</param>
    /// <param name="cancellation">Ends the wait for another writer.</param>
    public JournalEntry Part(RecordId a, RecordId b, Deciding deciding, CancellationToken cancellation) => Decide(a, b, deciding, cancellation: cancellation, decide: connection =>
        TranslationRulings.Of(connection, a, b).Verdict?.Kind == TranslationDecision.Part
            ? throw new ArchiveException("nothing-to-change", $"It is decided already that {a} and {b} are no translations of each other.")
            : (TranslationDecision.Part, new TranslationData { A = a.Value, B = b.Value }));

    /// <summary>Decides that passages go together, or that those of one text have no counterpart in the other.</summary>
    /// <param name="a">One record.</param>
    /// <param name="b">The other, known to be a translation of the first or its original.</param>
    /// <param name="ofA">Passages of the first, numbered from 0; empty where those of the second have no counterpart.</param>
    /// <param name="ofB">Passages of the second.</param>
    /// <param name="deciding">Who, and why.</param>
    /// <param name="cancellation">Ends the wait for another writer.</param>
    public JournalEntry Align(RecordId a, RecordId b, ImmutableArray<FixedPlace> ofA, ImmutableArray<FixedPlace> ofB, Deciding deciding, CancellationToken cancellation) =>
        Decide(a, b, deciding, cancellation: cancellation, decide: connection =>
        {
            if (ofA.IsDefaultOrEmpty && ofB.IsDefaultOrEmpty)
            {
                throw new ArchiveException("passage-missing", "No passage is given.");
            }

            if (TranslationCatalogue.Between(connection, a, b) is null || TranslationSides.Read(_room, connection, a, b) is not { } sides)
            {
                throw new ArchiveException("translation-missing", $"{a} and {b} are not known to be translations of each other. If they are, say so first: lacuna align link {a} {b}");
            }

            return (TranslationDecision.Align, new TranslationData { A = a.Value, B = b.Value, OfA = Anchors(sides.A, a, ofA), OfB = Anchors(sides.B, b, ofB) });
        });

    /// <summary>Takes a decision about translations back.</summary>
    /// <param name="number">The decision.</param>
    /// <param name="deciding">Who, and why.</param>
    /// <param name="cancellation">Ends the wait for another writer.</param>
    /// <exception cref="ArchiveException"><c>entry-missing</c>, <c>entry-is-reversal</c>, <c>entry-reversed</c>.</exception>
    public JournalEntry Undo(long number, Deciding deciding, CancellationToken cancellation) => _writer.Append(deciding, connection =>
    {
        var entry = DecisionJournal.Reversible(connection, number, e => e.Kind.StartsWith(TranslationDecision.Prefix, StringComparison.Ordinal), "translations");
        return [new Decision(entry.Kind, entry.Subjects, "{}", number)];
    }, cancellation)[0];

    private JournalEntry Decide(RecordId a, RecordId b, Deciding deciding, Func<SqliteConnection, (string Kind, TranslationData Data)> decide, CancellationToken cancellation) =>
        _writer.Append(deciding, connection =>
        {
            if (a == b)
            {
                throw new ArchiveException("same-record", "A record is no translation of itself. Give two records.");
            }

            foreach (var id in (RecordId[])[a, b])
            {
                if (TranslationCatalogue.Entry(connection, id) is null)
                {
                    throw new ArchiveException("record-missing", $"There is no record {id}. lacuna list shows what there is.");
                }
            }

            var (kind, data) = decide(connection);
            return [new Decision(kind, [JournalSubject.Of(a), JournalSubject.Of(b)], data.Write(), null)];
        }, cancellation)[0];

    private static ImmutableArray<PassageAnchor> Anchors(ParallelSide side, RecordId id, ImmutableArray<FixedPlace> places)
    {
        if (places.Distinct().Count() != places.Length)
        {
            throw new ArchiveException("passage-repeated", "A passage is named twice.");
        }

        return [.. places.Select(place => place.Segment < 0 || place.Segment >= side.Segments.Length
            ? throw new ArchiveException("passage-missing", $"{id} has {Number(side.Segments.Length)} paragraphs; there is no {Number(place.Segment + 1)}.")
            : place.Sentence is { } sentence && (sentence < 0 || sentence >= side.Segments[place.Segment].Sentences.Length)
            ? throw new ArchiveException("passage-missing", $"Paragraph {Number(place.Segment + 1)} of {id} has {Number(side.Segments[place.Segment].Sentences.Length)} sentences; there is no {Number(sentence + 1)}.")
            : new PassageAnchor(side.Segments[place.Segment].Passage, Beginning(place.Sentence is { } s ? side.TextOf(new SentencePlace(place.Segment, s)) : side.TextOf(place.Segment))) { Sentence = place.Sentence })];
    }

    private static string Beginning(string text)
    {
        var line = Deciding.Line(text.Length > 4 * Shown ? text[..(4 * Shown)] : text);
        return line.Length <= Shown ? line : $"{line[..(char.IsHighSurrogate(line[Shown - 1]) ? Shown - 1 : Shown)]}…";
    }

    private static string Number(int value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
