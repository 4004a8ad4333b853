using System.Collections.Immutable;
using System.CommandLine;
using System.Text;
using System.Xml;
using Lacuna.Archive;
using Lacuna.Archive.Journal;
using Lacuna.Archive.People;
using Lacuna.Archive.Storage;

namespace Lacuna.Cli.Commands;

/// <summary><c>lacuna people import</c> and <c>export</c>: the authority file as files of others.</summary>
internal static class PeopleFiles
{
    private const long LongestFile = 256L << 20;
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public static Command Import(TextWriter output)
    {
        var files = new Argument<string[]>("FILE") { Description = "CSV files, EAC-CPF files, or folders of EAC-CPF files", Arity = ArgumentArity.OneOrMore };
        var (by, reason, archive, json) = (Shared.By(), Shared.Reason(), Shared.Archive(), Shared.Json());
        var command = new Command("import", """
            Takes persons from CSV or EAC-CPF (2010 or 2.0): all of them, or none. Who is there under the same identifier is put down as the file says.

            Examples:
              lacuna people import persons.csv --by "A. Editor" --reason "The institute's list of 2026"
            """) { files, by, reason, archive, json };
        reason.Required = true;
        command.SetAction((parsed, cancellation) => Task.Run(() =>
        {
            var drafts = (parsed.GetValue(files) ?? []).SelectMany(Drafts).ToImmutableArray();
            var persons = PersonImport.Check(drafts);
            var room = ReadingRoom.Open(parsed.GetValue(archive) ?? "archive");
            var (added, changed) = new AuthorityFile(room, TimeProvider.System).Describe(persons, Shared.Deciding(parsed, by, reason), cancellation);
            if (parsed.GetValue(json))
            {
                Shared.WriteJson(output, w =>
                {
                    w.WriteStartObject();
                    w.WriteNumber("persons", persons.Length);
                    w.WriteNumber("added", added);
                    w.WriteNumber("changed", changed);
                    w.WriteEndObject();
                });
            }
            else
            {
                output.WriteLine($"{added:N0} persons added, {changed:N0} changed, {persons.Length - added - changed:N0} the same as before.");
            }

            return CommandLine.Done;
        }, CancellationToken.None));
        return command;
    }

    public static Command Export(TextWriter output)
    {
        var id = new Argument<string?>("ID") { Description = "One person; else all", Arity = ArgumentArity.ZeroOrOne };
        var format = new Option<string>("--format") { Description = "csv, eac-cpf (2010) or eac-cpf-2 (2.0)", DefaultValueFactory = _ => "csv" };
        format.AcceptOnlyFromAmong("csv", "eac-cpf", "eac-cpf-2");
        var folder = new Option<string?>("--out") { Description = "The file (csv) or the folder (EAC-CPF, a file for each person)", HelpName = "PATH" };
        var archive = Shared.Archive();
        var command = new Command("export", """
            Writes persons as CSV or EAC-CPF; what is written can be imported and is the same again.

            Examples:
              lacuna people export > persons.csv
              lacuna people export --format eac-cpf --out persons
            """) { id, format, folder, archive };
        command.Validators.Add(result =>
        {
            if (result.GetValue(format) != "csv" && result.GetValue(id) is null && result.GetValue(folder) is null)
            {
                result.AddError("EAC-CPF has a file for each person: give an ID, or --out DIR.");
            }
        });
        command.SetAction((parsed, cancellation) => Task.Run(() =>
        {
            var room = ReadingRoom.Open(parsed.GetValue(archive) ?? "archive");
            ImmutableArray<Person> persons = parsed.GetValue(id) is not { } asked ? room.People.All()
                : [room.People.Find(PeopleCommand.IdOf(asked)) ?? throw new ArchiveException("person-missing", $"There is no person {asked}. lacuna people list shows who there is.")];
            Write(room, persons, parsed.GetValue(format) ?? "csv", parsed.GetValue(folder), output, cancellation);
            return CommandLine.Done;
        }, CancellationToken.None));
        return command;
    }

    private static void Write(ReadingRoom room, ImmutableArray<Person> persons, string format, string? target, TextWriter output, CancellationToken cancellation)
    {
        if (format == "csv")
        {
            Into(target, output, writer => PersonCsv.Write(persons, writer));
            return;
        }

        var version = format == "eac-cpf" ? EacVersion.Cpf2010 : EacVersion.Cpf2;
        if (target is not null)
        {
            Directory.CreateDirectory(target);
        }

        foreach (var person in persons)
        {
            cancellation.ThrowIfCancellationRequested();
            var at = room.Journal.About(new JournalSubject("person", person.Id.Value)) is [.., var last] ? last.At : "1970-01-01T00:00:00Z";
            var document = EacCpf.Write(person, version, at);
            Into(target is null ? null : Path.Combine(target, person.Id.Value + ".xml"), output, writer =>
            {
                writer.Write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
                using (var xml = XmlWriter.Create(writer, new XmlWriterSettings { OmitXmlDeclaration = true, Indent = true, NewLineChars = "\n", CloseOutput = false }))
                {
                    document.Save(xml);
                }

                writer.Write('\n');
            });
        }
    }

    private static void Into(string? file, TextWriter output, Action<TextWriter> write)
    {
        if (file is null)
        {
            write(output);
            output.Flush();
            return;
        }

        using (var writer = new StreamWriter(file + ".partial", append: false, Utf8))
        {
            write(writer);
        }

        File.Move(file + ".partial", file, overwrite: true);
    }

    private static IEnumerable<PersonDraft> Drafts(string path)
    {
        if (Directory.Exists(path))
        {
            return Directory.EnumerateFiles(path, "*.xml").Order(StringComparer.Ordinal).SelectMany(Drafts);
        }

        if (!File.Exists(path))
        {
            throw new ArchiveException("missing", $"There is no file {path}. Check the name.");
        }

        if (new FileInfo(path).Length > LongestFile)
        {
            throw new ArchiveException("too-large", $"{path} is larger than {LongestFile >> 20} MB. Split it.");
        }

        var name = Path.GetFileName(path);
        var text = Text(path, name);
        return text.AsSpan().TrimStart('\uFEFF').TrimStart().StartsWith("<") ? [EacCpf.Read(text.TrimStart('\uFEFF'), name)]
            : PersonCsv.Read(text).Select(d => d with { Place = $"{name}, {d.Place}" });
    }

    // A list in another encoding would put wrong names down for good, so nothing is guessed.
    private static string Text(string path, string name)
    {
        try
        {
            return new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(File.ReadAllBytes(path));
        }
        catch (DecoderFallbackException e)
        {
            throw new ArchiveException("not-utf8", $"{name} is not in UTF-8. Save it in that encoding.", e);
        }
    }
}
