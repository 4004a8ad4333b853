using System.Collections.Immutable;
using Lacuna.Documents.Apparatus.Mentions;
using Lacuna.Documents.Model;
using Lacuna.Documents.Rendering;
using Lacuna.Tests;
using Xunit;

namespace Lacuna.Documents.Tests.Apparatus;

public sealed class MentionExamplesTests
{
    public static TheoryData<string, string> Examples()
    {
        var data = new TheoryData<string, string>();
        var lines = File.ReadAllLines(Path.Combine(SourceTree.Root, "src/Lacuna.Documents/Apparatus/Mentions/README.md"));
        foreach (var line in lines.SkipWhile(l => l != "```mentions").Skip(1).TakeWhile(l => l != "```"))
        {
            var arrow = line.LastIndexOf(" => ", StringComparison.Ordinal);
            data.Add(line[..arrow], line[(arrow + 4)..]);
        }

        Assert.NotEmpty(data);
        return data;
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Recognise_ExampleOfTheReadme_MarksAsStated(string text, string expected)
    {
        var document = MentionReader.Recognise(Reading.Document(text), []);

        Assert.Equal(text, PlainTextWriter.Write(document).Text);
        var marks = ((Paragraph)document.Blocks[0]).Content.Select(Print).OfType<string>().ToImmutableArray();
        Assert.Equal(expected, marks.IsEmpty ? "-" : string.Join(" | ", marks));
    }

    [Fact]
    public void Recognise_NameTheSourceMarks_IsLeft()
    {
        var name = new Name(NameKind.Person, "p1", [new Text("Ambassador Dobrynin", default)], default);
        var document = Reading.Document("x") with { Blocks = [new Paragraph([name, new Text(" called.", default)], default)] };

        Assert.Same(name, ((Paragraph)MentionReader.Recognise(document, []).Blocks[0]).Content[0]);
    }

    private static string? Print(Inline inline) => inline switch
    {
        Name name => PlainTextWriter.Write(name.Content) + (name.Key is null ? "" : " key=" + name.Key),
        DateMention date => PlainTextWriter.Write(date.Content) + "=" + date.Edtf,
        _ => null,
    };
}
