using System.Globalization;
using System.Text;
using Lacuna.Documents.Pages;

namespace Lacuna.Archive.ExternalTools;

/// <summary>Netpbm's raw images (P5, P6) of eight bits: the form in which programs hand rasters to each other.</summary>
internal static class PortableAnymap
{
    /// <summary>Reads an image; null where it is none, is cut off, or has more than eight bits a sample.</summary>
    public static PageRaster? Read(ReadOnlyMemory<byte> bytes, double dpi)
    {
        var span = bytes.Span;
        if (span.Length < 8 || span[0] != 'P' || span[1] is not ((byte)'5' or (byte)'6'))
        {
            return null;
        }

        var at = 2;
        var (width, height, most) = (Number(span, ref at), Number(span, ref at), Number(span, ref at));
        at++; // One blank stands before the samples.
        var channels = span[1] == '6' ? 3 : 1;
        var length = (long)width * height * channels;
        return width > 0 && height > 0 && most == 255 && at + length <= bytes.Length
            ? new PageRaster(width, height, channels, dpi, bytes.Slice(at, (int)length))
            : null;
    }

    /// <summary>Writes an image.</summary>
    public static byte[] Write(PageRaster raster)
    {
        var head = Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"P{(raster.Channels == 3 ? 6 : 5)}\n{raster.Width} {raster.Height}\n255\n"));
        var bytes = new byte[head.Length + raster.Samples.Length];
        head.CopyTo(bytes, 0);
        raster.Samples.Span.CopyTo(bytes.AsSpan(head.Length));
        return bytes;
    }

    private static int Number(ReadOnlySpan<byte> bytes, ref int at)
    {
        while (at < bytes.Length && bytes[at] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t' or (byte)'#')
        {
            if (bytes[at] == '#')
            {
                while (at < bytes.Length && bytes[at] != '\n')
                {
                    at++;
                }
            }

            at++;
        }

        var value = 0L;
        while (at < bytes.Length && bytes[at] is >= (byte)'0' and <= (byte)'9' && value < 1_000_000)
        {
            value = (value * 10) + bytes[at++] - '0';
        }

        return (int)Math.Min(value, 1_000_000);
    }
}
