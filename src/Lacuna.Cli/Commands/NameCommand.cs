using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;
using Lacuna.Documents.Names;

namespace Lacuna.Cli.Commands;

/// <summary><c>lacuna name</c>: whether two forms of a name may be one person's, and why.</summary>
internal static class NameCommand
{
    public static Command Create(TextWriter output)
    {
        var names = new Argument<string[]>("NAME") { Description = "Two names, each in quotation marks", Arity = new ArgumentArity(0, 2) };
        var json = Shared.Json();
        var batch = new Option<bool>("--batch") { Description = "Read JSON Lines {\"id\",\"a\",\"b\"} on standard input, answer one line each" };
        var command = new Command("name", """
            Compares two forms of a name: spellings, scripts, initials, pet forms.

            Examples:
              lacuna name "Хрущёв, Н. С." "Nikita Khrushchev"
              lacuna name "Castro Ruz, Fidel" "Fidel Castro" --json
            """) { names, json, batch };
        command.Validators.Add(result =>
        {
            if (!result.GetValue(batch) && result.GetValue(names) is not { Length: 2 })
            {
                result.AddError("Give two names, or --batch.");
            }
        });
        command.SetAction(parsed => parsed.GetValue(batch) ? Batch(Console.In, output) : One(parsed.GetValue(names) ?? [], parsed.GetValue(json), output));
        return command;
    }

    public static int Batch(TextReader input, TextWriter output)
    {
        while (input.ReadLine() is { } line)
        {
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            string? id = null;
            try
            {
                var request = JsonNode.Parse(line) as JsonObject;
                id = request?["id"]?.ToString();
                var (a, b) = ((string?)request?["a"], (string?)request?["b"]);
                if (a is null || b is null)
                {
                    throw new FormatException("The line has no \"a\" or no \"b\".");
                }

                var match = NameMatcher.Match(a, b);
                Shared.WriteJson(output, w => Write(w, match, id));
            }
            // ArgumentException: a name that stands twice in the object. InvalidOperationException: a value that is no text.
            catch (Exception e) when (e is JsonException or FormatException or InvalidOperationException or ArgumentException)
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

    private static int One(string[] names, bool json, TextWriter output)
    {
        var match = NameMatcher.Match(names[0], names[1]);
        if (json)
        {
            Shared.WriteJson(output, w => Write(w, match, null));
        }
        else
        {
            output.WriteLine(FormattableString.Invariant($"{(match.IsMatch ? "May be one person" : "Not one person")} ({match.Score:0.00})"));
            foreach (var reason in match.Why)
            {
                output.WriteLine($"  {reason}");
            }
        }

        return CommandLine.Done;
    }

    private static void Write(Utf8JsonWriter json, NameMatch match, string? id)
    {
        json.WriteStartObject();
        if (id is not null)
        {
            json.WriteString("id", id);
        }

        json.WriteBoolean("match", match.IsMatch);
        json.WriteNumber("score", match.Score);
        json.WriteStartArray("why");
        foreach (var reason in match.Why)
        {
            json.WriteStringValue(reason);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
