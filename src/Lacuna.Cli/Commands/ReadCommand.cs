using System.Collections.Immutable;
using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;
using Lacuna.Archive.Accessions;
using Lacuna.Documents.Apparatus;
using Lacuna.Documents.Description;
using Lacuna.Documents.Diagnostics;
using Lacuna.Documents.Model;
using Lacuna.Documents.Rendering;

namespace Lacuna.Cli.Commands;

/// <summary><c>lacuna read</c>: what the program understands of a file, without storing anything.</summary>
internal static class ReadCommand
{
    public static Command Create(TextWriter output, TextWriter error)
    {
        var files = new Argument<string[]>("FILE") { Description = "Files to read", Arity = ArgumentArity.ZeroOrMore };
        var json = Shared.Json();
        var batch = new Option<bool>("--batch") { Description = "Read JSON Lines {\"id\",\"path\"} or {\"id\",\"text\"} on standard input, answer one line each" };
        var command = new Command("read", """
            Reads files and says what is in them; nothing is stored.

            Examples:
              lacuna read memo.txt
              lacuna read letter.docx --json
            """) { files, json, batch };
        command.Validators.Add(result =>
        {
            if (!result.GetValue(batch) && result.GetValue(files) is not { Length: > 0 })
            {
                result.AddError("Give at least one FILE, or --batch.");
            }
        });
        command.SetAction(parsed => parsed.GetValue(batch)
            ? Batch(Console.In, output)
            : Files(parsed.GetValue(files) ?? [], parsed.GetValue(json), output, error));
        return command;
    }

    public static int Batch(TextReader input, TextWriter output)
    {
        while (input.ReadLine() is { } line)
        {
            if (line.Length == 0)
            {
                continue;
            }

            string? id = null;
            try
            {
                var request = JsonNode.Parse(line) as JsonObject;
                id = request?["id"]?.ToString();
                var document = Requested(request);
                Shared.WriteJson(output, w => DocumentJson.Write(w, document, id, null));
            }
            // ArgumentException: a path with NUL or without a character, a name that stands twice in the object.
            catch (Exception e) when (e is JsonException or DocumentFormatException or IOException or UnauthorizedAccessException or InvalidOperationException or ArgumentException)
            {
                Shared.WriteJson(output, w =>
                {
                    w.WriteStartObject();
                    w.Text("id", id);
                    w.WriteString("error", e.Message);
                    w.WriteEndObject();
                });
            }
        }

        return CommandLine.Done;
    }

    private static TextDocument Requested(JsonObject? request)
    {
        if ((string?)request?["text"] is { } text)
        {
            return Intake.ReadText(text, new DescriptionHints("text"), ReaderLimits.Default);
        }

        var path = (string?)request?["path"] ?? throw new DocumentFormatException("batch", "The line has neither \"text\" nor \"path\".");
        return ReadFile(path)[0];
    }

    private static int Files(string[] files, bool json, TextWriter output, TextWriter error)
    {
        var answers = new List<(string File, TextDocument Document)>();
        var refused = false;
        foreach (var file in files)
        {
            try
            {
                answers.AddRange(ReadFile(file).Select(d => (file, d)));
            }
            catch (Exception e) when (e is DocumentFormatException or IOException or UnauthorizedAccessException)
            {
                refused = true;
                var code = e is DocumentFormatException format ? format.Code : e is FileNotFoundException or DirectoryNotFoundException ? "missing" : "unreadable";
                var place = e is DocumentFormatException { Line: > 0 } at ? $" (line {at.Line}, column {at.Column})" : "";
                error.WriteLine(new Refusal(file, code, e.Message + place).ToString());
            }
        }

        if (!json)
        {
            foreach (var (file, document) in answers)
            {
                Print(file, document, output);
            }
        }
        else if (answers.Count == 1)
        {
            Shared.WriteJson(output, w => DocumentJson.Write(w, answers[0].Document, null, answers[0].File));
        }
        else if (answers.Count > 1)
        {
            Shared.WriteJson(output, w =>
            {
                w.WriteStartArray();
                foreach (var (file, document) in answers)
                {
                    DocumentJson.Write(w, document, null, file);
                }

                w.WriteEndArray();
            });
        }

        return refused ? CommandLine.Refused : CommandLine.Done;
    }

    private static ImmutableArray<TextDocument> ReadFile(string file)
    {
        return FileReading.Documents(FileReading.Bytes(file), Path.GetFileName(file));
    }

    private static void Print(string file, TextDocument document, TextWriter output)
    {
        var description = document.Description;
        var text = PlainTextWriter.Write(document);
        output.WriteLine(description.Title);
        foreach (var (name, value) in new (string, string?)[]
        {
            ("File", file), ("Date", description.Date is { } date ? $"{description.DateText ?? date.Edtf} ({date.Edtf})" : "undated"), ("Place", description.Place),
            ("Type", description.DocumentType), ("Language", description.Language), ("Classification", description.Classification),
            ("From", description.Sender), ("To", description.Recipient),
            ("Persons", description.Participants.IsEmpty ? null : string.Join("; ", description.ParticipantNames)),
            ("Credits", description.Credits.IsEmpty ? null : string.Join("; ", description.Credits.Select(c => $"{c.Name} ({c.Role})"))),
            ("Withheld", WithheldPhrase.Of(WithheldShare.Of(document, text))), ("Citation", description.Citation),
        })
        {
            if (value is not null)
            {
                output.WriteLine($"  {name,-15}{value}");
            }
        }

        foreach (var warning in document.Diagnostics)
        {
            output.WriteLine($"  {"Noticed",-15}{warning.Message}");
        }

        output.WriteLine();
        output.WriteLine(text.Text);
        output.WriteLine();
    }
}
