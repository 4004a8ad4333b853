using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Lacuna.Archive.Preservation;
using Lacuna.Archive.Recognition;
using Lacuna.Archive.Storage;
using Lacuna.Documents.Diagnostics;
using Microsoft.Data.Sqlite;

namespace Lacuna.Archive.Accessions;

/// <summary>Keeps one file: its bytes, its editions and its description as a version of an object, then its rows in the catalogue.</summary>
internal sealed partial class AccessionWriter(ReadingRoom room, CatalogueWriter writer, ImportOptions options, ScanReader scans, TimeProvider clock)
{
    private readonly ReadingRoom _room = room;
    private readonly CatalogueWriter _writer = writer;
    private readonly ImportOptions _options = options;
    private readonly ScanReader _scans = scans;

    // A part of a container ends here too, however few its members.
    private const long PartBytes = 256L << 20;

    /// <summary>The identifier of an accession: the same bytes under the same name are the same accession.</summary>
    public static string AccessionId(byte[] digest, string? otherName) => otherName is null
        ? Convert.ToHexStringLower(digest.AsSpan(0, 16))
        : Convert.ToHexStringLower(SHA512.HashData([.. digest, .. Encoding.UTF8.GetBytes(otherName)]).AsSpan(0, 16));

    public AccessionResult TakeDocument(SourceFile source, byte[] bytes, byte[] digest, ReadyMember? ready, CancellationToken cancellation)
    {
        using var held = TakeLock(cancellation);
        if (_writer.FindAccession(AccessionId(digest, null)) is { Complete: true } known)
        {
            return TakeAgain(source, digest, known);
        }

        ready ??= MemberReader.Read(new Member(source.Name, bytes, null, new(source.Name, null, null, null), null), _options.Limits, _options.Gate, _scans, cancellation);
        if (ready.Refusal is { } refusal)
        {
            return new AccessionResult(0, 0, [refusal]);
        }

        var part = new Part(this, source, digest, 1, 0);
        part.Open();
        try
        {
            part.Add(ready);
            if (part.Documents + part.Held > 0)
            {
                part.Keep(bytes);
            }

            part.Commit(complete: true);
        }
        finally
        {
            part.Dispose();
        }

        return new AccessionResult(part.Documents, part.Duplicates, []) { Held = part.Held };
    }

    public AccessionResult TakeContainer(SourceFile source, byte[] digest, Action<long, long, string> report, IndexFollower follower, CancellationToken cancellation)
    {
        var result = new AccessionResult(0, 0, []);
        while (true)
        {
            try
            {
                return TakeRest(source, digest, result, report, follower, cancellation);
            }
            catch (OvertakenException e)
            {
                result = e.SoFar;
            }
        }
    }

    // From where the catalogue says that this container stands, to its end.
    private AccessionResult TakeRest(SourceFile source, byte[] digest, AccessionResult result, Action<long, long, string> report, IndexFollower follower,
        CancellationToken cancellation)
    {
        var number = 1;
        var skip = 0L;
        using (TakeLock(cancellation))
        {
            if (_writer.FindAccession(AccessionId(digest, null)) is { } known)
            {
                if (known.Complete)
                {
                    var again = TakeAgain(source, digest, known);
                    return again with { Documents = result.Documents, Duplicates = again.Duplicates - result.Documents, Refused = result.Refused };
                }

                (number, skip) = (known.Version + 1, known.Members);
                result = result with { Duplicates = Acknowledge(known.Id) - result.Documents };
            }
        }

        try
        {
            using var stream = File.OpenRead(source.Path);
            var isJson = FormatDetector.IsJsonLines(source.Name);
            var members = isJson ? Containers.JsonLines(stream, _options.Limits) : Containers.Zip(stream, _options.Limits);
            using var ready = OrderedWork.Run(Skipping(members, skip), m => MemberReader.Read(m, _options.Limits, _options.Gate, _scans, cancellation), cancellation).GetEnumerator();
            var more = ready.MoveNext();
            while (more)
            {
                if (TakePart(source, digest, number++, skip, ready, report, stream, cancellation) is not { } taken)
                {
                    throw new OvertakenException(result);
                }

                (more, var part) = taken;
                skip += part.Members;
                follower.Nudge((int)part.Documents);
                result = new AccessionResult(result.Documents + part.Documents, result.Duplicates + part.Duplicates, result.Refused.AddRange(part.Refused))
                {
                    Held = result.Held + part.Held,
                };
            }
        }
        catch (DocumentFormatException e)
        {
            return result with { Refused = result.Refused.Add(new Refusal(source.Name, e.Code, e.Message)) };
        }
        catch (FileChangedException)
        {
            return result with { Refused = result.Refused.Add(new Refusal(source.Name, "file-changed", "The file changed while it was read. Import it again when it is at rest.")) };
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException or UnauthorizedAccessException && !File.Exists(source.Path))
        {
            return result with { Refused = result.Refused.Add(new Refusal(source.Name, "unreadable", "The file was gone before it could be read. Check the path.")) };
        }

        return result.Documents + result.Duplicates + result.Held + result.Refused.Length == 0
            ? result with { Refused = [new Refusal(source.Name, "no-documents", "There is no document in it.")] }
            : result;
    }

    private static IEnumerable<Member> Skipping(IEnumerable<Member> members, long count)
    {
        foreach (var member in members)
        {
            if (count-- <= 0)
            {
                yield return member;
            }
        }
    }

    /// <summary>The right to write; what another process left unfinished when it died is finished first, for it may be this very accession.</summary>
    private ArchiveLock TakeLock(CancellationToken cancellation)
    {
        var held = ArchiveLock.Take(_room.Paths, _options.Waiting, cancellation);
        try
        {
            if (Directory.Exists(_room.Paths.Work) && Directory.EnumerateDirectories(_room.Paths.Work).Any())
            {
                Recovery.Run(_room);
            }

            return held;
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    // Null where another import has gone on with the same container since: then its parts and these would not follow each other.
    private (bool More, Part Part)? TakePart(SourceFile source, byte[] digest, int number, long membersBefore, IEnumerator<ReadyMember> ready,
        Action<long, long, string> report, Stream stream, CancellationToken cancellation)
    {
        using var held = TakeLock(cancellation);
        if ((_writer.FindAccession(AccessionId(digest, null))?.Version ?? 0) != number - 1)
        {
            return null;
        }

        var part = new Part(this, source, digest, number, membersBefore);
        part.Open();
        try
        {
            if (number == 1)
            {
                part.KeepFile();
            }

            var more = true;
            while (more && part.Members < _options.PartMembers && part.Bytes < PartBytes)
            {
                var before = part.Documents + part.Duplicates;
                part.Add(ready.Current);
                report(part.Documents + part.Duplicates - before, stream.CanSeek ? Math.Min(stream.Position, source.Length) : 0, source.Name);
                more = ready.MoveNext();
            }

            if (number > 1 || part.Documents + part.Duplicates + part.Held > 0 || more)
            {
                // The members must be those of the file whose bytes are kept.
                if (!source.IsUnchanged())
                {
                    throw new FileChangedException();
                }

                part.Commit(complete: !more);
            }

            return (more, part);
        }
        finally
        {
            part.Dispose();
        }
    }

    // The same bytes again: nothing is stored twice; a new name for them is noted as an accession of its own.
    private AccessionResult TakeAgain(SourceFile source, byte[] digest, AccessionState known)
    {
        var again = AccessionId(digest, source.Name);
        if (known.Name != source.Name && _writer.FindAccession(again) is null)
        {
            var received = Now();
            var facts = Facts(source, digest, 1, 0, complete: true, received) with { SameAs = known.Id };
            using var draft = new ObjectDraft(_room.Paths, _room.Store, again);
            draft.Add(AccessionFile.Name(1), AccessionFile.Write(facts, []));
            Keep(draft, received, $"Received again: {source.Name}", () =>
            {
                _writer.Accession(again, facts);
                _writer.OccurrencesOfAll(known.Id, again, source.Name, received);
            });
        }

        return new AccessionResult(0, Math.Max(1, Acknowledge(known.Id)), []);
    }

    // Says of each document that an accession holds already that it is durable; gives how many there are.
    private long Acknowledge(string accessionId)
    {
        var records = _writer.RecordsOf(accessionId);
        foreach (var id in records)
        {
            _options.Committed?.Invoke(id);
        }

        return records.Length;
    }

    // Store first, catalogue second. Where the catalogue has no room, the object is taken out again: it was never acknowledged.
    private void Keep(ObjectDraft draft, string created, string message, Action rows)
    {
        draft.Commit(created, message);
        _writer.Begin();
        try
        {
            rows();
            _writer.Commit();
        }
        catch (SqliteException e) when (ArchiveDatabase.IsFull(e))
        {
            _writer.Rollback();
            draft.TakeBack();
            throw;
        }
        catch
        {
            _writer.Rollback();
            throw;
        }

        draft.Finish();
    }

    private string Now() => clock.GetUtcNow().ToString("yyyy-MM-ddTHH:mm:ss.ffffffZ", CultureInfo.InvariantCulture);

    private static AccessionFacts Facts(SourceFile source, byte[] digest, int part, long members, bool complete, string received) => new(
        source.Name, Convert.ToHexStringLower(digest), source.Length, received, source.Collection.Id, source.Collection.Title, source.Collection.Description,
        part, members, complete, null);

    private sealed class FileChangedException : Exception;

    private sealed class OvertakenException(AccessionResult soFar) : Exception
    {
        public AccessionResult SoFar { get; } = soFar;
    }
}
