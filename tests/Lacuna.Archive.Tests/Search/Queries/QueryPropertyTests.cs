using System.Diagnostics;
using System.Text;
using Lacuna.Archive.Search;
using Lacuna.Archive.Search.Queries;
using Xunit;

namespace Lacuna.Archive.Tests.Search.Queries;

/// <summary>Whatever is typed is read, and what was read is written so that it is read alike.</summary>
public sealed class QueryPropertyTests
{
    private static readonly string[] Pieces =
    [
        "light", "ship", "корабль", "ñandú", "=so", "pre*", "p*", "miss~", "\"two words\"", "\"last wor*\"", "“", "”", "„", "«", "»", "\"", "(", ")", "(", ")",
        " AND ", " OR ", " NOT ", " NEAR/3 ", " NEAR ", "near(", ", 5)", "-", "+", "−", "--", "person:", "person:Ivanov", "person:(", "speaker:Lund ", "speaker:", "said:", "said:(",
        "literal:\"no\" ", "in:notes ", "in:", "missing:line ", "title:(", "date:1962 ", "date:", "date:1962..1963 ", "before:1962 ", ">", "<=", "20%", "withheld:>20% ",
        "withheld:5..9 ", "code:(b)(1) ", "code:1.4(c) ", "has:scan ", "has:", "language:ru ", "release:1996 ", "..", "~", "~5", "*", "=", ":", ",", " ", " ", " ", "\t", "AND,", "'s",
        "\ud83d\ude00", "\ud83d", "\ude00", "\0", "\u0301", "½", "𝔸", "1.4", "{", "}", "^", "\\", "/", ";", "drop table x;", "NEAR/", "‹a \"b\"›",
    ];

    [Fact]
    public void Written_queries_are_read_as_the_same_tree()
    {
        var random = new Random(20);
        for (var round = 0; round < 20_000; round++)
        {
            var query = new StringBuilder();
            for (var i = random.Next(1, 14); i > 0; i--)
            {
                query.Append(Pieces[random.Next(Pieces.Length)]).Append(random.Next(3) == 0 ? " " : "");
            }

            AssertStable(query.ToString());
        }
    }

    [Fact]
    public void Every_block_of_Unicode_is_read()
    {
        for (var block = 0; block < 0x110000; block += 0x80)
        {
            var text = new StringBuilder();
            for (var c = block; c < block + 0x80; c++)
            {
                text.Append(c is >= 0xd800 and < 0xe000 ? ((char)c).ToString() : char.ConvertFromUtf32(c)).Append(c % 7 == 0 ? " " : "");
            }

            AssertStable(text.ToString());
        }
    }

    [Theory]
    [InlineData("'; DROP TABLE record; --")]
    [InlineData("\" OR 1=1 --")]
    [InlineData("title:foo AND body:{a b} ^start NEAR(a b, c)")]
    [InlineData("{title body}: \"x\" + y *")]
    [InlineData("-words : -{a b}")]
    [InlineData("\\\"\\(\\)[]{}<>@#$%^&*_+|~`")]
    [InlineData("%' UNION SELECT * FROM sqlite_master --")]
    [InlineData("<script>alert(1)</script>")]
    public void The_syntax_of_other_programs_is_read_as_words(string query)
    {
        AssertStable(query);
        Assert.NotEmpty(QueryWords.Explain(SearchQuery.Parse(query + " x").Root));
    }

    [Theory]
    [InlineData("(")]
    [InlineData(")")]
    [InlineData("\"")]
    [InlineData("“")]
    [InlineData("»")]
    [InlineData("-")]
    [InlineData("NOT ")]
    [InlineData("a OR ")]
    [InlineData("near(")]
    [InlineData("said:(")]
    [InlineData("a NEAR/5 ")]
    [InlineData("person:")]
    [InlineData("*")]
    [InlineData("\ud83d")]
    [InlineData("1(a)")]
    [InlineData("(a OR ")]
    [InlineData("date:1..")]
    public void Ten_thousand_signs_take_no_time(string piece)
    {
        var query = string.Concat(Enumerable.Repeat(piece, 10_000 / piece.Length));
        AssertStable(query);
        var started = Stopwatch.GetTimestamp();
        for (var i = 0; i < 20; i++)
        {
            SearchQuery.Parse(query);
        }

        // Twenty readings; a hundredth of this each is usual, and only something quadratic comes near it.
        Assert.True(Stopwatch.GetElapsedTime(started) < TimeSpan.FromSeconds(5));
    }

    private static void AssertStable(string query)
    {
        var root = SearchQuery.Parse(query).Root;
        var written = QueryText.Write(root);
        Assert.True(TreeText.Of(root) == TreeText.Of(SearchQuery.Parse(written).Root) || written.Length > SearchQuery.MaxLength,
            $"{query}\n  {TreeText.Of(root)}\nis written\n  {written}\nand read as\n  {TreeText.Of(SearchQuery.Parse(written).Root)}");
        Assert.All(QueryWords.Explain(root), part => Assert.NotEmpty(part));
    }
}
