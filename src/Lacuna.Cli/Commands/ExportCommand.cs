using System.CommandLine;
using System.Text;
using Lacuna.Archive;
using Lacuna.Archive.Holdings;

namespace Lacuna.Cli.Commands;

/// <summary><c>lacuna export</c>: records in formats others read.</summary>
internal static class ExportCommand
{
    public static Command Create(TextWriter output, TextWriter error)
    {
        var ids = new Argument<string[]>("ID") { Description = "Records to export", Arity = ArgumentArity.ZeroOrMore };
        var all = new Option<bool>("--all") { Description = "Export every record (needs --out)" };
        var format = new Option<string>("--format") { Description = "tei, txt, json, or composite-tei: all releases of the document in one, with witnesses", DefaultValueFactory = _ => "tei" };
        format.AcceptOnlyFromAmong("tei", "txt", "json", "composite-tei");
        var folder = new Option<string?>("--out") { Description = "Write one file for each record into this folder", HelpName = "DIR" };
        var archive = Shared.Archive();
        var command = new Command("export", """
            Exports records as TEI P5, plain text or JSON: one to standard output, several into a folder.

            Examples:
              lacuna export 4k2p9w0c7hxm > memo.xml
              lacuna export --all --format txt --out texts
              lacuna export 4k2p9w0c7hxm --format composite-tei > composite.xml
            """) { ids, all, format, folder, archive };
        command.Validators.Add(result =>
        {
            var count = result.GetValue(ids)?.Length ?? 0;
            if (result.GetValue(all) ? count > 0 || result.GetValue(folder) is null : count == 0 || (count > 1 && result.GetValue(folder) is null))
            {
                result.AddError("Give one ID, or several or --all with --out DIR.");
            }
        });
        command.SetAction((parsed, cancellation) => Task.Run(() =>
        {
            var room = ReadingRoom.Open(parsed.GetValue(archive) ?? "archive");
            var kind = parsed.GetValue(format) ?? "tei";
            var target = parsed.GetValue(folder);
            if (target is not null)
            {
                Directory.CreateDirectory(target);
            }

            var progress = new Progress(error, "Exporting", "records");
            var wanted = parsed.GetValue(all) ? room.Catalogue.All(null).Select(e => e.Id.Value) : parsed.GetValue(ids) ?? [];
            var count = 0L;
            foreach (var id in wanted)
            {
                cancellation.ThrowIfCancellationRequested();
                if (!RecordId.TryParse(id, out var recordId) || room.Catalogue.Find(recordId) is not { } page)
                {
                    error.WriteLine($"lacuna: There is no record {id}. lacuna list shows what there is. (record-missing)");
                    return CommandLine.Refused;
                }

                if (kind == CompositeExport.Format && room.Releases.Of(recordId) is null)
                {
                    if (parsed.GetValue(all))
                    {
                        continue;
                    }

                    error.WriteLine($"lacuna: No other release of {recordId} is known, so there is nothing to put together. lacuna releases shows what there is. (one-release)");
                    return CommandLine.Refused;
                }

                Write(room, page, kind, target, output);
                progress.Report(++count, 0, id);
            }

            progress.Clear();
            return CommandLine.Done;
        }, CancellationToken.None));
        return command;
    }

    private static void Write(ReadingRoom room, RecordPage page, string format, string? folder, TextWriter output)
    {
        if (folder is null)
        {
            WriteTo(room, page, format, output);
            return;
        }

        var name = Path.Combine(folder, page.Entry.Id.Value + format switch { "tei" => ".xml", CompositeExport.Format => "-composite.xml", _ => "." + format });
        using (var writer = new StreamWriter(name + ".partial", append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)))
        {
            WriteTo(room, page, format, writer);
        }

        File.Move(name + ".partial", name, overwrite: true);
    }

    private static void WriteTo(ReadingRoom room, RecordPage page, string format, TextWriter output)
    {
        switch (format)
        {
            case "txt":
                output.Write(room.Catalogue.TextOf(page.Entry.Sequence));
                output.Write('\n');
                break;
            case CompositeExport.Format: CompositeExport.Write(room, page.Entry.Id, output); break;
            case "json": ShowCommand.WriteJson(output, room, page); break;
            default:
                output.Write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
                output.Write(Encoding.UTF8.GetString(room.Corrections.ReadTei(page.Entry.Id) ?? []));
                output.Write('\n');
                break;
        }
    }
}
