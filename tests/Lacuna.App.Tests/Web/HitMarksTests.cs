using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using Lacuna.Archive.Holdings;
using Lacuna.Archive.Search;
using Lacuna.Web.Features.Records;
using Xunit;

namespace Lacuna.App.Tests.Web;

public sealed class HitMarksTests(ReadingRoomServer server)
{
    [Theory]
    [InlineData("light", "<p id=\"p00000001\">The light, Light and lighthouse.</p>", "<p id=\"p00000001\">The {1light}, {2Light} and lighthouse.</p>")]
    [InlineData("skarn", "<p>a <b>Skarn</b>, Skarn</p>", "<p>a <b>{1Skarn}</b>, {2Skarn}</p>")]
    [InlineData("\"skarn head\"", "<p>at Skarn <i>Head</i>.</p>", "<p>at {1Skarn }<i>{Head}</i>.</p>")]
    [InlineData("\"skarn head\"", "<p>at Skarn<br>\nHead.</p>", "<p>at {1Skarn}<br>{\nHead}.</p>")]
    [InlineData("brandis", "<p>Br<span class=\"ed\">[ä</span>ndis</p>", "<p>Br<span class=\"ed\">[ä</span>ndis</p>")]
    [InlineData("b", "<p>a &amp; b &lt;b&gt;</p>", "<p>a &amp; {1b} &lt;{2b}&gt;</p>")]
    [InlineData("amp", "<p>a &amp; b</p>", "<p>a &amp; b</p>")]
    [InlineData("head station", "<p>Skarn Head</p>\n<p>station</p>", "<p>Skarn {1Head}</p>\n<p>{2station}</p>")]
    [InlineData("\"head station\"", "<p>Skarn Head</p>\n<p>station</p>", "<p>Skarn Head</p>\n<p>station</p>")]
    [InlineData("title p span", "<p title=\"title\">p <span class=\"who\">span</span></p>", "<p title=\"title\">{1p} <span class=\"who\">span</span></p>")]
    [InlineData("light", "<p>light<a class=\"ref\" href=\"#p1\">1</a></p>", "<p>{1light}<a class=\"ref\" href=\"#p1\">1</a></p>")]
    [InlineData("light", "<h2 id=\"p1\" class=\"own-title\">The Light</h2>\n<section class=\"missing\"><h2>light</h2></section>", "<h2 id=\"p1\" class=\"own-title\">The Light</h2>\n<section class=\"missing\"><h2>light</h2></section>")]
    [InlineData("declassified", "<p><span class=\"gap\"><a id=\"g1\" href=\"#w1\" title=\"[2 lines not declassified]\"><span class=\"br\">[</span>2 lines withheld<span class=\"br\">]</span></a></span></p>",
        "<p><span class=\"gap\"><a id=\"g1\" href=\"#w1\" title=\"[2 lines not declassified]\">{1<span class=\"br\">[</span>2 lines withheld<span class=\"br\">]</span>}</a></span></p>")]
    [InlineData("light", "no tag at all, light < light", "no tag at all, {1light} < light")]
    public void Words_are_marked_wherever_tags_lie_and_nothing_else_is(string query, string html, string expected) =>
        Assert.Equal(expected, Short(HitMarks.Of(html, Marker(query))));

    [Fact]
    public void The_ways_from_hit_to_hit_stand_behind_a_link_and_not_within_it()
    {
        var marks = HitMarks.Of("<p id=\"p0000000a\">Mr. <a class=\"person\" href=\"/x\">Korsin of <b>Zarechia</b></a>, and Korsin</p>", Marker("korsin"));
        Assert.Equal("<p id=\"p0000000a\">Mr. <a class=\"person\" href=\"/x\"><mark id=\"hit-1\">Korsin</mark> of <b>Zarechia</b></a>"
            + "<span class=\"hop\" lang=\"en\"> <span>1 of 2</span> <a href=\"#hit-2\" aria-label=\"Next hit\">↓</a></span>, and <mark id=\"hit-2\">Korsin</mark>"
            + "<span class=\"hop\" lang=\"en\"> <a href=\"#hit-1\" aria-label=\"Hit before\">↑</a> <span>2 of 2</span></span></p>", Html(marks));
        Assert.Equal(["p0000000a", "p0000000a"], marks.Hits.Select(h => h.Passage));
        Assert.Equal("Mr. |Korsin| of Zarechia, and Korsin", $"{marks.Hits[0].Before}|{marks.Hits[0].Words}|{marks.Hits[0].After}");
    }

    [Fact]
    public void Hits_in_notes_in_the_editors_words_and_in_gaps_are_told_apart()
    {
        var marks = HitMarks.Of("<div class=\"noted\">\n<p id=\"p1\">lines <span class=\"ed\">[lines]</span> <span class=\"gap\"><a id=\"g1\" href=\"#w1\" title=\"2 lines\">x</a></span></p>\n"
            + "<div class=\"note\" role=\"note\" id=\"p2\"><b>1</b> lines</div>\n</div>\n<p id=\"p3\">lines</p>", Marker("lines"));
        Assert.Equal([SnippetPlace.Text, SnippetPlace.Apparatus, SnippetPlace.Gap, SnippetPlace.Note, SnippetPlace.Text], marks.Hits.Select(h => h.Place));
        Assert.Equal(["p1", "p1", "p1", "p2", "p3"], marks.Hits.Select(h => h.Passage));
    }

    [Fact]
    public void More_hits_than_can_be_looked_at_are_cut_off_and_said_to_be()
    {
        var html = string.Concat(Enumerable.Repeat("<p>the light and the light</p>\n", 1500));
        var marks = HitMarks.Of(html, Marker("light"));
        Assert.Equal(HitMarks.Most, marks.Hits.Length);
        Assert.True(marks.IsCut);
        Assert.EndsWith("<p>the light and the light</p>\n", Html(marks), StringComparison.Ordinal);
        Assert.InRange(marks.Hits[^1].Share, .6, .7);

        var exactly = HitMarks.Of(string.Concat(Enumerable.Repeat("<p>the light</p>\n", HitMarks.Most)), Marker("light"));
        Assert.Equal(HitMarks.Most, exactly.Hits.Length);
        Assert.False(exactly.IsCut);
    }

    [Theory]
    [InlineData("lamps korsin 1961 withheld note the \"cabin had\" lowestrand")]
    [InlineData("of OR the OR a OR declassified OR station OR forty OR laughing OR skarn")]
    public void Without_its_marks_every_record_is_what_it_was(string query)
    {
        var marker = Marker(query);
        foreach (var page in server.Pages)
        {
            var html = Packing.Unpack(server.Room.Catalogue.HtmlOf(page.Entry.Sequence)!);
            var marked = Html(HitMarks.Of(html, marker));
            Assert.Equal(html, Regex.Replace(WithoutWays(marked), "</?mark[^>]*>", "", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(5)));
            Assert.DoesNotMatch(new Regex("<a [^>]*>(?:(?!</a>).)*<a ", RegexOptions.CultureInvariant | RegexOptions.Singleline, TimeSpan.FromSeconds(5)), marked);
        }
    }

    private TextMarker Marker(string query) => server.Room.Index.Marker(SearchQuery.Parse(query));

    private static string Html(HitMarks marks)
    {
        using var writer = new StringWriter();
        marks.WriteTo(writer, HtmlEncoder.Default);
        return writer.ToString();
    }

    // {1word}, and {word} where a mark goes on; without the ways from hit to hit.
    private static string Short(HitMarks marks) => Regex.Replace(WithoutWays(Html(marks)),
        "<mark(?: id=\"hit-(?<n>[0-9]+)\")?>", "{${n}", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(5)).Replace("</mark>", "}", StringComparison.Ordinal);

    private static string WithoutWays(string html) => Regex.Replace(html,
        "<span class=\"hop\" lang=\"en\">(?: <a href=\"#hit-[0-9]+\" aria-label=\"Hit before\">↑</a>)? <span>[^<]*</span>(?: <a href=\"#hit-[0-9]+\" aria-label=\"Next hit\">↓</a>)?</span>",
        "", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(5));
}
