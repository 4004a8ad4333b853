using System.Text;
using Lacuna.Documents.Apparatus;
using Lacuna.Documents.Comparison.SideBySide;
using Lacuna.Documents.Comparison.Translations;
using Lacuna.Documents.Description;
using Lacuna.Documents.Diagnostics;
using Lacuna.Documents.Formats.PlainText;
using Lacuna.Tests;
using Xunit;

namespace Lacuna.Documents.Tests.Comparison.SideBySide;

public sealed class ParallelAlignmentTests
{
    private const string Russian = """
        Запись беседы

        Посол Иванов прибыл 12 мая 1962 г. в 10 часов. [2 строки изъяты] Он привёз 15 документов о проливе.

        Министр сообщил, что 32 корабля покинули порт. Он назвал имя агента — [имя не рассекречено].

        Беседа закончилась в 18 часов. Переводчик Петров ушёл первым.

        Третий вопрос касался договора 1958 года и цен на 250 тонн угля.
        """;

    private const string English = """
        Record of conversation

        Ambassador Ivanov arrived on May 12, 1962, at 10 o'clock. [2 lines excised] He brought 15 documents on the strait.

        The minister reported that 32 ships had left the port. He named the agent: Colonel Petrov.

        The conversation ended at 18 o'clock. The interpreter Petrov left first.

        Nobody in the delegation slept that night.

        The third question concerned the treaty of 1958 and the prices of 250 tons of coal.
        """;

    [Fact]
    public void Rows_HoldEveryParagraphOnce_AndSayWhatStandsAlone()
    {
        var alignment = Align();
        Assert.True(alignment.IsTranslation);
        Assert.Equal(["0=0", "1=1", "2=2", "3=3", "=4", "4=5"], Rows(alignment));
        Assert.Equal(1, alignment.ShareOfA);
        Assert.InRange(alignment.ShareOfB, 0.8, 0.95);
    }

    [Fact]
    public void Gaps_StandBesideEachOther_OrSayWhatTheOtherSideShows()
    {
        var gaps = Align().Rows.SelectMany(r => r.Gaps).ToList();
        Assert.Equal([GapStanding.Both, GapStanding.ReadableInB], gaps.Select(g => g.Standing));
        Assert.Equal("Withheld in the original, readable in the translation: name withheld", ParallelWords.Of(gaps[1], new ParallelNames("the original", "the translation")));
        Assert.Equal("He named the agent: Colonel Petrov.", Side(English).Text[gaps[1].Words!.Value.Start..gaps[1].Words!.Value.End]);
    }

    [Fact]
    public void A_gap_without_mark_or_words_on_the_other_side_is_not_called_readable()
    {
        var alignment = Align(Russian, English.Replace("[2 lines excised] ", "", StringComparison.Ordinal));
        Assert.Contains(alignment.Rows.SelectMany(r => r.Gaps), g => g.Standing == GapStanding.UnmarkedInB && g.Words is null);
    }

    [Fact]
    public void Sentences_AreAlignedWithinTheirRow()
    {
        var row = Align().Rows[1];
        Assert.Equal(["0=0", "1=1", "2=2"], row.Sentences.Select(s => $"{s.A.Single().Sentence}={s.B.Single().Sentence}"));
    }

    [Fact]
    public void What_a_person_fixed_stays_and_the_rest_is_worked_out_around_it()
    {
        var alignment = Align(Russian, English, Fix([3], [3, 4]));
        Assert.Equal(["0=0", "1=1", "2=2", "3=3,4", "4=5"], Rows(alignment));
        Assert.Equal((1.0, 0), (alignment.Rows[3].Score, alignment.Rows[3].Fix));

        var parted = Align(Russian, English, Fix([2], []));
        Assert.Contains("2=", Rows(parted));
        Assert.Contains("=2", Rows(parted));
        Assert.Contains("4=5", Rows(parted));
    }

    [Fact]
    public void Fixed_pairs_that_cross_are_kept_both()
    {
        var alignment = Align(Russian, English, Fix([1], [3]), Fix([3], [1]));
        Assert.Contains("1=3", Rows(alignment));
        Assert.Contains("3=1", Rows(alignment));
        Assert.Equal(alignment.A.Segments.Length, alignment.Rows.Sum(r => r.A.Length));
        Assert.Equal(alignment.B.Segments.Length, alignment.Rows.Sum(r => r.B.Length));
    }

    [Fact]
    public void Of_two_fixes_of_one_paragraph_the_first_counts_and_the_other_is_told()
    {
        var alignment = Align(Russian, English, Fix([3], [3]), Fix([3], [4]));
        Assert.Contains("3=3", Rows(alignment));
        Assert.Equal([1], alignment.Unplaced);
    }

    [Fact]
    public void Fixed_sentences_go_together_within_their_row_and_nowhere_else()
    {
        var placed = Align(Russian, English, new ParallelFix([new FixedPlace(1, 0)], [new FixedPlace(1, 1)]));
        Assert.Contains(placed.Rows[1].Sentences, s => s.Fix == 0 && s.A.Single().Sentence == 0 && s.B.Single().Sentence == 1);
        Assert.Empty(placed.Unplaced);

        var lost = Align(Russian, English, new ParallelFix([new FixedPlace(1, 0)], [new FixedPlace(3, 0)]));
        Assert.Equal([0], lost.Unplaced);
        Assert.Equal(Rows(Align()), Rows(lost));
    }

    [Fact]
    public void A_fix_of_a_paragraph_that_is_not_there_is_refused() =>
        Assert.Throws<ArgumentException>(() => Align(Russian, English, Fix([99], [0])));

    [Fact]
    public void Fixed_points_hold_in_long_texts_too()
    {
        // More than are looked at whole: the way is sought in a band, which must lead through the point.
        var a = Enumerable.Range(0, 1400).Select(i => $"The convoy counted {i * 7 + 3} lorries near bridge number {i}.").ToArray();
        var b = Enumerable.Range(0, 1400).Select(i => $"El convoy contó {i * 7 + 3} camiones cerca del puente número {i}.").ToArray();
        var found = TranslationAlignment.Align([.. a], [.. b], [new FixedPair([500], [900])]);
        Assert.Contains(found.Pairs, p => p.IsFixed && p.A[0] == 500 && p.B[0] == 900);
        Assert.All(found.Pairs.Where(p => !p.IsFixed && p.Score < 0.9), p => Assert.True(p.A[0] < 500 == p.B[0] < 900));
    }

    [Fact]
    public void Unrelated_empty_and_repeated_texts_get_clear_answers()
    {
        Assert.False(Align("Reis und Öl.\n\nSeltsam.", "Un perro comió la cena del capitán a las 7.").IsTranslation);
        Assert.False(Align("", "Something").IsTranslation);
        Assert.Empty(Align("", "").Rows);
        var same = Align(English, English);
        Assert.Equal(same.Rows.Length, same.Rows.Count(r => r.IsPair));
    }

    [Fact]
    public void Html_escapes_names_languages_and_gives_each_row_an_address_of_its_own()
    {
        var alignment = Align(Russian, English.Replace("first.", "first <script>alert(1)</script> & left.", StringComparison.Ordinal));
        var html = ParallelHtmlWriter.Write(alignment, new ParallelNames("the original", "the translation"), "I. Vallory", _ => null);
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;", html, StringComparison.Ordinal);
        Assert.Contains("lang=\"ru\"", html, StringComparison.Ordinal);
        Assert.Contains("<p class=\"none\">Not in the original</p>", html, StringComparison.Ordinal);
        Assert.Contains("2 lines withheld", html, StringComparison.Ordinal);
        var ids = alignment.Rows.Select(r => ParallelHtml.AddressOf(alignment, r)).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        // Another paragraph changed: this row's address did not.
        Assert.Equal(ids[1], ParallelHtml.AddressOf(Align(), Align().Rows[1]));
        Assert.Equal(html, ParallelHtmlWriter.Write(alignment, new ParallelNames("the original", "the translation"), "I. Vallory", _ => null));
    }

    [Fact]
    public void No_words_are_lost_between_sentences()
    {
        var side = Side(English);
        foreach (var segment in side.Segments)
        {
            var sentences = string.Concat(segment.Sentences.Select(s => side.Text[s.Start..s.End]));
            Assert.Equal(Bare(side.Text[segment.Start..segment.End]), Bare(sentences));
        }

        var html = new StringBuilder();
        new ParallelHtml(html, Align(), ParallelNames.Unknown, links: false, _ => null).WriteRows(0, 100);
        foreach (var word in English.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Where(w => !w.Contains("excised", StringComparison.Ordinal) && !w.StartsWith('[') && w != "lines" && !w.Contains('\'', StringComparison.Ordinal)))
        {
            Assert.Contains(word, html.ToString(), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("Unofficial translation from the Russian. Translated by Ines Vallory.", "ru", "Ines Vallory")]
    [InlineData("[Translated from Spanish]", "es", null)]
    [InlineData("Translation by G. A. Lozhkin", null, "G. A. Lozhkin")]
    [InlineData("(Unofficial translation)", null, null)]
    [InlineData("Неофициальный перевод с испанского", "es", null)]
    [InlineData("Перевела с испанского языка М. Орлова", "es", "М. Орлова")]
    [InlineData("Traducción no oficial del ruso", "ru", null)]
    [InlineData("Traducido del ruso por Clara Ibarra.", "ru", "Clara Ibarra")]
    [InlineData("Aus dem Russischen übersetzt von Ida Kern", "ru", "Ida Kern")]
    public void What_a_text_says_of_itself_as_a_translation_is_read(string words, string? from, string? by)
    {
        var note = TranslationNote.Of(Side($"A letter\n\n{words}\n\nText of the letter, which is here for its own sake."));
        Assert.NotNull(note);
        Assert.Equal((from, by), (note.From, note.Translator));
    }

    [Theory]
    [InlineData("The translation of the note took the Embassy three days.")]
    [InlineData("Translator: Mr. Lozhkin")]
    [InlineData("Перевод денег был задержан.")]
    [InlineData("He translated from memory.")]
    [InlineData("La traducción de sus palabras causó risa.")]
    public void What_a_text_says_of_translations_is_not_taken_for_its_own(string words) =>
        Assert.Null(TranslationNote.Of(Side($"A letter\n\n{words}\n\nText of the letter, which is here for its own sake.")));

    [Fact]
    public void The_sample_translation_shows_what_the_original_withholds()
    {
        var alignment = ParallelAlignment.Of(Sample("1962-08-21-zapis-besedy-korsin-brandis.txt"), Sample("1962-08-21-conversation-korsin-brandis-translation.txt"), []);
        Assert.True(alignment.IsTranslation);
        Assert.Equal([GapStanding.ReadableInB, GapStanding.Both, GapStanding.Both, GapStanding.Both, GapStanding.Both], alignment.Rows.SelectMany(r => r.Gaps).Select(g => g.Standing));
        Assert.Contains(alignment.Rows, r => r.A.Length == 1 && r.B.Length == 2);
        Assert.Single(alignment.Rows, r => !r.IsPair);
        Assert.Equal("Ines Vallory", TranslationNote.Of(alignment.B)?.Translator);
        Assert.Null(TranslationNote.Of(alignment.A));
    }

    private static string Bare(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    private static ParallelFix Fix(int[] a, int[] b) => new([.. a.Select(i => new FixedPlace(i, null))], [.. b.Select(j => new FixedPlace(j, null))]);

    private static List<string> Rows(ParallelAlignment alignment) => [.. alignment.Rows.Select(r => $"{string.Join(',', r.A)}={string.Join(',', r.B)}")];

    private static ParallelAlignment Align(string a = Russian, string b = English, params ParallelFix[] fixes) => ParallelAlignment.Of(Side(a), Side(b), [.. fixes]);

    private static ParallelSide Side(string text) =>
        ParallelSide.Of(DocumentDescriber.Describe(ApparatusReader.Recognise(PlainTextReader.Read(text, ReaderLimits.Default)), new DescriptionHints("a.txt")));

    private static ParallelSide Sample(string file) => ParallelSide.Of(GoldenCorpusTests.Read(Path.Combine(SourceTree.Root, "sample", "halmar-conference", file)));
}
