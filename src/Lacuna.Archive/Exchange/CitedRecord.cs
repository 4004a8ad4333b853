using System.Security.Cryptography;
using System.Text;
using Lacuna.Archive.Holdings;
using Lacuna.Documents.Model;

namespace Lacuna.Archive.Exchange;

/// <summary>A record as lists for other programs tell it.</summary>
/// <param name="Entry">What lists show.</param>
/// <param name="Description">Title, date, persons and so on.</param>
/// <param name="Collection">The title of its collection.</param>
/// <param name="Received">When its file came in, UTC, ISO 8601.</param>
/// <param name="Address">Where it is read, or null where the archive has no address.</param>
public sealed record CitedRecord(RecordEntry Entry, DocumentDescription Description, string Collection, string Received, Uri? Address)
{
    /// <summary>A record of the archive.</summary>
    /// <param name="page">What is known of it.</param>
    /// <param name="site">Where the archive is served ("https://example.org/"), or null.</param>
    public static CitedRecord Of(RecordPage page, Uri? site)
    {
        ArgumentNullException.ThrowIfNull(page);
        return new CitedRecord(page.Entry, page.Description, page.Collection.Title, page.Provenance.Received,
            site is null ? null : new Uri(site, $"/records/{page.Entry.Id}"));
    }

    /// <summary>When it was made, as bibliographies say it; null where it is undated.</summary>
    public CitedDate? Date => CitedDate.Of(Entry.DateEdtf, Entry.DateText);

    /// <summary>The documentary form in words ("memorandum of conversation"), or null.</summary>
    public string? Genre => Entry.DocumentType?.Replace('-', ' ');

    /// <summary>Who wrote it: persons who wrote, drafted or sent it, or the office that did; may be empty.</summary>
    public IEnumerable<string> Authors
    {
        get
        {
            var persons = Description.Participants.Where(p => p.Role is ParticipantRole.Author or ParticipantRole.Drafter or ParticipantRole.Sender)
                .Select(p => p.Name).Distinct(StringComparer.Ordinal).ToList();
            return persons.Count == 0 && Description.Sender is { } sender ? [sender] : persons;
        }
    }

    /// <summary>Who it was sent to; may be empty.</summary>
    public IEnumerable<string> Recipients
    {
        get
        {
            var persons = Description.Participants.Where(p => p.Role == ParticipantRole.Recipient).Select(p => p.Name).Distinct(StringComparer.Ordinal).ToList();
            return persons.Count == 0 && Description.Recipient is { } recipient ? [recipient] : persons;
        }
    }

    /// <summary>A name for something that stays the same wherever the archive is served: a UUID made from text.</summary>
    /// <param name="text">What is named: the same text has the same name.</param>
    /// <returns><c>urn:uuid:…</c>; RFC 9562 §5.8 (version 8, by SHA-256).</returns>
    public static string NameOf(string text)
    {
        var digest = SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 16);
        digest[6] = (byte)((digest[6] & 0x0f) | 0x80);
        digest[8] = (byte)((digest[8] & 0x3f) | 0x80);
        return $"urn:uuid:{new Guid(digest, bigEndian: true):D}";
    }

    /// <summary>A text on one line, without signs that no line may have.</summary>
    internal static string Line(string text)
    {
        var line = new StringBuilder(text.Length);
        var isBlank = true;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            var isPair = char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
            if (char.IsWhiteSpace(c) || char.IsControl(c) || c is '\u2028' or '\u2029' or '\ufffe' or '\uffff' || (char.IsSurrogate(c) && !isPair))
            {
                line.Append(isBlank ? "" : " ");
                isBlank = true;
                continue;
            }

            line.Append(c);
            isBlank = false;
            if (isPair)
            {
                line.Append(text[++i]);
            }
        }

        return line.ToString().TrimEnd();
    }
}
