using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text.Json;
using Lacuna.Archive.Accessions;
using Lacuna.Archive.Holdings;
using Lacuna.Archive.Journal;
using Lacuna.Archive.Recognition;
using Lacuna.Archive.Storage;
using Lacuna.Documents.Diagnostics;
using Lacuna.Documents.Inspection;

namespace Lacuna.Archive.Quarantine;

/// <summary>Where an editor looks at files in quarantine and decides about them. Every decision is an entry of the journal and can be taken back.</summary>
/// <remarks>What goes public is written into the store first, as a part that counts only once the decision stands: whatever cuts a decision off
/// leaves the file sealed. Methods throw <see cref="ArchiveException"/>: <c>quarantine-missing</c>, <c>quarantine-decided</c>,
/// <c>store-damaged</c>, <c>safe-copy-failed</c>, <c>safe-copy-shows-hidden</c>, <c>tool-…</c>, or a fault of the disk.</remarks>
public sealed class QuarantineDesk
{
    private readonly ReadingRoom _room;
    private readonly TimeProvider _clock;
    private readonly JournalWriter _writer;

    /// <summary>The desk of an archive.</summary>
    /// <param name="room">The archive.</param>
    /// <param name="clock">Tells when a decision is taken.</param>
    public QuarantineDesk(ReadingRoom room, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(room);
        _room = room;
        _clock = clock;
        _writer = new JournalWriter(room, clock);
    }

    /// <summary>One file.</summary>
    /// <param name="id">The record that it is or would be.</param>
    public QuarantinedFile Find(RecordId id) => _room.Quarantine.Find(id) ?? throw Missing(id);

    /// <summary>Looks once more at what a file hides: where, and what. Nothing of it is kept.</summary>
    /// <param name="id">The record that it is or would be.</param>
    /// <returns>The findings; null where the inspection fails, as it may have done at the import.</returns>
    [SuppressMessage("Design", "CA1031", Justification = "That an inspection fails is why the file is here: the editor is told, whatever it was.")]
    public InspectionReport? Inspect(RecordId id)
    {
        var member = SealedFile.Read(_room, Find(id));
        try
        {
            return FileInspector.Inspect(member.Bytes);
        }
        catch (Exception)
        {
            return null;
        }
    }

    /// <summary>Makes a safe copy of a file, and lets that go public; the file stays sealed.</summary>
    /// <param name="id">The record that it would be.</param>
    /// <param name="deciding">Who, and why.</param>
    /// <param name="cancellation">Ends it; the file stays sealed.</param>
    /// <returns>The decision.</returns>
    public JournalEntry Flatten(RecordId id, Deciding deciding, CancellationToken cancellation) => Decide(id, JournalKind.QuarantineFlatten, deciding, (file, member) =>
    {
        // No folder for pages that were read: nothing of the file may lie outside the store before the decision.
        var copy = SafeCopy.Make(file, member, new ScanReader(new ScanOptions { AlwaysRecognise = true }), cancellation);
        return (copy.Document, [(copy.Name, copy.Bytes)], new QuarantineData("", copy.Name, copy.Digest));
    }, cancellation);

    /// <summary>Lets a file go public as it is. Its text is what it shows.</summary>
    /// <param name="id">The record that it would be.</param>
    /// <param name="deciding">Who, and why: readers are shown both.</param>
    /// <param name="cancellation">Ends it; the file stays sealed.</param>
    /// <returns>The decision.</returns>
    public JournalEntry Release(RecordId id, Deciding deciding, CancellationToken cancellation) => Decide(id, JournalKind.QuarantineRelease, deciding, (file, member) =>
    {
        var document = file.Format == "docx"
            ? MemberReader.Ready(Intake.Read(member.Bytes, member.Hints, ReaderLimits.Default)[0], member.Name, file.Id, file.Digest, 0)
            : PagedIntake.Read(member, SHA512.HashData(member.Bytes), new ScanReader(new ScanOptions()), ReaderLimits.Default, cancellation);
        return (document, [], new QuarantineData("", null, null));
    }, cancellation);

    /// <summary>Takes a decision back: what it let out is public no more, and the file waits again.</summary>
    /// <param name="number">The decision's number.</param>
    /// <param name="deciding">Who, and why.</param>
    /// <param name="cancellation">Ends the wait for another writer.</param>
    /// <exception cref="ArchiveException"><c>entry-missing</c>, <c>entry-is-reversal</c>, <c>entry-reversed</c>, or a fault of the disk.</exception>
    public JournalEntry Undo(long number, Deciding deciding, CancellationToken cancellation) => _writer.Append(deciding, connection =>
    {
        var entry = DecisionJournal.Reversible(connection, number, e => e.Kind.StartsWith(JournalKind.QuarantinePrefix, StringComparison.Ordinal), "files in quarantine");
        return [new Decision(entry.Kind, entry.Subjects, "{}", number)];
    }, cancellation)[0];

    private JournalEntry Decide(RecordId id, string kind, Deciding deciding,
        Func<QuarantinedFile, Member, (ReadyDocument Document, ImmutableArray<(string Name, byte[] Bytes)> Files, QuarantineData Data)> prepare, CancellationToken cancellation)
    {
        var file = Undecided(Find(id));
        try
        {
            var (document, files, data) = prepare(file, SealedFile.Read(_room, file));
            var part = AccessionRevision.Write(_room, file.AccessionId, [document], files, awaits: true, $"Prepared for a decision on {id}", _clock, cancellation);
            var opening = data with { Opens = AwaitedPart.Key(file.AccessionId, part) };
            var entries = _writer.Append(deciding, connection =>
            {
                Undecided(QuarantineCatalogue.Files(connection, id.Value).FirstOrDefault() ?? throw Missing(id));
                return [new Decision(kind, [JournalSubject.Of(id)], JsonSerializer.Serialize(opening, QuarantineJson.Default.QuarantineData), null)];
            }, cancellation);
            _room.Releases.CatchUp(null, null, cancellation);
            return entries[0];
        }
        catch (Exception e) when (e is DocumentFormatException or ExternalTools.ToolException)
        {
            var code = e is DocumentFormatException format ? format.Code : ((ExternalTools.ToolException)e).Code;
            throw new ArchiveException(code, $"{e.Message} The file stays sealed.", e);
        }
    }

    private static QuarantinedFile Undecided(QuarantinedFile file) => file.Decision is not { } decision ? file
        : throw new ArchiveException("quarantine-decided", $"Decision {decision.Number} about {file.Id} stands. To take it back: lacuna quarantine undo {decision.Number}");

    private static ArchiveException Missing(RecordId id) => new("quarantine-missing", $"There is no file {id} in quarantine. lacuna quarantine list shows what there is.");
}

/// <summary>The data of a decision about a file in quarantine.</summary>
/// <param name="Opens">The part of the accession that it opens.</param>
/// <param name="Copy">The name of the safe copy, or null.</param>
/// <param name="CopyDigest">SHA-512 of the safe copy, or null.</param>
internal sealed record QuarantineData(string Opens, string? Copy, string? CopyDigest);
