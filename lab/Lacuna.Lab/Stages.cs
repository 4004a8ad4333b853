using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using Lacuna.Archive.Accessions;
using Lacuna.Archive.Holdings;
using Lacuna.Documents.Apparatus;
using Lacuna.Documents.Apparatus.Mentions;
using Lacuna.Documents.Apparatus.Speakers;
using Lacuna.Documents.Description;
using Lacuna.Documents.Diagnostics;
using Lacuna.Documents.Formats;
using Lacuna.Documents.Formats.PlainText;
using Lacuna.Documents.Formats.Tei;
using Lacuna.Documents.References;
using Lacuna.Documents.Rendering;

namespace Lacuna.Lab;

/// <summary>Where the time of an import goes, step by step, on one core.</summary>
internal static class Stages
{
    public static int Run(string[] zips)
    {
        var times = new SortedDictionary<string, long>(StringComparer.Ordinal);
        T Timed<T>(string stage, Func<T> work)
        {
            var started = Stopwatch.GetTimestamp();
            var result = work();
            times[stage] = times.GetValueOrDefault(stage) + Stopwatch.GetTimestamp() - started;
            return result;
        }

        var bytes = 0L;
        var documents = 0;
        for (var round = 0; round < 2; round++)
        {
            (bytes, documents) = (0, 0);
            times.Clear();
            foreach (var member in zips.SelectMany(Members))
            {
                bytes += member.Length;
                documents++;
                var decoded = Timed("1 decode", () => TextDocumentDecoded(member));
                var read = Timed("2 plain text reader", () => PlainTextReader.Read(decoded, ReaderLimits.Default));
                var recognised = Timed("3 apparatus", () => ApparatusReader.Recognise(read));
                var described = Timed("4 describer", () => DocumentDescriber.Describe(recognised, new DescriptionHints("x.txt")));
                described = Timed("4b speech", () => SpeechReader.Recognise(described, [.. described.Description.ParticipantNames]));
                described = Timed("4c mentions", () => MentionReader.Recognise(described, described.Description.ParticipantNames));
                var tei = Timed("5 TEI writer", () => TeiWriter.Write(described, TeiFacts.Outside("x")));
                var back = Timed("6 TEI reader", () => TeiReader.Read(tei, ReaderLimits.Default)[0]);
                var text = Timed("7 plain text writer", () => PlainTextWriter.Write(back));
                Timed("8 withheld", () => WithheldShare.Of(back, text));
                Timed("8b references", () => DocumentReferences.In(text, back.Description, OwnDesignations.Of(text, back.Description)).Length);
                var html = Timed("9 HTML writer", () => HtmlDocumentWriter.Write(back, text));
                Timed("a packing", () => Packing.Pack(html).Length + Packing.Pack(text.Text).Length);
                Timed("b reading (7 to a)", () => Reading.Of(back));
            }
        }

        Console.WriteLine($"{documents} documents, {bytes / 1e6:F1} MB");
        foreach (var (stage, ticks) in times)
        {
            var seconds = (double)ticks / Stopwatch.Frequency;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{stage,-22}{seconds,8:F2} s {bytes / 1e6 / seconds,8:F0} MB/s"));
        }

        return 0;
    }

    private static string TextDocumentDecoded(byte[] member) => TextDecoding.Decode(member).Text;

    internal static IEnumerable<byte[]> Members(string path)
    {
        using var zip = ZipFile.OpenRead(path);
        foreach (var entry in zip.Entries.Where(e => e.Length > 0))
        {
            using var stream = entry.Open();
            var bytes = new byte[entry.Length];
            stream.ReadExactly(bytes);
            yield return bytes;
        }
    }
}
