using System.Collections.Immutable;
using Lacuna.Archive.Accessions;
using Lacuna.Archive.Holdings;
using Lacuna.Archive.Journal;
using Lacuna.Archive.Storage;
using Lacuna.Documents.Comparison.SideBySide;
using Lacuna.Documents.Comparison.Translations;
using Microsoft.Data.Sqlite;

namespace Lacuna.Archive.Translations;

/// <summary>Keeps the tables of translations in step with the records and the decisions.</summary>
internal static class TranslationTables
{
    // Pairs whose texts are in memory at once while they are weighed on all cores.
    private const int Together = 32;

    // Pairs that are remembered so that they are not weighed again when the turn of the other record comes; some 200 bytes each.
    private const int MostRemembered = 300_000;

    /// <summary>Looks for translations among what came in or changed since the last time. Records that the catalogue lacks are passed over. No transaction may be open.</summary>
    /// <param name="room">The archive.</param>
    /// <param name="connection">Its catalogue, for writing.</param>
    /// <param name="progress">Told now and then how many records of how many are done, or null.</param>
    /// <param name="cancellation">Stops between two pages of records; what was done stays, and the next time it goes on from there.</param>
    public static void Refresh(ReadingRoom room, SqliteConnection connection, Action<FollowingProgress>? progress, CancellationToken cancellation)
    {
        var (sequence, revision) = Catalogue.Query(connection, "select seq, revision from translation_progress", r => (r.GetInt64(0), r.GetInt64(1))).FirstOrDefault();
        var last = ArchiveDatabase.Scalar<long>(connection, "select coalesce(max(seq), 0) from record");
        var changed = ArchiveDatabase.Scalar<long>(connection, "select coalesce(max(number), 0) from revision");
        if (last == sequence && changed == revision)
        {
            return;
        }

        var pairs = new Dictionary<(string A, string B), bool>();
        var several = last > sequence && TranslationCandidates.AreThere(connection);
        if (several)
        {
            using var transaction = connection.BeginTransaction(deferred: false);
            TranslationCandidates.ByName(connection, sequence, pairs);
            transaction.Commit();
        }

        Add(pairs, connection, """
            select t.a, t.b from translation t join record r on r.id in (t.a, t.b) where r.seq in (select seq from revision where number > $revision)
            """, ("$revision", revision));
        // What was decided about records before they came in: a rebuild reads the decisions first.
        Add(pairs, connection, """
            select distinct x.id, y.id from journal j join journal_subject x on x.number = j.number and x.kind = 'record' join journal_subject y on y.number = j.number and y.kind = 'record'
            where j.kind >= 'translation-' and j.kind < 'translation-~' and x.id < y.id
              and ((select seq from record where id = x.id) > $seq or (select seq from record where id = y.id) > $seq)
            """, ("$seq", sequence));
        Weigh(room, connection, pairs, cancellation);
        Advance(connection, sequence, changed);
        var weighed = pairs.Keys.ToHashSet();
        for (var (at, done) = (sequence, 0L); several;)
        {
            cancellation.ThrowIfCancellationRequested();
            pairs.Clear();
            var page = TranslationCandidates.ByDay(connection, at, pairs);
            if (page.Records == 0)
            {
                break;
            }

            if (weighed.Count > MostRemembered)
            {
                weighed.Clear();
            }

            foreach (var pair in pairs.Keys.Where(p => !weighed.Add(p)).ToList())
            {
                pairs.Remove(pair);
            }

            Weigh(room, connection, pairs, cancellation);
            Advance(connection, at = page.Last, changed);
            done += page.Records;
            progress?.Invoke(new FollowingProgress(FollowingWork.Translations, done, done + Math.Max(0, last - at)));
        }

        Advance(connection, last, changed);
    }

    private static void Weigh(ReadingRoom room, SqliteConnection connection, Dictionary<(string A, string B), bool> pairs, CancellationToken cancellation)
    {
        foreach (var chunk in pairs.OrderBy(p => p.Key).Chunk(Together))
        {
            cancellation.ThrowIfCancellationRequested();
            var texts = chunk.SelectMany(p => new[] { p.Key.A, p.Key.B }).Distinct(StringComparer.Ordinal).ToDictionary(id => id, id => TextOf(connection, id), StringComparer.Ordinal);
            var weighed = chunk.AsParallel().AsOrdered().Select(p => (p.Key, p.Value, Confidence: Weigh(texts[p.Key.A], texts[p.Key.B]))).ToList();
            using var transaction = connection.BeginTransaction(deferred: false);
            foreach (var ((a, b), byName, confidence) in weighed)
            {
                Settle(room, connection, a, b, byName, confidence);
            }

            transaction.Commit();
        }
    }

    private static void Advance(SqliteConnection connection, long sequence, long revision)
    {
        using var done = Catalogue.Command(connection, "update translation_progress set seq = $seq, revision = $revision", ("$seq", sequence), ("$revision", revision));
        done.ExecuteNonQuery();
    }

    /// <summary>Works out anew what decisions are about, whose rows are in the catalogue already; within a transaction.</summary>
    public static void TakeIn(ReadingRoom room, SqliteConnection connection, ImmutableArray<JournalEntry> entries)
    {
        foreach (var (a, b) in entries.Where(e => e.Kind.StartsWith(TranslationDecision.Prefix, StringComparison.Ordinal)).Select(e => e.Subjects.Where(s => s.Kind == "record").ToList())
            .Where(s => s.Count == 2).Select(s => TranslationCandidates.Pair(s[0].Id, s[1].Id)).Distinct())
        {
            var byName = TranslationCandidates.ByNameOf(connection, a, b);
            Settle(room, connection, a, b, byName == true, byName is null ? 0 : Weigh(TextOf(connection, a), TextOf(connection, b)));
        }
    }

    private static void Add(Dictionary<(string A, string B), bool> pairs, SqliteConnection connection, string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        foreach (var (a, b) in Catalogue.Query(connection, sql, r => (r.GetString(0), r.GetString(1)), parameters))
        {
            pairs.TryAdd((a, b), TranslationCandidates.ByNameOf(connection, a, b) == true);
        }
    }

    private static double Weigh(string? a, string? b) => a is null || b is null ? 0 : TranslationEvidence.Confidence(a, b);

    private static string? TextOf(SqliteConnection connection, string id) => Catalogue.Query(connection,
        "select g.text from record r join reading g on g.seq = r.seq where r.id = $id", r => Packing.Unpack(r.GetFieldValue<byte[]>(0)), ("$id", id)).FirstOrDefault();

    // Decisions first, then the evidence. What is neither decided nor sure leaves no row.
    private static void Settle(ReadingRoom room, SqliteConnection connection, string a, string b, bool byName, double confidence)
    {
        using (var forget = Catalogue.Command(connection, """
            delete from translation where a = $a and b = $b;
            delete from translation_alignment where a = $a and b = $b;
            """, ("$a", a), ("$b", b)))
        {
            forget.ExecuteNonQuery();
        }

        if (!RecordId.TryParse(a, out var idA) || !RecordId.TryParse(b, out var idB))
        {
            return;
        }

        var verdict = TranslationRulings.Of(connection, idA, idB).Verdict;
        var linked = verdict?.Kind == TranslationDecision.Link;
        var chosen = verdict is { Kind: TranslationDecision.Link } link ? TranslationData.Of(link.Data)?.Original : null;
        if ((verdict is not null && !linked) || (!linked && confidence < (byName ? TranslationEvidence.EnoughByName : TranslationEvidence.Enough))
            || TranslationSides.Read(room, connection, idA, idB) is not { } sides)
        {
            return;
        }

        var (original, translator) = Direction(sides);
        using (var row = Catalogue.Command(connection, "insert into translation values ($a, $b, $confidence, $confirmed, $original, $translator)",
            ("$a", a), ("$b", b), ("$confidence", linked ? 1 : confidence), ("$confirmed", linked ? 1 : 0),
            ("$original", chosen ?? original), ("$translator", translator)))
        {
            row.ExecuteNonQuery();
        }

        // In the order in which the two are shown.
        var shown = (chosen ?? original) == b ? TranslationSides.Read(room, connection, idB, idA) ?? sides : sides;
        if (sides.A.Segments.Length > TranslationAlignment.MostSegments || sides.B.Segments.Length > TranslationAlignment.MostSegments)
        {
            return;
        }

        using var rows = Catalogue.Command(connection, "insert into translation_alignment (a, b, digest, alignment) values ($a, $b, $digest, $alignment)",
            ("$a", a), ("$b", b), ("$digest", shown.Digest), ("$alignment", StoredAlignment.Pack(shown.Align())));
        rows.ExecuteNonQuery();
    }

    // Where one of the two says that it is a translation, and not out of a third language, the other is its original.
    private static (string? Original, string? Translator) Direction(TranslationSides sides)
    {
        var (a, b) = (TranslationNote.Of(sides.A), TranslationNote.Of(sides.B));
        return (a, b) switch
        {
            (null, { } note) => (note.From is null || note.From == sides.A.Document.Description.Language ? sides.IdA.Value : null, note.Translator),
            ({ } note, null) => (note.From is null || note.From == sides.B.Document.Description.Language ? sides.IdB.Value : null, note.Translator),
            _ => (null, null),
        };
    }
}
