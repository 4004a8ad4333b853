using Lacuna.Archive.Accessions;
using Lacuna.Archive.Corrections;
using Lacuna.Archive.Holdings;
using Lacuna.Archive.Journal;
using Lacuna.Archive.Storage;
using Lacuna.Archive.Tests.Preservation;
using Lacuna.Archive.Translations;
using Lacuna.Documents.Comparison.SideBySide;
using Lacuna.Tests;
using Xunit;

namespace Lacuna.Archive.Tests.Translations;

public sealed class TranslationTests
{
    private const string Original = "1962-08-21-zapis-besedy-korsin-brandis.txt";
    private const string Translated = "1962-08-21-conversation-korsin-brandis-translation.txt";
    private static readonly Deciding Editor = Deciding.Of("A. Editor", "A reason");

    [Fact]
    public void Of_the_whole_sample_one_pair_is_found_and_its_original_known()
    {
        using var archive = Sample();
        var pair = Assert.Single(archive.Room.Translations.List(0, 100));
        Assert.Equal(1, archive.Room.Translations.Count);
        Assert.Equal((archive.PageOf(Original).Entry.Id, archive.PageOf(Translated).Entry.Id), (pair.A.Id, pair.B.Id));
        Assert.True(pair.OriginalKnown);
        Assert.False(pair.Confirmed);
        Assert.Equal("Ines Vallory", pair.Translator);
        Assert.InRange(pair.Confidence, 0.9, 1);
        Assert.True(Assert.Single(archive.PageOf(Translated).Translations).IsOriginal);
        Assert.False(Assert.Single(archive.PageOf(Original).Translations).IsOriginal);
    }

    [Fact]
    public void It_is_found_whichever_comes_in_first_and_a_rebuild_finds_the_same()
    {
        using var archive = new TestArchive();
        archive.Import(SamplePath(Translated));
        Assert.Empty(archive.Room.Translations.List(0, 10));
        archive.Import(SamplePath(Original));
        var before = Assert.Single(archive.Room.Translations.List(0, 10));
        Rebuilding.FromStoreAlone(archive);
        Assert.Equal((before.A.Id, before.B.Id, before.Confidence), Told(Assert.Single(archive.Room.Translations.List(0, 10))));
        archive.AssertSound();
    }

    [Fact]
    public void It_is_found_by_the_next_import_where_one_was_cut_off()
    {
        using var archive = new TestArchive();
        using var stop = new CancellationTokenSource();
        var told = new List<FollowingProgress>();
        var options = new ImportOptions
        {
            Following = p =>
            {
                told.Add(p);
                stop.Cancel();
            },
        };

        Assert.Throws<OperationCanceledException>(() => new Import(archive.Room, options, TimeProvider.System).Run([SamplePath(Translated), SamplePath(Original)], stop.Token));
        Assert.NotEmpty(told);
        Assert.Empty(archive.Room.Translations.List(0, 10));
        archive.Import(SamplePath(Original));

        Assert.Single(archive.Room.Translations.List(0, 10));
        archive.AssertSound();
    }

    [Fact]
    public void Two_reports_of_one_day_in_two_languages_are_not_called_translations()
    {
        using var archive = new TestArchive();
        archive.Write("notes/a.txt", "Report on the harbor\n\nHalmar, May 12, 1962\n\nThe harbor master counted 14 ships at the northern pier and 3 at the coal wharf. Rain fell all day, and the cranes stood still.\n\n"
            + "The price of coal rose to 250 crowns. The council will meet again on May 19.\n\nNothing else was worth reporting from the office of the consul, who had a cold.");
        archive.Write("notes/b.txt", "Донесение о конференции\n\nХальмар, 12 мая 1962 г.\n\nДелегация прибыла вечером. Министр просил передать, что текст протокола готов и что подписание возможно осенью.\n\n"
            + "Посол сомневается в обещаниях соседей и советует подождать. Он считает, что спешка вредна.\n\nПогода холодная, переговоры идут медленно, все устали.");
        archive.ImportInbox();
        Assert.Equal(2, archive.All().Select(e => e.DateEdtf).Count(d => d == "1962-05-12"));
        Assert.Empty(archive.Room.Translations.List(0, 10));
        var edition = archive.Room.Translations.Beside(archive.All()[0].Id, archive.All()[1].Id, bounded: true);
        Assert.False(edition?.Alignment?.IsTranslation);
    }

    [Fact]
    public void File_names_that_differ_by_a_language_make_candidates_without_a_date()
    {
        using var archive = new TestArchive();
        archive.Write("letters/greeting.en.txt", "A greeting\n\nDear friends of the lighthouse, the harbor council thanks you for 25 lamps and 310 meters of rope which arrived with the ship Doña Casilda.\n\n"
            + "The keeper Isak Fredin lit the first lamp himself. The children of the school sang four songs, and the minister wept.\n\nWe hope that peace between our two governments lasts a hundred years.");
        archive.Write("letters/greeting.es.txt", "Un saludo\n\nQueridos amigos del faro, el consejo del puerto les agradece las 25 lámparas y los 310 metros de cuerda que llegaron con el barco Doña Casilda.\n\n"
            + "El guardián Isak Fredin encendió él mismo la primera lámpara. Los niños de la escuela cantaron cuatro canciones, y el ministro lloró.\n\nEsperamos que la paz entre nuestros dos gobiernos dure cien años.");
        archive.ImportInbox();
        var pair = Assert.Single(archive.Room.Translations.List(0, 10));
        Assert.False(pair.OriginalKnown);
        Assert.Null(pair.Translator);
    }

    [Fact]
    public void A_person_parts_and_links_and_takes_both_back_and_a_rebuild_keeps_it()
    {
        using var archive = Sample();
        var (a, b) = (archive.PageOf(Original).Entry.Id, archive.PageOf(Translated).Entry.Id);
        var desk = new TranslationDesk(archive.Room, TimeProvider.System);
        var part = desk.Part(a, b, Editor, CancellationToken.None);
        Assert.Empty(archive.Room.Translations.Of(a));
        Rebuilding.FromStoreAlone(archive);
        Assert.Empty(archive.Room.Translations.Of(a));
        desk = new TranslationDesk(archive.Room, TimeProvider.System);
        desk.Undo(part.Number, Editor, CancellationToken.None);
        Assert.False(Assert.Single(archive.Room.Translations.Of(a)).Confirmed);

        // A person may know better which is the original, and link what the archive would never claim.
        desk.Link(a, b, b, Editor, CancellationToken.None);
        Assert.True(Assert.Single(archive.Room.Translations.Of(a)) is { Confirmed: true, Confidence: 1, IsOriginal: true });
        var speech = archive.PageOf("1963-02-09-speech-brandis.txt").Entry.Id;
        var carta = archive.PageOf("1963-02-20-carta-valderrey-oquendo.txt").Entry.Id;
        var link = desk.Link(speech, carta, null, Editor, CancellationToken.None);
        Rebuilding.FromStoreAlone(archive);
        Assert.Equal(2, archive.Room.Translations.Count);
        new TranslationDesk(archive.Room, TimeProvider.System).Undo(link.Number, Editor, CancellationToken.None);
        Assert.Empty(archive.Room.Translations.Of(speech));
        archive.AssertSound();
    }

    [Fact]
    public void A_corrected_pair_stays_through_other_changes_and_a_rebuild()
    {
        using var archive = Sample();
        var (a, b) = (archive.PageOf(Original).Entry.Id, archive.PageOf(Translated).Entry.Id);
        var desk = new TranslationDesk(archive.Room, TimeProvider.System);
        var entry = desk.Align(a, b, [new FixedPlace(2, null)], [new FixedPlace(2, null), new FixedPlace(3, null)], Editor, CancellationToken.None);
        Assert.Equal("2=2,3", Fixed(archive, a, b));
        archive.Room.Corrections.Correct(b, new CorrectionRequest { Text = "Belyaninov", To = "Belianinov" }, Editor, TimeProvider.System, CancellationToken.None);
        Assert.Equal("2=2,3", Fixed(archive, a, b));
        Rebuilding.FromStoreAlone(archive);
        Assert.Equal("2=2,3", Fixed(archive, b, a));
        var edition = archive.Room.Translations.Beside(b, a, bounded: true)!;
        Assert.Equal(RulingState.Applied, Assert.Single(edition.Rulings).State);
        Assert.Equal("Put together by A. Editor: A reason", edition.FixedWords(0));
        new TranslationDesk(archive.Room, TimeProvider.System).Undo(entry.Number, Editor, CancellationToken.None);
        Assert.DoesNotContain(archive.Room.Translations.Beside(a, b, bounded: true)!.Alignment!.Rows, r => r.Fix is not null);
    }

    [Fact]
    public void A_decision_whose_words_are_gone_says_so_and_moves_nothing()
    {
        using var archive = Sample();
        var (a, b) = (archive.PageOf(Original).Entry.Id, archive.PageOf(Translated).Entry.Id);
        var data = new TranslationData { A = a.Value, B = b.Value, OfA = [new PassageAnchor("p00000000", "Words that are no longer there")], OfB = [] };
        new JournalWriter(archive.Room, TimeProvider.System).Append(Editor,
            _ => [new Decision(TranslationDecision.Align, [JournalSubject.Of(a), JournalSubject.Of(b)], data.Write(), null)], CancellationToken.None);
        var edition = archive.Room.Translations.Beside(a, b, bounded: true)!;
        Assert.Equal(RulingState.Lost, Assert.Single(edition.Rulings).State);
        Assert.DoesNotContain(edition.Alignment!.Rows, r => r.Fix is not null);
    }

    [Fact]
    public void What_cannot_be_decided_is_refused_in_words_and_changes_nothing()
    {
        using var archive = Sample();
        var (a, b) = (archive.PageOf(Original).Entry.Id, archive.PageOf(Translated).Entry.Id);
        var other = archive.PageOf("1963-02-09-speech-brandis.txt").Entry.Id;
        var desk = new TranslationDesk(archive.Room, TimeProvider.System);
        Assert.True(RecordId.TryParse("000000000000", out var missing));
        Assert.Equal("record-missing", Refused(() => desk.Link(a, missing, null, Editor, CancellationToken.None)));
        Assert.Equal("same-record", Refused(() => desk.Link(a, a, null, Editor, CancellationToken.None)));
        Assert.Equal("original-missing", Refused(() => desk.Link(a, b, other, Editor, CancellationToken.None)));
        Assert.Equal("translation-missing", Refused(() => desk.Align(a, other, [new FixedPlace(0, null)], [], Editor, CancellationToken.None)));
        Assert.Equal("passage-missing", Refused(() => desk.Align(a, b, [new FixedPlace(999, null)], [], Editor, CancellationToken.None)));
        Assert.Equal("passage-missing", Refused(() => desk.Align(a, b, [new FixedPlace(1, 99)], [], Editor, CancellationToken.None)));
        Assert.Equal("passage-missing", Refused(() => desk.Align(a, b, [], [], Editor, CancellationToken.None)));
        Assert.Equal("passage-repeated", Refused(() => desk.Align(a, b, [new FixedPlace(1, null), new FixedPlace(1, null)], [], Editor, CancellationToken.None)));
        Assert.Equal("entry-missing", Refused(() => desk.Undo(7, Editor, CancellationToken.None)));
        Assert.Empty(archive.Room.Journal.All(0, 10));
        Assert.Null(archive.Room.Translations.Beside(a, a, bounded: true));
        Assert.Null(archive.Room.Translations.Beside(a, missing, bounded: true));
    }

    [Fact]
    public void A_text_that_is_nothing_but_one_word_over_and_over_is_answered()
    {
        using var archive = new TestArchive();
        archive.Write("x/noise.en.txt", string.Concat(Enumerable.Repeat("light ", 40_000)));
        archive.Write("x/noise.ru.txt", "Шум\n\n" + string.Concat(Enumerable.Repeat("свет ", 40_000)));
        archive.Write("x/empty.ru.txt", "Пусто");
        archive.ImportInbox();
        var all = archive.All();
        Assert.Equal(3, all.Count);
        Assert.NotNull(archive.Room.Translations.Beside(all[0].Id, all[1].Id, bounded: true));
    }

    [Theory]
    [InlineData("memo.en.txt", "memo", true)]
    [InlineData("memo_ru.docx", "memo", true)]
    [InlineData("memo-es.html", "memo", true)]
    [InlineData("ru/memo.html", "memo", true)]
    [InlineData("1962-08-21 Memo (Spanish).txt", "1962-08-21-memo", true)]
    [InlineData("en_memo.txt", "memo", true)]
    [InlineData("memo-translation-en.txt", "memo", true)]
    [InlineData("memo.txt", "memo", false)]
    [InlineData("en.txt", "en", false)]
    [InlineData("Письмо_рус.txt", "письмо", true)]
    public void The_stem_of_a_name_is_what_is_left_without_the_language(string name, string stem, bool tagged) =>
        Assert.Equal((stem, tagged), FileNameStem.Of(name));

    private static string Refused(Action act) => Assert.Throws<ArchiveException>(act).Code;

    private static string Fixed(TestArchive archive, RecordId a, RecordId b)
    {
        var row = Assert.Single(archive.Room.Translations.Beside(a, b, bounded: true)!.Alignment!.Rows, r => r.Fix is not null);
        return $"{string.Join(',', row.A)}={string.Join(',', row.B)}";
    }

    private static (RecordId, RecordId, double) Told(TranslationPair pair) => (pair.A.Id, pair.B.Id, pair.Confidence);

    private static TestArchive Sample()
    {
        var archive = new TestArchive();
        archive.Import(Path.Combine(SourceTree.Sample, "halmar-conference"), Path.Combine(SourceTree.Sample, "strait-incident"));
        return archive;
    }

    private static string SamplePath(string file) => Path.Combine(SourceTree.Sample, "halmar-conference", file);
}
