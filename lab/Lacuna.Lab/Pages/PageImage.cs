using Lacuna.Documents.Pages;

namespace Lacuna.Lab.Pages;

/// <summary>A page image that can be painted on.</summary>
internal sealed class PageImage(int width, int height, int channels, double dpi, byte[] samples)
{
    public int Width { get; } = width;

    public int Height { get; } = height;

    public int Channels { get; } = channels;

    public double Dpi { get; } = dpi;

    public byte[] Samples { get; set; } = samples;

    public PageRaster Raster => new(Width, Height, Channels, Dpi, Samples);

    /// <summary>The same in three channels.</summary>
    public PageImage InColour()
    {
        if (Channels == 3)
        {
            return this;
        }

        var rgb = new byte[Samples.Length * 3];
        for (var i = 0; i < Samples.Length; i++)
        {
            rgb[3 * i] = rgb[(3 * i) + 1] = rgb[(3 * i) + 2] = Samples[i];
        }

        return new PageImage(Width, Height, 3, Dpi, rgb);
    }

    public void Set(int x, int y, byte r, byte g, byte b)
    {
        if (x < 0 || y < 0 || x >= Width || y >= Height)
        {
            return;
        }

        var at = ((y * Width) + x) * Channels;
        if (Channels == 1)
        {
            Samples[at] = (byte)((r + g + b) / 3);
            return;
        }

        (Samples[at], Samples[at + 1], Samples[at + 2]) = (r, g, b);
    }

    /// <summary>Each sample through a function.</summary>
    public void Map(Func<byte, byte> function)
    {
        var table = Enumerable.Range(0, 256).Select(v => function((byte)v)).ToArray();
        for (var i = 0; i < Samples.Length; i++)
        {
            Samples[i] = table[Samples[i]];
        }
    }
}
