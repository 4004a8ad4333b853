using System.Text;
using Lacuna.Documents.Diagnostics;
using Lacuna.Documents.Formats;
using Xunit;

namespace Lacuna.Documents.Tests.Formats;

public sealed class TextDecodingTests
{
    private const string Russian = "Совершенно секретно. Товарищ Хрущев сказал, что ракеты были поставлены только для защиты Кубы.";
    private const string Spanish = "El señor Castro respondió: «¿Qué pasó mañana?» — según la versión cubana de la conversación.";

    [Theory]
    [InlineData(1251, "windows-1251", Russian)]
    [InlineData(20866, "koi8-r", Russian)]
    [InlineData(1252, "windows-1252", Spanish)]
    public void Decode_EightBitText_GuessesTheEncoding(int page, string name, string text)
    {
        var decoded = TextDecoding.Decode(CodePagesEncodingProvider.Instance.GetEncoding(page)!.GetBytes(text));
        Assert.Equal(name, decoded.EncodingName);
        Assert.Equal(text, decoded.Text);
        Assert.Equal(DiagnosticCode.EncodingGuessed, Assert.Single(decoded.Diagnostics).Code);
    }

    [Theory]
    [InlineData("utf-8", true)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16BE", true)]
    [InlineData("utf-32", true)]
    [InlineData("utf-16", false)]
    [InlineData("utf-16BE", false)]
    [InlineData("utf-8", false)]
    public void Decode_Unicode_ReadsWithAndWithoutMark(string name, bool mark)
    {
        var encoding = Encoding.GetEncoding(name);
        foreach (var text in (string[])[Russian, Spanish])
        {
            byte[] bytes = [.. mark ? encoding.GetPreamble() : [], .. encoding.GetBytes(text)];
            Assert.Equal(text, TextDecoding.Decode(bytes).Text);
        }
    }

    [Fact]
    public void Decode_NoBytes_GivesNoText()
    {
        var decoded = TextDecoding.Decode([]);
        Assert.Equal("", decoded.Text);
        Assert.Empty(decoded.Diagnostics);
    }

    [Fact]
    public void Decode_BrokenUtf8_ReplacesWithDiagnostic()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes(Russian), 0xFF, .. "end"u8];
        var decoded = TextDecoding.Decode(bytes);
        Assert.Equal(Russian + "\uFFFDend", decoded.Text);
        var noticed = Assert.Single(decoded.Diagnostics);
        Assert.Equal(DiagnosticCode.InvalidBytes, noticed.Code);
        Assert.Equal("\uFFFD", decoded.Text.Substring(noticed.Span.Start, noticed.Span.Length));
    }

    [Fact]
    public void Decode_NulsAndControls_ReplacesWithDiagnostic()
    {
        var decoded = TextDecoding.Decode("a\0b\u0001c\r\nd\re\ff"u8);
        Assert.Equal("a\uFFFDb\uFFFDc\nd\ne\ff", decoded.Text);
        Assert.Equal(DiagnosticCode.ControlCharacters, Assert.Single(decoded.Diagnostics).Code);
    }

    [Fact]
    public void Decode_LoneSurrogates_ReplacesWithDiagnostic()
    {
        byte[] bytes = [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("ab"), 0x00, 0xD8, .. Encoding.Unicode.GetBytes("c😀"), 0x00, 0xDC];
        var decoded = TextDecoding.Decode(bytes);
        Assert.Equal("ab\uFFFDc😀\uFFFD", decoded.Text);
        Assert.Contains(decoded.Diagnostics, noticed => noticed.Code == DiagnosticCode.ControlCharacters);
    }

    [Fact]
    public void Decode_Picture_IsRefused()
    {
        var fault = Assert.Throws<DocumentFormatException>(() => TextDecoding.Decode([0x89, .. "PNG\r\n"u8, 0x1A, 10, 0, 0, 0, 13]));
        Assert.Equal("not-text", fault.Code);
    }

    [Fact]
    public void LooksBinary_RandomBytes_SaysSo()
    {
        var bytes = new byte[4096];
        new Random(7).NextBytes(bytes);
        Assert.True(TextDecoding.LooksBinary(bytes));
        Assert.False(TextDecoding.LooksBinary("Moscow, March 4, 1962"u8));
        Assert.False(TextDecoding.LooksBinary(Encoding.Unicode.GetBytes(Russian)));
    }
}
