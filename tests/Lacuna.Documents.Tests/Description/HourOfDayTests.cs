using Lacuna.Documents.Description;
using Xunit;

namespace Lacuna.Documents.Tests.Description;

public sealed class HourOfDayTests
{
    [Theory]
    [InlineData(", 11 a.m.", 660)]
    [InlineData(", 3:30–4:45 p.m.", 930)]
    [InlineData(", 10–11:15 a.m.", 600)]
    [InlineData(", 11–1 p.m.", 660)]
    [InlineData(", 11:30 a.m.–1 p.m.", 690)]
    [InlineData(", 10:15 a.m.–noon", 615)]
    [InlineData(", 10:15–noon", 615)]
    [InlineData("—noon.", 720)]
    [InlineData(" 12 p.m.", 720)]
    [InlineData(" 12:05 a.m.", 5)]
    [InlineData(" at 17:00", 1020)]
    [InlineData(" 4 P. M.", 960)]
    [InlineData(", 4 PM", 960)]
    [InlineData("", null)]
    [InlineData("\n\n4 persons were there", null)]
    [InlineData(" 25:00", null)]
    [InlineData(" 13 p.m.", null)]
    [InlineData("\n\n1. A matter", null)]
    [InlineData("No. 3: 12", null)]
    public void Read_TakesTheHourBesideADate(string text, int? minutes) => Assert.Equal(minutes, HourOfDay.Read(text));
}
