using Lacuna.Documents.Apparatus;
using Lacuna.Documents.Description;
using Lacuna.Documents.Diagnostics;
using Lacuna.Documents.Formats;
using Lacuna.Documents.Formats.Docx;
using Lacuna.Documents.Formats.Html;
using Lacuna.Documents.Formats.PlainText;
using Lacuna.Documents.Formats.Tei;
using Lacuna.Documents.Model;
using Lacuna.Documents.Rendering;
using Lacuna.Tests;
using Xunit;

namespace Lacuna.Documents.Tests;

/// <summary>Every document of the sample, read as it is and compared whole: TEI, text, HTML, diagnostics.</summary>
public sealed class GoldenCorpusTests
{
    public static TheoryData<string> Samples()
    {
        var data = new TheoryData<string>();
        foreach (var path in SamplePaths())
        {
            data.Add(Path.GetRelativePath(Path.Combine(SourceTree.Root, "sample"), path).Replace('\\', '/'));
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Sample_Read_ComesOutAsApproved(string sample)
    {
        var document = Read(Path.Combine(SourceTree.Root, "sample", sample));
        var text = PlainTextWriter.Write(document);
        Golden.Assert($"sample/{sample}/expected.tei.xml", TeiWriter.Write(document, TeiFacts.Outside(sample)));
        Golden.Assert($"sample/{sample}/expected.txt", text.Text + "\n");
        Golden.Assert($"sample/{sample}/expected.html", HtmlDocumentWriter.Write(document, text));
        Golden.Assert($"sample/{sample}/expected.diagnostics.txt",
            string.Concat(document.Diagnostics.Select(d => $"{d.Code} {d.Span.Start}+{d.Span.Length} {d.Message}\n")));
    }

    [Fact]
    public void Corpus_HasNoExpectationWithoutItsInput()
    {
        var folder = Path.Combine(SourceTree.Root, "tests", "corpus", "sample");
        var inputs = SamplePaths().Select(p => Path.GetFileName(p)).ToHashSet(StringComparer.Ordinal);
        Assert.All(Directory.EnumerateFiles(folder, "expected.*", SearchOption.AllDirectories),
            file => Assert.Contains(Path.GetFileName(Path.GetDirectoryName(file)) ?? "", inputs));
    }

    internal static IEnumerable<string> SamplePaths() =>
        Directory.EnumerateFiles(Path.Combine(SourceTree.Root, "sample"), "*", SearchOption.AllDirectories)
            // Scans have no text before they are read by OCR, which is tested where that is done.
            .Where(f => Path.GetFileName(f) is not ("README.md" or "collection.json") && Path.GetExtension(f) != ".pdf").Order(StringComparer.Ordinal);

    internal static TextDocument Read(string path)
    {
        var bytes = File.ReadAllBytes(path);
        var document = Path.GetExtension(path) switch
        {
            ".docx" => DocxReader.Read(bytes, ReaderLimits.Default),
            ".html" => HtmlReader.Read(TextDecoding.Decode(bytes).Text, ReaderLimits.Default),
            ".xml" => TeiReader.Read(TextDecoding.Decode(bytes).Text, ReaderLimits.Default)[0],
            _ => PlainTextReader.Read(TextDecoding.Decode(bytes).Text, ReaderLimits.Default),
        };
        return DocumentDescriber.Describe(ApparatusReader.Recognise(document), new DescriptionHints(Path.GetFileName(path)));
    }
}
