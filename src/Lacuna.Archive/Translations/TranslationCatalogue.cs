using System.Collections.Immutable;
using Lacuna.Archive.Holdings;
using Lacuna.Archive.Storage;
using Lacuna.Documents.Comparison.SideBySide;
using Lacuna.Documents.Comparison.Translations;
using Microsoft.Data.Sqlite;

namespace Lacuna.Archive.Translations;

/// <summary>Which records are translations of each other. Safe to use from many threads.</summary>
public sealed class TranslationCatalogue
{
    /// <summary>Bytes of both texts together, in UTF-8, beyond which they are not set beside each other while a reader waits, where that was not done before.</summary>
    public const int LongestUnlinked = 600_000;

    /// <summary>The same for texts whose alignment is kept: then only reading and writing them takes time.</summary>
    public const int LongestLinked = 8_000_000;

    private readonly ReadingRoom _room;

    internal TranslationCatalogue(ReadingRoom room) => _room = room;

    /// <summary>How many pairs there are.</summary>
    public long Count
    {
        get
        {
            using var connection = _room.Database.ReadCatalogue();
            return ArchiveDatabase.Scalar<long>(connection, "select count(*) from translation t where exists (select 1 from record where id = t.a) and exists (select 1 from record where id = t.b)");
        }
    }

    /// <summary>The translations and originals of a record, the surest first.</summary>
    /// <param name="id">The record.</param>
    public ImmutableArray<Translation> Of(RecordId id)
    {
        using var connection = _room.Database.ReadCatalogue();
        return Of(connection, id);
    }

    /// <summary>Pairs of records that are translations of each other, by the order in which the first of them came in.</summary>
    /// <param name="offset">Pairs to pass over.</param>
    /// <param name="limit">Pairs at most.</param>
    public ImmutableArray<TranslationPair> List(int offset, int limit)
    {
        using var connection = _room.Database.ReadCatalogue();
        var rows = Catalogue.Query(connection, """
            select t.a, t.b, t.confidence, t.confirmed, t.original, t.translator from translation t join record x on x.id = t.a join record y on y.id = t.b
            order by min(x.seq, y.seq), max(x.seq, y.seq) limit $limit offset $offset
            """, ReadRow, ("$limit", limit), ("$offset", offset));
        return [.. rows.Select(r => Pair(connection, r)).OfType<TranslationPair>()];
    }

    /// <summary>What the archive holds of two records as translations, or null where it claims nothing.</summary>
    /// <param name="a">One.</param>
    /// <param name="b">The other.</param>
    public TranslationPair? Between(RecordId a, RecordId b)
    {
        using var connection = _room.Database.ReadCatalogue();
        return Between(connection, a, b);
    }

    /// <summary>Two records beside each other, whether or not they are known to be translations of each other.</summary>
    /// <param name="a">One.</param>
    /// <param name="b">The other.</param>
    /// <param name="bounded">Whether somebody waits: texts that are too long for that are left without an alignment.</param>
    /// <returns>Null where one of them is not there, or both are the same.</returns>
    /// <exception cref="ArchiveException">The edition does not lie where the catalogue says (<c>edition-missing</c>), or a text has more paragraphs than can be aligned (<c>text-too-large</c>).</exception>
    public ParallelEdition? Beside(RecordId a, RecordId b, bool bounded)
    {
        using var connection = _room.Database.ReadCatalogue();
        if (a == b || Entry(connection, a) is not { } entryA || Entry(connection, b) is not { } entryB)
        {
            return null;
        }

        var link = Between(connection, a, b);
        (entryA, entryB) = link is null ? (entryA, entryB) : (link.A, link.B);
        var rulings = TranslationRulings.Of(connection, entryA.Id, entryB.Id);
        var digest = TranslationSides.Digested(PageDigest(connection, entryA), PageDigest(connection, entryB), rulings);
        var tag = $"{digest}-{link?.Confidence}-{link?.OriginalKnown}-{string.Join(',', rulings.All.Select(r => r.Reversal?.Number ?? r.Entry.Number))}";
        if (bounded && LengthOf(connection, entryA) + LengthOf(connection, entryB) > (link is null ? LongestUnlinked : LongestLinked))
        {
            return new ParallelEdition(entryA, entryB, link, null, Told(rulings, entryA.Id, [], []), [], tag);
        }

        if (TranslationSides.Read(_room, connection, entryA.Id, entryB.Id) is not { } sides)
        {
            return null;
        }

        if (Math.Max(sides.A.Segments.Length, sides.B.Segments.Length) > TranslationAlignment.MostSegments)
        {
            throw new ArchiveException("text-too-large", $"A text to align may have {TranslationAlignment.MostSegments:N0} paragraphs.");
        }

        var (_, numbers) = rulings.FixesFor(entryA.Id, sides.A, sides.B);
        var alignment = Stored(connection, sides) ?? sides.Align();
        return new ParallelEdition(entryA, entryB, link, alignment, Told(rulings, entryA.Id, numbers, [.. alignment.Unplaced.Select(u => numbers[u])]), numbers, tag);
    }

    internal static ImmutableArray<Translation> Of(SqliteConnection connection, RecordId id) =>
    [
        .. Catalogue.Query(connection, """
            select a, b, confidence, confirmed, original, translator from translation where a = $id
            union all select a, b, confidence, confirmed, original, translator from translation where b = $id order by confidence desc, 1, 2 limit 100
            """, ReadRow, ("$id", id.Value))
        .Select(r => (Row: r, Other: r.A == id.Value ? r.B : r.A))
        .Select(r => RecordId.TryParse(r.Other, out var other) && Entry(connection, other) is { } entry
            ? new Translation(entry, r.Row.Confidence, r.Row.Confirmed, r.Row.Original is null ? null : r.Row.Original == r.Other) { Translator = r.Row.Translator } : null)
        .OfType<Translation>(),
    ];

    internal static TranslationPair? Between(SqliteConnection connection, RecordId a, RecordId b)
    {
        var (first, second) = TranslationCandidates.Pair(a.Value, b.Value);
        return Catalogue.Query(connection, "select a, b, confidence, confirmed, original, translator from translation where a = $a and b = $b", ReadRow, ("$a", first), ("$b", second))
            .Select(r => Pair(connection, r)).FirstOrDefault();
    }

    internal static RecordEntry? Entry(SqliteConnection connection, RecordId id) =>
        Catalogue.Query(connection, $"select {Catalogue.EntryColumns} from record where id = $id", Catalogue.ReadEntry, ("$id", id.Value)).FirstOrDefault();

    // Kept in the order in which the two are shown; the digest tells the order too.
    private static ParallelAlignment? Stored(SqliteConnection connection, TranslationSides sides)
    {
        var (first, second) = TranslationCandidates.Pair(sides.IdA.Value, sides.IdB.Value);
        return Catalogue.Query(connection, "select alignment from translation_alignment where a = $a and b = $b and digest = $digest", r => r.GetFieldValue<byte[]>(0),
            ("$a", first), ("$b", second), ("$digest", sides.Digest)).Select(packed => StoredAlignment.Unpack(packed, sides.A, sides.B)).FirstOrDefault();
    }

    private static ImmutableArray<TranslationRuling> Told(TranslationRulings rulings, RecordId first, ImmutableArray<long> placed, ImmutableArray<long> unplaced)
    {
        var verdict = rulings.Verdict?.Number;
        return
        [
            .. rulings.All.Select(r => TranslationData.Of(r.Entry.Data) is var data && data?.A == first.Value
                ? new TranslationRuling(r.Entry, r.Reversal, Words(data.OfA), Words(data.OfB), StateOf(r)) : new TranslationRuling(r.Entry, r.Reversal, Words(data?.OfB), Words(data?.OfA), StateOf(r))),
        ];

        RulingState StateOf((Journal.JournalEntry Entry, Journal.JournalEntry? Reversal) ruling) => ruling switch
        {
            { Reversal: not null } => RulingState.Reversed,
            { Entry.Kind: TranslationDecision.Align } => !placed.Contains(ruling.Entry.Number) ? RulingState.Lost
                : !unplaced.Contains(ruling.Entry.Number) ? RulingState.Applied : IsOfSentences(ruling.Entry) ? RulingState.Lost : RulingState.Superseded,
            _ => ruling.Entry.Number == verdict ? RulingState.Applied : RulingState.Superseded,
        };
    }

    private static bool IsOfSentences(Journal.JournalEntry entry) =>
        TranslationData.Of(entry.Data) is { } data && (data.OfA ?? []).Concat(data.OfB ?? []).Any(p => p.Sentence is not null);

    private static ImmutableArray<string> Words(ImmutableArray<PassageAnchor>? anchors) => [.. (anchors ?? []).Select(a => a.Beginning)];

    private static TranslationPair? Pair(SqliteConnection connection, Row row)
    {
        var (a, b) = row.Original == row.B ? (row.B, row.A) : (row.A, row.B);
        return RecordId.TryParse(a, out var idA) && RecordId.TryParse(b, out var idB) && Entry(connection, idA) is { } first && Entry(connection, idB) is { } second
            ? new TranslationPair(first, second, row.Confidence, row.Confirmed, row.Original is not null, row.Translator) : null;
    }

    private static string PageDigest(SqliteConnection connection, RecordEntry entry) =>
        ArchiveDatabase.Scalar<string>(connection, "select page_digest from reading where seq = $seq", ("$seq", entry.Sequence)) ?? "";

    private static long LengthOf(SqliteConnection connection, RecordEntry entry) => Catalogue.Query(connection, "select text from reading where seq = $seq",
        r => (long)Packing.LengthOf(r.GetFieldValue<byte[]>(0)), ("$seq", entry.Sequence)).FirstOrDefault();

    private static Row ReadRow(SqliteDataReader r) => new(r.GetString(0), r.GetString(1), r.GetDouble(2), r.GetBoolean(3),
        r.IsDBNull(4) ? null : r.GetString(4), r.IsDBNull(5) ? null : r.GetString(5));

    private sealed record Row(string A, string B, double Confidence, bool Confirmed, string? Original, string? Translator);
}
