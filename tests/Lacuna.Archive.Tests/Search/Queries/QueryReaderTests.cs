using Lacuna.Archive.Search;
using Lacuna.Archive.Search.Queries;
using Xunit;

namespace Lacuna.Archive.Tests.Search.Queries;

public sealed class QueryReaderTests
{
    [Theory]
    [InlineData("blockade", "blockade")]
    [InlineData("naval blockade", "loose(naval blockade)")]
    [InlineData("\"naval blockade\"", "phrase(naval! blockade!)")]
    [InlineData("„морская блокада“ «otra frase» “light ship” »noch eine«", "loose(phrase(морская! блокада!) phrase(otra! frase!) phrase(light! ship!) phrase(noch! eine!))")]
    [InlineData("\"never closed", "phrase(never! closed!)")]
    [InlineData("U-2", "phrase(U! 2!)")]
    [InlineData("Kennedy's", "Kennedy")]
    [InlineData("protoc*", "protoc*")]
    [InlineData("\"light sh*\"", "phrase(light! sh*)")]
    [InlineData("missle~ missle~2", "loose(missle~ missle~)")]
    [InlineData("=Light \"Ship\"", "loose(Light! Ship!)")]
    [InlineData("a AND b", "all(a b)")]
    [InlineData("a OR b c", "any(a loose(b c))")]
    [InlineData("(a OR b) c", "loose(any(a b) c)")]
    [InlineData("a NOT b -c -\"d e\" -(f OR g)", "loose(a not(b) not(c) not(phrase(d! e!)) not(any(f g)))")]
    [InlineData("+a b c -d", "all(a loose(b c) not(d))")]
    [InlineData("+a +b", "all(a b)")]
    [InlineData("a - b -- c", "loose(a b c)")]
    [InlineData("near(light ship, 5)", "near5(light ship)")]
    [InlineData("NEAR(\"light ship\" captain)", "near10(phrase(light! ship!) captain)")]
    [InlineData("light NEAR/3 ship NEAR/3 captain", "near3(light ship captain)")]
    [InlineData("light NEAR/3 ship NEAR/5 captain", "all(near3(light ship) near5(ship captain))")]
    [InlineData("near(a b, 5000)", "near100(a b)")]
    [InlineData("\"light ship\"~4", "near4(light! ship!)")]
    [InlineData("((((a))))", "a")]
    [InlineData("a (b (c d))", "loose(a b c d)")]
    [InlineData("1.4(c)", "phrase(1! 4! c!)")]
    [InlineData("", "-")]
    [InlineData("  …  ", "-")]
    [InlineData("*", "-")]
    public void Words_and_their_combinations(string query, string tree) => Assert.Equal(tree, Tree(query));

    [Theory]
    [InlineData("person:Ivanov", "Person=[Ivanov]")]
    [InlineData("person: \"Juan de la Torre\" talks", "loose(Person=[Juan de la Torre] talks)")]
    [InlineData("person:(Ivanov OR \"de la Torre\")", "any(Person=[Ivanov] Person=[de la Torre])")]
    [InlineData("персона:Иванов лugar", "loose(Person=[Иванов] лugar)")]
    [InlineData("lugar:Veyra -idioma:español", "loose(Place=[Veyra] not(Language=[es]))")]
    [InlineData("type:\"Memorandum of Conversation\"", "Type=[memorandum-of-conversation]")]
    [InlineData("language:Russian", "Language=[ru]")]
    [InlineData("code:1.4(c) code:(b)(1)", "loose(Code=[1.4(c)] Code=[(b)(1)])")]
    [InlineData("(code:(b)(1))", "Code=[(b)(1)]")]
    [InlineData("withheld:>20%", "Withheld>[20]")]
    [InlineData("withheld>=7,5", "Withheld>=[7.5]")]
    [InlineData("withheld:10..25", "all(Withheld>=[10] Withheld<=[25])")]
    [InlineData("release:1996 release:1994..", "loose(Release=[1996] Release>=[1994])")]
    [InlineData("release:1994-1996", "all(Release>=[1994] Release<=[1996])")]
    [InlineData("has:scan", "Has=[scan]")]
    [InlineData("authority:\"E.O. 13526\" translator:Lund collection:strait", "loose(Authority=[E.O. 13526] Translator=[Lund] Collection=[strait])")]
    public void Conditions_on_the_description(string query, string tree) => Assert.Equal(tree, Tree(query));

    [Theory]
    [InlineData("date:1962", "Date=[1962]")]
    [InlineData("year:1962", "Date=[1962]")]
    [InlineData("date:1962-10-27", "Date=[1962-10-27]")]
    [InlineData("date:\"October 1962\"", "Date=[1962-10]")]
    [InlineData("date:\"27 октября 1962 г.\"", "Date=[1962-10-27]")]
    [InlineData("fecha:\"27 de octubre de 1962\"", "Date=[1962-10-27]")]
    [InlineData("date:1962..1963", "Date=[1962/1963]")]
    [InlineData("date:1962/1963", "Date=[1962/1963]")]
    [InlineData("date:\"October 1962\"..\"3 November 1962\"", "Date=[1962-10/1962-11-03]")]
    [InlineData("date:>=1962-10", "Date>=[1962-10]")]
    [InlineData("date>1962", "Date>[1962]")]
    [InlineData("date:1962..", "Date>=[1962]")]
    [InlineData("date:..1962", "Date<=[1962]")]
    [InlineData("date:1962/..", "Date>=[1962]")]
    [InlineData("before:1962 after:\"May 1961\"", "loose(Date<[1962] Date>[1961-05])")]
    [InlineData("since:1961 until:1962", "loose(Date>=[1961] Date<=[1962])")]
    [InlineData("date:1962~", "Date=[1962~]")]
    public void Dates_in_EDTF_or_as_people_write_them(string query, string tree) => Assert.Equal(tree, Tree(query));

    [Theory]
    [InlineData("speaker:Ivanov", "said(Ivanov: -)")]
    [InlineData("said:\"we will not\"", "said(anybody: phrase(we! will! not!))")]
    [InlineData("speaker:Ivanov said:\"we will not\"", "said(Ivanov: phrase(we! will! not!))")]
    [InlineData("said:(fleet OR navy) blockade speaker:Ivanov", "loose(blockade said(Ivanov: any(fleet navy)))")]
    [InlineData("literal:\"we will not\" speaker:\"Mr. Ivanov\"", "said(Mr. Ivanov literally: phrase(we! will! not!))")]
    [InlineData("(speaker:Ivanov said:fleet) OR (speaker:Lund said:navy)", "any(said(Ivanov: fleet) said(Lund: navy))")]
    [InlineData("speaker:(Ivanov OR Lund) said:fleet", "loose(any(said(Ivanov: -) said(Lund: -)) said(anybody: fleet))")]
    [InlineData("-said:fleet navy", "loose(not(said(anybody: fleet)) navy)")]
    [InlineData("in:notes blockade", "Notes(blockade)")]
    [InlineData("naval in:notes blockade date:1962", "loose(Notes(loose(naval blockade)) Date=[1962])")]
    [InlineData("(in:notes blockade) fleet", "loose(Notes(blockade) fleet)")]
    [InlineData("in:title in:notes blockade", "any(Title(blockade) Notes(blockade))")]
    [InlineData("missing:\"line\"", "Gaps(line!)")]
    [InlineData("missing:line title:(naval blockade)", "loose(Gaps(line) Title(loose(naval blockade)))")]
    [InlineData("en:notas -fleet", "not(Notes(fleet))")]
    public void Speech_and_parts_of_the_text_belong_to_their_group(string query, string tree) => Assert.Equal(tree, Tree(query));

    [Theory]
    [InlineData("speakr:Kozlov", "loose(speakr Kozlov)", "speakr: is no field; it was searched as a word.")]
    [InlineData("date:soon", "soon", "date: takes a day, a month")]
    [InlineData("withheld:much", "much", "withheld: takes per cent")]
    [InlineData("has:everything", "everything", "has: takes scan, gaps")]
    [InlineData("person: OR b", "any(person b)", "person: has no value")]
    [InlineData("in:kitchen tea", "loose(kitchen tea)", "in: takes title, notes")]
    [InlineData("in:notes", "-", "in: needs words beside it")]
    [InlineData("said:(fleet date:1962)", "said(anybody: loose(fleet 1962))", "cannot stand within another field")]
    [InlineData("a* b", "loose(a b)", "at least 2 letters")]
    [InlineData("mis*le", "phrase(mis! le!)", "A star stands at the end of a word")]
    [InlineData("(a", "a", "A bracket was not closed")]
    [InlineData("a) b", "loose(a b)", "A bracket was closed that was not opened")]
    [InlineData("a OR", "a", "OR needs something on both sides")]
    [InlineData("AND a", "a", "AND needs something on both sides")]
    [InlineData("a NOT", "a", "NOT needs something after it")]
    [InlineData("NEAR/5 a", "a", "NEAR stands between")]
    [InlineData("a NEAR/5 (b OR c)", "all(a any(b c))", "it was read as AND")]
    [InlineData("\"open", "open!", "A quotation mark was not closed")]
    public void What_cannot_be_read_is_searched_as_words_and_told(string query, string tree, string remark)
    {
        var read = SearchQuery.Parse(query);
        Assert.Equal(tree, TreeText.Of(read.Root));
        Assert.Contains(read.Remarks, r => r.Contains(remark, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("https://example.org/page")]
    [InlineData("at 12:30 sharp")]
    [InlineData("and or not near")]
    [InlineData("black & white | grey")]
    [InlineData("O'Brien, d'État; \"x\".")]
    public void Plain_text_is_read_without_remarks(string query) => Assert.Empty(SearchQuery.Parse(query).Remarks);

    [Fact]
    public void Long_and_deep_queries_are_read_as_far_as_the_bounds_and_say_so()
    {
        var many = SearchQuery.Parse(string.Join(" OR ", Enumerable.Range(0, 200).Select(i => $"w{i}")));
        Assert.Equal(64, Assert.IsType<AnyNode>(many.Root).Parts.Length);
        Assert.Contains(many.Remarks, r => r.Contains("first 64 words", StringComparison.Ordinal));
        var deep = SearchQuery.Parse(string.Concat(Enumerable.Repeat("(a OR ", 60)) + "b" + new string(')', 60) + " last");
        Assert.EndsWith("last)", TreeText.Of(deep.Root), StringComparison.Ordinal);
        Assert.Contains(deep.Remarks, r => r.Contains("Only 20 brackets", StringComparison.Ordinal));
        var @long = SearchQuery.Parse(string.Concat(Enumerable.Repeat("abcdefghi ", 1000)));
        Assert.Contains(@long.Remarks, r => r.Contains("first 2,000 characters", StringComparison.Ordinal));
        Assert.Equal(64, Assert.IsType<PhraseNode>(SearchQuery.Parse('"' + string.Concat(Enumerable.Repeat("a ", 500)) + '"').Root).Words.Length);
    }

    private static string Tree(string query) => TreeText.Of(SearchQuery.Parse(query).Root);
}
