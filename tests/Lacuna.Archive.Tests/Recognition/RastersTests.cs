using Lacuna.Archive.Recognition;
using Lacuna.Documents.Pages;
using Xunit;

namespace Lacuna.Archive.Tests.Recognition;

public sealed class RastersTests
{
    [Fact]
    public void Softening_FadesASpeck_AndKeepsAStroke()
    {
        var samples = Enumerable.Repeat((byte)255, 20 * 20).ToArray();
        samples[(4 * 20) + 4] = 0;
        for (var y = 8; y < 18; y++)
        {
            samples.AsSpan((y * 20) + 10, 3).Clear();
        }

        var soft = Rasters.Soften(new PageRaster(20, 20, 1, 300, samples)).Samples.Span;

        Assert.InRange(soft[(4 * 20) + 4], 185, 200);
        Assert.Equal(0, soft[(12 * 20) + 11]);
        Assert.Equal(255, soft[(2 * 20) + 16]);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 9)]
    [InlineData(9, 2)]
    public void Softening_LeavesAnImageOfNoExtentAlone(int width, int height)
    {
        var samples = Enumerable.Range(0, width * height).Select(i => (byte)i).ToArray();

        Assert.Equal(samples, Rasters.Soften(new PageRaster(width, height, 1, 300, samples)).Samples.ToArray());
    }
}
