using System.Collections.Immutable;
using Lacuna.Documents.Comparison.Translations;
using Xunit;

namespace Lacuna.Documents.Tests.Comparison.Translations;

public sealed class TranslationAlignmentTests
{
    private static readonly ImmutableArray<string> English =
    [
        "Memorandum of conversation, Geneva, 14 March 1962",
        "The ambassador opened the meeting at 10 o'clock and thanked his host for the invitation.",
        "He said that his government could not accept the proposal of 2 February, because it left the question of inspections open.",
        "Minister Drobyshev answered that 35 ships had already left the port of Skarn and that nobody had asked for their papers.",
        "\"Is that a threat?\" the ambassador asked.",
        "The minister laughed. He repeated that the Soviet side wanted peace.",
        "[2 lines not declassified]",
        "Both sides agreed to meet again on Thursday, 22 March, in the residence of the Swiss consul.",
    ];

    private static readonly ImmutableArray<string> Spanish =
    [
        "Memorando de conversación, Ginebra, 14 de marzo de 1962",
        "El embajador abrió la reunión a las 10 horas y agradeció a su anfitrión la invitación.",
        "Dijo que su gobierno no podía aceptar la propuesta del 2 de febrero, porque dejaba abierta la cuestión de las inspecciones.",
        "El ministro Drobyshev respondió que 35 buques ya habían salido del puerto de Skarn y que nadie había pedido sus papeles.",
        "«¿Es una amenaza?», preguntó el embajador.",
        "El ministro se rio. Repitió que la parte soviética quería la paz.",
        "[2 líneas no desclasificadas]",
        "Ambas partes acordaron reunirse de nuevo el jueves 22 de marzo en la residencia del cónsul suizo.",
    ];

    private static readonly ImmutableArray<string> Russian =
    [
        "Запись беседы, Женева, 14 марта 1962 г.",
        "Посол открыл встречу в 10 часов и поблагодарил хозяина за приглашение.",
        "Он сказал, что его правительство не может принять предложение от 2 февраля, потому что оно оставляет открытым вопрос об инспекциях.",
        "Министр Дробышев ответил, что тридцать пять кораблей уже вышли из порта Скарн и что никто не спросил их документов.",
        "«Это угроза?» — спросил посол.",
        "Министр засмеялся. Он повторил, что советская сторона хочет мира.",
        "[2 строки не рассекречены]",
        "Обе стороны договорились встретиться снова в четверг, 22 марта, в резиденции швейцарского консула.",
    ];

    public static TheoryData<string, string> Languages() => new()
    {
        { "en", "es" }, { "en", "ru" }, { "es", "ru" }, { "es", "en" }, { "ru", "en" }, { "ru", "es" }, { "ru", "ru" },
    };

    [Theory]
    [MemberData(nameof(Languages))]
    public void Align_ParagraphForParagraph_PairsEach(string a, string b)
    {
        var alignment = TranslationAlignment.Align(Text(a), Text(b));

        Assert.True(alignment.IsTranslation);
        Assert.Equal("0=0 1=1 2=2 3=3 4=4 5=5 6=6 7=7", Print(alignment));
        Assert.All(alignment.Pairs, pair => Assert.InRange(pair.Score, 0.2, 1));
        Assert.All(alignment.Pairs.Where(pair => pair.A[0] is 2 or 3 or 7), pair => Assert.InRange(pair.Score, 0.6, 1));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Align_ParagraphLeftOut_IsLeftAlone(string a, string b)
    {
        Assert.Equal("0=0 1=1 2=2 4=3 5=4 6=5 7=6", Print(TranslationAlignment.Align(Text(a), Text(b).RemoveAt(3))));
        Assert.Equal("0=0 1=1 2=3 3=4 4=5 5=6 6=7", Print(TranslationAlignment.Align(Text(a).RemoveAt(2), Text(b))));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Align_ParagraphsMergedOrSplit_ArePairedTogether(string a, string b)
    {
        var text = Text(b);
        var merged = text.SetItem(2, $"{text[2]} {text[3]}").RemoveAt(3);

        Assert.Equal("0=0 1=1 2,3=2 4=3 5=4 6=5 7=6", Print(TranslationAlignment.Align(Text(a), merged)));
        Assert.Equal("0=0 1=1 2=2,3 3=4 4=5 5=6 6=7", Print(TranslationAlignment.Align(Text(a) is var whole ? whole.SetItem(2, $"{whole[2]} {whole[3]}").RemoveAt(3) : [], text)));
    }

    [Fact]
    public void Align_ThreeParagraphsInOne_ArePairedTogether()
    {
        var merged = Spanish.SetItem(1, $"{Spanish[1]} {Spanish[2]} {Spanish[3]}").RemoveRange(2, 2);

        Assert.Equal("0=0 1,2,3=1 4=2 5=3 6=4 7=5", Print(TranslationAlignment.Align(English, merged)));
    }

    [Fact]
    public void Align_GapOnOneSideOnly_StandsForThePassageOfTheOther()
    {
        var opened = Spanish.SetItem(6, "Después habló de los radares del faro y de quién los pagaba, y pidió que esto no se repitiera fuera de aquella sala.");

        Assert.Equal("0=0 1=1 2=2 3=3 4=4 5=5 6=6 7=7", Print(TranslationAlignment.Align(English, opened)));
    }

    [Fact]
    public void Align_SaysWhatSpeaksForAPair()
    {
        var pair = TranslationAlignment.Align(English, Russian).Pairs[3];

        Assert.InRange(pair.Evidence.Numbers, 1, 2);
        Assert.InRange(pair.Evidence.Names, 2, 8);
        Assert.InRange(pair.Evidence.Words, 4, 20);
        Assert.InRange(pair.Evidence.LengthRatio, 0.7, 1.4);
    }

    [Fact]
    public void Align_LanguagesWithoutLexicon_CarriesByNumbersNamesAndLengths()
    {
        ImmutableArray<string> german =
        [
            "Gesprächsniederschrift, Genf, 14. März 1962",
            "Der Botschafter eröffnete die Sitzung um 10 Uhr und dankte seinem Gastgeber für die Einladung.",
            "Er sagte, seine Regierung könne den Vorschlag vom 2. Februar nicht annehmen, weil er die Frage der Inspektionen offen lasse.",
            "Minister Drobyschew antwortete, 35 Schiffe hätten den Hafen von Skarn bereits verlassen, und niemand habe nach ihren Papieren gefragt.",
            "Beide Seiten kamen überein, sich am Donnerstag, dem 22. März, in der Residenz des Schweizer Konsuls wieder zu treffen.",
        ];

        Assert.Equal("0=0 1=1 2=2 3=3 7=4", Print(TranslationAlignment.Align(English, german)));
    }

    [Fact]
    public void Align_LongPassageMoved_CrossesAndShortOnesDoNot()
    {
        var moved = English.RemoveAt(3).Add(English[3]);

        var alignment = TranslationAlignment.Align(moved, Spanish);

        Assert.Contains("7=3", Print(alignment).Split(' '));
        Assert.Equal(8, alignment.Pairs.Length);
    }

    [Fact]
    public void Align_UnrelatedTexts_SaysSoAndInventsNothing()
    {
        ImmutableArray<string> other =
        [
            "Como hacer pan en casa",
            "Se mezclan la harina, la sal y la levadura con agua tibia hasta que la masa deja de pegarse.",
            "Luego reposa bajo un paño.",
            "El horno debe estar muy caliente; si no, la corteza queda blanda y la miga húmeda.",
            "A los niños les encanta con mantequilla.",
        ];

        var alignment = TranslationAlignment.Align(English, other);

        Assert.False(alignment.IsTranslation);
        Assert.Empty(alignment.Pairs);
    }

    [Fact]
    public void Align_EmptyTextsAndEmptySegments_PairsNothingWithThem()
    {
        Assert.Empty(TranslationAlignment.Align([], []).Pairs);
        Assert.Empty(TranslationAlignment.Align(English, []).Pairs);
        Assert.Empty(TranslationAlignment.Align([""], ["", " "]).Pairs);
        Assert.False(TranslationAlignment.Align([], English).IsTranslation);
        Assert.Equal("0=0 1=1 2=3 3=4 4=5 5=6 6=7 7=8", Print(TranslationAlignment.Align(English, Spanish.Insert(2, ""))));
    }

    [Fact]
    public void Align_ArrayMissing_IsRefused()
    {
        Assert.Throws<ArgumentException>(() => TranslationAlignment.Align(default, English));
        Assert.Throws<ArgumentException>(() => TranslationAlignment.Align(English, default));
        Assert.Throws<ArgumentException>(() => TranslationAlignment.Align(English, [.. Enumerable.Repeat("", TranslationAlignment.MostSegments + 1)]));
    }

    [Fact]
    public void Align_OneWordAMillionTimes_EndsSoon()
    {
        var words = string.Join(' ', Enumerable.Repeat("word", 1_000_000));
        var letters = new string('x', 1_000_000);

        Assert.Empty(TranslationAlignment.Align([words], [letters]).Pairs);
        // Any of the three thousand might be meant: nothing is claimed.
        var repeated = TranslationAlignment.Align([.. Enumerable.Repeat("the war of 1962", 3000)], ["la guerra de 1962"]);
        Assert.False(repeated.IsTranslation);
        Assert.Empty(repeated.Pairs);
    }

    [Fact]
    public void Align_TextOfManyParagraphs_StaysInStep()
    {
        // Larger than the size up to which every pair is looked at: the band must find its way, past a chapter that one side lacks.
        var (a, b) = (ImmutableArray.CreateBuilder<string>(), ImmutableArray.CreateBuilder<string>());
        for (var chapter = 0; chapter < 260; chapter++)
        {
            a.AddRange(English.Select(p => $"{p} ({chapter})"));
            if (chapter is < 100 or > 140)
            {
                b.AddRange(Russian.Select(p => $"{p} ({chapter})"));
            }
        }

        var alignment = TranslationAlignment.Align(a.ToImmutable(), b.ToImmutable());

        var right = alignment.Pairs.Count(pair => pair.A.Length == 1 && pair.B.Length == 1 && pair.A[0] == pair.B[0] + (pair.A[0] / 8 > 140 ? 41 * 8 : 0));
        Assert.InRange(right, b.Count * 97 / 100, b.Count);
    }

    [Fact]
    public void Align_Twice_GivesTheSame()
    {
        Assert.Equal(Print(TranslationAlignment.Align(English, Russian)), Print(TranslationAlignment.Align(English, Russian)));
    }

    private static ImmutableArray<string> Text(string language) => language switch { "en" => English, "es" => Spanish, _ => Russian };

    private static string Print(TranslationAlignment alignment) =>
        string.Join(' ', alignment.Pairs.Select(pair => $"{string.Join(',', pair.A)}={string.Join(',', pair.B)}"));
}
