using System.Globalization;
using Lacuna.Documents.Dates;
using Lacuna.Documents.Model;
using Lacuna.Documents.References;
using Lacuna.Documents.Rendering;
using Lacuna.Tests;
using Xunit;

namespace Lacuna.Documents.Tests.References;

public sealed class ReferenceExamplesTests
{
    public static TheoryData<string, string> Examples()
    {
        var data = new TheoryData<string, string>();
        var inside = false;
        foreach (var line in File.ReadAllLines(Path.Combine(SourceTree.Root, "src/Lacuna.Documents/References/README.md")))
        {
            if (line.StartsWith("```", StringComparison.Ordinal))
            {
                inside = line == "```references";
            }
            else if (inside)
            {
                var arrow = line.LastIndexOf(" => ", StringComparison.Ordinal);
                data.Add(line[..arrow], line[(arrow + 4)..]);
            }
        }

        Assert.NotEmpty(data);
        return data;
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void In_ExampleOfTheReadme_FindsAsStated(string text, string expected)
    {
        var (about, words) = text switch
        {
            ['[', ..] when text.StartsWith("[from Moscow] ", StringComparison.Ordinal) => (Telegram("the Embassy in the Soviet Union", "the Department of State", "Moscow"), text[14..]),
            ['[', ..] when text.StartsWith("[to Moscow] ", StringComparison.Ordinal) => (Telegram("the Department of State", "the Embassy in the Soviet Union", "Washington"), text[12..]),
            _ => (Telegram("Bundy", "Rusk", "Washington") with { DocumentType = "memorandum" }, text),
        };

        var found = DocumentReferences.In(Plain(words), about);

        Assert.Equal(expected, found.IsEmpty ? "-" : string.Join(" | ", found.Select(Print)));
        Assert.All(found, r => Assert.InRange(r.Span.Start, 0, words.Length - r.Span.Length));
    }

    [Fact]
    public void In_RemarkInTheNoteOfThePlace_IsTheReferences()
    {
        Block[] blocks = [Paragraph("As reported in telegram 12 from Bonn, May 3,[1] they agreed."), new NoteBlock("1", [new Text("Not printed.", default)], default)];
        var text = PlainTextWriter.Write(Document(blocks));

        var reference = Assert.Single(DocumentReferences.In(text, Telegram("Bundy", "Rusk", "Washington")));

        Assert.Equal(EditorsRemark.NotPrinted, reference.Remark);
        Assert.Equal("telegram 12 from Bonn, May 3", text.Text.Substring(reference.Span.Start, reference.Span.Length));
    }

    [Fact]
    public void In_ItsOwnNumber_IsNoReference()
    {
        var about = Telegram("the Embassy in the Soviet Union", "the Department of State", "Moscow") with { Numbers = [new DocumentNumber(NumberKind.Telegram, "1100")] };

        Assert.Empty(DocumentReferences.In(Plain("This is Embtel 1100, and telegram 1100 from Moscow, October 20, 1962, it is."), about));
    }

    [Fact]
    public void In_NoDateOfItsOwn_LeavesTheDayOpen()
    {
        var reference = Assert.Single(DocumentReferences.In(Plain("In telegram 12 from Bonn, May 3, they agreed."), DocumentDescription.Empty));

        Assert.Null(reference.To.First);
        Assert.True(reference.To.IsTelling);
    }

    [Fact]
    public void Of_TelegramOfAPost_IsKnownByNumberPostAndDay()
    {
        var about = Telegram("The Ambassador in Italy (Dunn)", "the Secretary of State", "Rome") with { Numbers = [new DocumentNumber(NumberKind.Telegram, "3957")] };

        var own = Assert.Single(OwnDesignations.Of(Plain("3957. The military representative"), about), d => d.Number is not null);

        Assert.Equal(new Designation(ReferenceKind.Telegram, "3957", "Rome", Designation.Department, new DateOnly(1962, 10, 20), new DateOnly(1962, 10, 20)), own);
    }

    [Theory]
    [InlineData("telegram 3957 from Rome, October 20", true)]
    [InlineData("telegram 3957 from Rome, October 21", true)]
    [InlineData("telegram 3957 from Rome", false)]
    [InlineData("telegram 3957, October 20", false)]
    [InlineData("telegram 3957 to Rome, October 20", false)]
    [InlineData("telegram 3957 from Paris, October 20", false)]
    [InlineData("telegram 3957 from Rome, March 20", false)]
    public void IsSurely_NumberPostAndDay_HaveToAgree(string words, bool expected)
    {
        var day = new DateOnly(1962, 10, 20);
        var own = new Designation(ReferenceKind.Telegram, "3957", "Rome", Designation.Department, day, day);

        Assert.Equal(expected, Assert.Single(DocumentReferences.In(Plain(words), Telegram("Bundy", "Rusk", "Washington"))).To.IsSurely(own));
    }

    [Theory]
    [InlineData("National Security Action Memorandum No. 181", "directive", "Text.", "policy-paper:nsam 181")]
    [InlineData("Special National Intelligence Estimate", "national-intelligence-estimate", "Source: files. Secret. SNIE 80–62 Washington, January 17, 1962. THE PROBLEM", "estimate:snie 80-62")]
    [InlineData("Memorandum From Bundy on NSAM 181", "memorandum", "Text.", "")]
    [InlineData("National Intelligence Estimate", "national-intelligence-estimate", "Supersedes NIE 11–4–61 and its annexes.", "")]
    public void Of_Paper_IsKnownByTheNumberInItsTitleOrHeading(string title, string type, string text, string expected)
    {
        var about = DocumentDescription.Empty with { Title = title, DocumentType = type };

        Assert.Equal(expected, string.Join(' ', OwnDesignations.Of(Plain(text), about).Select(d => d.Key)));
    }

    [Fact]
    public void MayBe_SameNumberAYearLater_IsAnotherTelegram()
    {
        var one = new Designation(ReferenceKind.Telegram, "12", "Rome", null, null, null);
        var day = new DateOnly(1962, 10, 20);

        Assert.True(one.MayBe(one, day, day.AddDays(30)));
        Assert.False(one.MayBe(one, day, day.AddDays(360)));
        Assert.False(one.MayBe(one with { From = "Paris" }, day, day));
        Assert.False(one.MayBe(one, day, null));
        Assert.True((one with { First = day, Last = day }).MayBe(one with { From = null, First = day, Last = day }, null, null));
    }

    [Fact]
    public void In_HostileText_TakesTimeInProportion()
    {
        var text = string.Concat(Enumerable.Repeat("telegrams 1, 2, 3 from May 1 to 2 and A–1 [3] (letter of letter from the of 9 ", 8000));
        var clock = System.Diagnostics.Stopwatch.StartNew();

        Assert.InRange(DocumentReferences.In(Plain(text), Telegram("Bundy", "Rusk", "Washington")).Length, 1, 4000);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(5), $"{clock.Elapsed}");
    }

    private static string Print(DocumentReference reference)
    {
        var to = reference.To;
        var day = to.Day is { } one ? one.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : to.First?.Year.ToString(CultureInfo.InvariantCulture);
        var remark = reference.Remark switch { EditorsRemark.NotPrinted => "not printed", EditorsRemark.NotFound => "not found", _ => null };
        return string.Join(' ', new[] { to.Key, to.From is null ? null : "<" + to.From, to.To is null ? null : ">" + to.To, day, remark }.Where(p => p is not null));
    }

    private static DocumentDescription Telegram(string from, string to, string place) => DocumentDescription.Empty with
    {
        DocumentType = "telegram",
        Sender = from,
        Recipient = to,
        Place = place,
        Date = HistoricalDate.From(1962, 10, 20),
    };

    private static PlainText Plain(string words) => PlainTextWriter.Write(Document([Paragraph(words)]));

    private static Paragraph Paragraph(string words) => new([new Text(words, default)], default);

    private static TextDocument Document(ReadOnlySpan<Block> blocks) => new(DocumentFormat.Text, DocumentDescription.Empty, [.. blocks], [], []);
}
