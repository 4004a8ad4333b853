using System.Collections.Immutable;
using Lacuna.Archive.Search;
using Lacuna.Documents.Model;
using Lacuna.Documents.Pages;
using Xunit;

namespace Lacuna.Archive.Tests.Pages;

public sealed class PageHitsTests : IDisposable
{
    private readonly TestArchive _archive = new();

    private static readonly PageText Page = new(1, 612, 792,
    [
        Line(0, "The draft proto-"), Line(1, "col on the Señor Núñez’s lights,"), Line(2, "closed sector and open"), Line(3, "sector; the LIGHT-"), Line(4, "House stands."), Line(5, "Протокол совещания"),
    ]);

    [Theory]
    [InlineData("lights", "1:lights,")]
    [InlineData("light*", "1:lights,|3:LIGHT-")]
    [InlineData("nunez", "1:Núñez’s")]
    [InlineData("protocol", "0:proto-+1:col")]
    [InlineData("\"open sector\"", "2:open+3:sector;")]
    [InlineData("\"closed sector\"", "2:closed sector")]
    [InlineData("sector OR open", "2:sector|2:open|3:sector;")]
    [InlineData("\"closed sector\" sector", "2:closed sector|3:sector;")]
    [InlineData("протокол", "5:Протокол")]
    [InlineData("house", "4:House")]
    [InlineData("stands -draft", "4:stands.")]
    [InlineData("-draft", "")]
    [InlineData("", "")]
    [InlineData("col", "")]
    public void Words_are_found_where_they_stand_as_the_index_finds_them(string query, string expected) =>
        Assert.Equal(expected, string.Join('|', PageHits.Of(Page, Marker(query)).Select(hit =>
            string.Join('+', hit.Parts.Select(p => $"{p.Line}:{string.Join(' ', Page.Lines[p.Line].Words.Skip(p.First).Take(p.Words).Select(w => w.Text))}")))));

    [Fact]
    public void A_hit_has_the_box_of_its_words()
    {
        var hit = PageHits.Of(Page, Marker("\"open sector\"")).Single();
        Assert.Equal(1, hit.Number);
        Assert.Equal([Page.Lines[2].Words[^1].Box, Page.Lines[3].Words[0].Box], hit.Parts.Select(p => p.Box));
    }

    [Fact]
    public void A_page_without_words_has_no_hits() => Assert.Empty(PageHits.Of(PageText.Blank(1, 612, 792), Marker("lights")));

    public void Dispose() => _archive.Dispose();

    private TextMarker Marker(string query) => _archive.Room.Index.Marker(SearchQuery.Parse(query));

    private static PageLine Line(int number, string text)
    {
        var words = ImmutableArray.CreateBuilder<PageWord>();
        var left = 72.0;
        foreach (var word in text.Split(' '))
        {
            words.Add(new PageWord(word, new PageBox(left, 72 + 14 * number, left + 6 * word.Length, 82 + 14 * number), 10));
            left += 6 * (word.Length + 1);
        }

        return new PageLine(words.ToImmutable(), new PageBox(72, 72 + 14 * number, left, 82 + 14 * number), 0);
    }
}
