using System.CommandLine;
using System.Text;
using Lacuna.Archive;
using Lacuna.Archive.Accessions;
using Lacuna.Archive.Holdings;
using Lacuna.Documents.Diagnostics;
using Lacuna.Documents.Formats.Tei;
using Lacuna.Documents.Model;

namespace Lacuna.Cli.Commands;

/// <summary><c>lacuna show</c>: one record.</summary>
internal static class ShowCommand
{
    public static Command Create(TextWriter output, TextWriter error)
    {
        var id = new Argument<string>("ID") { Description = "The record's identifier" };
        var archive = Shared.Archive();
        var json = Shared.Json();
        var command = new Command("show", """
            Shows one record: its description, where it comes from, and its text.

            Examples:
              lacuna show 4k2p9w0c7hxm
              lacuna show 4k2p9w0c7hxm --json
            """) { id, archive, json };
        command.SetAction(parsed =>
        {
            var room = ReadingRoom.Open(parsed.GetValue(archive) ?? "archive");
            if (!RecordId.TryParse(parsed.GetValue(id), out var recordId) || room.Catalogue.Find(recordId) is not { } page)
            {
                error.WriteLine($"lacuna: There is no record {parsed.GetValue(id)}. lacuna list shows what there is. (record-missing)");
                return CommandLine.Refused;
            }

            if (parsed.GetValue(json))
            {
                WriteJson(output, room, page);
            }
            else
            {
                Print(output, room, page);
            }

            return CommandLine.Done;
        });
        return command;
    }

    /// <summary>The edition of a record, read back from the store, with its corrections.</summary>
    public static TextDocument? Edition(ReadingRoom room, RecordId id) => room.Corrections.ReadTei(id) is { } tei
        ? TeiReader.Read(Encoding.UTF8.GetString(tei), ReaderLimits.Default)[0] : null;

    public static void WriteJson(TextWriter output, ReadingRoom room, RecordPage page)
    {
        var document = Edition(room, page.Entry.Id);
        var family = room.Releases.Of(page.Entry.Id);
        var format = Enum.TryParse<DocumentFormat>(page.Provenance.Format, ignoreCase: true, out var known) ? known : DocumentFormat.Tei;
        Shared.WriteJson(output, w =>
        {
            w.WriteStartObject();
            w.WriteString("id", page.Entry.Id.Value);
            w.WriteString("collection", page.Entry.CollectionId);
            w.WriteStartObject("provenance");
            w.WriteString("file", page.Provenance.FileName);
            w.WriteString("member", page.Provenance.Member);
            w.WriteNumber("ordinal", page.Provenance.Ordinal);
            w.WriteString("sha512", page.Provenance.Digest);
            w.WriteString("received", page.Provenance.Received);
            w.WriteString("accession", page.Provenance.AccessionId);
            w.WriteStartArray("alsoReceived");
            foreach (var occurrence in page.Occurrences)
            {
                w.WriteStartObject();
                w.WriteString("file", occurrence.FileName);
                w.WriteString("member", occurrence.Member);
                w.WriteString("received", occurrence.Received);
                w.WriteEndObject();
            }

            w.WriteEndArray();
            w.WriteEndObject();
            w.WriteStartArray("releases");
            foreach (var member in family?.Members ?? [])
            {
                w.WriteStartObject();
                w.WriteString("id", member.Record.Id.Value);
                w.WriteString("title", member.Record.Title);
                w.Text("released", member.Released?.Edtf);
                w.WriteString("label", member.Label);
                w.WriteEndObject();
            }

            w.WriteEndArray();
            w.WriteStartArray("translations");
            foreach (var translation in page.Translations)
            {
                w.WriteStartObject();
                w.WriteString("id", translation.Record.Id.Value);
                w.Text("language", translation.Record.Language);
                w.WriteNumber("confidence", translation.Confidence);
                w.WriteBoolean("confirmed", translation.Confirmed);
                w.Text("relation", translation.IsOriginal switch { true => "original", false => "translation", null => null });
                w.Text("translator", translation.Translator);
                w.WriteEndObject();
            }

            w.WriteEndArray();
            if (document is not null)
            {
                w.WritePropertyName("document");
                DocumentJson.Write(w, document with { Format = format, Description = document.Description with { Released = page.Description.Released } }, page.Entry.Id.Value, page.Provenance.Member);
            }

            w.WriteEndObject();
        });
    }

    private static void Print(TextWriter output, ReadingRoom room, RecordPage page)
    {
        output.WriteLine(page.Description.Title);
        foreach (var (name, value) in new (string, string?)[]
        {
            ("Identifier", page.Entry.Id.Value), ("Collection", page.Collection.Title), ("Date", page.Description.DateText ?? page.Entry.DateEdtf ?? "undated"),
            ("Place", page.Description.Place), ("Type", page.Description.DocumentType), ("From", page.Description.Sender), ("To", page.Description.Recipient),
            ("Persons", page.Description.Participants.IsEmpty ? null : string.Join("; ", page.Description.ParticipantNames)), ("Withheld", page.Entry.Withheld.Phrase),
            ("Released", page.Description.Released?.Words),
            ("File", Refusal.Printable(page.Provenance.FileName == page.Provenance.Member ? page.Provenance.FileName : $"{page.Provenance.Member} in {page.Provenance.FileName}")),
            ("Received", page.Provenance.Received), ("SHA-512", page.Provenance.Digest), ("Citation", page.Description.Citation),
        })
        {
            if (value is not null)
            {
                output.WriteLine($"  {name,-12}{value}");
            }
        }

        foreach (var occurrence in page.Occurrences)
        {
            output.WriteLine($"  {"Also in",-12}{Refusal.Printable(occurrence.FileName)} ({occurrence.Received})");
        }

        foreach (var member in room.Releases.Of(page.Entry.Id)?.Members ?? [])
        {
            if (member.Record.Id != page.Entry.Id)
            {
                output.WriteLine($"  {"Also as",-12}{member.Record.Id} ({member.Label}) {member.Record.Title}");
            }
        }

        foreach (var translation in page.Translations)
        {
            var name = translation.IsOriginal == true ? "Original" : "Translation";
            output.WriteLine($"  {name,-12}{translation.Record.Id}{(translation.Record.Language is { } language ? $" ({LanguageNames.Of(language)})" : "")}: {translation.Record.Title}");
        }

        output.WriteLine();
        output.WriteLine(room.Catalogue.TextOf(page.Entry.Sequence));
    }
}
