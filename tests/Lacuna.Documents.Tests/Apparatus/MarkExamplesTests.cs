using Lacuna.Documents.Apparatus;
using Lacuna.Documents.Model;
using Lacuna.Documents.Rendering;
using Lacuna.Tests;
using Xunit;

namespace Lacuna.Documents.Tests.Apparatus;

/// <summary>The examples in the README of every recogniser that is not for gaps.</summary>
public sealed class MarkExamplesTests
{
    private static readonly string[] Folders = ["Brackets", "Comments", "Corrections", "Datelines", "Glosses", "Insertions", "Notes", "Parts", "Stamps"];

    public static TheoryData<string, string> Examples()
    {
        var data = new TheoryData<string, string>();
        foreach (var folder in Folders)
        {
            var lines = File.ReadAllLines(Path.Combine(SourceTree.Root, "src/Lacuna.Documents/Apparatus", folder, "README.md"));
            foreach (var line in lines.SkipWhile(l => l != "```marks").Skip(1).TakeWhile(l => l != "```"))
            {
                var arrow = line.LastIndexOf(" => ", StringComparison.Ordinal);
                data.Add(line[..arrow], line[(arrow + 4)..]);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Recognise_ExampleOfTheReadme_ReadsAsStated(string text, string expected)
    {
        var document = ApparatusReader.Recognise(Reading.Document(text));
        var plain = PlainTextWriter.Write(document);

        // Only the outermost marks: what they hold is part of their words.
        var marks = plain.Marks.Where(mark => !plain.Marks.Any(outer => outer != mark && outer.Start <= mark.Start && mark.End <= outer.End && outer.End - outer.Start > mark.End - mark.Start));
        Assert.Equal(expected, string.Join(" | ", marks.Select(mark => Print(mark.Mark))) is { Length: > 0 } printed ? printed : "-");
        Assert.Equal(text, plain.Text);
    }

    [Fact]
    public void Recognise_BracketsNestedTooDeep_AreReportedAndKept()
    {
        var text = new string('[', 20) + "x" + new string(']', 20);

        var document = ApparatusReader.Recognise(Reading.Document(text));

        Assert.Equal(text, PlainTextWriter.Write(document).Text);
        Assert.Contains(document.Diagnostics, diagnostic => diagnostic.Code == Lacuna.Documents.Diagnostics.DiagnosticCode.NestingFlattened);
    }

    private static string Print(Inline mark) => mark switch
    {
        Supplied supplied => $"supplied{(supplied.Certain ? "" : "?")} {PlainTextWriter.Write(supplied.Content).TrimStart()}",
        Choice choice => $"correction {PlainTextWriter.Write(choice.Sic)} → {PlainTextWriter.Write(choice.Corr)}",
        Gloss gloss => $"gloss {PlainTextWriter.Write(gloss.Content)}",
        NoteRef reference => $"note-ref {reference.Number}",
        Stamp stamp => $"stamp {stamp.Kind.ToString().ToLowerInvariant()}",
        SuppliedDateline dateline => $"dateline {PlainTextWriter.Write(dateline.Content)}",
        PartLabel part => $"part {PlainTextWriter.Write(part.Content)}",
        Comment comment => $"comment {PlainTextWriter.Write(comment.Content)}",
        Bracketed bracketed => $"other {PlainTextWriter.Write(bracketed.Content)}",
        _ => mark.GetType().Name,
    };
}
