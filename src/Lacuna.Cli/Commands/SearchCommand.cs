using System.CommandLine;
using System.CommandLine.Parsing;
using Lacuna.Archive;
using Lacuna.Archive.Exchange;
using Lacuna.Archive.Holdings;
using Lacuna.Archive.Search;
using Lacuna.Archive.Search.Queries;

namespace Lacuna.Cli.Commands;

/// <summary><c>lacuna search</c>.</summary>
internal static class SearchCommand
{
    private static readonly Argument<string[]> Query = new("QUERY") { Description = "Words, \"phrases\", AND OR NOT ( ), near(a b, 5), prefix*, fuzzy~, =exact, fields such as person: or date:", Arity = ArgumentArity.ZeroOrMore };
    private static readonly Option<int> Limit = new("--limit") { Description = "Hits to show, up to 1000; records of a list, up to 10000", DefaultValueFactory = _ => 20 };
    private static readonly Option<int> Offset = new("--offset") { Description = "Hits to pass over" };
    private static readonly Option<string?> Cursor = new("--cursor") { Description = "Where to go on: \"next\" of the answer before" };
    private static readonly Option<string> Sort = new("--sort") { Description = SortNames.All, DefaultValueFactory = _ => "relevance" };
    private static readonly Option<bool> Facets = new("--facets") { Description = "Count all hits by date and every field" };
    private static readonly Option<string?> From = new("--from") { Description = $"Only records that may be of this day or later: {Days.Forms}", HelpName = "DAY" };
    private static readonly Option<string?> To = new("--to") { Description = "Only records that may be of this day or earlier", HelpName = "DAY" };
    private static readonly Option<string?> Dated = new("--dated") { Description = "possibly, surely, undated or uncertain" };
    private static readonly Option<string[]> Filters = new("--filter") { Description = "Only records with a value of a field; FIELD=-VALUE leaves them out; may be repeated", HelpName = "FIELD=VALUE" };
    private static readonly Option<string> Spellings = new("--spellings") { Description = "all, or typed: names only as they are typed", DefaultValueFactory = _ => "all" };
    private static readonly Option<string> Releases = new("--releases") { Description = "together, or apart: every release a hit of its own", DefaultValueFactory = _ => "together" };
    private static readonly Option<string?> Format = new("--format") { Description = "Write a list: csv, bibtex, ris, csl-json or atom" };

    public static Command Create(TextWriter output)
    {
        Sort.AcceptOnlyFromAmong("relevance", "date", "newest", "received", "withheld");
        Dated.AcceptOnlyFromAmong("possibly", "surely", "undated", "uncertain");
        Spellings.AcceptOnlyFromAmong("all", "typed");
        Releases.AcceptOnlyFromAmong("together", "apart");
        Format.AcceptOnlyFromAmong([.. RecordLists.Names, SearchList.Atom]);
        var archive = Shared.Archive();
        var json = Shared.Json();
        var year = Shared.Year();
        var surely = Shared.Surely();
        var command = new Command("search", """
            Searches the archive. The query may be left out where options choose the records.

            Examples:
              lacuna search blockade
              lacuna search '"radar station" Veyra' --sort date
              lacuna search 'speaker:Korsin said:light' --from 1961-11 --to 1962
              lacuna search 'protoc* -draft' --json --facets
              lacuna search 'withheld:>20%' --filter language=en --format csv > list.csv
            """) { Query, archive, json, Limit, Offset, Cursor, Sort, Facets, year, surely, From, To, Dated, Filters, Spellings, Releases, Format };
        command.Validators.Add(result => Check(result, year));
        command.SetAction(parsed =>
        {
            var room = ReadingRoom.Open(parsed.GetValue(archive) ?? "archive");
            var request = RequestOf(parsed, year, surely);
            if (parsed.GetValue(Format) is { } format)
            {
                // Where nothing is said, a list has all that it may have.
                var isLimited = parsed.GetResult(Limit) is { Implicit: false };
                SearchList.Write(room, isLimited ? request : request with { Limit = RecordLists.MostRecords }, format, output);
                return CommandLine.Done;
            }

            var found = room.Index.Search(request);
            if (parsed.GetValue(json))
            {
                Shared.WriteJson(output, w => SearchJson.Write(w, found));
            }
            else
            {
                Print(output, found);
            }

            return CommandLine.Done;
        });
        return command;
    }

    private static void Check(CommandResult result, Option<string?> year)
    {
        var most = result.GetValue(Format) is null ? 1000 : RecordLists.MostRecords;
        if (result.GetValue(Limit) < 0 || result.GetValue(Limit) > most || result.GetValue(Offset) < 0)
        {
            result.AddError("--limit takes 0 to 1000, and to 10000 with --format; --offset 0 or more.");
        }

        if (result.GetValue(year) is not null && (result.GetValue(From) is not null || result.GetValue(To) is not null))
        {
            result.AddError("--year is short for --from and --to: give either.");
        }

        if (result.GetValue(From) is { } from && Days.Of(from) is null || result.GetValue(To) is { } to && Days.Of(to) is null)
        {
            result.AddError($"--from and --to take a day of the common era as {Days.Forms}.");
        }

        foreach (var filter in result.GetValue(Filters) ?? [])
        {
            if (!TryFilter(filter, out var read, out var fault) || (fault = FilterFields.FaultOf(read)) is not null)
            {
                result.AddError($"--filter {fault}");
            }
        }

        if (result.GetValue(Query) is not { Length: > 0 } && result.GetResult(Filters) is null && result.GetValue(From) is null && result.GetValue(To) is null
            && result.GetValue(year) is null && result.GetValue(Dated) is null)
        {
            result.AddError("Give a QUERY, or choose records by --from, --to, --year, --dated or --filter.");
        }
    }

    private static bool TryFilter(string text, out SearchFilter filter, out string? fault)
    {
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        fault = null;
        if (equals <= 0 || FilterFields.Named(text[..equals]) is not { } field)
        {
            filter = new SearchFilter(default, "");
            fault = $"takes FIELD=VALUE with one of the fields {string.Join(", ", FilterFields.Filters.Select(FilterFields.NameOf))}.";
            return false;
        }

        var value = text[(equals + 1)..].Trim();
        filter = value.StartsWith('-') ? new SearchFilter(field, value[1..], true) : new SearchFilter(field, value);
        return true;
    }

    private static SearchRequest RequestOf(ParseResult parsed, Option<string?> yearOption, Option<bool> surely)
    {
        var year = parsed.GetValue(yearOption);
        var whole = Shared.YearOf(year);
        var dated = parsed.GetValue(Dated);
        return new SearchRequest
        {
            Query = SearchQuery.Parse(string.Join(' ', parsed.GetValue(Query) ?? [])),
            Limit = parsed.GetValue(Limit),
            Offset = parsed.GetValue(Offset),
            Cursor = parsed.GetValue(Cursor),
            Sort = SortNames.Named(parsed.GetValue(Sort) ?? "") ?? SearchSort.Relevance,
            Facets = parsed.GetValue(Facets),
            From = whole is { } first ? new DateOnly(first, 1, 1) : parsed.GetValue(From) is { } from ? Days.Of(from)?.First : null,
            To = whole is { } last ? new DateOnly(last, 12, 31) : parsed.GetValue(To) is { } to ? Days.Of(to)?.Last : null,
            Missing = year == "undated" || dated == "undated" ? DateGap.Undated : dated == "uncertain" ? DateGap.Uncertain : null,
            Certainty = parsed.GetValue(surely) || dated == "surely" ? YearCertainty.Surely : YearCertainty.Possibly,
            Filters = [.. (parsed.GetValue(Filters) ?? []).Select(f => TryFilter(f, out var filter, out _) ? filter : null).OfType<SearchFilter>()],
            Variants = parsed.GetValue(Spellings) != "typed",
            Group = parsed.GetValue(Releases) != "apart",
        };
    }

    private static void Print(TextWriter output, SearchHits found)
    {
        output.WriteLine($"{(found.IsPartial ? "At least " : "")}{found.Total:N0} found in {found.Milliseconds:N0} ms");
        foreach (var sentence in Told(found))
        {
            output.WriteLine(sentence);
        }

        foreach (var hit in found.Hits)
        {
            output.WriteLine();
            output.WriteLine($"{hit.Entry.Id}  {hit.Entry.Title}");
            output.WriteLine($"              {hit.Entry.DateText ?? hit.Entry.DateEdtf ?? "undated"} · {hit.Entry.Withheld.Phrase}");
            foreach (var snippet in hit.Snippets)
            {
                output.WriteLine("              " + (snippet.Speaker is null ? "" : snippet.Speaker + ": ") + (snippet.Opens ? "… " : "")
                    + string.Concat(snippet.Parts.Select(p => p.Marked ? $"»{p.Text}«" : p.Text)) + (snippet.Continues ? " …" : ""));
            }

            foreach (var other in hit.Others)
            {
                output.WriteLine($"              also {other.Id}  {other.Title}");
            }
        }
    }

    // How the query was read, where that is not plain.
    private static IEnumerable<string> Told(SearchHits found)
    {
        foreach (var remark in found.Query.Remarks)
        {
            yield return remark;
        }

        if (found.IsWidened)
        {
            yield return $"{found.WithAllWords:N0} have all the words; the others have most of them.";
        }

        if (found.Spellings.Length > 0)
        {
            yield return $"Also searched: {string.Join(", ", found.Spellings.Select(s => s.Spelling).Distinct(StringComparer.Ordinal))} (--spellings typed leaves these out)";
        }

        if (found.DidYouMean is { } meant)
        {
            yield return $"Did you mean: {meant}";
        }
    }
}
