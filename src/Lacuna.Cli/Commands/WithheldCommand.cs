using System.CommandLine;
using Lacuna.Archive;
using Lacuna.Archive.Holdings;
using Lacuna.Archive.References;
using Lacuna.Archive.Storage;
using Lacuna.Archive.Withheld;
using Lacuna.Documents.References;

namespace Lacuna.Cli.Commands;

/// <summary><c>lacuna withheld</c>: what is missing, as the pages under <c>/withheld</c> show it.</summary>
internal static class WithheldCommand
{
    private const int Most = 10_000;

    public static Command Create(TextWriter output)
    {
        var command = new Command("withheld", """
            What is missing: passages that are withheld, the documents with most of it, passages near a name, and documents that records refer to
            and the archive does not hold.

            Examples:
              lacuna withheld gaps --code b1 --limit 5
              lacuna withheld records --by share
              lacuna withheld under b1
              lacuna withheld near "Anatoly Korsin" --words 30
              lacuna withheld referred --kind telegram --post Moscow
              lacuna withheld referred telegram-1234-from-moscow-1962-10-12
            """);
        foreach (var verb in (Command[])[GapsVerb(output), RecordsVerb(output), UnderVerb(output), NearVerb(output), ReferredVerb(output)])
        {
            command.Subcommands.Add(verb);
        }

        return command;
    }

    private static Command GapsVerb(TextWriter output)
    {
        var (filter, paging) = (new GapOptions(), new Pages());
        var command = new Command("gaps", """
            Lists passages withheld, the longest first by estimate, with the words around them.

            Examples:
              lacuna withheld gaps
              lacuna withheld gaps --reason excised --year 1962 --json
            """);
        filter.AddTo(command);
        paging.AddTo(command);
        command.SetAction(parsed =>
        {
            var room = paging.Open(parsed);
            var asked = filter.Read(parsed, room);
            var gaps = room.Gaps.Longest(asked, parsed.GetValue(paging.Offset), parsed.GetValue(paging.Limit));
            WithheldOutput.Gaps(output, parsed.GetValue(paging.Json), room.Gaps.Count(asked), gaps);
            return CommandLine.Done;
        });
        return command;
    }

    private static Command RecordsVerb(TextWriter output)
    {
        var (filter, paging) = (new GapOptions(), new Pages());
        var by = new Option<string>("--by") { Description = "words or share: what the list is ordered by", HelpName = "ORDER", DefaultValueFactory = _ => "words" };
        by.AcceptOnlyFromAmong("words", "share");
        var command = new Command("records", """
            Lists the documents of which most is withheld.

            Examples:
              lacuna withheld records
              lacuna withheld records --by share --limit 10
            """) { by };
        filter.AddTo(command);
        paging.AddTo(command);
        command.SetAction(parsed =>
        {
            var room = paging.Open(parsed);
            var asked = filter.Read(parsed, room);
            WithheldOutput.Records(output, parsed.GetValue(paging.Json), room.Gaps.CountRecords(asked),
                room.Gaps.MostWithheld(asked, parsed.GetValue(by) == "share", parsed.GetValue(paging.Offset), parsed.GetValue(paging.Limit)));
            return CommandLine.Done;
        });
        return command;
    }

    private static Command UnderVerb(TextWriter output)
    {
        var value = new Argument<string>("CODE") { Description = "An exemption code in any notation, or the reason at the marker" };
        var paging = new Pages();
        var command = new Command("under", """
            Lists the records with passages withheld under an exemption or for a reason, those with most of it first.

            Examples:
              lacuna withheld under "(b)(1)"
              lacuna withheld under not-declassified
            """) { value };
        paging.AddTo(command);
        command.SetAction(parsed =>
        {
            var room = paging.Open(parsed);
            var (basis, asked) = GapOptions.BasisOf(room, parsed.GetValue(value) ?? "");
            var tally = (basis == WithheldBasis.Reason ? room.Withheld.ByReason() : room.Withheld.ByCode()).FirstOrDefault(t => t.Value == asked);
            WithheldOutput.Records(output, parsed.GetValue(paging.Json), tally.Records,
                room.Catalogue.Entries(room.Withheld.RecordsUnder(basis, asked, parsed.GetValue(paging.Offset), parsed.GetValue(paging.Limit))));
            return CommandLine.Done;
        });
        return command;
    }

    private static Command NearVerb(TextWriter output)
    {
        var name = new Argument<string>("NAME") { Description = "A name in any spelling, or an identifier of the authority file" };
        var words = new Option<int>("--words") { Description = $"Words between name and passage at most, 1 to {GapsNear.MostWords} (default {GapsNear.UsualWords})", HelpName = "N", DefaultValueFactory = _ => GapsNear.UsualWords };
        words.Validators.Add(result =>
        {
            if (result.GetValue(words) is < 1 or > GapsNear.MostWords)
            {
                result.AddError($"--words takes a whole number from 1 to {GapsNear.MostWords}.");
            }
        });
        var paging = new Pages();
        var command = new Command("near", """
            Lists passages withheld within so many words of a name, in every spelling that the archive knows of it. --offset goes on after records
            that were looked through.

            Examples:
              lacuna withheld near Korsin
              lacuna withheld near "Anatoly Korsin" --words 30 --json
            """) { name, words };
        paging.AddTo(command);
        command.SetAction(parsed =>
        {
            var found = paging.Open(parsed).GapsNear.Find(parsed.GetValue(name) ?? "", parsed.GetValue(words), parsed.GetValue(paging.Offset), parsed.GetValue(paging.Limit));
            WithheldOutput.Near(output, parsed.GetValue(paging.Json), found);
            return CommandLine.Done;
        });
        return command;
    }

    private static Command ReferredVerb(TextWriter output)
    {
        var address = new Argument<string?>("ADDRESS") { Description = "One document, as the list names it: who refers to it", Arity = ArgumentArity.ZeroOrOne };
        var kind = new Option<string?>("--kind") { Description = "Only of this kind, such as telegram, letter or estimate", HelpName = "KIND" };
        kind.AcceptOnlyFromAmong([.. Enum.GetValues<ReferenceKind>().Where(k => k != ReferenceKind.Printed).Select(Designation.KindName)]);
        var year = GapOptions.YearOption();
        var post = new Option<string?>("--post") { Description = "Only from or to this post, or from this person", HelpName = "NAME" };
        var paging = new Pages();
        var command = new Command("referred", """
            Lists documents that records refer to and no record here is known by, those that most records refer to first; or the places that refer
            to one of them.

            Examples:
              lacuna withheld referred
              lacuna withheld referred --kind telegram --post Moscow --year 1962
              lacuna withheld referred telegram-1234-from-moscow-1962-10-12
            """) { address, kind, year, post };
        paging.AddTo(command);
        command.SetAction(parsed =>
        {
            var references = paging.Open(parsed).References;
            var (offset, limit, json) = (parsed.GetValue(paging.Offset), parsed.GetValue(paging.Limit), parsed.GetValue(paging.Json));
            if (parsed.GetValue(address) is { } asked)
            {
                var document = references.Find(asked) ?? throw new ArchiveException("reference-missing", $"Nothing is referred to as “{asked}”. lacuna withheld referred shows what is.");
                WithheldOutput.Places(output, json, document, references.Places(document, offset, limit));
                return CommandLine.Done;
            }

            var filter = new ReferenceFilter(Designation.KindOf(parsed.GetValue(kind)), parsed.GetValue(year), parsed.GetValue(post));
            WithheldOutput.Referred(output, json, references.Count(filter), references.Missing(filter, offset, limit));
            return CommandLine.Done;
        });
        return command;
    }

    /// <summary>Options of every list.</summary>
    private sealed class Pages
    {
        public Option<int> Limit { get; } = Number("--limit", $"How many at most, 1 to {Most} (default 20)", 20, 1);

        public Option<int> Offset { get; } = Number("--offset", "How many to pass over", 0, 0);

        public Option<bool> Json { get; } = Shared.Json();

        private Option<string> Archive { get; } = Shared.Archive();

        public void AddTo(Command command)
        {
            foreach (var option in (Option[])[Limit, Offset, Archive, Json])
            {
                command.Options.Add(option);
            }
        }

        public ReadingRoom Open(ParseResult parsed) => ReadingRoom.Open(parsed.GetValue(Archive) ?? "archive");

        private static Option<int> Number(string name, string description, int usual, int least)
        {
            var option = new Option<int>(name) { Description = description, HelpName = "N", DefaultValueFactory = _ => usual };
            option.Validators.Add(result =>
            {
                if (result.GetValue(option) is var number && (number < least || number > Most))
                {
                    result.AddError($"{name} takes a whole number from {least} to {Most}.");
                }
            });
            return option;
        }
    }
}
