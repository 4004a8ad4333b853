using System.Collections.Concurrent;
using Lacuna.Documents.Names;
using Xunit;

namespace Lacuna.Documents.Tests.Names;

public sealed class NameMatcherTests
{
    [Fact]
    public void Match_TheSameNameInEverySystem_IsOneName()
    {
        foreach (var name in new[] { "Жуков", "Щербицкий", "Юшкевич", "Цедербаум", "Хачатурян", "Яковлев", "Кузнецов", "Чайковский", "Мясищев", "Ильичёв", "Рыжков", "Гречко" })
        {
            foreach (var system in Enum.GetValues<RomanizationSystem>())
            {
                var latin = Romanization.Romanize(name, system);
                foreach (var other in Enum.GetValues<RomanizationSystem>().Select(s => Romanization.Romanize(name, s)).Append(name))
                {
                    var match = NameMatcher.Match(latin, other);
                    Assert.True(match.IsMatch, $"{latin} / {other}: {match.Score}");
                }
            }
        }
    }

    [Fact]
    public void Score_OfMoreEvidence_IsHigher()
    {
        var full = NameMatcher.Match("Dobrynin, Anatoly Fedorovich", "Добрынин Анатолий Фёдорович").Score;
        var initial = NameMatcher.Match("Dobrynin, A.", "Добрынин Анатолий Фёдорович").Score;
        var bare = NameMatcher.Match("Dobrynin", "Добрынин Анатолий Фёдорович").Score;
        var conflict = NameMatcher.Match("Dobrynin, Boris", "Добрынин Анатолий Фёдорович").Score;

        Assert.True(full > initial && initial > bare && bare >= 0.5 && conflict < 0.5, $"{full} {initial} {bare} {conflict}");
    }

    [Theory]
    [InlineData("Zorin, Valerian", "Zotov, Valerian")]
    [InlineData("Kennedy, Joseph P.", "Kennedy, Joseph R.")]
    [InlineData("Dulles, John Foster", "Dulles, Allen W.")]
    [InlineData("Anna D. Holt", "Holt, Anna E.")]
    [InlineData("Carlos Prío", "Carlos Ríos")]
    [InlineData("George Ball", "George Bell")]
    [InlineData("Лебедев, Иван", "Лебедева, Ирина")]
    [InlineData("Smith, Mary", "Smith, Mark")]
    [InlineData("Mario Conti", "Maria Conti")]
    [InlineData("Castro, Fidel", "Castro, Fabio")]
    [InlineData("Mrs. John Dalton", "John Dalton")]
    [InlineData("Ho Chi Minh", "Ho Dac Khanh")]
    [InlineData("Bush, George H. W.", "Bush, George Walker")]
    public void Match_NearMisses_AreTwoPersons(string a, string b)
    {
        var match = NameMatcher.Match(a, b);

        Assert.False(match.IsMatch, $"{match.Score}: {string.Join("; ", match.Why)}");
    }

    [Theory]
    [InlineData("Thomson, Llewelyn", "Thompson, Llewellyn E.")]
    [InlineData("Ellsbreg, Daniel", "Ellsberg, Daniel")]
    [InlineData("Йоахим фон Риббентроп", "Ribbentrop, Joachim von")]
    [InlineData("Шарль де Голль", "Charles de Gaulle")]
    [InlineData("Гарсиа Маркес, Габриэль", "Gabriel García Márquez")]
    [InlineData("Paco Aguirre", "Aguirre, Francisco")]
    [InlineData("Женя Орлов", "Yevgeny Orlov")]
    [InlineData("Чжоу Эньлай", "Zhou Enlai")]
    [InlineData("Chiang Ching-kuo", "Jiang Jingguo")]
    [InlineData("O' Donnell, Kenneth", "Kenny O’Donnell")]
    [InlineData("Abd al-Rahman Aref", "Aref, Abdul Rahman")]
    public void Match_FormsOfOneName_AreOnePerson(string a, string b)
    {
        var match = NameMatcher.Match(a, b);

        Assert.True(match.IsMatch, $"{match.Score}: {string.Join("; ", match.Why)}");
        Assert.NotEmpty(match.Why);
    }

    [Fact]
    public void Match_FromManyThreads_AnswersTheSame()
    {
        var (a, b) = (PersonName.Parse("Jruschov, Nikita"), PersonName.Parse("Хрущёв Никита Сергеевич"));
        var scores = new ConcurrentBag<double>();

        Parallel.For(0, 500, _ => scores.Add(NameMatcher.Match(a, b).Score));

        Assert.Single(scores.Distinct());
    }

    [Theory]
    [InlineData("Хрущёв", RomanizationSystem.English, "Khrushchev")]
    [InlineData("Хрущёв", RomanizationSystem.Spanish, "Jruschov")]
    [InlineData("Хрущёв", RomanizationSystem.German, "Chruschtschow")]
    [InlineData("Хрущёв", RomanizationSystem.French, "Khrouchtchev")]
    [InlineData("Хрущёв", RomanizationSystem.Iso9, "Hruŝëv")]
    [InlineData("Юрий", RomanizationSystem.AlaLc, "Iurii")]
    [InlineData("Юрий", RomanizationSystem.English, "Yury")]
    [InlineData("Евгений", RomanizationSystem.BgnPcgn, "Yevgeniy")]
    [InlineData("ЯКОВЛЕВ", RomanizationSystem.BgnPcgn, "YAKOVLEV")]
    [InlineData("Щ. and 12", RomanizationSystem.BgnPcgn, "Shch. and 12")]
    public void Romanize_ANameInASystem_IsSpeltByIt(string cyrillic, RomanizationSystem system, string expected) =>
        Assert.Equal(expected, Romanization.Romanize(cyrillic, system));

    [Fact]
    public void Skeleton_OfSpellingsOfOneName_IsOne() =>
        Assert.Single(new[] { "Хрущёв", "Khrushchev", "Jruschov", "Chruschtschow", "Khrouchtchev", "Kruschev" }.Select(Romanization.Skeleton).Distinct());
}
