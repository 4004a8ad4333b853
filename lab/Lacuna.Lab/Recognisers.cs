using System.Globalization;
using Lacuna.Documents.Apparatus;
using Lacuna.Documents.Diagnostics;
using Lacuna.Documents.Formats;
using Lacuna.Documents.Formats.PlainText;
using Lacuna.Documents.Model;

namespace Lacuna.Lab;

/// <summary>How fast the apparatus is recognised on one core, over a corpus and on text made to hurt.</summary>
/// <remarks>Times are those of the processor, so that other work on the machine does not count.</remarks>
internal static class Recognisers
{
    private const int Rounds = 3;

    public static int Run(string[] zips)
    {
        var documents = zips.SelectMany(Corpus.Files).Select(file => TextDecoding.Decode(file.Bytes).Text).Select(text => (text.Length, PlainTextReader.Read(text, ReaderLimits.Default))).ToList();
        var characters = documents.Sum(document => (long)document.Length);
        for (var round = 0; round < Rounds; round++)
        {
            var started = Environment.CpuUsage.TotalTime;
            foreach (var (_, document) in documents)
            {
                ApparatusReader.Recognise(document);
            }

            var seconds = (Environment.CpuUsage.TotalTime - started).TotalSeconds;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{documents.Count} documents, {characters / 1e6:F1} million characters: {seconds:F2} s, {characters / 1e6 / seconds:F0} million a second"));
        }

        foreach (var (name, make) in Hostile())
        {
            var half = Seconds(make(500_000));
            var whole = Seconds(make(1_000_000));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-34}{whole,8:F3} s; twice the text takes {whole / Math.Max(half, 0.000_1):F2} times as long"));
        }

        return 0;
    }

    private static IEnumerable<(string Name, Func<int, string> Make)> Hostile() =>
    [
        ("a million [", n => new string('[', n)),
        ("a million [ and as many ]", n => new string('[', n) + new string(']', n)),
        ("a million \"[a] \"", n => string.Concat(Enumerable.Repeat("[a] ", n))),
        ("a million (", n => new string('(', n)),
        ("a million \"(Ab cd ef said \"", n => string.Concat(Enumerable.Repeat("(Ab cd ef said ", n / 5))),
        ("a million black blocks", n => new string('█', n)),
        ("20 MB of one paragraph", n => string.Concat(Enumerable.Repeat("He said to Koslov [Kozlov] (laughing) that [2 lines excised] was all; ", n * 20 / 70))),
        ("a million of AS SANITIZED", n => string.Concat(Enumerable.Repeat("AS SANITIZED ", n / 10))),
    ];

    private static double Seconds(string text)
    {
        var span = new SourceSpan(0, text.Length);
        var document = new TextDocument(DocumentFormat.Text, DocumentDescription.Empty, [new Paragraph([new Text(text, span)], span)], [], []);
        var started = Environment.CpuUsage.TotalTime;
        ApparatusReader.Recognise(document);
        return (Environment.CpuUsage.TotalTime - started).TotalSeconds;
    }
}
