using System.Diagnostics;
using Lacuna.Documents.Dates;
using Xunit;

namespace Lacuna.Documents.Tests.Dates;

public sealed class EdtfTests
{
    [Theory]
    [InlineData("1985-04-12", "1985-04-12", "1985-04-12")]
    [InlineData("1985-04", "1985-04-01", "1985-04-30")]
    [InlineData("1985", "1985-01-01", "1985-12-31")]
    [InlineData("0000", "0000-01-01", "0000-12-31")]
    [InlineData("-0043-03-15", "-0043-03-15", "-0043-03-15")]
    [InlineData("1985-04-12T23:20:30", "1985-04-12", "1985-04-12")]
    [InlineData("1985-04-12T23:20:30Z", "1985-04-12", "1985-04-12")]
    [InlineData("1985-04-12T24:00:00+05:30", "1985-04-12", "1985-04-12")]
    [InlineData("1985-04-12T23:20:30-04", "1985-04-12", "1985-04-12")]
    [InlineData("1964/2008", "1964-01-01", "2008-12-31")]
    [InlineData("2004-02-01/2005", "2004-02-01", "2005-12-31")]
    [InlineData("Y170000002", "Y170000002-01-01", "Y170000002-12-31")]
    [InlineData("Y-170000002", "Y-170000002-01-01", "Y-170000002-12-31")]
    [InlineData("2001-21", "2001-03-01", "2001-06-21")]
    [InlineData("2001-24", "2001-01-01", "2002-03-21")]
    [InlineData("1984?", "1984-01-01", "1984-12-31")]
    [InlineData("2004-06~", "2004-06-01", "2004-06-30")]
    [InlineData("2004-06-11%", "2004-06-11", "2004-06-11")]
    [InlineData("201X", "2010-01-01", "2019-12-31")]
    [InlineData("20XX", "2000-01-01", "2099-12-31")]
    [InlineData("2004-XX", "2004-01-01", "2004-12-31")]
    [InlineData("1985-XX-XX", "1985-01-01", "1985-12-31")]
    [InlineData("1985-04-XX", "1985-04-01", "1985-04-30")]
    [InlineData("1985-04-12/..", "1985-04-12", null)]
    [InlineData("1985-04-12/", "1985-04-12", null)]
    [InlineData("../1985-04-12", null, "1985-04-12")]
    [InlineData("/1985", null, "1985-12-31")]
    [InlineData("-1985", "-1985-01-01", "-1985-12-31")]
    [InlineData("Y-17E7", "Y-170000000-01-01", "Y-170000000-12-31")]
    [InlineData("Y17E8", "Y1700000000-01-01", "Y1700000000-12-31")]
    [InlineData("1950S2", "1900-01-01", "1999-12-31")]
    [InlineData("Y171010000S3", "Y171000000-01-01", "Y171999999-12-31")]
    [InlineData("Y3388E2S3", "Y338000-01-01", "Y338999-12-31")]
    [InlineData("2001-34", "2001-04-01", "2001-06-30")]
    [InlineData("2001-38", "2001-05-01", "2001-08-31")]
    [InlineData("2001-41", "2001-07-01", "2001-12-31")]
    [InlineData("2001-29", "2001-09-01", "2001-12-22")]
    [InlineData("[1667,1668,1670..1672]", "1667-01-01", "1672-12-31")]
    [InlineData("[..1760-12-03]", null, "1760-12-03")]
    [InlineData("[1760-12..]", "1760-12-01", null)]
    [InlineData("[1667,1760-12]", "1667-01-01", "1760-12-31")]
    [InlineData("{1960,1961-12}", "1960-01-01", "1961-12-31")]
    [InlineData("{..1984}", null, "1984-12-31")]
    [InlineData("2004-06~-11", "2004-06-11", "2004-06-11")]
    [InlineData("2004-?06-%11", "2004-06-11", "2004-06-11")]
    [InlineData("156X-12-25", "1560-12-25", "1569-12-25")]
    [InlineData("15XX-12-25", "1500-12-25", "1599-12-25")]
    [InlineData("15XX-12-XX", "1500-12-01", "1599-12-31")]
    [InlineData("XXXX-12-XX", "0000-12-01", "9999-12-31")]
    [InlineData("1XXX-XX", "1000-01-01", "1999-12-31")]
    [InlineData("1984-1X", "1984-10-01", "1984-12-31")]
    [InlineData("XXXX-02-29", "0000-02-29", "9996-02-29")]
    [InlineData("190X-02-29", "1904-02-29", "1908-02-29")]
    [InlineData("-01XX", "-0199-01-01", "-0100-12-31")]
    [InlineData("2004-06-~01/2004-06-~20", "2004-06-01", "2004-06-20")]
    [InlineData("2004-06-XX/2004-07-03", "2004-06-01", "2004-07-03")]
    public void TryParse_Edtf_HasItsDaysAndStaysAsItIs(string text, string? first, string? last)
    {
        Assert.True(HistoricalDate.TryParse(text, out var date), text);
        Assert.Equal(text, date.Edtf);
        Assert.Equal((first, last), (date.First?.ToString(), date.Last?.ToString()));
        Assert.Equal(date, DateReader.Read(text, null));
    }

    [Theory]
    [InlineData("")]
    [InlineData("85")]
    [InlineData("1985-4-12")]
    [InlineData("1985-13")]
    [InlineData("1985-02-30")]
    [InlineData("1900-02-29")]
    [InlineData("19X1-02-30")]
    [InlineData("-0000")]
    [InlineData("1985-04-12T23:20")]
    [InlineData("1985-04-12T24:00:01")]
    [InlineData("1985-04-12T23:20:30z")]
    [InlineData("1985-04-12?T23:20:30")]
    [InlineData("1985-04-XXT23:20:30")]
    [InlineData("1985-04-12T23:20:30+15:00")]
    [InlineData("2008/1964")]
    [InlineData("2001-21/2001-22")]
    [InlineData("/")]
    [InlineData("1964/1965/1966")]
    [InlineData("Y1985")]
    [InlineData("Y00001985")]
    [InlineData("Y17E99")]
    [InlineData("1950S0")]
    [InlineData("1984?~")]
    [InlineData("2001-21-03")]
    [InlineData("2001-42")]
    [InlineData("[1667")]
    [InlineData("[1667}")]
    [InlineData("[]")]
    [InlineData("[1667,,1668]")]
    [InlineData("[1670..1667]")]
    [InlineData("[1667..,1668]")]
    [InlineData("199x")]
    public void TryParse_NoEdtf_IsRefused(string text) => Assert.False(HistoricalDate.TryParse(text, out _), text);

    [Fact]
    public void EarliestAndLatest_OutsideTheYearsOfDateOnly_AreUnknown()
    {
        Assert.True(HistoricalDate.TryParse("-0043/9999", out var date));
        Assert.Null(date.Earliest);
        Assert.Equal(new DateOnly(9999, 12, 31), date.Latest);
    }

    [Fact]
    public void Interpret_HostileText_IsQuickAndNeverThrows()
    {
        var clock = Stopwatch.StartNew();
        foreach (var piece in (string[])["[", "]", "(", "1962-", "may ", "12/", "X", "..", ",1962", "1 to 2 and ", "\ud800", "?", "[1[", "XXXX-02-30/", "twenty ", "б.", "\u0306"])
        {
            for (var length = 1; length < 3000; length = length * 2 + 1)
            {
                var text = string.Concat(Enumerable.Repeat(piece, length));
                _ = DateReader.Interpret(text, null);
                _ = DateReader.Interpret(text + " 1962", "ru");
                _ = DateReader.FindFirst(text, text.Length);
            }
        }

        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(10), $"{clock.Elapsed}");
    }

    [Fact]
    public void Interpret_DamagedDates_NeverThrowsAndPrintsEdtf()
    {
        const string Alphabet = "0123456789-/.,[]()?~ XmayJune12deоктября\u00e9";
        var random = new Random(1962);
        for (var n = 0; n < 20_000; n++)
        {
            var text = new string([.. Enumerable.Range(0, random.Next(1, 30)).Select(_ => Alphabet[random.Next(Alphabet.Length)])]);
            foreach (var language in (string?[])[null, "en", "es", "ru"])
            {
                if (DateReader.Interpret(text, language).Date is { } date)
                {
                    Assert.True(HistoricalDate.TryParse(date.Edtf, out var again), $"{text}: {date.Edtf}");
                    Assert.Equal((date.First, date.Last), (again.First, again.Last));
                    Assert.False(date.First > date.Last, text);
                }
            }
        }
    }
}
