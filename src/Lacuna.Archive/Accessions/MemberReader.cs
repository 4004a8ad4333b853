using System.Collections.Immutable;
using System.Security.Cryptography;
using Lacuna.Archive.ExternalTools;
using Lacuna.Archive.Holdings;
using Lacuna.Archive.Quarantine;
using Lacuna.Archive.Recognition;
using Lacuna.Documents.Diagnostics;
using Lacuna.Documents.Formats.Tei;
using Lacuna.Documents.Model;

namespace Lacuna.Archive.Accessions;

/// <summary>A document ready to be kept: its line of the accession, its edition and its reading.</summary>
/// <param name="Id">The record.</param>
/// <param name="Line">Its line.</param>
/// <param name="Tei">Its edition; empty for a document that waits in quarantine.</param>
/// <param name="Reading">What its pages need; null for a document that waits in quarantine.</param>
internal sealed record ReadyDocument(RecordId Id, AccessionLine Line, byte[] Tei, Reading? Reading)
{
    /// <summary>Further files to keep beside the edition: ALTO.</summary>
    public ImmutableArray<(string Name, byte[] Bytes)> Files { get; init; } = [];
}

/// <summary>What became of a file or member: documents, or a refusal.</summary>
internal sealed record ReadyMember(string Name, string Digest, ImmutableArray<ReadyDocument> Documents, Refusal? Refusal);

/// <summary>Turns the bytes of a file or member into documents ready to be kept. Pure but for time and memory; runs on many threads.</summary>
internal static class MemberReader
{
    public static ReadyMember Read(Member member, ReaderLimits limits, PublicationGate gate, ScanReader scans, CancellationToken cancellation)
    {
        if (member.Refusal is { } refusal)
        {
            return new ReadyMember(member.Name, "", [], refusal);
        }

        var digest = SHA512.HashData(member.Bytes);
        var hex = Convert.ToHexStringLower(digest);
        try
        {
            if (member.Text is null && gate.Judge(member.Bytes, member.Name) is { IsEmpty: false } found)
            {
                return new ReadyMember(member.Name, hex, [Held(member, digest, hex, found)], null);
            }

            if (member.Text is null && PagedIntake.IsPaged(member.Bytes, member.Name))
            {
                return new ReadyMember(member.Name, hex, [PagedIntake.Read(member, digest, scans, limits, cancellation)], null);
            }

            var documents = member.Text is { } text
                ? [Intake.ReadText(text, member.Hints, limits)]
                : Intake.Read(member.Bytes, member.Hints, limits);
            var several = documents.Length > 1;
            return new ReadyMember(member.Name, hex, [.. documents.Select(d => Ready(d, member.Name, RecordId.Of(digest, several ? d.Ordinal : 0), hex, several ? d.Ordinal : 0))
                .Select(d => member.Collection is null ? d : d with { Line = d.Line with { Collection = member.Collection } })], null);
        }
        catch (DocumentFormatException e)
        {
            var place = e.Line > 0 ? $" (line {e.Line}, column {e.Column})" : "";
            return new ReadyMember(member.Name, hex, [], new Refusal(member.Name, e.Code, e.Message + place));
        }
        catch (ToolException e)
        {
            return new ReadyMember(member.Name, hex, [], new Refusal(member.Name, e.Code, e.Message));
        }
        catch (Exception e) when (e is OutOfMemoryException or InsufficientExecutionStackException)
        {
            return new ReadyMember(member.Name, hex, [], new Refusal(member.Name, "too-large", "Reading it takes more memory than there is. Split it."));
        }
    }

    /// <summary>A document with its edition, ready to be kept.</summary>
    public static ReadyDocument Ready(TextDocument document, string member, RecordId id, string hex, int ordinal)
    {
        using var tei = new MemoryStream();
        TeiWriter.Write(document, new TeiFacts(Intake.Label(member), [("lacuna", id.Value), ("sha512", hex)]), tei);
        var warnings = document.Diagnostics.Select(d => $"{Kebab(d.Code.ToString())}: {d.Message}").Distinct(StringComparer.Ordinal).Take(20).ToImmutableArray();
        var line = new AccessionLine
        {
            Id = id.Value,
            Member = member,
            Ordinal = ordinal,
            Digest = hex,
            Format = document.Format.ToString().ToLowerInvariant(),
            Length = (int)tei.Length - 1,
            Warnings = warnings.IsEmpty ? null : warnings,
        };
        return new ReadyDocument(id, line, tei.ToArray(), Reading.Of(document, document.Format is DocumentFormat.Pdf or DocumentFormat.Image ? id.Value : null));
    }

    // What waits in quarantine has an identifier and bytes, and nothing that was read from them.
    private static ReadyDocument Held(Member member, byte[] digest, string hex, ImmutableSortedDictionary<string, int> found)
    {
        var id = RecordId.Of(digest, 0);
        var line = new AccessionLine
        {
            Id = id.Value,
            Member = member.Name,
            Digest = hex,
            Format = FormatDetector.Of(member.Bytes, member.Name).ToString().ToLowerInvariant(),
            Held = true,
            Found = found,
        };
        return new ReadyDocument(id, line, [], null);
    }

    /// <summary>A code as it is printed: lower case with hyphens.</summary>
    public static string Kebab(string name) =>
        string.Concat(name.Select((c, i) => char.IsUpper(c) ? (i > 0 ? "-" : "") + char.ToLowerInvariant(c) : c.ToString()));
}
