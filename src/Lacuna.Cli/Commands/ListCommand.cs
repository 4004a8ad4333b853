using System.CommandLine;
using Lacuna.Archive;
using Lacuna.Archive.Holdings;
using Lacuna.Archive.Storage;

namespace Lacuna.Cli.Commands;

/// <summary><c>lacuna list</c>: what the archive holds.</summary>
internal static class ListCommand
{
    public static Command Create(TextWriter output)
    {
        var archive = Shared.Archive();
        var json = Shared.Json();
        var ids = new Option<bool>("--ids") { Description = "Only identifiers, one a line" };
        var collection = new Option<string?>("--collection") { Description = "Only this collection (its identifier)", HelpName = "ID" };
        var year = Shared.Year();
        var surely = Shared.Surely();
        var command = new Command("list", """
            Lists what the archive holds, in the order it was received.

            Examples:
              lacuna list
              lacuna list --ids --collection the-strait-incident-1961-62
            """) { archive, json, ids, collection, year, surely };
        command.SetAction(parsed =>
        {
            var catalogue = ReadingRoom.Open(parsed.GetValue(archive) ?? "archive").Catalogue;
            if (parsed.GetValue(collection) is { } wanted && catalogue.FindCollection(wanted) is null)
            {
                throw new ArchiveException("collection-missing",
                    $"There is no collection {wanted}. There are: {string.Join(", ", catalogue.Collections().Take(20).Select(c => c.Id))}.");
            }

            var records = catalogue.All(parsed.GetValue(collection), Shared.YearOf(parsed.GetValue(year)),
                parsed.GetValue(surely) ? YearCertainty.Surely : YearCertainty.Possibly, parsed.GetValue(year) == "undated");
            if (parsed.GetValue(json))
            {
                Shared.WriteJson(output, w =>
                {
                    w.WriteStartArray();
                    foreach (var record in records)
                    {
                        w.WriteStartObject();
                        w.WriteString("id", record.Id.Value);
                        w.WriteString("title", record.Title);
                        w.Text("date", record.DateEdtf);
                        w.WriteString("collection", record.CollectionId);
                        w.Text("type", record.DocumentType);
                        w.Text("language", record.Language);
                        w.WriteNumber("words", record.Words);
                        w.WriteNumber("withheld", Math.Round(record.Withheld.Share, 4));
                        w.WriteEndObject();
                    }

                    w.WriteEndArray();
                });
                return CommandLine.Done;
            }

            foreach (var record in records)
            {
                output.WriteLine(parsed.GetValue(ids) ? record.Id.Value : $"{record.Id}  {record.DateEdtf ?? "undated",-12} {record.Title}");
            }

            return CommandLine.Done;
        });
        return command;
    }
}
