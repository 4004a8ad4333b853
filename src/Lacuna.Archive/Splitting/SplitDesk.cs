using System.Collections.Immutable;
using Lacuna.Archive.Accessions;
using Lacuna.Archive.Holdings;
using Lacuna.Archive.Journal;
using Lacuna.Archive.Storage;
using Lacuna.Documents.Description;
using Lacuna.Documents.Diagnostics;
using Lacuna.Documents.Model;
using Lacuna.Documents.Pages;
using Microsoft.Data.Sqlite;

namespace Lacuna.Archive.Splitting;

/// <summary>Where people divide a file of many documents, such as a folder that was scanned in one go. Every division is an entry of the journal and can be taken back.</summary>
/// <remarks>The pages stay as they were read. An identifier stays with the document that it was given to when a boundary is moved; a new document
/// gets a number that none had before. What the file was as a whole leads to what it was divided into.</remarks>
public sealed class SplitDesk
{
    /// <summary>The kind of decision.</summary>
    public const string Kind = "split";

    private readonly ReadingRoom _room;
    private readonly TimeProvider _clock;

    /// <summary>The desk of an archive.</summary>
    /// <param name="room">The archive.</param>
    /// <param name="clock">Tells when a decision is taken.</param>
    public SplitDesk(ReadingRoom room, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(room);
        (_room, _clock) = (room, clock);
    }

    /// <summary>The file of a record as it is divided now, or as a whole.</summary>
    /// <param name="id">A record of it.</param>
    /// <exception cref="ArchiveException"><c>record-missing</c>, or <c>record-without-pages</c>.</exception>
    public DividedFile Of(RecordId id)
    {
        using var connection = _room.Database.ReadCatalogue();
        return Of(connection, id);
    }

    /// <summary>Divides a file, or divides it otherwise.</summary>
    /// <param name="id">A record of the file.</param>
    /// <param name="firstPages">The first page of each document, in order; the first is the file's first page. One alone makes the file one document again.</param>
    /// <param name="deciding">Who, and why.</param>
    /// <param name="cancellation">Ends the wait for another writer.</param>
    /// <returns>The file as it is divided then.</returns>
    /// <exception cref="ArchiveException"><c>record-missing</c>, <c>record-without-pages</c>, <c>split-pages</c>, <c>nothing-to-change</c>, or a fault of the disk.</exception>
    public DividedFile Divide(RecordId id, ImmutableArray<int> firstPages, Deciding deciding, CancellationToken cancellation)
    {
        var (file, pages) = (Of(id), Pages(id));
        var numbers = pages.Select(p => p.Number).ToList();
        ImmutableArray<int> firsts = [.. firstPages.Append(numbers[0]).Distinct().Order()];
        if (firsts.Any(first => !numbers.Contains(first)))
        {
            throw new ArchiveException("split-pages", $"A document begins on one of the pages {numbers[0]} to {numbers[^1]}.");
        }

        if (file.Documents.Select(d => d.FirstPage).SequenceEqual(firsts))
        {
            throw new ArchiveException("nothing-to-change", "The file is divided so already.");
        }

        var plan = SplitPlan.Of(file, [.. firsts.Select((first, i) => (first, i + 1 < firsts.Length ? numbers[numbers.IndexOf(firsts[i + 1]) - 1] : numbers[^1]))]);
        var lines = ImmutableArray.CreateBuilder<ReadyDocument>();
        var member = new Member(file.Member, [], null, new DescriptionHints(file.Member), null);
        foreach (var gone in file.Documents.Where(d => !plan.Documents.Any(p => p.Id == d.Id)))
        {
            lines.Add(new ReadyDocument(gone.Id, new AccessionLine
            {
                Id = gone.Id.Value,
                Member = file.Member,
                Digest = file.Digest,
                Gone = true,
                Successors = [.. plan.Documents.Where(p => p.FirstPage <= gone.LastPage && p.LastPage >= gone.FirstPage).Select(p => p.Id.Value)],
            }, [], null));
        }

        foreach (var part in plan.Documents.Where(p => !file.Documents.Contains(p)))
        {
            ImmutableArray<PageText> own = [.. pages.Where(p => p.Number >= part.FirstPage && p.Number <= part.LastPage)];
            var ready = PagedIntake.Ready(own, [], file.Format, member, part.Id, file.Digest, part.Ordinal, ReaderLimits.Default);
            lines.Add(ready with { Line = ready.Line with { Revises = true } });
        }

        var number = AccessionRevision.Write(_room, file.AccessionId, lines.ToImmutable(), [], awaits: true, $"Divided into {plan.Documents.Length}", _clock, cancellation);
        new JournalWriter(_room, _clock).Append(deciding, _ =>
        [
            new Decision(Kind, [.. file.Documents.Concat(plan.Documents).Select(d => JournalSubject.Of(d.Id)).Distinct()],
                plan.Write(AwaitedPart.Key(file.AccessionId, number)), null),
        ], cancellation);
        return Of(plan.Documents[0].Id);
    }

    /// <summary>Takes a division back: the file is divided as it was before.</summary>
    /// <param name="number">The decision's number.</param>
    /// <param name="deciding">Who, and why.</param>
    /// <param name="cancellation">Ends the wait for another writer.</param>
    /// <exception cref="ArchiveException"><c>entry-missing</c>, <c>entry-is-reversal</c>, <c>entry-reversed</c>, <c>entry-built-on</c>, or a fault of the disk.</exception>
    public JournalEntry Undo(long number, Deciding deciding, CancellationToken cancellation) => new JournalWriter(_room, _clock).Append(deciding, connection =>
    {
        var entry = DecisionJournal.Reversible(connection, number, e => e.Kind == Kind, "the division of a file");
        // A later division was made from the documents of this one: without it they would be of nothing.
        var later = entry.Subjects.SelectMany(s => DecisionJournal.About(connection, s)).Where(e => e.Kind == Kind && e.Number > number && e.Reverses is null).Select(e => e.Number).Distinct();
        foreach (var other in later)
        {
            if (ArchiveDatabase.Scalar<long>(connection, "select count(*) from journal where reverses = $number", ("$number", other)) == 0)
            {
                throw new ArchiveException("entry-built-on", $"The file was divided otherwise after this, by decision {other}. Take that one back first.");
            }
        }

        return [new Decision(Kind, entry.Subjects, "{}", number)];
    }, cancellation)[0];

    /// <summary>The pages of the whole file that a record belongs to, in order.</summary>
    /// <param name="id">The record.</param>
    public ImmutableArray<PageText> Pages(RecordId id)
    {
        using var connection = _room.Database.ReadCatalogue();
        return [.. Of(connection, id).Documents.SelectMany(d => PageRows.Read(connection, ArchiveDatabase.Scalar<long>(connection, "select seq from record where id = $id", ("$id", d.Id.Value))))];
    }

    private static DividedFile Of(SqliteConnection connection, RecordId id)
    {
        var rows = Catalogue.Query(connection, "select accession_id, member, digest, format, pages from record where id = $id",
            r => (Accession: r.GetString(0), Member: r.GetString(1), Digest: r.GetString(2), Format: r.GetString(3), Pages: r.GetInt32(4)), ("$id", id.Value));
        if (rows is not [var row])
        {
            throw new ArchiveException("record-missing", $"There is no record {id}. lacuna list shows what there is.");
        }

        if (row.Pages == 0)
        {
            throw new ArchiveException("record-without-pages", $"The record {id} did not come in as pages, so it cannot be divided by them.");
        }

        var documents = Catalogue.Query(connection, """
            select r.id, r.ordinal, r.title, min(p.number), max(p.number) from record r join page p on p.seq = r.seq
            where r.accession_id = $accession and r.member = $member and r.digest = $digest group by r.seq order by 4
            """, r => RecordId.TryParse(r.GetString(0), out var own) ? new FileDocument(own, r.GetInt32(1), r.GetInt32(3), r.GetInt32(4)) { Title = r.GetString(2) } : null,
            ("$accession", row.Accession), ("$member", row.Member), ("$digest", row.Digest));
        return new DividedFile(row.Accession, row.Member, row.Digest, row.Format == "image" ? DocumentFormat.Image : DocumentFormat.Pdf, [.. documents.OfType<FileDocument>()]);
    }
}
