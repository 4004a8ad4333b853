using System.Collections.Concurrent;
using System.CommandLine;
using System.Diagnostics;
using Lacuna.Archive;
using Lacuna.Archive.Holdings;
using Lacuna.Archive.Pages.Images;

namespace Lacuna.Cli.Commands;

/// <summary><c>lacuna tiles</c>: images of pages before anybody asks for them.</summary>
internal static class TilesCommand
{
    // Named one by one up to here; the rest is a number.
    private const int MostNamed = 20;

    public static Command Create(TextWriter output, TextWriter error)
    {
        var ids = new Argument<string[]>("ID") { Description = "Records; all that have pages where none is given", Arity = ArgumentArity.ZeroOrMore };
        var archive = Shared.Archive();
        var json = Shared.Json();
        var command = new Command("tiles", """
            Makes the images of pages beforehand. Without this, each page is made when it is first looked at.
            They lie in the archive's cache, which may be deleted at any time; when it is full, those not asked for longest go.

            Examples:
              lacuna tiles
              lacuna tiles 4k2p9w0c7hxm
            """) { ids, archive, json };
        command.SetAction((parsed, cancellation) => Make(parsed.GetValue(archive) ?? "archive", parsed.GetValue(ids) ?? [], parsed.GetValue(json), output, error, cancellation));
        return command;
    }

    private static async Task<int> Make(string archive, string[] ids, bool json, TextWriter output, TextWriter error, CancellationToken cancellation)
    {
        var room = ReadingRoom.Open(archive);
        var records = new List<RecordId>();
        foreach (var asked in ids)
        {
            if (!RecordId.TryParse(asked, out var id) || room.Catalogue.Find(id) is null)
            {
                await error.WriteLineAsync($"lacuna: There is no record {asked}. lacuna list shows what there is. (record-missing)");
                return CommandLine.Refused;
            }

            records.Add(id);
        }

        var started = Stopwatch.GetTimestamp();
        using var images = new PageImages(room, new PageImageOptions(), TimeProvider.System);
        images.Sweep();
        var pages = (ids.Length > 0 ? records : room.Catalogue.All(null).Select(entry => entry.Id)).SelectMany(id => room.Pages.Of(id).Select(page => (Id: id, page.Number))).ToList();
        var progress = new Progress(error, "Making", "pages");
        var gate = new Lock();
        var done = 0;
        var failed = new ConcurrentBag<(RecordId Id, int Page, string Message)>();
        await Parallel.ForEachAsync(pages, new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = Environment.ProcessorCount }, async (page, stop) =>
        {
            var image = await images.Get(page.Id, page.Number, stop);
            if (image.Folder is null)
            {
                failed.Add((page.Id, page.Number, image.Message));
            }

            lock (gate)
            {
                progress.Report(++done, (double)done / pages.Count, page.Id.Value);
            }
        });
        progress.Clear();
        Report(json, output, error, pages.Count, [.. failed.OrderBy(f => f.Id.Value, StringComparer.Ordinal).ThenBy(f => f.Page)], Stopwatch.GetElapsedTime(started).TotalSeconds);
        return failed.IsEmpty ? CommandLine.Done : CommandLine.Refused;
    }

    private static void Report(bool json, TextWriter output, TextWriter error, int pages, List<(RecordId Id, int Page, string Message)> failed, double seconds)
    {
        foreach (var (id, page, message) in failed.Take(MostNamed))
        {
            error.WriteLine($"lacuna: {id}, page {page}: {message}");
        }

        if (failed.Count > MostNamed)
        {
            error.WriteLine($"lacuna: … and {failed.Count - MostNamed:N0} more pages.");
        }

        if (!json)
        {
            output.WriteLine($"{pages - failed.Count:N0} pages ready, {failed.Count:N0} failed, in {seconds:N1} s.");
            return;
        }

        Shared.WriteJson(output, w =>
        {
            w.WriteStartObject();
            w.WriteNumber("pages", pages - failed.Count);
            w.WriteStartArray("failed");
            foreach (var (id, page, message) in failed)
            {
                w.WriteStartObject();
                w.WriteString("id", id.Value);
                w.WriteNumber("page", page);
                w.WriteString("message", message);
                w.WriteEndObject();
            }

            w.WriteEndArray();
            w.WriteNumber("seconds", Math.Round(seconds, 3));
            w.WriteEndObject();
        });
    }
}
