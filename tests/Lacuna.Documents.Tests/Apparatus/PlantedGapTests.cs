using System.Globalization;
using System.Text;
using Lacuna.Documents.Apparatus;
using Lacuna.Documents.Diagnostics;
using Lacuna.Documents.Formats.PlainText;
using Lacuna.Documents.Rendering;
using Lacuna.Tests;
using Xunit;

namespace Lacuna.Documents.Tests.Apparatus;

/// <summary>Lines are cut out of real texts and marked as a releaser would; the estimate must hold the number of words that went.</summary>
public sealed class PlantedGapTests
{
    public static TheoryData<int> Widths() => [48, 58, 68];

    [Theory]
    [MemberData(nameof(Widths))]
    public void Of_PlantedLines_BoundsHoldTheTruth(int width)
    {
        var (held, all, estimated, truth) = (0, 0, 0, 0);
        foreach (var file in Directory.GetFiles(Path.Combine(SourceTree.Root, "sample"), "*.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var bytes = File.ReadAllBytes(file);
            if (!System.Text.Unicode.Utf8.IsValid(bytes))
            {
                continue;
            }

            foreach (var (text, words) in Planted(Wrapped(Encoding.UTF8.GetString(bytes), width)))
            {
                var document = ApparatusReader.Recognise(PlainTextReader.Read(text, ReaderLimits.Default));
                var plain = PlainTextWriter.Write(document);
                var passage = WithheldShare.Of(document, plain).Passages.Single(p => plain.Text[p.Mark.Start..p.Mark.End].EndsWith("lines of original text excised]", StringComparison.Ordinal)).Words;
                held += passage.Low <= words && words <= passage.High ? 1 : 0;
                all++;
                estimated += passage.Words;
                truth += words;
            }
        }

        Assert.True(all > 20, $"only {all} places to plant in");
        Assert.True(held >= 0.9 * all, $"{held} of {all} within their bounds");
        Assert.InRange(estimated / (double)truth, 0.9, 1.1);
    }

    // One text for each place: three to six full lines in the middle of a paragraph give way to a marker.
    private static IEnumerable<(string Text, int Words)> Planted(string text)
    {
        var lines = text.Split('\n');
        for (var at = 1; at + 7 < lines.Length; at += 2)
        {
            var count = 3 + at % 4;
            var cut = lines[at..(at + count)];
            if (lines[(at - 1)..(at + count + 1)].Any(line => line.Length < 20 || line.Contains('[', StringComparison.Ordinal)))
            {
                continue;
            }

            var marker = string.Create(CultureInfo.InvariantCulture, $"[{count} lines of original text excised]");
            yield return (string.Join('\n', [.. lines[..at], marker, .. lines[(at + count)..]]), cut.Sum(line => line.Split(' ').Length));
        }
    }

    private static string Wrapped(string text, int width)
    {
        var wrapped = new StringBuilder();
        foreach (var paragraph in text.ReplaceLineEndings("\n").Split("\n\n"))
        {
            var column = 0;
            foreach (var word in paragraph.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            {
                var wrap = column > 0 && column + word.Length + 1 > width;
                wrapped.Append(wrap ? "\n" : column > 0 ? " " : "").Append(word);
                column = wrap ? word.Length : column + word.Length + 1;
            }

            wrapped.Append("\n\n");
        }

        return wrapped.ToString();
    }
}
