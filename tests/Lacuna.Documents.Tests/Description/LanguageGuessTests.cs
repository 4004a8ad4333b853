using Lacuna.Documents.Description;
using Xunit;

namespace Lacuna.Documents.Tests.Description;

public sealed class LanguageGuessTests
{
    [Theory]
    [InlineData("The Ambassador told the Secretary that he had not been informed of it.", "en")]
    [InlineData("El embajador dijo al secretario que no había sido informado de los hechos.", "es")]
    [InlineData("Посол сообщил секретарю, что он не был проинформирован об этом.", "ru")]
    [InlineData("Der Botschafter sagte dem Minister, dass er nicht von der Sache wisse.", "de")]
    [InlineData("L’ambassadeur a dit que le ministre ne savait pas dans une lettre.", "fr")]
    [InlineData("1234 5678", null)]
    [InlineData("Khrushchev", null)]
    public void Of_Text_IsItsLanguage(string text, string? language) => Assert.Equal(language, LanguageGuess.Of(text));
}
