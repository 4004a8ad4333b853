using Lacuna.Documents.Dates;
using Xunit;

namespace Lacuna.Documents.Tests.Dates;

public sealed class DateReaderTests
{
    [Theory]
    [InlineData("December 11, 1962", "1962-12-11")]
    [InlineData("11 December 1962", "1962-12-11")]
    [InlineData("Friday, 14 October 2022", "2022-10-14")]
    [InlineData("Dec. 11, 1962", "1962-12-11")]
    [InlineData("14-20 May 1962", "1962-05-14/1962-05-20")]
    [InlineData("May 14–20, 1962", "1962-05-14/1962-05-20")]
    [InlineData("May 1962", "1962-05")]
    [InlineData("1962", "1962")]
    [InlineData("1962-12-11", "1962-12-11")]
    [InlineData("13/12/1962", "1962-12-13")]
    [InlineData("12/13/1962", "1962-12-13")]
    [InlineData("11th December, 1962", "1962-12-11")]
    [InlineData("11 de diciembre de 1962", "1962-12-11")]
    [InlineData("11 декабря 1962 г.", "1962-12-11")]
    [InlineData("11 декабря 1962 года", "1962-12-11")]
    public void Read_WrittenDate_IsEdtf(string text, string edtf) => Assert.Equal(edtf, DateReader.Read(text, null)?.Edtf);

    [Theory]
    [InlineData("February 30, 1962")]
    [InlineData("May")]
    [InlineData("May 1962 in Moscow")]
    [InlineData("")]
    [InlineData("21/21/1962")]
    public void Read_NoSingleDate_IsNull(string text) => Assert.Null(DateReader.Read(text, "en"));

    [Fact]
    public void Read_NumericDateInNoKnownLanguage_StaysBothDays()
    {
        var date = DateReader.Read("11/12/1962", null);

        Assert.Equal((new DateOnly(1962, 11, 12), new DateOnly(1962, 12, 11)), (date?.Earliest, date?.Latest));
    }

    [Fact]
    public void Read_DateInTwoCalendars_IsMarkedJulian() =>
        Assert.Equal(WrittenCalendar.Julian, DateReader.Read("25 октября (7 ноября) 1917 г.", "ru")?.Calendar);

    [Fact]
    public void Read_NumericDateInSpanish_BeginsWithTheDay() => Assert.Equal("1962-12-11", DateReader.Read("11/12/1962", "es")?.Edtf);

    [Fact]
    public void FindFirst_DateInSentence_GivesWordsAndPlace()
    {
        var found = DateReader.FindFirst("In 1961 he may come. Washington, D.C., October 14, 2022 – Today", 200);

        Assert.NotNull(found);
        Assert.Equal("October 14, 2022", found.Text);
        Assert.Equal("2022-10-14", found.Date.Edtf);
        Assert.Equal(39, found.Start);
    }

    [Fact]
    public void FindFirst_BeyondTheBound_IsNull() => Assert.Null(DateReader.FindFirst("A long way to December 11, 1962", 5));
}
