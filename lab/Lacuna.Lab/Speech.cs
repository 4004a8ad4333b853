using System.Globalization;
using System.IO.Compression;
using System.Text;
using Lacuna.Archive.Accessions;
using Lacuna.Documents.Description;
using Lacuna.Documents.Diagnostics;
using Lacuna.Documents.Model;
using Lacuna.Documents.Rendering;

namespace Lacuna.Lab;

/// <summary>Measures the recognition of speakers against passages labelled by reading.</summary>
/// <remarks>A line of the labels: document, beginning of the passage, speaker, form (<c>direct</c>, <c>reported</c>, or <c>-</c> for nobody's words),
/// divided by tabs. A passage ends where the next labelled one of its document begins, or at the end of its paragraph, at most after
/// <see cref="LongestPassage"/> characters (the last after <see cref="LongestLastPassage"/>). What is found for it is the speaker and form that cover most of it, where they cover 0.4 of it.</remarks>
internal static class Speech
{
    private const int LongestPassage = 1200;
    private const int LongestLastPassage = 250;
    private const double LeastCover = 0.4;

    public static int Run(string labels, string corpus, bool show)
    {
        var (right, wrong, missed, silent, unplaced) = (0, 0, 0, 0, 0);
        foreach (var group in File.ReadLines(labels).Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split('\t')).GroupBy(l => l[0]))
        {
            var text = PlainTextWriter.Write(Intake.Read(Bytes(corpus, group.Key), new DescriptionHints(group.Key + ".txt"), ReaderLimits.Default)[0]);
            var passages = new List<(int Start, string Speaker, string Form)>();
            var at = 0;
            foreach (var label in group)
            {
                var start = text.Text.IndexOf(label[1], at, StringComparison.Ordinal);
                if (start < 0)
                {
                    unplaced++;
                    Console.WriteLine($"{group.Key}: no passage begins “{label[1]}”");
                    continue;
                }

                passages.Add((start, label[2], label[3]));
                at = start + 1;
            }

            for (var i = 0; i < passages.Count; i++)
            {
                var (start, speaker, form) = passages[i];
                var paragraph = text.Text.IndexOf("\n\n", start, StringComparison.Ordinal);
                var end = new[] { start + (i + 1 < passages.Count ? LongestPassage : LongestLastPassage), paragraph < 0 ? text.Text.Length : paragraph, i + 1 < passages.Count ? passages[i + 1].Start : text.Text.Length }.Min();
                var found = Found(text, start, end);
                var agrees = found is { } f && form != "-" && Folded(f.Speaker).Contains(Folded(speaker), StringComparison.Ordinal) && f.Form == form;
                right += agrees ? 1 : 0;
                wrong += found is not null && !agrees ? 1 : 0;
                missed += found is null && form != "-" ? 1 : 0;
                silent += found is null && form == "-" ? 1 : 0;
                if (show && !agrees && !(found is null && form == "-"))
                {
                    Console.WriteLine($"{group.Key} “{text.Text.Substring(start, Math.Min(50, text.Text.Length - start)).Replace('\n', ' ')}”: {found?.Speaker ?? "-"} {found?.Form}, not {speaker} {form}");
                }
            }
        }

        var labelled = right + wrong + missed + silent;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{labelled} passages: precision {(double)right / Math.Max(1, right + wrong):F3}, recall {(double)right / Math.Max(1, labelled - silent):F3}; {right} right, {wrong} wrong, {missed} missed, {silent} rightly nobody's, {unplaced} not found"));
        return unplaced == 0 ? 0 : 1;
    }

    private static (string Speaker, string Form)? Found(PlainText text, int start, int end)
    {
        var covers = new Dictionary<(string, string), int>();
        foreach (var mark in text.Marks)
        {
            var cover = Math.Min(end, mark.End) - Math.Max(start, mark.Start);
            if (mark.Mark is Said said && cover > 0)
            {
                var key = (said.Speaker, said.Form.ToString().ToLowerInvariant());
                covers[key] = covers.GetValueOrDefault(key) + cover;
            }
        }

        var best = covers.OrderByDescending(c => c.Value).ThenBy(c => c.Key.Item1, StringComparer.Ordinal).FirstOrDefault();
        return best.Value >= LeastCover * (end - start) && best.Value > 0 ? best.Key : null;
    }

    // "frus1945v05/s158" lies in frus/frus1945v05.zip, "2022/docid-1" in jfk/2022.zip, anything else in seeds.
    private static byte[] Bytes(string corpus, string document)
    {
        var slash = document.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0)
        {
            return File.ReadAllBytes(Path.Combine(corpus, "seeds", document + ".txt"));
        }

        var isVolume = document.StartsWith("frus", StringComparison.Ordinal);
        using var zip = ZipFile.OpenRead(Path.Combine(corpus, isVolume ? "frus" : "jfk", document[..slash] + ".zip"));
        var entry = zip.GetEntry(isVolume ? document[(slash + 1)..] + ".txt" : document + ".md") ?? throw new FileNotFoundException(document);
        using var stream = entry.Open();
        var bytes = new byte[entry.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private static string Folded(string name)
    {
        var folded = new StringBuilder(name.Length);
        foreach (var c in name.ToLowerInvariant())
        {
            folded.Append(c switch { 'á' => 'a', 'é' => 'e', 'í' => 'i', 'ó' => 'o', 'ú' => 'u', 'ñ' => 'n', _ => c });
        }

        return folded.ToString();
    }
}
