using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;
using Lacuna.Documents.Dates;

namespace Lacuna.Cli.Commands;

/// <summary><c>lacuna date</c>: reads a written date and says what days it can be.</summary>
internal static class DateCommand
{
    private static readonly string[] Languages = ["en", "es", "ru"];

    public static Command Create(TextWriter output, TextWriter error)
    {
        var text = new Argument<string?>("TEXT") { Description = "A date as it is written, or EDTF", Arity = ArgumentArity.ZeroOrOne };
        var language = new Option<string?>("--lang") { Description = "The language it is written in: en, es or ru" };
        language.AcceptOnlyFromAmong(Languages);
        var json = Shared.Json();
        var batch = new Option<bool>("--batch") { Description = "Read JSON Lines {\"id\",\"text\",\"lang\"} on standard input, answer one line each" };
        var command = new Command("date", """
            Reads a date in English, Spanish or Russian, or in EDTF, and says what days it can be.

            Examples:
              lacuna date "14-20 May 1962"
              lacuna date "11/12/1962" --lang es
              lacuna date "25 октября (7 ноября) 1917 г." --json
            """) { text, language, json, batch };
        command.Validators.Add(result =>
        {
            if (result.GetValue(batch) == result.GetValue(text) is not null)
            {
                result.AddError("Give one TEXT, or --batch.");
            }
        });
        command.SetAction(parsed => parsed.GetValue(batch)
            ? Batch(Console.In, output)
            : One(parsed.GetValue(text)!, parsed.GetValue(language), parsed.GetValue(json), output, error));
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
                var text = (string?)request?["text"] ?? throw new FormatException("The line has no \"text\".");
                var language = (string?)request?["lang"];
                if (language is not null && !Languages.Contains(language))
                {
                    throw new FormatException($"\"lang\" is en, es or ru, not \"{language}\".");
                }

                var reading = DateReader.Interpret(text, language);
                Shared.WriteJson(output, w => Write(w, id, isBatch: true, text, reading));
            }
            // ArgumentException: a name that stands twice in the object.
            catch (Exception e) when (e is JsonException or FormatException or InvalidOperationException or ArgumentException)
            {
                Shared.WriteJson(output, w =>
                {
                    w.WriteStartObject();
                    w.Text("id", id);
                    w.WriteString("edtf", "");
                    w.WriteString("error", e.Message);
                    w.WriteEndObject();
                });
            }
        }

        return CommandLine.Done;
    }

    private static int One(string text, string? language, bool json, TextWriter output, TextWriter error)
    {
        var reading = DateReader.Interpret(text, language);
        if (json)
        {
            Shared.WriteJson(output, w => Write(w, null, isBatch: false, text, reading));
        }
        else if (reading.Date is { } date)
        {
            output.WriteLine(date.Edtf);
            output.WriteLine($"  {"Earliest",-15}{date.First?.ToString() ?? "open"}");
            output.WriteLine($"  {"Latest",-15}{date.Last?.ToString() ?? "open"}");
            if (date.Calendar == WrittenCalendar.Julian)
            {
                output.WriteLine($"  {"Calendar",-15}written in the Julian calendar, given here in the Gregorian");
            }
        }

        if (reading.Refusal is { } refusal)
        {
            error.WriteLine($"lacuna: {text}: {Explain(refusal)}");
            return CommandLine.Refused;
        }

        return CommandLine.Done;
    }

    private static void Write(Utf8JsonWriter json, string? id, bool isBatch, string text, DateReading reading)
    {
        json.WriteStartObject();
        if (isBatch)
        {
            json.Text("id", id);
        }

        json.WriteString("text", text);
        json.WriteString("edtf", reading.Date?.Edtf ?? "");
        if (reading.Date is { } date)
        {
            json.Text("earliest", date.First?.ToString());
            json.Text("latest", date.Last?.ToString());
            if (date.Calendar == WrittenCalendar.Julian)
            {
                json.WriteString("calendar", "julian");
            }
        }
        else
        {
            json.WriteString("error", Explain(reading.Refusal!.Value));
        }

        json.WriteEndObject();
    }

    private static string Explain(DateRefusal refusal) => refusal switch
    {
        DateRefusal.Undated => "Undated: the text says that there is no date. (undated)",
        DateRefusal.Relative => "The date stands elsewhere: the text says \"same day\" or the like. Give the day itself. (relative)",
        DateRefusal.NoSuchDay => "There is no such day, month or year in the calendar. Check the numbers. (no-such-day)",
        DateRefusal.NoYear => "There is no year. Add it. (no-year)",
        _ => "This is no date that is understood, written or in EDTF. A date written with figures may need --lang. (unreadable)",
    };
}
