using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Lacuna.Archive;
using Lacuna.Archive.Holdings;
using Lacuna.Archive.Journal;
using Lacuna.Archive.Storage;
using Lacuna.Archive.Translations;
using Lacuna.Documents.Comparison.SideBySide;

namespace Lacuna.Cli.Commands;

/// <summary>Verbs below <c>lacuna align</c>: what the archive holds of translations, and what people decide about them.</summary>
internal static class AlignDecisions
{
    private const int PageSize = 500;

    public static IEnumerable<Command> Verbs(TextWriter output) => [List(output), Link(output), Part(output), Set(output), Undo(output)];

    private static Command List(TextWriter output)
    {
        var (archive, json) = (Shared.Archive(), Shared.Json());
        var command = new Command("list", "Lists the pairs of records that are translations of each other; the original first where it is known.") { archive, json };
        command.SetAction(parsed =>
        {
            var room = ReadingRoom.Open(parsed.GetValue(archive) ?? "archive");
            if (parsed.GetValue(json))
            {
                Shared.WriteJson(output, w =>
                {
                    w.WriteStartObject();
                    w.WriteStartArray("translations");
                    foreach (var pair in All(room))
                    {
                        Write(w, pair);
                    }

                    w.WriteEndArray();
                    w.WriteEndObject();
                });
                return CommandLine.Done;
            }

            var none = true;
            foreach (var pair in All(room))
            {
                none = false;
                var sure = pair.Confirmed ? "confirmed" : pair.Confidence.ToString("0.00", CultureInfo.InvariantCulture);
                output.WriteLine($"{pair.A.Id}  {pair.B.Id}  {sure,-9}  {pair.A.Language ?? "?"} {(pair.OriginalKnown ? "→" : "=")} {pair.B.Language ?? "?"}  {pair.A.Title}");
            }

            if (none)
            {
                output.WriteLine("No translations.");
            }

            return CommandLine.Done;
        });
        return command;
    }

    private static Command Link(TextWriter output)
    {
        var (a, b) = Records();
        var original = new Option<string?>("--original") { Description = "Which of the two is the original", HelpName = "ID" };
        return Deciding(output, "link", "Decides that two records are translations of each other.", [a, b, original], (parsed, desk, deciding, cancellation) =>
            desk.Link(IdOf(parsed.GetValue(a)), IdOf(parsed.GetValue(b)), parsed.GetValue(original) is { } id ? IdOf(id) : null, deciding, cancellation));
    }

    private static Command Part(TextWriter output)
    {
        var (a, b) = Records();
        return Deciding(output, "part", "Decides that two records are no translations of each other.", [a, b], (parsed, desk, deciding, cancellation) =>
            desk.Part(IdOf(parsed.GetValue(a)), IdOf(parsed.GetValue(b)), deciding, cancellation));
    }

    private static Command Set(TextWriter output)
    {
        var (a, b) = Records();
        var (ofA, ofB) = (Places("--a", "first"), Places("--b", "second"));
        var command = Deciding(output, "set", """
            Decides that paragraphs go together, or that some have no counterpart: then only one of --a and --b is given.
            Paragraphs are counted from 1, as lacuna align A B shows them; 3.2 is the second sentence of the third.
            """, [a, b, ofA, ofB], (parsed, desk, deciding, cancellation) =>
            desk.Align(IdOf(parsed.GetValue(a)), IdOf(parsed.GetValue(b)), PlacesOf(parsed.GetValue(ofA)), PlacesOf(parsed.GetValue(ofB)), deciding, cancellation));
        command.Validators.Add(result =>
        {
            if (result.GetValue(ofA) is null && result.GetValue(ofB) is null)
            {
                result.AddError("Give --a, --b, or both.");
            }
        });
        return command;
    }

    private static Command Undo(TextWriter output)
    {
        var number = new Argument<long>("N") { Description = "The decision's number" };
        return Deciding(output, "undo", "Takes a decision about translations back.", [number], (parsed, desk, deciding, cancellation) =>
            desk.Undo(parsed.GetValue(number), deciding, cancellation));
    }

    private static Command Deciding(TextWriter output, string verb, string description, Symbol[] own,
        Func<ParseResult, TranslationDesk, Deciding, CancellationToken, JournalEntry> decide)
    {
        var (by, reason, archive) = (Shared.By(), Shared.Reason(), Shared.Archive());
        reason.Required = true;
        var command = new Command(verb, description);
        foreach (var symbol in (Symbol[])[.. own, by, reason, archive])
        {
            if (symbol is Argument argument)
            {
                command.Arguments.Add(argument);
            }
            else if (symbol is Option option)
            {
                command.Options.Add(option);
            }
        }

        command.SetAction((parsed, cancellation) => Task.Run(() =>
        {
            var room = ReadingRoom.Open(parsed.GetValue(archive) ?? "archive");
            var entry = decide(parsed, new TranslationDesk(room, TimeProvider.System), Shared.Deciding(parsed, by, reason), cancellation);
            output.WriteLine(entry.Reverses is { } reversed ? $"Decision {reversed} is taken back (decision {entry.Number})." : $"Decision {entry.Number}.");
            return CommandLine.Done;
        }, CancellationToken.None));
        return command;
    }

    private static (Argument<string> A, Argument<string> B) Records() =>
        (new("A") { Description = "The identifier of a record" }, new("B") { Description = "The identifier of the other" });

    private static Option<string?> Places(string name, string which)
    {
        var option = new Option<string?>(name) { Description = $"Paragraphs of the {which}: 4 or 4,5 or 4.2", HelpName = "N" };
        option.Validators.Add(result =>
        {
            if (result.GetValue(option) is { } text && text.Split(',').Any(part => PlaceOf(part) is null))
            {
                result.AddError($"{name} takes numbers from 1, such as 4 or 4,5; 4.2 is a sentence.");
            }
        });
        return option;
    }

    private static ImmutableArray<FixedPlace> PlacesOf(string? text) => [.. (text ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries).Select(PlaceOf).OfType<FixedPlace>()];

    private static FixedPlace? PlaceOf(string text)
    {
        var parts = text.Trim().Split('.');
        return parts.Length <= 2 && parts.All(p => int.TryParse(p, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n > 0)
            ? new FixedPlace(int.Parse(parts[0], CultureInfo.InvariantCulture) - 1, parts.Length == 2 ? int.Parse(parts[1], CultureInfo.InvariantCulture) - 1 : null) : null;
    }

    private static RecordId IdOf(string? text) => RecordId.TryParse(text, out var id) ? id
        : throw new ArchiveException("record-missing", $"There is no record {text}. lacuna list shows what there is.");

    private static IEnumerable<TranslationPair> All(ReadingRoom room)
    {
        for (var offset = 0; ; offset += PageSize)
        {
            var pairs = room.Translations.List(offset, PageSize);
            foreach (var pair in pairs)
            {
                yield return pair;
            }

            if (pairs.Length < PageSize)
            {
                yield break;
            }
        }
    }

    private static void Write(Utf8JsonWriter w, TranslationPair pair)
    {
        w.WriteStartObject();
        w.WriteString("a", pair.A.Id.Value);
        w.WriteString("b", pair.B.Id.Value);
        w.WriteNumber("confidence", pair.Confidence);
        w.WriteBoolean("confirmed", pair.Confirmed);
        w.Text("original", pair.OriginalKnown ? pair.A.Id.Value : null);
        w.Text("translator", pair.Translator);
        w.WriteEndObject();
    }
}
