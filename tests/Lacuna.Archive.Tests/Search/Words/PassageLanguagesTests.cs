using System.Diagnostics;
using Lacuna.Archive.Search.Words;
using Xunit;

namespace Lacuna.Archive.Tests.Search.Words;

public sealed class PassageLanguagesTests
{
    [Theory]
    [InlineData("The President asked whether the missiles in Cuba would be withdrawn by the end of the month.", "es", PassageLanguage.English)]
    [InlineData("El ministro dijo que las negociaciones sobre los cohetes no se interrumpirían por la visita del embajador.", "en", PassageLanguage.Spanish)]
    [InlineData("Товарищ Микоян сообщил, что переговоры идут хорошо.", "en", PassageLanguage.Russian)]
    [InlineData("Президія ухвалила рішення про поїздку делегації до Києва і її склад.", "en", PassageLanguage.Other)]
    [InlineData("Der Bundeskanzler sagte, dass die Verhandlungen nicht mit dem Botschafter und auch nicht in Bonn stattfinden.", "en", PassageLanguage.Other)]
    [InlineData("Plaza de la Revolución", "en", PassageLanguage.English)]
    [InlineData("Plaza de la Revolución", "es", PassageLanguage.Spanish)]
    [InlineData("Moscow, October 26, 1962", "ru", PassageLanguage.Russian)]
    [InlineData("Moscow, October 26, 1962", null, PassageLanguage.English)]
    [InlineData("Moscow, October 26, 1962", "pl", PassageLanguage.Other)]
    [InlineData("Moscow, October 26, 1962", "es-CU", PassageLanguage.Spanish)]
    [InlineData("Θα συναντηθούμε στην Αθήνα", "en", PassageLanguage.Other)]
    [InlineData("", "", PassageLanguage.Other)]
    public void Of_Passages_AreOfTheirLanguageOrTheDocuments(string passage, string? document, PassageLanguage language) =>
        Assert.Equal(language, PassageLanguages.Of(passage, document));

    [Fact]
    public void Of_AVeryLongPassage_LooksAtItsBeginningOnly()
    {
        var text = string.Concat(Enumerable.Repeat("the and of to in ", 2_000_000));
        var watch = Stopwatch.StartNew();
        Assert.Equal(PassageLanguage.English, PassageLanguages.Of(text, null));
        Assert.True(watch.ElapsedMilliseconds < 500);
    }
}
