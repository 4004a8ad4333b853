using System.Diagnostics;
using Lacuna.Documents.Comparison;
using Lacuna.Documents.Diagnostics;
using Lacuna.Documents.Formats.Tei;
using Lacuna.Documents.Tests.Apparatus;
using Lacuna.Documents.Tests.Description;
using Lacuna.Tests;
using Xunit;

namespace Lacuna.Documents.Tests.Formats;

/// <summary>What is written is valid against the schema of the Text Encoding Initiative, by a validator that is not ours.</summary>
public sealed class TeiSchemaTests
{
    [Fact]
    public async Task Write_EverySampleDocument_IsValidTei()
    {
        var schema = SharedCorpus.PathTo("schemas/tei/tei_all.rng");
        var jing = (string[])["/usr/bin/jing", "/usr/local/bin/jing", "/opt/homebrew/bin/jing"];
        if (jing.FirstOrDefault(File.Exists) is not { } program)
        {
            const string Message = "jing is not installed (Debian: apt install jing).";
            Assert.SkipWhen(Environment.GetEnvironmentVariable("CI") is null or "", Message);
            Assert.Fail(Message);
            return;
        }

        var folder = Directory.CreateTempSubdirectory("lacuna-tei-");
        try
        {
            var files = new List<string>();
            foreach (var sample in GoldenCorpusTests.SamplePaths())
            {
                var file = Path.Combine(folder.FullName, $"{files.Count}.xml");
                await File.WriteAllTextAsync(file, TeiWriter.Write(GoldenCorpusTests.Read(sample), TeiFacts.Outside(Path.GetFileName(sample))), TestContext.Current.CancellationToken);
                files.Add(file);
            }

            foreach (var composite in Composites())
            {
                var file = Path.Combine(folder.FullName, $"{files.Count}.xml");
                await File.WriteAllTextAsync(file, composite, TestContext.Current.CancellationToken);
                files.Add(file);
            }

            for (var seed = 0; seed < 12; seed++)
            {
                var file = Path.Combine(folder.FullName, $"{files.Count}.xml");
                var document = Reading.Document("A paragraph.") with { Description = DescriptionSamples.Described(seed) };
                await File.WriteAllTextAsync(file, TeiWriter.Write(document, TeiFacts.Outside("a.txt")), TestContext.Current.CancellationToken);
                files.Add(file);
            }

            var start = new ProcessStartInfo(program) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
            start.ArgumentList.Add(schema);
            files.ForEach(start.ArgumentList.Add);
            using var process = Process.Start(start) ?? throw new InvalidOperationException("jing did not start.");
            var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.True(process.ExitCode == 0, output);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static IEnumerable<string> Composites()
    {
        foreach (var subject in (string[])["1962-03-04-memcon-veyra-korsin", "1962-03-15-memorandum-lakeside"])
        {
            ComparedText Read(int year) => ComparedText.OfPlainText(
                File.ReadAllText(Path.Combine(SourceTree.Sample, "halmar-conference", $"{subject}-release-{year}.txt")), ReaderLimits.Default);
            var (old, @new) = (Read(1994), Read(2011));
            yield return CompositeTeiWriter.Write(
                CompositeText.Of([old, @new, old]),
                [
                    new CompositeWitness("1994", old) { Released = "1994-06-14", Identifier = "sdz43hm8fc60", Address = "https://archive.example/records/sdz43hm8fc60", Title = "A title" },
                    new CompositeWitness("2011", @new) { Address = "a file.txt" },
                    new CompositeWitness("again", old),
                ],
                "Composite", "en");
        }
    }
}
