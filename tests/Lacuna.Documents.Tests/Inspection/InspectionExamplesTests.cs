using Lacuna.Documents.Inspection;
using Lacuna.Documents.Tests.Formats.Pdf;
using Lacuna.Tests;
using Xunit;

namespace Lacuna.Documents.Tests.Inspection;

public sealed class InspectionExamplesTests
{
    public static TheoryData<string, string> Examples()
    {
        var data = new TheoryData<string, string>();
        var lines = File.ReadAllLines(Path.Combine(SourceTree.Root, "src/Lacuna.Documents/Inspection/README.md"));
        foreach (var line in lines.SkipWhile(l => l != "```inspect").Skip(1).TakeWhile(l => l != "```"))
        {
            var arrow = line.LastIndexOf(" => ", StringComparison.Ordinal);
            data.Add(line[..arrow], line[(arrow + 4)..]);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Inspect_ExampleOfTheReadme_FindsWhatIsStated(string page, string expected)
    {
        var (kind, content) = (page[..page.IndexOf(' ', StringComparison.Ordinal)], page[(page.IndexOf(' ', StringComparison.Ordinal) + 1)..]);
        var memo = kind == "before" ? new MemoFixture(before: $"q {content} Q") : new MemoFixture(after: content, name: kind != "blank");
        if (kind == "only")
        {
            memo.File.ReplaceStream(memo.Contents, content);
        }

        var report = FileInspector.Inspect(memo.Save());

        Assert.Equal(expected, Print(report));
    }

    internal static string Print(InspectionReport report) =>
        report.Findings.IsEmpty ? "-" : string.Join(" | ", report.Findings.Select(f => $"{Name(f.Technique)} {f.Text.ReplaceLineEndings(" ")}"));

    internal static string Name(FindingTechnique technique) =>
        string.Concat(technique.ToString().Select((c, i) => char.IsUpper(c) && i > 0 ? "-" + char.ToLowerInvariant(c) : char.ToLowerInvariant(c).ToString()));
}
