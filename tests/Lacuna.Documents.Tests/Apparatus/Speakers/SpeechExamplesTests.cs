using System.Collections.Immutable;
using Lacuna.Documents.Apparatus;
using Lacuna.Documents.Apparatus.Speakers;
using Lacuna.Documents.Model;
using Lacuna.Documents.Rendering;
using Lacuna.Tests;
using Xunit;

namespace Lacuna.Documents.Tests.Apparatus.Speakers;

public sealed class SpeechExamplesTests
{
    public static TheoryData<string, string> Examples()
    {
        var data = new TheoryData<string, string>();
        var lines = File.ReadAllLines(Path.Combine(SourceTree.Root, "src/Lacuna.Documents/Apparatus/Speakers/README.md"));
        foreach (var line in lines.SkipWhile(l => l != "```speech").Skip(1).TakeWhile(l => l != "```"))
        {
            var arrow = line.LastIndexOf(" => ", StringComparison.Ordinal);
            data.Add(line[..arrow], line[(arrow + 4)..]);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Recognise_ExampleOfTheReadme_ReadsAsStated(string example, string expected)
    {
        var parts = example.Split(" :: ", 2);
        ImmutableArray<string> participants = [.. parts[0].Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

        var document = ApparatusReader.Recognise(Document(parts[1]));
        document = document with { Description = document.Description with { Title = participants.IsEmpty ? Heading(document) : "Conversation" } };
        var recognised = SpeechReader.Recognise(document, participants);

        Assert.Equal(expected, string.Join(" | ", recognised.Blocks.Select(Print)));
        Assert.Equal(PlainTextWriter.Write(document).Text, PlainTextWriter.Write(recognised).Text);
    }

    private static TextDocument Document(string paragraphs)
    {
        var texts = paragraphs.Split(" ¶ ").Select(p => p.Trim()).ToArray();
        var document = Reading.Document([.. texts.Select(t => t.TrimStart('#', ' '))]);
        return document with
        {
            Blocks = [.. document.Blocks.Select((block, i) => texts[i].StartsWith('#') ? new Heading(1, ((Paragraph)block).Content, block.Span) : block)],
        };
    }

    private static string Heading(TextDocument document) => document.Blocks[0] is Heading heading ? PlainTextWriter.Write(heading.Content) : "";

    private static string Print(Block block)
    {
        var said = PlainTextWriter.Write(Reading.Document() with { Blocks = [block] }).Marks.Select(m => m.Mark).OfType<Said>().ToList();
        return said.Count == 0 ? "-" : string.Join(", ", said.Select(s => $"{s.Speaker} {s.Form.ToString().ToLowerInvariant()}{(s.Literal ? " literal" : "")}"));
    }
}
