using System.CommandLine;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Lacuna.Archive.Journal;

namespace Lacuna.Cli.Commands;

/// <summary>Options and forms that several verbs share.</summary>
internal static class Shared
{
    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Option<string> Archive() => new("--archive")
    {
        Description = "The archive's folder (or LACUNA_ARCHIVE; default ./archive)",
        HelpName = "DIR",
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable("LACUNA_ARCHIVE") is { Length: > 0 } folder ? folder : "archive",
    };

    /// <summary>Who decides; the name of the user where nothing is said.</summary>
    public static Option<string> By() => new("--by")
    {
        Description = "Your name, shown to every reader (or LACUNA_EDITOR; default: the user's name)",
        HelpName = "NAME",
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable("LACUNA_EDITOR") is { Length: > 0 } editor ? editor : Environment.UserName,
    };

    public static Option<string?> Reason() => new("--reason") { Description = "Why; shown to every reader", HelpName = "TEXT" };

    public static Deciding Deciding(ParseResult parsed, Option<string> by, Option<string?> reason) =>
        Lacuna.Archive.Journal.Deciding.Of(parsed.GetValue(by), parsed.GetValue(reason));

    public static Option<bool> Json() => new("--json") { Description = "Answer as one JSON document" };

    public static Option<string?> Year()
    {
        var year = new Option<string?>("--year") { Description = "Only records of this year, or \"undated\"", HelpName = "YEAR" };
        year.Validators.Add(result =>
        {
            if (result.GetValue(year) is { } text and not "undated" && (YearOf(text) is not { } number || number is < 1 or > 9999))
            {
                result.AddError("--year takes a year of the common era, or \"undated\".");
            }
        });
        return year;
    }

    public static Option<bool> Surely() => new("--surely") { Description = "With --year: only records that can be of no other year" };

    public static int? YearOf(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null;

    /// <summary>One JSON document on a line of its own.</summary>
    public static void WriteJson(TextWriter output, Action<Utf8JsonWriter> write)
    {
        using var memory = new MemoryStream();
        using (var json = new Utf8JsonWriter(memory, Compact))
        {
            write(json);
        }

        output.Write(System.Text.Encoding.UTF8.GetString(memory.GetBuffer(), 0, (int)memory.Length));
        output.Write('\n');
        output.Flush();
    }

    public static void Text(this Utf8JsonWriter json, string name, string? value)
    {
        if (value is null)
        {
            json.WriteNull(name);
        }
        else
        {
            json.WriteString(name, value);
        }
    }
}
