using Lacuna.Documents.Pages;

namespace Lacuna.Archive.Quarantine;

/// <summary>Reads binary PGM and PPM images of 8 bits (netpbm), as programs that draw pages write them.</summary>
internal static class Netpbm
{
    private const int LongestSide = 100_000;

    /// <summary>Reads an image, or gives null where it is none of these kinds, or cut off.</summary>
    public static PageRaster? Read(byte[] bytes)
    {
        if (bytes is not [(byte)'P', (byte)'5' or (byte)'6', ..])
        {
            return null;
        }

        var channels = bytes[1] == '5' ? 1 : 3;
        var at = 2;
        if (Number() is not (> 0 and <= LongestSide and var width) || Number() is not (> 0 and <= LongestSide and var height) || Number() != 255)
        {
            return null;
        }

        at++;
        var length = (long)width * height * channels;
        return at + length <= bytes.Length ? new PageRaster(width, height, channels, 72, bytes.AsMemory(at, (int)length)) : null;

        int Number()
        {
            while (at < bytes.Length && (char.IsWhiteSpace((char)bytes[at]) || bytes[at] == '#'))
            {
                if (bytes[at] == '#')
                {
                    while (at < bytes.Length && bytes[at] != '\n')
                    {
                        at++;
                    }
                }
                else
                {
                    at++;
                }
            }

            var value = 0;
            while (at < bytes.Length && char.IsAsciiDigit((char)bytes[at]) && value <= LongestSide)
            {
                value = (value * 10) + (bytes[at++] - '0');
            }

            return value;
        }
    }
}
