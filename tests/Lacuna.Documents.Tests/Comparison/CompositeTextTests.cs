using Lacuna.Documents.Comparison;
using Xunit;

namespace Lacuna.Documents.Tests.Comparison;

public sealed class CompositeTextTests
{
    private const string First = "The committee met on Friday in the blue room of the palace. The courier was Colonel Voss of the guards. The payment was [1 line excised] in all. The meeting was closed at [time excised] by the chairman of the committee.";
    private const string Second = "The committee met on Friday in the blue room of the palace. The courier was [name excised] of the guards. The payment was forty thousand crowns in gold in all. The meeting was closed at [time excised] by the chairman of the committee.";
    private const string Third = "The committee met on Friday in the blue room of the palace. The courier was [name excised] of the guards. The payment was [1 line excised] in all. The meeting was closed at [time excised] by the chairman of the committee.";

    [Fact]
    public void Of_ThreeReleases_HasWhatAnyOfThemShows()
    {
        var composite = CompositeText.Of([Releases.Text(First), Releases.Text(Second), Releases.Text(Third)]);

        Assert.Contains("The courier was Colonel Voss of the guards. The payment was forty thousand crowns in gold in all.", composite.Text, StringComparison.Ordinal);
        Assert.Equal("[time excised]", composite.Text[composite.Excisions[0].Start..composite.Excisions[0].End]);
        Assert.Single(composite.Excisions);
    }

    [Theory]
    [InlineData("Colonel Voss", CompositeState.ClosedAgain, 0)]
    [InlineData("forty thousand crowns in gold", CompositeState.ClosedAgain, 1)]
    [InlineData("The committee met", CompositeState.Open, 0)]
    [InlineData("[time excised]", CompositeState.Withheld, -1)]
    public void Of_ThreeReleases_EachPassageNamesTheReleaseThatShowedItFirst(string words, CompositeState state, int first)
    {
        var composite = CompositeText.Of([Releases.Text(First), Releases.Text(Second), Releases.Text(Third)]);

        var at = composite.Text.IndexOf(words, StringComparison.Ordinal);
        var passage = composite.Passages.Single(p => p.Start <= at && at < p.End);
        Assert.Equal((state, first), (passage.State, passage.First));
    }

    [Fact]
    public void Of_Passages_CoverTheTextWhole()
    {
        var composite = CompositeText.Of([Releases.Text(First), Releases.Text(Second)]);

        Assert.Equal(0, composite.Passages[0].Start);
        Assert.Equal(composite.Text.Length, composite.Passages[^1].End);
        Assert.All(composite.Passages.Zip(composite.Passages.Skip(1)), pair => Assert.Equal(pair.First.End, pair.Second.Start));
    }

    [Fact]
    public void Of_UnrelatedRelease_AddsNothing()
    {
        var other = Releases.Text("Quite another paper about herring, nets, barrels, salt, and the price of oak staves in the autumn market of a northern town.");

        Assert.Equal(Second, CompositeText.Of([other, Releases.Text(Second)]).Text);
    }

    [Fact]
    public void Of_OneRelease_IsRefused() => Assert.Throws<ArgumentException>(() => CompositeText.Of([Releases.Text(First)]));
}
