using Lacuna.Documents.Dates;
using Lacuna.Tests;
using Xunit;

namespace Lacuna.Documents.Tests.Dates;

/// <summary>The examples of the README beside the reader.</summary>
public sealed class DateExamplesTests
{
    public static TheoryData<string, string, string> Examples()
    {
        var data = new TheoryData<string, string, string>();
        foreach (var line in File.ReadAllLines(Path.Combine(SourceTree.Root, "src/Lacuna.Documents/Dates/README.md"))
            .SkipWhile(l => l != "```dates").Skip(1).TakeWhile(l => l != "```"))
        {
            var blank = line.IndexOf(' ', StringComparison.Ordinal);
            var arrow = line.LastIndexOf(" => ", StringComparison.Ordinal);
            data.Add(line[..blank], line[(blank + 1)..arrow], line[(arrow + 4)..]);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Interpret_ExampleOfTheReadme_ReadsAsStated(string language, string text, string expected)
    {
        var reading = DateReader.Interpret(text, language == "-" ? null : language);

        Assert.Equal(expected, reading.Date is { } date ? date.Edtf + (date.Calendar == WrittenCalendar.Julian ? " julian" : "") : Reason(reading.Refusal));
        if (reading.Date is { } read)
        {
            // What is printed is EDTF and means the same days.
            Assert.True(HistoricalDate.TryParse(read.Edtf, out var parsed));
            Assert.Equal((read.First, read.Last), (parsed.First, parsed.Last));
        }
    }

    private static string Reason(DateRefusal? refusal) => refusal switch
    {
        DateRefusal.NotADate => "not-a-date",
        DateRefusal.NoSuchDay => "no-such-day",
        DateRefusal.NoYear => "no-year",
        var other => $"{other}".ToLowerInvariant(),
    };
}
