using Lacuna.Tests;
using Xunit;

namespace Lacuna.Documents.Tests.Comparison;

public sealed class ComparisonExamplesTests
{
    public static TheoryData<string, string, string> Examples()
    {
        var data = new TheoryData<string, string, string>();
        var lines = File.ReadAllLines(Path.Combine(SourceTree.Root, "src/Lacuna.Documents/Comparison/README.md"))
            .SkipWhile(l => l != "```comparisons").Skip(1).TakeWhile(l => l != "```").Where(l => l.Length > 0).ToList();
        Assert.Equal(0, lines.Count % 3);
        for (var i = 0; i < lines.Count; i += 3)
        {
            data.Add(Text(lines[i], "OLD "), Text(lines[i + 1], "NEW "), Text(lines[i + 2], "=> "));
        }

        return data;

        static string Text(string line, string start)
        {
            Assert.StartsWith(start, line, StringComparison.Ordinal);
            return line[start.Length..];
        }
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Compare_ExampleOfTheReadme_ReadsAsStated(string old, string @new, string expected)
    {
        var comparison = Releases.Compare(old.Replace('/', '\n'), @new.Replace('/', '\n'));

        Assert.Equal(expected, Releases.Print(comparison));
    }
}
