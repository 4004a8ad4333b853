using System.Collections.Immutable;
using System.CommandLine;
using Lacuna.Archive;
using Lacuna.Archive.Journal;
using Lacuna.Archive.People;
using Lacuna.Archive.Storage;

namespace Lacuna.Cli.Commands;

/// <summary><c>lacuna people</c>: the authority file of persons.</summary>
internal static class PeopleCommand
{
    public static Command Create(TextWriter output)
    {
        var command = new Command("people", """
            Who is who: persons with the forms of their names. The program proposes which names may be one person's; a person decides.
            Every decision has a number and can be taken back.

            Examples:
              lacuna people candidates
              lacuna people confirm korsin-1a2b3c4d5e --reason "The foreign minister in both" --by "A. Editor"
              lacuna people list
              lacuna people export --format csv
            """);
        foreach (var verb in (Command[])
        [
            ListVerb(output), ShowVerb(output), CandidatesVerb(output), ConfirmVerb(output), MergeVerb(output), SplitVerb(output), RenameVerb(output),
            NoteVerb(output), ForgetVerb(output), UndoVerb.Create(output, "Takes a decision about persons back.",
                (room, number, deciding, cancellation) => new AuthorityFile(room, TimeProvider.System).Undo(number, deciding, cancellation)), PeopleFiles.Import(output), PeopleFiles.Export(output),
        ])
        {
            command.Subcommands.Add(verb);
        }

        return command;
    }

    /// <summary>A person's identifier, checked.</summary>
    public static PersonId IdOf(string? text) => PersonId.TryParse(text, out var id) ? id
        : throw new ArchiveException("person-missing", $"“{text}” is no identifier of a person. lacuna people list shows who there is.");

    private static Command ListVerb(TextWriter output)
    {
        var words = new Argument<string?>("WORDS") { Description = "Only persons with a name that holds these letters", Arity = ArgumentArity.ZeroOrOne };
        var (limit, offset) = Paging();
        var (archive, json) = (Shared.Archive(), Shared.Json());
        var command = new Command("list", "Lists persons by name, with how many records name each.") { words, limit, offset, archive, json };
        command.SetAction(parsed =>
        {
            var people = ReadingRoom.Open(parsed.GetValue(archive) ?? "archive").People;
            var persons = people.List(parsed.GetValue(words), parsed.GetValue(offset), parsed.GetValue(limit));
            if (parsed.GetValue(json))
            {
                PeopleOutput.WriteList(output, people.Count(parsed.GetValue(words)), persons);
                return CommandLine.Done;
            }

            foreach (var person in persons)
            {
                output.WriteLine($"{person.Id,-12} {person.Name}{PeopleOutput.Dates(person.Birth, person.Death)}  {person.Documents:N0} records, {person.Names} names");
            }

            return CommandLine.Done;
        });
        return command;
    }

    private static Command ShowVerb(TextWriter output)
    {
        var who = new Argument<string>("ID") { Description = "A person's identifier, or a name as a record has it" };
        var (archive, json) = (Shared.Archive(), Shared.Json());
        var command = new Command("show", "Shows a person: names, dates, note, and the records that name the person.") { who, archive, json };
        command.SetAction(parsed =>
        {
            var room = ReadingRoom.Open(parsed.GetValue(archive) ?? "archive");
            var asked = parsed.GetValue(who) ?? "";
            var person = PersonId.TryParse(asked, out var id) ? room.People.Find(id) : null;
            person ??= room.People.Resolve(asked) is { Person: { } resolved } ? room.People.Find(resolved) : null;
            PeopleOutput.Show(output, room, person ?? throw new ArchiveException("person-missing",
                PersonId.TryParse(asked, out id) && room.People.IsForgotten(id) ? $"Person {asked} was forgotten."
                : room.People.Resolve(asked) is { Candidate: { } slug } ? $"Nobody has decided who “{asked}” is. See lacuna people candidates: {slug}"
                : $"There is no person “{asked}”. lacuna people list shows who there is."), parsed.GetValue(json));
            return CommandLine.Done;
        });
        return command;
    }

    private static Command CandidatesVerb(TextWriter output)
    {
        var (limit, offset) = Paging();
        var (archive, json) = (Shared.Archive(), Shared.Json());
        var command = new Command("candidates", "Proposes names that may be one person's and on which nobody has decided, the commonest first.") { limit, offset, archive, json };
        command.SetAction(parsed =>
        {
            var candidates = ReadingRoom.Open(parsed.GetValue(archive) ?? "archive").People.Candidates(parsed.GetValue(offset), parsed.GetValue(limit));
            if (parsed.GetValue(json))
            {
                PeopleOutput.WriteCandidates(output, candidates);
                return CommandLine.Done;
            }

            foreach (var candidate in candidates)
            {
                output.WriteLine($"{candidate.Slug}  {candidate.Documents:N0} records");
                foreach (var form in candidate.Forms)
                {
                    output.WriteLine($"    {form.Form} ({form.Documents:N0})");
                }
            }

            return CommandLine.Done;
        });
        return command;
    }

    private static Command ConfirmVerb(TextWriter output)
    {
        var slugs = new Argument<string[]>("CANDIDATE") { Description = "Groups of names that are one person's", Arity = ArgumentArity.ZeroOrMore };
        var forms = new Option<string[]>("--form") { Description = "A name, also one that no record has", HelpName = "NAME" };
        var except = new Option<string[]>("--except") { Description = "A name of the groups that is somebody else's", HelpName = "NAME" };
        var name = new Option<string?>("--name") { Description = "The name to prefer; else the commonest" };
        var person = new Option<string?>("--person") { Description = "Give the names to this person", HelpName = "ID" };
        var language = new Option<string?>("--language") { Description = "Language of the names given with --form and --name", HelpName = "CODE" };
        return Deciding(output, "confirm", "Decides that names are those of one person.", [slugs, forms, except, name, person, language], (parsed, room, file, deciding, cancellation) =>
        {
            var without = (parsed.GetValue(except) ?? []).ToHashSet(StringComparer.Ordinal);
            var names = ImmutableArray.CreateBuilder<NameVariant>();
            if (parsed.GetValue(name) is { } preferred)
            {
                names.Add(AuthorityFile.NameOf(preferred, parsed.GetValue(language)));
            }

            foreach (var slug in parsed.GetValue(slugs) ?? [])
            {
                names.AddRange((room.People.FindCandidate(slug) ?? throw new ArchiveException("candidate-missing",
                    $"There are no open names under “{slug}”. lacuna people candidates shows what there is.")).Forms
                    .Where(f => !without.Contains(f.Form)).Select(f => AuthorityFile.NameOf(f.Form, null)));
            }

            names.AddRange((parsed.GetValue(forms) ?? []).Select(f => AuthorityFile.NameOf(f, parsed.GetValue(language))));
            return file.Confirm(names.ToImmutable(), parsed.GetValue(person) is { } id ? IdOf(id) : null, deciding, cancellation);
        });
    }

    private static Command MergeVerb(TextWriter output)
    {
        var into = new Argument<string>("ID") { Description = "The person who stays" };
        var others = new Argument<string[]>("OTHER") { Description = "Persons who are the same", Arity = ArgumentArity.OneOrMore };
        return Deciding(output, "merge", "Decides that persons are one; the others' identifiers lead to the one who stays.", [into, others],
            (parsed, _, file, deciding, cancellation) =>
                file.Merge(IdOf(parsed.GetValue(into)), [.. (parsed.GetValue(others) ?? []).Select(IdOf)], deciding, cancellation));
    }

    private static Command SplitVerb(TextWriter output)
    {
        var id = PersonArgument();
        var forms = new Option<string[]>("--form") { Description = "A variant that is another person's name", HelpName = "NAME", Required = true };
        return Deciding(output, "split", "Decides that some names are another person's, who is set up with them.", [id, forms],
            (parsed, _, file, deciding, cancellation) => file.Split(IdOf(parsed.GetValue(id)), [.. parsed.GetValue(forms) ?? []], deciding, cancellation));
    }

    private static Command RenameVerb(TextWriter output)
    {
        var id = PersonArgument();
        var name = new Argument<string>("NAME") { Description = "The name to prefer" };
        var language = new Option<string?>("--language") { Description = "Its language", HelpName = "CODE" };
        return Deciding(output, "rename", "Decides under which name a person is listed; the name before becomes a variant.", [id, name, language],
            (parsed, _, file, deciding, cancellation) =>
                file.Rename(IdOf(parsed.GetValue(id)), AuthorityFile.NameOf(parsed.GetValue(name) ?? "", parsed.GetValue(language)), deciding, cancellation));
    }

    private static Command NoteVerb(TextWriter output)
    {
        var id = PersonArgument();
        var text = new Option<string?>("--text") { Description = "Who it is; an empty text takes the note away" };
        var birth = new Option<string?>("--birth") { Description = "When born: 1908-08-18, 1908, 1908~" };
        var death = new Option<string?>("--death") { Description = "When died" };
        var source = new Option<string[]>("--source") { Description = "Where this is known from" };
        return Deciding(output, "note", "Notes dates of life, who it is, and sources.", [id, text, birth, death, source], (parsed, _, file, deciding, cancellation) =>
            file.Note(IdOf(parsed.GetValue(id)), new PersonNote(parsed.GetValue(birth), parsed.GetValue(death), parsed.GetValue(text), [.. parsed.GetValue(source) ?? []]),
                deciding, cancellation));
    }

    private static Command ForgetVerb(TextWriter output)
    {
        var id = PersonArgument();
        return Deciding(output, "forget", "Decides that there is no such person; the names become open again.", [id],
            (parsed, _, file, deciding, cancellation) => file.Forget(IdOf(parsed.GetValue(id)), deciding, cancellation));
    }

    private static Command Deciding(TextWriter output, string verb, string description, Symbol[] own,
        Func<ParseResult, ReadingRoom, AuthorityFile, Deciding, CancellationToken, PersonChange> decide)
    {
        var (by, reason, archive, json) = (Shared.By(), Reason(), Shared.Archive(), Shared.Json());
        var command = new Command(verb, description);
        foreach (var symbol in (Symbol[])[.. own, by, reason, archive, json])
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
            var change = decide(parsed, room, new AuthorityFile(room, TimeProvider.System), Shared.Deciding(parsed, by, reason), cancellation);
            PeopleOutput.WriteChange(output, change, parsed.GetValue(json));
            return CommandLine.Done;
        }, CancellationToken.None));
        return command;
    }

    private static Option<string?> Reason()
    {
        var reason = Shared.Reason();
        reason.Required = true;
        return reason;
    }

    private static Argument<string> PersonArgument() => new("ID") { Description = "The person's identifier" };

    private static (Option<int> Limit, Option<int> Offset) Paging()
    {
        var limit = new Option<int>("--limit") { Description = "At most so many", DefaultValueFactory = _ => 50 };
        var offset = new Option<int>("--offset") { Description = "Pass over so many", DefaultValueFactory = _ => 0 };
        limit.Validators.Add(result => Within(result, 1, 10_000));
        offset.Validators.Add(result => Within(result, 0, int.MaxValue));
        return (limit, offset);
    }

    private static void Within(System.CommandLine.Parsing.OptionResult result, int least, int most)
    {
        if (result.Tokens.Count == 1 && (!int.TryParse(result.Tokens[0].Value, System.Globalization.CultureInfo.InvariantCulture, out var value) || value < least || value > most))
        {
            result.AddError(least == 0 ? "--offset takes 0 or more." : $"--limit takes {least} to {most}.");
        }
    }
}
