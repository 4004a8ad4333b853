using System.Globalization;
using System.IO.Compression;
using System.Text;
using Lacuna.Archive.Accessions;
using Lacuna.Documents.Description;
using Lacuna.Documents.Diagnostics;
using Lacuna.Documents.Formats.Tei;
using Lacuna.Documents.Model;
using Lacuna.Documents.Rendering;

namespace Lacuna.Lab;

/// <summary>How far a description read from plain text agrees with what an editor or an agency says of the same document.</summary>
/// <remarks>Three sets: TEI documents (their header's date, their own heading and dateline) read again from their plain text; printed
/// volumes with a catalogue of titles and dates; scanned records with the agency's register of dates, senders and recipients.</remarks>
internal static class Descriptions
{
    public static int Run(string tei, string frus, string jfk)
    {
        Edited(tei);
        Catalogued(frus);
        Registered(jfk);
        return 0;
    }

    // A TEI document's plain text, read as if no markup had ever been.
    private static void Edited(string path)
    {
        var tally = new Tally("TEI documents as plain text");
        foreach (var (name, bytes) in Members(path).Where(m => m.Name.Contains("documents/", StringComparison.Ordinal) && !m.Name.Contains("/.", StringComparison.Ordinal) && !m.Name.StartsWith('.') && m.Name.EndsWith(".xml", StringComparison.Ordinal)))
        {
            if (TeiReader.Read(Encoding.UTF8.GetString(bytes), ReaderLimits.Default) is not [var edited])
            {
                continue;
            }

            var read = Intake.ReadText(PlainTextWriter.Write(edited).Text, new DescriptionHints("text"), ReaderLimits.Default).Description;
            var heading = edited.Blocks.OfType<Heading>().FirstOrDefault() is { } head ? PlainTextWriter.Write(head.Content).Trim() : null;
            tally.Add("date", edited.Description.Date?.Edtf, read.Date?.Edtf, name);
            tally.Add("title", Folded(heading), Folded(read.Title), name);
            var dateline = edited.Blocks.OfType<Dateline>().FirstOrDefault() is { } line ? PlainTextWriter.Write(line.Content) : null;
            var place = dateline?.Split(',') is [var first, _, ..] && !first.Any(char.IsAsciiDigit) && first.Contains(' ', StringComparison.Ordinal) is false ? first.Trim() : null;
            tally.Add("place", place, read.Place?.Split(',')[0], name);
        }

        tally.Print();
    }

    private static void Catalogued(string folder)
    {
        var rows = Rows(Path.Combine(folder, "metadata.csv"), "id");
        var tally = new Tally("printed volumes against the catalogue");
        var (characters, time) = (0L, TimeSpan.Zero);
        foreach (var zip in Directory.EnumerateFiles(folder, "*.zip").Order(StringComparer.Ordinal))
        {
            foreach (var (name, bytes) in Members(zip))
            {
                if (!rows.TryGetValue($"{Path.GetFileNameWithoutExtension(zip)}/{Path.GetFileNameWithoutExtension(name)}", out var row))
                {
                    continue;
                }

                var text = Encoding.UTF8.GetString(bytes);
                var document = Documents.Formats.PlainText.PlainTextReader.Read(text, ReaderLimits.Default);
                // Processor time: the clock on the wall counts what others do on the machine as well.
                var started = Environment.CpuUsage.TotalTime;
                var read = DocumentDescriber.Describe(document, new DescriptionHints("text")).Description;
                time += Environment.CpuUsage.TotalTime - started;
                characters += text.Length;
                tally.Add("date", row["date"], read.Date?.Edtf, name);
                // The catalogue leaves the place and the day of a meeting out of its titles.
                tally.Add("title", Folded(row["title"]), read.Title.StartsWith(row["title"].TrimEnd(',', ' '), StringComparison.Ordinal) ? Folded(row["title"]) : Folded(read.Title), name);
                tally.Count("given: place", read.Place);
                tally.Count("given: form", read.DocumentType);
                tally.Count("given: sender", read.Sender);
                tally.Count("given: recipient", read.Recipient);
                tally.Count("given: persons", read.Participants.IsEmpty ? null : "x");
                tally.Count("given: classification", read.Classification);
            }
        }

        tally.Print();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {time.TotalMilliseconds / characters * 6700:F3} ms of processor time for 6,700 characters"));
    }

    private static void Registered(string folder)
    {
        var rows = Rows(Path.Combine(folder, "metadata.csv"), "file");
        var tally = new Tally("scanned records with an information sheet against the register");
        foreach (var zip in Directory.EnumerateFiles(folder, "20*.zip").Order(StringComparer.Ordinal))
        {
            foreach (var (name, bytes) in Members(zip))
            {
                var text = Encoding.UTF8.GetString(bytes);
                if (!rows.TryGetValue($"{Path.GetFileNameWithoutExtension(zip)}/{Path.GetFileName(name)}", out var row)
                    || !text[..Math.Min(text.Length, 6000)].Contains("RECORD NUMBER", StringComparison.Ordinal))
                {
                    continue;
                }

                var read = Intake.ReadText(text, new DescriptionHints("text"), ReaderLimits.Default).Description;
                tally.Add("date", Edtf(row["document_date"]), read.Date?.Edtf, name);
                tally.Add("sender", Known(row["from"]), Letters(read.Sender), name);
                tally.Add("recipient", Known(row["to"]), Letters(read.Recipient), name);
            }
        }

        tally.Print();
    }

    private static string? Edtf(string date) => date.Split('/') is [var month, var day, var year] && year != "0000"
        ? month == "00" ? year : day == "00" ? $"{year}-{month}" : $"{year}-{month}-{day}" : null;

    private static string? Known(string value) => value is "" or "WITHHELD" ? null : Letters(value);

    // A scan reads the end of a line badly more often than its beginning.
    private static string? Letters(string? value)
    {
        var letters = value is null ? "" : string.Concat(value.Where(char.IsLetterOrDigit)).ToUpperInvariant();
        return letters.Length == 0 ? null : letters[..Math.Min(letters.Length, 12)];
    }

    private static string? Folded(string? title) =>
        string.IsNullOrWhiteSpace(title) ? null : string.Concat(title.Where(char.IsLetterOrDigit)).ToLowerInvariant() is var letters && letters.Length > 100 ? letters[..100] : letters;

    private static IEnumerable<(string Name, byte[] Bytes)> Members(string path)
    {
        using var zip = ZipFile.OpenRead(path);
        foreach (var entry in zip.Entries.Where(e => e.Length > 0))
        {
            using var stream = entry.Open();
            var bytes = new byte[entry.Length];
            stream.ReadExactly(bytes);
            yield return (entry.FullName, bytes);
        }
    }

    private static Dictionary<string, Dictionary<string, string>> Rows(string path, string key)
    {
        var lines = File.ReadAllLines(path);
        var names = Cells(lines[0]);
        return lines.Skip(1).Select(Cells).Where(cells => cells.Count == names.Count)
            .Select(cells => names.Zip(cells).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal))
            .ToDictionary(row => row[key], StringComparer.Ordinal);
    }

    private static List<string> Cells(string line)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        var quoted = false;
        foreach (var c in line)
        {
            quoted ^= c == '"';
            if (c == ',' && !quoted)
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else if (c != '"')
            {
                cell.Append(c);
            }
        }

        cells.Add(cell.ToString());
        return cells;
    }

    /// <summary>Counts of right, wrong and missing values by field.</summary>
    private sealed class Tally(string title)
    {
        private readonly SortedDictionary<string, (int Gold, int Given, int Right)> _counts = new(StringComparer.Ordinal);
        private readonly List<string> _wrong = [];

        public void Add(string field, string? gold, string? given, string name)
        {
            if (string.IsNullOrEmpty(gold))
            {
                return;
            }

            var (n, m, right) = _counts.GetValueOrDefault(field);
            var same = string.Equals(gold, given, StringComparison.OrdinalIgnoreCase);
            _counts[field] = (n + 1, m + (string.IsNullOrEmpty(given) ? 0 : 1), right + (same ? 1 : 0));
            if (!same)
            {
                _wrong.Add($"{field} {name}: “{given}” for “{gold}”");
            }
        }

        public void Count(string field, string? given)
        {
            var (n, m, right) = _counts.GetValueOrDefault(field);
            var one = given is null ? 0 : 1;
            _counts[field] = (n + 1, m + one, right + one);
        }

        public void Print()
        {
            Console.WriteLine(title);
            foreach (var (field, (gold, given, right)) in _counts)
            {
                Console.WriteLine(field.StartsWith("given", StringComparison.Ordinal)
                    ? string.Create(CultureInfo.InvariantCulture, $"  {field,-24}{given,7} of {gold}")
                    : string.Create(CultureInfo.InvariantCulture, $"  {field,-24}{gold,7} known {given,7} given {right,7} right   precision {(double)right / Math.Max(1, given):F3} recall {(double)right / gold:F3}"));
            }

            foreach (var wrong in _wrong.Take(Environment.GetEnvironmentVariable("SHOW") is { Length: > 0 } show ? int.Parse(show, CultureInfo.InvariantCulture) : 0))
            {
                Console.WriteLine("    " + wrong);
            }
        }
    }
}
