using Lacuna.Documents.Dates;
using Lacuna.Documents.Description;
using Xunit;

namespace Lacuna.Documents.Tests.Description;

/// <summary>When a document was released, by its stamps and by the name of its file; and what looks like it and is not.</summary>
public sealed class ReleaseDatesTests
{
    private static HistoricalDate? Day(string? edtf) => HistoricalDate.TryParse(edtf, out var date) ? date : null;

    [Theory]
    [InlineData("SECRET. Released in part on re-review, September 30, 2011.", "2011-09-30")]
    [InlineData("SECRET; EYES ONLY. Released in part, June 14, 1994.", "1994-06-14")]
    [InlineData("Approved for Release 2018/02/12 C05123456", "2018-02-12")]
    [InlineData("Sanitized Copy Approved for Release 2010/08/03 : CIA-RDP80B01676R", "2010-08-03")]
    [InlineData("DECLASSIFIED Authority E.O. 12958 By NLK-95-61 NARA, Date 3/4/96", "1996-03-04")]
    [InlineData("[Declassified 12 May 1978]", "1978-05-12")]
    [InlineData("2018 RELEASE UNDER THE PRESIDENT JOHN F. KENNEDY ASSASSINATION RECORDS ACT OF 1992", "2018")]
    [InlineData("Released under the John F. Kennedy Assassination Records Collection Act of 1992 (44 USC 2107 Note). Case#:NW 53217 Date: 06-24-2017", "2017-06-24")]
    [InlineData("APPROVED FOR RELEASE\nDATE: 30-Sep-2009", "2009-09-30")]
    [InlineData("Date declassified: 1987", "1987")]
    [InlineData("Рассекречено 12 мая 2004 г.", "2004-05-12")]
    [InlineData("Desclasificado el 5 de abril de 2006", "2006-04-05")]
    [InlineData("Declassified June 3, 1976\n\nThe text.\n\nReleased in full, May 2, 1999", "1999-05-02")]
    public void Read_StampOfARelease_GivesItsDay(string text, string edtf)
    {
        var read = ReleaseDates.Read($"{text}\n\nVeyra, March 4, 1962\n\nThe light burned.\n", "", Day("1962-03-04"));

        Assert.Equal(edtf, read?.Date.Edtf);
        Assert.InRange(read?.Words.Length ?? 0, 4, 160);
    }

    [Theory]
    [InlineData("The prisoners were released on March 3, 1964, and went home.")]
    [InlineData("Declassify on: 25X1, 20360501")]
    [InlineData("FOR IMMEDIATE RELEASE, March 3, 1964")]
    [InlineData("Not to be released before January 1, 1990")]
    [InlineData("DATE REVIEWED: 10/14/93")]
    [InlineData("Date:10/14/93\nPage:1\nJFK ASSASSINATION SYSTEM IDENTIFICATION FORM")]
    [InlineData("Declassified. Review date: 10/14/1996")]
    [InlineData("Release in full denied, May 2, 1999")]
    [InlineData("Released 1950")]
    [InlineData("RELEASING OFFICER 12 May 1978")]
    [InlineData("Declassified 99/99/9999")]
    [InlineData("")]
    public void Read_WhatOnlyLooksLikeIt_GivesNothing(string text) => Assert.Null(ReleaseDates.Read(text, "", Day("1962-03-04"))?.Words);

    [Theory]
    [InlineData("halmar/1962-03-04-memcon-release-2011.txt", "1962-03-04", "2011")]
    [InlineData("2018-release/104-10001.md", null, "2018")]
    [InlineData("releases/2022/a.txt", null, "2022")]
    [InlineData("talk_2011-09-30.txt", "1962-03-04", "2011-09-30")]
    [InlineData("foia/20180212/a.txt", "1962", "2018-02-12")]
    [InlineData("2018/104-10001.md", "1962-03-04", "2018")]
    [InlineData("2018.zip/104-10001.md", "1962-03-04", "2018")]
    [InlineData("memo-1962.txt", null, null)]
    [InlineData("1962/memo.txt", null, null)]
    [InlineData("1998/memo.txt", null, null)]
    [InlineData("1998/memo.txt", "1997-03-04", null)]
    [InlineData("memo-1978.txt", "1978-03-04", null)]
    [InlineData("release-2018/memo-2030.txt", "2040", null)]
    [InlineData("", null, null)]
    [InlineData("//...//", null, null)]
    public void Read_NameOfTheFile_SaysItWhereNoStampDoes(string file, string? made, string? edtf) =>
        Assert.Equal(edtf, ReleaseDates.Read("The light burned.\n", file, Day(made))?.Date.Edtf);

    [Fact]
    public void Read_UndatedTextInAFolderOfAYear_GoesByTheYearsItSpeaksOf()
    {
        Assert.Equal("2018", ReleaseDates.Read("Since 1957 the light burned, in 1962 no longer.\n", "2018/a.txt", null)?.Date.Edtf);
        Assert.Null(ReleaseDates.Read("In 2016 the light burned.\n", "2018/a.txt", null));
    }

    [Fact]
    public void Read_MillionsOfStamps_EndsInTime()
    {
        var text = string.Concat(Enumerable.Repeat("Declassified \nreleas released released: ", 200_000)) + new string('1', 1_000_000);

        Assert.Null(ReleaseDates.Read(text, new string('/', 100_000) + new string('9', 100_000), null));
    }
}
