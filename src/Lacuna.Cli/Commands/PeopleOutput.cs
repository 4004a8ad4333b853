using System.Collections.Immutable;
using System.Text.Json;
using Lacuna.Archive;
using Lacuna.Archive.People;

namespace Lacuna.Cli.Commands;

/// <summary>Persons as text and JSON.</summary>
internal static class PeopleOutput
{
    private const int MostDocuments = 10_000;

    /// <summary>" (1908–1965)", or nothing.</summary>
    public static string Dates(string? birth, string? death) => birth is null && death is null ? "" : $" ({birth}–{death})";

    public static void WriteList(TextWriter output, long total, ImmutableArray<PersonEntry> persons) => Shared.WriteJson(output, w =>
    {
        w.WriteStartObject();
        w.WriteNumber("total", total);
        w.WriteStartArray("persons");
        foreach (var person in persons)
        {
            w.WriteStartObject();
            w.WriteString("id", person.Id.Value);
            w.WriteString("name", person.Name);
            w.Text("birth", person.Birth);
            w.Text("death", person.Death);
            w.WriteNumber("documents", person.Documents);
            w.WriteNumber("names", person.Names);
            w.WriteEndObject();
        }

        w.WriteEndArray();
        w.WriteEndObject();
    });

    public static void WriteCandidates(TextWriter output, ImmutableArray<NameCandidate> candidates) => Shared.WriteJson(output, w =>
    {
        w.WriteStartArray();
        foreach (var candidate in candidates)
        {
            w.WriteStartObject();
            w.WriteString("candidate", candidate.Slug);
            w.WriteString("name", candidate.Name);
            w.WriteNumber("documents", candidate.Documents);
            WriteForms(w, candidate.Forms);
            w.WriteEndObject();
        }

        w.WriteEndArray();
    });

    public static void WriteChange(TextWriter output, PersonChange change, bool json)
    {
        if (json)
        {
            Shared.WriteJson(output, w =>
            {
                w.WriteStartObject();
                w.WriteNumber("decision", change.Number);
                w.WriteString("id", change.Id.Value);
                w.WritePropertyName("person");
                WritePerson(w, change.Person);
                w.WriteEndObject();
            });
            return;
        }

        output.WriteLine($"Decision {change.Number}: {change.Id}  {(change.Person is { } person
            ? string.Join("; ", person.Names.Select(n => n.Form)) + Dates(person.Birth, person.Death) : "forgotten")}");
    }

    public static void Show(TextWriter output, ReadingRoom room, Person person, bool json)
    {
        var forms = room.People.FormsSeen(person.Id);
        var documents = room.People.Documents(person.Id, 0, MostDocuments);
        if (json)
        {
            Shared.WriteJson(output, w =>
            {
                w.WriteStartObject();
                w.WritePropertyName("person");
                WritePerson(w, person);
                WriteForms(w, forms);
                w.WriteStartArray("documents");
                foreach (var document in documents)
                {
                    WriteDocument(w, document);
                }

                w.WriteEndArray();
                w.WriteEndObject();
            });
            return;
        }

        output.WriteLine($"{person.Preferred.Form}{Dates(person.Birth, person.Death)}");
        output.WriteLine($"  {"Identifier",-12}{person.Id}");
        foreach (var variant in person.Variants)
        {
            output.WriteLine($"  {"Also",-12}{variant.Form}{((variant.Language ?? variant.Script) is { } tag ? $" ({tag})" : "")}");
        }

        if (person.Note is { } note)
        {
            output.WriteLine($"  {"Note",-12}{note}");
        }

        foreach (var source in person.Sources)
        {
            output.WriteLine($"  {"Source",-12}{source}");
        }

        foreach (var form in forms)
        {
            output.WriteLine($"  {"In records",-12}{form.Form} ({form.Documents:N0})");
        }

        output.WriteLine();
        foreach (var document in documents)
        {
            output.WriteLine($"{document.Id}  {document.DateEdtf ?? "undated",-12} {string.Join(", ", document.Roles.Select(r => r.ToString().ToLowerInvariant()))}: {document.Title}");
        }
    }

    private static void WriteForms(Utf8JsonWriter w, ImmutableArray<FormSeen> forms)
    {
        w.WriteStartArray("forms");
        foreach (var form in forms)
        {
            w.WriteStartObject();
            w.WriteString("form", form.Form);
            w.WriteNumber("documents", form.Documents);
            w.WriteEndObject();
        }

        w.WriteEndArray();
    }

    private static void WriteDocument(Utf8JsonWriter w, PersonDocument document)
    {
        w.WriteStartObject();
        w.WriteString("id", document.Id.Value);
        w.WriteString("title", document.Title);
        w.Text("date", document.DateEdtf);
        w.WriteStartArray("roles");
        foreach (var role in document.Roles)
        {
            w.WriteStringValue(role.ToString().ToLowerInvariant());
        }

        w.WriteEndArray();
        w.WriteStartArray("forms");
        foreach (var form in document.Forms)
        {
            w.WriteStringValue(form);
        }

        w.WriteEndArray();
        w.WriteEndObject();
    }

    private static void WritePerson(Utf8JsonWriter w, Person? person)
    {
        if (person is null)
        {
            w.WriteNullValue();
            return;
        }

        w.WriteStartObject();
        w.WriteString("id", person.Id.Value);
        w.WriteString("preferred", person.Preferred.Form);
        w.WriteStartArray("names");
        foreach (var name in person.Names)
        {
            w.WriteStartObject();
            w.WriteString("form", name.Form);
            w.Text("language", name.Language);
            w.Text("script", name.Script);
            w.WriteEndObject();
        }

        w.WriteEndArray();
        w.Text("birth", person.Birth);
        w.Text("death", person.Death);
        w.Text("note", person.Note);
        w.WriteStartArray("sources");
        foreach (var source in person.Sources)
        {
            w.WriteStringValue(source);
        }

        w.WriteEndArray();
        w.WriteEndObject();
    }
}
