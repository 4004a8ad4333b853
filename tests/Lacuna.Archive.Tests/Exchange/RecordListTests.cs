using System.Text.Json;
using System.Xml.Linq;
using Lacuna.Archive.Exchange;
using Xunit;

namespace Lacuna.Archive.Tests.Exchange;

public sealed class RecordListTests
{
    // What no line can have is gone, and blanks are one.
    private static readonly string[] Lines =
    [
        "=HYPERLINK(\"http://example.org\")", "+1", "-1", "@SUM(A1)", "a, \"b\"; c d e", "{braces} and }unbalanced{", "50 % of $5 & #1_x^2 ~ \\end{document}", "<b>&amp;]]></b>", "ER -",
        "lone here \ud83d\ude00", "Отчёт о беседе «А. Б.»", "=1+1", "TY - BOOK",
    ];

    [Fact]
    public void Csv_is_read_back_and_no_cell_is_a_formula()
    {
        var rows = Lists.ReadCsv(Lists.Written(new CsvWriter(), Lists.HostileTitles.Select(t => Lists.Record(t))));
        Assert.All(rows, row => Assert.Equal(rows[0].Count, row.Count));
        Assert.Equal(Lines.Select(t => t[0] is '=' or '+' or '-' or '@' ? "'" + t : t), rows.Skip(1).Select(r => r[rows[0].IndexOf("title")]));
        Assert.All(rows.SelectMany(r => r), cell => Assert.False(cell is ['=' or '+' or '-' or '@' or '\t' or '\r', ..]));
        Assert.Equal("Papers, \"1962\"", rows[1][rows[0].IndexOf("collection")]);
        Assert.Equal(("1962-10-27", "1962-10-27"), (rows[1][rows[0].IndexOf("earliest")], rows[1][rows[0].IndexOf("latest")]));
        Assert.Equal("0.0245", rows[1][rows[0].IndexOf("withheld_share")]);
    }

    [Fact]
    public void Ris_is_read_back()
    {
        var entries = Lists.ReadRis(Lists.Written(new RisWriter(), Lists.HostileTitles.Select(t => Lists.Record(t))));
        Assert.Equal(Lines, entries.Select(e => e.Single(f => f.Tag == "TI").Value));
        Assert.All(entries, e => Assert.Equal(("TY", "GOVDOC"), e[0]));
        Assert.Contains(("DA", "1962/10/27/"), entries[0]);
        Assert.Contains(("PY", "1962"), entries[0]);
        Assert.Contains(("UR", "https://example.org/records/aaaaaaaaaaaa"), entries[0]);
    }

    [Fact]
    public void BibTex_is_read_back()
    {
        var entries = Lists.ReadBibTex(Lists.Written(new BibTexWriter(), Lists.HostileTitles.Select(t => Lists.Record(t))));
        Assert.Equal(Lines, entries.Select(e => e["title"]));
        Assert.Equal(("1962", "oct", "27"), (entries[0]["year"], entries[0]["month"], entries[0]["day"]));
        Assert.Equal("The Ambassador (O'Neill & Sons)", entries[0]["author"]);
        Assert.False(entries[0].ContainsKey("note"));
    }

    [Fact]
    public void Csl_json_is_read_back()
    {
        var items = JsonDocument.Parse(Lists.Written(new CslJsonWriter(), Lists.HostileTitles.Select(t => Lists.Record(t)))).RootElement;
        Assert.Equal(Lines, items.EnumerateArray().Select(i => i.GetProperty("title").GetString()));
        Assert.Equal("[[1962,10,27]]", items[0].GetProperty("issued").GetProperty("date-parts").GetRawText());
        Assert.Equal("The Ambassador (O'Neill & Sons)", items[0].GetProperty("author")[0].GetProperty("literal").GetString());
        Assert.Equal("[]", string.Concat(Lists.Written(new CslJsonWriter()).Where(c => !char.IsWhiteSpace(c))));
    }

    [Theory]
    [InlineData("1962", "{\"date-parts\":[[1962]]}", "1962///", "1962")]
    [InlineData("1962-10", "{\"date-parts\":[[1962,10]]}", "1962/10//", "1962")]
    [InlineData("1962-10~", "{\"date-parts\":[[1962,10]],\"circa\":true}", "1962/10//circa", "c. 1962")]
    [InlineData("1962?", "{\"date-parts\":[[1962]],\"circa\":true}", "1962///circa", "c. 1962")]
    [InlineData("1962-22", "{\"date-parts\":[[1962]],\"season\":2}", "1962///summer", "1962")]
    [InlineData("1961-11-05/1962-01-07", "{\"date-parts\":[[1961,11,5],[1962,1,7]]}", null, "1961–1962")]
    [InlineData("1962-03/1962-05", "{\"date-parts\":[[1962,3],[1962,5]]}", null, "1962")]
    [InlineData("196X", "{\"date-parts\":[[1960],[1969]],\"circa\":true}", null, "c. 1960–1969")]
    [InlineData("1962/..", "{\"literal\":\"from 1962 on\"}", null, "from 1962 on")]
    [InlineData("[1961,1963]", "{\"literal\":\"from 1962 on\"}", null, "from 1962 on")]
    public void Dates_keep_their_doubt(string edtf, string issued, string? day, string year)
    {
        var record = Lists.Record("A title", edtf, "from 1962 on");
        var item = JsonDocument.Parse(Lists.Written(new CslJsonWriter(), record)).RootElement[0];
        Assert.Equal(issued, item.GetProperty("issued").GetRawText());
        Assert.Equal(day, Lists.ReadRis(Lists.Written(new RisWriter(), record))[0].Where(f => f.Tag == "DA").Select(f => f.Value).SingleOrDefault());
        Assert.Equal(year, Lists.ReadBibTex(Lists.Written(new BibTexWriter(), record))[0]["year"]);
        var isPlain = edtf.Length is 4 or 7 && edtf.All(c => char.IsAsciiDigit(c) || c == '-') && !edtf.EndsWith("-22", StringComparison.Ordinal);
        Assert.Equal(!isPlain, item.TryGetProperty("note", out var note) && note.GetString()?.Contains(edtf, StringComparison.Ordinal) == true);
    }

    [Fact]
    public void An_undated_record_has_no_date()
    {
        var record = Lists.Record("A title", null);
        Assert.False(JsonDocument.Parse(Lists.Written(new CslJsonWriter(), record)).RootElement[0].TryGetProperty("issued", out _));
        Assert.DoesNotContain(Lists.ReadRis(Lists.Written(new RisWriter(), record))[0], f => f.Tag is "PY" or "DA");
        Assert.False(Lists.ReadBibTex(Lists.Written(new BibTexWriter(), record))[0].ContainsKey("year"));
    }

    [Fact]
    public void A_feed_is_read_back_with_names_that_last()
    {
        XNamespace atom = "http://www.w3.org/2005/Atom";
        var head = new FeedHead("Search: <light> & \"x\"", "?q=light", new Uri("https://example.org/search.atom?q=light&x=1"), new Uri("https://example.org/search.atom?cursor=2"), null);
        var feed = XDocument.Parse(Lists.Written(new AtomWriter(head, "2026-01-02T03:04:05Z"), Lists.HostileTitles.Select(t => Lists.Record(t)))).Root!;
        Assert.Equal("Search: <light> & \"x\"", feed.Element(atom + "title")?.Value);
        Assert.Equal("2026-01-02T03:04:05Z", feed.Element(atom + "updated")?.Value);
        Assert.Equal(["self", "next"], feed.Elements(atom + "link").Select(l => l.Attribute("rel")?.Value));
        Assert.Equal(Lines, feed.Elements(atom + "entry").Select(e => e.Element(atom + "title")?.Value));
        Assert.All(feed.Elements(atom + "entry"), e => Assert.Equal("urn:uuid:", e.Element(atom + "id")?.Value[..9]));
        // Elsewhere, and under another address, the same record has the same name.
        var elsewhere = XDocument.Parse(Lists.Written(new AtomWriter(head with { Self = null }, null), Lists.Record("Another title") with { Address = null })).Root!;
        Assert.Equal(feed.Element(atom + "id")?.Value, elsewhere.Element(atom + "id")?.Value);
        Assert.Equal(feed.Element(atom + "entry")?.Element(atom + "id")?.Value, elsewhere.Element(atom + "entry")?.Element(atom + "id")?.Value);
        Assert.NotEqual(elsewhere.Element(atom + "id")?.Value, elsewhere.Element(atom + "entry")?.Element(atom + "id")?.Value);
    }
}
