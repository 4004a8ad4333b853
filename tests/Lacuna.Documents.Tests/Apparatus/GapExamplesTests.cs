using System.Globalization;
using Lacuna.Documents.Model;
using Xunit;

namespace Lacuna.Documents.Tests.Apparatus;

public sealed class GapExamplesTests
{
    public static TheoryData<string, string> Examples()
    {
        var data = new TheoryData<string, string>();
        var lines = File.ReadAllLines(Path.Combine(Root(), "src/Lacuna.Documents/Apparatus/Gaps/README.md"));
        foreach (var line in lines.SkipWhile(l => l != "```gaps").Skip(1).TakeWhile(l => l != "```"))
        {
            var arrow = line.LastIndexOf(" => ", StringComparison.Ordinal);
            data.Add(line[..arrow], line[(arrow + 4)..]);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Recognise_ExampleOfTheReadme_ReadsAsStated(string text, string expected)
    {
        var gaps = Reading.Gaps(text);

        Assert.Equal(expected, gaps.IsEmpty ? "-" : string.Join(" | ", gaps.Select(Print)));
    }

    private static string Print(Gap gap)
    {
        var reason = gap.Reason == GapReason.NotDeclassified ? "not-declassified" : gap.Reason.ToString().ToLowerInvariant();
        var parts = new List<string> { reason };
        if (gap.Extent is { } extent)
        {
            parts.Add(Print(extent));
        }

        if (gap.Within is { } within)
        {
            parts.Add($"<{Print(within)}>");
        }

        if (gap.What is not null)
        {
            parts.Add("what=" + gap.What);
        }

        if (gap.Codes.Length > 0)
        {
            parts.Add("codes=" + string.Join(',', gap.Codes));
        }

        return string.Join(' ', parts);
    }

    private static string Print(Extent extent)
    {
        var number = (extent.Min, extent.Max) switch
        {
            (null, null) => "?",
            var (min, max) when min == max => Number(min),
            var (min, max) => $"{Number(min)}..{Number(max)}",
        };
        return $"{number} {extent.Unit.ToString().ToLowerInvariant()}{(extent.Approximate ? " ~" : "")}";
    }

    private static string Number(decimal? value) => value?.ToString("0.##", CultureInfo.InvariantCulture) ?? "";

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Lacuna.slnx")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests do not run within the repository.");
    }
}
