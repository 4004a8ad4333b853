using System.CommandLine;
using System.Text.Json;
using Lacuna.Archive;
using Lacuna.Archive.Holdings;
using Lacuna.Archive.Search;

namespace Lacuna.Cli.Commands;

/// <summary><c>lacuna search</c>.</summary>
internal static class SearchCommand
{
    public static Command Create(TextWriter output)
    {
        var query = new Argument<string[]>("QUERY") { Description = "Words, \"phrases\", prefix*, -not, OR", Arity = ArgumentArity.OneOrMore };
        var archive = Shared.Archive();
        var json = Shared.Json();
        var limit = new Option<int>("--limit") { Description = "Hits to show", DefaultValueFactory = _ => 20 };
        var offset = new Option<int>("--offset") { Description = "Hits to pass over" };
        var sort = new Option<string>("--sort") { Description = "relevance or date", DefaultValueFactory = _ => "relevance" };
        sort.AcceptOnlyFromAmong("relevance", "date");
        var facets = new Option<bool>("--facets") { Description = "Count the hits by year and collection" };
        var year = Shared.Year();
        var surely = Shared.Surely();
        var command = new Command("search", """
            Searches the archive.

            Examples:
              lacuna search blockade
              lacuna search '"radar station" Veyra' --sort date
              lacuna search 'protoc* -draft' --json --facets
            """) { query, archive, json, limit, offset, sort, facets, year, surely };
        command.Validators.Add(result =>
        {
            if (result.GetValue(limit) is < 0 or > 1000 || result.GetValue(offset) < 0)
            {
                result.AddError("--limit takes 0 to 1000, --offset 0 or more.");
            }
        });
        command.SetAction(parsed =>
        {
            var room = ReadingRoom.Open(parsed.GetValue(archive) ?? "archive");
            var found = room.Index.Search(new SearchRequest
            {
                Query = SearchQuery.Parse(string.Join(' ', parsed.GetValue(query) ?? [])),
                Limit = parsed.GetValue(limit),
                Offset = parsed.GetValue(offset),
                Sort = parsed.GetValue(sort) == "date" ? SearchSort.Date : SearchSort.Relevance,
                Facets = parsed.GetValue(facets),
                From = Shared.YearOf(parsed.GetValue(year)) is { } first ? new DateOnly(first, 1, 1) : null,
                To = Shared.YearOf(parsed.GetValue(year)) is { } last ? new DateOnly(last, 12, 31) : null,
                Missing = parsed.GetValue(year) == "undated" ? DateGap.Undated : null,
                Certainty = parsed.GetValue(surely) ? YearCertainty.Surely : YearCertainty.Possibly,
            });
            if (parsed.GetValue(json))
            {
                Shared.WriteJson(output, w => WriteJson(w, found, parsed.GetValue(facets)));
            }
            else
            {
                Print(output, found);
            }

            return CommandLine.Done;
        });
        return command;
    }

    private static void WriteJson(Utf8JsonWriter w, SearchHits found, bool facets)
    {
        w.WriteStartObject();
        w.WriteString("query", found.Query.Text);
        w.WriteNumber("total", found.Total);
        w.WriteNumber("milliseconds", Math.Round(found.Milliseconds, 2));
        w.WriteStartArray("hits");
        foreach (var hit in found.Hits)
        {
            w.WriteStartObject();
            w.WriteString("id", hit.Entry.Id.Value);
            w.WriteString("title", hit.Entry.Title);
            w.Text("date", hit.Entry.DateEdtf);
            w.WriteNumber("score", hit.Score);
            w.WriteNumber("withheld", Math.Round(hit.Entry.Withheld.Share, 4));
            w.WriteStartArray("snippets");
            foreach (var snippet in hit.Snippets)
            {
                w.WriteStringValue(snippet.ToHtml());
            }

            w.WriteEndArray();
            w.WriteEndObject();
        }

        w.WriteEndArray();
        if (facets)
        {
            w.WriteStartObject("facets");
            w.WriteStartArray("year");
            foreach (var year in found.Facets?.Dates.Years ?? [])
            {
                w.WriteStartObject();
                w.Text("value", year.Year?.ToString("D4", System.Globalization.CultureInfo.InvariantCulture));
                w.WriteNumber("count", year.Records);
                w.WriteEndObject();
            }

            w.WriteEndArray();
            w.WriteStartArray("collection");
            foreach (var collection in found.Facets?.Fields.FirstOrDefault(f => f.Field == Lacuna.Archive.Search.Queries.FilterField.Collection)?.Values ?? [])
            {
                w.WriteStartObject();
                w.WriteString("value", collection.Value);
                w.WriteNumber("count", collection.Records);
                w.WriteEndObject();
            }

            w.WriteEndArray();
            w.WriteEndObject();
        }

        w.WriteEndObject();
    }

    private static void Print(TextWriter output, SearchHits found)
    {
        output.WriteLine($"{found.Total:N0} found in {found.Milliseconds:N0} ms");
        foreach (var hit in found.Hits)
        {
            output.WriteLine();
            output.WriteLine($"{hit.Entry.Id}  {hit.Entry.Title}");
            output.WriteLine($"              {hit.Entry.DateText ?? hit.Entry.DateEdtf ?? "undated"} · {hit.Entry.Withheld.Phrase}");
            foreach (var snippet in hit.Snippets)
            {
                output.WriteLine("              " + (snippet.Opens ? "… " : "")
                    + string.Concat(snippet.Parts.Select(p => p.Marked ? $"»{p.Text}«" : p.Text)) + (snippet.Continues ? " …" : ""));
            }
        }
    }
}
