using System.Collections.Immutable;
using Lacuna.Archive.Preservation;

namespace Lacuna.Archive.Accessions;

/// <content>One version of an accession: what goes into the store and the catalogue together.</content>
internal sealed partial class AccessionWriter
{
    /// <summary>One version in the making: the documents of a file, or of a stretch of a container.</summary>
    private sealed class Part(AccessionWriter owner, SourceFile source, byte[] digest, int number, long membersBefore) : IDisposable
    {
        private readonly string _accession = AccessionId(digest, null);
        private readonly List<(AccessionLine Line, Reading? Reading)> _lines = [];
        private readonly ImmutableArray<Refusal>.Builder _refused = ImmutableArray.CreateBuilder<Refusal>();
        private readonly HashSet<string> _own = new(StringComparer.Ordinal);
        private ObjectDraft? _draft;
        private DigestingFile? _editions;

        public long Documents { get; private set; }

        public long Duplicates { get; private set; }

        /// <summary>Documents that wait in quarantine.</summary>
        public long Held { get; private set; }

        public long Members { get; private set; }

        public long Bytes => _editions?.Length ?? 0;

        public ImmutableArray<Refusal> Refused => _refused.ToImmutable();

        private ObjectDraft Draft => _draft ?? throw new InvalidOperationException("The part is not open.");

        public void Open()
        {
            _draft = new ObjectDraft(owner._room.Paths, owner._room.Store, _accession);
            if (number > 1)
            {
                _draft.KeepAllBut("");
            }
        }

        public void Add(ReadyMember member)
        {
            Members++;
            if (member.Refusal is { } refusal)
            {
                _refused.Add(refusal with { File = $"{source.Name}!{refusal.File}" });
                _lines.Add((new AccessionLine { Member = member.Name, Refused = refusal.Code, Message = refusal.Message }, null));
                return;
            }

            foreach (var document in member.Documents)
            {
                if (owner._writer.Has(document.Id) || (document.Line.Held && owner._writer.IsHeld(document.Id)) || !_own.Add(document.Id.Value))
                {
                    Duplicates++;
                    _lines.Add((new AccessionLine { Id = document.Id.Value, Member = member.Name, Ordinal = document.Line.Ordinal, Duplicate = true }, null));
                    continue;
                }

                if (document.Line.Held)
                {
                    Held++;
                    _lines.Add((document.Line, null));
                    continue;
                }

                Documents++;
                _editions ??= StartEditions();
                // What the import was told goes before what the document says.
                _lines.Add((document.Line with { Offset = _editions.Length, Collection = owner._options.Collection is null ? document.Line.Collection : null }, document.Reading));
                _editions.Write(document.Tei);
                foreach (var (name, bytes) in document.Files)
                {
                    Draft.Add(name, bytes);
                }
            }
        }

        public void Keep(byte[] original)
        {
            using var file = Draft.Create(OriginalFiles.NameOf(source.Name));
            file.Write(original);
            Draft.Add(OriginalFiles.NameOf(source.Name), file.Finish());
        }

        public void KeepFile()
        {
            using var file = Draft.Create(OriginalFiles.NameOf(source.Name));
            using (var stream = File.OpenRead(source.Path))
            {
                stream.CopyTo(file);
            }

            var kept = file.Finish();
            if (kept != Convert.ToHexStringLower(digest))
            {
                throw new FileChangedException();
            }

            Draft.Add(OriginalFiles.NameOf(source.Name), kept);
        }

        public void Commit(bool complete)
        {
            var received = owner.Now();
            if (_editions is not null)
            {
                _editions.Write(AccessionFile.EditionsFoot);
                Draft.Add(AccessionFile.EditionsName(number), _editions.Finish());
            }

            var facts = Facts(source, digest, number, membersBefore + Members, complete, received);
            Draft.Add(AccessionFile.Name(number), AccessionFile.Write(facts, _lines.Select(l => l.Line)));
            var editionPath = Draft.ContentPath(AccessionFile.EditionsName(number));
            owner.Keep(Draft, received, number == 1 ? $"Received: {source.Name}" : $"Received: {source.Name}, part {number}", () => WriteRows(facts, editionPath));
            // What was read before a kill is not needed again.
            foreach (var read in _lines.Where(l => l.Line is { Alto: not null, Digest: not null }).Select(l => l.Line.Digest ?? "").Distinct())
            {
                owner._scans.Forget(read);
            }

            if (owner._options.Committed is { } committed)
            {
                foreach (var (line, _) in _lines.Where(l => l.Line is { Id: { } id, Held: false } && (!l.Line.Duplicate || !owner._writer.IsWaiting(id))))
                {
                    committed(line.Id ?? "");
                }
            }
        }

        public void Dispose()
        {
            _editions?.Dispose();
            _draft?.Dispose();
        }

        private void WriteRows(AccessionFacts facts, string editionPath)
        {
            var writer = owner._writer;
            writer.Accession(_accession, facts);
            foreach (var (line, reading) in _lines)
            {
                if (line.Duplicate)
                {
                    writer.Occurrence(line.Id ?? "", _accession, line.Member, facts.Received);
                }
                else if (line.Held)
                {
                    writer.Held(_accession, facts, line);
                }
                else if (reading is not null)
                {
                    writer.Record(_accession, facts, line, reading, editionPath);
                }
            }

            writer.Count(_accession);
        }

        private DigestingFile StartEditions()
        {
            var file = Draft.Create(AccessionFile.EditionsName(number));
            file.Write(AccessionFile.EditionsHead(source.Name));
            return file;
        }
    }
}
