using Lacuna.Documents.Names;
using Lacuna.Tests;
using Xunit;

namespace Lacuna.Documents.Tests.Names;

public sealed class NameExamplesTests
{
    public static TheoryData<string> Parts() => Lines("parts");

    public static TheoryData<string> Pairs() => Lines("pairs");

    public static TheoryData<string> Mentions() => Lines("mentions");

    [Theory]
    [MemberData(nameof(Parts))]
    public void Parse_ExampleOfTheReadme_HasTheseParts(string line)
    {
        var sides = line.Split(" => ");

        Assert.Equal(sides[1], Print(PersonName.Parse(sides[0])));
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Match_ExampleOfTheReadme_IsAsStatedForThisReason(string line)
    {
        var reason = line[(line.LastIndexOf(" : ", StringComparison.Ordinal) + 3)..];
        var names = line[..line.LastIndexOf(" : ", StringComparison.Ordinal)];
        var same = names.Contains(" = ", StringComparison.Ordinal);
        var pair = names.Split(same ? " = " : " # ");

        var match = NameMatcher.Match(pair[0], pair[1]);

        Assert.True(match.IsMatch == same, $"{match.Score}: {string.Join("; ", match.Why)}");
        Assert.Contains(match.Why, w => w.Contains(reason, StringComparison.Ordinal));
        Assert.Equal(match.Score, NameMatcher.Match(pair[1], pair[0]).Score);
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void BlockingKeys_OfTwoFormsThatMatch_MeetInOne(string line)
    {
        var names = line[..line.LastIndexOf(" : ", StringComparison.Ordinal)].Split(" = ");
        if (names.Length == 2)
        {
            Assert.NotEmpty(PersonName.Parse(names[0]).BlockingKeys.Intersect(PersonName.Parse(names[1]).BlockingKeys));
        }
    }

    [Theory]
    [MemberData(nameof(Mentions))]
    public void Find_ExampleOfTheReadme_FindsThese(string line)
    {
        var sides = line.Split(" => ");

        var found = NameMentions.Find(sides[0]);

        Assert.Equal(sides[1], found.IsEmpty ? "-" : string.Join(' ', found.Select(m => $"[{sides[0][m.Start..m.End]}]")));
    }

    private static TheoryData<string> Lines(string kind)
    {
        var data = new TheoryData<string>();
        var readme = File.ReadAllLines(Path.Combine(SourceTree.Root, "src/Lacuna.Documents/Names/README.md"));
        foreach (var line in readme.SkipWhile(l => l != "```" + kind).Skip(1).TakeWhile(l => l != "```"))
        {
            data.Add(line);
        }

        Assert.NotEmpty(data);
        return data;
    }

    private static string Print(PersonName name)
    {
        var parts = new List<string>();
        if (!name.Titles.IsEmpty)
        {
            parts.Add($"{{{string.Join(' ', name.Titles)}}}");
        }

        parts.AddRange(name.Given);
        if (name.Patronymic is { } patronymic)
        {
            parts.Add($"({patronymic})");
        }

        parts.Add("/");
        if (name.Particle is { } particle)
        {
            parts.Add(particle);
        }

        parts.AddRange(name.Surnames);
        if (name.Suffix is { } suffix)
        {
            parts.Add("+" + suffix);
        }

        parts.AddRange(name.Nicknames.Select(n => $"\"{n}\""));
        return string.Join(' ', parts);
    }
}
